"""Where Chairdesk keeps what is the person's: libraries, their copies, logs.

The environment variable CHAIRDESK_HOME moves everything a person owns into one folder: for a
portable copy on a stick, and for tests.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from db.errors import UserError
from db.language import tr

SUFFIX = ".chairdesk"
"""How the file of a library ends."""

_NAME = "Chairdesk"
_HOME = "CHAIRDESK_HOME"


def data_folder() -> Path:
    """The folder of the person's libraries; made where missing.

    Raises UserError where the folder cannot be made; so do the other folders here.
    """
    return _made(_own_folder() or platformdirs.user_data_path(_NAME, appauthor=False))


def backup_folder() -> Path:
    """The folder of dated copies of libraries; made where missing."""
    return _made(data_folder() / "backups")


def log_folder() -> Path:
    """The folder of the program's own logs; made where missing."""
    if _own_folder() is not None:
        return _made(data_folder() / "logs")
    return _made(platformdirs.user_log_path(_NAME, appauthor=False))


def settings_file() -> Path:
    """The file in which the window remembers sizes and choices; it need not exist."""
    if _own_folder() is not None:
        return data_folder() / "settings.ini"
    return _made(platformdirs.user_config_path(_NAME, appauthor=False)) / "settings.ini"


def default_library() -> Path:
    """The library that is meant when none is named; it need not exist."""
    return data_folder() / f"library{SUFFIX}"


def example_library() -> Path:
    """The library of the worked example; it need not exist."""
    return data_folder() / f"example{SUFFIX}"


def _own_folder() -> Path | None:
    """The folder that CHAIRDESK_HOME names, if it names one."""
    home = os.environ.get(_HOME)
    return Path(home).expanduser().absolute() if home else None


def _made(folder: Path) -> Path:
    """``folder``, made for its owner's eyes only where it is missing."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            tr(
                "The folder {folder} cannot be made ({why}). Nothing was changed. Free that "
                "place, or set {variable} to a folder you can write to, and try again."
            ).format(folder=folder, why=error.strerror, variable=_HOME)
        ) from error
    return folder

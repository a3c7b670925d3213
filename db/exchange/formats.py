"""Every kind of file that can be imported, each known by its content.

A format is a module with ``family`` (what ``--as`` calls it), ``recognises(path, head)`` and
``read(path, progress)``. It is imported when a file is there to be read.
"""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path
from typing import Final, Protocol, cast

from db.errors import UnreadableFile, UserError
from db.exchange.staging import StagedRecords
from db.language import tr
from db.progress import Progress, silent

MODULES: Final = (
    "db.exchange.json_format",
    "db.exchange.ics_format",
    "db.exchange.table_format",
    "db.exchange.report_format",  # takes what no other knows
)
ALSO_CALLED: Final = {"meetings": "table", "briefers": "table", "recommendations": "table"}
"""What a person may call a family: a table says itself of which it is."""
_HEAD: Final = 4096


class Format(Protocol):
    """What each of the modules offers."""

    @property
    def family(self) -> str:
        """What the file holds, in a word: "library", "report", "meetings"."""
        ...

    def recognises(self, path: Path, head: bytes) -> bool:
        """Tell from its name and first bytes whether a file is of this kind."""
        ...

    def read(self, path: Path, progress: Progress = silent) -> StagedRecords:
        """Read a file; raises UnreadableFile."""
        ...


def formats() -> list[Format]:
    """Give every format, in the order in which they are asked."""
    return [cast(Format, import_module(name)) for name in MODULES]


def read(path: Path, family: str | None = None, progress: Progress = silent) -> StagedRecords:
    """Read a file into staged records; ``family`` overrides what its content says.

    Raises UnreadableFile where it cannot be read, and UserError where there is no such family.
    """
    if family is None:
        return format_of(path).read(path, progress)
    _head(path)
    known = formats()
    for each in known:
        if each.family == ALSO_CALLED.get(family, family):
            return each.read(path, progress)
    raise UserError(
        tr(
            "There is no kind of file called {family}. Nothing was imported; choose one of these: "
            "{families}."
        ).format(
            family=family, families=", ".join([*(each.family for each in known), *ALSO_CALLED])
        )
    )


def format_of(path: Path) -> Format:
    """Give the format of a file by its content. Raises UnreadableFile where it cannot be read."""
    head = _head(path)
    return next(each for each in formats() if each.recognises(path, head))


def _head(path: Path) -> bytes:
    """The first bytes of a file that is there and not empty."""
    if not os.path.exists(path):
        raise UnreadableFile(
            tr("There is no file {path}. Nothing was imported; check its name.").format(path=path)
        )
    try:
        # A folder cannot be read, and a pipe would be waited for without end.
        head = _beginning(path) if path.is_file() else None
    except OSError:
        head = None
    if head is None:
        raise UnreadableFile(
            tr(
                "{name} cannot be opened. Nothing was imported; check that it is a file you may "
                "read."
            ).format(name=path.name)
        )
    if not head:
        raise UnreadableFile(
            tr("{name} is empty. Nothing was imported; choose another file.").format(name=path.name)
        )
    return head


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEAD)

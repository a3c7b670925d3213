"""The licences of everything that the frozen program carries, as texts that go with it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

from project import ROOT, locked

_OWN: Final = Path(__file__).with_name("licences")
_NAMES: Final = ("licen", "copying", "notice", "authors")
HELD_HERE: Final = ("docxtpl", "pyside6", "shiboken6")
"""Begin the names of packages whose licences we hold the text of."""
_HEAD: Final = """\
Chairdesk is under the licence in LICENSE. It carries the work of others, each under its own
licence; their texts lie in this folder.

Qt and PySide6 (with shiboken6), version {qt}, are used under the GNU Lesser General Public License,
version 3: LGPL-3.0.txt, which adds to GPL-3.0.txt. They lie beside the program as shared libraries
in the folder PySide6 and may be replaced by versions of your own; you may take them apart to mend
what does not work with yours. Their source, of just this version:

    https://download.qt.io/official_releases/qt/
    https://download.qt.io/official_releases/QtForPython/pyside6/

docxtpl is used under the GNU Lesser General Public License, version 2.1: LGPL-2.1.txt. It lies
beside the program as its source, in the folder docxtpl, and may be replaced by a version of yours.

Libraries of the system that are carried too are in the folder system. sqlcipher3 holds SQLCipher
(SQLCipher.txt) and OpenSSL (under the Apache License 2.0, as typst); typst holds typefaces under
the SIL Open Font License, as Inter is (fonts-inter.txt).

The packages of Python that are carried; their sources are in the Python Package Index under these
names and versions:

{packages}
"""


def write_notices(folder: Path) -> None:
    """Write into ``folder`` the licence of the program, of Python, and of each of its packages.

    Raises RuntimeError where a package comes without its licence and we do not hold the text.
    """
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "LICENSE", folder)
    for text in _OWN.iterdir():
        shutil.copy(text, folder)
    shutil.copy(_python_licence(), folder / "Python.txt")
    carried = []
    for name, version in locked():
        texts = _texts(name)
        if texts is None:
            continue  # the lock is for every system; this one does not need it
        carried.append(f"    {name} {version}")
        if not texts and not name.startswith(HELD_HERE):
            raise RuntimeError(f"{name} comes without the text of its licence")
        for text in texts:
            place = folder / name / text.name
            place.parent.mkdir(exist_ok=True)
            shutil.copy(text, place)
    qt = dict(locked())["pyside6-essentials"]
    head = _HEAD.format(qt=qt, packages="\n".join(carried))
    (folder / "README").write_text(head, encoding="utf-8")


def write_debian_notices(files: Iterable[str], folder: Path) -> None:
    """Write the copyright of each Debian package that one of the installed ``files`` came from.

    A file is named by its path, or by the end of it. Raises RuntimeError where none brought it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        done = subprocess.run(
            ["dpkg-query", "--search", f"*/{file}"], capture_output=True, text=True, check=False
        )
        owner = done.stdout.partition(":")[0]
        if not owner:
            raise RuntimeError(f"no package says that it brought {file}")
        shutil.copy(Path("/usr/share/doc", owner, "copyright"), folder / f"{owner}.txt")


def _texts(name: str) -> list[Path] | None:
    try:
        files = distribution(name).files or []
    except PackageNotFoundError:
        return None
    return [
        Path(str(file.locate()))
        for file in files
        if ".dist-info" in file.parts[0]
        and (file.name.lower().startswith(_NAMES) or "licenses" in file.parts)
    ]


def _python_licence() -> Path:
    folders = [Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix)]
    for folder in folders:
        for name in ("LICENSE.txt", "LICENSE"):
            if (folder / name).exists():
                return folder / name
    raise RuntimeError("this Python comes without the text of its licence")

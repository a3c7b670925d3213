"""What a program or library of Linux asks of others, read with objdump."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Elf:
    """The libraries that a file names, the newest glibc that it asks for, and where it looks."""

    needed: frozenset[str]
    glibc: tuple[int, ...]
    searches_elsewhere: bool
    """In a folder of the machine it was built on."""


def is_elf(path: Path) -> bool:
    """Tell whether a file is a program or library of Linux."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


@cache
def read_elf(path: Path) -> Elf:
    """Read one file. Raises CalledProcessError where objdump cannot."""
    done = subprocess.run(
        ["objdump", "-p", str(path)], capture_output=True, text=True, check=True
    ).stdout
    versions = re.findall(r"GLIBC_(\d+(?:\.\d+)+)", done)
    return Elf(
        needed=frozenset(re.findall(r"^\s+NEEDED\s+(\S+)", done, re.MULTILINE)),
        glibc=max((tuple(map(int, version.split("."))) for version in versions), default=(0,)),
        searches_elsewhere=re.search(r"^\s+R(?:UN)?PATH\s+/", done, re.MULTILINE) is not None,
    )

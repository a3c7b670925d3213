"""Loads parts of the window late: what they need of the records aside, then their widgets.

A class of Qt's that another thread makes while the window draws can end the program without a word
(seen with PySide 6.12). So a thread imports ``db`` alone, and the window's own imports the rest, a
few modules at a time.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dis import get_instructions
from functools import partial
from importlib.abc import InspectLoader
from importlib.util import find_spec
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer

_OURS: Final = re.compile(r"(?:db|desktop)(?:\.|$)")
_AT_ONCE: Final = 0.02
"""Seconds after which the window is let draw again."""


def prepare(module: str) -> list[str]:
    """Import what a module of the window needs of ``db``, and give what it needs of ``desktop``.

    Only modules not yet there, those that others need first. Loads nothing of Qt, so it may be
    called in any thread.
    """
    seen: set[str] = set()
    left: list[str] = []

    def visit(name: str) -> None:
        if name in seen or name in sys.modules:
            return
        seen.add(name)
        for other in _imported(name):
            if other.startswith("desktop"):
                visit(other)
            else:
                importlib.import_module(other)
        left.append(name)

    visit(module)
    return left


def import_in_turn(modules: Sequence[str], done: Callable[[], None], owner: QObject) -> None:
    """Import modules, with the window drawing in between, then call ``done``.

    What is left when ``owner`` is gone is not imported.
    """
    until = monotonic() + _AT_ONCE
    for number, module in enumerate(modules):
        if monotonic() > until:
            left = modules[number:]
            QTimer.singleShot(0, owner, partial(import_in_turn, left, done, owner))
            return
        importlib.import_module(module)
    done()


def _imported(name: str) -> Iterator[str]:
    """Give the modules of this project that a module imports, but for the type checker alone."""
    spec = find_spec(name)
    if spec is None or not isinstance(spec.loader, InspectLoader):
        return
    code = spec.loader.get_code(name)
    end, before = 0, None
    for step in get_instructions(code) if code is not None else ():
        if step.offset < end:
            continue
        if before is not None and before.argval == "TYPE_CHECKING" and "JUMP" in step.opname:
            end = step.argval
        if before is not None and step.opname == "IMPORT_NAME" and _OURS.match(step.argval):
            yield step.argval
            yield from _modules_among(step.argval, before.argval or ())
        before = step


def _modules_among(package: str, names: Iterable[str]) -> Iterator[str]:
    """Give those of the names taken of a package that are modules of it."""
    spec = find_spec(package)
    if spec is not None and spec.submodule_search_locations is not None:
        modules = (f"{package}.{name}" for name in names)
        yield from (module for module in modules if find_spec(module) is not None)

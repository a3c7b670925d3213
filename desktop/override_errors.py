"""Keeps an exception in an override of Qt from ending the program under Python 3.11.

Qt calls what we override from C++, and PySide6 keeps what is raised there for its caller. Up to
Python 3.11 an exception that C code raises (a missing key, a number that is none) is a bare message
until Python catches it, and PySide6 6.11 and 6.12 end the process on reading it as an exception.
So it is caught before Qt sees it, told as every other, and Qt does what it does by itself.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from types import FunctionType
from typing import Any

from shiboken6 import Shiboken


def keep_errors_from_qt() -> None:
    """Have no class of ours raise into Qt; called before such a class is made."""
    if sys.version_info < (3, 12):
        setattr(Shiboken.Object, "__init_subclass__", classmethod(_guard))  # noqa: B010 - no method to mypy


def _guard(made: type) -> None:
    """Put a guard round each method that overrides one of Qt; then other bases have their turn."""
    super(Shiboken.Object, made).__init_subclass__()  # type: ignore[misc]  # Generic's own
    of_qt = [base for base in made.__mro__[1:] if base.__module__.startswith("PySide6.")]
    for name, value in list(vars(made).items()):
        if isinstance(value, FunctionType):
            replaced = next((vars(base)[name] for base in of_qt if name in vars(base)), None)
            if replaced is not None and not name.startswith("__"):
                setattr(made, name, _guarded(value, replaced))


def _guarded(method: Callable[..., Any], replaced: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(method)
    def override(*given: Any, **named: Any) -> Any:
        try:
            return method(*given, **named)
        except Exception:
            sys.excepthook(*sys.exc_info())
        try:
            return replaced(*given, **named)
        except NotImplementedError:  # there is nothing that Qt does by itself
            return None

    return override

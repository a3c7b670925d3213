"""Keeps ``None`` alive under Python 3.11, where PySide6 6.12 wears it out.

Its wheel is built for interpreters whose None is immortal (3.12 and later, PEP 683): there a call
of Qt that returns nothing need not count the None that it hands out. Under 3.11 each such call
takes one reference from None, and after some thousand the interpreter ends with "deallocating
None". A count that no session can use up makes None as lasting as it is in later versions.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Final

_LASTING: Final = 1 << 40
"""References that last for years at a million calls in a second."""


def make_none_last() -> None:
    """Give None references enough for as long as the program runs."""
    if sys.version_info < (3, 12):
        ctypes.c_ssize_t.from_address(id(None)).value += _LASTING

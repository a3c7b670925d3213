"""Keeps ``None`` and ``True`` alive under Python 3.11, where PySide6 6.12 wears them out.

Its wheel is built for interpreters where both are immortal (3.12 and later, PEP 683): there a call
of Qt that returns nothing need not count the None that it hands out, nor a signal the True that its
``emit`` gives. Under 3.11 each such call takes one reference, and after some thousand the
interpreter ends with "deallocating None" or "deallocating True or False". A count that no session
can use up makes them as lasting as they are in later versions.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Final

_LASTING: Final = 1 << 40
"""References that last for years at a million calls in a second."""


def make_none_last() -> None:
    """Give None and the truth values references enough for as long as the program runs."""
    if sys.version_info < (3, 12):
        for value in (None, True, False):
            ctypes.c_ssize_t.from_address(id(value)).value += _LASTING

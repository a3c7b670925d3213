"""Leaves importing to Python: PySide6 reads the source of every module imported after it.

It looks there for its own name, to know which modules may ask for its features by
``from __feature__ import``. This program asks for none, and that reading is a tenth of the time
until its window is painted and filled. Whoever imports this module ends it.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - puts its own import in the place of Python's

if python_own := getattr(builtins, "__orig_import__", None):
    builtins.__import__ = python_own

"""What makes the start of the window quick; whoever imports this module first has it.

PySide6 reads the source of every module imported after it, for its own name: to know which may ask
for its features by ``from __feature__ import``. This program asks for none, so importing is left to
Python, a tenth of the time until the window is painted and filled. And nothing is collected
meanwhile: what is imported stays, and each window's ``Collector`` does it from then on.
"""

from __future__ import annotations

import builtins
import gc

import PySide6.QtCore  # noqa: F401 - puts its own import in the place of Python's

if python_own := getattr(builtins, "__orig_import__", None):
    builtins.__import__ = python_own
gc.disable()

"""PDFium, which must not be used by two threads at once (fpdfview.h)."""

from __future__ import annotations

from threading import RLock
from typing import Final

PDFIUM: Final = RLock()
"""Held by whoever calls PDFium, for as long as the call takes."""

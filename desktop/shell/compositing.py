"""Whether the desktop lays windows over one another, so that one may be seen through in places."""

from __future__ import annotations

import ctypes
from typing import Final

from PySide6.QtGui import QGuiApplication

_X11: Final = "libX11.so.6"
"""Loaded by Qt where there is a display of X11."""


def is_composed() -> bool:
    """Tell whether windows may have corners that let through what is behind.

    Only X11 can be without a compositor; one that runs owns the selection ``_NET_WM_CM_Sn`` of its
    screen (Extended Window Manager Hints, "Compositing Managers"). Without one such corners are
    black. Qt has no word for it any more.
    """
    application = QGuiApplication.instance()
    native = application.nativeInterface() if isinstance(application, QGuiApplication) else None
    display = native.display() if hasattr(native, "display") else 0
    if not display:
        return True
    try:
        x11 = ctypes.CDLL(_X11)
    except OSError:
        return True
    pointer, atom, owner = ctypes.c_void_p(display), x11.XInternAtom, x11.XGetSelectionOwner
    atom.restype = owner.restype = ctypes.c_ulong
    atom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
    owner.argtypes = (ctypes.c_void_p, ctypes.c_ulong)
    screen = int(x11.XDefaultScreen(pointer))
    return bool(owner(pointer, atom(pointer, f"_NET_WM_CM_S{screen}".encode(), 0)))

"""The look, for whoever draws: values of the theme in use, its icons, and what changes it.

Pages and widgets import from here; the rooms behind it are ``tokens`` (values), ``appearance``
(which theme), ``icons``, and ``dressing`` with ``dresser``, ``palette``, ``stylesheet``,
``style`` and ``focus_ring`` (what Qt draws).
"""

from __future__ import annotations

from desktop.shell.appearance import Appearance, appearance, theme
from desktop.shell.dressing import dress, dress_further, is_dressed
from desktop.shell.icons import icon, mark_icon, paint_icon, paint_mark
from desktop.shell.tokens import MeetingLook, StateLook, Theme

__all__ = [
    "Appearance",
    "MeetingLook",
    "StateLook",
    "Theme",
    "appearance",
    "dress",
    "dress_further",
    "icon",
    "is_dressed",
    "mark_icon",
    "paint_icon",
    "paint_mark",
    "theme",
]

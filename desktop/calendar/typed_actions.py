"""How one begins to plan a meeting by a typed line."""

from __future__ import annotations

from typing import Final

from db.language import later
from desktop.shell.actions import Action

TYPED_ACTIONS: Final = (
    Action("calendar.typed", later("Type a meeting…"), "record", "begin_typing",
           later("Plan a meeting by one line: day, hours, theme, room"), icon="keyboard",
           keys=("Ctrl+Shift+N",), when="has_period"),
)  # fmt: skip

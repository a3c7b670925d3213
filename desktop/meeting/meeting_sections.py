"""The sections of a meeting, in the order of its life."""

from __future__ import annotations

from typing import Final

from db.language import later

SECTIONS: Final = {
    "plan": later("Plan"),
    "prepare": later("Prepare"),
    "briefers": later("Briefers"),
    "attendance": later("Attendance"),
    "notes": later("Notes"),
    "after": later("After"),
}

"""How attendance is worded and marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.language import later, tr

if TYPE_CHECKING:
    from db.queries.attendance import AttendanceRow

PRESENCES: Final = {
    "present": later("Present"),
    "absent": later("Absent"),
    "excused": later("Excused"),
    "represented": later("Represented"),
}
"""In the order that a click goes through them."""
MARKS: Final = {
    "present": ("acceptance", "accepted"),
    "absent": ("acceptance", "not_accepted"),
    "excused": ("acceptance", "noted"),
    "represented": ("acceptance", "accepted_in_part"),
    "": ("acceptance", "no_reply"),
}
"""The mark of each, on the axis of the look that has tick, cross, line and half."""
CATEGORIES: Final = {
    "council_member": later("Members of the Council"),
    "member_state": later("Member States"),
    "troop_contributor": later("Troop contributors"),
    "police_contributor": later("Police contributors"),
    "organisation": later("Organizations"),
}


def presence_of(row: AttendanceRow) -> str:
    """Say whether a delegation was there, and by whom it was represented."""
    if row.presence is None:
        return tr("Not noted")
    if row.represented_by:
        return tr("Represented by {name}").format(name=row.represented_by)
    return tr(PRESENCES[row.presence])

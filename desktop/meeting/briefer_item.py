"""How one who takes part in a meeting stands in the list of its briefers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from db.language import tr
from desktop.widgets.reorder_item import ReorderItem
from desktop.wording import days
from desktop.wording.terms import INVITATIONS, PARTICIPATION_ROLES

if TYPE_CHECKING:
    from db.queries.invitations import InvitationRow
    from db.queries.meeting_details import BrieferFacts

_STATES: Final = {
    "proposed": ("implementation", "not_started"),
    "approached": ("implementation", "in_progress"),
    "invited": ("implementation", "in_progress"),
    "accepted": ("acceptance", "accepted"),
    "declined": ("acceptance", "not_accepted"),
    "replaced_by": ("implementation", "carried_over"),
    "spoke": ("implementation", "implemented"),
    "thanked": ("implementation", "implemented"),
}
"""The mark of each invitation: those of answers and of what was done say the same."""


def briefer_item(who: BrieferFacts, invitation: InvitationRow | None) -> ReorderItem:
    """Give a line: name, title, role, and how far the invitation has come since when."""
    lines = [who.title] if who.title else []
    if who.role != "briefer":
        lines.append(tr(PARTICIPATION_ROLES[who.role]))
    if invitation is not None:
        if invitation.replaced_by_name:
            lines.append(tr("Replaced by {name}").format(name=invitation.replaced_by_name))
        if invitation.instead_of:
            names = ", ".join(invitation.instead_of)
            lines.append(tr("Comes instead of {name}").format(name=names))
        if invitation.since is not None:
            state, day = tr(INVITATIONS[who.invitation]), days.short_day(invitation.since)
            lines.append(tr("{state} {day}").format(state=state, day=day))
    return ReorderItem(
        UUID(who.uuid),
        who.name,
        tuple(lines),
        _STATES.get(who.invitation),
        tr(INVITATIONS[who.invitation]),
    )

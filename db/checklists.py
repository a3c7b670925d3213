"""What a meeting needs before it is held, as offices usually do it; each office edits its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from db.language import later
from db.models import MeetingKind, Step


@dataclass(frozen=True, slots=True)
class UsualItem:
    """An item that a body's checklists begin with until the office edits them."""

    step: Step
    days_before: int


USUAL: Final = (
    UsualItem(Step.ROOM, 21),
    UsualItem(Step.INTERPRETATION, 21),
    UsualItem(Step.CONCEPT_NOTE_DRAFTED, 21),
    UsualItem(Step.BRIEFERS_INVITED, 21),
    UsualItem(Step.CONCEPT_NOTE_CIRCULATED, 14),
    UsualItem(Step.BRIEFERS_CONFIRMED, 10),
    UsualItem(Step.CONTRIBUTORS_INVITED, 10),
    UsualItem(Step.JOURNAL_NOTICE, 3),
)
"""Days that are usual, no rule of the United Nations: the office edits them."""

STEP_NAMES: Final = {
    Step.ROOM: later("Book the room"),
    Step.INTERPRETATION: later("Have interpretation confirmed"),
    Step.CONCEPT_NOTE_DRAFTED: later("Draft the concept note"),
    Step.CONCEPT_NOTE_CIRCULATED: later("Circulate the concept note"),
    Step.BRIEFERS_INVITED: later("Invite the briefers"),
    Step.BRIEFERS_CONFIRMED: later("Have the briefers confirm"),
    Step.CONTRIBUTORS_INVITED: later("Invite troop- and police-contributing countries"),
    Step.JOURNAL_NOTICE: later("Announce the meeting in the Journal"),
    Step.OTHER: later("Something else"),
}
"""What an item is called that has no words of its own."""

LONGEST_LEAD: Final = 366
"""Days: nothing is due earlier before its meeting."""

_OF_A_THEME: Final = {
    Step.CONCEPT_NOTE_DRAFTED,
    Step.CONCEPT_NOTE_CIRCULATED,
    Step.BRIEFERS_INVITED,
    Step.BRIEFERS_CONFIRMED,
    Step.CONTRIBUTORS_INVITED,
}
_OWN_BUSINESS: Final = {MeetingKind.ORGANIZATIONAL, MeetingKind.ADOPTION}


def concerns(step: Step, kind: MeetingKind) -> bool:
    """Tell whether a kind of meeting needs a step: on own business nobody briefs."""
    return kind not in _OWN_BUSINESS or step not in _OF_A_THEME

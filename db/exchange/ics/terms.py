"""What iCalendar calls what the records say, both ways."""

from __future__ import annotations

import re
from typing import Final

from db.models import InvitationStatus, MeetingKind, MeetingStatus, ParticipationRole
from db.report.wording import wording

LANGUAGES: Final = ("en", "fr")
PRODUCT: Final = "-//Chairdesk//Calendar//"
"""How PRODID begins in what is written here."""
BODY: Final = "X-CHAIRDESK-BODY"
OWN_UID_RE: Final = re.compile(
    r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@chairdesk", re.IGNORECASE
)
OWN_ADDRESS_RE: Final = re.compile(
    r"urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", re.IGNORECASE
)

STATUS: Final = {
    MeetingStatus.PLANNED: "TENTATIVE",
    MeetingStatus.CONFIRMED: "CONFIRMED",
    MeetingStatus.HELD: "CONFIRMED",
    MeetingStatus.POSTPONED: "CANCELLED",
    MeetingStatus.CANCELLED: "CANCELLED",
    MeetingStatus.CARRIED_OVER: "CANCELLED",
}
"""RFC 5545, 3.8.1.11: an event has no other states."""
STATUS_READ: Final = {
    "TENTATIVE": MeetingStatus.PLANNED,
    "CONFIRMED": MeetingStatus.CONFIRMED,
    "CANCELLED": MeetingStatus.CANCELLED,
}

ROLE: Final = {
    ParticipationRole.CHAIR: "CHAIR",
    ParticipationRole.PANELLIST: "REQ-PARTICIPANT",
    ParticipationRole.MAIN_SPEAKER: "REQ-PARTICIPANT",
    ParticipationRole.BRIEFER: "REQ-PARTICIPANT",
    ParticipationRole.DISCUSSANT: "OPT-PARTICIPANT",
    ParticipationRole.OBSERVER: "NON-PARTICIPANT",
}
"""RFC 5545, 3.2.16."""
ROLE_READ: Final = {
    "CHAIR": ParticipationRole.CHAIR,
    "REQ-PARTICIPANT": ParticipationRole.BRIEFER,
    "OPT-PARTICIPANT": ParticipationRole.DISCUSSANT,
    "NON-PARTICIPANT": ParticipationRole.OBSERVER,
}

ANSWER: Final = {
    InvitationStatus.PROPOSED: "NEEDS-ACTION",
    InvitationStatus.APPROACHED: "TENTATIVE",
    InvitationStatus.INVITED: "NEEDS-ACTION",
    InvitationStatus.ACCEPTED: "ACCEPTED",
    InvitationStatus.DECLINED: "DECLINED",
    InvitationStatus.REPLACED_BY: "DELEGATED",
    InvitationStatus.SPOKE: "ACCEPTED",
    InvitationStatus.THANKED: "ACCEPTED",
}
"""RFC 5545, 3.2.12."""
ANSWER_READ: Final = {
    "NEEDS-ACTION": InvitationStatus.INVITED,
    "TENTATIVE": InvitationStatus.INVITED,  # nothing firm yet
    "ACCEPTED": InvitationStatus.ACCEPTED,
    "DECLINED": InvitationStatus.DECLINED,
    "DELEGATED": InvitationStatus.REPLACED_BY,
}


def uid_of(uuid: str) -> str:
    """Give the UID of a record of our own."""
    return f"{uuid}@chairdesk"


def kind_called(name: str) -> MeetingKind | None:
    """Give the kind of meeting of that name, in any language; None where it is none."""
    folded = name.strip().casefold().replace("'", "’")
    for kind in MeetingKind:
        called = (wording(language).meeting_kind(kind.value) for language in LANGUAGES)
        if folded in (kind.value, *(each.casefold() for each in called)):
            return kind
    return None

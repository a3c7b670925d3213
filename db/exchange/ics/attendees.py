"""Who a calendar says is asked to a meeting: people, where it gives names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from db import names
from db.exchange.ics.terms import ANSWER_READ, OWN_ADDRESS_RE, ROLE_READ
from db.models import InvitationStatus, ParticipationRole
from db.reading.calendar.content_line import ContentLine

_NOBODY: Final = frozenset({"RESOURCE", "ROOM", "GROUP"})
"""Kinds of attendees that are no people (RFC 5545, 3.2.3)."""


@dataclass(frozen=True, slots=True)
class Attendee:
    """A person asked to a meeting."""

    stated: str
    """As the calendar calls the person."""
    name: names.PrintedName
    title: str
    uuid: str | None
    """Of the person, where a library of ours wrote it."""
    role: ParticipationRole
    invitation: InvitationStatus


def attendee(line: ContentLine) -> Attendee | None:
    """Give the person of an ATTENDEE; None where it gives no name, or is no person."""
    stated = " ".join(line.parameters.get("CN", "").split()).strip("'\" ")
    if "@" in stated or line.parameters.get("CUTYPE", "").upper() in _NOBODY:
        return None
    own = OWN_ADDRESS_RE.fullmatch(line.value.strip())
    name, title = _name(stated, known=own is not None)
    if not name.name:
        return None
    role = line.parameters.get("ROLE", "").upper()
    answer = line.parameters.get("PARTSTAT", "").upper()
    return Attendee(
        stated,
        name,
        title,
        own[1].lower() if own else None,
        ROLE_READ.get(role, ParticipationRole.BRIEFER),
        ANSWER_READ.get(answer, InvitationStatus.INVITED),
    )


def person_key(name: str) -> str:
    """Give what two spellings of a person's name share, with rank and honorific or without."""
    return names.key(names.split_name(name).name)


def _name(stated: str, *, known: bool) -> tuple[names.PrintedName, str]:
    """The name in a CN: "Mr. Tom Reed", "REED, Tom (DPO)", "Tom Reed, Harbour master"."""
    if known:
        return names.split_name(stated), ""
    bare, _, office = stated.partition(" (")
    family, comma, given = (part.strip() for part in bare.partition(","))
    if comma and len(given.split()) <= 3 and names.looks_like_name(f"{given} {family}"):
        return names.split_name(f"{given} {family}"), office.removesuffix(")")
    briefer = names.parse_briefer(stated)
    return briefer.name, briefer.title

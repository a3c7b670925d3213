"""What a template of a letter may name: the fields, and what each of them says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from db.language import later

Fields: TypeAlias = dict[str, Any]
"""Fields by name: texts, and lists or groups of them."""

FIELDS: Final[Mapping[str, str]] = {
    "today": later("The day of the letter"),
    "body.full_name": later("The full name of the body"),
    "body.short_name": later("The body as it is called after first mention"),
    "body.the_full_name": later("The full name with its article"),
    "body.of_full_name": later("The full name as what something is of"),
    "body.the_short_name": later("The short name with its article"),
    "body.of_short_name": later("The short name as what something is of"),
    "chair.office": later("The word for the head of the body"),
    "chair.the_office": later("The word for the head of the body, with its article"),
    "chair.of_body": later("The head of the body in full, as below a signature"),
    "chair.name": later("Who is in the chair on the day of the letter"),
    "chair.title": later("The post that the chair holds then"),
    "chair.delegation": later("The delegation of the chair"),
    "meeting.date": later("The day or days of the meeting"),
    "meeting.weekday": later("The day of the week"),
    "meeting.hours": later("From when to when it lasts"),
    "meeting.room": later("The room"),
    "meeting.theme": later("The theme in full"),
    "meeting.short_theme": later("The short title of the theme"),
    "meeting.kind": later("What kind of meeting it is"),
    "meeting.number": later("The number of the meeting, where the body numbers them"),
    "meeting.concept_note": later("The symbol of the concept note"),
    "meeting.interpretation": later("Whether there is interpretation: something, or nothing"),
    "meeting.open_to_contributors": later(
        "Whether troop- and police-contributing countries are invited: something, or nothing"
    ),
    "addressee.name": later("Who is written to, with rank"),
    "addressee.courtesy_name": later("The name as letters have it, with what honours it"),
    "addressee.title": later("The post of who is written to"),
    "addressee.organisation": later("The organization of who is written to"),
    "addressee.salutation": later("How a letter begins"),
    "briefers": later("The briefers in order, to be repeated; each has name and title"),
    "members": later("The members of the Council on the day of the meeting, to be repeated"),
}
"""By name: what the field says. A field that is not known in a meeting is empty, never missing."""

LISTS: Final[Mapping[str, Any]] = {
    "briefers": [{"name": "…", "title": "…"}] * 2,
    "members": ["…", "…", "…"],
}


def sample() -> Fields:
    """Give all fields with something in each, to try a template with."""
    fields: Fields = dict(LISTS)
    for name in FIELDS:
        group, dot, field = name.partition(".")
        if dot:
            fields.setdefault(group, {})[field] = "…"
        elif name not in LISTS:
            fields[name] = "…"
    return fields

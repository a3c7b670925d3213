"""What a person calls the families of records, what leads from one to another, and a place."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from db.language import later, tr

FAMILY_TERMS: Final = {
    "bodies": later("bodies"),
    "mandates": later("mandates"),
    "organisations": later("organizations"),
    "organisation_names": later("names of organizations"),
    "people": later("people"),
    "posts": later("posts"),
    "chairships": later("chairships"),
    "vice_chairs": later("vice-chairs"),
    "council_seats": later("seats on the Council"),
    "template_items": later("items of the checklist’s template"),
    "letter_templates": later("templates of letters"),
    "reporting_periods": later("reporting periods"),
    "documents": later("documents"),
    "symbols": later("symbols"),
    "themes": later("themes"),
    "programme_versions": later("versions of the programme"),
    "planned_themes": later("planned themes"),
    "deadlines": later("deadlines"),
    "holidays": later("holidays"),
    "meetings": later("meetings"),
    "meeting_documents": later("meeting documents"),
    "calendar_entries": later("entries of other calendars"),
    "checklist_items": later("items of checklists"),
    "attendances": later("attendances"),
    "participations": later("participations"),
    "invitation_steps": later("steps of invitations"),
    "attachments": later("attachments"),
    "reports": later("reports"),
    "signatories": later("signatories"),
    "drafts": later("drafts"),
    "sections": later("sections"),
    "paragraphs": later("paragraphs"),
    "sub_items": later("items"),
    "attributions": later("attributions"),
    "citations": later("citations"),
    "stated_facts": later("stated facts"),
    "meeting_notes": later("notes of meetings"),
    "recommendations": later("recommendations"),
    "addressees": later("addressees"),
    "follow_ups": later("follow-ups"),
}
"""By family of ``db.models.FAMILIES``, in the plural."""

LINK_TERMS: Final = {
    "body": later("body"),
    "carried_from": later("earlier planned theme"),
    "chairship": later("chairship"),
    "delegation": later("delegation"),
    "document": later("document"),
    "draft": later("draft"),
    "letter_template": later("template of a letter"),
    "meeting": later("meeting"),
    "organisation": later("organization"),
    "paragraph": later("paragraph"),
    "parent": later("parent"),
    "participation": later("participation"),
    "period": later("reporting period"),
    "person": later("person"),
    "planned_theme": later("planned theme"),
    "post": later("post"),
    "postponed_to": later("later meeting"),
    "programme_version": later("version of the programme"),
    "recommendation": later("recommendation"),
    "replaced_by": later("who comes instead"),
    "report": later("report"),
    "section": later("section"),
    "source_document": later("source document"),
    "supersedes": later("earlier document"),
    "symbol": later("symbol"),
    "theme": later("theme"),
}
"""By name of a link, without "_id"."""

_PLACES: Final = (
    ("page {number}", later("page {number}")),
    ("line {number}", later("line {number} of the file")),
    ("table {number}", later("table {number} of the file")),
    ("paragraph {number} of “{part}”", later("paragraph {number} of “{part}”")),
    ("after paragraph {number} of “{part}”", later("after paragraph {number} of “{part}”")),
    ("paragraph {number}", later("paragraph {number}")),
    ("after paragraph {number}", later("after paragraph {number}")),
    ("before paragraph {number}", later("before paragraph {number}")),
)
"""The places that ``db.reading`` gives, and how a person is told them; the first that fits."""


def family_term(family: str) -> str:
    """Give the records of a family their name, in the person's language."""
    return tr(FAMILY_TERMS[family])


def link_term(link: str) -> str:
    """Give the name of what a record's link leads to, in the person's language."""
    return tr(LINK_TERMS[link])


def told_place(place: str) -> str:
    """Give a place in a file in the person's language: "paragraph 12" as "paragraphe 12".

    Readers name places in English, so that programs can go by them; cells of a table and members
    of a JSON file are called the same in every language.
    """
    for pattern, sentence in _patterns():
        if found := pattern.fullmatch(place):
            return tr(sentence).format(**found.groupdict())
    return place


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    return [
        (re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>.+)", place)), sentence)
        for place, sentence in _PLACES
    ]

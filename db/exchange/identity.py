"""What makes two records the same one, by the nature of each family: one table.

A file carries no keys of the library. What it says of a record is compared with what the library
says of those that could be meant: first by the strongest key, then, for what is left on both
sides, by the next.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from rapidfuzz import fuzz

from db.names import key as key_of_name

Facts = Mapping[str, Any]
"""What is known of a record: attributes, keys of the library under "..._id", and what
``candidates`` adds. A link to a record that is not in the library is no key of the library."""
Keys = Callable[[Facts], Iterable[Hashable]]
"""The keys of a record at one level; one in common makes two records the same."""

_SIGNS: Final = str.maketrans("\u2018\u2019\u201c\u201d\u2010\u2011\u2012\u2013", "''\"\"----")


def folded(text: str) -> str:
    """Give a text without what does not tell two titles apart: case, width, kind of dash."""
    plain = unicodedata.normalize("NFKC", text).translate(_SIGNS)
    return " ".join(plain.casefold().split())


@dataclass(frozen=True, slots=True)
class Sequence:
    """How members of a sequence are told apart: equal by token, else by likeness.

    ``likeness`` of (theirs, ours) is from 0 to 1, below 0 where they are never the same.
    """

    token: Callable[[Facts], Hashable]
    likeness: Callable[[Facts, Facts], float]


def _alone(_facts: Facts) -> Iterable[Hashable]:
    """Being within the same records is enough."""
    yield ()


def _always(_theirs: Facts, _ours: Facts) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Identity:
    """How records of a family are told apart.

    ``within``: the links that must lead to the same records; the first narrows the search.
    ``keys``: levels of keys, strongest first. ``fits`` refuses a pair of (theirs, ours) with a
    common key. ``sequence``: the records of a parent are found by their place among each other.
    ``namesakes``: records of one key may be different ones, and a person must choose. ``spelled``
    are fields that do not differ when theirs, ``as_spelled``, is one of the ``spellings`` of ours;
    ``kept`` are fields of ours that no file changes.
    """

    within: tuple[str, ...] = ()
    keys: tuple[Keys, ...] = (_alone,)
    fits: Callable[[Facts, Facts], bool] = _always
    sequence: Sequence | None = None
    namesakes: bool = False
    spelled: tuple[str, ...] = ()
    spellings: Keys = _alone
    as_spelled: Callable[[str], Hashable] = folded
    kept: tuple[str, ...] = ()


def _same(*attributes: str) -> Keys:
    """All of the attributes must be stated and equal; titles and names are folded."""

    def keys(facts: Facts) -> Iterable[Hashable]:
        values = [facts.get(name) for name in attributes]
        if all(value is not None and value != "" for value in values):
            yield tuple(folded(value) if isinstance(value, str) else value for value in values)

    return keys


def _any(*attributes: str, known_as: str = "") -> Keys:
    """One of the attributes, or of their translations, or of the names under ``known_as``."""

    def keys(facts: Facts) -> Iterable[Hashable]:
        translations = facts.get("translations") or {}
        for source in (facts, *translations.values()):
            for name in attributes:
                if value := source.get(name):
                    yield folded(value)
        for value in facts.get(known_as) or ():
            yield folded(value)

    return keys


def _text(*attributes: str) -> Keys:
    """All of the attributes, the text to the letter (NFC)."""

    def keys(facts: Facts) -> Iterable[Hashable]:
        if text := facts.get("text"):
            yield (unicodedata.normalize("NFC", text), *(facts.get(name) for name in attributes))

    return keys


def _each(attribute: str) -> Keys:
    """Each of the values that ``candidates`` gathered under ``attribute``."""
    return lambda facts: facts.get(attribute) or ()


def _without_theme(facts: Facts) -> Iterable[Hashable]:
    """A meeting on no theme is known by its kind in its period, where nothing else is known."""
    if facts.get("theme_id") is None and facts.get("kind") and facts.get("period_id"):
        yield facts["period_id"], facts["kind"]


def _person(facts: Facts) -> Iterable[Hashable]:
    yield key_of_name(facts.get("name") or "")


def _without_symbol(facts: Facts) -> Iterable[Hashable]:
    """A document that bears no symbol is known by all the rest."""
    if not facts.get("symbols"):
        rest = ("role", "title", "language", "circulated_on", "issued_on")
        yield tuple(facts.get(name) for name in rest)


def _overlapping(theirs: Facts, ours: Facts) -> bool:
    """Two spans with a common day; what is not known may be any day."""

    def begins(facts: Facts) -> date:
        return facts.get("begins_on") or date.min

    def ends(facts: Facts) -> date:
        return facts.get("ends_on") or date.max

    return begins(theirs) <= ends(ours) and begins(ours) <= ends(theirs)


def _one_post(theirs: Facts, ours: Facts) -> bool:
    """A title held in two organisations is two posts."""
    organisations = theirs.get("organisation_id"), ours["organisation_id"]
    return None in organisations or organisations[0] == organisations[1]


def _one_theme(theirs: Facts, ours: Facts) -> bool:
    """Known by its title; by the day of a meeting only where the same people met."""
    titles = _any("full_title", "short_title")
    if set(titles(theirs)) & set(titles(ours)):
        return True
    days: Mapping[date, set[int]] = theirs.get("days") or {}
    return any(_may_be_same(days[day], ours["days"][day]) for day in days.keys() & ours["days"])


def _one_meeting(theirs: Facts, ours: Facts) -> bool:
    """A day may hold two meetings, and a theme two: what and who tells them apart."""

    def same(attribute: str) -> bool:
        return theirs.get(attribute) is not None and theirs[attribute] == ours[attribute]

    if theirs.get("event") and ours["event"] and theirs["event"] != ours["event"]:
        return False
    if same("number") or (same("day") and same("theme_id")):
        return True
    if theirs.get("day") is None or ours["day"] is None:
        return True
    if theirs["day"] != ours["day"] and theirs.get("theme_id") is None:
        return False
    one_has_a_theme = (theirs.get("theme_id") is None) != (ours["theme_id"] is None)
    if one_has_a_theme and theirs.get("kind", ours["kind"]) != ours["kind"]:
        return False
    return _may_be_same(theirs.get("people") or set(), ours["people"])


def _may_be_same(people: set[int], others: set[int]) -> bool:
    """Tell whether somebody is among both, as far as both are known."""
    return not people or not others or bool(people & others)


def _one_section(theirs: Facts, ours: Facts) -> bool:
    """Sections of two meetings, or of two roles, are never one."""
    return all(
        theirs.get(name) is None or ours.get(name) in (None, theirs[name])
        for name in ("meeting_id", "role")
    )


def _paragraph(facts: Facts) -> Hashable:
    return facts.get("kind"), _letters(facts), str(facts.get("cells") or [])


def _like_paragraph(theirs: Facts, ours: Facts) -> float:
    """A table is never a paragraph, whatever it says."""
    if theirs.get("kind", ours["kind"]) != ours["kind"]:
        return -1.0
    return _like_text(theirs, ours)


def _item(facts: Facts) -> Hashable:
    return facts.get("level"), _letters(facts)


def _note(facts: Facts) -> Hashable:
    return _speaker(facts), _letters(facts)


def _like_text(theirs: Facts, ours: Facts) -> float:
    return fuzz.ratio(_letters(theirs), _letters(ours)) / 100


def _letters(facts: Facts) -> str:
    return unicodedata.normalize("NFC", facts.get("text") or "")


def _speaker(facts: Facts) -> Hashable:
    return tuple(facts.get(name) for name in ("speaker_kind", "quantifier", "participation_id"))


def _alike(_theirs: Facts, _ours: Facts) -> float:
    return 1.0


IDENTITIES: Final[dict[str, Identity]] = {
    "bodies": Identity(
        keys=(_any("full_name"), _same("established_by"), _same("series_symbol")),
        spelled=("full_name", "short_name"),
        spellings=_any("full_name", "short_name"),
    ),
    "mandates": Identity(("body",), (_text("basis"), _text(), _same("basis"))),
    "organisations": Identity(
        keys=(
            _same("name"),
            _any("name", known_as="names"),
            _any("name", "acronym", known_as="names"),
        ),
        spelled=("name", "acronym"),
        spellings=_any("name", "acronym", known_as="names"),
    ),
    "organisation_names": Identity(("organisation",), (_same("name"),)),
    "people": Identity(
        keys=(_person,),
        namesakes=True,
        spelled=("name",),
        spellings=_person,
        as_spelled=key_of_name,
        kept=("sort_name",),
    ),
    "posts": Identity(
        ("person",),
        (_same("title", "organisation_id"), _same("title", "begins_on"), _same("title")),
        fits=_one_post,
    ),
    "chairships": Identity(("body", "person"), (_alone,), fits=_overlapping),
    "vice_chairs": Identity(("chairship", "delegation")),
    "council_seats": Identity(("delegation",), (_same("begins_on"),)),
    "template_items": Identity(("body",), (_text(), _same("step")), kept=("order",)),
    "letter_templates": Identity(("body",), (_same("kind", "language", "name"),)),
    "reporting_periods": Identity(("body",), (_same("begins_on", "ends_on"), _same("label"))),
    "documents": Identity(keys=(_each("symbols"), _without_symbol)),
    "symbols": Identity(("document",), (_same("text"),), kept=("order",)),
    "themes": Identity(
        ("body",),
        (_same("full_title"), _any("full_title", "short_title"), _each("days")),
        fits=_one_theme,
    ),
    "programme_versions": Identity(("period",), (_same("number"),)),
    "planned_themes": Identity(("programme_version", "theme"), kept=("order",)),
    "meetings": Identity(
        ("body",),
        (
            _same("day", "number", "kind"),
            _same("day", "theme_id"),
            _same("number", "kind"),
            _same("day"),
            _same("period_id", "theme_id"),
            _without_theme,
        ),
        fits=_one_meeting,
    ),
    "deadlines": Identity(("body",), (_same("kind", "title", "day"), _same("kind", "title"))),
    "holidays": Identity(keys=(_same("day"),)),
    "meeting_documents": Identity(("meeting", "document")),
    "calendar_entries": Identity(("meeting",)),
    "checklist_items": Identity(("meeting",), (_text(), _same("step")), kept=("order",)),
    "attendances": Identity(("meeting", "delegation"), (_same("category"), _alone)),
    "participations": Identity(("meeting", "person"), (_same("role"), _alone)),
    "invitation_steps": Identity(("participation",), (_same("status", "day"),)),
    "attachments": Identity(
        ("document", "meeting", "letter_template"), (_same("sha256", "name"), _same("name"))
    ),
    "reports": Identity(("period",)),
    "signatories": Identity(("report",), (_same("name"), _same("order")), kept=("order",)),
    "drafts": Identity(("report",), kept=("number",)),
    "sections": Identity(
        ("draft",),
        (
            _same("kind", "meeting_id"),
            _same("kind", "title"),
            _same("kind", "role"),
            _same("kind"),
        ),
        fits=_one_section,
        kept=("order",),
    ),
    "paragraphs": Identity(
        ("section",), sequence=Sequence(_paragraph, _like_paragraph), kept=("order",)
    ),
    "sub_items": Identity(("paragraph",), sequence=Sequence(_item, _like_text), kept=("order",)),
    "attributions": Identity(("paragraph",), sequence=Sequence(_speaker, _alike), kept=("order",)),
    "citations": Identity(("paragraph", "symbol"), kept=("order",)),
    "stated_facts": Identity(("paragraph", "meeting", "participation"), (_same("field"),)),
    "meeting_notes": Identity(("meeting",), sequence=Sequence(_note, _like_text), kept=("order",)),
    "recommendations": Identity(
        ("report",),
        (_text("paragraph_id"), _text(), _same("reference")),
        kept=("number", "reference"),
    ),
    "addressees": Identity(("recommendation", "organisation"), kept=("order",)),
    "follow_ups": Identity(("recommendation",), (_text("day"), _same("day"))),
}
"""By family. Records of equal keys pair in order."""

NAMED_BY_MANY: Final = frozenset(
    {"bodies", "organisations", "people", "posts", "reporting_periods", "documents", "themes"}
)
"""Families of which one row of a file may name a record by UUID and the next by its nature."""

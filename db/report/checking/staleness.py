"""Kept text that says what its record no longer says."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from db.language import tr
from db.models import Record, StatedFact
from db.report.checking.examined import Examined, Found
from db.report.checking.places import place_of
from db.report.composing.outline import Outline
from db.report.facts import holds, words_now
from db.report.wording import wording_for_person


def stale(examined: Examined) -> Iterator[Found]:
    """Find facts stated in kept text that their record has changed since."""
    for section in examined.outline.sections:
        for placed in section.paragraphs:
            for fact in placed.paragraph.facts:
                if not holds(fact):
                    place = place_of(section, placed)
                    yield Found(_message(fact), place, _records(fact))


def stale_paragraphs(outline: Outline) -> dict[str, tuple[str, ...]]:
    """Say by UUID of each paragraph whose records have changed since what they no longer say."""
    found: dict[str, tuple[str, ...]] = {}
    for placed in outline.paragraphs():
        said = tuple(_message(fact) for fact in placed.paragraph.facts if not holds(fact))
        if said:
            found[placed.paragraph.uuid] = said
    return found


def _message(fact: StatedFact) -> str:
    then, now = fact.value, next(iter(words_now(fact)), "")
    if fact.field in ("day", "end_day"):
        then, now = _day(then), _day(now)
    if not now:
        return tr("The text says “{then}”, and the record no longer says anything of it.").format(
            then=then
        )
    return _SENTENCES[fact.field]().format(then=then, now=now)


def _day(stored: str) -> str:
    with suppress(ValueError):
        return wording_for_person().day(date.fromisoformat(stored))
    return stored


def _records(fact: StatedFact) -> tuple[Record, ...]:
    about = fact.participation or fact.meeting
    return (fact.paragraph, about) if about is not None else (fact.paragraph,)


_SENTENCES = {
    "day": lambda: tr("The text has the meeting on {then}; the record now has it on {now}."),
    "end_day": lambda: tr("The text has the meeting end on {then}; the record now has {now}."),
    "theme": lambda: tr("The text calls the theme “{then}”; the record now has “{now}”."),
    "concept_note": lambda: tr("The text cites {then}; the concept note on record is now {now}."),
    "note": lambda: tr("The note that this was made of has changed; it said “{then}”."),
    "printed_name": lambda: tr("The text names {then}; the record now has {now}."),
    "printed_title": lambda: tr("The text has the title “{then}”; the record now has “{now}”."),
}

"""Who signs the letter: somebody in office."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from db.language import tr
from db.models import Person, Signatory
from db.report.checking.examined import Examined, Found
from db.report.checking.places import same_words
from db.report.composing.records import PeriodRecords, in_office_on


def nobody_signs(examined: Examined) -> Iterator[Found]:
    """Find a letter that nobody may sign: no chair in office, or a provisional one only."""
    letter, report = examined.printed.letter, examined.records.report
    if letter is not None and not letter.signatures:
        yield Found(
            tr("Nobody may sign the letter: no chair is recorded as appointed."),
            tr("the letter"),
            (report,) if report is not None else (),
        )


def signatory_not_in_office(examined: Examined) -> Iterator[Found]:
    """Find signatories who are neither in the chair nor in a post on the day of the letter.

    Who was in the chair when the period ended signs its report also afterwards, unless the post
    is known to have ended or another is in the chair.
    """
    report = examined.records.report
    if report is None or report.letter_dated_on is None:
        return
    for signatory in report.signatories:
        if not _may_sign(examined.records, signatory, report.letter_dated_on):
            yield Found(
                tr("{name} signs on {day} and is not recorded as in office on that day.").format(
                    name=signatory.name, day=examined.spoken.day(report.letter_dated_on)
                ),
                tr("the letter"),
                (signatory, *([signatory.person] if signatory.person else [])),
            )


def _may_sign(records: PeriodRecords, signatory: Signatory, day: date) -> bool:
    """Tell whether nothing recorded speaks against it: of most who sign only little is known."""
    person = _person(records, signatory)
    if person is None:
        return False
    chaired = [each for each in records.body.chairships if each.person is person]
    if any(in_office_on(each, day) for each in chaired):
        return True
    if person.posts:
        return person.post_on(day) is not None
    chair = records.chair_on(day)
    return not chaired or (chair is not None and chair.person is person)


def _person(records: PeriodRecords, signatory: Signatory) -> Person | None:
    """Give who signs: as linked, else the chair of the body with that name."""
    if signatory.person is not None:
        return signatory.person
    for chairship in records.body.chairships:
        if same_words(chairship.person.name) == same_words(signatory.name):
            return chairship.person
    return None

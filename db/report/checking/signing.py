"""Who signs the letter: somebody in office."""

from __future__ import annotations

from collections.abc import Iterator

from db.language import tr
from db.models import Person, Signatory
from db.report.checking.examined import Examined, Found, same_words
from db.report.composing.records import PeriodRecords


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

    The chair of the period signs its report also afterwards, as long as a post is still held.
    """
    report = examined.records.report
    if report is None or report.letter_dated_on is None:
        return
    for signatory in report.signatories:
        if not _may_sign(examined.records, signatory):
            yield Found(
                tr("{name} signs on {day} and is not recorded as in office on that day.").format(
                    name=signatory.name, day=examined.words.day(report.letter_dated_on)
                ),
                tr("the letter"),
                (signatory, *([signatory.person] if signatory.person else [])),
            )


def _may_sign(records: PeriodRecords, signatory: Signatory) -> bool:
    day = records.report.letter_dated_on if records.report else None
    person = _person(records, signatory)
    if person is None:
        return False
    chair = records.chair_on(day)
    in_chair = chair is not None and chair.person is person
    still_chair = in_chair and (chair is None or chair.ends_on is None or day is None)
    if chair is not None and in_chair and chair.ends_on is not None and day is not None:
        still_chair = day <= chair.ends_on
    return still_chair or person.post_on(day) is not None


def _person(records: PeriodRecords, signatory: Signatory) -> Person | None:
    """Give who signs: as linked, else the chair of the body with that name."""
    if signatory.person is not None:
        return signatory.person
    named = (each.person for each in records.body.chairships)
    return next(
        (each for each in named if same_words(each.name) == same_words(signatory.name)), None
    )

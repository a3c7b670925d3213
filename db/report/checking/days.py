"""Days and years against the period: of meetings, of symbols, of the letter and the masthead."""

from __future__ import annotations

from collections.abc import Iterator

from db.language import tr
from db.models import MeetingStatus, TextOrigin
from db.report.checking.examined import Examined, Found
from db.report.composing.records import concept_notes
from db.symbols import find_symbols, parse

_LIST_OF_BUREAUX = "2"
"""The note by the President that lists the bureaux of subsidiary bodies is S/[year]/2."""

_OFF = (MeetingStatus.POSTPONED, MeetingStatus.CANCELLED, MeetingStatus.CARRIED_OVER)


def meeting_outside_period(examined: Examined) -> Iterator[Found]:
    """Find meetings of the period on a day outside it, or that end before they begin.

    Those that will not be held, or not then, are left out.
    """
    period = examined.records.period
    for meeting in examined.records.meetings:
        first, last = meeting.day, meeting.end_day or meeting.day
        if first is None or last is None or meeting.status in _OFF:
            continue
        if last < first:
            message = tr("The meeting of {day} ends before it begins.")
        elif first < period.begins_on or last > period.ends_on:
            message = tr("The meeting of {day} is outside the period of the report.")
        else:
            continue
        day = examined.spoken.day(first)
        yield Found(message.format(day=day), examined.date(meeting), (meeting,))


def symbols_after_period(examined: Examined) -> Iterator[Found]:
    """Find cited documents of a later year than the period.

    The report's own symbol is left out, and lists of bureaux are checked apart.
    """
    last = examined.records.period.ends_on.year
    own = examined.printed.masthead.symbol.split("-")
    for text, place, paragraph in examined.texts():
        for symbol in (symbol for found in find_symbols(text) for symbol in found.symbols):
            later = symbol.year is not None and symbol.year > last
            if later and symbol.text not in own and not _lists_bureaux(symbol.text):
                yield Found(
                    tr("{symbol} is of {year}, after the period of the report.").format(
                        symbol=symbol.text, year=symbol.year
                    ),
                    place,
                    (paragraph,),
                )


def list_of_bureaux(examined: Examined) -> Iterator[Found]:
    """Find appointments for which the list of bureaux of another year is cited."""
    first, last = examined.records.period.begins_on.year, examined.records.period.ends_on.year
    for chairship in examined.records.chairships:
        symbol = chairship.appointed_by or ""
        year = _year(symbol)
        begins = chairship.begins_on.year if chairship.begins_on else first
        if _lists_bureaux(symbol) and year is not None and not begins <= year <= max(begins, last):
            yield Found(
                tr(
                    "The chair for {chaired} is said to be listed in {symbol}, the note on the "
                    "bureaux of {year}. Is another revision or year meant?"
                ).format(
                    chaired=examined.spoken.period(
                        chairship.begins_on or examined.records.period.begins_on,
                        chairship.ends_on or examined.records.period.ends_on,
                    ),
                    symbol=symbol,
                    year=year,
                ),
                _place_of_citation(examined, symbol),
                (chairship,),
            )


def concept_note_of_another_year(examined: Examined) -> Iterator[Found]:
    """Find concept notes whose symbol is of a year in which the period has no day."""
    first, last = examined.records.period.begins_on.year, examined.records.period.ends_on.year
    for meeting in examined.records.held:
        for note in concept_notes(meeting):
            years = {symbol.year for symbol in note.symbols if symbol.year is not None}
            if years and not any(first <= year <= last for year in years):
                yield Found(
                    tr("The concept note {symbol} is of another year than the period.").format(
                        symbol=note.citation
                    ),
                    examined.date(meeting),
                    (note, meeting),
                )


def letter_after_masthead(examined: Examined) -> Iterator[Found]:
    """Find a letter dated after the day the report was submitted."""
    report = examined.records.report
    if report is None or report.letter_dated_on is None or report.submitted_on is None:
        return
    if report.letter_dated_on > report.submitted_on:
        yield Found(
            tr("The letter is dated {letter}, after the date of the masthead, {masthead}.").format(
                letter=examined.spoken.day(report.letter_dated_on),
                masthead=examined.spoken.day(report.submitted_on),
            ),
            tr("the letter"),
            (report,),
        )


def _year(symbol: str) -> int | None:
    try:
        return parse(symbol).year
    except ValueError:
        return None


def _lists_bureaux(symbol: str) -> bool:
    parts = symbol.split("/")
    return parts[0] == "S" and parts[2:3] == [_LIST_OF_BUREAUX]


def _place_of_citation(examined: Examined, symbol: str) -> str:
    for text, place, paragraph in examined.texts():
        if symbol in text and paragraph.origin is not TextOrigin.GENERATED:
            return place
    return tr("the introduction")

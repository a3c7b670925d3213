"""What a view of hours says of its days beside the meetings: holidays, deadlines, clocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from db.dates.zones import in_zone
from db.language import later, tr
from db.queries.calendar_layers import Layer
from desktop.calendar.hours_rows import City, DayNote, HourMark
from desktop.calendar.hours_words import change_sentence, change_words, difference
from desktop.wording import days

if TYPE_CHECKING:
    from db.dates.clock_changes import ClockChange
    from db.queries.calendar_layers import HolidayRow, LayerMark

LAYER_SENTENCES: Final = {
    Layer.RENEWALS: later("Mandate ends: {name}"),
    Layer.CONSULTATIONS: later("Consultations due: {name}"),
    Layer.SILENCES: later("Silence ends: {name}"),
    Layer.DOCUMENTS: later("Document due: {name}"),
    Layer.OTHER: later("Deadline: {name}"),
}
_OPEN: Final = "diamond-open"
_DONE: Final = "tick"


def holiday_notes(rows: Iterable[HolidayRow]) -> Iterator[DayNote]:
    """Name the holidays."""
    for row in rows:
        said = tr("UN holiday: {name}").format(name=row.name)
        yield DayNote(row.day, said, row.name, said)


def clock_notes(
    changes: Sequence[ClockChange],
    second_changes: Sequence[ClockChange],
    shown: City,
    second: City | None,
) -> Iterator[DayNote]:
    """Say where clocks are changed, and how far apart two zones are from then on."""
    of_each = [(shown, changes)] + ([(second, second_changes)] if second is not None else [])
    for city, found in of_each:
        for change in found:
            sentence, words = change_sentence(change, city), change_words(change)
            short = tr("Clocks forward") if change.forward else tr("Clocks back")
            if second is not None:
                apart = difference(change.day, shown, second)
                sentence = tr("{change} From then on: {difference}.").format(
                    change=sentence, difference=apart
                )
                words = tr("{city}: {change}").format(city=city.name, change=words)
            yield DayNote(change.day, words, short, sentence, icon="clock")


def layer_notes(marks: Iterable[LayerMark]) -> Iterator[DayNote]:
    """Name the deadlines that have no hour."""
    for mark in marks:
        if mark.at is None:
            text = _named(mark)
            icon = _OPEN if mark.done_on is None else _DONE
            yield DayNote(mark.day, text, _name(mark), _with_state(text, mark), icon, mark.uuid)


def hour_marks(
    marks: Iterable[LayerMark], shown: City, cities: Mapping[str, str]
) -> Iterator[HourMark]:
    """Place the deadlines that have an hour by the clock that is shown; each says its own zone."""
    for mark in marks:
        if mark.at is None or mark.time_zone is None:
            continue
        there = in_zone(mark.day, mark.at, mark.time_zone, shown.zone)
        named, hour = _named(mark), days.hour(there.at)
        text = tr("{hour} {deadline}").format(hour=hour, deadline=named)
        short = tr("{hour} {deadline}").format(hour=hour, deadline=_name(mark))
        tip = tr("{deadline}, {hour} in {city}").format(deadline=named, hour=hour, city=shown.name)
        if mark.time_zone != shown.zone:
            tip = tr("{deadline}, {hour} in {city}, which is {own_hour} in {own_city}").format(
                deadline=named,
                hour=hour,
                city=shown.name,
                own_hour=days.hour(mark.at),
                own_city=cities.get(mark.time_zone, mark.time_zone),
            )
        moment = datetime.combine(there.day, there.at)
        done = mark.done_on is not None
        yield HourMark(moment, text, short, _with_state(tip, mark), mark.uuid, done)


def _named(mark: LayerMark) -> str:
    return tr(LAYER_SENTENCES[mark.layer]).format(name=_name(mark))


def _name(mark: LayerMark) -> str:
    return mark.mission or mark.title


def _with_state(text: str, mark: LayerMark) -> str:
    parts = [text]
    if mark.mission is not None and mark.title:
        parts.append(mark.title)
    if mark.basis:
        parts.append(mark.basis)
    if mark.done_on is not None:
        parts.append(tr("met on {day}").format(day=days.day(mark.done_on)))
    return " · ".join(parts)

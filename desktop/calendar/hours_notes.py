"""What a view of hours says beside the meetings: changes of clocks, and deadlines of an hour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from db.dates.zones import in_zone
from db.language import tr
from desktop.calendar.day_notes import DONE, Note, deadline_words, layer_look
from desktop.calendar.hours_rows import City, HourMark
from desktop.calendar.hours_words import change_sentence, change_words, difference
from desktop.wording import days

if TYPE_CHECKING:
    from db.dates.clock_changes import ClockChange
    from db.queries.calendar_layers import LayerMark


def clock_notes(
    changes: Sequence[ClockChange],
    second_changes: Sequence[ClockChange],
    shown: City,
    second: City | None,
) -> Iterator[Note]:
    """Say where clocks are changed, and how far apart two zones are from then on."""
    of_each = [(shown, changes)] + ([(second, second_changes)] if second is not None else [])
    for city, found in of_each:
        for change in found:
            sentence, words = change_sentence(change, city), change_words(change)
            if second is not None:
                apart = difference(change.day, shown, second)
                sentence = tr("{change} From then on: {difference}.").format(
                    change=sentence, difference=apart
                )
                words = tr("{city}: {change}").format(city=city.name, change=words)
            yield Note(change.day, words, sentence)


def hour_marks(
    marks: Iterable[LayerMark], shown: City, cities: Mapping[str, str]
) -> Iterator[HourMark]:
    """Place the deadlines that have an hour by the clock that is shown; each says its own zone."""
    for mark in marks:
        if mark.at is None or mark.time_zone is None:
            continue
        there = in_zone(mark.day, mark.at, mark.time_zone, shown.zone)
        named, hour = deadline_words(str(mark.layer), mark), days.hour(there.at)
        sentence, done = tr("{hour} {deadline}"), mark.done_on is not None
        short = sentence.format(hour=hour, deadline=mark.mission or mark.title)
        tip = tr("{deadline}, {hour} in {city}").format(deadline=named, hour=hour, city=shown.name)
        if mark.time_zone != shown.zone:
            tip = tr("{deadline}, {hour} in {city}, which is {own_hour} in {own_city}").format(
                deadline=named,
                hour=hour,
                city=shown.name,
                own_hour=days.hour(mark.at),
                own_city=cities.get(mark.time_zone, mark.time_zone),
            )
        look = DONE if done else layer_look(str(mark.layer))
        moment = datetime.combine(there.day, there.at)
        text = sentence.format(hour=hour, deadline=named)
        yield HourMark(moment, text, short, tip, mark.uuid, *look)

"""What stands beside the meetings of a day: holidays, and what the layers of the calendar tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from db.dates.cities import zone_city
from db.language import later, tr, trn
from desktop.wording import days

if TYPE_CHECKING:
    from db.queries.calendar_layers import HolidayRow, LayerMark

LAYERS: Final = {
    "renewals": later("Mandate renewals"),
    "consultations": later("Consultations before renewals"),
    "silences": later("Silence deadlines"),
    "documents": later("Document deadlines"),
    "other": later("Other deadlines"),
}
"""The words of ``db.queries.calendar_layers.Layer``."""

_LOOKS: Final = {
    "renewals": ("diamond-open", "info"),
    "consultations": ("delta", "warning"),
    "silences": ("ring-dashed", "accent"),
    "documents": ("sq-line", "success"),
    "other": ("dash", "text-muted"),
}
"""The mark of each layer, and the role of its colour."""
DONE: Final = ("tick", "text-muted")
"""The same of what was met."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note of a day: its words, whole in ``tip``; mark and colour of its layer."""

    day: date
    words: str
    tip: str
    mark: str | None = None
    role: str = "text-muted"


def layer_look(layer: str) -> tuple[str, str]:
    """Give the mark of a layer, and the role of its colour."""
    return _LOOKS[layer]


def notes_by_day(
    holidays: Iterable[HolidayRow], marks: Iterable[LayerMark]
) -> Mapping[date, Sequence[Note]]:
    """Give the notes of each day that has some: holidays first, then one for each layer."""
    found: defaultdict[date, list[Note]] = defaultdict(list)
    for holiday in holidays:
        words = tr("UN holiday: {name}").format(name=holiday.name)
        found[holiday.day].append(Note(holiday.day, words, words))
    together: defaultdict[tuple[date, str], list[LayerMark]] = defaultdict(list)
    for mark in marks:
        together[mark.day, str(mark.layer)].append(mark)
    for (day, layer), of_layer in together.items():
        done = all(mark.done_on is not None for mark in of_layer)
        look, role = DONE if done else _LOOKS[layer]
        tip = "\n".join(_told(layer, mark) for mark in of_layer)
        words = (
            deadline_words(layer, of_layer[0])
            if len(of_layer) == 1
            else _several(layer, len(of_layer))
        )
        found[day].append(Note(day, words, tip, look, role))
    return found


def deadline_words(layer: str, mark: LayerMark) -> str:
    """Say what a deadline is for: "MINUSMA: mandate ends"."""
    name = mark.mission or mark.title
    if layer == "renewals":
        return tr("{mission}: mandate ends").format(mission=name)
    if layer == "consultations":
        return tr("Consult on {mission}").format(mission=name)
    if layer == "silences":
        return tr("Silence ends: {title}").format(title=mark.title)
    if layer == "documents":
        return tr("Document due: {title}").format(title=mark.title)
    return tr("Due: {title}").format(title=mark.title)


def _told(layer: str, mark: LayerMark) -> str:
    """Say what a deadline is for and, where it has an hour, which by the clocks of its zone."""
    named = deadline_words(layer, mark)
    if mark.at is None or mark.time_zone is None:
        return named
    hour, city = days.hour(mark.at), zone_city(mark.time_zone)
    return tr("{deadline}, {hour} in {city}").format(deadline=named, hour=hour, city=city)


def _several(layer: str, count: int) -> str:
    sentence = {
        "renewals": trn("{count} mandate ends", "{count} mandates end", count),
        "consultations": trn("Consult on {count} mandate", "Consult on {count} mandates", count),
        "silences": trn("{count} silence ends", "{count} silences end", count),
        "documents": trn("{count} document due", "{count} documents due", count),
        "other": trn("{count} deadline", "{count} deadlines", count),
    }[layer]
    return sentence.format(count=count)

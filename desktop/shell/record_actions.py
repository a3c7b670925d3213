"""Actions made of what there is: one for each library opened before, one for each period."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from db.language import later, tr
from desktop.shell.actions import Action
from desktop.shell.window_actions import PERIODS, RECENT
from desktop.wording.days import day_range

if TYPE_CHECKING:
    from db.queries.periods import PeriodRow

_DIGITS = 9


def numbered(keys: str, number: int) -> tuple[str, ...]:
    """Give the keys of the so-manyeth of a list, from one; after the ninth there are none."""
    return (f"{keys}, {number}",) if number <= _DIGITS else ()


def recent_actions(libraries: Iterable[Path]) -> list[Action]:
    """Declare an action for each library that was open before, the newest first."""
    return [
        Action(
            f"window.recent.{path}",
            path.stem,
            "file",
            "open_recent",
            later("Open this library in a window of its own"),
            icon="documents",
            keys=numbered("Ctrl+Alt+O", number),
            within=RECENT,
            argument=str(path),
            names_a_record=True,
        )
        for number, path in enumerate(libraries, 1)
    ]


def period_actions(periods: Iterable[PeriodRow]) -> list[Action]:
    """Declare an action for each reporting period, those of one body together."""
    known = list(periods)
    several = len({period.body_id for period in known}) > 1
    return [
        Action(
            f"window.in_period.{period.uuid}",
            _named(period, of_several=several),
            "go",
            "choose_period",
            later("Work on this reporting period"),
            icon="calendar",
            keys=numbered("Ctrl+Alt+P", number),
            group=3,
            within=PERIODS,
            checked="is_in_period",
            argument=period.uuid,
            names_a_record=True,
        )
        for number, period in enumerate(known, 1)
    ]


def _named(period: PeriodRow, *, of_several: bool) -> str:
    days = day_range(period.begins_on, period.ends_on)
    if of_several:
        return tr("{period} · {days} · {body}").format(
            period=period.label, days=days, body=period.short_body or period.body
        )
    return tr("{period} · {days}").format(period=period.label, days=days)

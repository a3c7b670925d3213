"""Sight: where the person is among painted days, and what they are doing there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.calendar.day_layout import Chip
    from desktop.calendar.scope import OtherBody


@dataclass(frozen=True, slots=True)
class Sight:
    """What a painter needs to know beside the layout."""

    today: date
    day: date
    uuids: tuple[str, ...] = ()
    """The meetings selected, the one in hand last."""
    has_focus: bool = False
    range: tuple[date, date] | None = None
    """The first and the last of several days that are selected."""
    target: tuple[date, date] | None = None
    """The first and the last day that what is dragged would fall on."""
    dragged: tuple[Chip, ...] = ()
    """What is under the pointer, and no more where it was."""
    others: Mapping[int, OtherBody] = field(default_factory=dict)
    """Other bodies whose meetings are shown, by their keys."""

    def covers(self, day: date) -> bool:
        """Whether a day is one of several that are selected."""
        return self.range is not None and self.range[0] <= day <= self.range[1]

    def is_target(self, day: date) -> bool:
        """Whether what is dragged would fall on a day."""
        return self.target is not None and self.target[0] <= day <= self.target[1]

"""ProgrammeLayout: where themes, months and meetings stand, before all painting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyle

from desktop.programme.theme_words import short_of
from desktop.shell.theme import theme
from desktop.widgets.two_lines import two_lines

if TYPE_CHECKING:
    from db.queries.programme import ProgrammeRow, ThemeMeeting

MARGIN: Final = 16
"""Where the grip stands."""
NUMBER: Final = 24
"""How wide the numbers of the themes are with what parts them from the titles, at scale 1."""
_SHARE: Final = 0.36  # of the width, for the themes
_LEAST, _MOST = 240, 440
_MONTH: Final = 32  # the least width
_ABOVE: Final = 8
_GAP: Final = 4
_CHIP_SIDES: Final = 8


@dataclass(frozen=True, slots=True)
class ThemeChip:
    """A meeting on the months: "24", or "12–14" where it takes several days."""

    meeting: ThemeMeeting
    rect: QRect
    words: str


@dataclass(frozen=True, slots=True)
class ThemeBand:
    """A theme, across the whole width."""

    row: ProgrammeRow
    number: int
    rect: QRect
    grip: QRect
    numeral: QRect
    title: QRect
    lines: tuple[str, ...]
    """The title in one line or two."""
    line: QRect
    """What became of it."""
    chips: tuple[ThemeChip, ...]


@dataclass(frozen=True, slots=True)
class MonthColumn:
    """A month, from top to bottom."""

    month: date
    rect: QRect


class ProgrammeLayout:
    """Themes below one another, months beside them; as from left to right, then mirrored."""

    def __init__(
        self,
        rows: Sequence[ProgrammeRow],
        period: tuple[date, date],
        width: int,
        *,
        mirrored: bool = False,
    ) -> None:
        self.width, self.mirrored = width, mirrored
        months = months_of(*period)
        px = theme().px
        side = max(px(_LEAST), min(round(width * _SHARE), px(_MOST)))
        self.side = min(side, max(width - len(months) * px(_MONTH), px(_LEAST)))
        """The width of the themes."""
        self._months = months
        self.bands: list[ThemeBand] = []
        top = 0
        for number, row in enumerate(rows, 1):
            band = self._band(row, number, top)
            self.bands.append(band)
            top = band.rect.top() + band.rect.height()
        self.height = top
        self.columns = [
            MonthColumn(month, self._placed(QRect(left, 0, width, self.height)))
            for month, left, width in self._lefts()
        ]

    def band_at(self, y: int) -> ThemeBand | None:
        """The theme at a height."""
        return next(
            (band for band in self.bands if band.rect.top() <= y <= band.rect.bottom()), None
        )

    def band_of(self, theme_uuid: str | None) -> ThemeBand | None:
        """The band of a theme."""
        return next((band for band in self.bands if band.row.theme_uuid == theme_uuid), None)

    def chip_at(self, point: QPoint) -> ThemeChip | None:
        """The meeting under a point."""
        band = self.band_at(point.y())
        chips = band.chips if band is not None else ()
        return next((chip for chip in chips if chip.rect.contains(point)), None)

    def month_at(self, point: QPoint) -> date | None:
        """The month under a point; None over the themes."""
        found = (
            each for each in self.columns if each.rect.left() <= point.x() <= each.rect.right()
        )
        return next((column.month for column in found), None)

    def gap_at(self, y: int) -> int:
        """The place among the themes that a height is nearest to: 0 is above the first."""
        return sum(1 for band in self.bands if y > band.rect.center().y())

    def y_of_gap(self, gap: int) -> int:
        """The height between two themes."""
        return self.bands[gap].rect.top() if gap < len(self.bands) else self.height

    def x_of_day(self, day: date) -> int | None:
        """Where a day stands among the months; None outside of them."""
        for column in self.columns:
            if column.month.replace(day=1) == day.replace(day=1):
                part = (day.day - 1) * column.rect.width() // 31
                return column.rect.right() - part if self.mirrored else column.rect.left() + part
        return None

    # -- what happens behind the scenes --------------------------------------------------------

    def _lefts(self) -> list[tuple[date, int, int]]:
        """Each month, its left edge and its width, before mirroring."""
        count, room = len(self._months), max(0, self.width - self.side)
        edges = [self.side + place * room // count for place in range(count + 1)]
        return [
            (month, edges[place], edges[place + 1] - edges[place])
            for place, month in enumerate(self._months)
        ]

    def _band(self, row: ProgrammeRow, number: int, top: int) -> ThemeBand:
        now = theme()
        left = MARGIN + now.px(NUMBER)
        room = self.side - left - _CHIP_SIDES
        metrics = QFontMetrics(now.font(strong=True))
        title = short_of(row)
        fits = metrics.horizontalAdvance(title) <= room
        lines = (title,) if fits else two_lines(title, metrics, room)
        line, caption = now.line(), now.line("caption")
        text = len(lines) * line + caption
        chips, stacked = self._chips(row)
        height = max(text, stacked) + 2 * _ABOVE
        y = top + (height - text) // 2
        moved = [
            ThemeChip(
                chip.meeting, chip.rect.translated(0, top + (height - stacked) // 2), chip.words
            )
            for chip in chips
        ]
        place = self._placed
        return ThemeBand(
            row,
            number,
            QRect(0, top, self.width, height),
            place(QRect(0, y, MARGIN, line)),
            place(QRect(MARGIN, y, now.px(NUMBER), line)),
            place(QRect(left, y, room, len(lines) * line)),
            lines,
            place(QRect(left, y + len(lines) * line, room, caption)),
            tuple(ThemeChip(chip.meeting, place(chip.rect), chip.words) for chip in moved),
        )

    def _chips(self, row: ProgrammeRow) -> tuple[list[ThemeChip], int]:
        """The meetings of a theme, those of one month below each other, and how high they are."""
        now = theme()
        side = now.px(now.measure("year-day"))
        metrics = QFontMetrics(now.font(strong=True, tabular=True))
        chips: list[ThemeChip] = []
        highest = 0
        for month, left, width in self._lefts():
            here = [each for each in row.meetings if each.day and each.day.replace(day=1) == month]
            for place, meeting in enumerate(here):
                words = days_of(meeting)
                needed = max(side, metrics.horizontalAdvance(words) + _CHIP_SIDES)
                if needed > width - 2 and meeting.day is not None:
                    words, needed = f"{meeting.day.day}…", width - 2
                x = left + (width - needed) // 2
                chips.append(
                    ThemeChip(meeting, QRect(x, place * (side + _GAP), needed, side), words)
                )
            highest = max(highest, len(here) * (side + _GAP) - _GAP)
        return chips, highest

    def _placed(self, rect: QRect) -> QRect:
        if not self.mirrored:
            return rect
        whole = QRect(0, rect.top(), self.width, rect.height())
        return QStyle.visualRect(Qt.LayoutDirection.RightToLeft, whole, rect)


def days_of(meeting: ThemeMeeting) -> str:
    """Give "24", or "12–14" where it takes several days of one month."""
    if meeting.day is None:
        return ""
    first, last = meeting.day, meeting.end_day
    if last is None or last == first:
        return str(first.day)
    return f"{first.day}–{last.day}" if last.month == first.month else f"{first.day}–"


def months_of(first: date, last: date) -> list[date]:
    """Give the first days of the months from one day to another, both included."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return [
        date(first.year + (first.month - 1 + place) // 12, (first.month - 1 + place) % 12 + 1, 1)
        for place in range(count)
    ]


def least_width(months: int) -> int:
    """How narrow a programme of so many months becomes before it scrolls sideways."""
    return theme().px(_LEAST) + months * theme().px(_MONTH)

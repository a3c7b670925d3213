"""Painting the programme of work: themes, their months, and what became of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from desktop.programme.theme_words import line_of, mark_of
from desktop.shell.theme import paint_icon, theme
from desktop.widgets.chip import paint_state
from desktop.widgets.hairline import hairline
from desktop.widgets.meeting_chip import paint_day, paint_selection_ring
from desktop.widgets.table_look import Ground, TableLook

if TYPE_CHECKING:
    from desktop.programme.programme_layout import ProgrammeLayout, ThemeBand, ThemeChip

_GRIP: Final = 16
_ARROW: Final = 4
_LEFT_BEHIND: Final = 0.4


@dataclass(frozen=True, slots=True)
class ProgrammeShown:
    """Where the person is in a programme, and what they are doing there."""

    today: date
    theme_uuid: str | None = None
    meeting_uuid: str | None = None
    has_focus: bool = False
    hovered: str | None = None
    """The theme under the pointer."""
    lifted: str | None = None
    """The theme that is being dragged to another place."""
    gap: int | None = None
    """The place among the themes where it would fall."""
    target: tuple[str, date] | None = None
    """The theme and the month that a theme from elsewhere would fall on."""
    writable: bool = True


class ProgrammePainter:
    """Paints a layout within what is in sight."""

    def __init__(self, painter: QPainter, layout: ProgrammeLayout, shown: ProgrammeShown) -> None:
        self._painter, self._layout, self._shown = painter, layout, shown
        self._look = TableLook(theme(), two_lines=True)

    def paint(self, sight: QRect) -> None:
        """Paint the themes that are in sight."""
        bands = [band for band in self._layout.bands if band.rect.intersects(sight)]
        for band in bands:
            self._ground(band)
        self._months(sight)
        for band in bands:
            self._theme(band)
            self._links(band)
            for chip in band.chips:
                self._chip(band, chip)
        self._gap()

    # -- the ground ----------------------------------------------------------------------------

    def _role(self, band: ThemeBand) -> str:
        uuid = band.row.theme_uuid
        if uuid == self._shown.theme_uuid:
            return "selection" if self._shown.has_focus else "selection-inactive"
        return "hover" if uuid == self._shown.hovered else "surface"

    def _ground(self, band: ThemeBand) -> None:
        ground = self._look.ground(self._role(band))
        self._painter.fillRect(band.rect, ground.fill)
        if ground.selected:
            bar = QRect(band.rect)
            bar.setWidth(self._look.bar)
            if self._layout.mirrored:
                bar.moveRight(band.rect.right())
            self._painter.fillRect(bar, self._look.accent)
        target = self._shown.target
        if target is not None and target[0] == band.row.theme_uuid:
            self._target(band, target[1])

    def _target(self, band: ThemeBand, month: date) -> None:
        now, column = (
            theme(),
            next((each for each in self._layout.columns if each.month == month), None),
        )
        if column is None:
            return
        cell = QRect(column.rect.left(), band.rect.top(), column.rect.width(), band.rect.height())
        self._painter.fillRect(cell, now.color("selection"))
        self._painter.setPen(QPen(now.color("focus"), now.stroke("focus")))
        self._painter.drawRect(QRectF(cell).adjusted(2, 2, -2, -2))

    def _months(self, sight: QRect) -> None:
        painter, layout = self._painter, self._layout
        painter.setPen(hairline(painter, self._look.border))
        for band in layout.bands:
            painter.drawLine(0, band.rect.bottom(), layout.width, band.rect.bottom())
        for column in layout.columns:
            x = column.rect.right() if layout.mirrored else column.rect.left()
            painter.drawLine(x, 0, x, layout.height - 1)
        x_of_today = layout.x_of_day(self._shown.today)
        if x_of_today is not None:
            painter.fillRect(x_of_today, sight.top(), 2, sight.height(), theme().color("accent"))

    # -- a theme -------------------------------------------------------------------------------

    def _theme(self, band: ThemeBand) -> None:
        painter, look = self._painter, self._look
        ground = look.ground(self._role(band))
        painter.save()
        if band.row.theme_uuid == self._shown.lifted:
            painter.setOpacity(_LEFT_BEHIND)
        near = band.row.theme_uuid in (self._shown.hovered, self._shown.theme_uuid)
        if near and self._shown.writable and band.row.planned_uuid is not None:
            spot = QRect(0, 0, _GRIP, _GRIP)
            spot.moveCenter(band.grip.center())
            paint_icon(painter, spot, "grip", ground.muted)
        edge = self._edge()
        painter.setFont(look.face(tabular=True).font)
        painter.setPen(ground.muted)
        number = str(band.number) if band.row.planned_uuid is not None else "+"
        painter.drawText(band.numeral, edge, number)
        self._title(band, ground)
        axis, word = mark_of(band.row.outcome)
        paint_state(
            painter,
            band.line,
            theme().state(axis, word, selected=ground.selected),
            line_of(band.row),
            ink=ground.muted,
            surface=ground.fill,
            font=look.caption.font,
            mirrored=self._layout.mirrored,
        )
        painter.restore()

    def _title(self, band: ThemeBand, ground: Ground) -> None:
        painter, face, line = self._painter, self._look.face(strong=True), self._look.line
        font = theme().font(strong=True)
        given_up = band.row.outcome in ("dropped", "cancelled")
        font.setStrikeOut(given_up)
        painter.setFont(font)
        painter.setPen(ground.muted if given_up else ground.text)
        for number, words in enumerate(band.lines):
            room = QRect(
                band.title.left(), band.title.top() + number * line, band.title.width(), line
            )
            shown = face.metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, self._edge(), shown)

    def _edge(self) -> int:
        side = Qt.AlignmentFlag.AlignRight if self._layout.mirrored else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    # -- its meetings --------------------------------------------------------------------------

    def _chip(self, band: ThemeBand, chip: ThemeChip) -> None:
        status, chosen = chip.meeting.status, self._look.ground(self._role(band)).selected
        mark = theme().state("meeting", status, selected=chosen).color
        paint_day(self._painter, chip.rect, theme().meeting(status), chip.words, mark=mark)
        if chip.meeting.uuid == self._shown.meeting_uuid:
            paint_selection_ring(self._painter, QRectF(chip.rect), selected=chosen)

    def _links(self, band: ThemeBand) -> None:
        """Draw an arrow from each postponed meeting to its new date."""
        places = {chip.meeting.uuid: chip.rect for chip in band.chips}
        for chip in band.chips:
            there = places.get(chip.meeting.moved_to_uuid or "")
            if there is not None and there.top() == chip.rect.top() and there != chip.rect:
                self._arrow(chip.rect, there, self._look.ground(self._role(band)))

    def _arrow(self, here: QRect, there: QRect, ground: Ground) -> None:
        painter = self._painter
        color = theme().state("meeting", "postponed", selected=ground.selected).color
        ahead = there.left() > here.right()
        y = here.center().y() + 0.5
        begin = here.right() + 4 if ahead else here.left() - 4
        end = there.left() - 3 if ahead else there.right() + 4
        back = -_ARROW if ahead else _ARROW
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, theme().stroke("mark"), Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(begin, y), QPointF(end + back, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        tip = [(end, y), (end + back * 1.5, y - _ARROW), (end + back * 1.5, y + _ARROW)]
        painter.drawPolygon(QPolygonF([QPointF(*point) for point in tip]))
        painter.restore()

    def _gap(self) -> None:
        if self._shown.gap is not None:
            y = self._layout.y_of_gap(self._shown.gap)
            stroke = round(theme().stroke("focus"))
            self._painter.fillRect(
                0, y - stroke, self._layout.width, stroke, theme().color("focus")
            )

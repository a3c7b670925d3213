"""ProgrammeGrid: the themes of a programme with their months, by mouse and by key."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from db.language import tr
from desktop.calendar.theme_drag import dropped_theme
from desktop.programme.programme_layout import ProgrammeLayout, ThemeBand, least_width, months_of
from desktop.programme.programme_painter import ProgrammePainter, ProgrammeShown
from desktop.programme.theme_words import line_of, spoken_meeting, spoken_theme
from desktop.shell.focus_ring import RING
from desktop.shell.theme import appearance
from desktop.widgets.announcing import announce
from desktop.widgets.painted_parts import tell_focus

if TYPE_CHECKING:
    from db.queries.programme import ProgrammeRow

_Key = Qt.Key


class ProgrammeGrid(QWidget):
    """Up and Down go through the themes, Left and Right to the meetings of one, M gives it a day.

    It shows what it is given and tells what the person wants.
    """

    went = Signal()
    """To another theme, or another meeting of it: ``row`` and ``meeting_uuid``."""
    opened = Signal(str)
    """The meeting of that UUID is to be gone on with."""
    scheduled = Signal(str, object)
    """A theme, by UUID, is to be given a day; a month, by its first day, to look in, or None."""
    reordered = Signal(object)
    """The planned UUIDs in their new order, a list."""
    menu_wanted = Signal(QPoint)
    moved = Signal(object)
    """The ``QRect`` that is to be in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ProgrammeRow] = []
        self.writable = True
        self.today = date.today()
        self.theme_uuid: str | None = None
        self.meeting_uuid: str | None = None
        self._period = (self.today, self.today)
        self.layout_ = ProgrammeLayout((), self._period, 1)
        self._hovered: str | None = None
        self._pressed: tuple[QPoint, str] | None = None
        self._gap: int | None = None
        self._target: tuple[str, date] | None = None
        self.setProperty(RING, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Themes"))
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance().changed.connect(self._arrange)

    # -- what is shown -------------------------------------------------------------------------

    def show_rows(
        self, rows: Sequence[ProgrammeRow], period: tuple[date, date], *, writable: bool
    ) -> None:
        """Show the themes of a programme; the person stays where they are."""
        place = next((n for n, row in enumerate(self.rows) if row is self.row), 0)
        self.rows, self._period, self.writable = list(rows), period, writable
        if self.row is None:
            self.theme_uuid = self.rows[min(place, len(rows) - 1)].theme_uuid if rows else None
            self.meeting_uuid = None
        self.setMinimumWidth(least_width(len(months_of(*period))))
        self._end_drag()
        self._arrange()

    @property
    def row(self) -> ProgrammeRow | None:
        """The theme that the person is at."""
        return next((row for row in self.rows if row.theme_uuid == self.theme_uuid), None)

    def select(self, theme_uuid: str | None, meeting_uuid: str | None = None) -> None:
        """Go to a theme, or to a meeting of it, without telling."""
        changed = (theme_uuid, meeting_uuid) != (self.theme_uuid, self.meeting_uuid)
        self.theme_uuid, self.meeting_uuid = theme_uuid, meeting_uuid
        self.update()
        if changed:
            if (band := self.layout_.band_of(theme_uuid)) is not None:
                self.moved.emit(band.rect)
            if self.hasFocus():
                self._tell_focus()

    def select_meeting(self, uuid: str | None) -> None:
        """Go to the theme of a meeting; where it has none here, only the meeting is left."""
        for row in self.rows:
            if uuid is not None and any(each.uuid == uuid for each in row.meetings):
                self.select(row.theme_uuid, uuid)
                return
        self.select(self.theme_uuid, None)

    def place_on_screen(self) -> QPoint:
        """Where a menu for what is in hand belongs."""
        band = self.layout_.band_of(self.theme_uuid)
        if band is None:
            return self.mapToGlobal(QPoint(0, 0))
        chip = next((each for each in band.chips if each.meeting.uuid == self.meeting_uuid), None)
        rect = chip.rect if chip is not None else band.title
        corner = rect.bottomRight() if self.isRightToLeft() else rect.bottomLeft()
        return self.mapToGlobal(corner + QPoint(0, 2))

    def move_by(self, by: int) -> None:
        """Move the theme in hand up or down among those planned."""
        row = self.row
        order = [each.planned_uuid for each in self.rows if each.planned_uuid is not None]
        if row is None or row.planned_uuid is None or not self.writable:
            return
        here = order.index(row.planned_uuid)
        there = here + by
        if 0 <= there < len(order):
            order.insert(there, order.pop(here))
            sentence = tr("Place {number} of {count}")
            announce(self, sentence.format(number=there + 1, count=len(order)), at_once=True)
            self._put_in_order(order)

    # -- Qt: keys ------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._told(event.pos()), self)
            return True
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            alone = event.modifiers() == Qt.KeyboardModifier.NoModifier
            gives_a_day = alone and event.key() == _Key.Key_M and self.row is not None
            if gives_a_day or (event.key() == _Key.Key_Escape and self._gap is not None):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = _Key(event.key()), event.modifiers() == Qt.KeyboardModifier.NoModifier
        steps = {_Key.Key_Up: -1, _Key.Key_Down: 1}
        along = {_Key.Key_Left: -1, _Key.Key_Right: 1}
        if key == _Key.Key_Escape and self._pressed is not None:
            self._end_drag()
        elif not plain:
            super().keyPressEvent(event)
        elif key in steps:
            self._go(self._place() + steps[key])
        elif key in (_Key.Key_Home, _Key.Key_End):
            self._go(0 if key == _Key.Key_Home else len(self.rows) - 1)
        elif key in along:
            self._go_along(-along[key] if self.isRightToLeft() else along[key])
        elif key in (_Key.Key_Return, _Key.Key_Enter):
            self._open()
        elif key == _Key.Key_M and self.row is not None and self.writable:
            self.scheduled.emit(self.row.theme_uuid, None)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.theme_uuid is None and self.rows:
            self._go(0)
        self.update()
        self._tell_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # -- Qt: mouse -----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        band, chip = self.layout_.band_at(at.y()), self.layout_.chip_at(at)
        if band is None:
            return
        self.select(band.row.theme_uuid, chip.meeting.uuid if chip is not None else None)
        self.went.emit()
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self.writable and band.row.planned_uuid and self.layout_.month_at(at) is None:
            self._pressed = (at, band.row.theme_uuid)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed is not None:
            far = (at - self._pressed[0]).manhattanLength() >= QApplication.startDragDistance()
            if far or self._gap is not None:
                planned = sum(1 for row in self.rows if row.planned_uuid is not None)
                self._gap = min(self.layout_.gap_at(at.y()), planned)
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self.update()
            return
        band = self.layout_.band_at(at.y())
        self._hover(band.row.theme_uuid if band is not None else None)
        self._point(at, band)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, gap = self._pressed, self._gap
        self._end_drag()
        if pressed is not None and gap is not None:
            order = [row.planned_uuid for row in self.rows if row.planned_uuid is not None]
            here = next(
                place for place, row in enumerate(self.rows) if row.theme_uuid == pressed[1]
            )
            there = gap - 1 if gap > here else gap
            if there != here:
                order.insert(there, order.pop(here))
                self._put_in_order(order)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        chip, band = self.layout_.chip_at(at), self.layout_.band_at(at.y())
        if event.button() != Qt.MouseButton.LeftButton or band is None:
            return
        if chip is not None:
            self.opened.emit(chip.meeting.uuid)
        elif self.writable and (month := self.layout_.month_at(at)) is not None:
            self.scheduled.emit(band.row.theme_uuid, month)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.menu_wanted.emit(self.place_on_screen() if by_key else event.globalPos())

    # -- Qt: a theme from elsewhere ------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_theme(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        uuid = dropped_theme(event.mimeData())
        month = self.layout_.month_at(event.position().toPoint())
        self._target = (uuid, month) if uuid is not None and month is not None else None
        event.setAccepted(self._target is not None)
        self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._target = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        uuid = dropped_theme(event.mimeData())
        month = self.layout_.month_at(event.position().toPoint())
        self._target = None
        self.update()
        if uuid is not None and month is not None:
            event.acceptProposedAction()
            self.scheduled.emit(uuid, month)

    # -- Qt: size and paint --------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), self.layout_.height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = ProgrammeShown(
            self.today, self.theme_uuid, self.meeting_uuid, self.hasFocus(), self._hovered,
            self._pressed[1] if self._pressed is not None and self._gap is not None else None,
            self._gap, self._target, self.writable,
        )  # fmt: skip
        painter = QPainter(self)
        ProgrammePainter(painter, self.layout_, shown).paint(event.rect())
        painter.end()

    # -- what happens behind the scenes --------------------------------------------------------

    def _arrange(self) -> None:
        mirrored = self.isRightToLeft()
        self.layout_ = ProgrammeLayout(self.rows, self._period, self.width(), mirrored=mirrored)
        if self.height() != self.layout_.height:
            self.setFixedHeight(self.layout_.height)
        self.update()

    def _put_in_order(self, order: list[str]) -> None:
        """Show another order at once, so that the next key goes on from it, and tell."""
        place = {uuid: number for number, uuid in enumerate(order)}
        self.rows.sort(key=lambda row: place.get(row.planned_uuid or "", len(place)))
        self._arrange()
        if (band := self.layout_.band_of(self.theme_uuid)) is not None:
            self.moved.emit(band.rect)
        self.reordered.emit(order)

    def _place(self) -> int:
        return next((n for n, row in enumerate(self.rows) if row.theme_uuid == self.theme_uuid), 0)

    def _go(self, place: int) -> None:
        if 0 <= place < len(self.rows):
            self.select(self.rows[place].theme_uuid)
            self.went.emit()

    def _go_along(self, by: int) -> None:
        """Go from the theme to its first meeting, and on to the next."""
        band = self.layout_.band_of(self.theme_uuid)
        uuids: list[str | None] = [None]
        uuids += [chip.meeting.uuid for chip in band.chips] if band is not None else []
        here = uuids.index(self.meeting_uuid) if self.meeting_uuid in uuids else 0
        if 0 <= here + by < len(uuids):
            self.select(self.theme_uuid, uuids[here + by])
            self.went.emit()

    def _open(self) -> None:
        """Open the meeting in hand, else the one that stands; a theme without one gets a day."""
        row = self.row
        if row is None:
            return
        standing = [each.uuid for each in row.meetings if each.stands]
        uuid = self.meeting_uuid or next(iter(standing), None)
        if uuid is not None:
            self.opened.emit(uuid)
        elif self.writable:
            self.scheduled.emit(row.theme_uuid, None)

    def _told(self, at: QPoint) -> str:
        chip, band = self.layout_.chip_at(at), self.layout_.band_at(at.y())
        if chip is not None:
            return spoken_meeting(chip.meeting)
        if band is None or self.layout_.month_at(at) is not None:
            return ""
        return f"{band.row.title}\n{line_of(band.row)}"

    def _point(self, at: QPoint, band: ThemeBand | None) -> None:
        """Show by the pointer what can be done where it is."""
        if self.layout_.chip_at(at) is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        elif band is not None and band.grip.contains(at) and self.writable:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()

    def _hover(self, uuid: str | None) -> None:
        if uuid != self._hovered:
            self._hovered = uuid
            self.update()

    def _end_drag(self) -> None:
        self._pressed = self._gap = None
        self.unsetCursor()
        self.update()

    def _tell_focus(self) -> None:
        if self.rows:
            tell_focus(self, self._place())
            row = self.row
            chosen = (
                [each for each in row.meetings if each.uuid == self.meeting_uuid] if row else []
            )
            if chosen:
                announce(self, spoken_meeting(chosen[0]))


def spoken_place(grid: ProgrammeGrid, place: int) -> str:
    """Give what a screen reader says of a theme, and of its meetings."""
    row = grid.rows[place]
    met = [spoken_meeting(each) for each in row.meetings]
    return ", ".join([spoken_theme(row, place + 1), *met])

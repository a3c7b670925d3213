"""HoursArea: days and their hours, painted, with the hours scrolling below the days."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from db.dates.zones import in_zone
from db.language import tr
from desktop.calendar.hours_drag import HoursDrag
from desktop.calendar.hours_heads import paint_edges
from desktop.calendar.hours_layout import Block, HourPlace, HoursLayout
from desktop.calendar.hours_measures import measures
from desktop.calendar.hours_painter import Here, HoursPainter
from desktop.calendar.hours_rows import City, HoursShown
from desktop.calendar.hours_steps import HOUR, beginning
from desktop.calendar.hours_words import difference, spoken_at
from desktop.calendar.scope import OtherBody
from desktop.shell.theme import appearance, theme
from desktop.widgets.announcing import announce
from desktop.widgets.painted_parts import tell_focus

_Key = Qt.Key
_Mod = Qt.KeyboardModifier
MORNING: Final = 10 * 60
"""The minute a person is at who has been nowhere yet: meetings begin at ten."""
_BEFORE: Final = 90
"""Minutes that are seen before the first meeting."""
REACH: Final = 5
"""So near, in px, one is at an edge or a line."""


class HoursSheet(QWidget):
    """What days and hours are drawn on; ``hours_accessible`` says what stands there."""

    def __init__(self, grid: HoursArea) -> None:
        super().__init__()
        self.grid = grid


class _BesideHeads(QWidget):
    """What stands over the scroll bar: the lines below the days and what is above the hours."""

    def __init__(self, grid: HoursArea) -> None:
        super().__init__()
        self._grid = grid

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, layout = QPainter(self), self._grid.layout_
        painter.fillRect(self.rect(), theme().color("surface"))
        paint_edges(painter, layout, self.width())


class HoursArea(QAbstractScrollArea):
    """Shows what it is given, and where the person is in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = HoursShown(date.today(), 7, City("UTC", "UTC"))
        self.clock: Callable[[], datetime] = lambda: datetime.now(UTC)
        """Tells the present time."""
        self.now = datetime.combine(date.today(), time.min)
        self.at = HourPlace(date.today(), MORNING)
        """Where the person is."""
        self.chosen: tuple[str, ...] = ()
        """The meetings selected, the one in hand last."""
        self.drag: HoursDrag | None = None
        self.target: HourPlace | None = None
        """Where a theme that is carried here would have its meeting."""
        self.others: Mapping[int, OtherBody] = {}
        """Other bodies whose meetings are shown, by their keys."""
        self._was_scrolled = False
        self.layout_ = HoursLayout(self.shown, 1, 1, measures(self.shown))
        self.setViewport(HoursSheet(self))
        self._beside_heads = _BesideHeads(self)
        self.addScrollBarWidget(self._beside_heads, Qt.AlignmentFlag.AlignTop)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self._ticking = QTimer(self, interval=20_000)
        self._ticking.timeout.connect(self.tick)
        self._ticking.start()
        appearance().changed.connect(self.arrange)

    @property
    def uuid(self) -> str | None:
        """The meeting in hand."""
        return self.chosen[-1] if self.chosen else None

    @property
    def scrolled(self) -> int:
        """How far the hours are scrolled."""
        return self.verticalScrollBar().value()

    # -- what is shown -------------------------------------------------------------------------

    def show_hours(self, shown: HoursShown) -> None:
        """Show these days; where the person is stays."""
        self.shown = shown
        placed = shown.meeting(self.uuid)
        if placed is not None:
            self.at = beginning(placed)
        self.arrange()
        self.tick()
        if not self._was_scrolled:
            self._was_scrolled = True
            begins = [block.rect.top() for block in self.layout_.blocks]
            first = min([*begins, self.layout_.y(MORNING)])
            self.verticalScrollBar().setValue(first - self.layout_.y(_BEFORE))
        self.show_place()

    def select(self, day: date, chosen: tuple[str, ...]) -> None:
        """Go to a day, or to meetings, the one in hand last."""
        before = self.at, self.chosen
        self.chosen = chosen
        placed = self.shown.meeting(self.uuid)
        self.at = beginning(placed) if placed is not None else HourPlace(day, self.at.minute)
        if (self.at, self.chosen) != before:
            self.show_place()
            self.viewport().update()
            self.say_place(before[0])

    def tick(self) -> None:
        """Look at the clock."""
        now = self.clock()
        there = in_zone(now.date(), now.time(), "UTC", self.shown.city.zone)
        shown = datetime.combine(there.day, there.at.replace(second=0, microsecond=0))
        if shown != self.now:
            self.now = shown
            self.viewport().update()

    def show_place(self) -> None:
        """Scroll to where the person is."""
        if self.at.minute is None:
            return
        parts = self.layout_.parts_of(self.uuid) if self.uuid is not None else []
        rect = parts[0].rect if parts else self.layout_.slot(self.at)
        bar, room = self.verticalScrollBar(), self.viewport().height() - self.layout_.top
        if rect.top() - 8 < bar.value():
            bar.setValue(rect.top() - 8)
        elif rect.bottom() + 8 > bar.value() + room:
            bar.setValue(min(rect.top() - 8, rect.bottom() + 8 - room))

    def place_on_screen(self) -> QPoint:
        """Give where a menu for what is selected belongs."""
        rect = self.rect_of_place()
        sheet = self.viewport()
        inside = rect.intersected(sheet.rect())
        corner = inside.bottomLeft() if not self.isRightToLeft() else inside.bottomRight()
        return sheet.mapToGlobal(corner if not inside.isEmpty() else sheet.rect().center())

    def rect_of_place(self) -> QRect:
        """Give where the meeting in hand is, or the hour, in the sheet."""
        found = self.rect_of(self.uuid) if self.uuid is not None else QRect()
        if not found.isEmpty():
            return found
        slot = self.layout_.slot(self.at)
        return slot if self.at.minute is None else self.layout_.seen(slot, self.scrolled)

    def rect_of(self, uuid: str) -> QRect:
        """Give where the first part of a meeting is in the sheet; an empty one for nowhere."""
        part = next(iter(self.layout_.parts_of(uuid)), None)
        if isinstance(part, Block):
            return self.layout_.seen(part.rect, self.scrolled)
        return part.rect if part is not None else QRect()

    def say_place(self, before: HourPlace) -> None:
        """Have a screen reader say where the person is."""
        from desktop.calendar.hours_accessible import hour_name, place_of

        if not self.hasFocus():
            return
        if self.chosen or before.day != self.at.day:
            tell_focus(self.viewport(), place_of(self))
        else:
            announce(self, hour_name(self.at))

    # -- Qt ------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()
        self.say_place(HourPlace(date.min, None))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            if self.drag is None or not self.drag.begun:
                QToolTip.showText(event.globalPos(), self.told(event.pos()), self.viewport())
            return True
        return bool(super().viewportEvent(event))

    def is_at_zones(self, at: QPoint) -> bool:
        """Whether a point is where the zones are named."""
        columns = self.layout_.columns
        beside = at.x() < columns[0].left or at.x() >= columns[-1].right
        if self.layout_.mirrored:
            beside = at.x() < columns[-1].left or at.x() >= columns[0].right
        return beside and at.y() < self.layout_.sizes.head

    def zones_corner(self) -> QPoint:
        """Where a list of zones belongs on the screen: below their names."""
        sheet = self.viewport()
        left = sheet.width() if self.layout_.mirrored else 0
        return sheet.mapToGlobal(QPoint(left, self.layout_.sizes.head))

    def told(self, at: QPoint) -> str:
        """Say what is under a point of the sheet; "" where nothing is."""
        if self.is_at_zones(at):
            shown = self.shown
            apart = difference(self.at.day, shown.city, shown.second) if shown.second else ""
            return "\n".join(filter(None, (apart, tr("Choose a second time zone"))))
        part = self.layout_.meeting_at(at, self.scrolled)
        if part is not None:
            return "\n".join(spoken_at(part.placed, self.shown.city, self.shown.second))
        note = self.layout_.note_at(at, self.scrolled, REACH)
        return note.tip if note is not None else ""

    def arrange(self) -> None:
        """Lay everything out anew."""
        size = self.viewport().size()
        self.layout_ = HoursLayout(
            self.shown,
            size.width(),
            size.height(),
            measures(self.shown),
            mirrored=self.isRightToLeft(),
        )
        room = max(1, size.height() - self.layout_.top)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self.layout_.height - room))
        bar.setPageStep(room)
        bar.setSingleStep(self.layout_.y(HOUR / 2))
        self._beside_heads.setFixedHeight(self.layout_.top)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self.arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(7 * 40, 160)

    def paintEvent(self, event: QPaintEvent) -> None:
        drag = self.drag
        carried = drag.carried if drag is not None and drag.begun else {}
        here = Here(
            self.now,
            self.at,
            self.chosen,
            self.hasFocus(),
            carried,
            drag is not None and drag.copies,
            drag.drawn if drag is not None else None,
            self.target,
        )
        pen = QPainter(self.viewport())
        size = self.viewport().rect()
        HoursPainter(pen, self.layout_, here, size, self.scrolled, self.others).paint()
        pen.end()

"""ProgrammeView: the themes of the period, what became of each, and those that wait for a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from db.language import tr
from desktop.calendar.scope import Span
from desktop.calendar.view import CalendarView
from desktop.printing.addresses import programme_pages
from desktop.programme import programme_accessible
from desktop.programme.add_theme_line import AddThemeLine
from desktop.programme.changes_panel import ChangesPanel
from desktop.programme.month_heads import MonthHeads
from desktop.programme.programme_grid import ProgrammeGrid
from desktop.programme.programme_layout import MARGIN, NUMBER
from desktop.programme.programme_reading import ProgrammeFacts, read_programme
from desktop.programme.roll_over_panel import RollOverPanel
from desktop.programme.roll_over_words import offered
from desktop.programme.theme_tray import ThemeTray
from desktop.programme.version_bar import VersionBar, said_of
from desktop.shell.theme import appearance, theme
from desktop.widgets.message_bar import MessageBar
from desktop.widgets.tab_order import order_as_laid_out
from desktop.widgets.text_lines import TextLines

if TYPE_CHECKING:
    from db.queries.programme import ProgrammeRow
    from db.store import Notice
    from desktop.calendar.scope import Scope
    from desktop.shell.address import Address
    from desktop.shell.desk import Desk


class ProgrammeView(CalendarView):
    """Themes down the side and months across; a bar offers what is left at the period's end."""

    name: ClassVar[str] = "programme"
    TELLS_OF_NOTHING: ClassVar[bool] = True
    SHOWS_UNDATED: ClassVar[bool] = True
    NEEDS_THE_HEIGHT: ClassVar[bool] = True

    reordered = Signal(object)
    """The themes are to have this order: a list of planned UUIDs."""
    theme_wanted = Signal(str)
    """A theme of that title is to be added."""
    theme_menu_wanted = Signal(QPoint)
    """The menu of the theme in hand is wanted, at a place of the screen."""
    version_menu_wanted = Signal(QPoint)
    carried_over = Signal(object)
    """What has these UUIDs is to go over to the next period."""
    shown = Signal()
    """Another theme is in hand, or what is known of it has changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        programme_accessible.install()
        self.facts: ProgrammeFacts | None = None
        self.grid = ProgrammeGrid()
        self.add_line = AddThemeLine()
        self.versions = VersionBar()
        self.tray = ThemeTray()
        self.panel = RollOverPanel()
        self.bar = MessageBar("info", "", tr("Choose…"))
        self.bar.hide()
        self._heads = MonthHeads(self.grid)
        self._scope: Scope | None = None
        self._version: str | None = None
        self._dismissed: str | None = None
        self._new: str | None = None
        """The plan that was only just added."""
        self._opener: QWidget | None = None
        """Where the keyboard was when the panel was opened."""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._return)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._programme())
        self._stack.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()

    # -- CalendarView --------------------------------------------------------------------------

    def show_scope(self, scope: Scope) -> None:
        before, self._scope = self._scope, scope
        if before is None or before.period != scope.period or self.facts is None:
            self._version = self._dismissed = None
            self.leave_panel()
            self._ask()
        self.grid.select_meeting(scope.uuid)

    def renew(self, notice: Notice | None) -> None:
        if self._scope is not None:
            self._ask()

    def pages(self, scope: Scope) -> Address:
        return programme_pages(scope.period.uuid)

    def title(self, scope: Scope) -> str:
        return scope.period.label

    def span(self, scope: Scope) -> Span | None:
        return None

    def place_on_screen(self) -> QPoint:
        return self.grid.place_on_screen()

    def main_widget(self) -> QWidget | None:
        if self.facts is None:
            return None
        if self._stack.currentWidget() is self.panel:
            return self.panel.main_widget()
        return self.grid if self.facts.rows else self.add_line.text

    # -- what is in hand -----------------------------------------------------------------------

    @property
    def is_writable(self) -> bool:
        """Whether it is the newest version that is shown."""
        return self.facts is not None and self.facts.is_newest

    @property
    def row(self) -> ProgrammeRow | None:
        """The theme in hand."""
        return self.grid.row

    def show_new(self, planned_uuid: str) -> None:
        """Go to a theme that was only just added, as soon as it is read."""
        self._new = planned_uuid
        self.add_line.end()

    def show_version(self, uuid: str | None) -> None:
        """Show another version; None: the newest."""
        self._version = uuid
        self._ask()

    def begin_adding(self) -> None:
        """Let the person write a theme."""
        self.leave_panel()
        self.add_line.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_day(self, theme_uuid: str, month: date | None = None) -> None:
        """Let the person choose a day for a theme, in a month or near today."""
        from desktop.widgets.day_picker import DayPicker

        scope = self._scope
        if scope is None or not self.is_writable:
            return
        period = scope.period
        near = month or min(max(date.today(), period.begins_on), period.ends_on)
        picker = DayPicker(near, self)
        picker.chosen.connect(lambda day: self._put(theme_uuid, day))
        picker.open_below(self.grid)
        picker.move(self.grid.place_on_screen() + QPoint(0, 2))

    def show_changes(self) -> None:
        """List what the version shown has changed."""
        if self.facts is not None and self.facts.changes and self.facts.version is not None:
            title = said_of(self.facts.version)
            ChangesPanel(title, self.facts.changes, self).open_at(self.versions.below())

    def open_panel(self) -> None:
        """Show what can go over to the next period."""
        self._opener = self.window().focusWidget()
        self._stack.setCurrentWidget(self.panel)
        self.panel.begin()

    def leave_panel(self) -> None:
        """Show the programme again, with the keyboard where it was before."""
        if self._stack.currentWidget() is self.panel:
            self._stack.setCurrentIndex(0)
            self.grid.setFocus()
            self._soon.start()  # a stack that turns has the window look after the focus first

    # -- what happens behind the scenes --------------------------------------------------------

    def _return(self) -> None:
        """Go back to what led to the panel, if it is there and the person has not gone on."""
        back, self._opener = self._opener, None
        if back is not None and isValid(back) and back.isVisible() and self.grid.hasFocus():
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _programme(self) -> QWidget:
        inside = QWidget()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.grid)
        inner.addWidget(self.add_line)
        self._invitation = TextLines(
            tr(
                "Write the first theme and press Enter. A theme is given its day afterwards, here "
                "or by dragging it onto a day of any view."
            ),
            "muted",
        )
        self._invited = QHBoxLayout()
        self._invited.addWidget(self._invitation, 0, Qt.AlignmentFlag.AlignLeading)
        inner.addLayout(self._invited)
        inner.addStretch(1)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setWidget(inside)
        self._area.viewport().installEventFilter(self)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._above = QVBoxLayout()
        self._above.addWidget(self.bar)
        column.addLayout(self._above)
        column.addWidget(self.versions)
        column.addWidget(self._heads)
        column.addWidget(self._area, 1)
        column.addWidget(self.tray)
        return whole

    def _connect(self) -> None:
        grid = self.grid
        grid.went.connect(self._went)
        grid.opened.connect(self.open_wanted)
        grid.scheduled.connect(self.choose_day)
        grid.reordered.connect(self.reordered)
        grid.menu_wanted.connect(self._offer)
        grid.moved.connect(self._bring)
        self.add_line.added.connect(self.theme_wanted)
        self.add_line.left.connect(grid.setFocus)
        self.versions.menu_wanted.connect(self.version_menu_wanted)
        self.versions.changes_wanted.connect(self.show_changes)
        self.versions.newest_wanted.connect(lambda: self.show_version(None))
        self.tray.chosen.connect(self._choose)
        self.tray.scheduled.connect(self.choose_day)
        self.tray.menu_wanted.connect(self.theme_menu_wanted)
        self.bar.acted.connect(self.open_panel)
        self.bar.closed.connect(self._dismiss)
        self.panel.wanted.connect(self.carried_over)
        self.panel.left.connect(self.leave_panel)
        self._area.horizontalScrollBar().valueChanged.connect(lambda _: self._heads.update())
        appearance().changed.connect(self._space)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._space()
        return super().eventFilter(watched, event)

    def _space(self) -> None:
        """Hold to what is in sight what does not scroll sideways."""
        seen, left = self._area.viewport().width(), MARGIN + theme().px(NUMBER)
        self._invited.setContentsMargins(left, 4, MARGIN, 0)
        self._invitation.setFixedWidth(max(1, seen - left - MARGIN))
        self._above.setContentsMargins(MARGIN, 8 if self.bar.isVisibleTo(self) else 0, MARGIN, 0)
        self._heads.seen = seen
        self._heads.update()

    def _ask(self) -> None:
        scope, version, today = self._scope, self._version, date.today()
        if scope is not None:
            self.desk.ask(
                lambda session: read_programme(session, scope.period, today, version),
                self._show,
                owner=self,
                key="programme",
            )

    def _show(self, facts: ProgrammeFacts) -> None:
        scope = self._scope
        if scope is None:
            return
        self.facts = facts
        period = (scope.period.begins_on, scope.period.ends_on)
        self.grid.today = date.today()
        self.grid.show_rows(facts.rows, period, writable=facts.is_newest)
        self._heads.update()
        self.add_line.setVisible(facts.is_newest)
        self._invitation.setVisible(not facts.rows)
        self.versions.setVisible(facts.version is not None)
        self.versions.show_facts(facts)
        self.tray.show_rows(facts.rows if facts.is_newest else ())
        self.panel.show_offers(facts.offers, scope.period.label, facts.following)
        if facts.offers and self._dismissed != scope.period.uuid:
            self.bar.say(offered(facts.offers, facts.following))
        else:
            self.bar.hide()
        self._space()
        order_as_laid_out(self)  # what waits in the tray is made anew
        if self._new is not None:
            self._go_to_new(facts)
        elif self.grid.meeting_uuid is None and scope.uuid is not None:
            self.grid.select_meeting(scope.uuid)
        self.renamed.emit()
        self.shown.emit()

    def _go_to_new(self, facts: ProgrammeFacts) -> None:
        for row in facts.rows:
            if row.planned_uuid == self._new:
                self._new = None
                self.grid.select(row.theme_uuid)
                return

    def _went(self) -> None:
        scope, uuid = self._scope, self.grid.meeting_uuid
        if scope is None:
            return
        row = self.grid.row
        day = next((each.day for each in row.meetings if each.uuid == uuid), None) if row else None
        self.went.emit(day or scope.day, (uuid,) if uuid is not None else ())
        self.shown.emit()

    def _choose(self, theme_uuid: str) -> None:
        self.grid.select(theme_uuid)
        self._went()

    def _offer(self, where: QPoint) -> None:
        wanted = self.menu_wanted if self.grid.meeting_uuid is not None else self.theme_menu_wanted
        wanted.emit(where)

    def _put(self, theme_uuid: str, day: date | None) -> None:
        if day is not None:
            self.theme_dropped.emit(theme_uuid, Span(day, day))

    def _bring(self, rect: QRect) -> None:
        middle = rect.center()
        self._area.ensureVisible(self._area.horizontalScrollBar().value(), middle.y(), 0,
                                 rect.height() // 2 + 4)  # fmt: skip

    def _dismiss(self) -> None:
        self._dismissed = self._scope.period.uuid if self._scope is not None else None
        self._space()

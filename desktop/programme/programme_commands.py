"""ProgrammeCommands: what is done with the programme of work, and what of it can be done now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint

from db.queries.programme import ThemeOutcome
from desktop.programme import programme_changes
from desktop.programme.programme_actions import OF_A_THEME, OF_VERSIONS, PROGRAMME
from desktop.programme.version_bar import said_of
from desktop.shell.menus import add_record

if TYPE_CHECKING:
    from db.queries.programme import ProgrammeRow
    from desktop.calendar.calendar_page import CalendarPage
    from desktop.calendar.view import CalendarView
    from desktop.programme.programme_view import ProgrammeView

_NAME = "programme"


class ProgrammeCommands(QObject):
    """The part of the calendar page that acts for the programme; its view may not be made yet."""

    def __init__(self, page: CalendarPage) -> None:
        super().__init__(page)
        self._page = page
        self._made: ProgrammeView | None = None
        page.views.made.connect(self._take)

    # -- what can be done ----------------------------------------------------------------------

    def has_planned(self) -> bool:
        """Whether a planned theme is in hand, in the version that is worked on."""
        row = self._row()
        return row is not None and row.planned_uuid is not None

    def can_schedule(self) -> bool:
        """Whether a theme is in hand that can be given a day."""
        return self._row() is not None

    def can_drop(self) -> bool:
        """Whether the theme in hand is planned, and neither held nor given up."""
        row = self._row()
        return self.has_planned() and row is not None and row.outcome not in _SETTLED

    def can_restore(self) -> bool:
        """Whether the theme in hand was given up or carried over."""
        row = self._row()
        return self.has_planned() and row is not None and row.outcome in _GIVEN_UP

    def can_rename(self) -> bool:
        """Whether a theme is in hand, on the programme or among those that wait for a day."""
        return self._named() is not None

    def is_added(self) -> bool:
        """Whether the theme in hand came after the plan."""
        row = self._row()
        return row is not None and row.added

    def is_written(self) -> bool:
        """Whether the newest version of a programme is shown."""
        view = self._shown()
        return view is not None and view.is_writable and self.has_version()

    def has_version(self) -> bool:
        """Whether a version of a programme is shown."""
        view = self._shown()
        return view is not None and view.facts is not None and view.facts.version is not None

    def has_changes(self) -> bool:
        """Whether the version shown has changed something."""
        view = self._shown()
        return view is not None and view.facts is not None and bool(view.facts.changes)

    def can_roll_over(self) -> bool:
        """Whether the period nears its end, and something is left for the next one."""
        view = self._shown()
        return view is not None and view.facts is not None and bool(view.facts.offers)

    # -- what is done --------------------------------------------------------------------------

    def add(self) -> None:
        """Let the person write a theme, whatever view is shown."""
        self._page.show_view(_NAME)
        if (view := self._shown()) is not None:
            view.begin_adding()

    def choose_day(self) -> None:
        """Let the person choose a day for the theme in hand."""
        view, row = self._shown(), self._row()
        if view is not None and row is not None:
            view.choose_day(row.theme_uuid)

    def rename(self) -> None:
        """Let the person write the titles of the theme in hand anew."""
        from desktop.programme.rename_panel import RenamePanel

        if (row := self._named()) is None:
            return
        panel = RenamePanel(row, self._page)

        def close(_: None) -> None:
            panel.close()

        def write(full: str, short: str) -> None:
            programme_changes.rename(
                self._page.desk, row, (full, short), close, lambda error: panel.refuse(str(error))
            )

        panel.renamed.connect(write)
        panel.open_at(self._place())

    def move_by(self, places: str) -> None:
        """Move the theme in hand down by so many places, or up."""
        if (view := self._shown()) is not None:
            view.grid.move_by(int(places))

    def turn_added(self) -> None:
        """Say that the theme in hand came after the plan, or that it did not."""
        if (row := self._row()) is not None:
            programme_changes.mark_added(self._page.desk, row, added=not row.added)

    def drop(self) -> None:
        """Give the theme in hand up."""
        if (row := self._row()) is not None:
            programme_changes.drop(self._page.desk, row)

    def restore(self) -> None:
        """Take the theme in hand on again."""
        if (row := self._row()) is not None:
            programme_changes.restore(self._page.desk, row)

    def remove(self) -> None:
        """Take the theme in hand off the programme."""
        if (row := self._row()) is not None:
            programme_changes.remove(self._page.desk, row)

    def begin_version(self) -> None:
        """Begin another version of the programme, and show it."""
        view, scope = self._shown(), self._page.scope
        if view is not None and scope is not None:
            show = view.show_version
            programme_changes.begin_version(self._page.desk, scope.period, lambda _: show(None))

    def choose_agreed(self) -> None:
        """Let the person say when the version shown was agreed."""
        from desktop.widgets.day_picker import DayPicker

        view = self._shown()
        version = view.facts.version if view is not None and view.facts is not None else None
        scope = self._page.scope
        if view is None or version is None or scope is None:
            return
        picker = DayPicker(version.agreed_on or scope.day, view)
        picker.chosen.connect(partial(programme_changes.agree, self._page.desk, version))
        picker.open_below(view.versions.version)

    def show_changes(self) -> None:
        """List what the version shown has changed."""
        if (view := self._shown()) is not None:
            view.show_changes()

    def roll_over(self) -> None:
        """Let the person choose what goes over to the next period."""
        if (view := self._shown()) is not None:
            view.open_panel()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the tray stand aside while the overview lists the same themes."""
        view = self._made if event.type() in (QEvent.Type.Show, QEvent.Type.Hide) else None
        if view is not None:
            view.tray.stand_aside(event.type() is QEvent.Type.Show)
        return False

    # -- what happens behind the scenes --------------------------------------------------------

    def _shown(self) -> ProgrammeView | None:
        """The view, where it is the one in front."""
        return self._made if self._page.views.current is self._made else None

    def _row(self) -> ProgrammeRow | None:
        view = self._shown()
        return view.row if view is not None and view.is_writable else None

    def _named(self) -> ProgrammeRow | None:
        """The theme in hand in the view or, beside another view, among those that wait."""
        return self._row() if self._shown() is not None else self._page.overview.tray.row()

    def _place(self) -> QPoint:
        """Where on the screen something for the theme in hand belongs."""
        if (view := self._shown()) is not None:
            return view.place_on_screen()
        tray = self._page.overview.tray
        line = tray.visualRect(tray.currentIndex())
        corner = line.bottomRight() if tray.isRightToLeft() else line.bottomLeft()
        return tray.viewport().mapToGlobal(corner)

    def _take(self, made: CalendarView) -> None:
        """Do what the view wants, now that it is there."""
        if made.name != _NAME:
            return
        view = self._made = cast("ProgrammeView", made)
        view.reordered.connect(partial(programme_changes.put_in_order, self._page.desk))
        view.theme_wanted.connect(self._add)
        view.theme_menu_wanted.connect(self._offer)
        view.version_menu_wanted.connect(self._offer_versions)
        view.carried_over.connect(self._carry_over)
        view.shown.connect(self._page.actions_changed)
        self._page.overview.installEventFilter(self)
        view.tray.stand_aside(self._page.overview.isVisible())

    def _add(self, title: str) -> None:
        view, scope = self._shown(), self._page.scope
        if view is not None and scope is not None:
            line = view.add_line
            programme_changes.add(
                self._page.desk, scope.period, title, view.show_new,
                lambda error: line.refuse(str(error)),
            )  # fmt: skip

    def _carry_over(self, uuids: list[str]) -> None:
        view, scope = self._shown(), self._page.scope
        if view is not None and scope is not None and view.facts is not None:
            programme_changes.carry_over(
                self._page.desk, scope.period, uuids, view.facts.following, view.leave_panel
            )

    def _offer(self, where: QPoint) -> None:
        self._page.menu(OF_A_THEME, title=PROGRAMME).popup(where)

    def _offer_versions(self, where: QPoint) -> None:
        view = self._shown()
        if view is None or view.facts is None:
            return
        menu = self._page.menu(OF_VERSIONS, title=PROGRAMME)
        first = menu.actions()[0] if menu.actions() else None
        for version in view.facts.versions:
            line = add_record(menu, said_of(version), version.uuid)
            line.setCheckable(True)
            line.setChecked(version == view.facts.version)
            line.triggered.connect(partial(self._show_version, version.uuid))
            if first is not None:
                menu.insertAction(first, line)
        if first is not None and view.facts.versions:
            menu.insertSeparator(first)
        menu.popup(where)

    def _show_version(self, uuid: str, _on: bool = False) -> None:
        if (view := self._shown()) is not None:
            view.show_version(uuid)


_GIVEN_UP = (ThemeOutcome.DROPPED, ThemeOutcome.CARRIED_OVER)
_SETTLED = (*_GIVEN_UP, ThemeOutcome.HELD)

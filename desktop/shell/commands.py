"""Commands: what the actions of the window do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from db.language import tr
from desktop.shell.address import Address
from desktop.shell.library_commands import LibraryCommands
from desktop.shell.theme import appearance

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_TEXT_SCALES = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Commands(LibraryCommands):
    """Does for one window what its menus, shortcuts and palette ask for."""

    # -- what can be done -----------------------------------------------------------------------

    def can_undo(self) -> bool:
        """Whether there is an operation to take back."""
        return self.is_open() and self._window.desk.undo_label is not None

    def can_redo(self) -> bool:
        """Whether there is an operation to do again."""
        return self.is_open() and self._window.desk.redo_label is not None

    def can_go_back(self) -> bool:
        """Whether there was a place before this one."""
        return self._window.trail.can_go_back

    def can_go_forward(self) -> bool:
        """Whether the person came back from somewhere."""
        return self._window.trail.can_go_forward

    def can_find_here(self) -> bool:
        """Whether the page has a field to find with."""
        page = self._window.stack.current
        return page is not None and page.filter_field() is not None

    def has_folded_navigation(self) -> bool:
        """Whether the navigation shows icons alone."""
        return self._window.navigation.folded

    def shows_details(self) -> bool:
        """Whether the details of what is selected are shown."""
        return self._window.workspace.details_shown

    def fills_the_screen(self) -> bool:
        """Whether the window has the whole screen."""
        return self._window.isFullScreen()

    def has_scheme(self, scheme: str) -> bool:
        """Whether everything is shown in these colours."""
        return appearance().scheme == scheme

    def is_in_period(self, uuid: str) -> bool:
        """Whether a reporting period is the one worked on."""
        period = self._window.desk.period
        return period is not None and period.uuid == uuid

    def is_on_page(self, page: str) -> bool:
        """Whether a page is in front."""
        return self._window.stack.name == page

    # -- editing --------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take the newest operation back."""
        self.save_now()
        self._window.desk.undo()

    def redo(self) -> None:
        """Do the operation undone last again."""
        self.save_now()
        self._window.desk.redo()

    def save_now(self) -> None:
        """Write at once what is being typed."""
        if self._window.stack.current is not None:
            self._window.stack.current.settle()

    def find_here(self) -> None:
        """Go to the page's own search field."""
        page = self._window.stack.current
        field = page.filter_field() if page is not None else None
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if isinstance(field, QLineEdit):
                field.selectAll()

    def open_palette(self) -> None:
        """Show the palette, where records and actions are found."""
        from desktop.shell.command_palette import CommandPalette

        CommandPalette.open_over(self._window)

    # -- seeing ---------------------------------------------------------------------------------

    def toggle_navigation(self) -> None:
        """Fold or unfold the navigation, and remember it."""
        folded = not self._window.navigation.folded
        self._window.desk.settings.keep("navigation/folded", folded)
        self._window.navigation.fold(folded)
        self._window.renew_actions()

    def toggle_details(self) -> None:
        """Show or hide the details, and remember it."""
        shown = not self._window.workspace.details_shown
        self._window.desk.settings.keep("details/shown", shown)
        self._window.workspace.want_details(shown)
        self._window.renew_actions()

    def choose_scheme(self, scheme: str) -> None:
        """Show everything in other colours, and remember it."""
        appearance().set_scheme(scheme)
        self._window.desk.settings.keep("look/scheme", scheme)

    def larger_text(self) -> None:
        """Make all text a step larger."""
        self._scale(1)

    def smaller_text(self) -> None:
        """Make all text a step smaller."""
        self._scale(-1)

    def usual_text(self) -> None:
        """Make all text as large as at first."""
        self._keep_scale(1.0)

    def toggle_full_screen(self) -> None:
        """Give the window the whole screen, or take it back."""
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def read_again(self) -> None:
        """Ask the library again."""
        self._window.stack.refresh(None)
        self.count_records()

    # -- moving about ---------------------------------------------------------------------------

    def go_back(self) -> None:
        """Go to where the person was before."""
        self._window.step(self._window.trail.back())

    def go_forward(self) -> None:
        """Go where the person came back from."""
        self._window.step(self._window.trail.forward())

    def go_to(self, page: str) -> None:
        """Show a page."""
        self._window.go(Address(page))

    def next_pane(self) -> None:
        """Move the focus to the next part of the window."""
        self._window.panes.step(1)

    def previous_pane(self) -> None:
        """Move the focus to the part of the window before this one."""
        self._window.panes.step(-1)

    def open_periods(self) -> None:
        """List bodies and periods to choose from."""
        self._window.periods.open_menu()

    def choose_period(self, uuid: str) -> None:
        """Work on another reporting period."""
        desk = self._window.desk
        known = next((period for period in desk.periods if period.uuid == uuid), None)
        if known is not None:
            desk.choose_period(known)

    def new_period(self) -> None:
        """Add the period after the newest of this body, and go there."""
        desk = self._window.desk
        if desk.period is None:
            self._window.go(Address("welcome"))
            return
        from db.editing.periods import add_next_period

        body_id = desk.period.body_id
        desk.write(
            tr("Add a reporting period"),
            lambda session: add_next_period(session, body_id),
            desk.prefer_period,
        )

    # -- the rest -------------------------------------------------------------------------------

    def list_keys(self) -> None:
        """List the keys of everything that can be done."""
        from desktop.shell.key_list import KeyList

        KeyList.open_over(self._window)

    def about(self) -> None:
        """Say which version this is and where things are kept."""
        from desktop.shell.about import AboutBox

        AboutBox.open_over(self._window)

    def count_records(self) -> None:
        """Ask how many records the pages of the period hold, for the navigation."""
        from db.queries.counts import counts

        desk = self._window.desk
        if desk.store is None:
            return
        period = desk.period.id if desk.period else None

        def question(session: Session) -> dict[str, int]:
            return counts(session, period)

        desk.ask(question, self._window.navigation.show_counts, owner=self._window, key="counts")

    def _scale(self, step: int) -> None:
        now = min(_TEXT_SCALES, key=lambda each: abs(each - appearance().text_scale))
        place = max(0, min(len(_TEXT_SCALES) - 1, _TEXT_SCALES.index(now) + step))
        self._keep_scale(_TEXT_SCALES[place])

    def _keep_scale(self, scale: float) -> None:
        appearance().set_text_scale(scale)
        self._window.desk.settings.keep("look/text_scale", scale)

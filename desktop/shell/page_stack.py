"""The pages of a window: each is made when it is first visited, and then stays."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.shell.actions import ActionTable
from desktop.shell.address import Address
from desktop.shell.page import Page
from desktop.shell.pages import BY_NAME
from desktop.shell.workspace import Workspace

if TYPE_CHECKING:
    from db.store import Notice
    from desktop.shell.desk import Desk


class PageStack(QObject):
    """Which page is shown, and what can be done on each."""

    shown = Signal(str)
    selected = Signal(object)
    status_changed = Signal()
    declared = Signal(object)
    """The ``ActionTable`` of a page that has come to be known."""

    def __init__(self, desk: Desk, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._desk = desk
        self._workspace = workspace
        self._pages: dict[str, Page] = {}
        self._behind: set[str] = set()
        self._nothing = QWidget()
        workspace.pages.addWidget(self._nothing)
        self.current: Page | None = None
        self.name = ""
        self.actions: dict[str, ActionTable] = {}
        desk.changed.connect(self.refresh)
        desk.period_changed.connect(lambda: self.refresh(None))

    def declare(self, name: str) -> None:
        """Take the actions of a page among those of the window; loads its module."""
        if name not in self.actions:
            table = self.actions[name] = ActionTable(
                BY_NAME[name].load().ACTIONS,
                partial(self._pages.get, name),
                single_keys=bool(self._desk.settings.value("keys/single", True)),
            )
            table.setParent(self)
            table.renew(active=name == self.name)
            self.declared.emit(table)

    def use_single_keys(self, used: bool) -> None:
        """Let letters alone do something on every page, or not."""
        for table in self.actions.values():
            table.use_single_keys(used)

    def page(self, name: str) -> Page:
        """Give a page, made where it was not yet visited."""
        if (page := self._pages.get(name)) is None:
            self.declare(name)
            page = self._pages[name] = BY_NAME[name].load()(self._desk)
            page.acts = self.actions[name]
            self._workspace.pages.addWidget(page)
            if page.details is not None:
                self._workspace.details.addWidget(page.details)
            page.selected.connect(lambda address, of=name: self._select(of, address))
            page.status_changed.connect(lambda of=name: self._tell_status(of))
            page.actions_changed.connect(self.renew_actions)
            page.refresh(None)
        return page

    def show(self, name: str, address: Address | None = None) -> None:
        """Bring a page to the front, and select the record of an address on it."""
        page = self.page(name)
        if self.current is not None and self.current is not page:
            self.current.settle()
        self.current, self.name = page, name
        self._workspace.pages.setCurrentWidget(page)
        if page.details is not None:
            self._workspace.details.setCurrentWidget(page.details)
        self._workspace.have_details(page.details is not None)
        if name in self._behind:
            self._behind.discard(name)
            page.refresh(None)
        if address is not None and address.uuid is not None:
            page.show_address(address)
        self.renew_actions()
        self.shown.emit(name)
        self.status_changed.emit()

    def refresh(self, notice: Notice | None) -> None:
        """Have the page in front ask again; the others do when they come to the front."""
        self._behind = set(self._pages) - {self.name}
        if self.current is not None:
            self.current.refresh(notice)
            self.renew_actions()

    def renew_actions(self, *, keyed: bool = False) -> None:
        """Ask again what can be done, or what keys can do; only the page in front can anything."""
        for name, table in self.actions.items():
            table.renew(active=name == self.name, keyed=keyed)

    def clear(self) -> None:
        """Take every page away."""
        for page in self._pages.values():
            if page.details is not None:
                page.details.deleteLater()
            page.deleteLater()
        self._pages.clear()
        self.current, self.name = None, ""

    def _select(self, of: str, address: Address) -> None:
        if of == self.name:
            self.selected.emit(address)

    def _tell_status(self, of: str) -> None:
        if of == self.name:
            self.status_changed.emit()

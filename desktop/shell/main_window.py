"""MainWindow: one library on the screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from db.errors import UserError
from db.language import tr
from desktop.shell.actions import ActionTable
from desktop.shell.address import Address
from desktop.shell.arrival import Arrival
from desktop.shell.commands import Commands
from desktop.shell.desk import Desk
from desktop.shell.due_notice import DueNotice
from desktop.shell.menus import MenuBar
from desktop.shell.messages import Messages
from desktop.shell.navigation import Navigation
from desktop.shell.page_stack import PageStack
from desktop.shell.pages import BY_NAME, PAGES
from desktop.shell.panes import Panes
from desktop.shell.period_switch import PeriodSwitch
from desktop.shell.record_actions import period_actions, recent_actions
from desktop.shell.status_bar import StatusBar
from desktop.shell.theme import appearance, theme
from desktop.shell.top_row import TopRow
from desktop.shell.trail import Trail
from desktop.shell.window_actions import WINDOW_ACTIONS
from desktop.shell.workspace import Workspace

FOLDED_BELOW = 1024
"""Below this width, which grows with the text, the navigation folds whatever is shown."""
ROOMY_FROM = 1600
"""From this width on, which grows with the text, it folds for no page by itself."""
_SIZE = (1280, 800)
_FRAME = 40
"""What a window's own frame may take of the height of the screen."""
_OF_A_PERIOD = {"calendar", "briefers", "recommendations", "report"}
"""Pages with nothing to show where there is no period."""
_SMALLEST = (800, 560)


class MainWindow(QMainWindow):
    """The window of one library: navigation, page, details, and what they share.

    It is painted before the library is opened; ``ready`` tells when the first page is there.
    """

    painted = Signal()
    ready = Signal()
    refused = Signal(str)
    """The library could not be opened, and why."""
    closed = Signal()
    library_wanted = Signal(object)
    """Path of a library that another window should show."""
    quit_wanted = Signal()

    def __init__(self, path: Path, desk: Desk | None = None) -> None:
        super().__init__()
        self.path = path
        self.desk = desk or Desk(parent=self)
        self.trail = Trail(self)
        self._awaited: Address | None = None
        self.setObjectName("mainWindow")
        self.setWindowTitle(tr("{library} – Chairdesk").format(library=path.stem))
        self.setAcceptDrops(True)
        self.setMinimumSize(*_SMALLEST)
        self._painted = False
        self._unloaded = list(PAGES)
        self.commands = Commands(self)
        self.actions_table = ActionTable(WINDOW_ACTIONS, lambda: self.commands)
        self.actions_table.setParent(self)
        self.workspace = Workspace()
        self.stack = PageStack(self.desk, self.workspace)
        self.periods = PeriodSwitch(self.desk, self.actions_table)
        self.navigation = Navigation(self.periods)
        self.status_bar = StatusBar(self.desk)
        self.menus = MenuBar(self.actions_table)
        back, forward = (self.actions_table[f"window.{way}"] for way in ("back", "forward"))
        self.top_row = TopRow(back, forward, self.menus)
        self._lay_out()
        self.panes = Panes(self)
        self._arrival = Arrival(self)
        self.messages = Messages(self.desk, self.workspace, self.status_bar)
        self._connect()
        appearance().changed.connect(self._fold)
        self._restore()

    # -- opening and closing --------------------------------------------------------------------

    def open(self) -> None:
        """Open the library and show the page where the person left it."""
        self.desk.open(self.path, BY_NAME[self._first().page].module, self._refuse)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.stack.current is not None:
            self.stack.current.settle()
        settings = self.desk.settings
        settings.keep_state("window/geometry", self.saveGeometry())
        settings.keep("window/address", str(self.desk.here))
        self.messages.clear()
        self.desk.close()
        self.stack.clear()
        super().closeEvent(event)
        self.closed.emit()

    def _open(self) -> None:
        address = self._first()
        if self.desk.period is None and address.page != "settings":
            address = Address("welcome")
        self.go(address)
        self.commands.count_records()
        self.ready.emit()
        self.desk.rested.connect(self._load_another)

    def _first(self) -> Address:
        """Where the person left the window."""
        address = Address.parse(self.desk.settings.value("window/address", "calendar"))
        known = BY_NAME.get(address.page)
        return address if known is not None and known.navigable else Address("calendar")

    def _welcome(self) -> None:
        """Begin anew where the last body is gone, as after an import is undone."""
        if not self.desk.periods and self.stack.name in _OF_A_PERIOD:
            self.go(Address("welcome"))

    def _load_another(self) -> None:
        """Load the pages not yet visited, one after another while there is nothing else to do."""
        if self._unloaded:
            entry = self._unloaded.pop(0)
            self.desk.load(entry.module, lambda: self.stack.declare(entry.name))
            return
        self.desk.rested.disconnect(self._load_another)
        tables = self.stack.actions
        self.menus.add_pages([tables[entry.name] for entry in PAGES if entry.name in tables])
        self.desk.settle()

    def _take_actions(self, table: ActionTable) -> None:
        """Have the keys of actions, and of those offered later, heard in the window."""

        def add() -> None:
            self.addActions([action for _, action in table])

        add()
        table.offered.connect(add)

    def show_recent(self, libraries: list[Path]) -> None:
        """Offer the libraries that were open before."""
        self.actions_table.offer("window.recent", recent_actions(libraries))

    def _offer_periods(self) -> None:
        self.actions_table.offer("window.in_period", period_actions(self.desk.periods))

    def _refuse(self, error: UserError) -> None:
        self.status_bar.say("")
        self.messages.refuse(error)
        self.refused.emit(str(error))

    # -- moving about ---------------------------------------------------------------------------

    def go(self, address: Address) -> None:
        """Show an address, and remember the way; the keyboard is then on what is shown."""
        self._show(address)
        self.trail.went(address)
        self._arrival.begin()

    def _lead(self, address: Address) -> None:
        """Go where somebody else leads; who is at work on that page already is left there."""
        focus = QApplication.focusWidget()
        holders = (self.stack.current, self.workspace.pane)
        at_work = focus is not None and any(each and each.isAncestorOf(focus) for each in holders)
        if at_work and self.stack.name == address.page:
            self._show(address)
            self.trail.went(address)
        else:
            self.go(address)

    def step(self, address: Address | None) -> None:
        """Show an address of the trail."""
        if address is not None:
            self._show(address)
            self._arrival.begin()

    def _show(self, address: Address) -> None:
        self.desk.here = address
        self._awaited = address if address.uuid is not None else None
        self.stack.show(address.page, address)
        if not self.desk.is_busy:  # nothing was asked: it is there already
            self._awaited = None
        self.navigation.show_page(address.page)
        self._fold()
        self.renew_actions()

    def _select(self, address: Address) -> None:
        """Follow what is selected, but for what a page begins with on the way to another record."""
        if self._awaited in (None, address):
            self._awaited = None
            self.desk.here = address
            self.trail.went(address)

    def _arrive(self) -> None:
        """Await no record any more: it is there, or it is gone."""
        self._awaited = None

    def renew_actions(self, *, keyed: bool = False) -> None:
        """Ask again what can be done now; ``keyed``: only what keys do."""
        self.actions_table.renew(keyed=keyed)
        self.stack.renew_actions(keyed=keyed)
        self.menus.name_steps(self.desk.undo_label, self.desk.redo_label)

    # -- Qt -------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Ask what can be done before a key is heard that may do it."""
        if event.type() is QEvent.Type.ShortcutOverride:
            self.renew_actions(keyed=True)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fold()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.commands.take_files(files)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.actions_table.renew()

    # -- how it is put together -----------------------------------------------------------------

    def _lay_out(self) -> None:
        central = QWidget()
        central.setObjectName("desk")
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_row)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.navigation)
        middle.addWidget(self.workspace, 1)
        column.addLayout(middle, 1)
        column.addWidget(self.status_bar)
        self.setCentralWidget(central)
        self._take_actions(self.actions_table)

    def _connect(self) -> None:
        desk, commands = self.desk, self.commands
        for signal in (desk.opened, desk.periods_changed):
            signal.connect(self._offer_periods)  # before the first page asks for one
        desk.opened.connect(self._open)
        desk.went.connect(self._lead)
        desk.rested.connect(self._arrive)
        desk.steps_changed.connect(self.renew_actions)
        desk.changed.connect(lambda _notice: commands.count_records())
        desk.period_changed.connect(commands.count_records)
        desk.period_changed.connect(self._welcome)
        self.trail.changed.connect(self.renew_actions)
        self.stack.declared.connect(self._take_actions)
        self.stack.selected.connect(self._select)
        self.stack.status_changed.connect(self._tell_status)
        self.workspace.details_left.connect(self._arrival.begin)
        self.workspace.width_chosen.connect(
            lambda width: desk.settings.keep("details/width", width)
        )
        self.menus.hinted.connect(self.status_bar.hint)
        self.status_bar.due.renewed.connect(DueNotice(desk, self).tell)
        self.menus.opening.connect(self.renew_actions)

    def _restore(self) -> None:
        settings = self.desk.settings
        room = self.screen().availableGeometry()
        self.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height() - _FRAME))
        self.restoreGeometry(settings.state("window/geometry"))
        self.workspace.choose_width(int(settings.value("details/width", 0)))
        self.workspace.want_details(bool(settings.value("details/shown", True)))
        self._fold()

    def _fold(self) -> None:
        """Fold the navigation or not: as the person chose, else as the page needs room."""
        needs_room = self.stack.current is not None and self.stack.current.FOLDS_NAVIGATION
        chosen = self.desk.settings.value("navigation/folded")
        tight, roomy = theme().px(FOLDED_BELOW), theme().px(ROOMY_FROM)
        folded = needs_room and self.width() < roomy if chosen is None else bool(chosen)
        folded = folded or self.width() < tight
        if folded != self.navigation.folded:
            self.navigation.fold(folded)
            self.actions_table.renew()

    def _tell_status(self) -> None:
        if self.stack.current is not None:
            self.status_bar.show_page(self.stack.current.status())

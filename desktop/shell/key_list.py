"""The keys of everything that can be done, in one list to look through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
)

from db.language import later, tr
from desktop.shell.actions import ActionTable
from desktop.shell.pages import PAGES
from desktop.shell.palette_delegate import PaletteDelegate, found_in
from desktop.shell.palette_lines import Line, PaletteLines, action_line
from desktop.shell.theme import theme
from desktop.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from desktop.shell.main_window import MainWindow

_SIZE: Final = QSize(720, 640)
EVERYWHERE: Final = (
    (later("Open what is selected"), ("Return",)),
    (later("Open the menu of what is selected"), ("Shift+F10", "Menu")),
    (later("Select or tick"), ("Space",)),
    (later("Fold or unfold a group"), ("Left", "Right")),
    (later("Put a row of an order higher or lower"), ("Alt+Up", "Alt+Down")),
    (
        later("Move a meeting among hours by a quarter of one"),
        ("Alt+Up", "Alt+Down"),
    ),
    (later("Open a day or a list of choices"), ("Alt+Down",)),
    (later("Write what is typed in several lines"), ("Ctrl+Return",)),
    (later("Give up what is being typed, or close what is open"), ("Esc",)),
    (later("Open a menu by its underlined letter"), ("Alt+F",)),
)
"""Keys of lists, fields and menus, which are no actions."""


class KeyList(QDialog):
    """Stays beside the window while the person works; Escape closes it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self.search = SearchBox(tr("Search actions and keys"))
        self.search.searched.connect(self._show)
        self.search.went_down.connect(self._go_down)
        self._lines = PaletteLines(self)
        self.list = QListView()
        self.list.setAccessibleName(tr("Keyboard shortcuts"))
        self.list.setModel(self._lines)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = QLabel(tr("No action and no key is called so"))
        self._nothing.setProperty("look", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        note = QLabel(tr("A comma parts keys that are pressed one after the other."))
        note.setProperty("look", "caption")
        note.setWordWrap(True)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(note, 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for part in (self.search, self.list, self._nothing):
            column.addWidget(part, int(part is not self.search))
        column.addLayout(foot)
        now = theme()
        room = window.screen().availableGeometry()
        self.resize(QSize(now.px(_SIZE.width()), now.px(_SIZE.height())).boundedTo(room.size()))
        self._show("")

    @classmethod
    def open_over(cls, window: MainWindow) -> KeyList:
        """Show it, or bring it to the front where it is open."""
        shown = window.findChild(cls) or cls(window)
        shown.show()
        shown.raise_()
        shown.activateWindow()
        shown.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return shown

    @property
    def lines(self) -> list[Line]:
        """What is listed now."""
        return self._lines.lines

    def _show(self, typed: str) -> None:
        typed = typed.strip()
        parts = [_fitting(title, lines, typed) for title, lines in self._parts()]
        lines = [line for part in parts for line in part]
        self._lines.show(lines, typed)
        self.list.setVisible(bool(lines))
        self._nothing.setVisible(not lines)

    def _parts(self) -> Iterator[tuple[str, list[Line]]]:
        """Every heading with its lines: the window, the page in front, the others, the rest."""
        stack = self._window.stack
        yield tr("On every page"), _lines_of(self._window.actions_table)
        for entry in sorted(PAGES, key=lambda entry: entry.name != stack.name):
            table = stack.actions.get(entry.name)
            if table is not None:
                yield tr(entry.title), _lines_of(table)
        native = QKeySequence.SequenceFormat.NativeText
        yield (
            tr("In lists, fields and menus"),
            [
                Line(tr(text), keys=", ".join(QKeySequence(each).toString(native) for each in keys))
                for text, keys in EVERYWHERE
            ],
        )

    def _go_down(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)


def _lines_of(table: ActionTable) -> list[Line]:
    return [action_line(declared, made, all_keys=True) for declared, made in table]


def _fitting(title: str, lines: Iterable[Line], typed: str) -> list[Line]:
    """The lines that hold all that is typed, below their heading; none where none does."""
    asked = typed.casefold().split()

    def fits(line: Line) -> bool:
        text = f"{title} {line.text} {line.detail}"
        return all(found_in(text, each) or each in line.keys.casefold() for each in asked)

    fitting = [line for line in lines if fits(line)]
    return [Line(title), *fitting] if fitting else []

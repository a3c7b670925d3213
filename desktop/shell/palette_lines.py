"""What the palette lists: records by kind, then actions with their keys."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence

from db.language import later, tr
from desktop.shell.actions import ActionTable
from desktop.shell.address import FAMILY_PAGES, Address
from desktop.wording.days import day

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from db.search import Hit

KINDS: Final = {
    "people": (later("People"), "person"),
    "meetings": (later("Meetings"), "calendar"),
    "recommendations": (later("Recommendations"), "recommendations"),
    "documents": (later("Documents"), "documents"),
    "organisations": (later("Organisations"), "organisation"),
    "sections": (later("Sections"), "report"),
    "paragraphs": (later("Paragraphs"), "paragraph"),
    "sub_items": (later("Items"), "paragraph"),
}
"""By family: the heading of its lines, and their icon; in this order."""
_ENOUGH: Final = 65
"""How well, of 100, an action must answer what is typed."""
_MOST: Final = 12
_LETTERS: Final = 3

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the palette; a heading has neither address nor action."""

    text: str
    detail: str = ""
    icon: str = ""
    keys: str = ""
    address: Address | None = None
    page: str | None = None
    action: QAction | None = None

    @property
    def is_heading(self) -> bool:
        """Whether the line only parts the others."""
        return self.address is None and self.page is None and self.action is None


class PaletteLines(QAbstractListModel):
    """The lines, and what is typed, for the delegate to mark."""

    TYPED = Qt.ItemDataRole.UserRole + 1
    LINE = Qt.ItemDataRole.UserRole + 2

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self._typed = ""

    def show(self, lines: list[Line], typed: str) -> None:
        """List other lines."""
        self.beginResetModel()
        self.lines, self._typed = lines, typed
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return " · ".join(part for part in (line.text, line.detail, line.keys) if part)
        if role == self.TYPED:
            return self._typed
        if role == self.LINE:
            return line
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.lines[index.row()].is_heading:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


def record_lines(hits: Iterable[Hit]) -> list[Line]:
    """Give the lines of records found, under a heading for each kind."""
    order = {family: place for place, family in enumerate(KINDS)}
    shown = [hit for hit in hits if hit.family in KINDS and hit.family in FAMILY_PAGES]
    lines: list[Line] = []
    by_kind = sorted(shown, key=lambda hit: order[hit.family])
    for family, of_kind in groupby(by_kind, key=lambda hit: hit.family):
        heading, picture = KINDS[family]
        lines.append(Line(tr(heading)))
        lines += [
            Line(_called(hit), hit.detail, picture, address=Address.of_record(family, hit.uuid))
            for hit in of_kind
        ]
    return lines


def _called(hit: Hit) -> str:
    """What a record is known by: a meeting by its day, as its detail tells the theme."""
    return day(hit.day) if hit.family == "meetings" and hit.day is not None else hit.title


def action_lines(tables: Iterable[ActionTable], typed: str) -> list[Line]:
    """Give the lines of actions that answer what is typed, the best first; all where nothing is."""
    from rapidfuzz import fuzz, utils

    asked = utils.default_process(typed).split()

    def worth(action: QAction) -> float:
        """Whole beginnings of words count most, those of the hint less; then what is nearly so."""
        name, hint = (
            utils.default_process(text).split() for text in (_plain(action), action.statusTip())
        )
        if all(any(word.startswith(each) for word in name) for each in asked):
            return 100
        if all(any(word.startswith(each) for word in (*name, *hint)) for each in asked):
            return 90
        return 0.9 * fuzz.ratio(" ".join(asked), " ".join(name))

    doable = [action for table in tables for _, action in table if action.isEnabled()]
    if typed:
        worths = {id(action): worth(action) for action in doable}
        doable = [action for action in doable if worths[id(action)] >= _ENOUGH]
        doable.sort(key=lambda action: -worths[id(action)])
        doable = doable[:_MOST]
    if not doable:
        return []
    return [Line(tr("Actions"))] + [
        Line(
            _plain(action),
            action.statusTip(),
            icon=action.data() or "chevron-right",
            keys=action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            action=action,
        )
        for action in doable
    ]


def is_called(lines: Iterable[Line], typed: str) -> bool:
    """Tell whether the first action among lines begins with what is typed, as of three letters."""
    first = next((line for line in lines if line.action is not None), None)
    enough = len(typed) >= _LETTERS
    return first is not None and enough and first.text.casefold().startswith(typed.casefold())


def _plain(action: QAction) -> str:
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

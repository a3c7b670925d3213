"""What the palette lists: records by kind, then actions with their keys."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction

from db.language import later, tr
from desktop.shell.access_letters import plain
from desktop.shell.actions import Action, ActionTable, shown_keys
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
    "organisations": (later("Organizations"), "organisation"),
    "sections": (later("Sections"), "report"),
    "paragraphs": (later("Paragraphs"), "paragraph"),
    "sub_items": (later("Items"), "paragraph"),
    "meeting_notes": (later("Notes"), "speech"),
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
    mark: tuple[str, str] | None = None
    """An axis and a word on it, whose mark stands in place of an icon."""
    address: Address | None = None
    page: str | None = None
    action: QAction | None = None

    @property
    def is_heading(self) -> bool:
        """Whether the line only parts the others."""
        leads = self.address is not None or self.page is not None or self.action is not None
        return not leads and not self.keys


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
            Line(_called(hit), _about(hit), picture, address=Address.of_record(family, hit.uuid))
            for hit in of_kind
        ]
    return lines


def _called(hit: Hit) -> str:
    """What a record is known by: a meeting by its day, as its detail tells the theme."""
    return day(hit.day) if hit.family == "meetings" and hit.day is not None else hit.title


def _about(hit: Hit) -> str:
    """What tells of a record beside its name: of a note also the day on which it was taken."""
    if hit.family != "meeting_notes" or hit.day is None:
        return hit.detail
    return f"{day(hit.day)} · {hit.detail}"


def action_lines(tables: Iterable[ActionTable], typed: str) -> list[Line]:
    """Give the lines of actions that answer what is typed, the best first; all where nothing is."""
    from rapidfuzz import fuzz, utils

    asked = utils.default_process(typed).split()

    def worth(line: Line) -> float:
        """Whole beginnings of words count most, those of the hint less; then what is nearly so."""
        name, about = (utils.default_process(text).split() for text in (line.text, line.detail))
        if all(any(word.startswith(each) for word in name) for each in asked):
            return 100
        if all(any(word.startswith(each) for word in (*name, *about)) for each in asked):
            return 90
        return 0.9 * fuzz.ratio(" ".join(asked), " ".join(name))

    doable = [
        action_line(declared, made)
        for table in tables
        for declared, made in table
        if made.isEnabled()
    ]
    if typed:
        worths = {id(line): worth(line) for line in doable}
        doable = [line for line in doable if worths[id(line)] >= _ENOUGH]
        doable.sort(key=lambda line: -worths[id(line)])
        doable = doable[:_MOST]
    return [Line(tr("Actions")), *doable] if doable else []


def action_line(declared: Action, made: QAction, *, all_keys: bool = False) -> Line:
    """Give the line of an action: what it is one of, its words, what it does, its keys."""
    words = plain(made.text())
    for title in (declared.inner, declared.within):
        if title:
            words = tr("{menu}: {choice}").format(menu=tr(title), choice=words)
    ticked = made.isCheckable() and made.isChecked()
    return Line(
        words,
        made.statusTip(),
        "check" if ticked else declared.icon or "chevron-right",
        shown_keys(made, all_of_them=all_keys),
        None if ticked else declared.mark,
        action=made,
    )


def is_called(lines: Iterable[Line], typed: str) -> bool:
    """Tell whether the first action among lines begins with what is typed, as of three letters."""
    first = next((line for line in lines if line.action is not None), None)
    if first is None or len(typed) < _LETTERS:
        return False
    called = (first.text, first.text.rpartition(": ")[2])  # with and without its menu
    return any(each.casefold().startswith(typed.casefold()) for each in called)

"""Paragraphs and printed pages as a screen reader finds them: one part for each."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from db.language import tr
from desktop.report.lines import Line
from desktop.report.pages_view import PagesSheet, PagesView
from desktop.report.report_view import ReportSheet, ReportView
from desktop.report.report_words import line_name, who_said
from desktop.widgets.painted_parts import PaintedPart, PaintedParts, describe

_Role = QAccessible.Role
_Key = tuple[bool, str]


class LinePart(PaintedPart):
    """A heading, a paragraph or a table: "12. The Chair thanked all briefers."."""

    def __init__(self, view: ReportView, parent: PaintedParts, key: _Key) -> None:
        super().__init__(view.viewport(), parent)
        self._view = view
        self.key = key

    def is_there(self) -> bool:
        return self._view.column.place_of(self.key) is not None

    def line(self) -> Line:
        """The line as it is now."""
        column = self._view.column
        return column.lines[column.place_of(self.key) or 0]

    def name(self) -> str:
        return line_name(self.line())

    def description(self) -> str:
        row = self.line().row
        return who_said(row) if row is not None and row.editable else ""

    def role(self) -> QAccessible.Role:
        row = self.line().row if self.is_there() else None
        if row is None:
            return _Role.Heading
        return _Role.Table if row.table is not None else _Role.Paragraph

    def place(self) -> QRect:
        column = self._view.column
        place = column.place_of(self.key) or 0
        top = column.top(place) - self._view.verticalScrollBar().value()
        return QRect(0, top, self.sheet.width(), column.height(place))

    def is_here(self) -> bool:
        current = self._view.current
        return current is not None and current.key == self.key


class LineParts(PaintedParts):
    """All lines of the report, and the fields of the one in focus."""

    def __init__(self, sheet: ReportSheet) -> None:
        super().__init__(sheet, _Role.List)
        self._view = sheet.view
        self._parts: dict[_Key, LinePart] = {}

    def count(self) -> int:
        return len(self._view.column)

    def part(self, place: int) -> LinePart:
        key = self._view.column.lines[place].key
        if key not in self._parts:
            self._parts[key] = LinePart(self._view, self, key)
        return self._parts[key]

    def place_of(self, part: object) -> int:
        place = self._view.column.place_of(part.key) if isinstance(part, LinePart) else None
        return -1 if place is None else place

    def part_at(self, y: int) -> int:
        return self._view.column.at(y + self._view.verticalScrollBar().value())

    def here(self) -> int:
        current = self._view.current
        place = self._view.column.place_of(current.key) if current is not None else None
        return -1 if place is None else place

    def widgets(self) -> list[QWidget]:
        live = self._view.live
        return [live] if live.isVisible() else []

    def text(self, text: QAccessible.Text) -> str:
        if text is QAccessible.Text.Description:
            return tr("Arrows go from paragraph to paragraph, Enter writes in it.")
        return super().text(text)


class PagePart(PaintedPart):
    """A printed page: "Page 3 of 9", and the words on it."""

    def __init__(self, view: PagesView, parent: PaintedParts, page: int) -> None:
        super().__init__(view.viewport(), parent)
        self._view = view
        self.page = page

    def is_there(self) -> bool:
        return self.page < self._view.count

    def name(self) -> str:
        return self._view.name_of(self.page)

    def description(self) -> str:
        return self._view.text_of(self.page)

    def role(self) -> QAccessible.Role:
        return _Role.Section

    def place(self) -> QRect:
        return self._view.place_of(self.page)

    def is_here(self) -> bool:
        return self._view.page == self.page


class PageParts(PaintedParts):
    """All pages of the report as it prints."""

    def __init__(self, sheet: PagesSheet) -> None:
        super().__init__(sheet, _Role.List)
        self._view = sheet.view
        self._parts: dict[int, PagePart] = {}

    def count(self) -> int:
        return self._view.count

    def part(self, place: int) -> PagePart:
        if place not in self._parts:
            self._parts[place] = PagePart(self._view, self, place)
        return self._parts[place]

    def place_of(self, part: object) -> int:
        return part.page if isinstance(part, PagePart) and part.is_there() else -1

    def part_at(self, y: int) -> int:
        return self._view.page_at(y)

    def here(self) -> int:
        return self._view.page if self._view.count else -1

    def text(self, text: QAccessible.Text) -> str:
        if text is QAccessible.Text.Name:
            return tr("The printed pages")
        return super().text(text)


def install() -> None:
    """Have Qt ask here for what paragraphs and pages say of themselves."""
    describe(ReportSheet, LineParts)
    describe(PagesSheet, PageParts)

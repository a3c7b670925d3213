"""A programme of work as a screen reader finds it: a part for each theme with its meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface

from db.language import tr
from desktop.programme.programme_grid import ProgrammeGrid, spoken_place
from desktop.widgets.painted_parts import PaintedPart, PaintedParts, describe

if TYPE_CHECKING:
    from db.queries.programme import ProgrammeRow


class ThemePart(PaintedPart):
    """A theme: what became of it, and its meetings."""

    sheet: ProgrammeGrid

    def __init__(self, grid: ProgrammeGrid, parent: QAccessibleInterface, row: ProgrammeRow):
        super().__init__(grid, parent)
        self._row = row

    def place_among(self) -> int:
        """Its place among the themes; -1 once it is gone."""
        return self.sheet.rows.index(self._row) if self._row in self.sheet.rows else -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def name(self) -> str:
        return spoken_place(self.sheet, self.place_among())

    def place(self) -> QRect:
        band = self.sheet.layout_.band_of(self._row.theme_uuid)
        return band.rect if band is not None else QRect()

    def is_here(self) -> bool:
        return self.sheet.theme_uuid == self._row.theme_uuid

    def is_there(self) -> bool:
        return self.place_among() >= 0

    def state(self) -> QAccessible.State:
        state = super().state()
        if not state.invalid:
            state.focused = state.selected and self.sheet.hasFocus()
        return state


class ProgrammeParts(PaintedParts):
    """The themes of a programme, in their order."""

    sheet: ProgrammeGrid

    def __init__(self, grid: ProgrammeGrid) -> None:
        super().__init__(grid, QAccessible.Role.List)
        self._parts: dict[str, ThemePart] = {}

    def text(self, text: QAccessible.Text) -> str:
        if text is QAccessible.Text.Name:
            return self.sheet.accessibleName()
        if text is QAccessible.Text.Description:
            return tr("Arrows go through themes and their meetings, Alt with them moves a theme.")
        return super().text(text)

    def count(self) -> int:
        return len(self.sheet.rows)

    def part(self, place: int) -> PaintedPart:
        row = self.sheet.rows[place]
        part = self._parts.get(row.theme_uuid)
        if part is None or not part.is_there():
            part = self._parts[row.theme_uuid] = ThemePart(self.sheet, self, row)
        return part

    def place_of(self, part: QAccessibleInterface) -> int:
        return part.place_among() if isinstance(part, ThemePart) else -1

    def part_at(self, y: int) -> int:
        band = self.sheet.layout_.band_at(y)
        return band.number - 1 if band is not None else 0

    def here(self) -> int:
        uuids = [row.theme_uuid for row in self.sheet.rows]
        return uuids.index(self.sheet.theme_uuid) if self.sheet.theme_uuid in uuids else -1


def install() -> None:
    """Have Qt ask here for what a programme says of itself."""
    describe(ProgrammeGrid, ProgrammeParts)

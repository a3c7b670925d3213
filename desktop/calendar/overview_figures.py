"""Figures: how many themes were planned, and what became of them, in large figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.language import tr
from db.queries.programme import ThemeOutcome
from desktop.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from db.queries.programme import ProgrammeRow


class Figures(QWidget):
    """Three figures, and a fourth where themes came after the plan."""

    def __init__(self) -> None:
        super().__init__()
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._figures: list[tuple[QWidget, QLabel, QLabel]] = [self._figure() for _ in range(4)]

    def show_themes(self, themes: Sequence[ProgrammeRow], *, is_over: bool) -> None:
        """Count themes; ``is_over``: what was not held by now will not be."""
        planned = [row for row in themes if row.planned_uuid is not None and not row.added]
        added = len(themes) - len(planned)
        held = sum(row.outcome is ThemeOutcome.HELD for row in planned)
        told = [
            (len(planned), tr("planned")),
            (held, tr("held")),
            (len(planned) - held, tr("not held") if is_over else tr("not held yet")),
            (added, tr("added")),
        ]
        for (box, figure, words), (count, said) in zip(self._figures, told, strict=True):
            figure.setText(str(count))
            words.setText(said)
            box.setAccessibleName(tr("{count} {words}").format(count=count, words=said))
        self._figures[-1][0].setVisible(added > 0)

    def _figure(self) -> tuple[QWidget, QLabel, QLabel]:
        box, figure, words = QWidget(), QLabel("0"), ElidedLabel("", "caption")
        figure.setProperty("look", "display")
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(figure)
        column.addWidget(words)
        self._line.addWidget(box, 1)
        return box, figure, words

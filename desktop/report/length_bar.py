"""LengthBar: how long the section and the report are, against the ceiling."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from db.language import tr
from db.queries.report_page import ReportRows, SectionRow
from desktop.report.report_words import section_words
from desktop.shell.theme import appearance, theme
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.rule import Rule
from desktop.wording.numbers import number

_HEIGHT, _BAR = 35, 120


class LengthBar(QWidget):
    """Words of the section at the start, of the report at the end with a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._section = ElidedLabel("", "muted")
        self._report = ElidedLabel("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR)
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._section)
        row.addStretch(1)
        row.addWidget(self._report)
        row.addWidget(self._bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        column.addWidget(self._line)
        appearance().changed.connect(self._dress)
        self._dress()

    def show_length(self, rows: ReportRows, section: SectionRow | None) -> None:
        """Say how long a report and one section of it are."""
        said = tr("{words} of {limit} words").format(
            words=number(rows.words), limit=number(rows.limit)
        )
        self._section.setText(section_words(section) if section is not None else "")
        self._report.setText(said)
        self._bar.setRange(0, rows.limit)
        self._bar.setValue(min(rows.words, rows.limit))
        self._bar.setProperty("over", rows.words > rows.limit)
        self._bar.style().unpolish(self._bar)
        self._bar.style().polish(self._bar)
        self._bar.setAccessibleName(said)

    def _dress(self) -> None:
        self._line.setFixedHeight(theme().px(_HEIGHT))

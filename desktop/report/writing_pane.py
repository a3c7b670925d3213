"""WritingPane: the column in which the report is written, under its name, over its length."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.language import tr
from db.queries.report_page import ReportRows
from desktop.report.length_bar import LengthBar
from desktop.report.lines import Line
from desktop.report.particulars import Particulars
from desktop.report.report_view import ReportView
from desktop.shell.actions import hint
from desktop.shell.bound_buttons import bind
from desktop.shell.theme import appearance, icon, theme
from desktop.shell.window_actions import WINDOW_ACTIONS
from desktop.widgets.button import Button
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.message_bar import MessageBar


class WritingPane(QWidget):
    """Header, the report's particulars when they are wanted, paragraphs, and words counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel("", "title")
        self._export = Button(tr("Export"))
        self._export.setToolTip(hint(WINDOW_ACTIONS, "window.export"))
        self._head = QWidget()
        self._head.setObjectName("pageHeader")
        row = QHBoxLayout(self._head)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addSpacing(4)
        row.addWidget(self._title, 1)
        row.addWidget(self._export)
        self.particulars = Particulars()
        self.particulars.hide()
        self._refused = MessageBar("danger", "")
        self._refused.hide()
        self.view = ReportView()
        self.length = LengthBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.particulars)
        column.addWidget(self._refused)
        column.addWidget(self.view, 1)
        column.addWidget(self.length)
        bind(self._export, "window.export")
        self.view.live.typed.connect(self._refused.hide)
        appearance().changed.connect(self._dress)
        self._dress()

    def show_rows(self, rows: ReportRows, lines: Sequence[Line]) -> None:
        """Show a report."""
        self._title.setText(tr("Report for {period}").format(period=rows.period))
        self.particulars.show_rows(rows)
        self.view.show_lines(lines, rows.language)

    def say(self, sentence: str) -> None:
        """Say why something could not be done."""
        self._refused.say(sentence)

    def _dress(self) -> None:
        now = theme()
        self._head.setFixedHeight(now.px(now.measure("header")))
        self._export.setIcon(icon("export"))
        self.setMinimumWidth(now.px(280))

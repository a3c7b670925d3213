"""OutlinePane: the outline of the report over what the checks find in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.findings import Finding
from db.language import tr
from desktop.report.checks_list import ChecksList
from desktop.report.outline_list import OutlineList
from desktop.shell.bound_buttons import bind
from desktop.shell.theme import appearance, theme
from desktop.widgets.icon_button import IconButton
from desktop.widgets.rule import Rule
from desktop.widgets.splitter import Splitter

if TYPE_CHECKING:
    from desktop.shell.desk import Desk


class OutlinePane(QFrame):
    """As wide as the outline of the look; the checks hide where they find nothing."""

    menu_wanted = Signal(QPoint)
    """Where on the screen the menu of the report is to be opened."""
    orientation_across = Qt.Orientation.Horizontal

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outlinePane")
        self._desk = desk
        self.list = OutlineList()
        self.checks = ChecksList()
        title = QLabel(tr("Outline"))
        title.setProperty("look", "section")
        self._add = IconButton("plus", tr("New paragraph below"))
        self._more = IconButton("more", tr("More for the report"))
        self._head = QWidget()
        row = QHBoxLayout(self._head)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(title)
        row.addStretch(1)
        row.addWidget(self._add)
        row.addWidget(self._more)
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(Rule())
        column.addSpacing(8)
        column.addWidget(self.list, 1)
        self._found = QWidget()
        self._count = QLabel()
        self._count.setProperty("look", "muted")
        checks_title = QLabel(tr("Checks"))
        checks_title.setProperty("look", "section")
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(checks_title)
        row.addStretch(1)
        row.addWidget(self._count)
        column = QVBoxLayout(self._found)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addWidget(self.checks, 1)
        self._halves = Splitter(Qt.Orientation.Vertical)
        self._halves.addWidget(top)
        self._halves.addWidget(self._found)
        self._halves.setStretchFactor(0, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._halves)
        bind(self._add, "report.insert")
        self._more.clicked.connect(
            lambda: self.menu_wanted.emit(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        )
        self._halves.splitterMoved.connect(self._keep)
        appearance().changed.connect(self._dress)
        self._dress()
        self._placed = False

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what the checks found."""
        self.checks.show_findings(findings)
        self._count.setText(str(len(findings)))
        self._found.setVisible(bool(findings))
        if findings and not self._placed and self.height() > 0:
            self._placed = True
            kept = str(self._desk.settings.value("report/checks", ""))
            row = self.checks.sizeHintForRow(0)
            usual = min(self._line.height() + 8 + len(findings) * row, self.height() // 3)
            low = int(kept) if kept.isdigit() else usual
            self._halves.setSizes([max(self.height() - low, 120), low])

    def _keep(self) -> None:
        self._desk.settings.keep("report/checks", str(self._halves.sizes()[1]))

    def _dress(self) -> None:
        now = theme()
        self._head.setFixedHeight(now.px(now.measure("header")) - 1)
        self._line.setFixedHeight(now.px(44))
        self.setMinimumWidth(now.px(180))

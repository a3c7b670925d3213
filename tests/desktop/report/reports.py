"""The report page in a window, and what stands on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from db.queries.report_page import ParagraphRow, SectionRow
from desktop.report.report_page import ReportPage
from desktop.report.words_edit import WordsEdit
from desktop.shell.address import Address
from desktop.shell.desk import Desk
from desktop.shell.main_window import MainWindow
from tests.db.libraries import exported


class OpenReport:
    """The report page as a person has it in front of them; ``printed``: its proof as well."""

    def __init__(self, window: MainWindow, qtbot: QtBot, *, printed: bool = True) -> None:
        self.window, self.qtbot = window, qtbot
        window.resize(1280, 800)
        window.go(Address("report"))
        page = window.stack.current
        assert isinstance(page, ReportPage)
        self.page = page
        if printed:
            self.settle()
        else:
            qtbot.waitUntil(lambda: not self.desk.is_busy, timeout=30_000)

    @property
    def desk(self) -> Desk:
        return self.window.desk

    @property
    def words(self) -> WordsEdit:
        return self.page.writing.view.live.words

    def settle(self) -> None:
        """Wait until nothing is asked, written or printed any more."""
        self.qtbot.waitUntil(
            lambda: not self.desk.is_busy and self.page.preview.proofs.is_idle, timeout=30_000
        )

    def section(self, meeting: int = 0) -> SectionRow:
        """A section that tells of a meeting."""
        assert self.page.rows is not None
        return [each for each in self.page.rows.sections if each.meeting][meeting]

    def row(self, uuid: str) -> ParagraphRow:
        """A paragraph as it prints now."""
        assert self.page.rows is not None
        section = self.page.rows.section_of(uuid)
        assert section is not None
        return next(row for row in section.paragraphs if row.uuid == uuid)

    def go(self, row: ParagraphRow) -> None:
        """Put a paragraph into focus, the keyboard on the column."""
        self.page.writing.view.setFocus()
        self.page.show_address(Address("report", "paragraphs", row.uuid))
        self.settle()

    def go_top(self, row: ParagraphRow) -> None:
        """Put a paragraph into focus at the top of what is in sight."""
        self.go(row)
        line = self.page.writing.view.line_of(row.uuid, heading=False)
        assert line is not None
        self.page.writing.view.go_to(line, top=True)

    def write(self, row: ParagraphRow) -> None:
        """Put the cursor behind the last word of a paragraph, by keys."""
        self.go(row)
        QTest.keyClick(self.page.writing.view, Qt.Key.Key_F2)
        assert self.words.hasFocus()

    def click(self, row: ParagraphRow) -> None:
        """Click on the first letters of a paragraph in sight."""
        view = self.page.writing.view
        line = view.line_of(row.uuid, heading=False)
        assert line is not None
        y = view.top_of(line) + 40
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, y))

    def change(self, act: Callable[[], Any]) -> None:
        """Do something, hold that undo takes all of it back, and do it again."""
        store = self.desk.store
        assert store is not None
        before = exported(store)
        act()
        self.settle()
        after = exported(store)
        assert after != before
        self.page.writing.view.setFocus()
        commands = self.window.commands
        for step, wanted in ((commands.undo, before), (commands.redo, after)):
            step()
            self.settle()
            assert exported(store) == wanted

    def do(self, label: str, change: Callable[[Session], Any]) -> None:
        """Write something that the person did elsewhere."""
        self.desk.write(label, change)
        self.settle()

"""The report page keeps the window from nothing else that happens in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.exchange.report_format import read_report
from db.exchange.review import apply
from db.store import Store
from desktop.shell.main_window import MainWindow
from tests.db.exchange.reviewing import review
from tests.desktop.conftest import Heartbeat
from tests.desktop.report.reports import OpenReport


def test_the_window_is_never_held_up(
    opened: OpenReport, heap_of_its_own: None, heartbeat: Heartbeat
) -> None:
    view = opened.page.writing.view
    view.setFocus()
    for _ in range(6):
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        opened.qtbot.wait(20)
    opened.write(opened.section(2).paragraphs[2])
    QTest.keyClicks(opened.words, " typed words", delay=5)
    opened.page.settle()
    opened.settle()


def test_the_real_report_never_holds_the_window_up(
    make_window: Callable[[Path], MainWindow],
    shared_reports: Path,
    tmp_path: Path,
    qtbot: QtBot,
    heap_of_its_own: None,
    heartbeat: Heartbeat,
) -> None:
    path = tmp_path / "real.chairdesk"
    with Store.create(path) as store:
        staged = read_report(shared_reports / "2016-wg-peacekeeping.docx")
        apply(store, review(store, staged))
    window = make_window(path)
    qtbot.wait(20)
    heartbeat.longest = 0.0  # the import was done on this thread
    opened = OpenReport(window, qtbot)
    assert opened.page.status().startswith("Draft 1 · 110 paragraphs · ")
    opened.write(opened.section(2).paragraphs[5])
    QTest.keyClicks(opened.words, " typed", delay=5)
    opened.page.settle()
    opened.settle()

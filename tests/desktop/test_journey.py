"""The whole job, by mouse and keys: from last year's Word report to this year's, and back again."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from db.exchange import formats
from db.models import Implementation
from db.store import Store
from desktop.exchange.import_page import ImportPage
from desktop.recommendations.recommendations_page import RecommendationsPage
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from tests.desktop.calendar.driving import Calendar
from tests.desktop.directory.driving import Directory
from tests.desktop.driving import Settled, whole
from tests.desktop.report.reports import OpenReport

_Control, _Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ADDED = " More was said of it later."


def test_last_years_report_becomes_this_years(
    new_window: MainWindow,
    shared_reports: Path,
    qtbot: QtBot,
    settled: Settled,
    heartbeat: object,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window, desk = new_window, new_window.desk
    _bring_in(window, shared_reports / "2016-wg-peacekeeping.docx", qtbot)
    settled(desk)
    store = desk.store
    assert store is not None
    states = [whole(window)]

    for step in (_move_a_meeting, _change_a_post, _set_a_state, _edit_a_paragraph):
        step(window, qtbot, settled)
        settled(desk)
        states.append(whole(window))
        assert states[-1] != states[-2], step.__name__

    changed = len(states)
    labels = _take_back(window, states[0], settled)
    assert len(labels) >= changed - 1
    for _ in labels:
        QTest.keyClick(window, Qt.Key.Key_Z, _Control | _Shift)
        settled(desk)
    assert whole(window) == states[-1]

    report = tmp_path / "this year.docx"
    _export(window, report, qtbot, monkeypatch)
    _read_back(report, store, tmp_path)


def _bring_in(window: MainWindow, report: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(report))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    place = QPointF(640, 400)
    QApplication.sendEvent(window, QDragEnterEvent(place, copy, data, left, none))
    QApplication.sendEvent(window, QDropEvent(place, copy, data, left, none))
    page = window.stack.current
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(page.has_review, timeout=30_000)
    QTest.keyClick(window, Qt.Key.Key_Return, _Control)
    qtbot.waitUntil(lambda: window.stack.name == "calendar", timeout=30_000)


def _move_a_meeting(window: MainWindow, qtbot: QtBot, settled: Settled) -> None:
    calendar = Calendar(qtbot, window)
    was = date(2016, 6, 24)
    calendar.go(was)
    calendar.drag(calendar.chip(was), calendar.centre(was + timedelta(days=4)))
    assert was + timedelta(days=4) in calendar.days()


def _change_a_post(window: MainWindow, qtbot: QtBot, settled: Settled) -> None:
    directory = Directory(qtbot, window)
    directory.click("Renata Dwan")
    directory.press(directory.details.posts.rows[0])
    directory.write("Title", "Head of Policy and Best Practices")


def _set_a_state(window: MainWindow, qtbot: QtBot, settled: Settled) -> None:
    window.go(Address("recommendations"))
    settled(window.desk)
    page = window.stack.current
    assert isinstance(page, RecommendationsPage)
    table = page.table
    table.setFocus()
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Down)
        settled(window.desk)
    qtbot.waitUntil(page.has_statement)
    assert page.details is not None
    boxes = [
        box
        for box in page.details.findChildren(QComboBox)
        if box.accessibleName() == "Implementation" and box.isVisible()
    ]
    box = boxes[0]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    view = box.view()
    QTest.keyClick(view, Qt.Key.Key_Home)
    for _ in range([*Implementation].index(Implementation.IMPLEMENTED)):
        QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    window.activateWindow()  # which the platform of the tests leaves to us


def _edit_a_paragraph(window: MainWindow, qtbot: QtBot, settled: Settled) -> None:
    report = OpenReport(window, qtbot)
    row = report.section(0).paragraphs[3]
    report.write(row)
    QTest.keyClicks(report.words, ADDED)
    QTest.keyClick(report.words, Qt.Key.Key_S, _Control)
    report.settle()
    QTest.keyClick(report.words, Qt.Key.Key_Escape)
    report.settle()


def _take_back(window: MainWindow, wanted: bytes, settled: Settled) -> list[str]:
    """Undo by keys until the library is as it was after the import; give what was undone."""
    desk, labels = window.desk, []
    window.go(Address("history"))
    settled(desk)
    while whole(window) != wanted:
        assert desk.undo_label is not None
        labels.append(desk.undo_label)
        window.go(Address("history"))
        QTest.keyClick(window, Qt.Key.Key_Z, _Control)
        settled(desk)
        assert len(labels) < 20
    return labels


def _export(
    window: MainWindow, report: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Write the report by Ctrl+E; only the system's own dialog is answered for the person."""

    def answer(_parent: object, _title: str, _start: str, filters: str) -> tuple[str, str]:
        return str(report), filters.split(";;")[0]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    QTest.keyClick(window, Qt.Key.Key_E, _Control)
    qtbot.waitUntil(lambda: report.exists() and not window.desk.is_busy, timeout=30_000)


def _read_back(report: Path, store: Store, folder: Path) -> None:
    """Hold that the file says what was changed here."""
    staged = formats.read(report)
    meetings = {record.values["day"] for record in staged.of("meetings")}
    assert date(2016, 6, 28) in meetings
    assert date(2016, 6, 24) not in meetings
    texts = [str(record.values["text"]) for record in staged.of("paragraphs")]
    assert any(text.endswith(ADDED) for text in texts)
    assert len(texts) >= 110

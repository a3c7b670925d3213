"""The review of an import: dropped, ticked, applied as one operation, undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from typing import Any as Heartbeat

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.exchange.exporting import export
from db.models import Meeting, Paragraph, Person
from desktop.exchange.import_page import ImportPage
from desktop.exchange.staged_model import StagedModel
from desktop.exchange.staged_view import StagedView
from desktop.shell.desk import Desk
from desktop.shell.main_window import MainWindow
from desktop.widgets.message_bar import MessageBar
from tests.desktop.driving import Settled
from tests.desktop.exchange.reviewing import drop, find


def _review(window: MainWindow, qtbot: QtBot, *files: Path) -> ImportPage:
    drop(window, *files)
    page = window.stack.current
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(page.has_review, timeout=30_000)
    return page


def _tree(page: ImportPage) -> StagedView:
    return page.findChildren(StagedView)[0]


def _button(page: ImportPage, beginning: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text().startswith(beginning))


def _count(desk: Desk, kind: Any, settled: Settled) -> int:
    found: list[int] = []

    def question(session: Session) -> int:
        return session.scalar(select(func.count(kind.id))) or 0

    desk.ask(question, found.append, owner=desk)
    settled(desk)
    return found[0]


def test_a_dropped_report_is_reviewed_and_applied_as_one_operation(
    empty: MainWindow, report: Path, qtbot: QtBot, settled: Settled, heartbeat: Heartbeat
) -> None:
    page = _review(empty, qtbot, report)
    assert _button(page, "Import").text() == f"Import {_all(page)} records"
    qtbot.mouseClick(_button(page, "Import"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: empty.stack.name == "calendar", timeout=30_000)
    settled(empty.desk)
    assert _count(empty.desk, Meeting, settled) > 0
    assert empty.desk.period is not None
    label = empty.desk.undo_label
    assert label is not None
    empty.desk.undo()
    settled(empty.desk)
    assert _count(empty.desk, Meeting, settled) == _count(empty.desk, Paragraph, settled) == 0
    assert empty.desk.redo_label == label
    assert not empty.findChildren(MessageBar)


def _all(page: ImportPage) -> int:
    model = _tree(page).model()
    assert isinstance(model, StagedModel)
    return sum(1 for _ in model.root.decided())


def test_what_is_not_ticked_is_not_written(
    empty: MainWindow, report: Path, qtbot: QtBot, settled: Settled
) -> None:
    page = _review(empty, qtbot, report)
    tree = _tree(page)
    index = find(tree, "Donald Kaberuka", find(tree, "People and posts"))
    tree.setCurrentIndex(index)
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Unchecked
    assert index.parent().data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.PartiallyChecked
    qtbot.keyClick(tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: empty.stack.name == "calendar", timeout=30_000)
    settled(empty.desk)
    names: list[list[str]] = []
    empty.desk.ask(
        lambda session: list(session.scalars(select(Person.name))), names.append, owner=empty.desk
    )
    settled(empty.desk)
    assert "Donald Kaberuka" not in names[0]
    assert "Atul Khare" in names[0]


def test_a_click_on_the_box_ticks_and_one_beside_it_only_selects(
    empty: MainWindow, report: Path, qtbot: QtBot
) -> None:
    page = _review(empty, qtbot, report)
    tree = _tree(page)
    index = tree.model().index(0, 0)
    rect = tree.visualRect(index)
    before = index.data(Qt.ItemDataRole.CheckStateRole)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert index.data(Qt.ItemDataRole.CheckStateRole) == before
    box = QPoint(rect.left() + 8, rect.center().y())
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Unchecked
    assert not _button(page, "Import").text().startswith(f"Import {_all(page)}")


def test_selecting_a_record_tells_where_it_came_from_and_how_it_was_read(
    empty: MainWindow, report: Path, qtbot: QtBot, settled: Settled
) -> None:
    page = _review(empty, qtbot, report)
    tree = _tree(page)
    index = find(tree, "24 June 2016")
    assert index.isValid()
    tree.setCurrentIndex(index)
    details = page.details
    assert details is not None

    def said() -> list[str]:
        return [label.text() for label in details.findChildren(QLabel) if label.isVisible()]

    qtbot.waitUntil(lambda: "24 June 2016" in said())
    assert any(text.startswith("paragraph") for text in said())


def test_the_same_file_again_has_nothing_to_write(
    window: MainWindow, report: Path, qtbot: QtBot, settled: Settled, tmp_path: Path
) -> None:
    own = tmp_path / "library.json"
    assert window.desk.store is not None
    export(window.desk.store, "library", own)
    page = _review(window, qtbot, own)
    assert not page.can_apply()
    assert not _button(page, "Import").isEnabled()


def test_a_broken_file_is_refused_with_a_sentence_and_nothing_is_lost(
    window: MainWindow, qtbot: QtBot, settled: Settled, tmp_path: Path
) -> None:
    broken = tmp_path / "half.docx"
    broken.write_bytes(b"PK\x03\x04 half a file")
    before = window.desk.undo_label
    drop(window, broken)
    page = window.stack.current
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: bool(page.findChildren(MessageBar)), timeout=30_000)
    settled(window.desk)
    assert "half.docx" in page.findChildren(MessageBar)[0].text()
    assert not page.has_review()
    assert window.desk.undo_label == before


def test_discarding_goes_on_with_the_next_file(
    empty: MainWindow, report: Path, qtbot: QtBot, settled: Settled, tmp_path: Path
) -> None:
    second = tmp_path / "second.docx"
    second.write_bytes(report.read_bytes())
    page = _review(empty, qtbot, report, second)
    qtbot.mouseClick(_button(page, "Discard"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.has_review, timeout=30_000)
    assert any(label.text() == "second.docx" for label in page.findChildren(QLabel))
    qtbot.mouseClick(_button(page, "Discard"), Qt.MouseButton.LeftButton)
    settled(empty.desk)
    assert not page.has_review()
    assert empty.desk.undo_label is None


def test_an_edit_meanwhile_is_compared_again_and_ticks_stay(
    window: MainWindow, report: Path, qtbot: QtBot, settled: Settled
) -> None:
    from db.editing.records import set_value

    page = _review(window, qtbot, report)
    tree = _tree(page)
    group = tree.model().index(0, 0)
    found: list[str] = []
    window.desk.ask(
        lambda session: session.scalars(select(Meeting.uuid).order_by(Meeting.id)).first() or "",
        found.append,
        owner=window.desk,
    )
    settled(window.desk)
    window.desk.write(
        "Give it a room", lambda session: set_value(session, "meetings", found[0], "room", "CR 7")
    )
    settled(window.desk)
    assert page.has_review()
    assert group.data() is None
    assert tree.model().index(0, 0).data() is not None


def test_the_tree_keeps_to_the_contract_of_models(
    empty: MainWindow, report: Path, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    page = _review(empty, qtbot, report)
    qtmodeltester.check(_tree(page).model())

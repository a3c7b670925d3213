"""Remarks of a review: each is answered by a button before anything is written, or again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Chairship, Meeting, Paragraph, Person, Theme
from desktop.exchange.staged_model import StagedModel
from desktop.shell.access_letters import plain
from desktop.shell.main_window import MainWindow
from desktop.shell.theme import appearance
from desktop.widgets.menu_button import MenuButton
from tests.db.libraries import exported
from tests.desktop.conftest import Heartbeat
from tests.desktop.exchange.reviewing import Review
from tests.desktop.shell.test_bound_buttons import strays

FLOODS = "Floods in spring"
COUNTED = "one organizational meeting"
OUTSIDE = "outside the period"
NAME = "AMISOM"
ENDING = "3st"
ANOTHER_YEAR = "S/2012/2"
LACKING = "Carlo Rossi briefed"
NUMBER = "counted as paragraph"


@pytest.fixture
def review(empty: MainWindow, qtbot: QtBot, doubtful: Path) -> Review:
    return Review(empty, qtbot, doubtful)


def test_every_remark_can_be_answered(review: Review) -> None:
    for words, texts in {
        FLOODS: ["Keep both", "Keep the heading’s", "Keep the table’s"],
        COUNTED: ["Add the meeting", "Note it"],
        OUTSIDE: ["Keep it", "Leave it out"],
        NAME: ["Correct it", "Note it"],
        ENDING: ["Correct it", "Note it"],
        ANOTHER_YEAR: ["Accept", "Leave it out"],
        LACKING: ["Add the briefer", "Note it"],
        NUMBER: ["Note it"],
    }.items():
        for text in texts:
            assert review.button(words, text).isVisible()
            assert review.button(words, text).accessibleName().startswith(f"{text}: ")
    assert "None of them stops the import" in review.said()
    assert strays(review.window) == []


def test_answers_are_written_with_the_import_and_undone_with_it(review: Review) -> None:
    store = review.store
    before = exported(store)
    for words, text in (
        (FLOODS, "Keep the heading’s"),
        (COUNTED, "Add the meeting"),
        (OUTSIDE, "Leave it out"),
        (NAME, "Correct it"),
        (ENDING, "Correct it"),
        (ANOTHER_YEAR, "Leave it out"),
        (LACKING, "Add the briefer"),
    ):
        review.answer(words, text)
    assert exported(store) == before
    assert "7 of 9 settled" in review.said()
    review.apply()
    with store.read() as session:
        assert session.scalars(select(Theme.short_title)).first() is None
        days = set(session.scalars(select(Meeting.day)))
        assert days == {None, date(2019, 5, 4)}
        assert session.scalars(select(Chairship.appointed_by)).one() is None
        texts = "\n".join(session.scalars(select(Paragraph.text)))
        assert "the African Union Mission in Somalia (AMISOM)" in texts
        assert "At its 3rd meeting" in texts
        names = set(session.scalars(select(Person.name)))
        assert {"Ana Lima", "Carlo Rossi"} <= names
    after = exported(store)
    review.window.desk.undo()
    review.settle()
    assert exported(store) == before
    review.window.desk.redo()
    review.settle()
    assert exported(store) == after


def test_an_answer_stands_in_its_remark_and_is_taken_back_by_undo(review: Review) -> None:
    review.answer(FLOODS, "Keep the table’s")
    assert review.state(FLOODS).below.endswith("· The title in the table is kept")
    assert "1 of 9 settled" in review.said()
    assert review.find("Floods").isValid()
    review.answer(FLOODS, "Undo")
    assert review.state(FLOODS).answer is None
    assert "None of them stops the import" in review.said()
    review.answer(FLOODS, "Keep the heading’s")
    review.apply()
    with review.store.read() as session:
        assert FLOODS in session.scalars(select(Theme.full_title)).all()


def test_what_is_added_stands_in_the_tree_and_in_the_counts(review: Review) -> None:
    before = review.counted()["to add"]
    assert review.press("Import").text() == f"Import {before} records"
    review.answer(COUNTED, "Add the meeting")
    assert review.counted() == {"to add": before + 1}
    assert review.fate(review.find("No date yet")) == "add"
    review.answer(COUNTED, "Undo")
    assert review.counted() == {"to add": before}
    assert not review.find("No date yet").isValid()


def test_what_is_left_out_is_counted_with_all_that_hangs_on_it(review: Review) -> None:
    before = review.counted()["to add"]
    review.answer(OUTSIDE, "Leave it out")
    counted = review.counted()
    assert counted["left out"] > 1
    assert counted["to add"] + counted["left out"] == before
    assert review.press("Import").text() == f"Import {counted['to add']} records"
    index = review.find("8 June 2017")
    assert index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Unchecked
    assert review.fate(index) == "left-out"
    review.answer(OUTSIDE, "Undo")
    assert review.counted() == {"to add": before}


def test_a_box_ticked_in_the_tree_settles_its_remark_and_opens_it_again(review: Review) -> None:
    index = review.find("8 June 2017")
    review.tree.setCurrentIndex(index)
    review.qtbot.keyClick(review.tree, Qt.Key.Key_Space)
    answer = review.state(OUTSIDE).answer
    assert answer is not None
    assert answer.told == "Left out"
    review.qtbot.keyClick(review.tree, Qt.Key.Key_Space)
    assert review.state(OUTSIDE).answer is None


def test_a_box_ticked_before_an_answer_stays_as_it_is(review: Review) -> None:
    person = review.find("Ana Lima", review.find("People and posts"))
    review.tree.setCurrentIndex(person)
    review.qtbot.keyClick(review.tree, Qt.Key.Key_Space)
    left = review.counted()["left out"]
    review.answer(NAME, "Correct it")
    again = review.find("Ana Lima", review.find("People and posts"))
    assert again.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Unchecked
    assert review.tree.currentIndex() == again
    assert review.counted()["left out"] == left


def test_a_remark_without_a_choice_is_ticked_off(review: Review) -> None:
    before = review.counted()
    review.answer(NUMBER, "Note it")
    assert review.state(NUMBER).below.endswith("Noted")
    assert review.counted() == before


def test_a_remark_leads_to_its_record_or_to_its_place(review: Review) -> None:
    review.remarks.setCurrentItem(review.remark(OUTSIDE))
    current = review.tree.currentIndex()
    assert current.data(StagedModel.NODE).decision.record.key == "meeting 2017-06-08"
    review.remarks.setCurrentItem(review.remark(NUMBER))
    assert not review.tree.selectionModel().hasSelection()


def test_remarks_are_answered_by_keys_alone(review: Review) -> None:
    item = review.remark(NUMBER)
    review.remarks.setCurrentItem(item)
    review.remarks.setFocus()
    button = review.button(NUMBER, "Note it")
    for _ in range(30):
        if QApplication.focusWidget() is button:
            break
        review.qtbot.keyClick(QApplication.focusWidget() or review.remarks, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is button
    review.qtbot.keyClick(button, Qt.Key.Key_Space)
    review.settle()
    assert review.state(NUMBER).answer is not None
    assert review.remarks.hasFocus()


def test_answers_survive_a_change_of_the_library_meanwhile(review: Review) -> None:
    review.answer(FLOODS, "Keep the heading’s")
    review.window.desk.write("Add somebody", _add_renata)
    review.settle()
    assert review.state(FLOODS).answer is not None
    assert review.button("Renata Dvan", "It is Renata Dwan").isVisible()


def test_somebody_of_the_file_is_joined_with_somebody_of_the_directory(
    empty: MainWindow, qtbot: QtBot, doubtful: Path
) -> None:
    empty.desk.write("Add somebody", _add_renata)
    review = Review(empty, qtbot, doubtful)
    adds = review.counted()["to add"]
    review.answer("Renata Dvan", "It is Renata Dwan")
    assert review.state("Renata Dvan").below.endswith("Taken as Renata Dwan")
    assert review.counted()["to add"] == adds - 1
    review.apply()
    with review.store.read() as session:
        (meeting,) = session.scalars(select(Meeting).where(Meeting.day == date(2017, 6, 8)))
        assert [who.person.name for who in meeting.participations] == ["Renata Dwan"]


def test_of_namesakes_the_one_meant_is_chosen_from_a_menu(
    empty: MainWindow, qtbot: QtBot, doubtful: Path
) -> None:
    def three(session: Session) -> None:
        for _ in range(3):
            session.add(Person(name="Ana Lima", sort_name="Lima, Ana"))

    empty.desk.write("Add three of one name", three)
    review = Review(empty, qtbot, doubtful)
    row = review.remarks.itemWidget(review.remark("more than one person"))
    assert row is not None
    (button,) = row.findChildren(MenuButton)
    menu = button.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert strays(empty) == []
    texts = [plain(action.text()) for action in menu.actions()]
    assert texts == [*["It is Ana Lima"] * 3, "Somebody else"]
    menu.actions()[0].trigger()
    review.settle()
    assert review.state("more than one person").below.endswith("Taken as Ana Lima")
    review.answer("more than one person", "Undo")
    assert review.state("more than one person").answer is None
    pane = review.page.details
    assert pane is not None
    of_library = [each for each in pane.findChildren(QPushButton) if each.isVisible()]
    assert [each.text() for each in of_library if each.text()] == ["It is Ana Lima"] * 3
    assert "same" not in review.counted()
    qtbot.mouseClick(next(each for each in of_library if each.text()), Qt.MouseButton.LeftButton)
    review.settle()
    assert review.counted()["same"] == 1


def test_what_contradicts_the_library_is_taken_from_the_file_or_not(
    empty: MainWindow, qtbot: QtBot, doubtful: Path
) -> None:
    Review(empty, qtbot, doubtful).apply()

    def edit(session: Session) -> None:
        paragraph = session.scalars(
            select(Paragraph).where(Paragraph.text.contains("share its plans"))
        ).one()
        paragraph.text = "The Secretariat should share its plans much sooner."

    empty.desk.write("Edit", edit)
    review = Review(empty, qtbot, doubtful)
    words = "much sooner"
    assert review.counted()["to decide"] == 1
    assert not review.press("Import").isEnabled()
    review.answer(words, "Keep ours")
    assert review.state(words).below.endswith("The library keeps its own")
    assert review.counted()["to decide"] == 1
    review.answer(words, "Undo")
    review.answer(words, "Take the file’s")
    assert "to decide" not in review.counted()
    assert review.press("Import").text() == "Import 1 record"
    review.apply()
    with review.store.read() as session:
        texts = session.scalars(select(Paragraph.text)).all()
        assert "The Secretariat should share its plans sooner." in texts


def test_hundreds_of_remarks_are_shown_within_a_heartbeat(
    empty: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    heap_of_its_own: None,
    heartbeat: Heartbeat,
) -> None:
    rows = "\n".join(f'"Body";"{day}. Smarch 2019";"Theme {day}"' for day in range(1, 400))
    table = tmp_path / "meetings.csv"
    table.write_text(f'"Body";"Date";"Theme"\n{rows}\n', encoding="utf-8")
    review = Review(empty, qtbot, table)
    assert review.remarks.count() == 399
    made = [
        row
        for row in range(review.remarks.count())
        if review.remarks.itemWidget(review.remarks.item(row)) is not None
    ]
    assert 0 < len(made) < 40
    review.remarks.scrollToBottom()
    qtbot.waitUntil(lambda: review.remarks.itemWidget(review.remarks.item(398)) is not None)


def _add_renata(session: Session) -> None:
    session.add(Person(name="Renata Dwan", sort_name="Dwan, Renata"))


def test_without_room_beside_the_words_buttons_stand_below_or_become_a_menu(
    review: Review,
) -> None:
    words = review.remark(FLOODS)
    row = review.remarks.itemWidget(words)
    assert row is not None
    review.window.resize(1920, 800)
    QApplication.processEvents()
    beside = review.button(FLOODS, "Keep the table’s")
    assert beside.geometry().center().y() == pytest.approx(row.height() / 2, abs=2)
    review.window.resize(1280, 800)
    QApplication.processEvents()
    below = review.button(FLOODS, "Keep the table’s")
    assert below.geometry().bottom() > row.height() - 12
    appearance().set_text_scale(2.0)
    review.remarks.window().resize(1100, 800)
    QApplication.processEvents()
    review.remark(FLOODS)
    changed = review.remarks.itemWidget(words)
    assert changed is not None
    (menu,) = changed.findChildren(MenuButton)
    assert menu.text() == "Choose"
    assert menu.geometry().right() < changed.width()


def test_tab_leads_from_the_remarks_to_their_buttons_and_shows_where_one_is(
    review: Review,
) -> None:
    review.tree.setFocus()
    review.qtbot.keyClick(review.tree, Qt.Key.Key_Tab)
    assert review.remarks.hasFocus()
    first = review.remarks.item(0)
    assert first.isSelected()
    stop: QWidget = review.remarks
    for _ in range(3):
        review.qtbot.keyClick(stop, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert review.remarks.viewport().isAncestorOf(focused)
        stop = focused
    at = review.remarks.currentItem()
    assert at.isSelected()
    row = review.remarks.itemWidget(at)
    assert row is not None
    assert row.isAncestorOf(stop)


def test_who_answers_a_remark_by_the_mouse_is_at_that_remark(review: Review) -> None:
    review.remarks.setCurrentItem(review.remark(FLOODS))
    button = review.button(COUNTED, "Add the meeting")
    review.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    review.settle()
    assert review.remarks.currentItem() is review.remark(COUNTED)
    assert review.remark(COUNTED).isSelected()

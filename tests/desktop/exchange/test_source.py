"""The source beside a review: scrolled to and marked where a record or a remark came from."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.reading.blocks import Block, BlockKind
from desktop.exchange.refusals import Refusals
from desktop.exchange.source_view import SourceView
from desktop.shell.main_window import MainWindow
from desktop.shell.theme import appearance, is_dressed
from desktop.widgets.message_bar import MessageBar
from tests.desktop.exchange.reviewing import Review, drop

FLOODS = "Floods in spring"


@pytest.fixture
def review(empty: MainWindow, qtbot: QtBot, doubtful: Path) -> Review:
    return Review(empty, qtbot, doubtful)


def _source(review: Review) -> SourceView:
    assert review.page.details is not None
    (view,) = review.page.details.findChildren(SourceView)
    return view


def _marked(view: SourceView) -> list[QModelIndex]:
    return [view.model().index(row, 0) for row in sorted(view.marked)]


def _is_in_sight(view: SourceView, index: QModelIndex) -> bool:
    return view.viewport().rect().intersects(view.visualRect(index))


def test_the_first_record_is_selected_with_the_keyboard_in_the_tree(review: Review) -> None:
    assert review.tree.hasFocus()
    assert review.tree.currentIndex().parent().isValid()
    (line,) = _marked(_source(review))
    assert str(line.data()).startswith("4. On 4 May 2019")


def test_a_record_is_scrolled_to_and_its_words_are_marked(review: Review) -> None:
    view = _source(review)
    view.window().resize(1280, 480)
    for title, words in (("8 June 2017", "8 June 2017"), ("Renata Dvan", "Renata Dvan")):
        index = review.find(title)
        assert index.isValid()
        review.tree.setCurrentIndex(index)
        review.settle()
        (line,) = _marked(view)
        assert words in str(line.data())
        assert _is_in_sight(view, line)
        assert any(word in words for word in view.words)


def test_a_remark_marks_the_row_that_it_quotes_and_stays_there_when_it_is_answered(
    review: Review,
) -> None:
    view = _source(review)
    review.remarks.setFocus()
    review.remarks.setCurrentItem(review.remark(FLOODS))
    (line,) = _marked(view)
    assert str(line.data()).startswith("4 May 2019")
    assert "Floods" in view.words
    review.answer(FLOODS, "Keep the heading’s")
    assert [each.row() for each in _marked(view)] == [line.row()]
    assert _is_in_sight(view, line)
    assert not review.tree.selectionModel().hasSelection()


def test_what_is_marked_stays_in_sight_in_a_pane_of_another_width(review: Review) -> None:
    view = _source(review)
    review.tree.setCurrentIndex(review.find("8 June 2017"))
    for width in (1900, 1280):
        review.window.resize(width, 500)
        review.settle()
        (line,) = _marked(view)
        assert _is_in_sight(view, line)


def test_a_click_on_the_remark_one_is_at_leads_back_to_its_place(review: Review) -> None:
    view = _source(review)
    item = review.remark(FLOODS)
    review.remarks.setCurrentItem(item)
    (line,) = _marked(view)
    review.tree.setCurrentIndex(review.find("8 June 2017"))
    review.settle()
    assert [each.row() for each in _marked(view)] != [line.row()]
    place = review.remarks.visualItemRect(item).topLeft()
    place.setX(place.x() + 60)
    place.setY(place.y() + 12)
    review.qtbot.mouseClick(review.remarks.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [each.row() for each in _marked(view)] == [line.row()]


def test_tab_leads_to_the_source_and_arrows_go_through_it(review: Review) -> None:
    view, stop = _source(review), QApplication.focusWidget()
    for _ in range(60):
        assert stop is not None
        review.qtbot.keyClick(stop, Qt.Key.Key_Tab)
        stop = QApplication.focusWidget()
        if stop is view:
            break
    assert view.hasFocus()
    here = view.currentIndex().row()
    review.qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == here + 1
    review.qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == view.model().rowCount() - 1
    assert _is_in_sight(view, view.currentIndex())
    review.qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0


def test_arrows_scroll_through_a_line_that_is_longer_than_the_view(
    empty: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    long = tmp_path / "long.md"
    words = "The Chair spoke of rivers, of lakes and of the sea. " * 60
    body = f"# Report of the Working Group on Rivers for 2019\n\n1. {words}\n\n2. It met in 2019.\n"
    long.write_text(body, encoding="utf-8")
    view = _source(Review(empty, qtbot, long))
    view.setFocus()
    row = next(r for r in range(9) if "rivers, of" in str(view.model().index(r, 0).data()))
    view.setCurrentIndex(view.model().index(row, 0))
    bar, pressed = view.verticalScrollBar(), 0
    bar.setValue(0)
    while view.currentIndex().row() == row:
        before = bar.value()
        qtbot.keyClick(view, Qt.Key.Key_Down)
        assert bar.value() - before <= view.viewport().height()
        pressed += 1
    assert pressed > 2
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Up)
        assert view.currentIndex().row() == row
    assert view.visualRect(view.currentIndex()).top() < 0


def test_refusals_stand_apart_from_the_header_and_are_said_once(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    broken = tmp_path / "half.docx"
    broken.write_bytes(b"PK\x03\x04 half a file")
    drop(window, broken, broken)
    page = window.stack.current
    assert page is not None
    (refusals,) = page.findChildren(Refusals)
    qtbot.waitUntil(lambda: refusals.isVisible() and not window.desk.is_busy, timeout=30_000)
    (bar,) = refusals.findChildren(MessageBar)
    assert "Nothing was changed" in bar.text()
    assert bar.geometry().top() == 8
    qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert not refusals.isVisible()


def test_another_theme_leaves_every_line_where_it_is(qtbot: QtBot) -> None:
    view = SourceView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show_blocks(tuple(Block(BlockKind.OTHER, "Floods " * 20, f"line {n}") for n in range(900)))
    view.show()
    last = view.model().index(899, 0)
    qtbot.waitUntil(lambda: view.visualRect(last).isValid())
    view.setCurrentIndex(last)
    before = view.visualRect(last)
    assert _is_in_sight(view, last)
    drawn = view.grab().toImage()
    appearance().set_scheme("dark")
    assert view.visualRect(last) == before  # at once, so that nothing is blank meanwhile
    dark = view.grab().toImage()
    assert dark != drawn
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    qtbot.waitUntil(lambda: is_dressed(application))
    assert view.grab().toImage() == dark
    appearance().set_text_scale(1.5)
    qtbot.waitUntil(lambda: view.visualRect(last).height() > before.height())

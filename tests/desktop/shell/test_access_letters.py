"""The letters of menus: each line its own, from its own words, in whatever script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.shell.access_letters import give_letters, pick_letters, plain, with_letter


@pytest.mark.parametrize(
    ("texts", "letters"),
    [
        (["Planned", "Confirmed", "Held", "Postponed", "Cancelled"], ["p", "c", "h", "o", "a"]),
        (["Save now", "Save a copy"], ["s", "a"]),
        (["Move up", "Move down", "Umbrella"], ["m", "d", "u"]),
        (["Éditer", "Élire"], ["d", "l"]),
        (["Файл", "Фильтр"], ["ф", "и"]),
        (["2016 · 1 Jan", "2015 · 1 Jan"], ["2", "1"]),
        (["Undo", "…"], ["u", ""]),
    ],
    ids=["states", "words", "second-words", "accents", "another-script", "digits", "no-letter"],
)
def test_first_letters_go_before_others_and_those_of_any_keyboard_before_the_rest(
    texts: list[str], letters: list[str]
) -> None:
    assert pick_letters(texts) == letters


def test_a_line_gives_its_letter_up_where_it_can_do_with_another() -> None:
    assert pick_letters(["Ab", "A"]) == ["b", "a"]
    assert pick_letters(["Ab", "A", "B"]) == ["a", "", "b"]  # three lines, two letters


@given(st.lists(st.text(max_size=12), max_size=12))
def test_no_two_lines_share_a_letter_and_words_stay_as_they_are(texts: list[str]) -> None:
    texts = [text.replace("\0", "").replace("\t", " ") for text in texts]
    letters = pick_letters(texts)
    given_ = [letter for letter in letters if letter]
    assert len(set(given_)) == len(given_)
    for text, letter in zip(texts, letters, strict=True):
        assert plain(with_letter(text, letter)) == text
        assert letter in text.lower()


def test_ampersands_in_names_are_no_letters() -> None:
    assert with_letter("Questions & answers", "a") == "Questions && &answers"
    assert with_letter("Q&A", "q") == "&Q&&A"
    assert with_letter("Undo\tCtrl+Z", "u") == "&Undo\tCtrl+Z"
    assert plain("&Questions && answers") == "Questions & answers"


def test_every_menu_gives_its_lines_letters_when_it_opens(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.aboutToShow.connect(lambda: menu.addAction("Save a copy"))  # filled as it opens
    menu.addAction("Save now")
    menu.addSeparator()
    menu.addMenu("Sort by")
    hidden = menu.addAction("Sing")
    hidden.setVisible(False)
    for again in range(2):
        menu.popup(QPoint(0, 0))
        texts = [each.text() for each in menu.actions() if each.isVisible() and each.text()]
        assert texts[:3] == ["&Save now", "Sort &by", "Save &a copy"]
        assert len(texts) == 3 + again
        menu.close()
    assert hidden.text() == "Sing"


def test_a_translated_title_loses_the_letter_that_it_came_with(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("&View")
    menu.addAction("E&vents")
    give_letters(menu.actions())
    assert [each.text() for each in menu.actions()] == ["&View", "&Events"]

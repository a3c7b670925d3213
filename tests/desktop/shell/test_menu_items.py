"""The items of a menu: icons in a column, keys in muted ink, round corners, either way round."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.shell.access_letters import plain
from desktop.shell.compositing import is_composed
from desktop.shell.theme import appearance, icon, theme
from desktop.shell.tokens import THEMES

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def menu(qtbot: QtBot) -> Iterator[QMenu]:
    made = QMenu()
    undo = made.addAction(icon("undo"), "Undo")
    undo.setShortcut("Ctrl+Z")
    save = made.addAction("Save now")
    save.setShortcut("Ctrl+S")
    made.addSection("Periods")
    ticked = made.addAction("2016")
    ticked.setCheckable(True)
    ticked.setChecked(True)
    made.addSeparator()
    made.addMenu("Open recent").addAction("Year")
    off = made.addAction("Redo")
    off.setEnabled(False)
    qtbot.addWidget(made)
    made.popup(QPoint(0, 0))
    qtbot.waitExposed(made)
    yield made
    made.close()


def _action(menu: QMenu, text: str) -> QAction:
    return next(each for each in menu.actions() if plain(each.text()) == text)


def _image(menu: QMenu, text: str) -> QImage:
    menu.setActiveAction(_action(menu, "Redo"))  # what can do nothing is never marked
    return _drawn(menu, menu.actionGeometry(_action(menu, text)))


def _drawn(menu: QMenu, rect: QRect) -> QImage:
    QApplication.processEvents()
    return menu.grab(rect).toImage()


def _ink(image: QImage, first: int, last: int) -> set[str]:
    columns = range(max(first, 0), min(last, image.width()))
    return {image.pixelColor(x, y).name() for x in columns for y in range(image.height())}


def _color(role: str) -> str:
    return theme().color(role).name()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, RIGHT_TO_LEFT])
def test_icons_and_ticks_stand_in_a_column_before_the_words(
    menu: QMenu, direction: Qt.LayoutDirection
) -> None:
    menu.setLayoutDirection(direction)
    mirrored = direction is RIGHT_TO_LEFT
    for text, marked in (("Undo", True), ("Save now", False), ("2016", True)):
        image = _image(menu, text)
        column = (image.width() - 24, image.width() - 8) if mirrored else (8, 24)
        gap = (image.width() - 31, image.width() - 25) if mirrored else (25, 31)
        assert (_ink(image, *column) != {_color("raised")}) is marked
        assert _ink(image, *gap) == {_color("raised")}


@pytest.mark.parametrize("name", THEMES)
def test_keys_are_muted_and_words_are_not(menu: QMenu, name: str) -> None:
    appearance().set_scheme(name)
    image = _image(menu, "Save now")
    assert _color("text") in _ink(image, 32, 90)
    assert _color("text-muted") in _ink(image, image.width() - 60, image.width() - 8)
    assert _ink(image, image.width() - 7, image.width()) == {_color("raised")}


def test_what_can_do_nothing_is_faint_and_never_marked(menu: QMenu) -> None:
    image = _image(menu, "Redo")
    ink = _ink(image, 0, image.width())
    assert _color("disabled") in ink
    assert not {_color("text"), _color("selection")} & ink


def test_the_item_in_force_has_the_fill_of_a_selection(menu: QMenu) -> None:
    menu.setActiveAction(_action(menu, "Save now"))
    image = _drawn(menu, menu.actionGeometry(_action(menu, "Save now")))
    assert image.pixelColor(image.width() // 2, 2).name() == _color("selection")


def test_a_menu_in_a_menu_has_a_chevron_at_its_end(menu: QMenu) -> None:
    image = _image(menu, "Open recent")
    assert _color("text-muted") in _ink(image, image.width() - 20, image.width() - 8)


def test_items_may_be_parted_by_a_name_or_by_a_line(menu: QMenu) -> None:
    named, line = (each for each in menu.actions() if each.isSeparator())
    name = _drawn(menu, menu.actionGeometry(named))
    assert (name.height(), menu.actionGeometry(line).height()) == (28, 9)
    assert _color("text-muted") in _ink(name, 8, 60)
    assert _color("border") in _ink(_drawn(menu, menu.actionGeometry(line)), 20, 40)


def test_the_corners_are_round_and_let_through_what_is_behind(menu: QMenu) -> None:
    image = menu.grab().toImage()
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(image.width() // 2, 0).name() == _color("border-strong")


def test_the_corners_are_square_where_they_would_be_black(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert is_composed()  # no display of X11, so no compositor is missing
    monkeypatch.setattr("desktop.shell.style.is_composed", lambda: False)
    menu = QMenu()
    menu.addAction("Save now")
    qtbot.addWidget(menu)
    menu.popup(QPoint(0, 0))
    qtbot.waitExposed(menu)
    image = menu.grab().toImage()
    assert image.pixelColor(0, 0).name() == _color("border-strong")
    assert image.pixelColor(0, 0).alpha() == 255
    menu.close()


def test_words_and_keys_keep_apart_at_every_size(menu: QMenu) -> None:
    appearance().set_text_scale(1.5)
    image = _image(menu, "Save now")
    keys = menu.fontMetrics().horizontalAdvance("Ctrl+S")
    words = 8 + theme().px(16) + 8 + menu.fontMetrics().horizontalAdvance("Save now")
    begin = image.width() - 8 - keys
    assert begin - words >= 24
    assert _ink(image, words + 2, begin - 2) == {_color("raised")}
    assert image.height() == theme().px(28)

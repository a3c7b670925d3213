"""Tick boxes, arrows and frames in each of their states, in the colours of the theme."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLabel,
    QRadioButton,
    QSpinBox,
    QStyle,
    QStyleOption,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.shell.style import DeskStyle
from desktop.shell.theme import appearance, theme
from desktop.shell.tokens import THEMES

Part, State = QStyle.PrimitiveElement, QStyle.StateFlag
ON, OFF, PARTLY = State.State_On, State.State_Off, State.State_NoChange
ENABLED, CHOSEN = State.State_Enabled, State.State_Selected | State.State_Active


def _drawn(
    part: QStyle.PrimitiveElement,
    state: QStyle.StateFlag,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> QImage:
    image = QImage(24, 24, QImage.Format.Format_RGB32)
    image.fill(theme().color("surface"))
    option = QStyleOption()
    option.rect = QRect(0, 0, 24, 24)
    option.state = state
    option.direction = direction
    painter = QPainter(image)
    DeskStyle().drawPrimitive(part, option, painter)
    painter.end()
    return image


def _colors(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def _named(*roles: str) -> set[str]:
    return {theme().color(role).name() for role in roles}


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(
    "part",
    [
        Part.PE_IndicatorCheckBox,
        Part.PE_IndicatorItemViewItemCheck,
        Part.PE_IndicatorRadioButton,
    ],
)
def test_what_is_on_is_filled_with_the_accent_and_what_is_off_is_not(
    part: QStyle.PrimitiveElement, name: str
) -> None:
    appearance().set_scheme(name)
    accent = _named("accent")
    assert accent <= _colors(_drawn(part, ENABLED | ON))
    assert not accent & _colors(_drawn(part, ENABLED | OFF))
    assert not accent & _colors(_drawn(part, ON))


def test_a_box_that_is_partly_on_has_a_dash_where_others_have_a_tick() -> None:
    dash = _drawn(Part.PE_IndicatorCheckBox, ENABLED | PARTLY)
    tick = _drawn(Part.PE_IndicatorCheckBox, ENABLED | ON)
    assert dash != tick
    assert dash.pixelColor(12, 12).lightness() > theme().color("accent").lightness() + 60
    assert _named("accent") <= _colors(dash)


def test_a_box_under_the_pointer_has_a_stronger_line() -> None:
    rest = _drawn(Part.PE_IndicatorCheckBox, ENABLED | OFF)
    hover = _drawn(Part.PE_IndicatorCheckBox, ENABLED | OFF | State.State_MouseOver)
    assert _named("border-strong") <= _colors(rest)
    assert _named("text-muted") <= _colors(hover)


def test_in_a_selection_of_high_contrast_a_box_takes_the_colour_of_its_text() -> None:
    appearance().set_scheme("high-contrast")
    part = Part.PE_IndicatorItemViewItemCheck
    drawn = _drawn(part, ENABLED | ON | CHOSEN)
    assert _named("selection-text", "selection") <= _colors(drawn)
    without_focus = _drawn(part, ENABLED | ON | State.State_Selected)
    assert _named("accent") <= _colors(without_focus)


@pytest.mark.parametrize(
    "part",
    [
        Part.PE_IndicatorArrowUp,
        Part.PE_IndicatorArrowDown,
        Part.PE_IndicatorArrowLeft,
        Part.PE_IndicatorArrowRight,
        Part.PE_IndicatorMenuCheckMark,
    ],
)
def test_arrows_are_our_chevrons_and_fade_when_they_do_nothing(
    part: QStyle.PrimitiveElement,
) -> None:
    assert _colors(_drawn(part, ENABLED)) != _colors(_drawn(part, State.State_None))
    assert len(_colors(_drawn(part, ENABLED))) > 2


def test_the_chevron_of_a_group_shows_whether_it_is_open_and_reads_both_ways() -> None:
    part, children = Part.PE_IndicatorBranch, ENABLED | State.State_Children
    closed = _drawn(part, children)
    opened = _drawn(part, children | State.State_Open)
    other_way = _drawn(part, children, Qt.LayoutDirection.RightToLeft)
    assert len({bytes(each.constBits()) for each in (closed, opened, other_way)}) == 3
    assert other_way == closed.flipped(Qt.Orientation.Horizontal)
    assert _colors(_drawn(part, ENABLED)) == _named("surface")


def test_no_dotted_line_is_drawn_round_the_focus() -> None:
    assert _colors(_drawn(Part.PE_FrameFocusRect, ENABLED)) == _named("surface")


@pytest.mark.parametrize("kind", [QComboBox, QSpinBox, QDateEdit])
@pytest.mark.parametrize("name", THEMES)
def test_a_frame_says_at_rest_focused_invalid_and_off(
    qtbot: QtBot, kind: Callable[[], QWidget], name: str
) -> None:
    appearance().set_scheme(name)
    holder, widget = QWidget(), kind()
    widget.setParent(holder)
    widget.resize(120, 28)
    qtbot.addWidget(holder)
    holder.resize(160, 60)
    holder.show()
    qtbot.waitExposed(holder)

    def edge() -> str:
        return widget.grab().toImage().pixelColor(60, 0).name()

    assert edge() in _named("border-strong")
    holder.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    assert edge() in _named("focus")
    widget.setProperty("invalid", True)
    assert edge() in _named("danger")
    widget.setEnabled(False)
    assert edge() in _named("border")
    holder.close()


def test_a_field_has_no_frame_at_rest_and_one_under_the_pointer(qtbot: QtBot) -> None:
    choice = QComboBox()
    choice.setProperty("look", "field")
    choice.addItem("Planned")
    qtbot.addWidget(choice)
    choice.resize(120, 28)
    choice.show()
    qtbot.waitExposed(choice)
    ground = choice.grab().toImage().pixelColor(3, 3).name()
    assert choice.grab().toImage().pixelColor(60, 0).name() == ground
    choice.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert choice.grab().toImage().pixelColor(60, 0).name() in _named("border-strong")
    choice.setEnabled(False)
    assert choice.grab().toImage().pixelColor(60, 0).name() == ground
    choice.close()


def test_the_text_of_a_choice_begins_where_that_of_a_line_edit_does(qtbot: QtBot) -> None:
    spin = QSpinBox()
    spin.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    qtbot.addWidget(spin)
    spin.resize(120, 28)
    begins = {}
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        spin.setLayoutDirection(direction)
        QApplication.processEvents()
        room = spin.findChild(QWidget, "qt_spinbox_lineedit")
        assert room is not None
        begins[direction] = room.geometry()
    left = begins[Qt.LayoutDirection.LeftToRight].left()
    right = 119 - begins[Qt.LayoutDirection.RightToLeft].right()
    assert left == right == 7


@pytest.mark.parametrize("words", ["New York", "نيويورك"])
@pytest.mark.parametrize("wraps", [False, True])
def test_a_label_begins_at_the_edge_of_the_window_and_not_of_its_script(
    qtbot: QtBot, words: str, wraps: bool
) -> None:
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        holder = QWidget()
        holder.setLayoutDirection(direction)
        label = QLabel(words, holder)
        label.setWordWrap(wraps)
        label.resize(300, 28)
        qtbot.addWidget(holder)
        holder.show()
        qtbot.waitExposed(holder)
        image = label.grab().toImage()
        far = QRect(0, 0, 100, 28) if label.isRightToLeft() else QRect(200, 0, 100, 28)
        assert len(_colors(image.copy(far))) == 1
        assert len(_colors(image)) > 1
        holder.close()


def test_boxes_of_a_tree_and_of_a_form_are_the_same(qtbot: QtBot) -> None:
    tree, box, radio = QTreeWidget(), QCheckBox("On"), QRadioButton("On")
    item = QTreeWidgetItem(["2016/6"])
    item.setCheckState(0, Qt.CheckState.Checked)
    tree.addTopLevelItem(item)
    box.setChecked(True)
    radio.setChecked(True)
    for widget in (tree, box, radio):
        qtbot.addWidget(widget)
        assert _named("accent") <= _colors(widget.grab().toImage())

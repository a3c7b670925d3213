"""A line whose parts are underlined as they are understood."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF
from pytestqt.qtbot import QtBot

from desktop.shell.theme import theme
from desktop.widgets.marked_line_edit import MarkedLineEdit, TextMark

SOLID = Qt.PenStyle.SolidLine


@pytest.fixture
def line(qtbot: QtBot) -> MarkedLineEdit:
    line = MarkedLineEdit()
    qtbot.addWidget(line)
    line.resize(240, 28)
    line.show()
    return line


def test_a_mark_stands_under_its_part(line: MarkedLineEdit) -> None:
    line.setText("27 May at three")
    line.show_marks([TextMark(0, 6, 0, SOLID), TextMark(10, 15, 1, SOLID)])
    day, hour = line.underlines()
    width = QFontMetricsF(line.font()).horizontalAdvance
    assert day.length() == pytest.approx(width("27 May"))
    assert hour.x1() - day.x1() == pytest.approx(width("27 May at "))
    assert 0 < day.x1() < 20
    image = line.grab().toImage()
    ratio = image.devicePixelRatio()
    at = day.pointAt(0.5)
    column = [QColor(image.pixel(int(at.x() * ratio), y)) for y in range(image.height())]
    assert theme().chart(0) in column


def test_marks_go_along_when_the_text_is_scrolled(line: MarkedLineEdit) -> None:
    line.setText("a" * 80)
    line.show_marks([TextMark(0, 1, 0, SOLID), TextMark(79, 80, 1, SOLID)])
    line.setCursorPosition(80)
    line.grab()
    first, last = line.underlines()
    assert first.x1() < 0
    assert 0 < last.x2() < line.width()


def test_no_marks_no_underlines(line: MarkedLineEdit) -> None:
    line.setText("27 May")
    line.show_marks([])
    assert line.underlines() == []

"""States as they are shown: in a chip, as mark and word, on a day of the year."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.shell.theme import appearance, theme
from desktop.shell.tokens import THEMES
from desktop.widgets.chip import chip_size, paint_chip, paint_state, state_size
from desktop.widgets.hairline import hairline, snapped
from desktop.widgets.meeting_chip import LINES, broken, meeting_height, paint_day, paint_meeting
from desktop.widgets.state_label import StateLabel

STATUSES = ("planned", "confirmed", "held", "postponed", "cancelled", "carried_over")
LONG = "Potential for complementarity between counter-terrorism entities and peacekeeping"


def _painted(paint: Callable[[QPainter], None], scale: float = 1.0) -> QImage:
    image = QImage(QSize(160, 100) * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(theme().color("surface"))
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def _inked(image: QImage, area: QRect) -> bool:
    """Whether anything in the area differs from its first pixel."""
    first = image.pixel(area.topLeft())
    return any(
        image.pixel(x, y) != first
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    )


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("status", STATUSES)
def test_a_chip_has_the_fill_and_the_line_of_its_state(name: str, status: str) -> None:
    appearance().set_scheme(name)
    look = theme().meeting(status)
    size = chip_size("Held")
    image = _painted(lambda painter: paint_chip(painter, QRect(10, 10, *size.toTuple()), look, ""))
    assert image.pixelColor(10 + size.width() - 5, 10 + size.height() // 2) == look.fill
    row = [image.pixelColor(x, 10).name() for x in range(16, 10 + size.width() - 6)]
    assert look.border.name() in row
    assert (set(row) == {look.border.name()}) is (look.line == "solid")


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_a_hairline_is_whole_pixels_of_the_screen(scale: float) -> None:
    ink = QColor("#000000")

    def frame(painter: QPainter) -> None:
        pen = hairline(painter, ink)
        painter.setPen(pen)
        painter.drawRect(snapped(painter, QRect(11, 11, 50, 30), pen))

    image = _painted(frame, scale)
    row = [image.pixelColor(x, round(25 * scale)).name() for x in range(image.width())]
    assert set(row) == {ink.name(), theme().color("surface").name()}
    assert row.count(ink.name()) == 2 * int(scale)


def test_a_title_takes_as_many_lines_as_it_needs_and_four_with_its_state_at_most() -> None:
    heights = [meeting_height(title, 120) for title in ("", "Intelligence", LONG)]
    line = theme().measure("chip-line")
    assert heights == [line + 4, 2 * line + 4, LINES * line + 4]
    assert meeting_height(LONG, 120, lines=1) == line + 4


def test_the_text_of_a_chip_grows_with_the_person_s_text() -> None:
    usual = meeting_height("Intelligence", 120)
    appearance().set_text_scale(1.5)
    assert meeting_height("Intelligence", 120) == round(1.5 * (usual - 4)) + 4


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_meeting_s_mark_stands_at_the_leading_edge(mirrored: bool) -> None:
    look = theme().meeting("held")
    rect = QRect(10, 10, 140, 60)
    image = _painted(
        lambda painter: paint_meeting(painter, rect, look, "Held", LONG, mirrored=mirrored)
    )
    left, right = (image.pixelColor(x, 14).name() for x in (22, 138))
    assert (left == look.border.name()) is not mirrored
    assert (right == look.border.name()) is mirrored
    assert _inked(image, QRect(18, 30, 100, 30))


def test_a_selected_meeting_has_the_ring_outside_of_its_chip() -> None:
    look, rect = theme().meeting("planned"), QRect(20, 20, 100, 40)
    image = _painted(
        lambda painter: paint_meeting(painter, rect, look, "Planned", "Technology", selected=True)
    )
    ring = theme().color("focus").name()
    assert [image.pixelColor(x, 40).name() == ring for x in (16, 17, 18, 19)] == [
        False,
        True,
        True,
        False,
    ]


def test_a_cancelled_title_is_struck_through() -> None:
    def titled(status: str) -> QImage:
        look = theme().meeting(status)
        rect = QRect(10, 10, 140, 40)
        return _painted(lambda painter: paint_meeting(painter, rect, look, "x", "mmmmmmmm"))

    look = theme().meeting("cancelled")
    struck = titled("cancelled")
    full = max(
        sum(struck.pixelColor(x, y).name() == look.text.name() for x in range(16, 90))
        for y in range(26, 40)
    )
    assert full > 60


def test_a_day_of_the_year_has_its_mark_on_the_corner() -> None:
    look = theme().meeting("held")
    image = _painted(lambda painter: paint_day(painter, QRect(40, 40, 24, 24), look, "24"))
    assert look.border.name() in {
        image.pixelColor(x, y).name() for x in range(58, 68) for y in range(36, 40)
    }


def test_a_word_that_does_not_fit_is_cut_within_its_room() -> None:
    look = theme().state("implementation", "in_progress")
    image = _painted(
        lambda painter: paint_state(painter, QRect(10, 10, 60, 20), look, "In progress for long")
    )
    assert not _inked(image, QRect(72, 10, 60, 20))


def test_a_label_of_a_state_is_as_large_as_what_it_says_and_names_it(qtbot: QtBot) -> None:
    label = StateLabel("implementation", "not_started", "Not started")
    qtbot.addWidget(label)
    assert label.accessibleName() == "Not started"
    assert label.sizeHint() == label.minimumSizeHint() == state_size("Not started")
    label.show_state("implemented", "Implemented")
    assert label.accessibleName() == "Implemented"
    assert label.sizeHint() == state_size("Implemented")


@pytest.mark.parametrize("axis_and_state", [("meeting", "held"), ("acceptance", "accepted")])
def test_a_label_of_a_state_is_painted_anew_in_a_new_theme(
    qtbot: QtBot, axis_and_state: tuple[str, str]
) -> None:
    label = StateLabel(*axis_and_state, "Held")
    qtbot.addWidget(label)
    shown = set()
    for name in THEMES:
        appearance().set_scheme(name)
        label.resize(label.sizeHint())
        image = label.grab().toImage()
        ink = theme().state(*axis_and_state).color.name()
        assert ink in {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
        }
        shown.add(ink)
    assert len(shown) > 1


def test_a_label_grows_with_the_person_s_text(qtbot: QtBot) -> None:
    label, word = StateLabel("staged", "add", "Add"), QLabel("Add")
    for widget in (label, word):
        qtbot.addWidget(widget)
    before = label.sizeHint()
    appearance().set_text_scale(1.5)
    assert label.sizeHint().width() > before.width()
    assert label.sizeHint().height() >= word.fontMetrics().height()


def test_words_wider_than_a_chip_are_cut_and_not_broken(qtbot: QtBot) -> None:
    lines = broken("Counter-terrorism and peacekeeping", 40, 4)
    assert len(lines) == 4
    assert lines[2] == "and"
    assert [line.endswith("…") for line in lines] == [True, True, False, True]

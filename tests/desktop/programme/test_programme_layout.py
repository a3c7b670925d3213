"""Where themes, months and meetings stand."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint

from desktop.programme.programme_layout import (
    ProgrammeLayout,
    days_of,
    least_width,
    months_of,
)
from desktop.shell.theme import appearance
from tests.desktop.programme.rows import met, theme

YEAR = (date(2016, 1, 1), date(2016, 12, 31))
JUNE = date(2016, 6, 24)
ROWS = [
    theme("One", "held", met(JUNE)),
    theme("Two", "held", met(date(2016, 6, 2)), met(JUNE), met(date(2016, 6, 30))),
    theme("A title that is much too long to stand in one line beside the months", "undated"),
]


def test_the_months_of_a_period_are_those_it_touches() -> None:
    assert months_of(*YEAR)[-1] == date(2016, 12, 1)
    across = months_of(date(2008, 11, 12), date(2009, 2, 1))
    assert across == [date(2008, 11, 1), date(2008, 12, 1), date(2009, 1, 1), date(2009, 2, 1)]


def test_themes_stand_below_each_other_without_a_gap() -> None:
    layout = ProgrammeLayout(ROWS, YEAR, 728)
    top = 0
    for number, band in enumerate(layout.bands, 1):
        assert band.rect.top() == top
        assert band.number == number
        top += band.rect.height()
    assert layout.height == top


def test_what_stands_in_a_theme_is_within_it_and_does_not_overlap() -> None:
    layout = ProgrammeLayout(ROWS, YEAR, 728)
    for band in layout.bands:
        for rect in (band.title, band.line, *(chip.rect for chip in band.chips)):
            assert band.rect.contains(rect)
        assert not band.title.intersects(band.line)
        for chip in band.chips:
            assert chip.rect.left() >= layout.side
            others = [each.rect for each in band.chips if each is not chip]
            assert not any(chip.rect.intersects(other) for other in others)


def test_a_meeting_stands_in_its_month() -> None:
    layout = ProgrammeLayout(ROWS, YEAR, 728)
    chip = layout.bands[0].chips[0]
    assert chip.words == "24"
    assert layout.columns[5].rect.contains(chip.rect)
    assert layout.month_at(chip.rect.center()) == date(2016, 6, 1)
    assert layout.chip_at(chip.rect.center()) == chip
    assert layout.chip_at(QPoint(4, 4)) is None
    assert layout.month_at(QPoint(4, 4)) is None


def test_days_are_told_in_short_and_cut_where_there_is_no_room() -> None:
    long = met(date(2016, 9, 12), end_day=date(2016, 9, 14))
    assert days_of(long) == "12–14"
    assert days_of(met(date(2016, 9, 30), end_day=date(2016, 10, 2))) == "30–"
    assert days_of(met(date(2016, 9, 30), end_day=date(2016, 9, 30))) == "30"
    assert days_of(met(None, "planned")) == ""
    wide, narrow = (ProgrammeLayout([theme("A", "held", long)], YEAR, w) for w in (1600, 700))
    assert wide.bands[0].chips[0].words == "12–14"
    assert narrow.bands[0].chips[0].words == "12…"


def test_a_long_title_takes_two_lines() -> None:
    layout = ProgrammeLayout(ROWS, YEAR, 728)
    assert [len(band.lines) for band in layout.bands] == [1, 1, 2]


def test_the_place_between_two_themes_follows_the_height() -> None:
    layout = ProgrammeLayout(ROWS, YEAR, 728)
    assert layout.gap_at(0) == 0
    assert layout.gap_at(layout.bands[0].rect.bottom()) == 1
    assert layout.gap_at(layout.height + 40) == 3
    assert layout.y_of_gap(0) == 0
    assert layout.y_of_gap(3) == layout.height
    assert layout.band_at(layout.height + 40) is None
    assert layout.band_of("none") is None


def test_a_day_has_its_place_among_the_months() -> None:
    layout = ProgrammeLayout(ROWS, YEAR, 728)
    x = layout.x_of_day(JUNE)
    assert x is not None
    june = layout.columns[5].rect
    assert june.left() < x < june.right()
    assert layout.x_of_day(date(2017, 1, 1)) is None


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_it_is_mirrored_where_one_reads_from_right_to_left(scale: float) -> None:
    appearance().set_text_scale(scale)
    width = least_width(12) + 200
    plain, mirrored = (ProgrammeLayout(ROWS, YEAR, width, mirrored=each) for each in (False, True))
    for here, there in zip(plain.bands, mirrored.bands, strict=True):
        assert here.rect == there.rect
        for one, other in zip(here.chips, there.chips, strict=True):
            assert one.rect.left() == width - 1 - other.rect.right()
        assert here.title.left() == width - 1 - there.title.right()
    assert plain.columns[0].rect.left() == width - 1 - mirrored.columns[0].rect.right()
    day, mirrored_day = plain.x_of_day(JUNE), mirrored.x_of_day(JUNE)
    assert day is not None
    assert mirrored_day is not None
    assert abs(day + mirrored_day - width) <= 1

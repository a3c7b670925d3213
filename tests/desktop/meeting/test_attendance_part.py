"""Who was at a meeting, marked by keys and mouse in the pane beside the calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop.meeting.attendance_part import AttendancePart
from desktop.meeting.member_cell import MemberCell
from tests.desktop.calendar.driving import Calendar
from tests.desktop.driving import LEFT, Key


@pytest.fixture
def june(calendar: Calendar, planned: Callable[..., str]) -> Calendar:
    """The calendar with a meeting of June 2016 selected, and its attendance unfolded."""
    planned(date(2016, 6, 10))
    calendar.details.parts.go_to("attendance")
    return calendar


def part(calendar: Calendar) -> AttendancePart:
    return calendar.details.parts.attendance


def cell(calendar: Calendar, name: str) -> MemberCell:
    return next(each for each in part(calendar).grid.cells if each.row.name == name)


def presence(calendar: Calendar, name: str) -> str | None:
    return cell(calendar, name).row.presence


def head(calendar: Calendar) -> str:
    return calendar.details.parts.sections["attendance"].head.summary


def test_the_fifteen_members_of_that_year_are_there_and_nothing_is_noted(june: Calendar) -> None:
    names = [each.row.name for each in part(june).grid.cells]
    assert len(names) == 15
    assert names == sorted(names)
    assert {"Angola", "Uruguay", "Senegal", "China"} <= set(names)
    assert head(june) == ""
    angola, venezuela = cell(june, "Angola"), cell(june, "Bolivarian Republic of Venezuela")
    assert angola.accessibleName() == "Angola: Not noted"
    assert venezuela.height() > angola.height(), "a long name has lines of its own"


def letter_marks_the_member(june: Calendar, key: Qt.Key, noted: str) -> None:
    part(june).begin()
    june.undoes(lambda: june.key(key), "Note Angola as")
    assert presence(june, "Angola") == noted
    june.undoes(lambda: june.key(Key.Key_Delete, widget=cell(june, "Angola")))
    assert presence(june, "Angola") is None


def test_a_letter_marks_the_member_in_focus(june: Calendar, subtests: pytest.Subtests) -> None:
    for key, noted in [(Key.Key_P, "present"), (Key.Key_A, "absent"), (Key.Key_E, "excused")]:
        with subtests.test(noted=noted):
            letter_marks_the_member(june, key, noted)


def test_letters_go_on_where_the_arrows_lead(june: Calendar) -> None:
    part(june).begin()
    june.key(Key.Key_P)
    june.key(Key.Key_Down)
    june.key(Key.Key_A)
    june.key(Key.Key_Right)
    june.key(Key.Key_E)
    noted = {each.row.name: each.row.presence for each in part(june).grid.cells}
    marked = {name: each for name, each in noted.items() if each}
    assert marked["Angola"] == "present"
    assert list(noted.values())[1] == "absent"
    assert sorted(marked.values()) == ["absent", "excused", "present"]


def test_all_present_leaves_what_is_noted_already(june: Calendar) -> None:
    part(june).begin()
    june.key(Key.Key_E)
    june.undoes(lambda: june.press(part(june).all_button), "Note all members as present")
    assert presence(june, "Angola") == "excused"
    assert presence(june, "China") == "present"
    assert head(june) == "14 present"
    assert not part(june).has_unnoted()


def test_r_asks_who_represents_the_member_and_enter_goes_back(june: Calendar) -> None:
    part(june).begin()
    june.key(Key.Key_R)
    line = june.window.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.accessibleName() == "Who represents Angola"

    def write() -> None:
        june.qtbot.keyClicks(line, "Mr. Julio Lucas, Counsellor")
        june.key(Key.Key_Return, widget=line)

    june.undoes(write, "Note who represented Angola")
    assert cell(june, "Angola").row.represented_by == "Mr. Julio Lucas, Counsellor"
    assert (
        cell(june, "Angola").accessibleName().endswith("Represented by Mr. Julio Lucas, Counsellor")
    )
    assert head(june) == "1 present"


def test_a_click_on_the_mark_turns_it_and_elsewhere_only_goes_there(june: Calendar) -> None:
    china = cell(june, "China")
    june.qtbot.mouseClick(china, LEFT, pos=china.rect().center())
    june.settle()
    assert presence(june, "China") is None
    assert china.hasFocus()
    for wanted in ("present", "absent", "excused", None):
        june.qtbot.mouseClick(china, LEFT, pos=china.mark_rect().center())
        june.settle()
        assert presence(june, "China") == wanted


def test_others_are_added_by_typing_several_at_once_and_taken_off(june: Calendar) -> None:
    field = part(june).fields["troop_contributor"]
    line = field.field.line

    def add() -> None:
        line.setFocus()
        june.qtbot.keyClicks(line, "banglad, India")
        june.key(Key.Key_Return, widget=line)

    june.undoes(add, "Add 2 delegations to those present")
    assert [token.text() for token in field.tokens.tokens.values()] == ["Bangladesh", "India"]
    assert line.text() == ""
    first = next(iter(field.tokens.tokens.values()))
    june.undoes(lambda: june.press(first), "Take Bangladesh off")
    assert [token.text() for token in field.tokens.tokens.values()] == ["India"]


def test_the_grid_breaks_into_the_columns_that_fit(june: Calendar) -> None:
    grid = part(june).grid
    assert len({each.x() for each in grid.cells}) == 2
    june.window.resize(1920, 1200)
    june.settle()
    assert len({each.x() for each in grid.cells}) == 2
    assert all(each.geometry().right() <= grid.width() for each in grid.cells)

"""What is to be done for a meeting, in the pane beside the calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from desktop.meeting.checklist_part import ChecklistPart
from desktop.widgets.tick_list import TickItem
from tests.desktop.calendar.driving import Calendar
from tests.desktop.driving import LEFT, Key

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def coming(calendar: Calendar, planned: Callable[..., str]) -> Calendar:
    """The calendar with a meeting in ten days selected, and its usual checklist."""
    planned(date.today() + timedelta(days=10))
    return calendar


def part(calendar: Calendar) -> ChecklistPart:
    return calendar.details.parts.prepare.checklist


def items(calendar: Calendar) -> list[TickItem]:
    return [row.item for row in part(calendar).list.rows if isinstance(row.item, TickItem)]


def words(calendar: Calendar) -> list[str]:
    return [item.title for item in items(calendar)]


def head(calendar: Calendar) -> str:
    return calendar.details.parts.sections["prepare"].head.summary


def test_a_coming_meeting_shows_what_is_due_and_what_is_overdue(coming: Calendar) -> None:
    assert head(coming) == "0 of 8, 5 overdue"
    room = items(coming)[0]
    assert (room.title, room.late) == ("Book the room", "Overdue by 11 days")
    assert items(coming)[-1].late == ""
    shown = [label.text() for label in part(coming).findChildren(QLabel) if label.isVisible()]
    assert "Overdue by 11 days" in shown


def test_space_ticks_the_item_in_hand_and_undo_takes_the_tick_away(coming: Calendar) -> None:
    coming.window.desk.settings.keep("meeting/done_by", "Ana")
    part(coming).list.rows[2].setFocus()
    part(coming).list.set_current(part(coming).list.rows[2].item.uuid)
    coming.undoes(lambda: coming.key(Key.Key_Space), "Tick “Draft the concept note” for")
    ticked = items(coming)[2]
    assert ticked.is_ticked
    assert ticked.lines[0].endswith("by Ana")
    assert head(coming) == "1 of 8, 4 overdue"
    coming.undoes(lambda: coming.key(Key.Key_Space), "Take back")
    assert not items(coming)[2].is_ticked


def test_a_click_on_the_box_ticks_and_opens_no_fields(coming: Calendar) -> None:
    row = part(coming).list.rows[0]
    coming.undoes(lambda: coming.qtbot.mouseClick(row.lead(), LEFT, pos=QPoint(8, 10)))
    assert items(coming)[0].is_ticked
    assert not part(coming).form.isVisible()


def test_what_is_recorded_elsewhere_counts_itself_and_cannot_be_unticked(coming: Calendar) -> None:
    coming.write("Room", "Conference Room 7")
    room = items(coming)[0]
    assert (room.is_ticked, room.is_fixed) == (True, True)
    assert room.lines == ("Conference Room 7 is recorded.",)
    assert head(coming).startswith("1 of 8")
    before = coming.export()
    part(coming).list.set_current(room.uuid)
    part(coming).turn()
    coming.settle()
    assert coming.export() == before


def test_something_to_do_is_added_reworded_dated_and_deleted(coming: Calendar) -> None:
    line = part(coming).field.line

    def add() -> None:
        line.setFocus()
        coming.qtbot.keyClicks(line, "Order water")
        coming.qtbot.keyClick(line, Key.Key_Return)
        coming.settle()

    coming.undoes(add, "Add “Order water” to what is to be done for")
    assert words(coming)[-1] == "Order water"
    part(coming).list.set_current(items(coming)[-1].uuid)
    part(coming).change()
    coming.undoes(lambda: coming.write("To be done", "Order water and coffee"))
    assert words(coming)[-1] == "Order water and coffee"
    part(coming).change()
    coming.undoes(lambda: coming.write("Days before", "1"))
    assert items(coming)[-1].at_end != ""
    row = part(coming).list.current_row()
    assert row is not None
    row.setFocus()
    coming.undoes(lambda: coming.key(Key.Key_Delete), "Take “Order water and coffee” off")
    assert len(words(coming)) == 8


def test_an_item_due_more_than_a_year_before_is_refused_beside_its_field(coming: Calendar) -> None:
    before = coming.export()
    part(coming).list.set_current(items(coming)[0].uuid)
    part(coming).change()
    coming.write("Days before", "400")
    assert coming.field("Days before").error()
    assert coming.export() == before


def test_alt_and_arrows_put_the_list_in_order(coming: Calendar) -> None:
    row = part(coming).list.rows[0]
    part(coming).list.set_current(row.item.uuid)
    row.setFocus()
    coming.undoes(lambda: coming.qtbot.keyClick(row, Key.Key_Down, ALT), "in order")
    assert words(coming)[:2] == ["Have interpretation confirmed", "Book the room"]


def test_who_did_it_is_kept_for_the_next_tick(coming: Calendar) -> None:
    part(coming).list.set_current(items(coming)[0].uuid)
    part(coming).turn()
    coming.settle()
    part(coming).change()
    coming.write("Done by", "Luis")
    part(coming).list.set_current(items(coming)[1].uuid)
    part(coming).turn()
    coming.settle()
    assert items(coming)[1].lines[0].endswith("by Luis")


def test_a_past_meeting_without_a_list_offers_the_usual_one_and_calls_nothing_overdue(
    calendar: Calendar, planned: Callable[..., str]
) -> None:
    planned(date(2016, 7, 8), checklist=False)
    assert part(calendar).begin_button.isVisible()
    calendar.undoes(part(calendar).begin_button.click, "Add the checklist of 8 July 2016")
    assert head(calendar) == "0 of 8"
    assert not any(item.late for item in items(calendar))


def test_several_meetings_get_their_checklists_in_one_step(
    calendar: Calendar, planned: Callable[..., str]
) -> None:
    several = tuple(planned(date(2016, 7, day), checklist=False) for day in (8, 15))
    begun = planned(date(2016, 7, 22))
    calendar.page.go_to(date(2016, 7, 22), (*several, begun))
    calendar.settle()
    action = calendar.page.acts["calendar.item.begin"]
    calendar.undoes(action.trigger, "Add the checklists of 3 meetings")
    for uuid in (*several, begun):
        calendar.page.go_to(None, (uuid,))
        calendar.settle()
        assert head(calendar) == "0 of 8"
    before = calendar.export()
    action.trigger()
    calendar.settle()
    assert calendar.export() == before


def test_a_section_folds_to_its_head_and_stays_folded(coming: Calendar) -> None:
    section = coming.details.parts.sections["prepare"]
    section.head.setFocus()
    coming.qtbot.keyClick(section.head, Key.Key_Left)
    assert not part(coming).isVisible()
    assert coming.window.desk.settings.value("meeting/folds") == {"prepare": True}
    assert section.head.accessibleName() == "Prepare: 0 of 8, 5 overdue"
    coming.qtbot.keyClick(section.head, Key.Key_Return)
    assert part(coming).isVisible()

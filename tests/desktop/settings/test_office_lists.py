"""The lists that the office edits on the page of settings, each change one step to undo."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.editing.deadlines import set_deadline_value
from db.editing.meetings import create_meeting
from db.models import ReportingPeriod
from db.queries.checklists import checklist_of
from desktop.settings.council_list import CouncilList
from desktop.settings.deadline_list import DeadlineList
from desktop.settings.holiday_list import HolidayList
from desktop.settings.office_list import OfficeList
from desktop.settings.settings_page import SettingsPage
from desktop.settings.template_list import TemplateList
from desktop.shell.bound_buttons import perform
from desktop.shell.main_window import MainWindow
from desktop.widgets.typed_field import TypedField
from tests.desktop.driving import CONTROL, DrivenPage, Key


class Settings(DrivenPage):
    """The page of settings of a window, driven by mouse and keys."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        super().__init__(qtbot, window, "settings")
        page = window.stack.current
        assert isinstance(page, SettingsPage)
        self.page = self.details = page

    def list_of(self, kind: type[OfficeList]) -> OfficeList:
        """One of the lists."""
        return next(each for each in self.page.findChildren(kind))

    def values(self, kind: type[OfficeList], name: str) -> list[object]:
        """What a column of a list shows."""
        return [line.fields[name].value() for line in self.list_of(kind).lines.lines.values()]

    def type_into(self, kind: type[OfficeList], row: int, name: str, text: str) -> None:
        """Write over a field of a line."""
        line = list(self.list_of(kind).lines.lines.values())[row]
        field = line.fields[name]
        assert isinstance(field, TypedField)
        field.text.setFocus()
        self.qtbot.keyClick(field.text, Key.Key_A, CONTROL)
        self.qtbot.keyClicks(field.text, text)
        self.key(Key.Key_Return, widget=field.text)

    def add(self, kind: type[OfficeList], text: str) -> None:
        """Write in the last line of a list."""
        line = self.line_of(kind)
        line.clear()
        self.qtbot.keyClicks(line, text)
        self.key(Key.Key_Return, widget=line)

    def line_of(self, kind: type[OfficeList]) -> QLineEdit:
        """The last line of a list."""
        field = self.list_of(kind).lines.field
        assert field is not None
        return field.line


@pytest.fixture
def settings(qtbot: QtBot, window: MainWindow) -> Settings:
    return Settings(qtbot, window)


def test_the_template_begins_as_usual_and_is_edited_in_place(settings: Settings) -> None:
    assert settings.values(TemplateList, "text")[0] == "Book the room"
    settings.undoes(
        lambda: settings.type_into(TemplateList, 0, "days_before", "30"),
        "Change the template of checklists",
    )
    assert settings.values(TemplateList, "days_before")[0] == 30
    settings.undoes(lambda: settings.add(TemplateList, "Order water"), "Add “Order water”")
    assert settings.values(TemplateList, "text")[-1] == "Order water"
    last = list(settings.list_of(TemplateList).lines.lines.values())[-1]
    settings.undoes(lambda: settings.press(last.up), "in order")
    assert settings.values(TemplateList, "text")[-2] == "Order water"
    page = settings.page
    last.fields["text"].setFocus()  # the line in hand, for menu, keys and palette
    settings.undoes(lambda: perform(page, "settings.line.down"), "in order")
    assert settings.values(TemplateList, "text")[-1] == "Order water"
    assert not page.office.can_move_down()
    settings.undoes(lambda: perform(page, "settings.line.up"), "in order")
    perform(page, "settings.add.holiday")
    assert settings.window.focusWidget() is settings.line_of(HolidayList)
    assert not page.office.has_line()
    line = list(settings.list_of(TemplateList).lines.lines.values())[-2]
    settings.undoes(lambda: settings.press(line.remove), "Take “Order water” off the template")
    settings.undoes(
        lambda: settings.press("Take the usual checklist again"), "Take the usual checklist again"
    )
    assert settings.values(TemplateList, "days_before")[0] == 21


def test_the_keyboard_stays_where_it_is_while_usual_items_become_the_office_s_own(
    settings: Settings,
) -> None:
    line = next(iter(settings.list_of(TemplateList).lines.lines.values()))
    field = line.fields["days_before"]
    assert isinstance(field, TypedField)
    settings.type_into(TemplateList, 0, "days_before", "30")
    assert settings.window.focusWidget() is field.text
    settings.window.desk.undo()
    settings.settle()
    assert settings.window.focusWidget() is field.text
    assert field.value() == 21


def test_the_keyboard_goes_on_to_the_next_line_when_one_is_deleted(settings: Settings) -> None:
    lines = settings.list_of(TemplateList).lines
    first, second, *_ = lines.lines.values()
    first.remove.setFocus()
    settings.key(Key.Key_Space, widget=first.remove)
    assert settings.window.focusWidget() is second.remove
    *_, before, last = lines.lines.values()
    last.remove.setFocus()
    settings.key(Key.Key_Space, widget=last.remove)
    assert settings.window.focusWidget() is before.remove


def test_an_item_due_too_early_is_refused_beside_its_field(settings: Settings) -> None:
    before = settings.export()
    settings.type_into(TemplateList, 0, "days_before", "999")
    line = next(iter(settings.list_of(TemplateList).lines.lines.values()))
    assert line.fields["days_before"].error()
    assert settings.export() == before


def test_the_holidays_of_a_year_are_filled_changed_and_deleted(settings: Settings) -> None:
    holidays = settings.list_of(HolidayList)
    assert isinstance(holidays, HolidayList)
    year = holidays.year.text
    settings.qtbot.keyClick(year, Key.Key_A, CONTROL)
    settings.qtbot.keyClicks(year, "2024")
    settings.key(Key.Key_Return, widget=year)
    assert settings.values(HolidayList, "name") == []
    settings.undoes(lambda: settings.press(holidays.fill_button), "Fill the holidays of 2024")
    count = len(settings.values(HolidayList, "name"))
    assert count >= 9
    settings.undoes(lambda: settings.type_into(HolidayList, 0, "name", "First Day"))
    assert settings.values(HolidayList, "name")[0] == "First Day"
    settings.undoes(lambda: settings.type_into(HolidayList, 0, "day", "2 January 2024"))
    assert settings.values(HolidayList, "day")[0] == date(2024, 1, 2)
    settings.undoes(lambda: settings.add(HolidayList, "21 March Nowruz"), "Add the holiday Nowruz")
    assert len(settings.values(HolidayList, "name")) == count + 1
    line = next(iter(holidays.lines.lines.values()))
    settings.undoes(lambda: settings.press(line.remove), "Take First Day off the holidays")


def test_a_line_without_a_day_is_no_holiday_and_stays(settings: Settings) -> None:
    before = settings.export()
    settings.add(HolidayList, "Nowruz")
    field = settings.list_of(HolidayList).lines.field
    assert field is not None
    assert field.line.text() == "Nowruz"
    assert settings.export() == before


def test_deadlines_are_added_by_one_line_and_edited(settings: Settings) -> None:
    count = len(settings.values(DeadlineList, "title"))
    settings.undoes(
        lambda: settings.add(DeadlineList, "29 June 2016 MINUSMA"), "Add the deadline MINUSMA"
    )
    titles = settings.values(DeadlineList, "title")
    assert len(titles) == count + 1
    row = titles.index("MINUSMA")
    assert settings.values(DeadlineList, "kind")[row] == "mandate_renewal"
    settings.undoes(
        lambda: settings.type_into(DeadlineList, row, "consult_days_before", "45"),
        "Change the deadline MINUSMA",
    )
    assert settings.values(DeadlineList, "consult_days_before")[row] == 45
    line = list(settings.list_of(DeadlineList).lines.lines.values())[row]
    settings.undoes(lambda: settings.press(line.remove), "Delete the deadline MINUSMA")


def test_a_deadline_of_an_hour_says_in_which_zone(settings: Settings) -> None:
    settings.add(DeadlineList, "29 June 2016 5pm Draft letter")
    row = settings.values(DeadlineList, "title").index("Draft letter")
    for name, value in (("kind", "silence"), ("at", time(17)), ("time_zone", "America/New_York")):
        assert settings.values(DeadlineList, name)[row] == value
    settings.undoes(
        lambda: settings.type_into(DeadlineList, row, "at", "noon"), "Change the deadline"
    )
    assert settings.values(DeadlineList, "at")[row] == time(12)
    line = list(settings.list_of(DeadlineList).lines.lines.values())[row]
    tokyo = "Asia/Tokyo"
    settings.window.desk.write(
        "Elsewhere", lambda session: set_deadline_value(session, line.key, "time_zone", tokyo)
    )
    settings.settle()
    box = line.fields["time_zone"].findChild(QComboBox)
    assert box is not None
    assert box.currentText() == "Tokyo"


def test_the_council_is_recorded_and_a_seat_is_changed(settings: Settings) -> None:
    council = settings.list_of(CouncilList)
    assert isinstance(council, CouncilList)
    assert "China" in council.members.text()
    settings.undoes(lambda: settings.press(council.enter_button), "Record the members")
    assert council.members.isHidden()
    assert "China" in settings.values(CouncilList, "name")
    elected = settings.values(CouncilList, "ends_on")
    row = next(place for place, each in enumerate(elected) if each is not None)
    settings.undoes(
        lambda: settings.type_into(CouncilList, row, "ends_on", "30 June 2027"),
        "Change the seat of",
    )
    settings.undoes(lambda: settings.add(CouncilList, "Austria"), "Give Austria a seat")
    names = settings.values(CouncilList, "name")
    line = list(council.lines.lines.values())[names.index("Austria")]
    settings.undoes(lambda: settings.press(line.remove), "Delete the seat of Austria")


def test_meetings_to_come_get_the_checklist_in_one_step(settings: Settings) -> None:
    store = settings.window.desk.store
    assert store is not None
    day = date.today() + timedelta(days=40)
    with store.write("Plan") as session:
        period = session.scalars(select(ReportingPeriod)).first()
        assert period is not None
        uuid = create_meeting(session, period.body_id, day, period_id=period.id)
    settings.add(TemplateList, "Order water")
    settings.settle()
    settings.undoes(
        lambda: settings.press("Add it to the meetings to come"),
        "Add the checklist to the meetings to come",
    )
    with store.read() as session:
        assert checklist_of(session, uuid)[-1].text == "Order water"
    before = settings.export()
    settings.press("Add it to the meetings to come")
    assert settings.export() == before

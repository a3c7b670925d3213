"""Buttons, menus and keys of the directory, and what it does when records are gone meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QPushButton
from sqlalchemy import select

from db.errors import UserError
from db.models import Participation, Person, Post
from desktop.directory.briefers_view import BriefersView
from tests.desktop.directory.driving import Directory
from tests.desktop.driving import Key
from tests.desktop.menu_lines import choose, lines, popup


def button(directory: Directory, name: str) -> QPushButton:
    return next(
        each
        for each in directory.page.findChildren(QPushButton)
        if each.accessibleName() == name and each.isVisible()
    )


def test_new_and_import_stand_in_the_header(directory: Directory) -> None:
    importing = directory.window.actions_table["window.import"]
    importing.triggered.disconnect()  # which would ask for a file
    asked = QSignalSpy(importing.triggered)
    button(directory, "Import people").click()
    assert asked.count() == 1
    directory.press(button(directory, "New person"))
    assert directory.field("Name").control.hasFocus()


def test_enter_leads_from_the_table_into_the_details(directory: Directory) -> None:
    directory.click("Renata Dwan")
    directory.key(Key.Key_Return)
    assert directory.field("Name").control.hasFocus()


def test_the_menu_of_a_person_offers_what_can_be_done(directory: Directory) -> None:
    directory.click("Renata Dwan")
    directory.table.menu_wanted.emit(str(directory.details.uuid), QPoint(400, 300))
    assert [*lines(popup())] == [
        "Add a post",
        "Copy name and title",
        "Copy the address of the person",
        "Show the meeting",
        "Post in hand",
        "Delete person",
    ]
    popup().close()
    directory.press(directory.details._more)  # noqa: SLF001
    choose("Add a post")
    assert directory.field("Title").control.hasFocus()


def test_without_a_selection_there_is_no_menu(directory: Directory) -> None:
    directory.table.select(None)
    directory.settle()
    directory.page._offer(QPoint(400, 300))  # noqa: SLF001
    assert QApplication.activePopupWidget() is None
    assert not directory.page.has_person()
    assert directory.details._nobody.isVisible()  # noqa: SLF001


def test_a_post_is_left_by_done_only_when_it_can_be_read(directory: Directory) -> None:
    directory.click("Renata Dwan")
    directory.press(directory.details.posts.rows[0])
    start = directory.field("From").control
    start.setFocus()
    directory.qtbot.keyClicks(start, "the day before")
    directory.press(directory.details.posts.form.done)
    assert directory.details.posts.form.isVisible()
    assert directory.field("From").error() == "Write a date like 27 May 2016."


def test_a_record_gone_meanwhile_is_told_and_nothing_is_written(directory: Directory) -> None:
    directory.click("Atul Khare")
    directory.press(directory.details.posts.rows[0])
    form = directory.details.posts.form
    store = directory.window.desk.store
    assert store is not None
    told = QSignalSpy(directory.window.desk.told)
    form.uuid = "gone"
    directory.write("From", "1 May 2014")
    assert told.count() + bool(directory.field("From").error()) == 1
    directory.details.uuid = "gone"
    directory.write("Rank", "Sir")
    assert directory.field("Rank").error().startswith("This record was deleted meanwhile")
    directory.details._refused("gone", "note", UserError("No"))  # noqa: SLF001
    assert directory.details.note.note.error() == "No"


def test_a_person_without_posts_and_meetings_says_so(directory: Directory) -> None:
    store = directory.window.desk.store
    assert store is not None
    with store.write("Strip") as session:
        chen = session.scalars(select(Person.id).where(Person.name == "Omar Hilale")).one()
        for record in (Participation, Post):
            for each in session.scalars(select(record).where(record.person_id == chen)):
                session.delete(each)
    directory.page.show_whom("all")
    directory.settle()
    directory.click("Omar Hilale")
    assert directory.details.posts._none.isVisible()  # noqa: SLF001
    assert directory.details.appearances._none.isVisible()  # noqa: SLF001
    row = directory.table.rows.record(directory.row("Omar Hilale"))
    assert row is not None
    said = [column.whole(row) for column in directory.table.columns[1:4]]
    assert said == ["No post known on this day", "", ""]


def test_settings_that_cannot_be_read_leave_the_view_as_at_first(directory: Directory) -> None:
    settings = directory.window.desk.settings
    settings.keep("briefers/view", {"whom": "?", "kinds": ["?"], "group": 3, "as_of": "?"})
    view = BriefersView.kept_in(settings)
    assert view == BriefersView(as_of="?")
    period = directory.window.desk.period
    assert period is not None
    assert view.day(period) == period.ends_on
    settings.keep("briefers/view", "nonsense")
    assert BriefersView.kept_in(settings) == BriefersView()

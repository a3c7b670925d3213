"""One person in the pane: changed in place, each step undone, and ways to meeting and report."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import select

from db.models import Organisation, Participation, Person
from db.queries.person_details import PersonFacts
from desktop.directory.appearances_part import MOST
from desktop.shell.address import Address
from desktop.widgets.record_field import RecordField
from desktop.widgets.toggle_field import ToggleField
from tests.desktop.conftest import Heartbeat
from tests.desktop.directory.driving import Directory
from tests.desktop.driving import CONTROL, Key


def facts(directory: Directory) -> PersonFacts:
    assert directory.details.facts is not None
    return directory.details.facts


def test_each_field_is_written_where_it_stands_and_undo_names_it(directory: Directory) -> None:
    directory.click("Omar Hilale")
    for field, text, label in (
        ("Pronoun", "they", "Change the pronoun of Omar Hilale"),
        ("Sorted as", "Hilale, O.", "Change how Omar Hilale is sorted"),
        ("Honorific", "H.E. Mr.", "Change the honorific of Omar Hilale"),
        ("Note", "Prefers mornings", "Change the note on Omar Hilale"),
        ("Rank", "Ambassador", "Change the rank of Omar Hilale"),
        ("Name", "Omar B. Hilale", "Rename Ambassador Omar Hilale"),
    ):
        directory.undoes(partial(directory.write, field, text), label)
    assert "Ambassador Omar B. Hilale" in directory.names()
    assert facts(directory).note == "Prefers mornings"


def test_going_through_people_and_writing_never_holds_the_window_up(
    directory: Directory, heartbeat: Heartbeat
) -> None:
    for name in ("Renata Dwan", "Brigadier General Thierry Lion", "Atul Khare"):
        directory.click(name)
        directory.press(directory.details.posts.rows[0])
        directory.write("From", "1 May 2014")
        directory.write("Note", f"About {name}")
        assert facts(directory).note == f"About {name}"


def test_a_name_taken_away_is_refused_beside_the_field(directory: Directory) -> None:
    directory.click("Omar Hilale")
    before = directory.export()
    directory.write("Name", "")
    assert directory.field("Name").error() == "A person needs a name."
    assert directory.export() == before
    directory.key(Key.Key_Escape)
    assert directory.field("Name").error() == ""
    assert directory.field("Name").value() == "Omar Hilale"


def test_a_new_person_is_written_once_there_is_a_name(directory: Directory) -> None:
    before = directory.export()
    directory.table.setFocus()
    directory.key(Key.Key_N)
    name = directory.field("Name")
    assert name.control.hasFocus()
    assert directory.export() == before
    directory.qtbot.keyClicks(name.control, "Colonel Mary Robinson")

    def leave() -> None:
        directory.qtbot.keyClick(name.control, Key.Key_Return)
        directory.settle()

    leave()
    directory.qtbot.waitUntil(lambda: directory.table.current_uuid == directory.details.uuid)
    assert facts(directory).printed_name == "Colonel Mary Robinson"
    assert "Colonel Mary Robinson" in directory.names()
    assert directory.window.desk.undo_label == "Add Colonel Mary Robinson to the directory"
    assert directory.field("Pronoun").control.hasFocus()
    directory.window.commands.undo()
    directory.settle()
    assert directory.export() == before
    assert "Colonel Mary Robinson" not in directory.names()


def test_a_new_person_without_a_name_is_nobody(directory: Directory) -> None:
    before = directory.export()
    directory.qtbot.keyClick(directory.window, Key.Key_N, CONTROL)
    assert directory.field("Name").value() == ""
    directory.click("Renata Dwan")
    assert directory.details.is_new is False
    assert facts(directory).name == "Renata Dwan"
    assert directory.export() == before


def test_new_shows_the_details_where_they_are_hidden(directory: Directory) -> None:
    directory.window.commands.toggle_details()
    assert not directory.details.isVisible()
    directory.page.new_person()
    assert directory.details.isVisible()
    assert directory.field("Name").control.hasFocus()


def test_who_is_needed_is_not_deleted_and_the_pane_says_why(directory: Directory) -> None:
    directory.click("Renata Dwan")
    before = directory.export()
    directory.key(Key.Key_Delete)
    assert directory.details.refusal.isVisible()
    assert directory.details.refusal.text().startswith("Renata Dwan takes part in 2 meetings")
    assert directory.export() == before
    directory.click("Omar Hilale")
    assert not directory.details.refusal.isVisible()


def test_who_is_not_needed_is_deleted_and_undo_brings_them_back(directory: Directory) -> None:
    store = directory.window.desk.store
    assert store is not None
    with store.write("Somebody more") as session:
        session.add(Person(name="Zoe Zed", sort_name="Zed, Zoe"))
    directory.page.show_whom("all")
    directory.settle()
    directory.click("Zoe Zed")
    directory.table.setFocus()
    before = directory.export()
    directory.key(Key.Key_Delete)
    assert "Zoe Zed" not in directory.names()
    assert facts(directory).name == "El-Ghassim Wane"
    assert directory.window.desk.undo_label == "Delete Zoe Zed"
    directory.window.commands.undo()
    directory.settle()
    assert directory.export() == before
    directory.qtbot.waitUntil(
        lambda: directory.details.facts is not None and directory.details.facts.name == "Zoe Zed"
    )


def test_a_post_is_changed_in_place_field_by_field(directory: Directory) -> None:
    directory.click("Renata Dwan")
    directory.press(directory.details.posts.rows[0])
    assert directory.field("Title").control.hasFocus()
    for field, text, label in (
        ("Title", "Head of Policy", "Change the title of a post of Renata Dwan"),
        ("From", "1 May 2014", "Change the first day of a post of Renata Dwan"),
        ("To", "31.8.2017", "Change the last day of a post of Renata Dwan"),
    ):
        directory.undoes(partial(directory.write, field, text), label)
    post = facts(directory).posts[0]
    assert (post.title, post.begins_on, post.ends_on) == (
        "Head of Policy",
        date(2014, 5, 1),
        date(2017, 8, 31),
    )
    former = directory.field("No longer held")
    assert isinstance(former, ToggleField)
    directory.undoes(
        lambda: directory.qtbot.keyClick(former.control, Key.Key_Space),
        "Change whether Renata Dwan still holds a post",
    )


def test_what_meetings_printed_stays_when_a_post_is_changed(directory: Directory) -> None:
    directory.click("Renata Dwan")
    printed = facts(directory).appearances[0].title
    directory.press(directory.details.posts.rows[0])
    directory.write("Title", "Something else")
    assert facts(directory).appearances[0].title == printed
    directory.press(directory.details.posts.form.done)
    assert directory.details.posts.rows[0].isVisible()
    assert directory.details.posts.rows[0].hasFocus()


def test_a_post_that_ends_before_it_begins_is_refused_beside_the_day(directory: Directory) -> None:
    directory.click("Renata Dwan")
    directory.press(directory.details.posts.rows[0])
    directory.write("From", "1 May 2014")
    before = directory.export()
    directory.write("To", "1 May 2013")
    assert directory.field("To").error() == "A post cannot end before it begins."
    assert directory.export() == before


def test_a_new_post_is_written_once_it_has_a_title(directory: Directory) -> None:
    directory.click("Renata Dwan")
    before = directory.export()
    action = directory.details.posts.head.action
    assert action is not None
    directory.press(action)
    assert directory.export() == before
    directory.undoes(
        lambda: directory.write("Title", "Director of UNIDIR"), "Add a post to Renata Dwan"
    )
    assert [post.title for post in facts(directory).posts][-1] == "Director of UNIDIR"


def test_days_given_before_the_title_is_written_are_not_lost(directory: Directory) -> None:
    directory.click("Renata Dwan")
    directory.page.new_post()
    directory.write("From", "1 September 2018")
    directory.write("Title", "Director")
    directory.settle()
    assert [(post.title, post.begins_on) for post in facts(directory).posts if post.begins_on] == [
        ("Director", date(2018, 9, 1))
    ]


def test_the_organisation_of_a_post_is_found_as_one_types(directory: Directory) -> None:
    directory.click("Renata Dwan")
    directory.press(directory.details.posts.rows[0])
    at = directory.field("At")
    assert isinstance(at, RecordField)

    def pick() -> None:
        at.begin("afri")
        directory.settle()
        directory.qtbot.keyClick(at.line, Key.Key_Return)

    directory.undoes(pick, "Change the organization of a post of Renata Dwan")
    assert facts(directory).posts[0].organisation == "African Union"


def test_an_organisation_that_is_not_found_is_made(directory: Directory) -> None:
    directory.click("Renata Dwan")
    directory.press(directory.details.posts.rows[0])
    at = directory.field("At")
    assert isinstance(at, RecordField)

    def make() -> None:
        at.begin("Institute of Somewhere")
        directory.settle()
        directory.qtbot.keyClick(at.line, Key.Key_Up)
        directory.qtbot.keyClick(at.line, Key.Key_Return)

    directory.undoes(make, "Change the organization of a post of Renata Dwan")
    assert facts(directory).posts[0].organisation == "Institute of Somewhere"
    store = directory.window.desk.store
    assert store is not None
    with store.read() as session:
        named = Organisation.name == "Institute of Somewhere"
        assert session.scalars(select(Organisation.id).where(named)).one()


def test_the_organisation_of_a_post_leads_to_its_people(directory: Directory) -> None:
    directory.click("Donald Kaberuka")
    directory.press(directory.details.posts.rows[0])
    at = directory.field("At")
    assert isinstance(at, RecordField)
    directory.press(at.link)
    assert directory.names() == ["Donald Kaberuka"]
    assert directory.page.view.organisation is not None


def test_a_post_is_deleted_and_undo_brings_it_back(directory: Directory) -> None:
    directory.click("Atul Khare")
    directory.press(directory.details.posts.rows[0])
    directory.undoes(
        lambda: directory.press(directory.details.posts.form.delete),
        "Delete a post of Atul Khare",
    )
    assert len(facts(directory).posts) == 1


def test_another_person_closes_the_post_that_was_open(directory: Directory) -> None:
    directory.click("Atul Khare")
    directory.press(directory.details.posts.rows[0])
    directory.click("Renata Dwan")
    assert directory.details.posts.open is None
    assert directory.details.posts.form.isHidden()
    assert [row.isVisible() for row in directory.details.posts.rows] == [True]


def test_appearances_lead_to_the_meeting_and_to_the_report(directory: Directory) -> None:
    directory.click("Renata Dwan")
    row = directory.details.appearances.rows[0]
    directory.qtbot.waitUntil(row.passages.isVisible)
    assert row.passages.text() == "¶29"
    assert "spoke 1st, listed 1st" in row.accessibleName()
    row.passages.click()
    directory.settle()
    here = directory.window.trail.here
    assert here is not None
    assert (here.page, here.family) == ("report", "paragraphs")
    directory.window.go(Address("briefers"))
    directory.settle()
    meeting = row.shown.meeting_uuid
    directory.details.appearances.rows[0].setFocus()
    directory.key(Key.Key_Return)
    assert directory.window.trail.here == Address("calendar", "meetings", meeting)


def test_a_long_list_of_appearances_begins_with_the_newest(directory: Directory) -> None:
    store = directory.window.desk.store
    assert store is not None
    with store.write("Much more to do") as session:
        dwan = session.scalars(select(Person).where(Person.name == "Renata Dwan")).one()
        meeting = dwan.participations[0].meeting
        for _ in range(MOST):
            session.add(Participation(person=dwan, meeting=meeting))
    directory.click("Renata Dwan")
    part = directory.details.appearances
    assert len(part.rows) == MOST
    assert part.more.text() == "Show 2 more"
    part.more.click()
    assert len(part.rows) == MOST + 2
    assert part.more.isHidden()


def test_address_name_and_title_are_copied(directory: Directory) -> None:
    directory.click("Brigadier General Thierry Lion")
    directory.page.copy_person()
    assert QApplication.clipboard().text() == (
        "Brigadier General Thierry Lion, military adviser at the Permanent Mission of France to "
        "the United Nations"
    )
    directory.press(directory.details._link)  # noqa: SLF001
    copied = Address.parse(QApplication.clipboard().text())
    assert copied == Address("briefers", "people", directory.details.uuid)


def test_what_is_being_typed_is_written_before_another_page(directory: Directory) -> None:
    directory.click("Renata Dwan")
    note = directory.field("Note")
    note.control.setFocus()
    directory.qtbot.keyClicks(note.control, "Half a thought")
    directory.window.go(Address("calendar"))
    directory.settle()
    directory.window.go(Address("briefers"))
    directory.settle()
    assert facts(directory).note == "Half a thought"


def test_changes_made_elsewhere_are_shown_at_once(directory: Directory) -> None:
    directory.click("Renata Dwan")
    store = directory.window.desk.store
    assert store is not None
    with store.write("Elsewhere") as session:
        session.scalars(select(Person).where(Person.name == "Renata Dwan")).one().rank = "Dr."
    directory.settle()
    directory.qtbot.waitUntil(lambda: "Dr. Renata Dwan" in directory.names())
    assert directory.field("Rank").value() == "Dr."


def test_tab_goes_through_a_person_from_top_to_bottom(directory: Directory) -> None:
    directory.click("Renata Dwan")
    posts, appearances = directory.details.posts, directory.details.appearances
    wanted = [posts.head.action, posts.rows[0], appearances.rows[0]]
    qtbot = directory.qtbot
    assert wanted[0] is not None
    QApplication.processEvents()  # the rows are laid out
    wanted[0].setFocus()
    for stop in wanted[1:]:
        qtbot.keyClick(_focused(), Key.Key_Tab)
        assert _focused() is stop
    while appearances.isAncestorOf(_focused()):
        qtbot.keyClick(_focused(), Key.Key_Tab)
    assert directory.details.note.isAncestorOf(_focused())


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused

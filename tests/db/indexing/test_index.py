"""The index is at all times what it would be if it were made anew."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from db.checking import check_library
from db.connecting import library_engine
from db.errors import ReadOnly
from db.example import build_example
from db.exchange.review import apply
from db.indexing import follow, index, is_current, is_whole
from db.models import (
    Attachment,
    AttachmentContent,
    Document,
    FollowUp,
    Meeting,
    Organisation,
    OrganisationName,
    Paragraph,
    Participation,
    Person,
    Post,
    Recommendation,
    SubItem,
    Symbol,
    Theme,
)
from db.progress import Cancelled
from db.search import search
from db.store import Store
from tests.db.exchange.reviewing import review
from tests.db.exchange.years import year_2016
from tests.db.libraries import dump, exported
from tests.strategies import Library, libraries

Entries = set[tuple[str, int]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.chairdesk"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with build_example(path) as store:
        yield store


def entries(store: Store) -> Entries:
    """Every word of the index, with the entry it stands in."""
    with store.read() as session:
        rows = session.connection().exec_driver_sql("SELECT term, doc FROM search_vocabulary")
        return {(term, entry) for term, entry in rows}


def assert_as_made_anew(store: Store) -> Entries:
    kept = entries(store)
    with store.read() as session:
        assert is_whole(session.connection())
    store.rebuild_search()
    assert kept == entries(store)
    return kept


def rename_person(session: Session) -> None:
    session.scalars(select(Person)).all()[0].name = "Zoë Quill"


def rename_organisation(session: Session) -> None:
    organisation = session.scalars(select(Organisation).join(Post)).all()[0]
    organisation.name = "Bureau of Quills"
    organisation.names.append(OrganisationName(name="Office of Feathers", acronym="OOF"))


def change_a_name_of_long_ago(session: Session) -> None:
    organisation = session.scalars(select(Organisation).join(Post)).all()[0]
    organisation.names.append(OrganisationName(name="Office of Ink"))
    session.flush()
    organisation.names[-1].name = "Office of Pencils"


def retitle_post(session: Session) -> None:
    session.scalars(select(Post)).all()[0].title = "Keeper of the Quills"


def give_a_post_to_another(session: Session) -> None:
    post = session.scalars(select(Post)).all()[0]
    post.person = session.scalars(select(Person).where(Person.id != post.person_id)).all()[0]


def leave_an_organisation(session: Session) -> None:
    for post in session.scalars(select(Post).where(Post.organisation_id.is_not(None))):
        post.organisation = None


def print_another_name(session: Session) -> None:
    taking_part = session.scalars(select(Participation)).all()[0]
    taking_part.printed_name, taking_part.printed_title = "Colonel Quill", "Quill-bearer"


def take_part_elsewhere(session: Session) -> None:
    taking_part = session.scalars(select(Participation)).all()[0]
    others = select(Meeting).where(Meeting.id != taking_part.meeting_id)
    taking_part.meeting = session.scalars(others).all()[0]


def take_part_instead(session: Session) -> None:
    person = Person(name="Nora Quill", sort_name="Quill, Nora")
    session.add(person)
    session.scalars(select(Participation)).all()[0].person = person


def retitle_theme(session: Session) -> None:
    theme = session.scalars(select(Theme).join(Meeting)).all()[0]
    theme.full_title = "Quills and their uses"
    theme.translations = {"fr": {"full_title": "Les plumes"}}


def move_meeting(session: Session) -> None:
    session.scalars(select(Meeting)).all()[0].day = date(2016, 2, 29)


def take_the_theme_off_a_meeting(session: Session) -> None:
    session.scalars(select(Meeting).where(Meeting.theme_id.is_not(None))).all()[0].theme = None


def delete_meetings(session: Session) -> None:
    for meeting in session.scalars(select(Meeting)):
        session.delete(meeting)


def delete_person(session: Session) -> None:
    person = session.scalars(select(Person)).all()[0]
    for taking_part in person.participations:
        session.delete(taking_part)
    for chairship in person.chairships:
        session.delete(chairship)
    session.flush()
    session.expire_all()
    session.delete(person)


def delete_paragraphs(session: Session) -> None:
    for paragraph in session.scalars(select(Paragraph).where(Paragraph.text != "")).all()[:5]:
        session.delete(paragraph)


def write_items(session: Session) -> None:
    paragraph = session.scalars(select(Paragraph)).all()[0]
    paragraph.items.append(SubItem(order=1, text="A quill"))
    session.flush()
    paragraph.items[0].text = "A feather"
    paragraph.cells = [["Quill", "Länge"], ["a", "b"]]


def follow_up(session: Session) -> None:
    recommendation = session.scalars(select(Recommendation)).all()[0]
    recommendation.follow_ups.append(FollowUp(day=date(2017, 1, 1), text="Quills were bought"))
    recommendation.basis = ["S/2016/9999"]


def give_symbol(session: Session) -> None:
    document = session.scalars(select(Document)).all()[0]
    document.symbols.append(Symbol(text="S/2031/7", organ="S", year=2031, number="7"))
    document.title = "On quills"


def attach(session: Session) -> None:
    session.add(AttachmentContent(sha256="0" * 64, content=b"quill"))
    session.flush()
    for owner in (
        session.scalars(select(Meeting)).all()[0],
        session.scalars(select(Document)).all()[0],
    ):
        held = Attachment(name="quill.pdf", media_type="application/pdf", size=5, sha256="0" * 64)
        owner.attachments.append(held)


def enter_and_take_away_at_once(session: Session) -> None:
    person = Person(name="Nobody Quill", sort_name="Quill, Nobody")
    session.add(person)
    session.flush()
    person.name = "Somebody Quill"
    session.flush()
    session.delete(person)


def change_what_is_no_word(session: Session) -> None:
    session.scalars(select(Meeting)).all()[0].journal_announced = True


EDITS = (
    rename_person,
    rename_organisation,
    change_a_name_of_long_ago,
    retitle_post,
    give_a_post_to_another,
    leave_an_organisation,
    print_another_name,
    take_part_elsewhere,
    take_part_instead,
    retitle_theme,
    move_meeting,
    take_the_theme_off_a_meeting,
    delete_meetings,
    delete_person,
    delete_paragraphs,
    write_items,
    follow_up,
    give_symbol,
    attach,
    enter_and_take_away_at_once,
    change_what_is_no_word,
)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_an_edit_is_in_it_at_once_and_leaves_with_undo(
    store: Store, edit: Callable[[Session], None]
) -> None:
    before = entries(store)
    with store.write("Edit") as session:
        edit(session)
    after = assert_as_made_anew(store)
    store.undo()
    assert assert_as_made_anew(store) == before
    store.redo()
    assert assert_as_made_anew(store) == after
    if edit not in (change_what_is_no_word, enter_and_take_away_at_once):
        assert after != before


def test_an_import_is_in_it(path: Path) -> None:
    with Store.create(path) as store:
        empty = entries(store)
        apply(store, review(store, year_2016().staged()))
        assert len(assert_as_made_anew(store)) > 100
        store.undo()
        assert assert_as_made_anew(store) == empty == set()


@given(libraries(most=2))
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
def test_any_library_is_in_it(tmp_path_factory: pytest.TempPathFactory, library: Library) -> None:
    with Store.create(tmp_path_factory.mktemp("any") / "any.chairdesk") as store:
        with store.write("Write all") as session:
            library.write(session)
        assert_as_made_anew(store)


def test_a_write_that_fails_leaves_no_word(store: Store) -> None:
    before = entries(store)

    def rename_half() -> None:
        with store.write("Fail") as session:
            rename_person(session)
            session.flush()
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        rename_half()
    assert entries(store) == before
    with store.read() as session:
        assert is_current(session.connection())


def test_neither_history_nor_an_export_knows_it(store: Store) -> None:
    records, lines, written = dump(store), store.history(), exported(store)
    store.rebuild_search()
    assert (dump(store), store.history(), exported(store)) == (records, lines, written)
    assert not [key for key in json.loads(written) if "search" in key]


DAMAGE = {
    "no tables": ("DROP TABLE search_vocabulary", "DROP TABLE search_index"),
    "no state": ("DELETE FROM search_state",),
    "another format": ("UPDATE search_state SET format = 0",),
    "a write it does not know": ("UPDATE search_state SET operation = 0",),
    "no blocks": ("DELETE FROM search_index_data",),
    "no table of blocks": ("DROP TABLE search_index_data",),
    "no settings": ("DROP TABLE search_index_config",),
    "settings of a later SQLite": ("UPDATE search_index_config SET v = 99",),
    "blocks of something else": ("UPDATE search_index_data SET block = x'0011' WHERE id > 10",),
    "an index of another kind": (
        "DROP TABLE search_vocabulary",
        "DROP TABLE search_index",
        "CREATE TABLE search_index (rowid INTEGER PRIMARY KEY, words)",
    ),
    "remains of one": (
        "DROP TABLE search_vocabulary",
        "DROP TABLE search_index",
        "CREATE TABLE search_index_data (id)",
    ),
}


def spoil(path: Path, statements: tuple[str, ...]) -> None:
    """Change the file behind Chairdesk's back."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    for statement in statements:
        connection.execute(statement).close()
    connection.close()


@pytest.mark.parametrize("statements", DAMAGE.values(), ids=DAMAGE.keys())
def test_on_opening_it_is_made_anew(path: Path, statements: tuple[str, ...]) -> None:
    with build_example(path) as store:
        before, records = entries(store), dump(store)
    spoil(path, statements)
    with Store.open(path, writing=False) as store:
        assert [finding.code for finding in check_library(store)] == ["search"]
    with Store.open(path) as store:
        assert check_library(store) == []
        assert entries(store) == before
        assert dump(store) == records


def test_where_words_are_missing_the_check_says_to_rebuild(path: Path) -> None:
    build_example(path).close()
    spoil(path, ("DELETE FROM search_index WHERE rowid IN (SELECT doc FROM search_vocabulary)",))
    with Store.open(path) as store:
        (finding,) = check_library(store)
        assert "rebuild the index" in finding.message
        store.rebuild_search()
        assert check_library(store) == []


def test_damage_that_a_write_meets_costs_the_index_alone(store: Store) -> None:
    records = len(store.history())
    spoil(store.path, ("DELETE FROM search_index_data WHERE id >= 10",))
    with store.write("Rename") as session:
        rename_person(session)
    assert len(store.history()) == records + 1
    with store.read() as session:
        assert [hit.title for hit in search(session, "zoe quill")] == ["Zoë Quill"]
    assert_as_made_anew(store)


def test_nothing_is_made_anew_where_the_disk_has_ended_the_write(path: Path) -> None:
    build_example(path).close()
    engine = library_engine(path, writing=True)
    with engine.execution_options(writing=True).connect() as connection:
        connection.exec_driver_sql("DROP TABLE search_state")
        connection.exec_driver_sql("COMMIT")  # as SQLite ends a transaction that it cannot keep
        with pytest.raises(DatabaseError, match="search_state"):
            follow(connection, [])
    engine.dispose()
    with Store.open(path, writing=False) as store, store.read() as session:
        assert not is_current(session.connection())


def test_a_library_opens_although_the_index_cannot_be_made(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    build_example(path).close()
    spoil(path, ("DELETE FROM search_state", "ALTER TABLE person RENAME COLUMN note TO remark"))
    with Store.open(path) as store, store.read() as session:
        assert not is_current(session.connection())
    assert "index of words" in caplog.text


def test_a_rebuild_tells_how_far_it_is_and_can_be_stopped(store: Store) -> None:
    told: list[tuple[int, int]] = []

    def note(done: int, total: int, what: str = "") -> None:
        told.append((done, total))

    store.rebuild_search(note)
    assert told[0][0] == 0
    assert all(done < total for done, total in told)

    def stop(done: int, total: int, what: str = "") -> None:
        raise Cancelled

    before = entries(store)
    with pytest.raises(Cancelled):
        store.rebuild_search(stop)
    assert entries(store) == before


def test_a_rebuild_needs_the_right_to_write(path: Path) -> None:
    build_example(path).close()
    with Store.open(path, writing=False) as store, pytest.raises(ReadOnly):
        store.rebuild_search()


def test_many_records_are_entered_in_steps(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = entries(store)
    monkeypatch.setattr(index, "_AT_ONCE", 3)
    store.rebuild_search()
    assert entries(store) == before

"""The store: one transaction, one operation, one notice; reading never writes."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError
from sqlcipher3 import dbapi2

from db import library_file
from db.errors import LibraryError, LibraryInUse, ReadOnly, UserError
from db.migrations import SCHEMA_VERSION
from db.models import Body, Meeting, Participation, Person
from db.progress import Cancelled
from db.store import Notice, Store
from tests.db.libraries import add_meeting, dump


def test_a_new_library_is_for_its_owner_alone_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    Store.create(tmp_path / "desk.chairdesk").close()
    assert stat.S_IMODE(os.stat(tmp_path / "desk.chairdesk").st_mode) == 0o600
    assert sorted(os.listdir(tmp_path)) == [".desk.chairdesk.lock", "desk.chairdesk"]


def test_the_log_and_its_index_are_for_the_owner_alone_too(store: Store) -> None:
    add_meeting(store)
    for suffix in ("-wal", "-shm"):
        mode = os.stat(f"{store.path}{suffix}").st_mode
        assert stat.S_IMODE(mode) == 0o600


def test_a_library_is_never_made_over_a_file(tmp_path: Path) -> None:
    there = tmp_path / "notes.chairdesk"
    there.write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="is there already"):
        Store.create(there)
    assert there.read_text(encoding="utf-8") == "mine"


def test_a_library_is_never_made_over_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    link = tmp_path / "desk.chairdesk"
    link.symlink_to(tmp_path / "stick" / "desk.chairdesk")
    with pytest.raises(UserError, match="is there already"):
        Store.create(link)
    assert link.is_symlink()


def test_of_two_who_make_a_library_at_once_one_makes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "desk.chairdesk"
    give_name = library_file.give_name

    def after_the_other(unfinished: Path, place: Path) -> None:
        monkeypatch.setattr("db.store.give_name", give_name)
        with Store.create(path) as other:
            add_meeting(other)
        give_name(unfinished, place)

    monkeypatch.setattr("db.store.give_name", after_the_other)
    with pytest.raises(UserError, match="is there already"):
        Store.create(path)
    with Store.open(path) as store:
        assert len(store.history()) == 1
    assert sorted(os.listdir(tmp_path)) == [".desk.chairdesk.lock", "desk.chairdesk"]


def test_a_library_is_made_on_a_disk_that_knows_no_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    Store.create(tmp_path / "desk.chairdesk").close()
    assert sorted(os.listdir(tmp_path)) == [".desk.chairdesk.lock", "desk.chairdesk"]


def test_a_library_only_just_made_can_be_taken_away_again(tmp_path: Path) -> None:
    Store.create(tmp_path / "desk.chairdesk").discard()
    assert os.listdir(tmp_path) == []


def test_nothing_is_written_to_a_library_that_was_moved_meanwhile(store: Store) -> None:
    add_meeting(store)
    moved = store.path.with_name("moved.chairdesk")
    store.path.rename(moved)
    with pytest.raises(LibraryError, match="was moved"):
        add_meeting(store)
    with pytest.raises(LibraryError, match="was moved"):
        store.undo()
    moved.rename(store.path)
    add_meeting(store)
    assert len(store.history()) == 2


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("nowhere/desk.chairdesk", "does not exist"),
        ("file/desk.chairdesk", "does not exist"),
        ("n" * 245 + ".chairdesk", "could not be written"),
        ("n" * 300, "could not be written"),
    ],
)
def test_a_library_that_cannot_stand_there_is_refused_in_a_sentence(
    place: str, words: str, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match=words):
        Store.create(tmp_path / place)
    assert os.listdir(tmp_path) == ["file"]


def test_the_file_says_whose_it_is_and_how_old(store: Store) -> None:
    store.close()
    header = store.path.read_bytes()[:100]
    assert header[68:72] == b"CDSK"
    assert int.from_bytes(header[60:64], "big") == SCHEMA_VERSION


def test_a_write_is_one_operation_with_its_changes(store: Store) -> None:
    add_meeting(store)
    (line,) = store.history()
    assert (line.label, line.changes, line.state) == ("Plan a meeting", 8, "done")


def test_a_write_that_changes_nothing_leaves_no_operation(store: Store) -> None:
    uuid = add_meeting(store)
    with store.write("Look") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        meeting.day = meeting.day
    assert session.info["operation"] is None
    assert len(store.history()) == 1


def test_a_write_that_fails_half_way_leaves_the_library_as_it_was(store: Store) -> None:
    add_meeting(store)
    before = dump(store)

    def break_off() -> None:
        with store.write("Break") as session:
            session.add(Body(full_name="Half"))
            session.flush()
            raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        break_off()
    assert dump(store) == before
    assert len(store.history()) == 1
    add_meeting(store)  # and the store works on


def test_reading_refuses_changes(store: Store) -> None:
    add_meeting(store)
    with store.read() as session:
        session.scalars(select(Meeting)).one().room = "Conference Room 12"
        with pytest.raises(RuntimeError, match="read session"):
            session.flush()


def test_a_notice_names_what_a_write_changed(store: Store) -> None:
    heard: list[Notice] = []
    end = store.subscribe(heard.append)
    uuid = add_meeting(store)
    store.undo()
    store.redo()
    end()
    end()
    add_meeting(store)
    assert [(notice.kind, notice.label) for notice in heard] == [
        ("write", "Plan a meeting"),
        ("undo", "Plan a meeting"),
        ("redo", "Plan a meeting"),
    ]
    for notice in heard:
        assert notice.changed["meetings"] == {uuid}
        assert set(notice.changed) >= {"bodies", "people", "posts", "participations"}


def test_a_deaf_subscriber_hides_a_write_from_nobody(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[Notice] = []

    def deaf(_notice: Notice) -> None:
        raise ValueError("deaf")

    store.subscribe(deaf)
    store.subscribe(heard.append)
    add_meeting(store)
    assert len(heard) == 1
    assert "a subscriber failed" in caplog.text


def test_undo_and_redo_say_what_they_would_do(store: Store) -> None:
    assert (store.undo_label(), store.redo_label()) == (None, None)
    add_meeting(store)
    assert store.undo_label() == "Plan a meeting"
    store.undo()
    assert (store.undo_label(), store.redo_label()) == (None, "Plan a meeting")


def test_a_second_writer_is_refused_and_told_who_writes(store: Store) -> None:
    with pytest.raises(LibraryInUse, match=r"open for writing elsewhere, by .+ on .+ since"):
        Store.open(store.path)


def test_a_link_to_a_library_is_no_way_round_its_writer(store: Store) -> None:
    link = store.path.with_name("link.chairdesk")
    link.symlink_to(store.path)
    with pytest.raises(LibraryInUse, match="open for writing elsewhere"):
        Store.open(link)


def test_a_reader_sees_what_the_writer_has_kept(store: Store) -> None:
    with Store.open(store.path, writing=False) as reader:
        uuid = add_meeting(store)
        with reader.read() as session:
            assert session.scalars(select(Meeting.uuid)).one() == uuid


def test_a_reader_keeps_one_state_while_the_writer_goes_on(store: Store) -> None:
    add_meeting(store)
    with Store.open(store.path, writing=False) as reader, reader.read() as session:
        assert session.scalars(select(Meeting.room)).one() is None
        with store.write("Book a room") as writing:
            writing.scalars(select(Meeting)).one().room = "Conference Room 12"
        assert session.scalars(select(Meeting.room)).one() is None


def test_a_store_opened_for_reading_does_not_write(store: Store) -> None:
    with Store.open(store.path, writing=False) as reader:
        assert not reader.writable
        with pytest.raises(ReadOnly), reader.write("Try"):
            pass
        with pytest.raises(ReadOnly):
            reader.undo()


def test_the_right_to_write_comes_back_on_closing(store: Store) -> None:
    store.close()
    store.close()
    with Store.open(store.path) as again:
        assert again.writable


def test_the_right_to_write_comes_back_when_opening_fails(tmp_path: Path) -> None:
    path = tmp_path / "planted.chairdesk"
    Store.create(path).close()
    connection = dbapi2.connect(str(path))
    connection.execute("CREATE VIEW planted AS SELECT 1")
    connection.close()
    for _ in range(2):  # the second time would say "in use" if the first had kept the lock
        with pytest.raises(UserError, match="planted"):
            Store.open(path)


def test_writes_from_several_threads_wait_for_each_other(store: Store) -> None:
    def write() -> None:
        for _ in range(10):
            with store.write("Add a person") as session:
                session.add(Person(name="Renata Dwan"))

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.history()) == 40


def test_a_name_with_awkward_characters_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "bureau #1 100% ?é😀.chairdesk"
    with Store.create(path) as store:
        add_meeting(store)
    with Store.open(path, writing=False) as store, store.read() as session:
        assert session.scalars(select(Participation)).one().title_in_print


def test_history_is_given_page_by_page_newest_first(store: Store) -> None:
    for number in range(5):
        with store.write(f"Write {number}") as session:
            session.add(Body(full_name="Body"))
    assert [line.label for line in store.history(limit=2, offset=1)] == ["Write 3", "Write 2"]


_ENDLESS = text(
    "WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number)"
    " SELECT count(*) FROM number"
)


def test_a_query_whose_answer_is_not_wanted_any_more_is_given_up(store: Store) -> None:
    asked: list[int] = []

    def wanted() -> bool:
        asked.append(1)
        return len(asked) < 3

    with pytest.raises(Cancelled), store.read(wanted) as session:
        session.execute(_ENDLESS)
    assert len(asked) == 3
    with store.read(lambda: True) as session:  # on the same connection
        assert session.scalars(select(Meeting.id)).all() == []


def test_what_else_goes_wrong_in_a_query_is_no_giving_up(store: Store) -> None:
    with (
        pytest.raises(OperationalError, match="no such table"),
        store.read(lambda: False) as session,
    ):
        session.execute(text("SELECT * FROM nowhere"))

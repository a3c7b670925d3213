"""A file that is no library, too new, damaged or in use gets one sentence and is left as it is."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from db.errors import (
    LibraryDamaged,
    LibraryError,
    LibraryInUse,
    LibraryTooNew,
    NotALibrary,
    ReadOnly,
    UserError,
)
from db.migrations import SCHEMA_VERSION
from db.store import Store
from tests.db.libraries import add_meeting


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "desk.chairdesk"
    with Store.create(path) as store:
        for _ in range(30):
            add_meeting(store)
    return path


def raw(path: Path, *statements: str) -> None:
    connection = dbapi2.connect(str(path), isolation_level=None)
    for statement in statements:
        connection.execute(statement).close()
    connection.close()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def scramble(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for at in range(4096, len(content), 64):
        content[at] ^= 0xFF
    path.write_bytes(bytes(content))


def other_application(path: Path) -> None:
    raw(path, "PRAGMA application_id=1")


def from_the_future(path: Path) -> None:
    raw(path, f"PRAGMA user_version={SCHEMA_VERSION + 1}")


def with_trigger(path: Path) -> None:
    raw(path, "CREATE TRIGGER t AFTER UPDATE ON body BEGIN DELETE FROM meeting; END")


WRONG: list[tuple[str, Callable[[Path], object], type[LibraryError], str]] = [
    ("empty", lambda path: path.write_bytes(b""), NotALibrary, "is empty"),
    ("text", lambda path: path.write_text("Dear Chair"), NotALibrary, "not a Chairdesk library"),
    ("png", lambda path: path.write_bytes(b"\x89PNG\r\n" * 99), NotALibrary, "not a Chairdesk"),
    ("magic", lambda path: path.write_bytes(b"SQLite format 3\0"), NotALibrary, "not a Chairdesk"),
    ("other program", other_application, NotALibrary, "another program"),
    ("newer", from_the_future, LibraryTooNew, f"versions up to {SCHEMA_VERSION}"),
    ("cut", cut, LibraryDamaged, "cut short"),
    ("scrambled", scramble, LibraryDamaged, "damaged"),
    ("trigger", with_trigger, LibraryDamaged, "did not put there"),
]


@pytest.mark.parametrize("writing", [True, False])
@pytest.mark.parametrize(
    ("spoil", "error", "words"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG]
)
def test_a_wrong_file_is_refused_and_left_as_it_is(
    library: Path,
    spoil: Callable[[Path], object],
    error: type[LibraryError],
    words: str,
    writing: bool,
) -> None:
    spoil(library)
    before = hashlib.sha256(library.read_bytes()).digest()
    with pytest.raises(error, match=words) as told:
        Store.open(library, writing=writing)
    assert hashlib.sha256(library.read_bytes()).digest() == before
    assert "left as it is" in str(told.value) or "Nothing was changed" in str(told.value)


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(NotALibrary, match="There is no library"):
        Store.open(tmp_path / "none.chairdesk")
    with pytest.raises(NotALibrary, match="is a folder"):
        Store.open(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="This system has no named pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.chairdesk")
    with pytest.raises(NotALibrary, match="is not a Chairdesk library"):
        Store.open(tmp_path / "pipe.chairdesk", writing=False)


def test_links_that_go_round_in_a_circle_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.chairdesk").symlink_to(tmp_path / "b.chairdesk")
    (tmp_path / "b.chairdesk").symlink_to(tmp_path / "a.chairdesk")
    with pytest.raises(NotALibrary, match="cannot be read"):
        Store.open(tmp_path / "a.chairdesk")


def test_a_library_is_written_to_where_no_note_of_the_writer_can_be_left(library: Path) -> None:
    note = library.with_name(f".{library.name}.owner")
    note.mkdir()
    with Store.open(library) as store:
        assert store.writable
    assert note.is_dir()


def test_no_older_state_is_shown_where_the_newest_cannot_be_read(library: Path) -> None:
    log = library.with_name(f"{library.name}-wal")
    (log / "what was written last").mkdir(parents=True)  # no log that SQLite could open
    with pytest.raises(LibraryError, match="cannot be opened"):
        Store.open(library, writing=False)


def test_a_name_in_a_folder_that_is_gone_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(NotALibrary, match="There is no library"):
        Store.open(Path("desk.chairdesk"))


def test_a_file_that_may_not_be_read_is_named(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # root may read everything
    with pytest.raises(NotALibrary, match="cannot be read"):
        Store.open(library)


def test_a_file_that_may_not_be_written_is_opened_for_reading_only(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everything
    with pytest.raises(ReadOnly, match="is read-only"):
        Store.open(library)
    with Store.open(library, writing=False) as store:
        assert len(store.history()) == 30


HOLDER = """
import sys
from pathlib import Path
from db.store import Store
with Store.open(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(library: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the library open for writing."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(library)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


def test_while_another_program_writes_one_can_read_and_not_write(
    library: Path, holder: subprocess.Popen[str]
) -> None:
    with pytest.raises(LibraryInUse, match="open for writing elsewhere"):
        Store.open(library)
    with Store.open(library, writing=False) as store:
        assert len(store.history()) == 30


def test_what_a_killed_program_held_is_free_again(
    library: Path, holder: subprocess.Popen[str]
) -> None:
    holder.kill()
    holder.wait()
    with Store.open(library) as store:
        assert store.writable


@pytest.mark.parametrize("said", ["", "{", json.dumps(["nobody"]), json.dumps({"person": 1})])
def test_a_note_of_the_holder_that_cannot_be_read_is_left_out(
    library: Path, holder: subprocess.Popen[str], said: str
) -> None:
    library.with_name(f".{library.name}.owner").write_text(said, encoding="utf-8")
    with pytest.raises(LibraryInUse, match=r"open for writing elsewhere\. Nothing"):
        Store.open(library)


KILLED = """
import os, signal, sys
from pathlib import Path
from db.models import Body
from db.store import Store
store = Store.open(Path(sys.argv[1]))
for number in range(1000):
    with store.write(f"Write {number}") as session:
        session.add_all([Body(full_name="One"), Body(full_name="Two")])
    print(number, flush=True)
"""


@pytest.mark.parametrize("after", [1, 7, 23])
def test_what_was_said_to_be_kept_survives_being_killed(library: Path, after: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(library)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            acknowledged = int(line)
            if acknowledged >= after:
                process.kill()
                break
        acknowledged += sum(1 for _ in process.stdout)
    with Store.open(library) as store, store.read() as session:
        written = [line for line in store.history(2000) if line.label.startswith("Write")]
        bodies = session.connection().exec_driver_sql("SELECT count(*) FROM body").scalar()
    assert len(written) in (acknowledged + 1, acknowledged + 2)  # one more may be kept, untold
    assert bodies == 30 + 2 * len(written)


def test_a_full_disk_is_told_and_the_library_is_as_before(library: Path) -> None:
    from db.models import Body

    with Store.open(library) as store:
        pool = store._engine.raw_connection()  # noqa: SLF001
        driver = pool.driver_connection
        assert driver is not None
        pages = driver.execute("PRAGMA page_count").fetchone()[0]
        driver.execute(f"PRAGMA max_page_count={pages}")  # SQLITE_FULL, as a full disk gives
        pool.close()
        with pytest.raises(UserError, match="disk is full"), store.write("Fill") as session:
            session.add_all(Body(full_name="x" * 5000) for _ in range(100))
        assert len(store.history()) == 30

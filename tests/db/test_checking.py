"""The check of a library's file finds what is wrong, and nothing where nothing is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from db import library_file
from db.checking import check_library
from db.models import Attachment, AttachmentContent, Meeting
from db.store import Store
from tests.db.libraries import add_meeting


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "desk.chairdesk"
    content = b"A concept note"
    digest = hashlib.sha256(content).hexdigest()
    with Store.create(path) as store:
        add_meeting(store)
        with store.write("Attach") as session:
            session.add(AttachmentContent(sha256=digest, content=content))
            session.add(
                Attachment(
                    meeting_id=session.query(Meeting).one().id,
                    name="note.txt",
                    media_type="text/plain",
                    size=len(content),
                    sha256=digest,
                )
            )
    return path


@pytest.fixture
def spoil(library: Path) -> Iterator[dbapi2.Connection]:
    """A connection that changes the file behind Chairdesk's back."""
    connection = dbapi2.connect(str(library), isolation_level=None)
    yield connection
    connection.close()


def codes(library: Path) -> set[str]:
    with Store.open(library, writing=False) as store:
        return {finding.code for finding in check_library(store)}


def test_a_library_in_order_has_no_findings(library: Path) -> None:
    assert codes(library) == set()


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("DELETE FROM body", "links"),
        ("UPDATE meeting SET kind = 'party'", "words"),
        ("UPDATE attachment_content SET content = x'00'", "attachments"),
        ("UPDATE attachment SET size = 1", "attachments"),
        ("DROP INDEX ix_meeting_day", "schema"),
        ("ALTER TABLE body ADD COLUMN planted", "schema"),
    ],
)
def test_what_was_changed_behind_its_back_is_found(
    library: Path, spoil: dbapi2.Connection, statement: str, code: str
) -> None:
    spoil.execute(statement).close()
    assert code in codes(library)


def test_a_damaged_page_is_found_and_nothing_is_read_from_it(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_file, "_QUICK_CHECK_BELOW", 0)  # as in a large library
    connection = dbapi2.connect(str(library))
    page = connection.execute(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'ix_meeting_day'"
    ).fetchone()
    size = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    assert page is not None
    assert size is not None
    content = bytearray(library.read_bytes())
    for at in range((page[0] - 1) * size[0] + 8, page[0] * size[0], 3):
        content[at] ^= 0x55
    library.write_bytes(bytes(content))
    assert codes(library) == {"pages"}

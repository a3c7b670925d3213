from __future__ import annotations

import hashlib
import json
import shutil
import sys
import tempfile
import uuid
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from sqlalchemy import select, text

from db.errors import TargetExists, UnreadableFile
from db.exchange import json_format, json_stream
from db.exchange.json_format import export_library, read_library
from db.exchange.review import Verdict, apply, match
from db.exchange.schema import library_schema
from db.models import (
    FAMILIES,
    Attachment,
    AttachmentContent,
    Body,
    Document,
    Meeting,
    Person,
)
from db.store import Store
from tests.db.exchange.reviewing import bring_in, take
from tests.db.exchange.years import year_2016, year_2017
from tests.db.libraries import exported
from tests.strategies import Library, libraries


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with two years, an attachment and a circle of references."""
    path = tmp_path_factory.mktemp("filled") / "library.chairdesk"
    with Store.create(path) as opened:
        for year in (year_2016(), year_2017()):
            bring_in(opened, year)
        with opened.write("Attach") as session:
            content = b"A concept note."
            sha256 = hashlib.sha256(content).hexdigest()
            session.add(AttachmentContent(sha256=sha256, content=content))
            first, second = session.scalars(select(Meeting).limit(2))
            session.add(
                Attachment(
                    document_id=session.scalars(select(Document.id)).first(),
                    meeting_id=first.id,
                    name="note.txt",
                    media_type="text/plain",
                    size=len(content),
                    sha256=sha256,
                )
            )
            first.postponed_to_id, second.postponed_to_id = second.id, first.id
    return path


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("blank") / "library.chairdesk"
    Store.create(path).close()
    return path


@pytest.fixture
def store(filled: Path, tmp_path: Path) -> Iterator[Store]:
    with copied(filled, tmp_path / "library.chairdesk") as opened:
        yield opened


@pytest.fixture
def empty(blank: Path, tmp_path: Path) -> Iterator[Store]:
    with copied(blank, tmp_path / "empty.chairdesk") as opened:
        yield opened


def copied(library: Path, to: Path) -> Store:
    """Open a copy of a closed library."""
    return Store.open(Path(shutil.copy(library, to)))


def imported(store: Store, path: Path) -> dict[str, dict[str, int]]:
    applied = take(store, path)
    assert not applied.issues
    return {"added": applied.added, "updated": applied.updated, "same": applied.same}


def test_an_export_comes_back_into_an_empty_library_the_same(
    store: Store, empty: Store, tmp_path: Path
) -> None:
    path = tmp_path / "library.json"
    with store.read() as session:
        export_library(session, path)
    whole = path.read_bytes()
    data = json.loads(whole)
    counts = imported(empty, path)
    assert counts["added"] == {family: len(data[family]) for family in FAMILIES if data[family]}
    assert exported(empty) == whole
    assert imported(empty, path)["same"] == counts["added"]
    assert [line.label for line in empty.history()] == ["Import library.json"]


def test_an_export_is_utf8_in_a_fixed_order_and_ends_with_a_newline(store: Store) -> None:
    whole = exported(store)
    assert whole.endswith(b"}\n")
    assert b"\r" not in whole
    assert "Fodé Seck".encode() in whole
    data = json.loads(whole)
    assert list(data) == ["format", "version", *FAMILIES]
    for family in FAMILIES:
        uuids = [row["uuid"] for row in data[family]]
        assert uuids == sorted(uuids)
    meeting = data["meetings"][0]
    assert meeting["body"] == data["bodies"][0]["uuid"]
    assert meeting["day"] in {"2016-04-28", "2016-07-27", "2017-11-10"}
    assert "id" not in meeting
    assert exported(store) == whole


def test_an_export_is_as_its_schema_says(store: Store) -> None:
    validator = Draft202012Validator(library_schema())
    assert [error.message for error in validator.iter_errors(json.loads(exported(store)))] == []


def test_a_file_that_is_there_is_not_overwritten_unasked(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "library.json"
    path.write_text("precious")
    with store.read() as session, pytest.raises(TargetExists):
        export_library(session, path)
    assert path.read_text() == "precious"
    with store.read() as session:
        export_library(session, path, overwrite=True)
    assert read_library(path).by_uuid


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(library=libraries())
def test_any_library_comes_back_byte_for_byte(blank: Path, library: Library) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "library.json")
        with copied(blank, Path(folder, "one.chairdesk")) as one:
            with one.write("Fill") as session:
                library.write(session)
            path.write_bytes(exported(one))
        assert not list(Draft202012Validator(library_schema()).iter_errors(_loaded(path)))
        with copied(blank, Path(folder, "other.chairdesk")) as other:
            imported(other, path)
            assert exported(other) == path.read_bytes()
            with other.read() as session:
                review = match(session, read_library(path))
            assert not any(d.verdict is not Verdict.SAME for d in review.decisions)


def _loaded(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def test_what_was_changed_here_is_set_back_by_the_file(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "library.json"
    path.write_bytes(exported(store))
    with store.write("Change") as session:
        body = session.scalars(select(Body)).one()
        body.full_name, body.decision_rule = "Another name", "silence"
        meeting = session.scalars(select(Meeting).limit(1)).one()
        meeting.theme_id, meeting.room = None, "Room 3"
        session.delete(session.scalars(select(Attachment)).one())
    counts = imported(store, path)
    assert counts["updated"] == {"bodies": 1, "meetings": 1}
    assert counts["added"] == {"attachments": 1}
    assert exported(store) == path.read_bytes()


def test_a_report_of_a_period_that_has_one_is_not_taken(store: Store, tmp_path: Path) -> None:
    data = json.loads(exported(store))
    part: dict[str, Any] = {"format": "chairdesk-library", "version": 1}
    part["bodies"] = data["bodies"]
    part["reporting_periods"] = data["reporting_periods"]
    report = str(uuid.uuid4())
    part["reports"] = [{"uuid": report, "period": data["reporting_periods"][0]["uuid"]}]
    part["drafts"] = [{"uuid": str(uuid.uuid4()), "report": report}]
    path = tmp_path / "part.json"
    path.write_text(json.dumps(part))
    with store.read() as session:
        review = match(session, read_library(path))
    (conflict,) = [d for d in review.decisions if d.verdict is Verdict.CONFLICT]
    assert len(conflict.rivals) == 1
    conflict.accepted = True
    before = exported(store)
    applied = apply(store, review)
    assert applied.operation is None
    assert exported(store) == before
    assert [issue.message.partition(",")[0] for issue in applied.issues] == [
        "The library has another record in this place",
        "1 record of drafts was left out",
    ]


def test_a_file_with_only_some_families_and_fields_is_read(empty: Store, tmp_path: Path) -> None:
    path = tmp_path / "part.json"
    key = str(uuid.uuid4())
    path.write_text(
        json.dumps(
            {
                "people": [{"uuid": key, "name": "Renata Dwan"}],
                "version": 1,
                "format": "chairdesk-library",
            },
        ),
        encoding="utf-8-sig",
    )
    assert imported(empty, path)["added"] == {"people": 1}
    with empty.read() as session:
        person = session.scalars(select(Person)).one()
        assert (person.uuid, person.name, person.sort_name) == (key, "Renata Dwan", "")


Change = Callable[[dict[str, Any]], object]


@pytest.mark.parametrize(
    ("change", "place", "why"),
    [
        (lambda d: d.pop("format"), "format", "not the export"),
        (lambda d: d.update(format="other"), "format", "not the export"),
        (lambda d: d.pop("version"), "version", "whole number"),
        (lambda d: d.update(version=True), "version", "whole number"),
        (lambda d: d.update(version=2), "version", "newer Chairdesk"),
        (lambda d: d.update(meeting=[]), "meeting", "no such records"),
        (lambda d: d.update(meeting=[1]), "meeting", "no such records"),
        (lambda d: d.update(bodies={}), "bodies", "must be a list"),
        (lambda d: d.update(bodies=[7]), "bodies[0]", "must be an object"),
        (lambda d: d["people"][0].pop("uuid"), "people[0].uuid", "must be a UUID"),
        (lambda d: d["people"][0].update(uuid="7"), "people[0].uuid", "must be a UUID"),
        (
            lambda d: d["people"][1].update(uuid=d["people"][0]["uuid"]),
            "people[1].uuid",
            "another record",
        ),
        (lambda d: d["people"][0].update(surname="x"), "people[0].surname", "no such field"),
        (lambda d: d["people"][0].update(id=1), "people[0].id", "no such field"),
        (lambda d: d["people"][2].pop("name"), "people[2].name", "missing"),
        (lambda d: d["people"][0].update(name=1.5), "people[0].name", "must be a text"),
        (lambda d: d["people"][0].update(name=None), "people[0].name", "must not be empty"),
        (lambda d: d["people"][0].update(name=[[]]), "people[0].name", "must be a text"),
        (lambda d: d["meetings"][0].update(day="20160428"), "meetings[0].day", "must be a day"),
        (lambda d: d["meetings"][0].update(day="2016-02-30"), "meetings[0].day", "must be a day"),
        (lambda d: d["meetings"][0].update(starts_at="10"), "meetings[0].starts_at", "time of day"),
        (
            lambda d: d["meetings"][0].update(starts_at="10:00:00+01:00"),
            "meetings[0].starts_at",
            "without an offset",
        ),
        (lambda d: d["meetings"][0].update(kind="party"), "meetings[0].kind", "one of: organiz"),
        (lambda d: d["meetings"][0].update(kind=[]), "meetings[0].kind", "one of: organiz"),
        (lambda d: d["meetings"][0].update(number=1e999), "meetings[0]", "no number of JSON"),
        (lambda d: d["meetings"][0].update(number=1e3), "meetings[0].number", "whole number"),
        (lambda d: d["meetings"][0].update(number=2**63), "meetings[0].number", "ordinary size"),
        (lambda d: d["meetings"][0].update(number=10**5000), "meetings[0]", "more digits"),
        (lambda d: d["meetings"][0].update(body=None), "meetings[0].body", "UUID of a record"),
        (lambda d: d["meetings"][0].update(body=7), "meetings[0].body", "UUID of a record"),
        (
            lambda d: d["meetings"][0].update(body=str(uuid.UUID(int=7))),
            "meetings[0].body",
            "no record of bodies",
        ),
        (
            lambda d: d["meetings"][0].update(body=d["people"][0]["uuid"]),
            "meetings[0].body",
            "no record of bodies",
        ),
        (lambda d: d["bodies"][0].update(translations=[]), "bodies[0].translations", "shape"),
        (
            lambda d: d["bodies"][0].update(translations={"fr": {"full_name": {}}}),
            "bodies[0].translations",
            "shape",
        ),
        (lambda d: d["paragraphs"][0].update(marks=[[0, 1]]), "paragraphs[0].marks", "shape"),
        (lambda d: d["attachments"][0].pop("content"), "attachments[0].content", "base64"),
        (lambda d: d["attachments"][0].update(content=7), "attachments[0].content", "base64"),
        (lambda d: d["attachments"][0].update(content="*"), "attachments[0].content", "base64"),
        (
            lambda d: d["attachments"][0].update(content=b64encode(b"other").decode()),
            "attachments[0].sha256",
            "not that of the content",
        ),
        (lambda d: d["attachments"][0].update(size=1), "attachments[0].size", "not that of"),
    ],
)
def test_what_a_library_does_not_have_is_refused_and_named(
    store: Store, tmp_path: Path, change: Change, place: str, why: str
) -> None:
    data = json.loads(exported(store))
    change(data)
    path = tmp_path / "changed.json"
    path.write_text(_dumped(data))
    with pytest.raises(UnreadableFile, match=why) as caught:
        read_library(path)
    assert place in str(caught.value)
    assert "Nothing was imported" in str(caught.value)


def _dumped(data: Any) -> str:
    """JSON with a number of any length, which Python would not write."""
    sys.set_int_max_str_digits(0)
    try:
        return json.dumps(data)
    finally:
        sys.set_int_max_str_digits(4300)


def test_more_records_than_any_library_has_are_refused(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_format, "MOST_RECORDS", 10)
    path = tmp_path / "library.json"
    path.write_bytes(exported(store))
    with pytest.raises(UnreadableFile, match="more records than in any library"):
        read_library(path)


def test_a_value_that_crosses_the_pieces_read_is_read_whole(
    store: Store, empty: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.json"
    path.write_bytes(exported(store))
    monkeypatch.setattr(json_stream, "_CHUNK", 7)
    imported(empty, path)
    assert exported(empty) == path.read_bytes()


def test_attachments_of_one_content_keep_its_bytes_once(
    store: Store, empty: Store, tmp_path: Path
) -> None:
    with store.write("Attach again") as session:
        first = session.scalars(select(Attachment)).one()
        again = {"name": "copy.txt", "media_type": "text/plain", "size": first.size}
        session.add(Attachment(meeting_id=first.meeting_id, sha256=first.sha256, **again))
    path = tmp_path / "library.json"
    path.write_bytes(exported(store))
    assert len(json.loads(path.read_bytes())["attachments"]) == 2
    imported(empty, path)
    with empty.read() as session:
        assert session.scalar(text("SELECT count(*) FROM attachment_content")) == 1
    assert exported(empty) == path.read_bytes()


def test_an_import_of_a_whole_library_is_undone_and_redone(
    store: Store, empty: Store, tmp_path: Path
) -> None:
    path = tmp_path / "library.json"
    path.write_bytes(exported(store))
    nothing = exported(empty)
    imported(empty, path)
    empty.undo()
    assert exported(empty) == nothing
    empty.redo()
    assert exported(empty) == path.read_bytes()

"""Files of tables in every guise, and files that are none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from db import queries
from db.errors import UnreadableFile
from db.exchange import table_format
from db.store import Store
from tests.db.exchange.reviewing import take
from tests.db.exchange.tables.imports import BODY, write_csv


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_csv_is_read_as_spreadsheets_write_it(
    store: Store, tmp_path: Path, delimiter: str, encoding: str
) -> None:
    path = write_csv(
        tmp_path / "b.csv",
        ["Name", "Post", "Note"],
        ["Zoë Marsh", "pilot; first, of three", '"Émile"\nand others'],
        [],
        delimiter=delimiter,
        encoding=encoding,
    )
    assert take(store, path).added == {"people": 1, "posts": 1}
    with store.read() as session:
        found = {row.name: row for row in queries.briefers(session)}["Zoë Marsh"]
    assert (found.post, found.note) == ("pilot; first, of three", '"Émile"\nand others')


def test_headings_may_stand_below_a_title(store: Store, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "b.csv", ["Our people"], [], ["Name", "Rank"], ["Zoë Marsh", ""])
    assert take(store, path).added == {"people": 1}


def test_json_is_read_by_its_keys(store: Store, tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [
        {"day": "2031-05-05", "theme": "Nets", "body": BODY, "journal_announced": True, "number": 3}
    ]
    (tmp_path / "m.json").write_text(json.dumps(rows))
    assert take(store, tmp_path / "m.json").added == {"themes": 1, "meetings": 1}
    with store.read() as session:
        found = {row.theme: row for row in queries.meetings(session)}["Nets"]
    assert (found.journal_announced, found.number) == (True, 3)


@pytest.mark.parametrize(
    "content",
    [
        b"just a line of text\n",
        b"Date;Weather\n2031-05-05;fog\n",
        b"[1, 2]",
        b'[{"day": "2031-05-05", "theme": "x"',
        b'Name,Rank\n"unclosed\n',
        b"[" * 100_000,
        b"\x00\x01\x02\xff\xfe",
        b"Name,Rank" + b",x" * 300 + b"\n",
    ],
)
def test_what_is_no_table_is_not_taken_for_one(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    assert not table_format.recognises(path, content[:4096])
    with pytest.raises(UnreadableFile, match=r"x\.csv"):
        table_format.read(path)


def test_a_workbook_without_a_known_table_is_refused_with_a_hint(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page: Any = book.active
    page.append(["Apples", "Pears"])
    book.save(tmp_path / "x.xlsx")
    assert table_format.recognises(tmp_path / "x.xlsx", b"PK\x03\x04")
    with pytest.raises(UnreadableFile, match="holds no table"):
        table_format.read(tmp_path / "x.xlsx")


def test_too_large_or_missing_a_file_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "big.csv").open("wb") as file:
        file.truncate(25_000_001)
    with pytest.raises(UnreadableFile, match="25 MB"):
        table_format.read(tmp_path / "big.csv")
    with pytest.raises(UnreadableFile, match="could not be read"):
        table_format.read(tmp_path / "missing.csv")


def test_more_rows_than_a_table_may_have_are_refused(tmp_path: Path) -> None:
    (tmp_path / "long.csv").write_text("Name,Rank\n" + "a,b\n" * 100_000)
    with pytest.raises(UnreadableFile, match="more text"):
        table_format.read(tmp_path / "long.csv")


def test_more_objects_than_any_table_has_are_refused_before_they_fill_the_memory(
    tmp_path: Path,
) -> None:
    path = tmp_path / "meetings.json"
    path.write_text('[{"Date": [' + "[[]]," * 500_000 + "[]]}]")
    with pytest.raises(UnreadableFile, match="more text"):
        table_format.read(path)

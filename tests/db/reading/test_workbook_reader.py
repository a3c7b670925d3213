"""Workbooks: read as plain texts by a child, and never more of them than a table may hold."""

from __future__ import annotations

import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from db.reading.kinds import FileKind
from db.reading.limited import extract_limited
from db.reading.pieces import LARGEST_TEXT, Refused
from db.reading.workbook_reader import MOST_COLUMNS, MOST_ROWS, MOST_SHEETS, read_workbook


def saved(path: Path, *cells: tuple[int, int, object]) -> Path:
    book = openpyxl.Workbook()
    page: Any = book.active
    page.title = "Meetings"
    for row, column, value in cells:
        page.cell(row, column).value = value
    book.save(path)
    return path


def altered(path: Path, part: str, old: bytes, new: bytes) -> Path:
    """Write a workbook again with something replaced in one of its parts."""
    with zipfile.ZipFile(path) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    assert old in contents[part]
    contents[part] = contents[part].replace(old, new, 1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return path


def test_cells_are_texts_as_a_person_would_write_them(tmp_path: Path) -> None:
    values = [
        "text",
        7,
        2.0,
        1.5,
        date(2016, 4, 28),
        datetime(2016, 4, 28, 10, 30),
        time(15),
        timedelta(hours=30),
        True,
    ]
    path = saved(tmp_path / "m.xlsx", *((1, n, value) for n, value in enumerate(values, 1)))
    (piece,) = extract_limited(FileKind.WORKBOOK, path).pieces
    assert piece.text == "Meetings"
    assert piece.rows == (
        (
            "text",
            "7",
            "2",
            "1.5",
            "2016-04-28",
            "2016-04-28 10:30",
            "15:00",
            "1 day, 6:00:00",
            "True",
        ),
    )


def test_blank_rows_between_are_kept_and_those_after_are_not(tmp_path: Path) -> None:
    path = saved(tmp_path / "m.xlsx", (1, 1, "a"), (4, 2, "b"), (9, 1, ""))
    assert read_workbook(path).pieces[0].rows == (("a",), (), (), ("", "b"))


@pytest.mark.parametrize(
    ("row", "column"), [(MOST_ROWS + 1, 1), (1, MOST_COLUMNS + 1), (1_048_576, 1)]
)
def test_a_cell_far_out_is_refused_or_never_reached(tmp_path: Path, row: int, column: int) -> None:
    path = saved(tmp_path / "m.xlsx", (1, 1, "a"), (row, column, "far"))
    if row > MOST_ROWS + 1:
        assert extract_limited(FileKind.WORKBOOK, path).pieces[0].rows == (("a",),)
    else:
        with pytest.raises(Refused, match="too long"):
            extract_limited(FileKind.WORKBOOK, path)


def test_more_text_than_any_table_is_refused(tmp_path: Path) -> None:
    count = LARGEST_TEXT // 32_000 + 1
    path = saved(
        tmp_path / "m.xlsx", *((n, 1, f"{n}" + "ab" * 16_000) for n in range(1, count + 1))
    )
    with pytest.raises(Refused):
        extract_limited(FileKind.WORKBOOK, path)


def test_more_sheets_than_anybody_needs_are_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for _ in range(MOST_SHEETS):
        book.create_sheet()
    book.save(tmp_path / "m.xlsx")
    with pytest.raises(Refused, match="too long"):
        read_workbook(tmp_path / "m.xlsx")


def test_entities_are_refused(tmp_path: Path) -> None:
    bomb = b'<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet '
    path = altered(
        saved(tmp_path / "m.xlsx", (1, 1, "a")), "xl/worksheets/sheet1.xml", b"<worksheet ", bomb
    )
    with pytest.raises(Refused, match="unsafe"):
        read_workbook(path)


def test_what_is_no_workbook_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "cut.xlsx").write_bytes(saved(tmp_path / "m.xlsx", (1, 1, "a")).read_bytes()[:900])
    with zipfile.ZipFile(tmp_path / "other.xlsx", "w") as archive:
        archive.writestr("a.txt", "a")
    broken = altered(
        saved(tmp_path / "broken.xlsx", (1, 1, "a")), "xl/worksheets/sheet1.xml", b"<row", b"<<"
    )
    for path in (tmp_path / "cut.xlsx", tmp_path / "other.xlsx", broken):
        with pytest.raises(Refused, match="damaged"):
            extract_limited(FileKind.WORKBOOK, path)

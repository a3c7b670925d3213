"""The programme of work and the sheet of a month, written to files."""

from __future__ import annotations

import subprocess
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from sqlalchemy import select

from db.errors import TargetExists, UserError
from db.models import ReportingPeriod
from db.sheets.rows import checked_zone
from db.sheets.writing import SUFFIXES, SheetOptions, write_sheet
from db.store import Store

TODAY = date(2017, 1, 9)
DAKAR = "Africa/Dakar"


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("month", [None, date(2016, 5, 1)])
def test_each_format_holds_the_sheet(
    store: Store, tmp_path: Path, suffix: str, month: date | None, pdftotext: Path
) -> None:
    target = tmp_path / f"sheet{suffix}"
    options = SheetOptions(month=month, zone=DAKAR)
    with store.read() as session:
        period = session.scalars(select(ReportingPeriod)).one()
        write_sheet(session, period, target, options, "en", TODAY)
        with pytest.raises(TargetExists):
            write_sheet(session, period, target, options, "en", TODAY)
    text = _text(target, pdftotext)
    assert "Conference Room 12" in text
    assert ("Robust mandates" in text) is (month is None and suffix in (".docx", ".pdf"))
    assert ("2016-04-28" in text) is (month is None and suffix in (".csv", ".xlsx"))


def _text(file: Path, pdftotext: Path) -> str:
    """All the words of a file, blanks apart."""
    if file.suffix == ".docx":
        tables = Document(str(file)).tables
        text = " ".join(cell.text for table in tables for row in table.rows for cell in row.cells)
    elif file.suffix == ".pdf":
        done = subprocess.run([pdftotext, file, "-"], check=True, capture_output=True)
        text = done.stdout.decode()
    elif file.suffix == ".xlsx":
        sheet = load_workbook(BytesIO(file.read_bytes())).worksheets[0]
        cells = (cell for row in sheet.iter_rows(values_only=True) for cell in row if cell)
        text = " ".join(str(cell) for cell in cells)
    else:
        text = file.read_text("utf-8-sig")
    return " ".join(text.split())


def test_the_table_has_the_hours_of_both_clocks(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "sheet.csv"
    with store.read() as session:
        period = session.scalars(select(ReportingPeriod)).one()
        write_sheet(session, period, target, SheetOptions(zone=DAKAR), "fr", TODAY)
    head, *rows = target.read_text("utf-8-sig").splitlines()
    assert head.startswith("Date,Dernier jour,De (New York),À (New York),De (Dakar),À (Dakar),")
    assert any(row.startswith("2016-05-27,,15:00,18:00,19:00,22:00,") for row in rows)


def test_what_cannot_be_written_is_told(store: Store, tmp_path: Path) -> None:
    assert checked_zone("America/New_York") is None
    with pytest.raises(UserError, match="Nowhere is no time zone"):
        checked_zone("Nowhere")
    with store.read() as session:
        period = session.scalars(select(ReportingPeriod)).one()
        with pytest.raises(ValueError, match="written as"):
            write_sheet(session, period, tmp_path / "a.odt", SheetOptions(), "en", TODAY)

"""Tables out, opened again with other libraries and with LibreOffice."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import zipfile
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import select

from db.errors import TargetExists, UserError
from db.exchange.exporting import export
from db.exchange.tables.as_csv import guarded, unguarded, write_csv
from db.exchange.tables.as_xlsx import Sheet, write_xlsx
from db.exchange.tables.columns import CellKind, Column, Table
from db.exchange.tables.export import EXPORTS, export_table
from db.models import Theme
from db.store import Store
from tests.db.exchange.tables.tabled import FORMULA

HOSTILE = [
    "=1+1",
    " =1",
    "\u200b=1",
    "\xa0@x",
    "+1",
    "-1",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\uff1d1+1",
    "\uff0b1",
]


def _objects(store: Store, what: str, folder: Path) -> list[dict[str, Any]]:
    export(store, what, folder / f"{what}.json")
    found: list[dict[str, Any]] = json.loads((folder / f"{what}.json").read_text("utf-8"))
    return found


def _csv_rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_meetings_in_json_carry_day_theme_concept_note_and_who_briefed(
    store: Store, tmp_path: Path
) -> None:
    first, second, undated = _objects(store, "meetings", tmp_path)
    assert (first["day"], first["end_day"], first["starts_at"]) == ("2031-04-28", None, "10:00")
    assert (second["day"], second["end_day"]) == ("2031-06-24", "2031-06-25")
    assert (first["concept_note"], second["concept_note"]) == (None, "S/2031/1016")
    assert first["theme"] == "Light, and how to keep it"
    assert (undated["day"], undated["kind"], undated["status"]) == (None, "briefing", "planned")
    assert [
        (b["name"], b["printed_title"], b["organisation"], b["listing_order"], b["speaking_order"])
        for b in first["briefers"]
    ] == [
        ("Inès Moreau", "Acting Head of Beacons", "Department of Coastal Affairs", 1, 2),
        ("Brigadier General Tom Reed", "military adviser", "League of Keepers", 2, 1),
    ]


def test_the_chair_is_no_briefer(store: Store, tmp_path: Path) -> None:
    meetings = _objects(store, "meetings", tmp_path)
    assert {b["role"] for m in meetings for b in m["briefers"]} == {"briefer"}
    assert "Astrid Holm" not in {b["name"] for b in _objects(store, "briefers", tmp_path)}


def test_briefers_in_json_carry_their_post_and_how_often_they_briefed(
    store: Store, tmp_path: Path
) -> None:
    briefers = _objects(store, "briefers", tmp_path)
    assert [(b["name"], b["post"], b["meetings"], b["last_day"]) for b in briefers] == [
        ("Inès Moreau", "Head of Beacons, Charts and Buoys", 2, "2031-06-24"),
        ("Brigadier General Tom Reed", "military adviser", 1, "2031-04-28"),
    ]


def test_recommendations_in_json_carry_the_number_of_their_paragraph(
    store: Store, tmp_path: Path
) -> None:
    rows = _objects(store, "recommendations", tmp_path)
    assert [(r["reference"], r["paragraph"], r["kind"]) for r in rows] == [
        ("2031/1", 3, "observation"),
        ("2031/2", 4, "recommendation"),
        ("2031/3", 4, "recommendation"),
    ]
    assert rows[1]["addressees"] == ["Department of Coastal Affairs", "League of Keepers"]
    assert [r["acceptance"] for r in rows] == [None, None, "no_reply"]
    assert [a["acceptance"] for a in rows[1]["answers"]] == ["accepted", "no_reply"]


def test_a_table_without_rows_is_an_empty_list(tmp_path: Path) -> None:
    with Store.create(tmp_path / "empty.chairdesk") as empty:
        assert [_objects(empty, what, tmp_path) for what in EXPORTS] == [[], [], []]


def test_csv_is_utf_8_with_its_mark_crlf_and_lines_within_cells(
    store: Store, tmp_path: Path
) -> None:
    export(store, "meetings", tmp_path / "m.csv")
    content = (tmp_path / "m.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfDate,")
    head, *rows = _csv_rows(content)
    assert content.count(b"\r\n") == len(rows) + 1 == 4
    first = dict(zip(head, rows[0], strict=True))
    assert first["Briefers"].split("\n") == [
        "Inès Moreau, Acting Head of Beacons",
        "Brigadier General Tom Reed, military adviser",
    ]
    assert (first["Starts"], first["In the Journal"]) == ("10:00", "no")


def test_a_csv_file_stays_text_whatever_a_record_holds(store: Store, tmp_path: Path) -> None:
    with store.write("Garble a theme") as session:
        session.scalars(select(Theme)).all()[0].full_title = "Fog\0 lamps"
    export(store, "meetings", tmp_path / "m.csv")
    assert b"\0" not in (tmp_path / "m.csv").read_bytes()
    assert "Fog\ufffd lamps" in (tmp_path / "m.csv").read_text("utf-8-sig")


def test_csv_headings_and_answers_are_french_where_asked(store: Store, tmp_path: Path) -> None:
    export(store, "meetings", tmp_path / "m.csv", language="fr")
    head, *rows = _csv_rows((tmp_path / "m.csv").read_bytes())
    first = dict(zip(head, rows[0], strict=True))
    assert first["Thème"] == "Light, and how to keep it"
    assert first["Annoncée au Journal"] == "non"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_that_looks_like_a_formula_is_led_by_an_apostrophe_and_found_again(
    text: str,
) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["", "'quoted'", "28 April", "a=b", "'tis"])
def test_an_ordinary_text_is_left_alone(text: str) -> None:
    assert guarded(text) == text == unguarded(text)


def test_the_guard_can_be_switched_off(store: Store, tmp_path: Path) -> None:
    with store.read() as session:
        for guard, theme in ((True, f"'{FORMULA}"), (False, FORMULA)):
            rows = EXPORTS["meetings"].rows(session, None)
            export_table(rows, "meetings", tmp_path / "m.csv", guard=guard, overwrite=True)
            head, _, second, _ = _csv_rows((tmp_path / "m.csv").read_bytes())
            assert second[head.index("Theme")] == theme


def test_a_workbook_has_typed_cells_and_a_sheet_of_participations(
    store: Store, tmp_path: Path
) -> None:
    export(store, "meetings", tmp_path / "m.xlsx")
    book = openpyxl.load_workbook(tmp_path / "m.xlsx")
    assert book.sheetnames == ["Meetings", "Participations"]
    head, first, second, _ = book["Meetings"].iter_rows()
    names = [str(cell.value) for cell in head]
    cells = dict(zip(names, first, strict=True))
    assert cells["Date"].value == datetime(2031, 4, 28)
    assert cells["Date"].number_format == "yyyy-mm-dd"
    assert cells["Starts"].value == time(10)
    assert cells["In the Journal"].value == "no"
    assert cells["Briefers"].alignment.wrap_text
    assert len(str(cells["Identifier"].value)) == 36
    theme = dict(zip(names, second, strict=True))["Theme"]
    assert (theme.value, theme.data_type) == (FORMULA, "s")
    people = list(book["Participations"].iter_rows(values_only=True))
    name, meeting = people[0].index("Name"), people[0].index("Meeting identifier")
    assert [row[name] for row in people[1:]] == [
        "Inès Moreau",
        "Tom Reed",
        "Inès Moreau",
    ]
    assert people[1][meeting] == cells["Identifier"].value


def test_a_workbook_stays_readable_while_one_scrolls_filters_and_types(
    store: Store, tmp_path: Path
) -> None:
    export(store, "meetings", tmp_path / "m.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "m.xlsx")["Meetings"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:W4")
    lists = [rule.formula1 for rule in sheet.data_validations.dataValidation]
    assert '"planned,confirmed,held,postponed,cancelled,carried_over"' in lists
    assert sheet.column_dimensions["F"].width == pytest.approx(48, abs=1)


def test_a_workbook_names_nobody_and_is_the_same_each_time(store: Store, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        export(store, "recommendations", tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    properties = openpyxl.load_workbook(tmp_path / "a.xlsx").properties
    assert (properties.title, properties.creator) == ("Recommendations", None)
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        assert b"<dc:creator></dc:creator>" in archive.read("docProps/core.xml")


def test_libreoffice_reads_the_workbook_as_we_wrote_it(
    store: Store, tmp_path: Path, soffice: Path
) -> None:
    export(store, "meetings", tmp_path / "m.xlsx")
    export(store, "meetings", tmp_path / "ours.csv")
    subprocess.run(
        [
            soffice,
            f"-env:UserInstallation={(tmp_path / 'office').as_uri()}",
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true",
            "--outdir",
            tmp_path,
            tmp_path / "m.xlsx",
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    ours = _csv_rows((tmp_path / "ours.csv").read_bytes())
    theirs = _csv_rows((tmp_path / "m.csv").read_bytes())
    assert theirs == [[unguarded(cell) for cell in row] for row in ours]


def _table(*columns: Column) -> Table:
    return Table("things", ("Things", "Choses"), columns)


def _workbook(table: Table, rows: list[Any]) -> io.BytesIO:
    out = io.BytesIO()
    write_xlsx((Sheet(table),), rows, out, "en")
    return out


def test_a_day_that_excel_cannot_count_is_written_as_text() -> None:
    table = _table(Column("day", ("Day", "Jour"), CellKind.DAY, taken=lambda row: row))
    book = openpyxl.load_workbook(_workbook(table, [date(1899, 12, 31), date(1946, 1, 17)]))
    cells = [row[0].value for row in book["Things"].iter_rows(min_row=2)]
    assert cells == ["1899-12-31", datetime(1946, 1, 17)]


def test_a_text_too_long_for_a_cell_is_refused_rather_than_cut() -> None:
    table = _table(Column("text", ("Text", "Texte"), taken=lambda row: row))
    with pytest.raises(UserError, match=r"\.csv or \.json"):
        _workbook(table, ["a" * 32_768])
    out = io.BytesIO()
    write_csv(table, ["a" * 32_768], out, "en")
    assert len(out.getvalue()) > 32_768


def test_a_file_that_is_there_is_not_overwritten_without_a_word(
    store: Store, tmp_path: Path
) -> None:
    target = tmp_path / "m.csv"
    target.write_text("mine")
    with pytest.raises(TargetExists):
        export(store, "meetings", target)
    assert target.read_text() == "mine"
    export(store, "meetings", target, overwrite=True)
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_table_is_written_as_nothing_else() -> None:
    with pytest.raises(ValueError, match="no table"):
        export_table([], "meetings", Path("m.pdf"))

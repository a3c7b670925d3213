"""Tables in: what went out comes back, changed where a person changed it and nowhere else."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from db import queries
from db.errors import UnreadableFile
from db.exchange import formats, review, table_format
from db.exchange.decisions import Applied
from db.exchange.exporting import export
from db.exchange.staging import Level
from db.exchange.tables.columns import LANGUAGES
from db.exchange.tables.export import EXPORTS, TABLE_SUFFIXES
from db.store import Store
from tests.db.exchange.tables.tabled import tabled_year
from tests.db.libraries import dump

BODY = "Working Group on Lighthouses"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with tabled_year(tmp_path / "year.chairdesk") as opened:
        yield opened


def take(store: Store, path: Path) -> Applied:
    """Import a file as the command line does: what the review accepts by default."""
    staged = formats.read(path)
    with store.read() as session:
        proposal = review.match(session, staged)
    return review.apply(store, proposal)


def errors(applied: Applied) -> list[tuple[str, str]]:
    return [(i.place, i.message) for i in applied.issues if i.level is Level.ERROR]


@pytest.fixture
def edited(store: Store, tmp_path: Path) -> Callable[..., Applied]:
    """Export a workbook, change the cells under headings of a sheet's rows, import it."""

    def run(what: str, sheet: str, *changes: tuple[int, str, object]) -> Applied:
        target = tmp_path / f"{what}.xlsx"
        export(store, what, target, overwrite=True)
        book = openpyxl.load_workbook(target)
        page: Any = book[sheet]
        headings = [cell.value for cell in page[1]]
        for row, heading, value in changes:
            page.cell(row, headings.index(heading) + 1).value = value
        book.save(target)
        return take(store, target)

    return run


def write_csv(path: Path, *rows: list[str], delimiter: str = ",", encoding: str = "utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path


@pytest.mark.parametrize("what", EXPORTS)
@pytest.mark.parametrize("suffix", TABLE_SUFFIXES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_exported_changes_nothing_when_imported_again(
    store: Store, tmp_path: Path, what: str, suffix: str, language: str
) -> None:
    before = dump(store)
    export(store, what, tmp_path / f"out{suffix}", language=language)
    applied = take(store, tmp_path / f"out{suffix}")
    assert (applied.operation, applied.added, applied.updated) == (None, {}, {})
    assert applied.same[{"briefers": "people"}.get(what, what)] >= 2
    assert (applied.conflicts, errors(applied)) == ([], [])
    assert dump(store) == before


@pytest.mark.parametrize(
    ("what", "sheet", "row", "heading", "value", "family", "field", "stored"),
    [
        ("meetings", "Meetings", 2, "Room", "Hall B", "meetings", "room", "Hall B"),
        ("meetings", "Meetings", 2, "Room", None, "meetings", "room", None),
        ("meetings", "Meetings", 3, "Theme", "Dawn", "themes", "full_title", "Dawn"),
        ("meetings", "Meetings", 4, "Status", "held", "meetings", "status", "held"),
        ("meetings", "Meetings", 2, "In the Journal", "yes", "meetings", "journal_announced", 1),
        (
            "meetings", "Meetings", 2, "Last day", "30 April 2031", "meetings", "end_day",
            "2031-04-30",
        ),
        (
            "meetings", "Participations", 2, "Printed title", "Keeper", "participations",
            "printed_title", "Keeper",
        ),
        ("meetings", "Participations", 3, "Name", "Thomas Reed", "people", "name", "Thomas Reed"),
        ("briefers", "Briefers", 2, "Post", "Keeper", "posts", "title", "Keeper"),
        ("briefers", "Briefers", 3, "Rank", "Major General", "people", "rank", "Major General"),
        (
            "recommendations", "Recommendations", 2, "Implementation", "in progress",
            "recommendations", "implementation", "in_progress",
        ),
        (
            "recommendations", "Recommendations", 3, "Acceptance", "accepted\nnoted", "addressees",
            "acceptance", "noted",
        ),
    ],
)  # fmt: skip
def test_one_changed_cell_is_one_changed_field_in_one_operation(
    store: Store,
    edited: Callable[..., Applied],
    what: str,
    sheet: str,
    row: int,
    heading: str,
    value: object,
    family: str,
    field: str,
    stored: object,
) -> None:
    before = dump(store)
    applied = edited(what, sheet, (row, heading, value))
    assert applied.operation is not None
    assert (applied.added, applied.updated, errors(applied)) == ({}, {family: 1}, [])
    after = dump(store)
    changed = [
        (name, key, new[key])
        for name, rows in after.items()
        for old, new in zip(before[name], rows, strict=True)
        for key in new
        if old[key] != new[key]
    ]
    assert [(name, key, str(new)) for name, key, new in changed] == [(family, field, _said(stored))]
    store.undo()
    assert dump(store) == before


def _said(stored: object) -> str:
    return "True" if stored == 1 else str(stored)


def test_the_symbol_of_a_concept_note_can_be_corrected(
    store: Store, edited: Callable[..., Applied]
) -> None:
    applied = edited("meetings", "Meetings", (3, "Concept note", "S/2031/1018"))
    assert (applied.added, applied.updated) == ({}, {"symbols": 1})
    with store.read() as session:
        assert [row.concept_note for row in queries.meetings(session)][1] == "S/2031/1018"


def test_a_concept_note_can_be_named_where_there_was_none(
    store: Store, edited: Callable[..., Applied]
) -> None:
    applied = edited("meetings", "Meetings", (2, "Concept note", "A/70/95-S/2031/446"))
    assert applied.added == {"documents": 1, "symbols": 2, "meeting_documents": 1}
    with store.read() as session:
        assert next(queries.meetings(session)).concept_note == "A/70/95-S/2031/446"


@pytest.mark.parametrize(
    ("what", "sheet", "row", "heading", "value", "place"),
    [
        ("meetings", "Meetings", 2, "Date", "31 April 2031", "Meetings!A2"),
        ("meetings", "Meetings", 2, "Date", "28 April", "Meetings!A2"),
        ("meetings", "Meetings", 2, "Starts", "25:00", "Meetings!C2"),
        ("meetings", "Meetings", 2, "Status", "done", "Meetings!I2"),
        ("meetings", "Meetings", 2, "Status", None, "Meetings!I2"),
        ("meetings", "Meetings", 2, "Number", "4th", "Meetings!J2"),
        ("meetings", "Meetings", 2, "Concept note", "a note", "Meetings!K2"),
        ("meetings", "Meetings", 3, "Concept note", None, "Meetings!K3"),
        ("meetings", "Meetings", 2, "In the Journal", "perhaps", "Meetings!O2"),
        ("meetings", "Meetings", 2, "Identifier", "1234", "Meetings!U2"),
        ("meetings", "Participations", 2, "Meeting identifier", None, "Participations!O2"),
        ("briefers", "Briefers", 2, "Name", None, "B2"),
        ("recommendations", "Recommendations", 2, "Kind", "advice", "D2"),
        ("recommendations", "Recommendations", 2, "Text", None, "E2"),
        ("recommendations", "Recommendations", 3, "Addressees", "League of Keepers", "H3"),
        (
            "recommendations", "Recommendations", 3, "Addressee identifiers", "x", "R3"
        ),
    ],
)  # fmt: skip
def test_a_cell_that_cannot_be_is_named_and_only_its_row_left_out(
    store: Store,
    edited: Callable[..., Applied],
    what: str,
    sheet: str,
    row: int,
    heading: str,
    value: object,
    place: str,
) -> None:
    note, family = {
        "Meetings": ("Note", "meetings"),
        "Participations": ("Printed name", "participations"),
        "Briefers": ("Note", "people"),
        "Recommendations": ("Evidence", "recommendations"),
    }[sheet]
    other = 3 if row == 2 else 2
    applied = edited(what, sheet, (row, heading, value), (row, note, "x"), (other, note, "y"))
    found = errors(applied)
    assert [where for where, _ in found] == [place]
    assert found[0][1].endswith("The row was left out.")
    assert applied.updated == {family: 1}


def test_columns_that_are_not_known_are_named_and_the_rest_is_read(
    store: Store, tmp_path: Path
) -> None:
    path = write_csv(
        tmp_path / "m.csv",
        ["Date", "Weather", "Theme", "Body", "Briefers"],
        ["4 May 2031", "fog", "Horns", BODY, "Ann Bell, keeper of the horns"],
    )
    applied = take(store, path)
    assert applied.added == {"themes": 1, "meetings": 1, "people": 1, "participations": 1}
    assert [(i.place, i.level) for i in applied.issues] == [("B1", Level.WARNING)]
    assert "Weather" in applied.issues[0].message


def test_a_row_without_identifier_is_recognised_by_its_nature(store: Store, tmp_path: Path) -> None:
    path = write_csv(
        tmp_path / "m.csv",
        ["Date", "Theme", "Body", "Room", "Briefers"],
        ["2031-06-24", "=HYPERLINK(1)", BODY, "Hall A", "Inès Moreau, Head of Charts"],
        ["2031-07-01", "Nets", BODY, "", "Inès Moreau, Head of Nets\nTom Reed, adviser"],
    )
    applied = take(store, path)
    assert applied.added == {"themes": 1, "meetings": 1, "participations": 2}
    assert applied.updated["meetings"] == 1
    with store.read() as session:
        rows = {row.theme: row for row in queries.meetings(session)}
    assert rows["=HYPERLINK(1)"].room == "Hall A"
    assert [who.in_print for who in rows["Nets"].briefers] == [
        "Inès Moreau, Head of Nets",
        "Brigadier General Tom Reed, adviser",
    ]


def test_a_new_meeting_needs_its_body(store: Store, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "m.csv", ["Date", "Theme"], ["2031-06-01", "Nets"])
    applied = take(store, path)
    assert (applied.operation, [place for place, _ in errors(applied)]) == (None, ["A2"])


def test_a_new_participation_is_a_row_with_a_name_and_its_meeting(
    store: Store, edited: Callable[..., Applied]
) -> None:
    with store.read() as session:
        meeting = next(queries.meetings(session)).uuid
    applied = edited(
        "meetings",
        "Participations",
        (5, "Name", "Captain Zoë Marsh"),
        (5, "Printed title", "pilot"),
        (5, "Role", "observer"),
        (5, "Meeting identifier", meeting),
        (6, "Printed title", "nobody"),
        (6, "Meeting identifier", meeting),
    )
    assert applied.added == {"people": 1, "participations": 1}
    assert [place for place, _ in errors(applied)] == ["Participations!F6"]


def test_a_new_person_comes_with_rank_post_and_organisation(store: Store, tmp_path: Path) -> None:
    path = write_csv(
        tmp_path / "b.csv",
        ["Nom", "Fonction", "Organisation"],
        ["Brigadier General Zoë Marsh", "pilot", "League of Keepers"],
        ["H.E. Mr. Ole Berg", "envoy", "Guild of Pilots"],
    )
    applied = take(store, path)
    assert applied.added == {"organisations": 1, "people": 2, "posts": 2}
    with store.read() as session:
        found = {row.name: row for row in queries.briefers(session)}
    assert found["Brigadier General Zoë Marsh"].sort_name == "Marsh, Zoë"
    assert found["Brigadier General Zoë Marsh"].organisation == "League of Keepers"
    assert found["Ole Berg"].honorific == "H.E. Mr."


def test_an_emptied_post_identifier_makes_another_post(
    store: Store, edited: Callable[..., Applied]
) -> None:
    applied = edited("briefers", "Briefers", (2, "Post", "Judge"), (2, "Post identifier", None))
    assert (applied.added, applied.updated) == ({"posts": 1}, {})


def test_a_new_recommendation_joins_the_report_of_its_period(store: Store, tmp_path: Path) -> None:
    head = ["Reference", "Period", "Body", "Kind", "Text", "Addressees", "Acceptance"]
    path = write_csv(
        tmp_path / "r.csv",
        head,
        ["2031/9", "2031", BODY, "conclusion", "Lamps matter.", "League of Keepers", "noted"],
        ["2031/10", "", BODY, "conclusion", "No period.", "", ""],
        ["", "2031", BODY, "conclusion", "No reference.", "", ""],
        [
            "2031/11",
            "2031",
            BODY,
            "conclusion",
            "Two answers.",
            "League of Keepers",
            "noted\nnoted",
        ],
    )
    applied = take(store, path)
    assert applied.added == {"recommendations": 1, "addressees": 1}
    assert [place for place, _ in errors(applied)] == ["B3", "A4", "G5"]
    with store.read() as session:
        *_, last = queries.recommendations(session)
    assert (last.text, last.acceptance) == ("Lamps matter.", "noted")


def test_an_addressee_can_be_added_below_those_that_are_there(
    store: Store, edited: Callable[..., Applied]
) -> None:
    applied = edited(
        "recommendations",
        "Recommendations",
        (4, "Addressees", "Department of Coastal Affairs\nGuild of Pilots"),
        (4, "Acceptance", "no_reply\naccepted_in_part"),
    )
    assert applied.added == {"organisations": 1, "addressees": 1}
    assert applied.updated == {}


def test_rows_that_contradict_each_other_about_one_record_are_told(
    store: Store, tmp_path: Path
) -> None:
    path = write_csv(
        tmp_path / "b.csv",
        ["Name", "Rank"],
        ["Zoë Marsh", "Captain"],
        ["Zoë Marsh", "Admiral"],
    )
    applied = take(store, path)
    assert applied.added == {"people": 1}
    assert [(i.level, i.place) for i in applied.issues] == [(Level.WARNING, "A3")]


def test_an_exported_table_can_be_taken_into_another_library(store: Store, tmp_path: Path) -> None:
    export(store, "meetings", tmp_path / "m.xlsx")
    with Store.create(tmp_path / "other.chairdesk") as other:
        applied = take(other, tmp_path / "m.xlsx")
        assert (applied.added["meetings"], applied.added["people"], errors(applied)) == (3, 2, [])
        export(store, "meetings", tmp_path / "ours.json", period="2031")
        export(other, "meetings", tmp_path / "theirs.json")
        ours, theirs = (
            [
                [
                    *(row[key] for key in ("uuid", "day", "theme", "concept_note", "room")),
                    *((who["name"], who["speaking_order"]) for who in row["briefers"]),
                ]
                for row in json.loads((tmp_path / name).read_text("utf-8"))
            ]
            for name in ("ours.json", "theirs.json")
        )
        assert theirs == ours
        assert take(other, tmp_path / "m.xlsx").operation is None


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

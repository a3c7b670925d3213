"""Tables in: what went out comes back, changed where a person changed it and nowhere else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from db import queries
from db.exchange import formats
from db.exchange.decisions import Applied
from db.exchange.exporting import export
from db.exchange.tables.columns import LANGUAGES
from db.exchange.tables.export import EXPORTS, TABLE_SUFFIXES
from db.store import Store
from tests.db.exchange.reviewing import take
from tests.db.exchange.tables.imports import errors
from tests.db.libraries import dump


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
        ("meetings", "Participations", 2, "Name", None, "Participations!F2"),
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


def test_an_emptied_theme_takes_it_off_its_meeting(
    store: Store, edited: Callable[..., Applied]
) -> None:
    applied = edited("meetings", "Meetings", (2, "Theme", None))
    assert applied.updated == {"meetings": 1}
    with store.read() as session:
        assert next(queries.meetings(session)).theme is None


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


def test_a_table_may_be_asked_for_by_the_name_of_its_rows(store: Store, tmp_path: Path) -> None:
    for what in EXPORTS:
        export(store, what, tmp_path / f"{what}.csv")
        assert formats.read(tmp_path / f"{what}.csv", what).records

"""The table of meetings: columns in any order, cells filled in any way."""

from __future__ import annotations

import pytest

from db.exchange.recognise.annex import Unread, table_in, table_of_meetings
from db.exchange.recognise.briefers import briefers_in_cells, briefers_in_text
from db.exchange.recognise.english import ENGLISH
from db.exchange.recognise.french import FRENCH
from db.exchange.recognise.speech import Speech

ONE = "Ana Lima, Director of the River Division"
TWO = "Colonel Bo Ek, military adviser at the Permanent Mission of Sweden to the United Nations"


@pytest.mark.parametrize(
    "rows",
    [
        (("Date", "Briefers", "Theme"), ("3 May 2019", ONE, "Floods")),
        (("Topic", "Date", "Invited speakers"), ("Floods", "3 May 2019", ONE)),
        (("No.", "Date of meeting", "Subject", "Speakers"), ("1.", "3 May 2019", "Floods", ONE)),
        (("N°", "Date", "Objet", "Orateurs"), ("1.", "3 mai 2019", "Floods", ONE)),
        (("3 May 2019", "Floods", ONE), ("4 June 2019", "Droughts", TWO)),
        (("", "", ""), ("Floods", ONE, "3 May 2019"), ("Droughts", TWO, "4 June 2019")),
    ],
)
def test_columns_are_found_by_their_headings_or_by_what_stands_in_them(
    rows: tuple[tuple[str, ...], ...],
) -> None:
    table = table_of_meetings(rows, "table 1")
    assert table is not None
    row = table.rows[0]
    assert (row.theme, row.briefers) == ("Floods", [ONE])
    assert row.date.first[1:] == (5, 3)
    assert table.dates_with_year


def test_a_table_wider_than_any_program_makes_is_no_table_of_meetings() -> None:
    row = ("3 May 2019", "Floods", ONE)
    assert table_of_meetings((("Date", "Theme", "Briefers"), row), "table 1") is not None
    wide = ("",) * 25_000
    assert (
        table_of_meetings((("Date", "Theme", "Briefers", *wide), (*row, *wide)), "table 1") is None
    )


def test_a_table_without_dates_is_no_table_of_meetings() -> None:
    assert table_of_meetings((("Name", "Country"), ("Ana Lima", "Brazil")), "table 1") is None
    assert table_of_meetings((("Date", "Name"), ("never", "Ana Lima")), "table 1") is None
    assert table_of_meetings((("Date",), ("3 May",)), "table 1") is None


def test_a_row_without_date_goes_on_with_the_one_before() -> None:
    rows = (("Date", "Briefers", "Theme"), ("3 May", ONE, "Floods"), ("", TWO, ""))
    table = table_of_meetings(rows, "table 1")
    assert table is not None
    assert [row.briefers for row in table.rows] == [[ONE, TWO]]
    assert not table.dates_with_year


def test_a_row_that_cannot_be_placed_is_kept_apart() -> None:
    rows = (("Date", "Theme"), ("3 May", "Floods"), ("in summer", "Droughts"), ("", ""))
    table = table_of_meetings(rows, "table 1")
    assert table is not None
    assert table.unread == [Unread(("in summer", "Droughts"), "Droughts", ())]


def test_one_column_of_another_kind_is_kept_as_it_stands() -> None:
    rows = (("Date", "Theme", "Type"), ("3 May", "Floods", "videoconference"))
    table = table_of_meetings(rows, "table 1")
    assert table is not None
    assert table.columns == [["date", "Date"], ["theme", "Theme"], ["note", "Type"]]
    assert table.rows[0].extra == ["videoconference"]


def test_several_columns_of_other_kinds_are_kept_beside_the_meeting() -> None:
    rows = (("Date", "Theme", "Venue", "Host"), ("3 May", "Floods", "Room 7", "Brazil"))
    table = table_of_meetings(rows, "table 1")
    assert table is not None
    assert table.columns == [["date", "Date"], ["theme", "Theme"]]
    assert table.rows[0].extra == ["Venue: Room 7", "Host: Brazil"]


def test_a_column_of_kinds_prints_the_kinds_of_the_meetings() -> None:
    rows = (("Date", "Theme", "Type"), ("3 May", "Floods", "Thematic meeting"))
    table = table_of_meetings(rows, "table 1")
    assert table is not None
    assert table.columns[2] == ["kind", "Type"]
    assert table.rows[0].kind == "Thematic meeting"


def test_a_table_cut_by_a_page_break_is_one() -> None:
    head = ("Date", "Theme")
    cut = [(head, ("3 May", "Floods")), (head, ("4 June", "Droughts")), (("Name", "State"),)]
    found = table_in(cut, "table 1")
    assert found is not None
    table, count = found
    assert (len(table.rows), count) == (2, 2)
    assert table_in([(("Name", "State"), ("Ana", "Brazil"))], "table 1") is None


@pytest.mark.parametrize("cell", [f"{ONE}; {TWO}", f"{ONE}\n{TWO}", f"{ONE} {TWO}"])
def test_a_cell_gives_each_briefer_to_the_letter(cell: str) -> None:
    first, second = briefers_in_cells([cell], [])
    assert (first.name, first.title) == ("Ana Lima", "Director of the River Division")
    assert second.name == "Colonel Bo Ek"
    assert second.title.startswith("military adviser at the Permanent Mission of Sweden")


def test_a_cell_with_the_post_first_or_in_parentheses_is_understood() -> None:
    (found,) = briefers_in_cells(["Ana Lima (River Division)"], [])
    assert (found.name, found.title) == ("Ana Lima", "River Division")
    (found,) = briefers_in_cells(["the Director of the River Division"], [])
    assert found.whole == "the Director of the River Division"


@pytest.mark.parametrize(
    ("text", "speech", "found"),
    [
        (
            "The Committee heard briefings by the Director of the River Division, Ana Lima, and Bo "
            "Ek, Head of the Dam Unit.",
            ENGLISH,
            [("Ana Lima", "Director of the River Division"), ("Bo Ek", "Head of the Dam Unit")],
        ),
        (
            "The Chief of the Dam Unit, Ana Lima, and the Director of the River Division, Bo Ek, "
            "were the main speakers.",
            ENGLISH,
            [("Ana Lima", "Chief of the Dam Unit"), ("Bo Ek", "Director of the River Division")],
        ),
        (
            "Le Comité a entendu un exposé de la Directrice de la Division des fleuves, Ana Lima.",
            FRENCH,
            [("Ana Lima", "Directrice de la Division des fleuves")],
        ),
        (
            "At the consultations on 9 May, the Special Envoy for Children and Armed Conflict, Ana "
            "Lima, briefed the Committee.",
            ENGLISH,
            [("Ana Lima", "Special Envoy for Children and Armed Conflict")],
        ),
        ("The Director of the River Division gave a briefing.", ENGLISH, []),
        ("Ana Lima, a guest, swam in the river.", ENGLISH, []),
    ],
)
def test_a_sentence_names_who_briefed(
    text: str, speech: Speech, found: list[tuple[str, str]]
) -> None:
    assert [(each.name, each.title) for each in briefers_in_text(text, speech)] == found


@pytest.mark.parametrize(
    ("head", "cells", "what", "numbers"),
    [
        ("No.", ("1.", "2."), "count", ["", ""]),
        ("No.", ("63", "64"), "number", ["63", "64"]),
        ("Meeting", ("57th", "58th"), "ordinal", ["57th", "58th"]),
        ("Séance", ("45e", "46e"), "ordinal", ["45e", "46e"]),
        ("Meeting", ("Twenty-sixth", "Twenty-seventh"), "theme", ["", ""]),
        ("Number", ("Twenty-sixth", "Twenty-seventh"), "note", ["", ""]),
    ],
)
def test_numbers_of_meetings_are_told_from_counts_of_rows(
    head: str, cells: tuple[str, str], what: str, numbers: list[str]
) -> None:
    rows = ((head, "Date", "Speakers"), (cells[0], "3 May", ONE), (cells[1], "4 June", TWO))
    table = table_of_meetings(rows, "table 1")
    assert table is not None
    assert table.columns == [[what, head], ["date", "Date"], ["briefers", "Speakers"]]
    assert [row.number for row in table.rows] == numbers


def test_a_column_of_numbers_under_the_word_meeting_leaves_the_theme_to_another() -> None:
    rows = (("Meeting", "Date", "Topic"), ("6th", "3 May", "Floods"), ("7th", "4 June", "Dams"))
    table = table_of_meetings(rows, "table 1")
    assert table is not None
    assert [row.theme for row in table.rows] == ["Floods", "Dams"]

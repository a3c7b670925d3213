"""Annexes set in columns by hand: wrapped cells, blank lines between briefers, rules, pages."""

from __future__ import annotations

from collections import Counter
from itertools import product

import pytest

from db.reading.text_reader import read_text
from tests.db.reading.columns import Cell, Layout, read_cell, set_in_columns

BODY = "1.  The Group met.\n\n2.  It met again, and heard those it had asked.\n\n3.  It ended.\n\n"
Rows = tuple[tuple[str, ...], ...]
COLUMNS = {"N": 3, "D": 12, "T": 20, "S": 34, "K": 13}
ENGLISH: tuple[dict[str, Cell], ...] = (
    {"N": "No.", "D": "Date", "T": "Theme of the meeting", "S": "Name and title of the speakers "
     "whom it heard", "K": "Kind of meeting"},
    {"N": "1", "D": "4 May 2017", "T": "Mines laid at sea and what they cost", "K": "Thematic",
     "S": ["Ana Ito-Lund, Head of the Coastal Service", "Bo Li, pilot of the harbour of Port "
           "Stanley", "Commander Ysolde Brandt, Deputy Chief of the Naval Section"]},
    {"N": "2", "D": "11 and 12 June 2017", "T": "Ferries", "K": "Informal consultation",
     "S": ["Cy Okoro, Chief of the Section for Rivers and Lakes"]},
    {"N": "3", "D": "3-5 October 2017", "T": "Rivers that mark a border: the three valleys",
     "K": "Thematic", "S": ["Dee Roy, Deputy Permanent Representative of Norvenia",
                            "Colonel Eno Faraday, Military Adviser"]},
    {"N": "4", "D": "9 December 2017", "T": "Report of the year", "K": "Closed", "S": []},
)  # fmt: skip
FRENCH: tuple[dict[str, Cell], ...] = (
    {"N": "N°", "D": "Date", "T": "Thème", "S": "Intervenants", "K": "Type"},
    {"N": "1", "D": "1er mars", "T": "Mines posées en mer et ce qu’elles coûtent",
     "K": "Thématique", "S": ["Ana Ito-Lund, Cheffe du Service des côtes",
                              "Bo Li, pilote du port de Port-Stanley"]},
    {"N": "2", "D": "11 et 12 juin 2017", "T": "Bacs", "K": "Consultation",
     "S": ["Cy Okoro, Chef de la Section des fleuves et des lacs"]},
    {"N": "3", "D": "Du 3 au 5 octobre", "T": "Fleuves qui marquent une frontière",
     "K": "Thématique", "S": ["Dee Roy, Représentante permanente de la Norvénie",
                              "Colonel Eno Faraday, conseiller militaire"]},
)  # fmt: skip


def _pieces(table: str) -> tuple[list[Rows], list[str]]:
    pieces = read_text(f"{BODY}Annex\n\nMeetings held\n\n{table}".encode()).pieces
    return [p.rows for p in pieces if p.rows], [p.text for p in pieces[5:] if p.text]


@pytest.mark.parametrize("entries", ["blank", "semicolon", "hanging"])
@pytest.mark.parametrize("order", ["DST", "DTS", "TSD", "SDT", "STD", "NDTS", "NDSTK", "NTSDK"])
@pytest.mark.parametrize("told", [ENGLISH, FRENCH], ids=["English", "French"])
def test_each_meeting_is_a_row_in_any_layout(
    told: tuple[dict[str, Cell], ...], order: str, entries: str
) -> None:
    heads, *rows = [[row[column] for column in order] for row in told]
    pages = ("nowhere", "rows", "repeated")
    for (gap, indent), between, rule, page in product(
        ((2, 4), (6, 0)), (1,) if entries == "blank" else (0, 1), ("-", "=", "pieces"), pages
    ):
        widths = [COLUMNS[column] for column in order]
        look = Layout(widths, gap, entries, between, rule, page, indent)
        lines = set_in_columns(list(map(str, heads)), rows, look)
        expected = tuple(tuple(read_cell(cell, look) for cell in row) for row in [heads, *rows])
        assert _pieces("\n".join(lines)) == ([expected], []), look


@pytest.mark.parametrize("rule", ["-", ""])
def test_a_page_that_ends_within_a_cell_parts_no_row(rule: str) -> None:
    heads, *rows = [[row[column] for column in "DTS"] for row in ENGLISH]
    heads = ["Date", "Theme", "Speakers"]
    for entries in ("blank", "hanging", "semicolon"):
        look = Layout([12, 20, 34], entries=entries, rule=rule, page="cell")
        found, _ = _pieces("\n".join(set_in_columns(list(map(str, heads)), rows, look)))
        assert found == [tuple(tuple(read_cell(c, look) for c in row) for row in [heads, *rows])]


THEME_LONGER = """\
Theme                Date          Speakers
---------------------------------------------------------------------
Mines laid at sea,   4 May         Ana Ito-Lund, pilot
what they cost and
who has to pay for                 Bo Li, Chief of the Section for
them in the end                    Rivers and Lakes
---------------------------------------------------------------------
Ferries              11 June       Cy Okoro, Head of the Coastal
                                   Service
---------------------------------------------------------------------
                     28 February   Dee Roy, Deputy Permanent
                     to 2 March    Representative of Norvenia
---------------------------------------------------------------------

The list was closed on the last day of the year.
"""


def test_a_gap_in_a_cell_parts_its_entries_though_another_cell_goes_on_beside_it() -> None:
    (rows,), rest = _pieces(THEME_LONGER)
    assert rows[1:] == (
        (
            "Mines laid at sea, what they cost and who has to pay for them in the end",
            "4 May",
            "Ana Ito-Lund, pilot\nBo Li, Chief of the Section for Rivers and Lakes",
        ),
        ("Ferries", "11 June", "Cy Okoro, Head of the Coastal Service"),
        ("", "28 February to 2 March", "Dee Roy, Deputy Permanent Representative of Norvenia"),
    )
    assert rest == ["The list was closed on the last day of the year."]


UNDATED = """\
Date             Theme                   Speakers
----------------------------------------------------------------------------
4 May            Mines laid at sea       Ana Ito-Lund, Head of the Coastal
                                         Service

                                         Bo Li, pilot

                 Ferries                 Cy Okoro, Chief of the Section for
                                         Rivers and Lakes

To be            Report of the year      Nobody
determined

To be            Lakes
determined
"""


def test_a_meeting_without_a_date_is_a_row_too() -> None:
    (rows,), _ = _pieces(UNDATED)
    assert [row[0] for row in rows] == ["Date", "4 May", "", "To be determined", "To be determined"]
    assert [row[1] for row in rows[2:]] == ["Ferries", "Report of the year", "Lakes"]
    assert rows[1][2] == "Ana Ito-Lund, Head of the Coastal Service\nBo Li, pilot"


DENSE = """\
Topic                 Invited speakers                   Date
Mines laid at sea     Ana Ito-Lund, Head of the Coastal  4 May 2017
and what they cost    Service
                      Bo Li, pilot of the harbour of
                      Port Stanley
Ferries               Cy Okoro, Chief of the Section     11 and 12 June
                      for Rivers and Lakes               2017
Lakes                 Dee Roy, pilot
Report of the year                                       9 December 2017
"""


def test_dates_that_come_last_begin_rows_without_any_blank_line() -> None:
    (rows,), _ = _pieces(DENSE)
    assert [row[0] for row in rows[1:]] == [
        "Mines laid at sea and what they cost", "Ferries", "Lakes", "Report of the year",
    ]  # fmt: skip
    assert [row[2] for row in rows[1:]] == [
        "4 May 2017", "11 and 12 June 2017", "", "9 December 2017",
    ]  # fmt: skip


SPEAKERS_FIRST = """\
Speakers                        Date      Theme

Ana Ito-Lund, Head of the       4 May     Mines laid at sea
Coastal Service

Bo Li, pilot

Cy Okoro, Chief of Rivers       11 June   Ferries

Dee Roy, pilot of the harbour
{end}"""


@pytest.mark.parametrize(
    ("end", "rest"),
    [("", []), ("\nNo more was held.\n", ["No more was held."]), ("\nAnnex II\n", ["Annex II"])],
)
def test_speakers_alone_at_the_margin_are_of_the_row_and_a_remark_is_not(
    end: str, rest: list[str]
) -> None:
    (rows,), left = _pieces(SPEAKERS_FIRST.format(end=end))
    assert [row[0] for row in rows[1:]] == [
        "Ana Ito-Lund, Head of the Coastal Service\nBo Li, pilot",
        "Cy Okoro, Chief of Rivers\nDee Roy, pilot of the harbour",
    ]
    assert left == rest


PAGED_DATE = """\
Date         Speakers                    Theme

4 May        Ana Ito-Lund, pilot         Mines laid at sea

10 and 11    Bo Li, pilot                Ferries

19-60123                                               5/6
\f
November

2 December   Cy Okoro, pilot             Lakes

Remarks
"""


def test_a_date_cut_by_the_end_of_a_page_goes_on_and_a_heading_does_not() -> None:
    (rows,), rest = _pieces(PAGED_DATE)
    assert [row[0] for row in rows[1:]] == ["4 May", "10 and 11 November", "2 December"]
    assert rest == ["Remarks"]


TABS = """\
Date	Speakers	Theme
{rule}4 May	Ana Ito-Lund, Head of the Coastal	Mines laid at sea
	Service	and what they cost

	Bo Li, pilot of the harbour of
	Port Stanley

11 and 12	Cy Okoro, Chief of the Section for	Ferries
June	Rivers and Lakes
"""
ALIGNED_TABS = """\
Date\t\tSpeakers\t\t\t\tTheme
4 May\t\tAna Ito-Lund, Head of the\t\tMines laid at sea
\t\tCoastal Service\t\t\t\tand what they cost

\t\tBo Li, pilot of the harbour of
\t\tPort Stanley

11 and 12\tCy Okoro, Chief of the Section\t\tFerries
June\t\tfor Rivers and Lakes
"""


@pytest.mark.parametrize(
    "table", [TABS.format(rule=""), TABS.format(rule="-" * 60 + "\n"), ALIGNED_TABS]
)
def test_tabs_may_stand_between_wrapped_cells_or_bring_them_under_their_heads(table: str) -> None:
    (rows,), rest = _pieces(table)
    assert rows == (
        ("Date", "Speakers", "Theme"),
        (
            "4 May",
            "Ana Ito-Lund, Head of the Coastal Service\n"
            "Bo Li, pilot of the harbour of Port Stanley",
            "Mines laid at sea and what they cost",
        ),
        ("11 and 12 June", "Cy Okoro, Chief of the Section for Rivers and Lakes", "Ferries"),
    )
    assert not rest


def test_a_line_may_be_drawn_under_the_heads_of_a_table_between_tabs() -> None:
    text = "Date\tSpeakers\tTheme\n====\n4 May\tAna Ito-Lund, pilot\tMines\n\tBo Li, pilot\n\nEnd\n"
    (rows,), rest = _pieces(text)
    assert rows[1:] == (("4 May", "Ana Ito-Lund, pilot\nBo Li, pilot", "Mines"),)
    assert rest == ["End"]


@pytest.mark.parametrize(
    "text",
    [
        "Date\tSpeakers\tTheme\n====\n\nNothing was held.\n",
        "Date      Speakers      Theme\n-----------------------------\n\nNothing was held.\n",
        "Date      Theme\n---------------\n4 May     Mines\n" + "A word. " * 200 + "\n",
    ],
)
def test_heads_without_rows_stay_lines(text: str) -> None:
    found, rest = _pieces(text)
    assert not found
    assert Counter(" ".join(rest).split()) == Counter(
        word for word in text.split() if word.strip("=-")
    )


def test_a_numbered_paragraph_that_speaks_of_a_date_is_no_header() -> None:
    text = "1.\tIt met on a later date.\n2.\tIt heard nobody on\nthe way.\n3.\tIt ended.\n"
    assert not any(piece.rows for piece in read_text(text.encode()).pieces)


def test_spaced_lines_of_one_sentence_are_one_entry() -> None:
    table = (
        "Date         Speakers                         Theme\n\n"
        "4 May        Ana Ito-Lund, Head of the        Mines laid at\n\n"
        "             Coastal Service                  sea\n\n"
        "11 June      Bo Li, pilot of the harbour of   Ferries\n\n"
        "             Port Stanley\n"
    )
    (rows,), _ = _pieces(table)
    assert rows[1] == ("4 May", "Ana Ito-Lund, Head of the Coastal Service", "Mines laid at sea")
    assert rows[2][1] == "Bo Li, pilot of the harbour of Port Stanley"


def test_a_title_right_over_the_heads_is_no_head() -> None:
    table = (
        "Meetings\nDate         Speakers          Theme\n" + "-" * 40 + "\n"
        "04/05/2017   Ana Ito, pilot    Mines\n05/05/2017   Bo Li, pilot      Ferries\n"
    )
    (rows,), rest = _pieces(table)
    assert rows[0] == ("Date", "Speakers", "Theme")
    assert [row[0] for row in rows[1:]] == ["04/05/2017", "05/05/2017"]
    assert rest == ["Meetings"]


def test_a_name_with_an_initial_opens_no_section_where_blank_lines_part_the_paragraphs() -> None:
    told = (
        "Le Conseil a entendu tous ceux qui avaient quelque chose à dire des ports.\n"
        "M. Li a remercié le Conseil de tout ce que celui-ci avait fait pour eux au\n"
        "cours de ces dernières années.\n\n"
    )
    pieces = read_text(f"{BODY}4.  {told}5.  {told}".encode()).pieces
    assert len(pieces) == 5
    assert "des ports. M. Li a remercié" in pieces[-1].text


UNHEADED_DATES = """\
Theme                When            Speakers
Mines laid at sea    4 May 2017      Ana Ito-Lund, Head of the Coastal
                                     Service
Ferries              11 June 2017    Bo Li, pilot of the harbour
"""


def test_dates_under_another_head_are_known_by_what_they_are() -> None:
    (rows,), _ = _pieces(UNHEADED_DATES)
    assert [row[1] for row in rows] == ["When", "4 May 2017", "11 June 2017"]
    assert rows[1][2] == "Ana Ito-Lund, Head of the Coastal Service"


MEMBERS = """\
Country              Capital               Seat
Norvenia and the     Norhavn, until the    One for all of
islands              bridge was built      them
Alland               Allstadt              Two
Low countries of     Port Stanley          None
the North
"""


def test_rows_without_dates_begin_where_the_first_column_does_not_wrap() -> None:
    (rows,), _ = _pieces(MEMBERS)
    assert [row[0] for row in rows] == [
        "Country", "Norvenia and the islands", "Alland", "Low countries of the North",
    ]  # fmt: skip


def test_blank_lines_part_rows_without_dates() -> None:
    first, second, *others = MEMBERS.splitlines()
    spaced = "\n".join([first, "", second, others[0], "", others[1], "", *others[2:], ""])
    (rows,), _ = _pieces(spaced)
    assert [row[1] for row in rows[1:]] == [
        "Norhavn, until the bridge was built", "Allstadt", "Port Stanley",
    ]  # fmt: skip


def test_numbers_begin_rows_and_a_year_under_a_name_does_not() -> None:
    table = (
        "No.   Title of the list       Holder\n"
        "1     Ships of the spring of  Ana Ito\n"
        "2     Ports and lights        Bo Li\n"
        "      2016\n"
    )
    (rows,), _ = _pieces(table)
    assert [row[0] for row in rows] == ["No.", "1", "2"]


def test_a_header_that_stands_over_itself_is_no_table() -> None:
    found, rest = _pieces("Date      Theme      Speakers\n\n" * 6 + "4 May     Mines      Ana\n")
    assert len(rest) + sum(map(len, found)) >= 2
    assert "Mines" in " ".join([*rest, *(" ".join(row) for rows in found for row in rows)])

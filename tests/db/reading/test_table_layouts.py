"""Tables that plain text and Markdown hold in other ways than with tabs and bars."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.reading.blocks import Block, BlockKind
from db.reading.reader import read_file

HEAD = "Annex\n\nMeetings of the Group\n\n"
ROWS = (
    ("No.", "Date", "Speakers", "Theme"),
    (
        "1", "4 May 2019",
        "Ana Ito-Lund, Head of the Coastal Service\nBo Li, pilot of the harbour of Port Stanley",
        "Mines laid at sea",
    ),
    ("2", "11 June 2019", "Cy Okoro, Chief of the Section for Rivers and Lakes", "Ferries"),
)  # fmt: skip


def _read(tmp_path: Path, text: str, name: str = "report.txt") -> tuple[Block, ...]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_file(path).blocks


def _tables(blocks: tuple[Block, ...]) -> list[tuple[tuple[str, ...], ...]]:
    return [block.rows for block in blocks if block.kind is BlockKind.TABLE]


HANGING = """\
No.   Date           Speakers                      Theme

1     4 May 2019     Ana Ito-Lund, Head of the     Mines laid
                       Coastal Service             at sea
                     Bo Li, pilot of the harbour
                       of Port Stanley

2     11 June 2019   Cy Okoro, Chief of the        Ferries
                       Section for Rivers and
                       Lakes
"""
FLUSH = """\
No.        Date             Speakers               Theme
1          4 May            Ana Ito-               Mines laid
           2019             Lund, Head of          at sea
                            the Coastal
                            Service
                            Bo Li, pilot of the
                            harbour of Port
                            Stanley
2          11 June          Cy Okoro, Chief        Ferries
           2019             of the Section for
                            Rivers and Lakes
"""
OVER_PAGES = HANGING.replace("\n\n2 ", "\n\n\n17-01234      3/4\n\fS/2019/9\n\n\n2 ")
HEADED_TWICE = FLUSH.replace(
    "\n2 ", "\n\n\n17-01234   3/4\n\fS/2019/9\n\n" + FLUSH.split("1 ")[0] + "2 "
)
WORD = """\
No.
Date
Speakers
Theme
1
4 May 2019
Ana Ito-Lund, Head of the Coastal Service
Bo Li, pilot of the harbour of Port Stanley
Mines laid at sea
2
11 June 2019
Cy Okoro, Chief of the Section for Rivers and Lakes
Ferries
"""
HTML = """\
<table border="1">
  <THEAD><tr><th>No.</th><th>Date</th><th>Speakers</th><th>Theme</th></tr></THEAD>
  <tr><td rowspan="2">1</td><td rowspan=2>4 May
     2019</td><td>Ana Ito-Lund, <i>Head</i> of the Coastal&nbsp;Service</td><td>Mines
     laid at sea</td></tr>
  <tr><td>Bo Li, pilot of the harbour of Port Stanley</td></tr>
  <tr><td>2</td><td><p>11 June 2019</p></td><td>Cy Okoro, Chief of the Section for Rivers
     and Lakes<br/></td><td>Ferries</td></tr>
</table>
"""


@pytest.mark.parametrize(
    "table",
    [HANGING, FLUSH, OVER_PAGES, HEADED_TWICE, WORD, WORD.replace("\n", "\n\n"), HTML],
    ids=["hanging", "flush", "over pages", "headed twice", "a line a cell", "spaced", "html"],
)
def test_a_table_is_read_however_its_cells_stand(table: str, tmp_path: Path) -> None:
    text = f"S/2019/9\n\n1. One.\n\n2. Two.\n\n{HEAD}{table}\n"
    (rows,) = _tables(_read(tmp_path, text))
    assert tuple(tuple(c.replace("\u00a0", " ") for c in row) for row in rows) == ROWS


def test_what_follows_a_table_in_columns_is_no_row(tmp_path: Path) -> None:
    closing = "Those are all the meetings that were held in the course of the year under review."
    blocks = _read(tmp_path, f"{HEAD}{HANGING}\n{closing}\n")
    assert _tables(blocks) == [ROWS]
    assert blocks[-1].text == closing


def test_a_table_has_two_columns_only_where_several_lines_fill_both(tmp_path: Path) -> None:
    pairs = [("4 May", "Mines laid at sea"), ("11 June", "Ferries"), ("2 July", "Lakes")]
    lines = [f"{a:<20}{b}" for a, b in [("Date", "Theme"), *pairs]]
    told = "1. One.\n\n2. Two.\n\n" + HEAD
    (rows,) = _tables(_read(tmp_path, told + "\n".join(lines)))
    assert rows == (("Date", "Theme"), *pairs)
    assert not _tables(_read(tmp_path, told + "\n".join(lines[:3])))


@pytest.mark.parametrize(
    "text",
    [
        "United Nations                 S/2019/9\nSecurity Council         Distr.: General\n",
        "1.   The first paragraph\n     goes on here.\n\n2.   The second one\n     does as well.\n",
        "First.  Second  sentence.\nThird.  Fourth sentence.\nFifth.  Sixth one.\nSeventh.  End.\n",
        "Annex\n\nList\n\nDate\nTheme\nno date stands here\nnor here\n",
        "Annex\n\nList\n\nDate\nTheme\n4 May\nMines\n5 May\n",
        "Annex\n\nList\n\nTheme\n\nDate\n",
        "<table><tr><td>never closed\n",
        "a\n<table></table>\nb\n",
    ],
)
def test_what_only_looks_like_a_table_is_none(text: str, tmp_path: Path) -> None:
    assert not _tables(_read(tmp_path, text))


def test_cells_that_end_early_without_names_stay_apart_and_wrapped_ones_not(
    tmp_path: Path,
) -> None:
    text = (
        "Date         Visited by the Chair                  Remarks\n"
        "4 May        Port Stanley and the islands around   None\n"
        "             Tumbledown                            \n"
        "             Goose Green, with the members of the  Two days\n"
        "             Committee\n"
        "5 May        Lund                                  None\n"
    )
    (rows,) = _tables(_read(tmp_path, text))
    assert rows[1][1] == (
        "Port Stanley and the islands around Tumbledown\n"
        "Goose Green, with the members of the Committee"
    )
    assert [row[0] for row in rows] == ["Date", "4 May", "5 May"]


SPACED = """\
1. The Committee met four times in formal session, and once in the open air.
A list of those meetings is annexed.

2. It heard nobody.

3. It ended in spring.
"""


def test_where_blank_lines_part_paragraphs_a_sentence_may_begin_a_line(tmp_path: Path) -> None:
    long = (
        "4. This line is as long as a line may be, so that it shows where they wrap it,\nor so.\n"
    )
    blocks = _read(tmp_path, SPACED + f"\n{long}" * 2)
    assert blocks[0].text.endswith("open air. A list of those meetings is annexed.")


@pytest.mark.parametrize("foot", ["11-54433                  1", "11-54433 (E)      Page 1 of 10"])
def test_a_job_number_with_its_page_goes(foot: str, tmp_path: Path) -> None:
    text = f"1. The paragraph goes\n\n\n{foot}\n\fS/2011/5\n\nover a page.\n\n2. Two.\n"
    blocks = _read(tmp_path, text)
    assert [block.text for block in blocks] == ["The paragraph goes over a page.", "Two."]


DRIFTING = """\
 No.  Date             Speakers                             Theme
 1.   4 May 2019       Ana Ito-Lund, Head of the Coastal    Mines laid
                       Service                              at sea
                       Bo Li, pilot of the harbour of
                       Port Stanley
 2.   11 June 2019 Cy Okoro, Deputy Chief of Rivers Ferries on lakes
                   and Lakes
"""


def test_columns_may_drift_with_the_widths_of_the_letters(tmp_path: Path) -> None:
    """Single blanks part cells that begin where the next line does, or with a capital."""
    text = f"1. One.\n\n2. Two.\n\n{HEAD}{DRIFTING}\n"
    (rows,) = _tables(_read(tmp_path, text))
    assert [row[1] for row in rows] == ["Date", "4 May 2019", "11 June 2019"]
    assert [row[3] for row in rows] == ["Theme", "Mines laid at sea", "Ferries on lakes"]
    assert rows[2][2] == "Cy Okoro, Deputy Chief of Rivers and Lakes"


def test_an_annex_of_one_row_is_a_table_even_where_nobody_spoke(tmp_path: Path) -> None:
    text = f"{HEAD}Date         Speakers         Theme\n4 May 2019                    Mines\n"
    (rows,) = _tables(_read(tmp_path, text))
    assert rows == (("Date", "Speakers", "Theme"), ("4 May 2019", "", "Mines"))
    assert not _tables(_read(tmp_path, text.replace("Annex", "Nothing")))


def test_a_date_that_wraps_is_no_other_row(tmp_path: Path) -> None:
    text = (
        "Date        Speakers                          Theme\n"
        "19 and 20   Ana Ito-Lund, Head of the Office  Mines at sea and\n"
        "March 2017  for Coasts and Harbours           on land\n"
        "21 April    Bo Li, pilot                      Ferries\n"
        "22 April    Bo Li, pilot                      Lakes\n"
    )
    (rows,) = _tables(_read(tmp_path, text))
    assert [row[0] for row in rows] == ["Date", "19 and 20 March 2017", "21 April", "22 April"]

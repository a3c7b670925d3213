"""Plain text and Markdown, whole and damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.reading.blocks import Block, BlockKind, MarkKind
from db.reading.reader import read_file

H, P, I, T, O = (  # noqa: E741
    BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.TABLE, BlockKind.OTHER,
)  # fmt: skip


def _read(tmp_path: Path, text: str | bytes, name: str = "report.txt") -> tuple[Block, ...]:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_file(path).blocks


def _seen(blocks: tuple[Block, ...]) -> list[tuple[BlockKind, str, str]]:
    return [(b.kind, b.label, b.text) for b in blocks]


def test_paragraphs_without_blank_lines_between_them_are_told_apart(tmp_path: Path) -> None:
    text = "1. One.\n2. Two:\n  - (a) first;\n  - (b) second.\n3. Three."
    assert _seen(_read(tmp_path, text)) == [
        (P, "1.", "One."), (P, "2.", "Two:"), (I, "(a)", "first;"), (I, "(b)", "second."),
        (P, "3.", "Three."),
    ]  # fmt: skip


WRAPPED = """\
I. Introduction

1. The body was set up by the Council in a statement of its Presi-
dent, and met in private as often as its members asked for a troop-
and police-contributing country to be heard. The President was there.
2. Its Chair said that he had been asked to prepare a note for the
members, who included the following:

   (a) States that had been members of the body before, and that had
       asked to go on;
   (b) Others.

Meetings

3. The body met
twice.
"""


def test_wrapped_lines_are_joined_and_broken_words_made_whole(tmp_path: Path) -> None:
    seen = _seen(_read(tmp_path, WRAPPED))
    assert seen[:2] == [
        (H, "I.", "Introduction"),
        (P, "1.", "The body was set up by the Council in a statement of its President, and met in "
         "private as often as its members asked for a troop- and police-contributing country to be "
         "heard. The President was there."),
    ]  # fmt: skip
    assert seen[3][1:] == (
        "(a)",
        "States that had been members of the body before, and that had asked to go on;",
    )
    assert [block[1] for block in seen if block[0] is P] == ["1.", "2.", "3."]


def test_markdown_gives_marks_and_keeps_every_word(tmp_path: Path) -> None:
    text = "\n".join([
        "## **I. Introduction**", "", "1. The *modus* of __work__ is ***new***, <b>bold</b> and",
        "<u>set</u>&nbsp;apart<sup>2</sup>, see <https://example.org/a_b>.[^1]", "",
        r"2. A star \* and 5 * 3 * 2, snake_case_word, an *open star.<br>Next line.", "",
        "[^1]: See the annex.",
    ])  # fmt: skip
    blocks = _read(tmp_path, text, "report.md")
    assert _seen(blocks)[:1] == [(H, "I.", "Introduction")]
    first, second = blocks[1], blocks[2]
    assert first.text == (
        "The modus of work is new, bold and set\u00a0apart2, see <https://example.org/a_b>."
    )
    marked = {(m.kind, first.text[m.start : m.end], m.note) for m in first.marks}
    assert marked == {
        (MarkKind.ITALIC, "modus", ""), (MarkKind.BOLD, "work", ""), (MarkKind.BOLD, "new", ""),
        (MarkKind.ITALIC, "new", ""), (MarkKind.BOLD, "bold", ""), (MarkKind.UNDERLINE, "set", ""),
        (MarkKind.SUPERSCRIPT, "2", ""), (MarkKind.FOOTNOTE, "", "See the annex."),
    }  # fmt: skip
    assert second.text == "A star * and 5 * 3 * 2, snake_case_word, an *open star.\nNext line."


def test_an_emphasis_that_never_closes_stays_as_it_was_written(tmp_path: Path) -> None:
    blocks = _read(tmp_path, "# Title\n\nAn <i>open tag, a </b> closed one, [^9] and **bold*.\n")
    assert blocks[1].text == "An <i>open tag, a </b> closed one, [^9] and **bold*."


def test_line_breaks_on_purpose_stay_in_the_block(tmp_path: Path) -> None:
    blocks = _read(tmp_path, "**Letter**\n\n*(Signed)* A. Name  \nAmbassador\\\nChair\n")
    assert blocks[1].text == "(Signed) A. Name\nAmbassador\nChair"


def test_short_lines_one_under_the_other_stay_apart(tmp_path: Path) -> None:
    text = (
        "Security Council\nDistr.: General\n14 February 2017\n\n" + "word " * 15 + "\nend here.\n"
    )
    blocks = _read(tmp_path, text)
    assert [b.text for b in blocks][:3] == [
        "Security Council",
        "Distr.: General",
        "14 February 2017",
    ]
    assert blocks[3].text.endswith("word end here.")


def test_page_furniture_goes_and_what_it_cut_is_joined(tmp_path: Path) -> None:
    text = (
        "S/2016/1\n\n1. The Chair spoke of the\n\n16-36375 2/12\n\fS/2016/1\n\n"
        "work of the body.\n\n2. Two.\n\n3/12\n\nS/2016/1\n\n- 4 -\n\n3. Three.\n"
    )
    assert _seen(_read(tmp_path, text)) == [
        (O, "", "S/2016/1"), (P, "1.", "The Chair spoke of the work of the body."),
        (P, "2.", "Two."), (P, "3.", "Three."),
    ]  # fmt: skip


def test_single_rising_numbers_are_page_numbers_and_a_running_title_is_kept_once(
    tmp_path: Path,
) -> None:
    pages = [f"Report of the body\n\n{n}. Words of page {n}.\n\n{n + 10}\n\f" for n in (1, 2, 3)]
    seen = _seen(_read(tmp_path, "\n".join(pages)))
    assert [text for *_, text in seen] == [
        "Report of the body", "Words of page 1.", "Words of page 2.", "Words of page 3.",
    ]  # fmt: skip


TABLE = [("Date", "Briefers", "Theme"), ("28 April", "A. Name", "Use | of"), ("27 May", "", "More")]


@pytest.mark.parametrize(
    "text",
    [
        "Date\tBriefers\tTheme\n28 April\tA. Name\tUse | of\n\n27 May\t\tMore\n\nThe end.",
        "| Date | Briefers | Theme |\n|---|:-:|---|\n| 28 April | A. Name | Use \\| of |\n"
        "| 27 May | | More |\n\nThe end.",
        "Date | Briefers | Theme\n--- | --- | ---\n28 April | A. Name | Use \\| of\n"
        "27 May | | More\n\nThe end.",
    ],
)
def test_tables_of_tabs_and_of_bars_are_tables(text: str, tmp_path: Path) -> None:
    blocks = _read(tmp_path, "Annex\n\n" + text)
    assert [b.kind for b in blocks] == [H, T, O]
    assert list(blocks[1].rows) == TABLE


def test_a_table_whose_last_row_lacks_cells_keeps_its_other_rows(tmp_path: Path) -> None:
    lines = ["Date\tTheme\tBriefer", *["3 May 2019\tFloods\tAna Lima"] * 2_000, "4 June\tDroughts"]
    found = _read(tmp_path, "\n".join(lines))
    assert [len(found[0].rows), found[0].rows[-1]] == [2_001, ("3 May 2019", "Floods", "Ana Lima")]
    assert "Droughts" in found[1].text


def test_a_tab_behind_a_label_or_in_a_single_line_makes_no_table(tmp_path: Path) -> None:
    blocks = _read(tmp_path, "1.\tOne.\n2.\tTwo.\n\nName:\tSenegal\n")
    assert _seen(blocks) == [(P, "1.", "One."), (P, "2.", "Two."), (O, "", "Name:\tSenegal")]


def test_text_that_lost_its_line_breaks_is_cut_by_its_numbers(tmp_path: Path) -> None:
    text = (
        "Security Council I. Introduction 1. The body was set up in 2001. 2. It has 15 members, of "
        "whom 10 Are elected. II. Meetings 3. It discussed the following: (a) One theme; (b) "
        "Another theme. A. One theme 4. It met. Annex Meetings of the body " + "and so on " * 200
    )
    seen = _seen(_read(tmp_path, text))
    assert [(kind, label) for kind, label, _ in seen if label] == [
        (H, "I."), (P, "1."), (P, "2."), (H, "II."), (P, "3."), (I, "(a)"), (I, "(b)"), (H, "A."),
        (P, "4."),
    ]  # fmt: skip
    assert seen[-1][2].startswith("Annex Meetings")
    printed = " ".join(
        " ".join(part for part in (label, words) if part) for _, label, words in seen
    )
    assert printed.split() == text.split()


@pytest.mark.parametrize(
    ("encoding", "remarked"),
    [("utf-8", False), ("utf-8-sig", False), ("utf-16", False), ("utf-16-le", False),
     ("utf-16-be", False), ("utf-32", False), ("cp1252", True), ("latin-1", True)],
)  # fmt: skip
def test_text_is_read_in_whatever_way_its_characters_are_written(
    encoding: str, remarked: bool, tmp_path: Path
) -> None:
    path = tmp_path / "rapport.txt"
    path.write_bytes("1. Le Comité a été créé à Genève.\r\n2. Il a siégé.\r\n".encode(encoding))
    reading = read_file(path)
    assert [b.text for b in reading.blocks] == ["Le Comité a été créé à Genève.", "Il a siégé."]
    assert bool(reading.remarks) is remarked


def test_characters_that_windows_does_not_know_are_shown_and_told(tmp_path: Path) -> None:
    path = tmp_path / "rapport.txt"
    path.write_bytes("1. Comité ".encode("cp1252") + b"\x81 de travail.")
    reading = read_file(path)
    assert "\ufffd" in reading.blocks[0].text
    assert len(reading.remarks) == 2


def test_a_name_without_a_known_ending_is_read_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "report"
    path.write_text("1. One.", encoding="utf-8")
    assert read_file(path).media_type == "text/plain"
    assert read_file(path.rename(tmp_path / "report.md")).media_type == "text/markdown"


def test_places_are_lines_of_the_file(tmp_path: Path) -> None:
    assert [b.place for b in _read(tmp_path, "\n\n1. One.\n\n2. Two.")] == ["line 3", "line 5"]


def test_chapters_under_a_title_are_chapters_whatever_mark_they_have(tmp_path: Path) -> None:
    text = (
        "# Report of the Group\n\n## Introduction\n\n1. One.\n\n## Activities\n\n"
        "#### Rivers\n\n2. Two.\n\n#### Lakes\n\n3. Three.\n\n## Conclusions\n\n4. Four.\n"
    )
    levels = [b.level for b in _read(tmp_path, text, "report.md") if b.kind is H]
    assert levels[1:] == [1, 1, 2, 2, 1]


PAGES = """\
Report of the Group on Coasts for the period from 1 July to 31 December 2009

Introduction

1. The Group met on the coast in order to consider the mines laid at sea.

17-01234                                                               1/2
\fS/2017/126
Group on Coasts


The Chair had sent a note on the mines and on the ferries that they stop.
2. It heard two pilots.

Meetings of the Group
3. It met in a harbour, on a ferry and in the end on the mole, in the rain.
Nobody else took part.
17-01234                                                               2/2
\f4. It thanked the pilots, both of whom had come from the harbours of the
coast, by letter.
Conclusions
5. It ended.
"""


def test_pages_with_heads_of_several_lines_cut_no_paragraph_and_lose_no_line(
    tmp_path: Path,
) -> None:
    """Under a number every line goes on, over a page's end too; what has a label is no head."""
    text = PAGES.replace("Report of", "Group on Coasts\n\nReport of", 1)
    blocks = _read(tmp_path, text)
    paragraphs = [block.text for block in blocks if block.kind is P]
    assert paragraphs == [
        "The Group met on the coast in order to consider the mines laid at sea. The Chair had sent "
        "a note on the mines and on the ferries that they stop.",
        "It heard two pilots.",
        "It met in a harbour, on a ferry and in the end on the mole, in the rain. "
        "Nobody else took part.",
        "It thanked the pilots, both of whom had come from the harbours of the coast, by letter.",
        "It ended.",
    ]
    headings = [block.text for block in blocks if block.kind is H]
    assert headings == ["Introduction", "Meetings of the Group", "Conclusions"]


def test_chapters_without_labels_over_sections_with_labels_are_chapters(tmp_path: Path) -> None:
    text = (
        "## Introduction\n\n1. One.\n\n#### Meetings\n\n## A. Rivers\n\n2. Two.\n\n"
        "### B. Lakes\n\n3. Three.\n\n# Conclusions\n\n4. Four.\n"
    )
    levels = {b.text: b.level for b in _read(tmp_path, text, "report.md") if b.kind is H}
    assert levels == {"Introduction": 1, "Meetings": 1, "Rivers": 2, "Lakes": 2, "Conclusions": 1}


def test_a_soft_hyphen_at_a_page_end_goes(tmp_path: Path) -> None:
    text = (
        "1. The Group met on the depl\u00ad\n\n\n17-01234   1/2\n\foyment of pilots.\n\n2. Two.\n"
    )
    assert _read(tmp_path, text)[0].text == "The Group met on the deployment of pilots."


HYPHENS = [
    ("country-", "specific", "country-specific"), ("ci-", "après", "ci-après"),
    ("sous-", "marins", "sous-marins"), ("non-", "prolifération", "non-prolifération"),
    ("linguis-", "tique", "linguistique"), ("troop-", "contributing", "troop-contributing"),
    ("long-", "term", "long-term"), ("face cover-", "ings", "face coverings"),
    ("the follow-", "ing", "the following"), ("landing-", "zone", "landing-zone"),
    ("Tava-", "land", "Tavaland"), ("Asante-", "Boateng", "Asante-Boateng"),
    ("anté-", "rieurs", "antérieurs"), ("multi-", "disciplinary", "multi-disciplinary"),
]  # fmt: skip


@pytest.mark.parametrize(("last", "first", "whole"), HYPHENS)
def test_a_hyphen_at_a_line_end_stays_where_it_belongs_to_the_word(
    last: str, first: str, whole: str, tmp_path: Path
) -> None:
    """The file itself tells, then what words are common; here it breaks words at the syllable."""
    lines = ["1. One sentence stands in this line, as long as it may be, for the repre-",
             "sentatives and for whoever else represents, so that it is seen where lines",
             f"end, at the same column as in the lines above this one, and it {last}",
             f"{first} and no more."]  # fmt: skip
    text = (
        "\n".join(lines)
        + "\n\n2. Tavaland is an island that lies in the middle of a very blue lake there.\n"
    )
    assert whole in _read(tmp_path, text)[0].text


MARKDOWN = """\
Report of the **Group**
=======================

Introduction
------------

1. One paragraph of the report.[^1]

1. Another paragraph\\
   of two lines:

    - first thing;
    - second thing.

[^1]: A note
    of two lines.

Meetings
--------

1. The third paragraph.

| Date | Theme |
|:-----|------:|
| 4 May | Mines |
"""


def test_markdown_may_underline_headings_and_count_its_paragraphs_itself(tmp_path: Path) -> None:
    blocks = _read(tmp_path, MARKDOWN, "report.md")
    assert [(b.kind, b.level, b.label, b.text) for b in blocks[:6]] == [
        (H, 1, "", "Report of the Group"), (H, 1, "", "Introduction"),
        (P, 0, "1.", "One paragraph of the report."),
        (P, 0, "2.", "Another paragraph\nof two lines:"),
        (I, 1, "-", "first thing;"), (I, 1, "-", "second thing."),
    ]  # fmt: skip
    assert [mark.note for mark in blocks[2].marks] == ["A note of two lines."]
    assert [(b.label, b.text) for b in blocks[6:8]] == [
        ("", "Meetings"),
        ("3.", "The third paragraph."),
    ]
    assert blocks[8].rows == (("Date", "Theme"), ("4 May", "Mines"))

"""Where things stand in a Word or OpenDocument file is told by the numbers in print."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.reading.blocks import Block, BlockKind
from db.reading.printed_places import printed_places
from db.reading.reader import read_file
from tests.reports.catalogue import REPORTS

HEADING, NUMBERED, ITEM, OTHER, TABLE = (
    BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.OTHER, BlockKind.TABLE,
)  # fmt: skip


def places(*rows: tuple[BlockKind, str, str, int]) -> list[str]:
    """The places of blocks given as (kind, text, label, level), each a paragraph of the file."""
    blocks = [
        Block(kind, text, f"paragraph {2 * count}", label, level)
        for count, (kind, text, label, level) in enumerate(rows, 1)
    ]
    return [block.place for block in printed_places(blocks, [])[0]]


def test_what_is_numbered_is_told_by_its_number_and_the_rest_by_the_one_before() -> None:
    assert places(
        (OTHER, "Letter", "", 0),
        (HEADING, "Introduction", "I.", 1),
        (NUMBERED, "The Group met:", "1.", 0),
        (ITEM, "once", "(a)", 1),
        (ITEM, "in spring", "(i)", 2),
        (ITEM, "twice", "(b)", 1),
        (OTHER, "and rested.", "", 0),
        (NUMBERED, "It rose.", "2 bis.", 0),
        (HEADING, "Meetings", "II.", 1),
        (ITEM, "a list of no paragraph", "(a)", 1),
    ) == [
        "before paragraph 1",
        "before paragraph 1",
        "paragraph 1",
        "paragraph 1 (a)",
        "paragraph 1 (a) (i)",
        "paragraph 1 (b)",
        "after paragraph 1",
        "paragraph 2 bis",
        "after paragraph 2 bis",
        "after paragraph 2 bis",
    ]


def test_a_number_that_comes_again_is_told_with_its_annex() -> None:
    assert places(
        (NUMBERED, "One.", "1.", 0),
        (HEADING, "Rules of the Group", "Annex II", 1),
        (NUMBERED, "Again.", "1.", 0),
        (ITEM, "item", "(a)", 1),
        (OTHER, "Rest", "", 0),
        (NUMBERED, "New.", "2.", 0),
    ) == [
        "paragraph 1",
        "after paragraph 1",
        "paragraph 1 of “Annex II Rules of the Group”",
        "paragraph 1 (a) of “Annex II Rules of the Group”",
        "after paragraph 1 of “Annex II Rules of the Group”",
        "paragraph 2",
    ]


def test_where_nothing_is_numbered_a_place_is_its_first_words() -> None:
    assert places(
        (OTHER, "The Group met in the old hall twice", "", 0), (OTHER, "It rose.", "", 0)
    ) == [
        "“The Group met in the old…”",
        "“It rose.”",
    ]


def test_a_remark_stands_where_its_paragraph_does_or_after_the_last_that_was_read() -> None:
    blocks = [
        Block(OTHER, "Letter", "paragraph 2"),
        Block(NUMBERED, "One.", "paragraph 4", "1."),
        Block(TABLE, "", "table 1", rows=(("a",),)),
        Block(NUMBERED, "Two.", "paragraph 9", "2."),
    ]
    counted = ("paragraph 1", "paragraph 4", "paragraph 6", "table 1", "paragraph 99")
    told = printed_places(blocks, [(place, "picture") for place in counted])[1]
    assert [place for place, _ in told] == [
        "before paragraph 1",
        "paragraph 1",
        "after paragraph 1",
        "table 1",
        "after paragraph 2",
    ]


def test_a_file_of_which_only_a_table_was_read_keeps_its_places() -> None:
    blocks = [Block(TABLE, "", "table 1", rows=(("a",),))]
    assert printed_places(blocks, [("paragraph 3", "picture")]) == (
        tuple(blocks),
        [("paragraph 3", "picture")],
    )


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_every_numbered_paragraph_of_a_file_is_found_by_its_number(
    kind: str, tmp_path: Path
) -> None:
    blocks = read_file(REPORTS[0].write(kind, tmp_path)).blocks
    numbered = [block for block in blocks if block.kind is NUMBERED]
    assert len(numbered) > 5
    assert [block.place for block in numbered] == [
        f"paragraph {block.label.strip('. ')}" for block in numbered
    ]

"""The masthead, in the layouts that documents of the Council have had."""

from __future__ import annotations

from datetime import date

import pytest

from db.exchange.recognise.masthead import is_only_masthead, masthead_of
from db.reading.blocks import Block, BlockKind
from tests.db.exchange.recognise.pages import blocks

LINES = """
United Nations
S/2013/745
Security Council
Distr.: General
18 December 2013
Original: English
13-61345 (E)
"""
ONE_LINE = (
    "United Nations S/2013/745 Security Council Distr.: General 18 December 2013 Original: English"
)
GLUED = """
United Nations
Security CouncilS/2013/745
Distr.: General
18 December 2013
Original: English
"""
OLD = """
UNITED NATIONS
S
Distr.
GENERAL
S/2013/745
18 December 2013
ORIGINAL: ENGLISH
"""
FRENCH = """
Nations Unies
S/2013/745
Conseil de sécurité
Distr. générale
18 décembre 2013
Français
Original : anglais
13-61345 (F)    181213    *1361345*
"""


@pytest.mark.parametrize("text", [LINES, ONE_LINE, GLUED, OLD, FRENCH])
def test_every_layout_gives_the_same_fields(text: str) -> None:
    head = masthead_of(blocks(text))
    assert [symbol.text for symbol in head.symbols] == ["S/2013/745"]
    assert head.distribution == "General"
    assert head.dated == date(2013, 12, 18)
    assert head.original == "en"
    assert head.left == []


def test_a_masthead_in_cells_is_read_cell_by_cell() -> None:
    rows = (
        ("United Nations", "S/2013/745"),
        ("Security Council", "Distr.: Limited\n18 December 2013\nOriginal: French"),
    )
    head = masthead_of([Block(BlockKind.TABLE, "", "table 1", rows=rows)])
    assert [symbol.text for symbol in head.symbols] == ["S/2013/745"]
    assert (head.distribution, head.original) == ("Limited", "fr")


def test_a_joint_symbol_over_two_lines_keeps_its_order() -> None:
    head = masthead_of(blocks("A/69/812–\nS/2015/144"))
    assert [symbol.text for symbol in head.symbols] == ["A/69/812", "S/2015/144"]


def test_a_masthead_may_lack_its_symbol() -> None:
    head = masthead_of(blocks("Security Council\nDistr.: General"))
    assert head.symbols == []
    assert head.dated is None


def test_lines_that_are_no_field_are_left_over_with_their_place() -> None:
    head = masthead_of(blocks("Security Council\nSeventy-fourth year"))
    assert head.left == [("Seventy-fourth year", "line 2")]


def test_only_a_masthead_is_told_from_a_title() -> None:
    assert is_only_masthead("Security Council\nDistr.: General")
    assert not is_only_masthead("Working Group on Rivers")

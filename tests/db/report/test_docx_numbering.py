"""Automatic numbering of Word files: what the lists show is what the report says."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from db.report.docx_lists import HEADINGS, LOOSE_ITEMS, PARAGRAPHS, report_lists
from db.report.ooxml.elements import Element, W
from db.report.ooxml.numbering import Numbering

Step = tuple[int, int, str]


def _instances(numbering: Numbering, steps: Iterable[Step]) -> list[str | None]:
    """The number of the list that shows each label, None where none does."""
    places = (numbering.place(*step) for step in steps)
    return [None if place is None else _value(place, "numId") for place in places]


def _value(parent: Element, tag: str) -> str:
    return str(parent.findall(f".//{{{W}}}{tag}")[0].get(f"{{{W}}}val"))


def _starts(numbering: Numbering, instance: str) -> dict[int, int]:
    part = numbering.part()
    found = part.findall(f"{{{W}}}num[@{{{W}}}numId='{instance}']/{{{W}}}lvlOverride")
    return {int(str(o.get(f"{{{W}}}ilvl"))): int(_value(o, "startOverride")) for o in found}


def _english() -> Numbering:
    return Numbering(report_lists("en"))


def test_a_report_in_order_needs_one_list_for_headings_and_one_for_paragraphs() -> None:
    steps = [
        (HEADINGS, 0, "I."),
        (PARAGRAPHS, 0, "1."),
        (PARAGRAPHS, 1, "(a)"),
        (PARAGRAPHS, 2, "(i)"),
        (PARAGRAPHS, 3, "a."),
        (PARAGRAPHS, 4, "i."),
        (PARAGRAPHS, 4, "ii."),
        (PARAGRAPHS, 2, "(ii)"),
        (PARAGRAPHS, 3, "a."),
        (PARAGRAPHS, 1, "(b)"),
        (PARAGRAPHS, 0, "2."),
        (PARAGRAPHS, 1, "(a)"),
        (HEADINGS, 0, "II."),
        (HEADINGS, 1, "A."),
        (HEADINGS, 2, "1."),
        (HEADINGS, 1, "B."),
        (HEADINGS, 0, "III."),
        (HEADINGS, 1, "A."),
    ]
    expected = ["1" if which == HEADINGS else "2" for which, _, _ in steps]
    assert _instances(_english(), steps) == expected


def test_after_z_the_letters_are_doubled_as_word_counts_them() -> None:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    labels = [*letters, "AA", "BB"]
    steps = [(HEADINGS, 0, "I."), *((HEADINGS, 1, f"{label}.") for label in labels)]
    assert set(_instances(_english(), steps)) == {"1"}


def test_each_loose_list_starts_anew() -> None:
    numbering = _english()
    steps = [(LOOSE_ITEMS, 0, label) for label in ("(a)", "(b)", "(a)", "(b)")]
    assert _instances(numbering, steps) == ["3", "3", "4", "4"]
    assert _starts(numbering, "4") == {0: 1}


def test_a_number_out_of_turn_sets_the_list_and_the_next_ones_follow_it() -> None:
    numbering = _english()
    steps = [(PARAGRAPHS, 0, label) for label in ("1.", "12.", "13.")]
    assert _instances(numbering, steps) == ["2", "4", "4"]
    assert _starts(numbering, "4") == {0: 12}


def test_an_item_out_of_turn_leaves_the_numbers_of_paragraphs_as_they_are() -> None:
    numbering = _english()
    steps = [
        (PARAGRAPHS, 0, "1."),
        (PARAGRAPHS, 1, "(c)"),
        (PARAGRAPHS, 1, "(d)"),
        (PARAGRAPHS, 0, "2."),
        (PARAGRAPHS, 1, "(c)"),
        (PARAGRAPHS, 0, "3."),
        (PARAGRAPHS, 1, "(a)"),
    ]
    assert _instances(numbering, steps) == ["2", "4", "4", "4", "4", "4", "5"]
    assert _starts(numbering, "4") == {0: 2, 1: 3}
    assert _starts(numbering, "5") == {0: 4, 1: 1}


@pytest.mark.parametrize(
    "label", ["5 bis.", "•", "a)", "(A)", "A", "(ab)", "(²)", "", "(", "(\u0661)", "01."]
)
def test_a_label_that_no_list_shows_is_left_to_be_written(label: str) -> None:
    numbering = _english()
    assert numbering.place(PARAGRAPHS, 1, label) is None
    assert numbering.place(PARAGRAPHS, 0, label) is None
    assert _instances(numbering, [(PARAGRAPHS, 0, "1.")]) == ["2"]


def test_a_level_that_the_list_lacks_is_left_to_be_written() -> None:
    assert _english().place(HEADINGS, 3, "1.") is None


def test_french_items_have_one_bracket() -> None:
    numbering = Numbering(report_lists("fr"))
    steps = [(PARAGRAPHS, 0, "1."), (PARAGRAPHS, 1, "a)"), (PARAGRAPHS, 2, "i)")]
    assert _instances(numbering, steps) == ["2", "2", "2"]
    assert numbering.place(PARAGRAPHS, 1, "(b)") is None

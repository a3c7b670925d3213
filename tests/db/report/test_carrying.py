"""Marks carried over to changed words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.reading.blocks import Mark, MarkKind
from db.report.carrying import carried, cut, moved_on, tidied

BEFORE = "The Chair met (see annex) in May."
CHAIR = Mark(4, 9, MarkKind.BOLD)
ANNEX = Mark(19, 24, MarkKind.REFERENCE, "uuid")
NOTE = Mark(33, 33, MarkKind.FOOTNOTE, "It rained.")


def words(marks: tuple[Mark, ...], text: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in marks]


def test_marks_stay_with_their_words_whatever_stands_round_them() -> None:
    after = "In June the old Chair met members (see annex)."
    assert words(carried((CHAIR, ANNEX), BEFORE, after), after) == ["Chair", "annex"]


def test_a_mark_goes_with_the_words_that_it_was_on() -> None:
    assert carried((CHAIR,), BEFORE, "We met (see annex) in May.") == ()


def test_words_within_a_mark_are_marked_too() -> None:
    after = "The Ch-air met (see annex) in May."
    assert words(carried((CHAIR,), BEFORE, after), after) == ["Ch-air"]


def test_a_footnote_at_the_end_stays_at_the_end() -> None:
    after = "The Chair met (see annex) in May and June."
    assert carried((NOTE,), BEFORE, after) == (Mark(42, 42, MarkKind.FOOTNOTE, "It rained."),)
    assert carried((NOTE,), BEFORE, "") == (Mark(0, 0, MarkKind.FOOTNOTE, "It rained."),)


def test_a_footnote_holds_to_the_words_before_it() -> None:
    note = Mark(9, 9, MarkKind.FOOTNOTE, "Her first.")
    after = "The new Chair spoke (see annex) in May."
    assert carried((note,), BEFORE, after)[0].start == 13


def test_a_long_change_keeps_what_is_before_and_after_it() -> None:
    before = "Chair " + "x" * 5_000 + " annex"
    after = "Chair " + "y" * 5_000 + " annex"
    marks = (
        Mark(0, 5, MarkKind.BOLD),
        Mark(100, 200, MarkKind.ITALIC),
        Mark(5_007, 5_012, MarkKind.BOLD),
    )
    assert words(carried(marks, before, after), after) == ["Chair", "annex"]


@given(st.text(max_size=40), st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_marks_are_never_outside_of_the_text(before: str, after: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(before)), min(other, len(before))))
    marks = (
        Mark(start, end, MarkKind.BOLD),
        Mark(start, start, MarkKind.FOOTNOTE, "Note."),
    )
    for mark in carried(marks, before, after):
        assert 0 <= mark.start <= mark.end <= len(after)


def test_a_text_cut_in_two_has_its_marks_on_both_sides() -> None:
    marks = (CHAIR, ANNEX, NOTE)
    assert cut(marks, 0, 13) == (CHAIR,)
    assert cut(marks, 6, len(BEFORE)) == (
        Mark(0, 3, MarkKind.BOLD),
        Mark(13, 18, MarkKind.REFERENCE, "uuid"),
        Mark(27, 27, MarkKind.FOOTNOTE, "It rained."),
    )
    assert moved_on((CHAIR,), 3) == (Mark(7, 12, MarkKind.BOLD),)


def test_marks_of_one_kind_that_touch_are_one_and_footnotes_stay_in_their_order() -> None:
    notes = (Mark(5, 5, MarkKind.FOOTNOTE, "B"), Mark(5, 5, MarkKind.FOOTNOTE, "A"))
    bold = (Mark(2, 5, MarkKind.BOLD), Mark(0, 3, MarkKind.BOLD), Mark(5, 9, MarkKind.BOLD))
    other = Mark(9, 9, MarkKind.ITALIC)
    assert tidied((*notes, *bold, other)) == (Mark(0, 9, MarkKind.BOLD), *notes)


def test_references_to_two_paragraphs_stay_two() -> None:
    two = (Mark(0, 2, MarkKind.REFERENCE, "one"), Mark(2, 4, MarkKind.REFERENCE, "two"))
    assert tidied(two) == two

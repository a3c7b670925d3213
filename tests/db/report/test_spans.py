"""Cutting marked text into stretches."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.reading.blocks import Mark, MarkKind
from db.report.spans import Span, one_line, printable, spans

MARKS = st.builds(
    Mark,
    st.integers(0, 12),
    st.integers(0, 12),
    st.sampled_from(MarkKind),
    st.just("note"),
)


def test_text_without_marks_is_one_span() -> None:
    assert spans("words") == (Span("words"),)
    assert spans("") == ()


def test_overlapping_marks_give_a_span_for_each_look() -> None:
    marks = (Mark(0, 4, MarkKind.BOLD), Mark(2, 6, MarkKind.ITALIC))
    bold, italic = MarkKind.BOLD, MarkKind.ITALIC
    assert spans("abcdef", marks) == (
        Span("ab", frozenset({bold})),
        Span("cd", frozenset({bold, italic})),
        Span("ef", frozenset({italic})),
    )


def test_a_footnote_stands_at_its_place_and_not_past_the_end() -> None:
    marks = (Mark(9, 9, MarkKind.FOOTNOTE, "two"), Mark(1, 1, MarkKind.FOOTNOTE, "one"))
    assert spans("ab", marks) == (
        Span("a"),
        Span("", note="one"),
        Span("b"),
        Span("", note="two"),
    )


@given(st.text(max_size=10), st.lists(MARKS, max_size=5))
def test_no_character_and_no_footnote_is_lost_or_doubled(text: str, marks: list[Mark]) -> None:
    cut = spans(text, marks)
    assert "".join(span.text for span in cut) == printable(text)
    notes = [mark for mark in marks if mark.kind is MarkKind.FOOTNOTE]
    assert len([span for span in cut if span.note is not None]) == len(notes)


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ud800", "\uffff"])
def test_what_cannot_be_written_shows_as_a_replacement_of_the_same_length(character: str) -> None:
    assert printable(f"a{character}b") == "a\ufffdb"


def test_a_line_holds_no_line_break_of_any_kind() -> None:
    assert one_line("a\nb\rc\u2028d\u2029e") == "a b c d e"

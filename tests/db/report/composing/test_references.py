"""What a reference prints when its target has another number or name."""

from __future__ import annotations

import pytest

from db.reading.blocks import Mark, MarkKind
from db.report.composing.references import follow


@pytest.mark.parametrize(
    ("text", "name", "now"),
    [
        ("See {9}.", "10", "See 10."),
        ("See {annex}.", "annex II", "See annex II."),
        ("See {annex\u00a0I}.", "annex II", "See annex\u00a0II."),
        ("{Annex II} is short.", "annex", "Annex is short."),
        ("See {annex I}.", "annexe II", "See annex II."),  # a kept text keeps its language
        ("Voir l’{annexe}.", "annexe II", "Voir l’annexe II."),
        ("See section {II}.", "III", "See section III."),
        ("See section {A}.", "B", "See section B."),
    ],
)
def test_the_present_name_stands_as_the_old_one_stood(text: str, name: str, now: str) -> None:
    assert followed(text, name) == now


@pytest.mark.parametrize(
    "text",
    ["Few words{}", "Few {words} now.", "The {19}99 of them.", "The 1{99}9 of them.", "A{nne}x."],
)
def test_a_range_under_which_the_words_were_changed_keeps_them(text: str) -> None:
    assert followed(text, "12") == text.replace("{", "").replace("}", "")


def followed(text: str, name: str) -> str:
    """A text whose reference stands in braces, once its target has a name."""
    start, end = text.index("{"), text.index("}") - 1
    mark = Mark(start, end, MarkKind.REFERENCE, "target")
    return follow(text.replace("{", "").replace("}", ""), (mark,), {"target": name})[0]

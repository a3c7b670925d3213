"""Marked texts of a file against those of the library."""

from __future__ import annotations

from typing import Any

import pytest

from db.exchange.comparing import contradict
from db.exchange.marked import differences_of_text

TARGET = "00000000-0000-4000-8000-000000000001"
OTHER = "00000000-0000-4000-8000-000000000002"
BOLD: list[Any] = [0, 3, "bold", ""]


def stated(text: str, *marks: list[Any]) -> dict[str, Any]:
    return {"text": text, "marks": list(marks)}


def to(start: int, end: int, target: str = TARGET) -> list[Any]:
    return [start, end, "reference", target]


@pytest.mark.parametrize(
    ("theirs", "ours", "why"),
    [
        (stated(""), stated("See 9."), "a file without text states none"),
        ({"text": None}, stated("See 9."), "nor does one that leaves it out"),
        ({"text": "See 9."}, stated("See 9.", BOLD), "marks left out are not denied"),
        (stated("See 9."), stated("See 9.", BOLD, to(4, 5)), "no mark, no statement"),
        (stated("See 9.", BOLD), stated("See 9.", BOLD, to(4, 5)), "no reference denies none"),
        (stated("See 9.", to(4, 5)), stated("See 9.", BOLD, to(4, 5)), "no look denies none"),
        (stated("Café."), stated("Cafe\u0301."), "letters are compared after NFC"),
        (
            stated("See 10, and so.", to(4, 6), [8, 11, "bold", ""]),
            stated("See 9, and so.", to(4, 5), [7, 10, "bold", ""]),
            "a number follows",
        ),
    ],
)
def test_what_says_the_same_does_not_differ(
    theirs: dict[str, Any], ours: dict[str, Any], why: str
) -> None:
    assert differences_of_text(theirs, ours) == {}, why


def test_a_reference_that_the_library_lacks_is_added_to_its_marks() -> None:
    found = differences_of_text(stated("See 9.", to(4, 5)), stated("See 9.", BOLD))
    assert found == {"marks": ([BOLD], [BOLD, to(4, 5)])}
    assert not contradict(found)


def test_a_reference_to_another_target_contradicts() -> None:
    found = differences_of_text(stated("See 9.", to(4, 5, OTHER)), stated("See 9.", to(4, 5)))
    assert found == {"marks": ([to(4, 5)], [to(4, 5, OTHER)])}
    assert contradict(found)


def test_another_number_without_a_reference_is_another_text() -> None:
    theirs, ours = stated("See 10."), stated("See 9.", to(4, 5))
    assert differences_of_text(theirs, ours) == {"text": ("See 9.", "See 10.")}


def test_another_text_brings_its_marks_along() -> None:
    theirs, ours = stated("Then see 9.", to(9, 10)), stated("See 9.", to(4, 5))
    assert differences_of_text(theirs, ours) == {
        "text": ("See 9.", "Then see 9."),
        "marks": ([to(4, 5)], [to(9, 10)]),
    }

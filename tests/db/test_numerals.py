"""Numbers as letters and as roman numerals."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.numerals import as_letters, as_roman


@given(st.integers(1, 700), st.integers(1, 700))
def test_no_two_numbers_look_alike(one: int, other: int) -> None:
    assert (as_roman(one) == as_roman(other)) == (one == other)
    assert (as_letters(one) == as_letters(other)) == (one == other)


def test_known_numerals() -> None:
    numbers = (1, 4, 9, 14, 40, 1994)
    assert [as_roman(n) for n in numbers] == ["i", "iv", "ix", "xiv", "xl", "mcmxciv"]
    assert [as_letters(n) for n in (1, 26, 27, 28)] == ["a", "z", "aa", "bb"]

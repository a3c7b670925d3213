"""The grammar of labels."""

from __future__ import annotations

import pytest

from db.numerals import as_letters, as_roman
from db.reading.labels import (
    Numeral,
    label_at_start,
    letter_value,
    roman_value,
)


@pytest.mark.parametrize(
    ("text", "printed", "form", "readings"),
    [
        ("12. The", "12.", "#.", {Numeral.ARABIC: 12}),
        ("12 The", "12", "#", {Numeral.ARABIC: 12}),
        ("12) The", "12)", "#)", {Numeral.ARABIC: 12}),
        ("12.The", "12.", "#.", {Numeral.ARABIC: 12}),
        ("12 bis. The", "12 bis.", "#.", {Numeral.ARABIC: 12}),
        ("1.2. The", "1.2.", "#.", {Numeral.ARABIC: 2}),
        ("(a) The", "(a)", "(#)", {Numeral.LETTER: 1}),
        ("(a)\tThe", "(a)", "(#)", {Numeral.LETTER: 1}),
        ("a) Le", "a)", "#)", {Numeral.LETTER: 1}),
        ("(i) The", "(i)", "(#)", {Numeral.LETTER: 9, Numeral.ROMAN: 1}),
        ("iv) Le", "iv)", "#)", {Numeral.ROMAN: 4}),
        ("(bb) The", "(bb)", "(#)", {Numeral.LETTER: 28}),
        ("II. The", "II.", "#.", {Numeral.CAPITAL: 35, Numeral.CAPITAL_ROMAN: 2}),
        ("B. The", "B.", "#.", {Numeral.CAPITAL: 2}),
        ("•\u00a0The", "•", "#", {Numeral.BULLET: 0}),
        ("– Le", "–", "#", {Numeral.BULLET: 0}),
        ("3.", "3.", "#.", {Numeral.ARABIC: 3}),
    ],
)
def test_a_label_is_read_with_all_that_it_may_count_as(
    text: str, printed: str, form: str, readings: dict[Numeral, int]
) -> None:
    label = label_at_start(text)
    assert label is not None
    assert (label.printed, label.form, dict(label.readings)) == (printed, form, readings)
    assert text[label.length :] in ("The", "Le", "")


@pytest.mark.parametrize(
    "text", ["a panel", "The (a)", "i.e. that", "(see annex)", "(12 The", "2016, when", "Mr. X", ""]
)
def test_what_only_looks_like_a_label_is_none(text: str) -> None:
    assert label_at_start(text) is None


def test_numbers_are_spelled_as_word_spells_them() -> None:
    assert [as_letters(n) for n in (1, 26, 27, 28, 53)] == ["a", "z", "aa", "bb", "aaa"]
    assert [as_roman(n) for n in (1, 4, 9, 14, 40, 99)] == ["i", "iv", "ix", "xiv", "xl", "xcix"]
    assert as_roman(0) == "0"
    assert as_roman(4000) == "4000"


def test_spelled_numbers_are_read_back() -> None:
    assert all(roman_value(as_roman(n)) == n for n in range(1, 400))
    assert all(letter_value(as_letters(n)) == n for n in range(1, 53))
    assert roman_value("iiii") == 0
    assert letter_value("ab") == 0


@pytest.mark.parametrize("blank", [" ", "\u00a0"])
def test_the_day_of_a_month_is_no_label(blank: str) -> None:
    for words in ("31 December 2016", "4 mai", "1 March"):
        assert label_at_start(words.replace(" ", blank)) is None
    for words in ("12 Marching orders", "12. December", "2 Décisions"):
        assert label_at_start(words.replace(" ", blank)) is not None

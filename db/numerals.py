"""Numbers as letters and as roman numerals, the way Word counts lists."""

from __future__ import annotations

ROMAN_DIGITS = (
    ("m", 1000), ("cm", 900), ("d", 500), ("cd", 400), ("c", 100), ("xc", 90), ("l", 50),
    ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
)  # fmt: skip
"""What each roman digit is worth, the largest first."""


def as_letters(number: int) -> str:
    """1 -> "a", 27 -> "aa", 28 -> "bb"."""
    turns, letter = divmod(max(number, 1) - 1, 26)
    return chr(ord("a") + letter) * (min(turns, 30) + 1)


def as_roman(number: int) -> str:
    """4 -> "iv"; numbers that have no Roman form stay arabic."""
    if not 0 < number < 4000:
        return str(number)
    printed = ""
    for digits, worth in ROMAN_DIGITS:
        times, number = divmod(number, worth)
        printed += digits * times
    return printed

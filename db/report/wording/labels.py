"""Numbers as letters and as roman numerals, the way Word counts lists."""

from __future__ import annotations

from string import ascii_uppercase

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


def roman(number: int) -> str:
    """Write a number from 1 on in roman capitals."""
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written


def letter_label(number: int) -> str:
    """Write a number from 1 on as a letter; after Z come AA, BB, CC, as in Word."""
    times, place = divmod(number - 1, len(ascii_uppercase))
    return ascii_uppercase[place] * (times + 1)

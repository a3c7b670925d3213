"""Labels of headings and items: from a number to what is printed, as word processors count."""

from __future__ import annotations

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def letters(number: int) -> str:
    """1 is "a", 26 "z", 27 "aa", 28 "bb": the letter is repeated, as word processors do."""
    turns, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (turns + 1)


def roman(number: int) -> str:
    """1 is "i", 4 "iv"."""
    out = []
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        out.append(sign * count)
    return "".join(out).lower()


def from_letters(label: str) -> int | None:
    """The number that ``letters`` labels so, in either case; None where there is none."""
    label = label.lower()
    if not label or len(set(label)) != 1 or not "a" <= label[0] <= "z":
        return None
    return (len(label) - 1) * 26 + ord(label[0]) - ord("a") + 1


def from_roman(label: str) -> int | None:
    """The number that ``roman`` labels so, in either case; None where there is none."""
    rest, number = label.upper(), 0
    for value, sign in _ROMAN:
        while rest.startswith(sign):
            rest = rest.removeprefix(sign)
            number += value
    return number if not rest and number and roman(number) == label.lower() else None


def from_figures(label: str) -> int | None:
    """The number written in Arabic figures without leading zeros; None where there is none."""
    plain = label.isascii() and label.isdigit() and not label.startswith("0")
    return int(label) if plain else None

"""The grammar of labels: "12.", "(a)", "iv)", "II.", "B.", bullets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from db.numerals import ROMAN_DIGITS

BULLET = "•"
"""What stands for the bullets of symbol fonts, which have no letter of their own."""

APPENDED = re.compile(
    r"(?:annex|annexe|appendix|appendice|enclosure|pièce jointe|attachment)"
    r"(?:\s+(?:[IVX]+|[A-Z]|\d+))?[.:]?",
    re.IGNORECASE,
)
"""The line that opens what is appended: "Annex", "Annexe II", "Enclosure"."""


class Numeral(StrEnum):
    """How a label counts."""

    ARABIC = "1"
    LETTER = "a"
    ROMAN = "i"
    CAPITAL = "A"
    CAPITAL_ROMAN = "I"
    BULLET = "•"


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a text.

    ``form`` is what stands around the number: "(#)", "#)", "#." or "#". ``readings`` are what it
    may count as: "(i)" is the ninth letter or the first Roman numeral. ``length`` covers the label
    and the blanks behind it.
    """

    printed: str
    form: str
    readings: tuple[tuple[Numeral, int], ...]
    length: int

    def ordinal(self, numeral: Numeral) -> int:
        """What the label counts to as ``numeral``; 0 where it is none."""
        return dict(self.readings).get(numeral, 0)


_BLANK = "[ \\t\u00a0\u2002\u2003\u2007\u2009\u202f\u3000]"
_LABEL = re.compile(
    rf"{_BLANK}*(?:(?P<open>\()?(?P<core>\d{{1,4}}(?:\.\d{{1,3}}){{0,3}}|[A-Z]{{1,7}}|[a-z]{{1,7}})"
    rf"(?P<bis>{_BLANK}?(?:bis|ter|quater))?(?P<close>\.\)|[.)])?"
    rf"|(?P<bullet>[•●▪■◦‣∙·–—*-]))"
    rf"(?P<blank>\s+|$|(?<=[.)])(?=[A-ZÀ-Þ“«\"]))"
)
_ROMAN = re.compile(r"(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)


def label_at_start(text: str) -> Label | None:
    """The label that opens ``text``, or None.

    A bare number counts, unless it is the day of a month; a bare letter does not.
    """
    found = _LABEL.match(text)
    if found is None:
        return None
    if found["bullet"]:
        return Label(found["bullet"], "#", ((Numeral.BULLET, 0),), found.end())
    core, close = found["core"], found["close"] or ""
    if found["open"] and ")" not in close:
        return None
    if not close and (not core.isdigit() or not found["blank"]):
        return None
    if not close and _of_a_month().match(text, found.end()):
        return None
    readings = _readings(core)
    if not readings:
        return None
    form = f"{found['open'] or ''}#{close}"
    printed = f"{found['open'] or ''}{core}{found['bis'] or ''}{close}"
    return Label(printed, form, readings, found.end())


@cache
def _of_a_month() -> re.Pattern[str]:
    from db.dates import MONTHS  # which compiles patterns that a reader of files can do without

    return re.compile(rf"(?:{'|'.join(name for names in MONTHS.values() for name in names)})\b")


def _readings(core: str) -> tuple[tuple[Numeral, int], ...]:
    if core[0].isdigit():
        return ((Numeral.ARABIC, int(core.rpartition(".")[2])),)
    small = core.islower()
    readings = []
    if letter := letter_value(core):
        readings.append((Numeral.LETTER if small else Numeral.CAPITAL, letter))
    if roman := roman_value(core):
        readings.append((Numeral.ROMAN if small else Numeral.CAPITAL_ROMAN, roman))
    return tuple(readings)


def letter_value(core: str) -> int:
    """1 for "a", 26 for "z", 27 for "aa", 28 for "bb" as Word and the Secretariat count; else 0."""
    if len(core) > 2 or len(set(core)) != 1:
        return 0
    return ord(core[0].lower()) - ord("a") + 1 + 26 * (len(core) - 1)


def roman_value(core: str) -> int:
    """The value of a Roman numeral up to 399, 0 where it is none."""
    if not _ROMAN.fullmatch(core):
        return 0
    value, rest = 0, core.lower()
    for digits, worth in ROMAN_DIGITS:
        while rest.startswith(digits):
            value += worth
            rest = rest[len(digits) :]
    return value

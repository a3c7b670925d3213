"""What a label counts in: chapters, sections, numbered paragraphs or the items of a list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from db.reading.labels import Label, Numeral

CHAPTER, SECTION, SUBSECTION = 1, 2, 3
DEEPEST_ITEM = 4
_MISSED = 5  # as many numbers may be lost in a damaged text before a number is no longer the next


@dataclass(slots=True)
class Headings:
    """The headings met so far: chapters count I, II, sections A, B, what stands under them 1, 2.

    ``arabic``: chapters themselves count 1, 2.
    """

    chapter: int = 0
    section: int = 0
    subsection: int = 0
    arabic: bool = False

    def level(self, label: Label) -> int:
        """The level of a heading with this label, whatever its style: by what comes next.

        "C." is the section after B, not a hundredth chapter; "I." after H is a section too.
        """
        roman = label.ordinal(Numeral.CAPITAL_ROMAN)
        letter = label.ordinal(Numeral.CAPITAL)
        if label.ordinal(Numeral.ARABIC):
            if (depth := label.printed.rstrip(".)").count(".") + 1) > 1:
                return depth  # "2.1."
            under = (self.chapter and not self.arabic) or self.section
            return SUBSECTION if under else CHAPTER
        if letter and letter == self.section + 1 and (self.section or not self._next(roman)):
            return SECTION
        if self._next(roman):
            return CHAPTER
        return SECTION if letter and not set(label.printed) & set("IVX") else CHAPTER

    def fits(self, label: Label) -> bool:
        """Whether the label is the next chapter or section, or the first of a new count.

        A numeral of two letters and more is nobody's initial: some chapters may be lost before it.
        """
        roman = label.ordinal(Numeral.CAPITAL_ROMAN)
        letter = label.ordinal(Numeral.CAPITAL)
        if roman > self.chapter and len(label.printed) > len("I."):
            return True
        return roman in (1, self.chapter + 1) or letter in (1, self.section + 1)

    def take(self, label: Label, level: int) -> None:
        """Count a heading; what is below it begins anew."""
        if level == CHAPTER:
            roman, arabic = label.ordinal(Numeral.CAPITAL_ROMAN), label.ordinal(Numeral.ARABIC)
            self.chapter, self.arabic = roman or arabic, not roman
            self.section = self.subsection = 0
        elif level == SECTION:
            self.section, self.subsection = label.ordinal(Numeral.CAPITAL), 0
        else:
            self.subsection = label.ordinal(Numeral.ARABIC)

    def _next(self, roman: int) -> bool:
        return bool(roman) and roman == self.chapter + 1


def is_next_number(number: int, last: int, *, dotted: bool) -> bool:
    """Whether ``number`` follows the paragraph ``last``; a dot forgives a few lost numbers."""
    return number == last + 1 or (dotted and last < number <= last + _MISSED and last > 0)


def is_list_inside(numbers: Iterable[int], last: int, expected: int = 1) -> bool:
    """Whether the number ``expected`` after paragraph ``last`` is of a list in it.

    ``numbers`` are the arabic labels from that number on: a list breaks off for paragraph
    ``last + 1``, a new count goes past it in its own time.
    """
    for number in numbers:
        if number == expected:
            expected += 1
        elif number == last + 1:
            return True
    return False


@dataclass(slots=True)
class _List:
    numeral: Numeral
    form: str
    last: int


@dataclass(slots=True)
class Lists:
    """The lists open under a paragraph, the innermost last; level 1 is the outermost."""

    _open: list[_List] = field(default_factory=list)

    def close(self) -> None:
        """A new paragraph or heading: no list goes on."""
        self._open.clear()

    def goes_on(self, label: Label) -> bool:
        """Whether the label is the next of a list that is open."""
        return self._going_on(label) is not None

    def level(
        self, label: Label, following: Label | None, *, certain: bool, may_open: bool = True
    ) -> int:
        """Count an item and give its level, or 0 where the label fits no list.

        ``following`` is the next label of the file: it says whether "(i)" after (h) is a letter.
        ``certain``: the file itself says that this is a label, so it is an item in any case.
        ``may_open``: a list may begin here; in mid-sentence it can only go on.
        """
        going_on = self._going_on(label)
        opening = next((r for r in reversed(label.readings) if r[1] <= 1 and may_open), None)
        if opening and following and going_on and going_on[1] != opening:
            opens = following.form == label.form and following.ordinal(opening[0]) == 2
            going_on = None if opens else going_on
        if going_on:
            return self._take(going_on[0], label, going_on[1])
        reading = opening or (label.readings[0] if certain else None)
        if reading is None:
            return 0
        for depth, known in enumerate(self._open):
            if (known.numeral, known.form) == (reading[0], label.form):
                return self._take(depth, label, reading)
        return self._take(len(self._open), label, reading)

    def _going_on(self, label: Label) -> tuple[int, tuple[Numeral, int]] | None:
        """The innermost open list that this label is the next item of."""
        for depth in reversed(range(len(self._open))):
            known = self._open[depth]
            for numeral, ordinal in label.readings:
                if (numeral, label.form) == (known.numeral, known.form) and (
                    ordinal == known.last + 1 or numeral is Numeral.BULLET
                ):
                    return depth, (numeral, ordinal)
        return None

    def _take(self, depth: int, label: Label, reading: tuple[Numeral, int]) -> int:
        depth = min(depth, DEEPEST_ITEM - 1)
        del self._open[depth:]
        self._open.append(_List(reading[0], label.form, reading[1]))
        return depth + 1

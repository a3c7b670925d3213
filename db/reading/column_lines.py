"""The lines under the header of a table that stands in columns."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from db.reading.ruled_lines import is_rule

LONGEST = 1_000
"""Characters of a line that may stand in columns."""
_MOST_LINES = 1_000
_MOST_BLANKS = 4  # lines, as at the end of a page
_MOST_AGAIN = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table, and what stands between it and the line before.

    ``blanks`` are the blank lines, ``paged`` says that a page ended, ``ruled`` that a line was
    drawn. ``cells`` is empty as long as the line is not cut into its columns.
    """

    number: int
    text: str
    blanks: int = 0
    paged: bool = False
    ruled: bool = False
    cells: tuple[str, ...] = ()

    def cell(self, column: int) -> str:
        """What stands of the line in the column, without the blanks around it."""
        return self.cells[column].strip()


def lines_below(
    lines: Sequence[str], furniture: Collection[int], place: int, header: Sequence[str]
) -> Iterator[Line]:
    """The lines from ``place`` on that may be of the table, to where too many are blank.

    Page furniture is left out, and so is the header where it stands again on another page.
    """
    heads = [line.split() for line in header]
    blanks, paged, ruled, number = 0, False, False, place
    again = 0  # times that the header stood with no line between
    end = min(place + _MOST_LINES, len(lines))
    while number < end:
        text = lines[number].lstrip("\f").rstrip()
        if number in furniture:
            blanks, paged = 0, True
        elif not text:
            blanks += 1
            if blanks > _MOST_BLANKS:
                return
        elif is_rule(text):
            ruled = True
        elif text.split() == heads[0] and _stands_again(lines, number, heads):
            number += len(heads) - 1
            blanks, paged, again = 0, True, again + 1
            if again > _MOST_AGAIN:
                return
        else:
            if len(text) > LONGEST:
                return
            yield Line(number, text, blanks, paged, ruled and not paged)
            blanks, paged, ruled, again = 0, False, False, 0
        number += 1


def _stands_again(lines: Sequence[str], number: int, heads: Sequence[list[str]]) -> bool:
    return [line.split() for line in lines[number : number + len(heads)]] == list(heads)

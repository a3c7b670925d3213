"""Sets a table in columns of plain text, as a typewriter would: wrapped cells, rules, pages."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

FOOT = ["", "19-60123 (E)                                                         5/6", ""]
TOP = ["S/2019/77", ""]
Cell = str | list[str]
"""What a cell says, or the entries in it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is set.

    ``entries`` says what parts the entries of a cell: "blank", "semicolon" or "hanging";
    ``between`` are the blank lines between rows; ``rule`` is "-", "=", "pieces" or ""; ``page``
    ends "nowhere", in a "cell", or between "rows" with the header "repeated" or not.
    """

    widths: Sequence[int]
    gap: int = 2
    entries: str = "blank"
    between: int = 1
    rule: str = "-"
    page: str = "nowhere"
    indent: int = 0


def set_in_columns(heads: Sequence[str], rows: Sequence[Sequence[Cell]], look: Layout) -> list[str]:
    """The lines of the table."""
    header = _lines([_wrapped(head, width) for head, width in _with(heads, look)], look)
    if look.rule == "pieces":
        header += _lines([["-" * width] for width in look.widths], look)
    elif look.rule:
        wide = sum(look.widths) + look.gap * (len(look.widths) - 1)
        header.append(" " * look.indent + look.rule * wide)
    lines = list(header)
    for number, row in enumerate(rows):
        body = _lines([_cell(cell, width, look) for cell, width in _with(row, look)], look)
        if number == 0 and look.page == "cell":
            body[3:3] = [*FOOT, *TOP]
        if number == 2 and look.page in ("rows", "repeated"):
            lines += [*FOOT, *TOP, *(header if look.page == "repeated" else [])]
        elif number:
            lines += [""] * look.between
        lines += body
    return lines


def read_cell(cell: Cell, look: Layout) -> str:
    """What a reader should make of the cell."""
    if isinstance(cell, str):
        return cell
    return ("; " if look.entries == "semicolon" else "\n").join(cell)


def _with(cells: Sequence[Cell], look: Layout) -> list[tuple[Cell, int]]:
    return list(zip(cells, look.widths, strict=True))


def _cell(cell: Cell, width: int, look: Layout) -> list[str]:
    if isinstance(cell, str) or look.entries == "semicolon":
        return _wrapped(read_cell(cell, look), width)
    lines: list[str] = []
    for entry in cell:
        lines += [""] if lines and look.entries == "blank" else []
        lines += _wrapped(entry, width, "  " if look.entries == "hanging" else "")
    return lines


def _wrapped(text: Cell, width: int, hanging: str = "") -> list[str]:
    assert isinstance(text, str)
    return textwrap.wrap(text, width, subsequent_indent=hanging, break_on_hyphens=False)


def _lines(cells: Sequence[Sequence[str]], look: Layout) -> list[str]:
    return [
        (
            " " * look.indent
            + (" " * look.gap).join(
                part.ljust(width) for part, width in zip(parts, look.widths, strict=True)
            )
        ).rstrip()
        for parts in zip_longest(*cells, fillvalue="")
    ]

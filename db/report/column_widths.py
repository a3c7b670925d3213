"""How wide the columns of a table stand to one another."""

from __future__ import annotations

from collections.abc import Iterator

from db.report.blocks import Table

_LINE = 80  # characters that a line of a table holds across the whole page
_SHORT = 20  # a column of dates or numbers: wide enough for its words, and no wider
_GAP = 3  # characters between columns


def column_shares(table: Table) -> tuple[int, ...]:
    """The share of each printed column in the width of the table.

    A column of short lines takes what it needs; the others divide the rest by their longest lines.
    """
    count = max(len(table.columns), *(len(row) for row in table.rows), 1)
    longest = [max(map(len, _lines(table, column))) for column in range(count)]
    short = {column: size + _GAP for column, size in enumerate(longest) if size <= _SHORT}
    rest = max(_LINE - sum(short.values()), _LINE // 2)
    long = sum(min(size, _LINE) for column, size in enumerate(longest) if column not in short)
    return tuple(
        short[column] if column in short else max(rest * min(size, _LINE) // long, _SHORT)
        for column, size in enumerate(longest)
    )


def _lines(table: Table, column: int) -> Iterator[str]:
    yield from ("", *table.columns[column : column + 1])
    for row in table.rows:
        for cell in row[column : column + 1]:
            yield from cell

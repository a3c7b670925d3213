"""Tables in HTML, as Markdown files hold them where a cell has several lines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from db.reading.text_tables import Table, gathered

_OPENING = re.compile(r"\s*<table\b", re.IGNORECASE)
_CLOSING = re.compile(r"</table\s*>", re.IGNORECASE)
_TAG = re.compile(
    r"<(?P<close>/)?(?P<name>t[rdh]|p|li|div|br)\b(?P<rest>[^<>]{0,200})>"
    r"|</?(?:table|thead|tbody|tfoot|caption|colgroup|col|ul|ol|span|a)\b[^<>]{0,200}>"
    r"|<!--.{0,200}?-->",
    re.IGNORECASE,
)
_SPAN = re.compile(r"(col|row)span\s*=\s*[\"']?(\d{1,2})", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t]*\n[ \t\n]*")


class HtmlTables:
    """Finds tables between ``<table>`` and ``</table>``."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        opened = any("<table" in line.lower() for line in lines)
        self._ends = [n for n, line in enumerate(lines) if _CLOSING.search(line)] if opened else []

    def at(self, place: int) -> Table | None:
        """The table that begins in line ``place``, or None; emphasis in its cells is kept."""
        if not self._ends or not _OPENING.match(self._lines[place]):
            return None
        found = bisect_left(self._ends, place)
        if found == len(self._ends):
            return None
        end = self._ends[found] + 1
        rows = _rows("\n".join(self._lines[place:end]))
        return Table(gathered(rows), end) if rows else None


def _rows(source: str) -> tuple[tuple[str, ...], ...]:
    """The cells, all rows of one length; a cell over several rows stands in the first."""
    rows: list[list[str]] = []
    below: dict[int, int] = {}  # column -> how many more rows the cell above covers
    cell: list[str] | None = None
    position = 0
    for tag in _TAG.finditer(source):
        if cell is not None:
            cell.append(_BLANKS.sub(" ", source[position : tag.start()]))
        position = tag.end()
        name = (tag["name"] or "").lower()
        if name == "tr" and not tag["close"]:
            rows.append([])
        elif name in ("td", "th"):
            if cell is not None and rows:
                rows[-1][-1] = _text(cell)
            cell = None
            if not tag["close"] and rows:
                _open_cell(rows[-1], below, tag["rest"])
                cell = []
        elif name and cell is not None:
            cell.append("\n")
    width = max(map(len, rows), default=0)
    return tuple((*row, *[""] * (width - len(row))) for row in rows if row)


def _open_cell(row: list[str], below: dict[int, int], attributes: str) -> None:
    while below.get(len(row)):
        below[len(row)] -= 1
        row.append("")
    spans = {kind.lower(): int(count) for kind, count in _SPAN.findall(attributes)}
    row += [""] * (spans.get("col", 1) - 1)
    if spans.get("row", 1) > 1:
        below[len(row)] = spans["row"] - 1
    row.append("")


def _text(parts: Sequence[str]) -> str:
    """The text of a cell; what parts its lines in HTML is a line feed."""
    lines = (re.sub(r"[ \t]+", " ", line).strip() for line in "".join(parts).split("\n"))
    return "\n".join(filter(None, lines))

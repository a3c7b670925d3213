"""The tables of a report in Word: its masthead and those that list something."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from db.report.blocks import Masthead, Table
from db.report.column_widths import column_shares
from db.report.ooxml.elements import Element, paragraph, run, w
from db.report.ooxml.page import OVERHANG, Column
from db.report.spans import printable

_FACTS_WIDTH = 3000  # twentieths of a point, as all measures here
_HANGING = 200


def masthead(head: Masthead, column: Column) -> Element:
    """Organisation and symbol, a rule, then the organ and its facts, and a thick rule."""
    width = column.width + 2 * OVERHANG
    widths = (width - _FACTS_WIDTH, _FACTS_WIDTH)
    facts = _lines("MastheadLine", [line for line in (head.distribution, head.date) if line])
    facts += _lines("MastheadOriginal", [head.original])
    symbol = _lines("MastheadSymbol", [head.symbol])
    return w(
        "tbl",
        _properties("MastheadTable", width, -OVERHANG, header=False),
        _grid(widths),
        _row(widths, [_lines("MastheadOrganisation", [head.organisation]), symbol]),
        _row(widths, [_lines("MastheadOrgan", [head.organ]), facts]),
    )


def table(block: Table, column: Column) -> list[Element]:
    """The title, the table, its column headings repeated on every page, and what parts it off."""
    shares = column_shares(block)
    widths = [column.width * share // sum(shares) for share in shares]
    rows = [_row(widths, [_cell(cell) for cell in row]) for row in block.rows]
    if block.columns:
        names = [_lines("TableHeader", [name]) for name in block.columns]
        rows.insert(0, _row(widths, names, w("tblHeader")))
    title = [paragraph("TableTitle", [run(printable(block.title))])] if block.title else []
    properties = _properties("ReportTable", sum(widths), 0, header=bool(block.columns))
    if block.title:
        properties.append(w("tblCaption", val=printable(block.title)))
    # Two tables with nothing between them would be one.
    return [*title, w("tbl", properties, _grid(widths), *rows), paragraph("TableText", [])]


def _properties(style: str, width: int, indent: int, *, header: bool) -> Element:
    return w(
        "tblPr",
        w("tblStyle", val=style),
        w("tblW", w=width, type="dxa"),
        w("tblInd", w=indent, type="dxa"),
        w("tblLayout", type="fixed"),
        w(
            "tblLook",
            firstRow=int(header),
            lastRow=0,
            firstColumn=0,
            lastColumn=0,
            noHBand=1,
            noVBand=1,
        ),
    )


def _grid(widths: Iterable[int]) -> Element:
    return w("tblGrid", *(w("gridCol", w=width) for width in widths))


def _row(widths: Sequence[int], cells: Sequence[list[Element]], *properties: Element) -> Element:
    """A row that no page break cuts; cells that it lacks are empty."""
    filled = [*cells, *([paragraph("TableText", [])] for _ in range(len(widths) - len(cells)))]
    return w(
        "tr",
        w("trPr", w("cantSplit"), *properties),
        *(
            w("tc", w("tcPr", w("tcW", w=width, type="dxa")), *content)
            for width, content in zip(widths, filled, strict=True)
        ),
    )


def _cell(lines: Sequence[str]) -> list[Element]:
    """Each line a paragraph; where there are several, their ends are set in."""
    if len(lines) < 2:
        return _lines("TableText", lines or [""])
    return [
        paragraph("TableText", [run(printable(line))], w("ind", left=_HANGING, hanging=_HANGING))
        for line in lines
    ]


def _lines(style: str, lines: Iterable[str]) -> list[Element]:
    return [paragraph(style, [run(printable(line))]) for line in lines]

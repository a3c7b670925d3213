"""The page of a Word file: the sheet, its margins, its header and footer."""

from __future__ import annotations

from db.report.ooxml.elements import Element, R, w
from db.report.paper import Paper

_TWIPS_PER_MM = 1440 / 25.4
_TOP, _BOTTOM, _EDGE = 1300, 1300, 680  # twentieths of a point, as all measures here
_SIDE = 1040
OVERHANG = 1200
"""How far masthead, header and footer reach beyond the column of text on either side."""


class Column:
    """The column of text on a sheet."""

    def __init__(self, paper: Paper) -> None:
        self.sheet_width = round(paper.width * _TWIPS_PER_MM)
        self.sheet_height = round(paper.height * _TWIPS_PER_MM)
        self.width = self.sheet_width - 2 * (_SIDE + OVERHANG)


def section(column: Column) -> Element:
    """The properties of the one section of a report, which stand last in its body."""
    margin = _SIDE + OVERHANG
    edges = {"top": _TOP, "right": margin, "bottom": _BOTTOM, "left": margin}
    return w(
        "sectPr",
        *_furniture(),
        w("pgSz", w=column.sheet_width, h=column.sheet_height),
        w("pgMar", **edges, header=_EDGE, footer=_EDGE, gutter=0),
        w("titlePg"),
    )


def _furniture() -> tuple[Element, ...]:
    """The symbol stands over every page but the first, the page number under every one."""
    references = (
        w("headerReference", type="default"),
        w("footerReference", type="default"),
        w("footerReference", type="first"),
    )
    for reference in references:
        part = "header" if reference.tag.endswith("headerReference") else "footer"
        reference.set(f"{{{R}}}id", f"rel-{part}")
    return references

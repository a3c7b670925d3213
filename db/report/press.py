"""The report on paper while it is written: set again and again by one kept compiler."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import cast

from db.report.blocks import ComposedReport
from db.report.paper import Paper
from db.report.pdf_layout import layout
from db.resources import resource

_TOP, _BOTTOM = 78.0, 68.0
"""Points of the page's margins, as report.typ has them."""
_BELOW = 9.0
"""Of the points up to the next block, those that are white."""
_UNDER = 3.0
"""Points of letters below their line."""
POINTS_PER_MM = 72 / 25.4

Place = tuple[str, int, float]
"""Key of a block, page from 1, and points from its top."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a page, counted from 0, where a block stands: points from the top edge."""

    page: int
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Proof:
    """A printed report: its PDF, and by key where each block is, one spot a page."""

    pdf: bytes
    spots: dict[str, tuple[Spot, ...]]


class Press:
    """Prints a report; what did not change since the last time is not set again.

    To be used from one thread. It takes no care of archives and screen readers, as
    ``db.report.pdf_writer`` does; the lines and pages are the same.
    """

    def __init__(self, paper: Paper = Paper.A4) -> None:
        from typst import Compiler, Fonts

        self._paper = paper
        self._source = str(resource("report_templates", "preview.typ"))
        self._compiler = Compiler(
            self._source,
            root=str(resource("report_templates")),
            font_paths=Fonts(include_system_fonts=True),
        )

    def proof(self, report: ComposedReport) -> Proof:
        """Print a report as it stands."""
        values = json.dumps(layout(report, self._paper, spots=True), ensure_ascii=False)
        pdf = self._compiler.compile(
            self._source, format="pdf", sys_inputs={"report": values}, pdf_tags=False
        )
        places = json.loads(self._compiler.query("<places>", field="value", one=True))
        lowest = self._paper.height * POINTS_PER_MM - _BOTTOM
        return Proof(cast("bytes", pdf), _spots(places, lowest))


def _spots(places: Sequence[Place], lowest: float) -> dict[str, tuple[Spot, ...]]:
    """Pair where blocks begin with where they end."""
    begun: dict[str, tuple[int, float]] = {}
    spots: dict[str, tuple[Spot, ...]] = {}
    for (key, page, y), after in zip_longest(places, places[1:]):
        if key not in begun:
            begun[key] = (page, y)
            continue
        first, top = begun[key]
        # Where another block follows at once, the white between the two counts to this one.
        end = y - _BELOW if after is not None and tuple(after[1:]) == (page, y) else y + _UNDER
        parts = (
            Spot(each - 1, top if each == first else _TOP, end if each == page else lowest)
            for each in range(first, page + 1)
        )
        spots[key] = tuple(part for part in parts if part.bottom > part.top + _UNDER)
    return spots

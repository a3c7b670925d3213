"""How large a library is to be: the example, a thousand of it, the Council's whole history."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    """The records of a library that others follow from; each count is met exactly."""

    name: str
    bodies: int
    years: int
    meetings: int
    people: int
    paragraphs: int
    recommendations: int

    @property
    def reports(self) -> int:
        """One report for each body and year."""
        return self.bodies * self.years


def share(total: int, parts: int, which: int) -> range:
    """Give part ``which`` of ``total`` things dealt out evenly to ``parts``."""
    return range(total * which // parts, total * (which + 1) // parts)


EXAMPLE = Size("example", 1, 1, 6, 10, 110, 7)
THOUSANDFOLD = Size("1,000 examples", 25, 40, 6_000, 10_000, 110_000, 7_000)
WHOLE_HISTORY = Size("whole history", 100, 80, 100_000, 50_000, 1_000_000, 200_000)

SIZES = (EXAMPLE, THOUSANDFOLD, WHOLE_HISTORY)
"""Made in less than a second, in some 10 seconds and in some 130; 0.9 MB, 150 MB and 1.6 GB."""

"""Figures against a floor measured in the same run, and whether they keep their target."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Measure = Callable[[], float]
"""Does something once and gives what it cost."""


@dataclass(frozen=True)
class Figure:
    """What something costs us, beside what its floor costs."""

    name: str
    floor: float
    ours: float
    within: float
    """How many times the floor it may cost."""
    at_most: float | None = None
    """What it may cost at all, whatever the floor does."""
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """How many times the floor it costs."""
        return self.ours / self.floor

    @property
    def met(self) -> bool:
        """Whether the target is kept."""
        return self.ratio <= self.within and (self.at_most is None or self.ours <= self.at_most)

    @property
    def verdict(self) -> str:
        """Tell that the target is met, or by how much it is missed."""
        if self.met:
            return "met"
        if self.ratio > self.within:
            return f"MISSED by {self.ratio / self.within - 1:.0%}"
        return f"MISSED: {self.ours:.1f} of {self.at_most:.1f} {self.unit}"

    def cells(self) -> tuple[str, ...]:
        """Give the figure as a row of the table."""
        target = f"{self.within:g}x"
        if self.at_most is not None:
            target += f", {self.at_most:g} {self.unit}"
        costs = (f"{cost:.2f} {self.unit}" for cost in (self.floor, self.ours))
        return (self.name, *costs, f"{self.ratio:.2f}x", target, self.verdict)

    def __str__(self) -> str:
        name, floor, ours, ratio, target, verdict = self.cells()
        return f"{name}: floor {floor}, ours {ours}, ratio {ratio} (target {target}): {verdict}"


class SideBySide:
    """Two measures taken in turn, so that a noisy machine is noisy for both."""

    def __init__(self, floor: Measure, ours: Measure) -> None:
        self._floor, self._ours = floor, ours
        self._floors: list[float] = []
        self._ourses: list[float] = []

    def warm_up(self) -> None:
        """Do both once without looking."""
        self._floor()
        self._ours()

    def floor(self) -> None:
        """Take one more measure of the floor."""
        self._floors.append(self._floor())

    def ours(self) -> None:
        """Take one more measure of ours."""
        self._ourses.append(self._ours())

    def figure(
        self, name: str, *, within: float, at_most: float | None = None, unit: str = "ms"
    ) -> Figure:
        """Give the medians of what was measured."""
        return Figure(name, median(self._floors), median(self._ourses), within, at_most, unit)


def timed(work: Callable[[], object], before: Callable[[], object] | None = None) -> Measure:
    """Measure work in milliseconds of wall time; what comes ``before`` each time is not counted."""

    def measure() -> float:
        if before is not None:
            before()
        start = perf_counter()
        work()
        return (perf_counter() - start) * 1000

    return measure


def table(figures: Iterable[Figure]) -> str:
    """Set figures in columns."""
    headings = ("benchmark", "floor", "ours", "ratio", "target", "")
    lines = [headings, *(figure.cells() for figure in figures)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(headings))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column in (0, 4, 5) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )

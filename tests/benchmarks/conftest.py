"""What the benchmarks share: libraries to work on, and figures that end up in one table."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from sqlalchemy import func, select

from db.models import Meeting
from db.store import Store
from tests.benchmarks.harness import Figure, Measure, SideBySide, table
from tests.benchmarks.libraries.shelf import SHELF, library
from tests.benchmarks.libraries.sizes import Size

_FIGURES = pytest.StashKey[list[Figure]]()
Compare = Callable[..., Figure]


@dataclass(frozen=True)
class Copies:
    """Two equal libraries to write to, and the month of their first meeting."""

    ours: Path
    plain: Path
    month: tuple[date, date]


@pytest.fixture(scope="session")
def copies() -> Iterator[Callable[[Size], Copies]]:
    """Give libraries of a size; the same two for every benchmark of the run."""
    made: dict[Size, Copies] = {}
    SHELF.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=SHELF) as folder:

        def of(size: Size) -> Copies:
            if size not in made:
                original = library(size)
                ours, plain = (
                    Path(shutil.copy(original, Path(folder, f"{kind} {original.name}")))
                    for kind in ("ours", "plain")
                )
                made[size] = Copies(ours, plain, _first_month(ours))
            return made[size]

        yield of


@pytest.fixture
def compare(benchmark: BenchmarkFixture, request: pytest.FixtureRequest) -> Compare:
    """Measure ours and its floor in turn, note the figure, print it and give it.

    Takes a name, the two measures, and what ``SideBySide.figure`` takes.
    """

    def measure(
        name: str,
        floor: Measure,
        ours: Measure,
        *,
        within: float,
        at_most: float | None = None,
        unit: str = "ms",
        rounds: int = 11,
    ) -> Figure:
        pair = SideBySide(floor, ours)
        pair.warm_up()
        in_turn: Any = benchmark.pedantic  # comes without types
        in_turn(pair.ours, setup=pair.floor, rounds=rounds)
        figure = pair.figure(name, within=within, at_most=at_most, unit=unit)
        benchmark.extra_info.update(floor=figure.floor, ours=figure.ours, ratio=figure.ratio)
        request.config.stash.setdefault(_FIGURES, []).append(figure)
        print(f"\n{figure}")
        return figure

    return measure


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print every figure of the run in one table."""
    figures = config.stash.get(_FIGURES, [])
    if figures:
        terminalreporter.section("figures against their floors")
        terminalreporter.write_line(table(figures))


def _first_month(path: Path) -> tuple[date, date]:
    with Store.open(path, writing=False) as store, store.read() as session:
        first = session.scalars(select(func.min(Meeting.day))).one()
    assert first is not None, "a generated library has meetings"
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first.replace(day=1), date.fromordinal(following.toordinal() - 1)

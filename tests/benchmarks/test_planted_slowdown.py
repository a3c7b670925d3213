"""Proves that the harness sees a slow program: a slowdown is planted and must show."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Any

from pytest_benchmark.fixture import BenchmarkFixture

from db.store import Notice, Store
from tests.benchmarks.conftest import Copies
from tests.benchmarks.harness import SideBySide, timed
from tests.benchmarks.libraries.sizes import EXAMPLE, Size
from tests.benchmarks.test_saving import WITHIN, edit, plain_edit

_SECONDS = 0.1


def test_a_planted_slowdown_shows(
    benchmark: BenchmarkFixture, copies: Callable[[Size], Copies]
) -> None:
    library = copies(EXAMPLE)
    with Store.open(library.ours) as store:
        store.subscribe(_dawdle)
        pair = SideBySide(timed(plain_edit(library)), timed(edit(store)))
        in_turn: Any = benchmark.pedantic  # comes without types
        in_turn(pair.ours, setup=pair.floor, rounds=5)
    figure = pair.figure("save one edit, slowed down on purpose", within=WITHIN)
    print(f"\n{figure}, as it must be")
    assert not figure.met
    assert "MISSED" in str(figure)


def _dawdle(_notice: Notice) -> None:
    until = perf_counter() + _SECONDS
    while perf_counter() < until:
        pass

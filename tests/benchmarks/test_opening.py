"""From nothing to the first month's meetings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.benchmarks.conftest import Compare, Copies
from tests.benchmarks.fresh import fresh
from tests.benchmarks.libraries.sizes import EXAMPLE, SIZES, Size

WITHIN = 1.3


@pytest.mark.parametrize("size", SIZES, ids=lambda size: size.name)
def test_opening_against_the_orm_alone(
    compare: Compare, copies: Callable[[Size], Copies], size: Size
) -> None:
    library = copies(size)
    counts = set()

    def opened(script: str) -> float:
        said = fresh(script, library.ours, *library.month)
        counts.add(said["meetings"])
        return float(said["ms"])

    compare(
        f"open, first month: {size.name}",
        lambda: opened("plain_opening"),
        lambda: opened("opening"),
        within=WITHIN,
    )
    assert len(counts) == 1, "both must find the same meetings"
    assert counts.pop() > 0


@pytest.mark.parametrize("size", SIZES[1:], ids=lambda size: size.name)
def test_opening_large_against_opening_small(
    compare: Compare, copies: Callable[[Size], Copies], size: Size
) -> None:
    small, large = copies(EXAMPLE), copies(size)
    compare(
        f"open, first month: {size.name} (floor: example)",
        lambda: float(fresh("opening", small.ours, *small.month)["ms"]),
        lambda: float(fresh("opening", large.ours, *large.month)["ms"]),
        within=WITHIN,
    )

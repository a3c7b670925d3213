"""The memory of a short day's work."""

from __future__ import annotations

from collections.abc import Callable

from tests.benchmarks.conftest import Compare, Copies
from tests.benchmarks.fresh import fresh
from tests.benchmarks.libraries.sizes import EXAMPLE, WHOLE_HISTORY, Size

WITHIN = 1.3


def test_memory_in_the_largest_library_against_the_smallest(
    compare: Compare, copies: Callable[[Size], Copies]
) -> None:
    small, large = copies(EXAMPLE), copies(WHOLE_HISTORY)
    compare(
        "memory: whole history (floor: example)",
        lambda: float(fresh("working", small.ours, *small.month)["mb"]),
        lambda: float(fresh("working", large.ours, *large.month)["mb"]),
        within=WITHIN,
        unit="MB",
        rounds=5,
    )

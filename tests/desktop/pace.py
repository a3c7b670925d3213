"""How fast this machine is just now, for tests of how long the window's thread may be held."""

from __future__ import annotations

import time
from statistics import median

_USUAL = 0.0015
"""Seconds in which a machine of the usual kind does the piece of work."""


def slowness() -> float:
    """Give how many times longer than usual a fixed piece of work takes here; never below 1.

    Measured in this thread's processor time, in the middle of nine.
    """
    taken = []
    for _ in range(9):
        begun = time.thread_time()
        rows = [{"number": number, "words": str(number)} for number in range(10_000)]
        rows.sort(key=lambda row: str(row["words"]))
        taken.append(time.thread_time() - begun)
    return max(1.0, median(taken) / _USUAL)

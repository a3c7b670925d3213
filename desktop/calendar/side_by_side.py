"""Spans of time that overlap, given room side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """The part of a width that a span has: ``width`` lanes from ``lane`` on, of ``lanes``."""

    lane: int
    width: int
    lanes: int


def side_by_side(spans: Sequence[tuple[int, int]]) -> list[Share]:
    """Give each span, (begin, end), its share of the width, in the order of the spans.

    What overlaps stands in other lanes, and there are no more lanes than overlap at one time; a
    span that has free lanes behind it takes them too. An end touches no beginning.
    """
    shares: list[Share] = [Share(0, 1, 1)] * len(spans)
    cluster: list[int] = []
    reaches = 0
    for at in sorted(range(len(spans)), key=lambda each: (spans[each][0], -spans[each][1])):
        begin, end = spans[at]
        if cluster and begin >= reaches:
            _share(spans, cluster, shares)
            cluster = []
        reaches = max(reaches, end) if cluster else end
        cluster.append(at)
    _share(spans, cluster, shares)
    return shares


def _share(spans: Sequence[tuple[int, int]], cluster: Sequence[int], shares: list[Share]) -> None:
    """Place spans that hang together, given in order of their beginnings."""
    lanes: list[list[int]] = []
    lane_of: dict[int, int] = {}
    for at in cluster:
        free = (number for number, lane in enumerate(lanes) if spans[lane[-1]][1] <= spans[at][0])
        lane_of[at] = next(free, len(lanes))
        if lane_of[at] == len(lanes):
            lanes.append([])
        lanes[lane_of[at]].append(at)
    for at, lane in lane_of.items():
        width = 1
        while lane + width < len(lanes) and not any(
            _overlap(spans[at], spans[other]) for other in lanes[lane + width]
        ):
            width += 1
        shares[at] = Share(lane, width, len(lanes))


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]

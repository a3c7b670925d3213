"""Spans that overlap stand side by side, and ranges of days below one another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.calendar.side_by_side import Share, side_by_side
from desktop.calendar.stacked import stack

SPANS = st.lists(
    st.tuples(st.integers(0, 1440), st.integers(1, 400)).map(lambda each: (each[0], sum(each))),
    max_size=14,
)
DAYS = 7
RANGES = st.lists(
    st.tuples(st.integers(0, DAYS - 1), st.integers(0, DAYS - 1)).map(
        lambda each: (min(each), max(each))
    ),
    max_size=14,
)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def test_what_overlaps_halves_the_width_and_what_follows_has_all_of_it() -> None:
    assert side_by_side([(0, 60), (30, 90), (90, 120)]) == [
        Share(0, 1, 2),
        Share(1, 1, 2),
        Share(0, 1, 1),
    ]


def test_a_span_takes_the_lanes_that_are_free_behind_it() -> None:
    shares = side_by_side([(0, 100), (0, 40), (0, 40), (50, 100)])
    assert shares[3] == Share(1, 2, 3)


@given(SPANS)
def test_no_two_that_overlap_share_a_lane(spans: list[tuple[int, int]]) -> None:
    shares = side_by_side(spans)
    assert len(shares) == len(spans)
    for at, share in enumerate(shares):
        assert 0 <= share.lane < share.lane + share.width <= share.lanes
        for other in range(at):
            if _overlap(spans[at], spans[other]):
                assert share.lanes == shares[other].lanes
                apart = (
                    share.lane + share.width <= shares[other].lane
                    or shares[other].lane + shares[other].width <= share.lane
                )
                assert apart


@given(SPANS)
def test_there_are_no_more_lanes_than_overlap_at_one_time(spans: list[tuple[int, int]]) -> None:
    most = max((sum(begin <= at < end for begin, end in spans) for at, _ in spans), default=0)
    assert max((share.lanes for share in side_by_side(spans)), default=0) == most


@given(RANGES, st.integers(1, 5))
def test_ranges_of_days_never_cover_each_other_and_none_is_lost(
    ranges: list[tuple[int, int]], most: int
) -> None:
    found = stack(ranges, DAYS, most)
    assert found.height <= most
    cells: set[tuple[int, int]] = set()
    hidden = [0] * DAYS
    for (first, last), row in zip(ranges, found.rows, strict=True):
        for day in range(first, last + 1):
            if row is None:
                hidden[day] += 1
                continue
            assert (day, row) not in cells
            cells.add((day, row))
            assert row < found.height
    assert hidden == found.hidden
    assert all((day, most - 1) not in cells for day in range(DAYS) if hidden[day])


def test_ranges_that_fit_leave_nothing_hidden() -> None:
    found = stack([(0, 3), (1, 1), (4, 6)], DAYS, 2)
    assert found.rows == [0, 1, 0]
    assert not any(found.hidden)

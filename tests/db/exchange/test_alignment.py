from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from db.exchange.alignment import align


def pairs(theirs: list[str], ours: list[str]) -> list[tuple[int, int]]:
    return align(theirs, ours, str, lambda one, other: fuzz.ratio(one, other) / 100)


def test_equal_sequences_pair_member_by_member() -> None:
    assert pairs(["a", "b", "b"], ["a", "b", "b"]) == [(0, 0), (1, 1), (2, 2)]


def test_what_was_put_in_pairs_with_nothing() -> None:
    assert pairs(["a", "new", "b", "c"], ["a", "b", "c"]) == [(0, 0), (2, 1), (3, 2)]
    assert pairs(["a", "c"], ["a", "b", "c"]) == [(0, 0), (1, 2)]


def test_between_anchors_the_likest_pair() -> None:
    theirs = ["start", "a wholly new sentence", "the members spoke of plans", "end"]
    ours = ["start", "the members spoke of a plan", "end"]
    assert pairs(theirs, ours) == [(0, 0), (2, 1), (3, 2)]
    assert pairs(ours, theirs) == [(0, 0), (1, 2), (2, 3)]


def test_members_that_can_never_be_the_same_do_not_pair() -> None:
    assert align(["a", "b"], ["x", "y"], str, lambda one, other: -1.0) == []


def test_a_gap_too_wide_to_weigh_is_paired_in_order() -> None:
    count = 200
    theirs = [f"their sentence {number}" for number in range(count)]
    ours = [f"our sentence {number}" for number in range(count)]
    assert pairs(theirs, ours) == [(number, number) for number in range(count)]


few = st.lists(st.sampled_from("abcd"), max_size=8)


@given(few, few)
def test_pairs_rise_on_both_sides_and_take_as_many_as_can_be(
    theirs: list[str], ours: list[str]
) -> None:
    found = pairs(theirs, ours)
    assert found == sorted(found)
    assert len({left for left, _right in found}) == len(found)
    assert len({right for _left, right in found}) == len(found)
    if theirs == ours:
        assert len(found) == len(theirs)

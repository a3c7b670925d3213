"""Which members of two sequences are the same: an older text and a newer one, part by part.

Equal members are anchors. What lies between two anchors on both sides pairs in order, the likest
with the likest; what is left over was put in or taken out.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

Member = TypeVar("Member")
Likeness = Callable[[Member, Member], float]
"""From 0 to 1; below 0 where two members can never be the same."""

_WIDEST_GAP = 20_000  # pairs to weigh; beyond that a gap is paired in order


def align(
    theirs: Sequence[Member],
    ours: Sequence[Member],
    token: Callable[[Member], Hashable],
    likeness: Likeness[Member],
) -> list[tuple[int, int]]:
    """Give the pairs of places (theirs, ours) that are the same member, in order."""
    left = [token(member) for member in theirs]
    right = [token(member) for member in ours]
    head = _common(left, right)
    tail = _common(left[head:][::-1], right[head:][::-1])
    left_end, right_end = len(left) - tail, len(right) - tail
    pairs = [(place, place) for place in range(head)]
    middle = SequenceMatcher(None, left[head:left_end], right[head:right_end])
    for what, a, b, c, d in middle.get_opcodes():
        if what == "equal":
            pairs += zip(range(head + a, head + b), range(head + c, head + d), strict=True)
        elif what == "replace":
            gap = _pair_gap(theirs[head + a : head + b], ours[head + c : head + d], likeness)
            pairs += [(head + a + i, head + c + j) for i, j in gap]
    pairs += zip(range(left_end, len(left)), range(right_end, len(right)), strict=True)
    return pairs


def _common(left: Sequence[Hashable], right: Sequence[Hashable]) -> int:
    """How many members both begin with."""
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count


def _pair_gap(
    theirs: Sequence[Member], ours: Sequence[Member], likeness: Likeness[Member]
) -> list[tuple[int, int]]:
    """Pair as many as can be, in order, so that the sum of their likeness is the greatest."""
    if len(theirs) * len(ours) > _WIDEST_GAP:
        shorter = range(min(len(theirs), len(ours)))
        return [(i, i) for i in shorter if likeness(theirs[i], ours[i]) >= 0]
    # best[i][j]: the worth of pairing theirs[i:] with ours[j:]
    best = [[0.0] * (len(ours) + 1) for _ in range(len(theirs) + 1)]
    worth = [[likeness(one, other) for other in ours] for one in theirs]
    for i in reversed(range(len(theirs))):
        for j in reversed(range(len(ours))):
            paired = 1 + worth[i][j] + best[i + 1][j + 1] if worth[i][j] >= 0 else -1.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    pairs = []
    i = j = 0
    while i < len(theirs) and j < len(ours):
        if worth[i][j] >= 0 and best[i][j] == 1 + worth[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs

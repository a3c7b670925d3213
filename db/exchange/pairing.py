"""Which staged record is which record of the library, family by family."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field

from db.exchange.alignment import align
from db.exchange.candidates import Row
from db.exchange.identity import IDENTITIES, Facts, Identity


@dataclass(slots=True)
class Pairs:
    """The records of the library that were found, by the keys of the staged ones."""

    found: dict[str, Row] = field(default_factory=dict)
    rivals: dict[str, list[Row]] = field(default_factory=dict)
    """Where a staged record could be each of several."""


def pair(family: str, theirs: Mapping[str, Facts], ours: Sequence[Row]) -> Pairs:
    """Pair staged records with records of the library; none is taken twice."""
    identity = IDENTITIES[family]
    pairs = Pairs()
    if identity.sequence is not None:
        _pair_sequences(identity, theirs, ours, pairs)
        return pairs
    if identity.namesakes:
        _set_rivals_aside(identity, theirs, ours, pairs)
    taken: set[int] = set()
    for level in range(len(identity.keys)):
        _pair_by_key(identity, level, theirs, ours, pairs, taken)
    return pairs


def _within(identity: Identity, facts: Facts) -> tuple[object, ...]:
    return tuple(facts.get(f"{link}_id") for link in identity.within)


def _pair_by_key(
    identity: Identity,
    level: int,
    theirs: Mapping[str, Facts],
    ours: Sequence[Row],
    pairs: Pairs,
    taken: set[int],
) -> None:
    keys = identity.keys[level]
    index: defaultdict[Hashable, deque[Row]] = defaultdict(deque)
    for row in ours:
        if row["id"] not in taken:
            for key in keys(row):
                index[_within(identity, row), key].append(row)
    for staged, facts in theirs.items():
        if staged in pairs.found or staged in pairs.rivals:
            continue
        for key in keys(facts):
            left = index.get((_within(identity, facts), key), deque())
            while left and left[0]["id"] in taken:
                left.popleft()
            free = (r for r in left if r["id"] not in taken and identity.fits(facts, r))
            found = next(free, None)
            if found is not None:
                pairs.found[staged] = found
                taken.add(found["id"])
                break


def _set_rivals_aside(
    identity: Identity, theirs: Mapping[str, Facts], ours: Sequence[Row], pairs: Pairs
) -> None:
    """Where the library knows more of one key than the file, nobody can say which is meant."""
    meant: defaultdict[Hashable, list[str]] = defaultdict(list)
    for staged, facts in theirs.items():
        for key in identity.keys[0](facts):
            meant[key].append(staged)
    known: defaultdict[Hashable, list[Row]] = defaultdict(list)
    for row in ours:
        for key in identity.keys[0](row):
            if key in meant:
                known[key].append(row)
    for key, staged_keys in meant.items():
        if len(known[key]) > len(staged_keys):
            pairs.rivals |= {staged: known[key] for staged in staged_keys}


def _pair_sequences(
    identity: Identity, theirs: Mapping[str, Facts], ours: Sequence[Row], pairs: Pairs
) -> None:
    assert identity.sequence is not None  # nosec B101
    told: defaultdict[Hashable, list[str]] = defaultdict(list)
    for staged, facts in theirs.items():
        told[_within(identity, facts)].append(staged)
    known: defaultdict[Hashable, list[Row]] = defaultdict(list)
    for row in ours:
        known[_within(identity, row)].append(row)
    for parent, members in told.items():
        if parent in known:
            members.sort(key=lambda staged: theirs[staged].get("order", 0))
            rows = sorted(known[parent], key=lambda row: (row["order"], row["id"]))
            facts_in_order = [theirs[staged] for staged in members]
            sequence = identity.sequence
            for left, right in align(facts_in_order, rows, sequence.token, sequence.likeness):
                pairs.found[members[left]] = rows[right]

"""People of the library whose names are nearly that of somebody new: perhaps the same person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Final

from rapidfuzz import fuzz, process
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Person
from db.names import key as key_of_name

_ALIKE: Final = 88
"""Of 100: names as near as this differ by a letter or two (rapidfuzz, ratio)."""
_MOST_NEW: Final = 200
"""People of a file beyond whom nobody would look through the doubts one by one."""


def nearly_called(
    session: Session, new: Mapping[str, str], taken: Collection[int]
) -> dict[str, tuple[int, str]]:
    """Give, by key of a new person, who of the library has nearly the same name: key and name.

    ``new`` are names by staged key; who is among ``taken`` is somebody else of the file.
    """
    if not new or len(new) > _MOST_NEW:
        return {}
    known = {
        id_: (name, key_of_name(name))
        for id_, name in session.execute(select(Person.id, Person.name))
        if id_ not in taken
    }
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for id_, (_, words) in known.items():
        for word in set(words.split()):
            by_word[word].append(id_)
    letters = {id_: words for id_, (_, words) in known.items()}
    found = {}
    for key, name in new.items():
        words = key_of_name(name)
        longest = max(words.split(), key=len, default="")
        meant = next((id_ for id_ in by_word[longest] if _shortened(words, letters[id_])), None)
        if meant is None:
            near = process.extractOne(words, letters, scorer=fuzz.ratio, score_cutoff=_ALIKE)
            meant = near[2] if near is not None else None
        if meant is not None:
            found[key] = (meant, known[meant][0])
    return found


def _shortened(one: str, other: str) -> bool:
    """Whether one name is the other with names left out, initials for names, or turned about."""
    short, long = sorted((one.split(), other.split()), key=len)
    left = list(long)
    for word in sorted(short, key=len, reverse=True):
        same = next((each for each in left if each == word or _initial(word, each)), None)
        if same is None:
            return False
        left.remove(same)
    return len(short) > 1


def _initial(one: str, other: str) -> bool:
    return 1 in (len(one), len(other)) and one[:1] == other[:1]

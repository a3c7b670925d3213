"""What a language's prose shows of who speaks: the patterns of a language, as one record."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from db.models import ParticipationRole, Quantifier, SpeakerKind


@dataclass(frozen=True, slots=True)
class Speech:
    """The patterns by which a language says who has the floor.

    ``mention`` finds, in one pass, the groups ``chair``, ``one`` (he, she), ``many`` (they),
    ``opinion`` ("In her opinion", "His second observation") and ``several`` (members and their
    like, with ``quantifier`` and ``noun``). ``said`` matches, after a mention, what shows that it
    speaks; ``did`` what it did otherwise. ``plainly`` is ``said`` without guessing, for groups;
    ``passive`` stands before them in "a concern raised by the members".
    """

    mention: re.Pattern[str]
    aside: re.Pattern[str]
    said: re.Pattern[str]
    plainly: re.Pattern[str]
    passive: re.Pattern[str]
    did: re.Pattern[str]
    not_before: re.Pattern[str]
    impersonal: re.Pattern[str]
    contrast: re.Pattern[str]
    briefing: re.Pattern[str]
    article: re.Pattern[str]
    feminine: re.Pattern[str]
    nouns: tuple[tuple[re.Pattern[str], SpeakerKind], ...]
    quantifiers: tuple[tuple[re.Pattern[str], Quantifier], ...]
    ordinals: Mapping[str, int]
    nth_speaker: re.Pattern[str]
    roles: tuple[tuple[re.Pattern[str], ParticipationRole], ...]
    delegate: re.Pattern[str]
    """Who speaks for the institution in the group ``of``: "the representative of the ..."."""
    gives: re.Pattern[str]
    """Stands before somebody who is given the floor: "The Chair invited ...", "followed by"."""
    given: re.Pattern[str]
    """Stands after them, where a verb without it would tell of no speech: "was called upon"."""
    head_first: bool
    """Whether the noun of a title comes first ("Chef de la Section"), not before "of"."""
    preposition: re.Pattern[str]

    def kind_of(self, noun: str) -> SpeakerKind:
        """The kind of speaker that a noun names."""
        for words, kind in self.nouns:
            if words.search(noun):
                return kind
        return SpeakerKind.MEMBERS

    def quantifier_of(self, words: str | None) -> Quantifier | None:
        """How many a quantifier says; None where there is none."""
        for pattern, quantifier in self.quantifiers if words else ():
            if pattern.search(words or ""):
                return quantifier
        return None

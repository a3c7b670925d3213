"""The voices of one sentence: who is its subject and speaks, and who is set beside or against."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from db.exchange.recognise.posts import Speakers
from db.exchange.recognise.speech import Speech
from db.models import Quantifier, SpeakerKind

SINGLE = (SpeakerKind.CHAIR, SpeakerKind.BRIEFER)
_JOINED_RE = re.compile(r",?\s+(?:and|et|together with|with|avec)\s+")
_TOGETHER_RE = re.compile(r"\s+(?:with|avec)\s+(?:him|her|them|lui|elle|eux)\b")
_AND_RE = re.compile(r",\s+(?:and|et)\s+$")
_BEFORE = 40  # characters before a mention that may show that it is no subject


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks: kind, how many of them, and which briefer."""

    kind: SpeakerKind
    quantifier: Quantifier | None = None
    speaker: str | None = None
    """Key of the participation, of a briefer."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A voice in a sentence, from where to where it is mentioned, and its verb where plain.

    ``pronoun`` is "he" or "she" where a pronoun stands for somebody still to be found, "they" for
    a group; ``aside`` where it only opens the sentence ("In her opinion", "In his statement").
    """

    start: int
    end: int
    voice: Voice | None
    verb: str | None = None
    pronoun: str = ""
    aside: bool = False


class Ear:
    """Hears the voices of a sentence of a language, among the briefers of a meeting."""

    def __init__(self, speech: Speech, speakers: Speakers) -> None:
        self.speech = speech
        self.speakers = speakers

    def mentions(self, sentence: str, *, plainly: bool = False) -> list[Mention]:
        """Give the voices of a sentence: its subject first, then those joined to it.

        ``plainly``: only what has a verb of saying counts, not every verb.
        """
        found = sorted(
            [*self._briefers(sentence, plainly), *self._others(sentence, plainly)],
            key=lambda each: (each.start, each.end),
        )
        if len(found) > 1 and found[0].aside:  # "In his statement, the Director ..."
            del found[0]
        if not found:
            return []
        first = found[0]
        joined = [each for each in found[1:] if _goes_with(first, each, sentence)]
        return [first, *joined]

    def against(self, sentence: str, first: Voice, start: int) -> Iterator[Voice]:
        """Give the groups that a sentence sets against its subject: "while others argued"."""
        for match in self.speech.contrast.finditer(sentence, start):
            kind = self.speech.kind_of(match["noun"]) if match["noun"] else first.kind
            if kind not in SINGLE:
                yield Voice(kind, self.speech.quantifier_of(match["quantifier"]))

    def passive(self, sentence: str) -> Voice | None:
        """Give who speaks in "... was a concern raised by the members"."""
        for match in self.speech.mention.finditer(sentence):
            if self.speech.passive.search(
                sentence[max(0, match.start() - _BEFORE) : match.start()]
            ):
                if match["chair"]:
                    return Voice(SpeakerKind.CHAIR)
                if match["several"]:
                    return self._group(match)
        return None

    def called_on(self, sentence: str) -> list[Voice]:
        """Give the briefers to whom a sentence gives the floor, without their saying anything."""
        return [
            Voice(SpeakerKind.BRIEFER, None, key)
            for start, end, key in self.speakers.mentions(sentence)
            if self._is_called_on(sentence, start, end)
        ]

    def _briefers(self, sentence: str, plainly: bool) -> Iterator[Mention]:
        for start, end, key in self.speakers.mentions(sentence):
            speaks = self._is_subject(sentence, start) and self._has_floor(sentence, end, plainly)
            if speaks or self._is_called_on(sentence, start, end):
                voice = Voice(SpeakerKind.BRIEFER, None, key)
                yield Mention(start, end, voice, self._verb(sentence, end))

    def _is_called_on(self, sentence: str, start: int, end: int) -> bool:
        given = any(
            self.speech.given.match(sentence, at) for at in self._verb_places(sentence, end)
        )
        if given and self._is_subject(sentence, start):
            return True
        return bool(self.speech.gives.search(sentence[max(0, start - _BEFORE) : start]))

    def _has_floor(self, sentence: str, end: int, plainly: bool) -> bool:
        """Whether a briefer speaks, and is not only said to be there ("was the main speaker")."""
        if plainly:
            return self._speaks(sentence, end, plainly=True)
        return not any(
            self.speech.did.match(sentence, at) for at in self._verb_places(sentence, end)
        )

    def _others(self, sentence: str, plainly: bool) -> Iterator[Mention]:
        for match in self.speech.mention.finditer(sentence):
            start, end = match.span()
            inverted = match.lastgroup == "inverted"  # "a-t-elle dit"
            if not inverted and not self._is_subject(sentence, start):
                continue
            verb = self._verb(sentence, end)
            if match["chair"]:
                if self._speaks(sentence, end, plainly):
                    yield Mention(start, end, Voice(SpeakerKind.CHAIR), verb)
            elif match["several"]:
                if self._speaks(sentence, end, plainly=True):
                    yield Mention(start, end, self._group(match), verb)
            elif match["many"]:
                yield Mention(start, end, None, verb, "they")
            else:
                said = "she" if self.speech.feminine.search(match[0]) else "he"
                yield Mention(start, end, None, verb, said, bool(match["opinion"]))

    def _group(self, match: re.Match[str]) -> Voice:
        kind = self.speech.kind_of(match["noun"])
        quantifier = self.speech.quantifier_of(match["quantifier"])
        if quantifier is None and kind is SpeakerKind.MEMBERS:
            quantifier = Quantifier.ALL
        return Voice(kind, quantifier)

    def _is_subject(self, sentence: str, start: int) -> bool:
        return not self.speech.not_before.search(sentence[max(0, start - _BEFORE) : start])

    def _verb_places(self, sentence: str, end: int) -> Iterator[int]:
        """Where the verb of a subject may begin: after it, or after what stands between commas."""
        yield end
        aside = self.speech.aside.match(sentence, end)
        if aside and aside.end() > end:
            yield aside.end()

    def _speaks(self, sentence: str, end: int, plainly: bool) -> bool:
        said = self.speech.plainly if plainly else self.speech.said
        if any(said.match(sentence, at) for at in self._verb_places(sentence, end)):
            return True
        if _TOGETHER_RE.match(sentence, end):
            return True
        joined = _JOINED_RE.match(sentence, end)
        if joined is None:
            return False
        # "Members and the then Chair discussed ..."
        second = self.speech.mention.match(sentence, joined.end())
        return second is not None and bool(said.match(sentence, second.end()))

    def _verb(self, sentence: str, end: int) -> str | None:
        for at in self._verb_places(sentence, end):
            if said := self.speech.plainly.match(sentence, at):
                groups = said.groupdict()
                return " ".join((groups["verb"] or groups["present"]).split())
        return None


def _goes_with(first: Mention, second: Mention, sentence: str) -> bool:
    """Whether a second voice is named with the first: "members and the Chair", "with him"."""
    between = sentence[first.end : second.start]
    if second.voice is None or second.voice == first.voice:
        return False
    if _JOINED_RE.fullmatch(between):
        return True
    return bool(_TOGETHER_RE.match(sentence, second.end) and _AND_RE.search(between))

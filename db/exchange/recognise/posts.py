"""Whom a sentence means by a post, whole or shortened, by a name, or by "the second panellist"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from db.exchange.recognise.speech import Speech

_WORD_RE = re.compile(r"[\w'’‑-]+")
_TITLED_RE = re.compile(r"(?:Mr|Ms|Mrs|Dr|Sir|Dame|M|Mme|MM|Prof|Rev)\.?\s+$")


@dataclass(slots=True)
class Speaker:
    """A briefer of a meeting: key of the participation, name and title as printed."""

    key: str
    name: str
    title: str
    surname: str = ""
    words: list[str] = field(default_factory=list)
    heads: set[int] = field(default_factory=set)
    """Indices of the nouns of the title: "Head", "Permanent *Representative*"."""


class Speakers:
    """The briefers of a meeting, found where a sentence speaks of them."""

    def __init__(self, speakers: Sequence[Speaker], speech: Speech) -> None:
        self._speakers = list(speakers)
        self._speech = speech
        for speaker in self._speakers:
            speaker.surname = family_name(speaker.name)
            speaker.words = [word.lower() for word in _WORD_RE.findall(_elided(speaker.title))]
            speaker.heads = _heads(speaker.title, speech)
        self.keys = [speaker.key for speaker in self._speakers]
        self._title_words = {word for speaker in self._speakers for word in speaker.words}
        self._longest_title = max((len(speaker.words) for speaker in self._speakers), default=0)

    def __bool__(self) -> bool:
        return bool(self._speakers)

    def mentions(self, sentence: str) -> list[tuple[int, int, str]]:
        """Find who is mentioned: (start, end, key), in order; a post and its name are one."""
        if not self._speakers:
            return []
        found = [*self._by_name(sentence), *self._by_post(sentence), *self._by_turn(sentence)]
        found.sort(key=lambda each: (each[0], -each[1]))
        merged: list[tuple[int, int, str]] = []
        for start, end, key in found:
            last = merged[-1] if merged else None
            if last and start < last[1]:
                continue
            if last and _apposed(sentence[last[1] : start]):
                # "The Permanent Observer of the African Union, Abdirahman Sheikh-Nur,": the name
                # decides; "the last speaker, the Rev. ..." likewise.
                merged[-1] = (last[0], end, key)
            else:
                merged.append((start, end, key))
        return merged

    def _by_name(self, sentence: str) -> Iterator[tuple[int, int, str]]:
        for speaker in self._speakers:
            at = sentence.find(speaker.name)
            if at < 0:
                at = sentence.lower().find(speaker.name.lower())
            if at >= 0:
                yield self._with_lead(sentence, at), at + len(speaker.name), speaker.key
                continue
            at = sentence.find(speaker.surname) if len(speaker.surname) > 2 else -1
            if at >= 0 and self._isfamily_name(sentence, at, speaker):
                yield self._with_lead(sentence, at), at + len(speaker.surname), speaker.key

    def _with_lead(self, sentence: str, at: int) -> int:
        """Where the rank, the courtesy or the article before a name begins."""
        lead = re.search(
            r"(?:(?:\b[Tt]he|\b[Ll]e|\b[Ll]a|\b[Ll][’'])\s*)?(?:[\w’'-]+\.?\s+){0,3}$",
            sentence[:at],
        )
        if lead and lead[0] and not re.search(r"[.,;:]\s", lead[0].replace(". ", " ", 0)):
            words = lead[0].split()
            if all(
                word[:1].isupper() or word.lower() in ("the", "le", "la", "de", "of")
                for word in words
            ):
                return lead.start()
            titled = re.search(r"(?:\b[Tt]he|\b[Ll]e|\b[Ll]a)\s+[\w’'-]+\s+$", lead[0])
            return lead.start() + titled.start() if titled else at
        return at

    def _isfamily_name(self, sentence: str, at: int, speaker: Speaker) -> bool:
        end = at + len(speaker.surname)
        if at and (sentence[at - 1].isalnum() or sentence[at - 1] in "-’'"):
            return False
        if end < len(sentence) and (sentence[end].isalnum() or sentence[end] == "-"):
            return False
        shared = [each for each in self._speakers if each.surname == speaker.surname]
        return len(shared) == 1 or bool(_TITLED_RE.search(sentence[:at]))

    def _by_post(self, sentence: str) -> Iterator[tuple[int, int, str]]:
        plain = _elided(sentence)
        for article in self._speech.article.finditer(sentence):
            first = _WORD_RE.search(plain, article.end())
            if first is None or first[0].lower() not in self._title_words:
                continue
            words = [
                (match.start(), match.end(), match[0].lower())
                for match in islice(_WORD_RE.finditer(plain, first.start()), self._longest_title)
            ]
            runs = [(*self._run(speaker, words), speaker.key) for speaker in self._speakers]
            best = max(run[0] for run in runs)
            if not best:
                continue
            same = [run for run in runs if run[0] == best]
            if len(same) == 1 or len({run[2] for run in same}) == 1:
                yield article.start(), same[0][1], same[0][2]

    def _run(self, speaker: Speaker, words: Sequence[tuple[int, int, str]]) -> tuple[int, int]:
        """How many words of the title, its noun among them, stand here in a row, and to where."""
        best, end = 0, 0
        for start, word in enumerate(speaker.words):
            if word != words[0][2]:
                continue
            length = 0
            while (
                start + length < len(speaker.words)
                and length < len(words)
                and speaker.words[start + length] == words[length][2]
            ):
                length += 1
            if length > best and any(start <= head < start + length for head in speaker.heads):
                best, end = length, words[length - 1][1]
        return best, end

    def _by_turn(self, sentence: str) -> Iterator[tuple[int, int, str]]:
        for match in self._speech.nth_speaker.finditer(sentence):
            named = match.groupdict()
            turn = self._speech.ordinals[(named["nth"] or named.get("nth_f") or "").lower()]
            place = turn - 1 if turn > 0 else len(self._speakers) - 1
            if place < len(self._speakers):
                yield match.start(), match.end(), self._speakers[place].key


@lru_cache(maxsize=8)
def _elided(text: str) -> str:
    """The text with the apostrophe of an elided article as a blank: "l’eau" gives "l eau"."""
    return re.sub(r"\b([lLdD])[’']", r"\1 ", text)


def family_name(name: str) -> str:
    """Give the family name as printed: in capitals, else the last word with its particles."""
    words = name.split()
    capitals = [word for word in words if len(word) > 1 and word.isupper()]
    if capitals:
        return " ".join(capitals)
    start = len(words) - 1
    while start > 1 and words[start - 1].islower():
        start -= 1
    return " ".join(words[max(start, 0) :])


def _heads(title: str, speech: Speech) -> set[int]:
    words = [(match.start(), match[0]) for match in _WORD_RE.finditer(_elided(title))]
    if not words:
        return set()
    if speech.head_first:
        # The noun, or the adjective and the noun: "Haut Représentant", "Conseillère spéciale".
        joined = [i + 1 for i, (_, word) in enumerate(words[:-1]) if word == "et"]
        return {0, *(i for i in joined if words[i][1][:1].isupper())}
    cut = speech.preposition.search(title)
    limit = cut.start() if cut else len(title)
    inside = [i for i, (start, _) in enumerate(words) if start < limit]
    if not inside:
        return {0}
    heads = {inside[-1]}
    heads |= {i - 1 for i in inside if words[i][1] == "and" and i}
    return heads


def _apposed(between: str) -> bool:
    return bool(re.fullmatch(r",?\s*(?:[^,.;]{0,80},)?\s*", between)) and "," in between

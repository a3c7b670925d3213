"""Whom a sentence means by a post, whole or shortened, by a name, or by "the second panellist"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from itertools import islice

from db.exchange.recognise.speech import Speech
from db.names.people import is_particle
from db.names.words import name_words

_WORD_RE = re.compile(r"[\w'’‑-]+")
_TITLE = 40  # characters before a name in which a courtesy or a rank may stand


@dataclass(slots=True)
class Speaker:
    """A briefer of a meeting: key of the participation, name and title as printed."""

    key: str
    name: str
    title: str
    rank: str = ""
    surname: str = ""
    names: list[str] = field(default_factory=list)
    """The parts of the name that may stand for it, the longest first."""
    single: list[str] = field(default_factory=list)
    """Words one of which stands in each of them."""
    words: list[str] = field(default_factory=list)
    heads: set[int] = field(default_factory=set)
    """Indices of the nouns of the title: "Head", "Permanent *Representative*"."""


class How(Enum):
    """By what a sentence means somebody."""

    NAME = "name"
    POST = "post"
    TURN = "turn"


@dataclass(frozen=True, slots=True)
class _Met:
    start: int
    end: int
    key: str
    how: How


class Speakers:
    """The briefers of a meeting, found where a sentence speaks of them."""

    def __init__(self, speakers: Sequence[Speaker], speech: Speech) -> None:
        self._speakers = list(speakers)
        self._speech = speech
        for speaker in self._speakers:
            speaker.surname = family_name(speaker.name)
            speaker.names = list(_parts_of_name(speaker.name))
            words = [part for part in speaker.names if " " not in part]
            speaker.single = words or speaker.names
            speaker.words = [word.lower() for word in _WORD_RE.findall(_elided(speaker.title))]
            speaker.heads = _heads(speaker.title, speech)
        self.keys = [speaker.key for speaker in self._speakers]
        self._turns = list(self.keys)
        self._heard: dict[str, list[tuple[int, int, str]]] = {}
        """What each sentence was found to mention: it is asked several times in a row."""
        self._title_words = {word for speaker in self._speakers for word in speaker.words}
        self._longest_title = max((len(speaker.words) for speaker in self._speakers), default=0)

    def __bool__(self) -> bool:
        return bool(self._speakers)

    def turn_as(self, keys: Sequence[str]) -> None:
        """Say in which order "the second speaker" counts them, where the text gives it."""
        self._turns = [*keys, *(key for key in self.keys if key not in keys)]
        self._heard.clear()

    def mentions(self, sentence: str) -> list[tuple[int, int, str]]:
        """Find who is mentioned: (start, end, key), in order; a post and its name are one."""
        if not self._speakers:
            return []
        known = self._heard.get(sentence)
        if known is None:
            known = self._heard[sentence] = self._mentions(sentence)
        return known

    def _mentions(self, sentence: str) -> list[tuple[int, int, str]]:
        articles = list(self._speech.article.finditer(sentence))
        found = [
            *self._by_name(sentence),
            *self._by_post(sentence, articles),
            *self._by_rank(sentence, articles),
            *self._by_delegation(sentence, articles),
            *self._by_turn(sentence, articles),
        ]
        found.sort(key=lambda each: (each.start, -each.end))
        merged: list[_Met] = []
        for each in found:
            last = merged[-1] if merged else None
            if last and each.start < last.end:
                continue
            if last and _is_apposed(last, each, sentence[last.end : each.start]):
                # "The Permanent Observer of the African Union, Abdirahman Sheikh-Nur,": the name
                # decides; "the last speaker, the Rev. ..." likewise.
                merged[-1] = _Met(last.start, each.end, each.key, each.how)
            else:
                merged.append(each)
        return [(each.start, each.end, each.key) for each in merged]

    def _by_name(self, sentence: str) -> Iterator[_Met]:
        for speaker in self._speakers:
            if not any(word in sentence for word in speaker.single):
                continue
            for part in speaker.names:
                at = sentence.find(part)
                while at >= 0 and not self._means(sentence, at, part, speaker):
                    at = sentence.find(part, at + 1)
                if at >= 0:
                    start = self._with_lead(sentence, at)
                    yield _Met(start, at + len(part), speaker.key, How.NAME)
                    break

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
            if titled:
                return lead.start() + titled.start()
        first = max(0, at - _TITLE)
        title = _title_at(sentence[first:at])
        return at if title is None else first + title

    def _means(self, sentence: str, at: int, part: str, speaker: Speaker) -> bool:
        """Whether a part of a name stands here for this speaker and no other.

        A word that is not the family name needs a courtesy or a rank before it: "Ms. Park",
        "Sir Alistair"; so does a family name that two share.
        """
        end = at + len(part)
        if at and (sentence[at - 1].isalnum() or sentence[at - 1] in "-’'"):
            return False
        if end < len(sentence) and (sentence[end].isalnum() or sentence[end] == "-"):
            return False
        shared = sum(part in each.names for each in self._speakers) > 1
        if not shared and (" " in part or part == speaker.surname):
            return True
        if shared and part != speaker.surname:
            return False
        return _title_at(sentence[max(0, at - _TITLE) : at]) is not None

    def _by_post(self, sentence: str, articles: Sequence[re.Match[str]]) -> Iterator[_Met]:
        plain = _elided(sentence)
        for article in articles:
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
                yield _Met(article.start(), same[0][1], same[0][2], How.POST)

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

    def _by_rank(self, sentence: str, articles: Sequence[re.Match[str]]) -> Iterator[_Met]:
        """Find whom only a rank means: "the Brigadier General", "le général"."""
        for speaker in self._speakers:
            if not speaker.rank or sum(each.rank == speaker.rank for each in self._speakers) > 1:
                continue
            for article in articles:
                end = article.end() + len(speaker.rank)
                if sentence[article.end() : end].casefold() == speaker.rank.casefold() and (
                    not sentence[end : end + 1].isalnum()
                ):
                    yield _Met(article.start(), end, speaker.key, How.POST)

    def _by_delegation(self, sentence: str, articles: Sequence[re.Match[str]]) -> Iterator[_Met]:
        """Find whoever speaks for somebody: "the representative of the African Union"."""
        for match in _begun(self._speech.delegate, sentence, articles):
            words = match["of"].split()
            for count in range(len(words), 0, -1):
                whom = " ".join(words[:count]).rstrip(",.;")
                same = [each for each in self._speakers if whom in each.title]
                if len(same) == 1:
                    yield _Met(match.start(), match.start("of") + len(whom), same[0].key, How.POST)
                    break

    def _by_turn(self, sentence: str, articles: Sequence[re.Match[str]]) -> Iterator[_Met]:
        for match in _begun(self._speech.nth_speaker, sentence, articles):
            named = match.groupdict()
            turn = self._speech.ordinals[(named["nth"] or named.get("nth_f") or "").lower()]
            place = turn - 1 if turn > 0 else len(self._turns) - 1
            if place < len(self._turns):
                yield _Met(match.start(), match.end(), self._turns[place], How.TURN)


def _begun(
    words: re.Pattern[str], sentence: str, articles: Sequence[re.Match[str]]
) -> Iterator[re.Match[str]]:
    """Where words that begin with an article stand."""
    for article in articles:
        if match := words.match(sentence, article.start()):
            yield match


@lru_cache(maxsize=8)
def _elided(text: str) -> str:
    """The text with the apostrophe of an elided article as a blank: "l’eau" gives "l eau".

    A hyphen that no line breaks at is one like any other.
    """
    return re.sub(r"\b([lLdD])[’']", r"\1 ", text.replace("\u2011", "-"))


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


def _parts_of_name(name: str) -> Iterator[str]:
    """The runs of words of a name, the longest first: the whole, two words, a single one.

    A family name in capitals is also looked for as other names are written.
    """
    words = name.split()
    for length in range(len(words), 0, -1):
        for first in range(len(words) - length + 1):
            run = words[first : first + length]
            if is_particle(run[-1]) or (length == 1 and len(run[0].strip(".")) < 2):
                continue
            yield " ".join(run)
            if any(word.isupper() and len(word) > 1 for word in run):
                yield " ".join(word.capitalize() if word.isupper() else word for word in run)


def _title_at(before: str) -> int | None:
    """Where the courtesy or rank that ends a text begins: "said Mr. ", "and Colonel (retired) "."""
    words = name_words()
    for word in _WORD_RE.finditer(before):
        for titles in (words.honorific, words.rank):
            match = titles.match(before, word.start())
            if match and match.end() == len(before):
                return word.start()
    return None


def _is_apposed(first: _Met, second: _Met, between: str) -> bool:
    """Whether a second mention only says who the first is."""
    if first.how is How.NAME or (first.how, second.how) == (How.POST, How.POST):
        return False
    if second.how is How.TURN:
        return False
    return "," in between and bool(re.fullmatch(r",?\s*(?:[^,.;]{0,80},)?\s*", between))

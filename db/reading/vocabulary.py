"""Words, and beginnings of words, that reports in English and French are full of."""

from __future__ import annotations

from functools import cache

from db.resources import resource

_ENDINGS = (
    *("s", "es", "d", "ed", "ing", "ly", "er", "ers", "or", "ors", "al", "ally", "ment", "ments"),
    *("ion", "ions", "ation", "ations", "ity", "ities", "ive", "able", "ance", "ence", "y", "ies"),
    *("e", "é", "ée", "és", "ées", "er", "ir", "ent", "ant", "ants", "ante", "aire", "aires", "if"),
    *("ifs", "ique", "iques", "eur", "eurs", "ait", "aient"),
)


def is_common(word: str) -> bool:
    """Whether the word, in small letters, is one of them, an ending allowed."""
    endings = (word[: -len(end)] for end in _ENDINGS if word.endswith(end))
    return word in _words() or any(stem in _words() for stem in endings)


def is_one_word(first: str, second: str) -> bool:
    """Whether two halves in small letters make one of them, which reaches into the second."""
    whole = first + second
    return any(whole[:end] in _words() for end in range(len(first) + 1, len(whole) + 1))


def is_compounding(word: str) -> bool:
    """Whether the word, in small letters, often stands before a hyphen: "non-", "contre-"."""
    return word in _listed("before_hyphens")


@cache
def _words() -> frozenset[str]:
    return _listed("en") | _listed("fr")


@cache
def _listed(name: str) -> frozenset[str]:
    """The words of a list: read where a word is broken that its file does not tell, so rarely."""
    return frozenset(resource("words", f"{name}.txt").read_text(encoding="utf-8").split())

"""The words that a text is found by, and those that a person typed.

SQLite's own tokenizers know neither the hamza nor Chinese, so both sides are made plain here:
compatibility forms, capitals, accents and vowel signs folded away, Chinese and Japanese cut into
pairs of characters, and what hyphens join taken for two words. What a stroke or an apostrophe joins
is one word, and so is each of its ends: S/2023/945 is found by itself, by 2023/945 and by 945.
"""

from __future__ import annotations

import re
from functools import cache

from db.folding import fold

VERSION = 1
"""To be raised when a text gets other words than before: every index is then made anew."""
MOST_WORDS = 32
LONGEST = 200  # characters of a word that was typed

_CJK = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_LETTER = rf"[^\W_{_CJK}]"
# At most so many ends, as each is a word of its own. "Rev.1" stands at the end of a symbol.
_RUN = rf"[{_CJK}]+|{_LETTER}+(?:['/]{_LETTER}+(?:\.[0-9]+)?){{0,7}}"
_JOINT = re.compile("['/]")
_ARTICLE = "\u0627\u0644"
_SHORTEST_WITH_ARTICLE = 5

# Marks that a letter is decomposed into are gone by then (see fold); these stand for themselves.
_LETTERS = {
    **str.maketrans("\u0671\u0649\u0629", "\u0627\u064a\u0647"),  # alef, yeh, teh marbuta
    **str.maketrans("\u2018\u2019\u02bb\u02bc", "''''"),
    **{zero + digit: str(digit) for zero in (0x0660, 0x06F0) for digit in range(10)},
    **dict.fromkeys((0x0621, 0x0640)),  # hamza alone, tatweel
    **dict.fromkeys((0x00AD, *range(0x200B, 0x2010), *range(0x202A, 0x202F))),  # for the layout
    **dict.fromkeys((*range(0x2060, 0x206A), 0xFEFF)),
}


def words_of(text: str) -> list[str]:
    """Give every word that a text is found by."""
    plain = _plain(text)
    runs: list[str] = _runs().findall(plain)
    if plain.isascii() and not _JOINT.search(plain):
        return runs
    return [word for run in runs for word in _forms(run)]


def words_asked(text: str) -> list[str]:
    """Give the words to look for, each the beginning of one that must be there.

    The first MOST_WORDS of them, cut to LONGEST characters; never raises, whatever was typed.
    """
    asked: list[str] = []
    for run in _runs().finditer(_plain(text[: MOST_WORDS * LONGEST])):
        if _cjk().match(run[0]) and len(run[0]) > 1:
            asked += _forms(run[0])[:-1]
        else:
            asked.append(_without_article(_forms(run[0])[0])[:LONGEST])
        if len(asked) >= MOST_WORDS:
            break
    return list(dict.fromkeys(asked[:MOST_WORDS]))


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(_RUN)  # some milliseconds that opening a library need not wait for


@cache
def _cjk() -> re.Pattern[str]:
    return re.compile(f"[{_CJK}]")


def _plain(text: str) -> str:
    return text.lower() if text.isascii() else fold(text).translate(_LETTERS)


def _forms(run: str) -> list[str]:
    """What a run of letters is found by, the whole of it first."""
    if _cjk().match(run):
        return [run[at : at + 2] for at in range(len(run))]
    ends = [run, *(run[joint.end() :] for joint in _JOINT.finditer(run))]
    forms = [end.replace("'", "") for end in ends]
    bare = _without_article(forms[0])
    return forms if bare == forms[0] else [*forms, bare]


def _without_article(word: str) -> str:
    """Take the Arabic article off a word that is long enough to have one."""
    has_one = word.startswith(_ARTICLE) and len(word) >= _SHORTEST_WITH_ARTICLE
    return word.removeprefix(_ARTICLE) if has_one else word

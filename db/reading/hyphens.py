"""Words broken at the end of a line."""

from __future__ import annotations

import re
from functools import cached_property

from db.reading.marks import CONJUNCTION, SOFT, glue
from db.reading.vocabulary import is_common, is_compounding, is_one_word

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2011][^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+(?:[-\u2011][^\W\d_]+)*)-$")
_HYPHEN = re.compile("[-\u2011]")
_BROKEN = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,}+)-[ \t]*\r?\n\s*([a-zà-ÿ]{2,})")
_WHOLE = re.compile(rf"(?>{_WORD.pattern})-[ \t]*\r?\n\s*{_WORD.pattern}|({_WORD.pattern})")
"""Words, in the group; what a line's end has cut says nothing."""
_ENDING = 3  # letters: so short a second half is an ending, as that of "follow-ing"
_LONG_HALF = 6  # letters: a longer second half is no ending, as that of "work-ing"


class Vocabulary:
    """The words of one file; they decide whether a hyphen at a line's end belongs to the word."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _words(self) -> set[str]:
        return {word.lower() for word in _WHOLE.findall(self._text) if word}

    @cached_property
    def _parts(self) -> set[str]:
        return {part for word in self._words for part in _HYPHEN.split(word)}

    @cached_property
    def _beginnings(self) -> set[str]:
        return {word[:end] for word in self._words for end in range(4, len(word) + 1)}

    @cached_property
    def _hyphenates(self) -> bool:
        """Whether words of this file are broken at the syllable: one certain case is enough."""
        return any(
            self._begins_a_word(a, b) or is_one_word(a.lower(), b.lower())
            for a, b in _BROKEN.findall(self._text)
        )

    def _begins_a_word(self, last: str, first: str) -> bool:
        """Whether the file has a word that begins like the two halves: "repre-", "sentatives"."""
        return (last + first[:3]).lower() in self._beginnings

    def joined(self, line: str, following: str) -> tuple[str, int]:
        """Two lines of one paragraph joined, and where the second begins in the whole.

        The hyphen stays where the word stands with it elsewhere, before a capital or a digit, and
        in a file that breaks no words at the syllable. In one that does, it stays between words;
        it goes where the whole word, or one that begins like it, stands elsewhere or is common.
        """
        line, following = line.rstrip(), following.lstrip()
        if line.endswith(SOFT):
            return line[:-1] + following, len(line) - 1
        last, first = _LAST.search(line[-60:]), _WORD.match(following[:60])
        if last and first and first[0][0].islower() and self._is_one_word(last[1], first[0]):
            return line[:-1] + following, len(line) - 1
        return glue(line, following)

    def _is_one_word(self, last: str, first: str) -> bool:
        last, first = last.lower(), first.lower()
        if f"{last}-{first}" in self._words or CONJUNCTION.match(first):
            return False
        tail, head = _HYPHEN.split(last)[-1], _HYPHEN.split(first)[0]
        if last + first in self._words or self._begins_a_word(tail, head):
            return True
        if is_one_word(tail, head):
            return True
        if not self._hyphenates or (self._is_word(tail) and self._is_word(head)):
            return False
        if len(head) > _ENDING and (
            is_compounding(tail) or (len(tail) > _ENDING and is_common(head))
        ):
            return False
        return not self._is_word(tail) or len(head) < _LONG_HALF

    def _is_word(self, half: str) -> bool:
        """Whether the half is common, or stands alone in the file, if in the plural only."""
        stands = half in self._parts or (len(half) > _LONG_HALF and half[:-1] in self._beginnings)
        return stands or is_common(half)

"""Sentences of a paragraph, to the letter."""

from __future__ import annotations

import re
from functools import lru_cache

# Not after an abbreviation or an initial: "Mr. Ban", "No. 5", "J. Chen", "a.i.". The stop comes
# first, so that the search looks behind only where there is one.
_END_RE = re.compile(
    r"[.!?](?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bNo\.)(?<!\bM\.)(?<!\bMrs\.)(?<!\bRev\.)"
    r"(?<!\bProf\.)(?<!\bart\.)(?<!\bvol\.)(?<!\bpara\.)(?<!\bparas\.)(?<!\bpar\.)(?<!\b[A-Z]\.)"
    r"(?<!\ba\.i\.)[\"”’»)]*\s+(?=[\"“«(]?\s?[A-ZÀ-Þ0-9])"
)


@lru_cache(maxsize=16)  # the same paragraph is asked for several times in a row
def sentences_of(text: str) -> tuple[str, ...]:
    """Cut a text at the ends of its sentences; the blanks between them belong to none."""
    sentences, start = [], 0
    for end in _END_RE.finditer(text):
        blank = end.end() - len(end[0]) + len(end[0].rstrip())
        sentences.append(text[start:blank])
        start = end.end()
    return (*sentences, text[start:])

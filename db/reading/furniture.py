"""Page furniture: what stands on a page because it is a page, such as numbers and symbols."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from db.reading.labels import label_at_start
from db.reading.sentence_ends import is_closed

_PAGE = re.compile(
    r"(?:page\s+|p\.\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?"
    r"|(?:page\s+|p\.\s*)?\d{1,4}\s*(?:/|of|de|sur)\s*\d{1,4}",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[0-9]{1,4}")
_COUNT = r"(?:page\s+)?\d{1,4}(?:\s*(?:/|of|de|sur)\s*\d{1,4})?"
_JOB = re.compile(
    rf"(?:{_COUNT}\s+)?\d{{2}}-\d{{5}}(?:\s*\([A-Z]\))?(?:\s+\d{{6}})?(?:\s+\*\d{{7}}\*)?"
    rf"(?:\s+{_COUNT})?|\*\d{{7}}\*(?:\s+\d{{2}}-\d{{5}}.{{0,30}})?",
    re.IGNORECASE,
)
_SYMBOL = re.compile(r"(?:[ASE]/[\w./()]+)(?:\s*[-–]\s*[ASE]/[\w./()]+)?[-–]?\*{0,3}")
_LONGEST_HEADER = 100


def is_page_number(text: str) -> bool:
    """Whether the text is a page number: "3", "- 3 -", "3/12", "page 3 of 12", "page 3 sur 12"."""
    return bool(_PAGE.fullmatch(text.strip()))


def is_job_number(text: str) -> bool:
    """Whether the text is the job number of the documents service, with or without the page."""
    return bool(_JOB.fullmatch(text.strip()))


def is_symbol(text: str) -> bool:
    """Whether the text is nothing but a document symbol, as at the head of each page."""
    return bool(_SYMBOL.fullmatch(text.strip()))


def furniture_of(lines: Sequence[str]) -> set[int]:
    """The places in ``lines`` of page furniture that stands alone between blank lines.

    Single numbers are page numbers only where several of them rise. A symbol goes where it has
    stood before; behind the foot of a page so does what the text prints again, or what stands
    before a sentence that the page has cut: there it is a running title.
    """
    printed = Counter(line.strip().casefold() for line in lines)
    alone = _alone(lines, printed)
    found = {place for place in alone if _is_foot(lines[place].strip())}
    numbers = [place for place in alone if _NUMBER.fullmatch(lines[place].strip())]
    values = [int(lines[place]) for place in numbers]
    if len(values) > 1 and all(a < b for a, b in pairwise(values)):
        found.update(numbers)
    met: set[str] = set()
    for place in alone:
        text = lines[place].strip()
        heads = _line_before(lines, place) in found or lines[place].startswith("\f")
        if _names_symbol(text):
            if text in met or heads:
                found.add(place)
            met.add(text)
        elif heads and _may_run(text):
            again = printed[text.casefold()] > 1 or _opens_within(lines, place + 1)
            found |= {place} if again else set()
    return found


def _may_run(text: str) -> bool:
    """Whether the text may be a running title: short, no sentence, no label in front."""
    return len(text) <= _LONGEST_HEADER and not is_closed(text) and not label_at_start(text)


def _is_foot(text: str) -> bool:
    return is_job_number(text) or (is_page_number(text) and not text.isdigit())


def _names_symbol(text: str) -> bool:
    """Whether the text is a symbol, alone or at the other margin from the organ's name."""
    parts = re.split(r"\s{3,}", text)
    return len(parts) <= 2 and any(map(is_symbol, parts))


def _opens_within(lines: Sequence[str], start: int) -> bool:
    """Whether the next line that is not blank goes on with a sentence."""
    following = next((line.strip() for line in lines[start : start + 6] if line.strip()), "")
    return following[:1].islower() or following[:1] == "("


def _line_before(lines: Sequence[str], place: int) -> int:
    """The place of the last line before that is not blank, -1 where there is none."""
    return next((n for n in range(place - 1, -1, -1) if lines[n].strip()), -1)


def _alone(lines: Sequence[str], printed: Counter[str]) -> list[int]:
    """Lines with a blank line, a page break or other short furniture on both sides.

    Under a page break so may be what the text prints again: the head of a page has several lines.
    """

    def is_open(place: int) -> bool:
        if not 0 <= place < len(lines):
            return True
        text = lines[place].strip(" \t\r\n")
        return not text or "\f" in text or is_job_number(text) or is_symbol(text)

    def is_head(place: int) -> bool:
        if not 0 <= place < len(lines):
            return False
        under = any(line.startswith("\f") for line in lines[max(place - 2, 0) : place + 1])
        return under and printed[lines[place].strip().casefold()] > 1

    def is_part(place: int) -> bool:
        return is_head(place) or _names_symbol(lines[place].strip())

    return [
        place
        for place, line in enumerate(lines)
        if line.strip()
        and (is_open(place - 1) or line.startswith("\f") or is_job_number(line))
        and (is_open(place + 1) or (is_head(place + 1) and is_part(place)))
    ]

"""Document symbols found in a text, as printed: joint, elided, glued, or with asterisks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from db.symbols.grammar import BODY_RE, DASHES, JOINT_RE, TAIL_RE, Symbol, build, parse, with_suffix

_START_RE = re.compile(r"(?<![\w/])(?=(?:A|S|E|ST|PRST)/)")
_GLUED_RE = re.compile(r"(?<=[^\W\d_]{4})(?=(?:A|S|E|ST)/)")
_ELIDED_RE = re.compile(
    r"(?:,\s?|,?\s(?:and|et|&)\s)(?P<kind>Add|Amend|Corr|Rev)\.\s?(?P<first>\d{1,3})(?!\d)"
    rf"(?:(?:\s?[{DASHES}]\s?|\s(?:to|à)\s)(?P<last>\d{{1,3}})(?!\d)"
    r"|\s(?:and|et)\s(?P<other>\d{1,3})(?=\s?(?:[),;.\]]|$)))?"
)
_ASTERISKS_RE = re.compile(r"(?<!\*)\*{1,3}(?!\*)")
_MOST_ELIDED = 50


@dataclass(frozen=True, slots=True)
class Found:
    """A citation in a text: offsets in characters, end exclusive, as printed, and its symbols."""

    start: int
    end: int
    raw: str
    symbols: tuple[Symbol, ...]


def find_symbols(text: str) -> list[Found]:
    """Find every document symbol in a text, in order.

    A joint symbol is one Found with two symbols; "S/2004/430 and Corr.1" is one with both
    S/2004/430 and S/2004/430/Corr.1; "PRST/2007/31" is S/PRST/2007/31.
    """
    return list(_find(text, _START_RE))


def find_glued(text: str) -> list[Found]:
    """Find symbols glued to the word before them, as in "Security CouncilS/2017/126".

    For mastheads only: in running text the same would catch abbreviations.
    """
    return list(_find(text, _GLUED_RE))


def _find(text: str, starts: re.Pattern[str]) -> Iterator[Found]:
    if "/" not in text:  # as in most sentences
        return
    done = 0
    for start in (match.start() for match in starts.finditer(text)):
        read = _read(text, start) if start >= done else None
        if read is None:
            continue
        symbol, end = read
        symbols = [symbol]
        while (joint := JOINT_RE.match(text, end)) and (another := _read(text, joint.end())):
            symbols.append(another[0])
            end = another[1]
        while elided := _ELIDED_RE.match(text, end):
            symbols += [with_suffix(symbol, suffix) for suffix in _elided(elided)]
            end = elided.end()
        emphasised = text[max(start - 1, 0) : start] == "*"
        if not emphasised and (asterisks := _ASTERISKS_RE.match(text, end)):
            end = asterisks.end()
        done = end
        yield Found(start, end, text[start:end], tuple(symbols))


def _read(text: str, start: int) -> tuple[Symbol, int] | None:
    """Read the one symbol that starts here; with it, where it ends."""
    body = BODY_RE.match(text, start)
    tail = TAIL_RE.match(text, body.end()) if body else None
    if body is None or tail is None:
        return None
    compact = re.sub(r"\s", "", body[0])
    try:
        return build(compact, tail), tail.end()
    except ValueError:
        pass  # in "S/2016/1019 (2016)" the parentheses are the sentence's
    try:
        return parse(compact), body.end()
    except ValueError:
        return None


def _elided(elided: re.Match[str]) -> list[str]:
    first = int(elided["first"])
    last = int(elided["last"] or first)
    numbers = [first, *range(first + 1, min(last, first + _MOST_ELIDED) + 1)]
    if elided["other"]:
        numbers.append(int(elided["other"]))
    return [f"{elided['kind']}.{number}" for number in numbers]

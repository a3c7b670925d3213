"""What stands in a cell, read as its column takes it."""

from __future__ import annotations

import re
from datetime import date, time

from db.dates import find_times, parse
from db.exchange.tables.columns import FLAG_WORDS, CellKind, Column, Value
from db.language import tr
from db.models import Choice

_UUID_RE = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_CLOCK_RE = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?")
_NUMBER_RE = re.compile(r"[+-]?\d{1,9}(?:\.0+)?")
_FLAGS = {
    **{word: flag for flag, words in FLAG_WORDS.items() for word in words},
    **{"true": True, "vrai": True, "1": True, "false": False, "faux": False, "0": False},
}


class BadCell(ValueError):
    """A cell that its column cannot take; ``str(error)`` is the sentence that says why."""


def read_cell(column: Column, text: str) -> Value:
    """Give the value of a cell; None, or no lines, where it is empty. Raises BadCell."""
    text = text.strip()
    if column.kind in (CellKind.LINES, CellKind.UUIDS):
        lines = tuple(line for each in text.splitlines() if (line := each.strip()))
        if column.kind is CellKind.UUIDS:
            return tuple(_uuid(line) for line in lines)
        return tuple(_word(column.choices, line) for line in lines) if column.choices else lines
    if not text:
        return None
    if column.choices:
        return _word(column.choices, text)
    match column.kind:
        case CellKind.DAY:
            return _day(text)
        case CellKind.TIME:
            return _time(text)
        case CellKind.NUMBER:
            return _number(text)
        case CellKind.FLAG:
            return _flag(text)
        case CellKind.UUID:
            return _uuid(text)
        case _:
            return text


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        printed = parse(text)
        if printed.first.year is not None:
            first, last = printed.complete(printed.first.year)
            if first == last:
                return first
    except ValueError:
        pass
    raise BadCell(
        tr("“{text}” is not a day. Write it as 2016-04-28 or 28 April 2016.").format(text=text)
    )


def _time(text: str) -> time:
    clock = _CLOCK_RE.fullmatch(text)
    if clock and int(clock[1]) < 24 and int(clock[2]) < 60:
        return time(int(clock[1]), int(clock[2]))
    found = find_times(text)
    if len(found) == 1 and found[0].raw == text and found[0].spans[0].last is None:
        return found[0].spans[0].first
    raise BadCell(tr("“{text}” is not a time of day. Write it as 15:00.").format(text=text))


def _number(text: str) -> int:
    if not _NUMBER_RE.fullmatch(text):
        raise BadCell(tr("“{text}” is not a whole number.").format(text=text))
    return int(text.partition(".")[0])


def _flag(text: str) -> bool:
    try:
        return _FLAGS[text.casefold()]
    except KeyError:
        raise BadCell(tr("“{text}” is neither yes nor no.").format(text=text)) from None


def _uuid(text: str) -> str:
    if not _UUID_RE.fullmatch(text):
        raise BadCell(
            tr(
                "“{text}” is not an identifier. Leave the cell as it was exported, or empty it for "
                "a new record."
            ).format(text=text)
        )
    return text.lower()


def _word(choices: type[Choice], text: str) -> Choice:
    word = "_".join(text.casefold().replace("-", " ").replace("_", " ").split())
    try:
        return choices(word)
    except ValueError:
        raise BadCell(
            tr("“{text}” is none of the words that can stand here: {words}.").format(
                text=text, words=", ".join(choices)
            )
        ) from None

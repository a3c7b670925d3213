"""What a file says otherwise than the library, told to a person: the field and both values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any, Final

from db.exchange.comparing import Difference
from db.exchange.field_terms import field_term
from db.exchange.fields import empty
from db.language import tr
from db.models import Choice
from db.report.wording import wording_for_person

_LONGEST: Final = 60
"""Characters of a text that are shown."""
_BEFORE: Final = 20
"""Of these, the characters that both sides have in common."""
_NAMES: Final = ("name", "full_title", "title", "full_name", "printed_name", "label", "text", "day")
"""What a record is best known by, the best first."""


def told(field: str, difference: Difference) -> str:
    """Say of one field what the library has and what the file has."""
    name = field_term(field)
    if any(isinstance(value, dict | list) for value in difference):
        return name  # what it is made of is nothing to read
    ours, theirs = difference
    if isinstance(ours, str) and isinstance(theirs, str):
        ours, theirs = _where_they_part(ours, theirs)
    return tr("{field} ({ours} in the library, {theirs} in the file)").format(
        field=name, ours=shown(ours), theirs=shown(theirs)
    )


def best_known_by(record: Mapping[str, Any]) -> object:
    """Give the value that a person knows a record by; None where there is no record."""
    if not record:
        return None
    return named_by(record) or tr("a record without a name")


def named_by(record: Mapping[str, Any]) -> object:
    """Give the value of a record that names it; None where none of them does."""
    return next((record[name] for name in _NAMES if not empty(record.get(name))), None)


def shown(value: object) -> str:
    """Give a value as a person reads it; "nothing" for an empty one."""
    if empty(value):
        return tr("nothing")
    match value:
        case bool():
            return tr("yes") if value else tr("no")
        case date():
            return wording_for_person().day(value)
        case time():
            return value.isoformat("minutes")
        case Choice():
            return value.value.replace("_", " ")
        case str():
            return tr("“{text}”").format(text=value)
    return str(value)


def _where_they_part(ours: str, theirs: str) -> tuple[str, str]:
    """Cut two long texts down to where they begin to differ."""
    if max(len(ours), len(theirs)) <= _LONGEST:
        return ours, theirs
    shorter = min(len(ours), len(theirs))
    part = next((at for at in range(shorter) if ours[at] != theirs[at]), shorter)
    start = max(0, part - _BEFORE)
    start = ours.rfind(" ", 0, start) + 1
    return _cut(ours, start), _cut(theirs, start)


def _cut(text: str, start: int) -> str:
    shown = text[start : start + _LONGEST]
    return f"{'…' if start else ''}{shown}{'…' if start + _LONGEST < len(text) else ''}"

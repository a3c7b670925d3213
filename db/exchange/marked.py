"""Texts with their marks, as a file states them, held against those of the library."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from db.reading.blocks import Mark, MarkKind
from db.report.composing.references import Marked, follow, marks_of


def differences_of_text(
    theirs: Mapping[str, Any], ours: Mapping[str, Any]
) -> dict[str, tuple[Any, Any]]:
    """Give what of "text" and "marks" a file states otherwise than the library: (ours, theirs).

    The number that a reference prints follows its target, so it makes no difference. A file that
    shows no emphasis states none, and one in which no reference is recognised denies none.
    """
    if not theirs.get("text"):
        return {}
    stated, known = marks_of(theirs.get("marks") or ()), marks_of(ours["marks"])
    if _nfc(theirs["text"]) == _nfc(ours["text"]):
        completed = _completed(stated, known)
        return {} if set(completed) == set(known) else {"marks": (ours["marks"], _rows(completed))}
    text, stated = _followed(theirs["text"], stated)
    known_text, known = _followed(ours["text"], known)
    if text == known_text and set(_completed(stated, known)) == set(known):
        return {}
    found = {"text": (ours["text"], theirs["text"])}
    if stated and set(stated) != set(known):
        found["marks"] = ours["marks"], theirs["marks"]
    return found


def _followed(text: str, marks: tuple[Mark, ...]) -> Marked:
    """A text with its marks, where each reference names its target instead of its number."""
    targets = {mark.note: mark.note for mark in marks if mark.kind is MarkKind.REFERENCE}
    text, marks = follow(text, marks, targets)
    return _nfc(text), marks


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _rows(marks: Iterable[Mark]) -> list[list[Any]]:
    return [[mark.start, mark.end, mark.kind.value, mark.note] for mark in marks]


def _completed(stated: Iterable[Mark], known: Iterable[Mark]) -> list[Mark]:
    """What is stated of looks and of references, each as it is known where nothing is stated."""
    looks, references = _parted(stated)
    known_looks, known_references = _parted(known)
    return [*(looks or known_looks), *(references or known_references)]


def _parted(marks: Iterable[Mark]) -> tuple[list[Mark], list[Mark]]:
    looks: list[Mark] = []
    references: list[Mark] = []
    for mark in marks:
        (references if mark.kind is MarkKind.REFERENCE else looks).append(mark)
    return looks, references

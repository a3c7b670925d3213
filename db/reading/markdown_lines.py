"""Ways of Markdown made one: underlined headings, lists that count themselves, notes of lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

NOTE = re.compile(r"\[\^([^\]\s]{1,40})\]:[ \t]*(.*)$")
"""The line that holds a footnote's text, or its first."""
_UNDERLINE = re.compile(r" {0,3}(?:(={3,})|-{3,})[ \t]*$")
_ONE = re.compile(r"1\.(?=[ \t]+\S)")
_OTHER = re.compile(r"(?:[02-9]|\d{2,3})\.[ \t]+\S")
_INDENTED = re.compile(r"(?: {2,}|\t)[ \t]*(\S.*)$")
_FEWEST = 3  # paragraphs that all say "1.": Markdown counts them itself


def evened(lines: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """As many lines, headings with "#" and paragraphs with their numbers, and the notes by key.

    The lines of notes are left blank.
    """
    kept, notes = _without_notes(lines)
    _raise_headings(kept)
    if not any(map(_OTHER.match, kept)) and sum(map(bool, map(_ONE.match, kept))) >= _FEWEST:
        number = 0
        for place, line in enumerate(kept):
            if _ONE.match(line):
                number += 1
                kept[place] = _ONE.sub(f"{number}.", line, count=1)
    return kept, notes


def _without_notes(lines: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    kept, notes = list(lines), dict[str, str]()
    key = ""
    for place, line in enumerate(lines):
        if found := NOTE.match(line):
            key = found[1]
            notes[key] = found[2].strip()
        elif key and (more := _INDENTED.match(line)):
            notes[key] = f"{notes[key]} {more[1].strip()}".strip()
        else:
            key = ""
        if key:
            kept[place] = ""
    return kept, notes


def _raise_headings(lines: list[str]) -> None:
    """Give a line that stands alone over a line of dashes the mark of its level."""
    for place in range(1, len(lines)):
        underline = _UNDERLINE.match(lines[place])
        title = lines[place - 1].strip()
        alone = place < 2 or not lines[place - 2].strip()
        if underline and alone and title and "|" not in title and not title.startswith("#"):
            lines[place - 1] = f"{'#' if underline[1] else '##'} {title}"
            lines[place] = ""

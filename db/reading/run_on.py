"""Text that lost its line breaks, cut again where the sequence of its labels lets it."""

from __future__ import annotations

import re

from db.reading.labels import letter_value, roman_value

_PLACE = re.compile(
    r"(?<=\s)(?:(?P<number>\d{1,4})\.?|(?P<chapter>[IVXL]{1,6})\.|(?P<section>[A-Z])\."
    r"|\(?(?P<item>[a-z]{1,2})\)|(?P<annex>Annexe?))\s+(?=[“«\"(]?[A-ZÀ-Þ])"
)
_CLOSED = re.compile(r"[.;:?!][\"”’»)]*(?:\s(?:and|or|et|ou))?\s*$")
LONG = 1500
"""Characters of a line in which a lost line break is looked for."""


def unfolded(line: str) -> list[str]:
    """The line cut before each label that is the next of its kind; joined they are the line."""
    number = chapter = section = item = 0
    cuts = [0]
    for place in _PLACE.finditer(line):
        start = place.start()
        closed = bool(_CLOSED.search(line[max(start - 12, 0) : start]))
        if place["number"]:
            dotted = line[place.end("number")] == "."
            if int(place["number"]) != number + 1 or not (closed or dotted):
                continue
            number, item = number + 1, 0
        elif place["chapter"] and roman_value(place["chapter"]) == chapter + 1:
            chapter, section, item = chapter + 1, 0, 0
        elif place["section"] and closed and letter_value(place["section"]) == section + 1:
            section, item = section + 1, 0
        elif place["item"] and closed and letter_value(place["item"]) in (item + 1, 1):
            item = letter_value(place["item"])
        elif not (place["annex"] and closed and number):
            continue
        cuts.append(start)
    return [line[a:b] for a, b in zip(cuts, [*cuts[1:], len(line)], strict=True)]

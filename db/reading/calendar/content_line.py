"""Content lines of a calendar (RFC 5545, 3.1): name, parameters and value, leniently."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

_NAME_RE: Final = re.compile(r"([A-Za-z0-9-]+)\s*(?=[;:])")
_PARAMETER_RE: Final = re.compile(
    r';\s*([A-Za-z0-9-]+)\s*=\s*((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)'
)
_VALUE_RE: Final = re.compile(r'"[^"]*"|[^",]+')
_ESCAPE_RE: Final = re.compile(r"\\(.)", re.DOTALL)
_CARET_RE: Final = re.compile(r"\^([n^'])")
_CARETS: Final = {"n": "\n", "^": "^", "'": '"'}
_LIST_RE: Final = re.compile(r"(?:\\.|[^\\,])+", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ContentLine:
    """One content line; names in capitals, of a parameter with several values the first."""

    name: str
    parameters: Mapping[str, str]
    value: str
    """Raw: escapes stand as in the file."""

    @property
    def text(self) -> str:
        """The value as a text (3.3.11)."""
        return unescaped(self.value)

    @property
    def texts(self) -> list[str]:
        """The value as a list of texts."""
        return [unescaped(part).strip() for part in _LIST_RE.findall(self.value)]


def content_line(line: str) -> ContentLine | None:
    """Take an unfolded line apart; None where it is none."""
    named = _NAME_RE.match(line)
    if named is None:
        return None
    parameters: dict[str, str] = {}
    end = named.end()
    while found := _PARAMETER_RE.match(line, end):
        values = _VALUE_RE.findall(found[2])
        parameters.setdefault(found[1].upper(), _decoded(values[0]) if values else "")
        end = found.end()
    colon = line.find(":", end)  # what stands before it is no parameter, and passed over
    if colon < 0:
        return None
    return ContentLine(named[1].upper(), parameters, line[colon + 1 :])


def name_of(line: str) -> str | None:
    """Give the name of an unfolded line, in capitals; None where it is no content line."""
    named = _NAME_RE.match(line)
    return named[1].upper() if named and ":" in line else None


def unescaped(value: str) -> str:
    """Give the text that an escaped value stands for."""
    if "\\" not in value:
        return value
    return _ESCAPE_RE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def well_nested(lines: Iterable[str]) -> list[str]:
    """Give lines without the BEGIN and END that have no counterpart, and what such a BEGIN holds.

    So they can stand within a component and neither end it nor leave it open.
    """
    kept: list[str] = []
    opened: list[tuple[str, int]] = []
    for line in lines:
        head, _, name = line.partition(":")
        match head.strip().upper():
            case "BEGIN":
                opened.append((name.strip().upper(), len(kept)))
                kept.append(line)
            case "END":
                if opened and opened[-1][0] == name.strip().upper():
                    opened.pop()
                    kept.append(line)
            case _:
                kept.append(line)
    return kept[: opened[0][1]] if opened else kept


def _decoded(value: str) -> str:
    """A parameter's value without its quotes, its carets resolved (RFC 6868)."""
    bare = value.strip().strip('"')
    return _CARET_RE.sub(lambda found: _CARETS[found[1]], bare) if "^" in bare else bare

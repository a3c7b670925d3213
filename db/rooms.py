"""Rooms of United Nations Headquarters as people write them, and what each is called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from db.folding import fold

_NUMBERED_RE: Final = re.compile(
    r"(?<!\w)(?:in |at |en |à la |dans la )?"
    r"(?:(?P<english>(?:conference|conf\.?) ?(?:room|rm\.?)|CR|rm\.?|room)"
    r"|salle(?: de conférence)?)"
    r" ?(?:no\.? ?|n°? ?|#)?(?P<number>\d{1,3}|[A-F])(?!\w)",
    re.IGNORECASE,
)
_NAMES: Final = {
    "ECOSOC Chamber": (
        "ECOSOC Chamber|Economic and Social Council Chamber"
        "|salle du Conseil économique et social|salle de l[’']ECOSOC"
    ),
    "Trusteeship Council Chamber": ("Trusteeship(?: Council)? Chamber|salle du Conseil de tutelle"),
    "Security Council Consultations Room": (
        "(?:Security Council )?Consultations? Room"
        "|salle (?:de|des) consultations(?: du Conseil de sécurité)?"
    ),
    "Security Council Chamber": "Security Council Chamber|salle du Conseil de sécurité",
    "General Assembly Hall": "General Assembly Hall|salle de l[’']Assemblée générale",
}
_NAMED_RE: Final = re.compile(
    r"(?<!\w)(?:(?:in|at) (?:the )?|à la |dans la |the |la )?(?:"
    + "|".join(f"(?P<n{place}>{names})" for place, names in enumerate(_NAMES.values()))
    + r")(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundRoom:
    """A room in a text: offsets in characters, end exclusive, and what the room is called."""

    start: int
    end: int
    name: str


def find_room(text: str) -> FoundRoom | None:
    """Find the first room that a text names: "CR 12", "salle 12", "ECOSOC Chamber".

    A numbered one is called as the language of the text has it.
    """
    found = [_numbered(match) for match in [_NUMBERED_RE.search(text)] if match]
    found += [_named(match) for match in [_NAMED_RE.search(text)] if match]
    return min(found, key=lambda each: each.start, default=None)


def room_key(name: str) -> str:
    """Give the same key for every way of writing one room; "" for no room at all."""
    name = " ".join(name.split())
    numbered = _NUMBERED_RE.fullmatch(name)
    if numbered:
        return numbered["number"].lstrip("0").upper()
    named = _NAMED_RE.fullmatch(name)
    return fold(_named(named).name if named else name)


def _numbered(match: re.Match[str]) -> FoundRoom:
    number = match["number"].lstrip("0").upper() or "0"
    called = f"Conference Room {number}" if match["english"] else f"Salle de conférence {number}"
    return FoundRoom(match.start(), match.end(), called)


def _named(match: re.Match[str]) -> FoundRoom:
    place = next(place for place in range(len(_NAMES)) if match[f"n{place}"])
    return FoundRoom(match.start(), match.end(), list(_NAMES)[place])

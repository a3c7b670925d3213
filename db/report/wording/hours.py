"""Hours as documents print them: "from 3 to 6 p.m.", "de 15 à 18 heures".

English by the United Nations Editorial Manual: a.m. and p.m., noon and midnight in words.
"""

from __future__ import annotations

from datetime import time

_NOON = time(12)
_MIDNIGHT = time(0)


def hour(at: time, language: str) -> str:
    """Write an hour: "3 p.m.", "10.30 a.m.", "noon"; French "15 heures", "10 h 30"."""
    if language == "fr":
        return f"{at.hour}\u00a0h\u00a0{at.minute:02}" if at.minute else _heures(at.hour)
    if at in (_NOON, _MIDNIGHT):
        return "noon" if at == _NOON else "midnight"
    return f"{_figures(at)} {_half(at)}"


def hours(starts: time, ends: time | None, language: str) -> str:
    """Write from when to when: "from 3 to 6 p.m.", "at 3 p.m."; French "de 15 à 18 heures"."""
    if language == "fr":
        if ends is None:
            return f"à {hour(starts, language)}"
        if not starts.minute and not ends.minute:
            return f"de {starts.hour} à {_heures(ends.hour)}"
        return f"de {hour(starts, language)} à {hour(ends, language)}"
    if ends is None:
        return f"at {hour(starts, language)}"
    in_words = {starts, ends} & {_NOON, _MIDNIGHT}
    if not in_words and _half(starts) == _half(ends):
        return f"from {_figures(starts)} to {hour(ends, language)}"
    return f"from {hour(starts, language)} to {hour(ends, language)}"


def _figures(at: time) -> str:
    number = at.hour % 12 or 12
    return f"{number}.{at.minute:02}" if at.minute else str(number)


def _half(at: time) -> str:
    return "a.m." if at.hour < 12 else "p.m."


def _heures(number: int) -> str:
    return f"{number} heure{'s' if number > 1 else ''}"

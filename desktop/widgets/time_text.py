"""Times of day as a person types them, and as the window writes them."""

from __future__ import annotations

import re
from datetime import time

from db.dates.times import find_times
from db.errors import UserError
from db.language import tr

_TIME_RE = re.compile(
    r"(\d{1,2})(?:\s?(?:[:.]|h(?:eures?)?)\s?(\d{2})?)?\s?(?:([ap])\.?\s?m?\.?)?", re.IGNORECASE
)
_FIGURES_RE = re.compile(r"(\d{1,2})(\d{2})")


def read_time(text: str) -> time | None:
    """Give the time that a text means: "3pm", "15:00", "15h30", "1500", "noon"; "" is None.

    Raises:
        UserError: it is no time of day; the sentence says why.
    """
    text = text.strip()
    if not text:
        return None
    if match := _TIME_RE.fullmatch(text):
        return _time(int(match[1]), int(match[2] or 0), (match[3] or "").lower())
    if match := _FIGURES_RE.fullmatch(text):
        return _time(int(match[1]), int(match[2]), "")
    found = find_times(text.lower())
    if len(found) == 1 and found[0].raw == text.lower() and len(found[0].spans) == 1:
        span = found[0].spans[0]
        if span.last is None:
            return span.first
    raise UserError(tr("Write a time like 15:00 or 3 pm."))


def written(at: time) -> str:
    """Give a time as the window writes it: "15:00"."""
    return f"{at:%H:%M}"


def _time(hour: int, minute: int, half: str) -> time:
    if hour > 23 or (half and not 1 <= hour <= 12):
        raise UserError(tr("A day has no hour {number}.").format(number=hour))
    if minute > 59:
        raise UserError(tr("An hour has 60 minutes."))
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute)

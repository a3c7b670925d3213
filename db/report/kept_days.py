"""Days that no line end may part: "31" and "December" of a title stay together."""

from __future__ import annotations

import re
from functools import cache

from db.dates import MONTHS


def parted_at_days(text: str, language: str) -> list[str]:
    """Cut a text at the spaces between a day and its month, which belong on one line.

    Joined by spaces the pieces are the text again.
    """
    return _within_days(language).split(text) if language in MONTHS else [text]


@cache
def _within_days(language: str) -> re.Pattern[str]:
    months = "|".join(MONTHS[language])
    return re.compile(rf"(?:(?<=\b\d)|(?<=\b\d\d)|(?<=\b1er)) (?=(?:{months})\b)", re.IGNORECASE)

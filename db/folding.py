"""Letters made plain, so that spellings of a word are one."""

from __future__ import annotations

import unicodedata

_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "\u0131": "i"}
)


def fold(text: str) -> str:
    """Fold capitals and accents away: "Générale" is "generale"."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold()).translate(_UNDECOMPOSED)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))

"""Where a sentence, a list or a heading may end."""

from __future__ import annotations

import re

_CLOSED = re.compile(r"[.;:?!…][\"”’»)\]*\s]*$")
_HANGING = re.compile(
    r"(?:,|\b(?:the|of|and|or|to|in|on|a|an|by|with|for|from|at|as|that|which|its|their"
    r"|le|la|les|des|de|du|et|ou|à|au|aux|par|pour|dans|sur|en|un|une|que|qui|ses|leur))$",
    re.IGNORECASE,
)
_ENOUGH = 80  # characters at the end of a text that tell


def is_closed(text: str) -> bool:
    """Whether the text ends with a stop, a colon or a semicolon, closing quotes allowed."""
    return bool(_CLOSED.search(text[-_ENOUGH:]))


def hangs(text: str) -> bool:
    """Whether the text ends with a comma or a word that no sentence, list or heading ends with."""
    return bool(_HANGING.search(text[-_ENOUGH:].rstrip()))

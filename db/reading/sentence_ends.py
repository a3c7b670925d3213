"""Where a sentence, a list or a heading may end."""

from __future__ import annotations

import re

_CLOSED = re.compile(r"[.;:?!…][\"”’»)\]*\s]*$")
_ENOUGH = 80  # characters at the end of a text that tell


def is_closed(text: str) -> bool:
    """Whether the text ends with a stop, a colon or a semicolon, closing quotes allowed."""
    return bool(_CLOSED.search(text[-_ENOUGH:]))

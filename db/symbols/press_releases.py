"""Press releases of the United Nations: references of their own kind, not document symbols."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Heads of the English series (SC, GA, ...) and of the French (CS, AG).
_PART = r"[A-Z]{1,6}(?:/[A-Z]{1,4})?/\d{1,6}(?!\d)(?:/Rev\.\d{1,2})?"
_RELEASE_RE = re.compile(
    rf"(?<![\w/])(?=(?:SC|GA|SG|DSG|ECOSOC|ORG|PKO|AFR|HR|WOM|DC|OBV|CS|AG|MP)/){_PART}"
    rf"(?:[-\u2010\u2011\u2013]{_PART}){{0,5}}"
)
_DASH_RE = re.compile("[-\u2010\u2011\u2013]")


@dataclass(frozen=True, slots=True)
class PressRelease:
    """A press release cited in a text: offsets, as printed, its parts "SC/12312", "PKO/570"."""

    start: int
    end: int
    text: str
    parts: tuple[str, ...]


def find_press_releases(text: str) -> list[PressRelease]:
    """Find every press release cited in a text, in order: "SC/12312-PKO/570", "GA/PK/233"."""
    return [
        PressRelease(found.start(), found.end(), found[0], tuple(_DASH_RE.split(found[0])))
        for found in _RELEASE_RE.finditer(text)
    ]

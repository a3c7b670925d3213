"""The time zones that hours are given in, by the names of their cities."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from db.language import later, tr

_MET_IN: Final = {
    "America/New_York": later("New York"),
    "Europe/Zurich": later("Geneva"),
    "Europe/Vienna": later("Vienna"),
    "Africa/Nairobi": later("Nairobi"),
    "Africa/Addis_Ababa": later("Addis Ababa"),
    "UTC": later("UTC"),
}
"""Where the United Nations meets."""


def zones_to_choose(present: str = "") -> Mapping[str, str]:
    """Give IANA names and the words for them; that which a record has at present is among them."""
    known = {zone: tr(name) for zone, name in _MET_IN.items()}
    if present and present not in known:
        known[present] = present.rpartition("/")[2].replace("_", " ")
    return known

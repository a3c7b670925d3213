"""United Nations document symbols: their grammar, and how texts cite them."""

from db.symbols.citations import Found, find_glued, find_symbols
from db.symbols.grammar import (
    LANGUAGES,
    Symbol,
    normalise,
    parse,
    public_address,
    split_joint,
    year_or_session,
)
from db.symbols.press_releases import PressRelease, find_press_releases
from db.symbols.resolutions import find_resolutions

__all__ = [
    "LANGUAGES",
    "Found",
    "PressRelease",
    "Symbol",
    "find_glued",
    "find_press_releases",
    "find_resolutions",
    "find_symbols",
    "normalise",
    "parse",
    "public_address",
    "split_joint",
    "year_or_session",
]

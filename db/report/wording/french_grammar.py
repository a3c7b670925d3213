"""Articles and agreement in French: le, la, l’, les and what they contract to."""

from __future__ import annotations

import unicodedata
from typing import Final

_FEMININE_NOUNS: Final = (
    *("autorite", "assemblee", "commission", "conference", "delegation", "direction", "division"),
    *("equipe", "force", "instance", "mission", "operation", "organisation", "section"),
    *("union", "unite"),
)
_FEMININE_ENDINGS: Final = ("trice", "ente", "ante", "iere", "euse", "effe", "aute", "ee", "inte")
_FEMININE_SECOND: Final = ("generale", "adjointe", "executive", "permanente")
_MUTE_H: Final = ("haiti", "hon", "hom", "his", "hab", "hop")


def is_feminine(noun: str) -> bool:
    """Tell by its words whether a post or a body is feminine: "Directrice", "Commission"."""
    first, _, rest = _folded(noun).partition(" ")
    if first in _FEMININE_NOUNS or first.endswith(_FEMININE_ENDINGS):
        return True
    return rest.partition(" ")[0] in _FEMININE_SECOND


def elides(word: str) -> bool:
    """Tell whether le, la and de lose their vowel before a word: "l’Union", "d’Haïti"."""
    folded = _folded(word)
    return folded.startswith(("a", "e", "i", "o", "u", *_MUTE_H))


def definite(noun: str, feminine: bool | None = None) -> str:
    """Put the definite article before a noun: "le Comité", "la Commission", "l’Union"."""
    if elides(noun):
        return f"l’{noun}"
    return f"{'la' if _either(noun, feminine) else 'le'} {noun}"


def of(noun: str, feminine: bool | None = None) -> str:
    """Put de and the article before a noun: "du Comité", "de la Commission", "de l’Union"."""
    return of_named(definite(noun, feminine))


def of_named(noun: str) -> str:
    """Put "de" before a noun that carries its article (or none), contracted where it must be."""
    if noun.startswith("le "):
        return f"du {noun.removeprefix('le ')}"
    if noun.startswith("les "):
        return f"des {noun.removeprefix('les ')}"
    if not noun.startswith(("la ", "l’", "l'")) and elides(noun):
        return f"d’{noun}"
    return f"de {noun}"


def capital(text: str) -> str:
    """Begin a sentence: only the first letter changes."""
    return text[:1].upper() + text[1:]


def _either(noun: str, feminine: bool | None) -> bool:
    return is_feminine(noun) if feminine is None else feminine


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))

"""How letters begin: the salutation that goes with a person, in English and French."""

from __future__ import annotations

from typing import Final

from db.models import Person

_EXCELLENCIES: Final = ("h.e", "s.e", "his excellency", "her excellency", "son excellence")
_EXCELLENCY: Final = {"en": "Excellency", "fr": "Excellence"}
_MISTER: Final = {"he": "Mr.", "she": "Ms."}
_MONSIEUR: Final = {"he": "Monsieur", "she": "Madame"}
_ENGLISH_PRONOUN: Final = {"il": "he", "elle": "she"}


def salutation(person: Person, language: str) -> str:
    """Begin a letter to a person: "Excellency", "Dear Ms. Dwan", "Madame".

    Who has neither honorific, rank nor pronoun is called by name, and in French by both words.
    """
    honorific = (person.honorific or "").strip()
    if honorific.casefold().startswith(_EXCELLENCIES):
        return _EXCELLENCY[language]
    pronoun = (person.pronoun or "").strip().lower()
    pronoun = _ENGLISH_PRONOUN.get(pronoun, pronoun)
    if language == "fr":
        return _MONSIEUR.get(pronoun, "Madame, Monsieur")
    title = (person.rank or honorific).strip() or _MISTER.get(pronoun, "")
    family = person.sort_name.partition(",")[0].strip()
    return f"Dear {title} {family}" if title and family else f"Dear {person.printed_name}"


def courtesy_name(person: Person) -> str:
    """Give a name as the address of a letter has it: "H.E. Ms. Renata Dwan"."""
    parts = (person.honorific, person.rank, person.name)
    return " ".join(part.strip() for part in parts if part and part.strip())

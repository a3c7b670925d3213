"""The words of print: dates, counts, labels and whole sentences, by language."""

from __future__ import annotations

from typing import Final

from db.language import spoken
from db.report.wording.base import Office, Speaker, Wording
from db.report.wording.english import English
from db.report.wording.french import French
from db.report.wording.reported import EnglishSpeech, Floor, FrenchSpeech, ReportedSpeech, Room

_LANGUAGES: Final[dict[str, Wording]] = {"en": English(), "fr": French()}
_SPEECH: Final[dict[str, ReportedSpeech]] = {
    "en": EnglishSpeech(_LANGUAGES["en"]),
    "fr": FrenchSpeech(_LANGUAGES["fr"]),
}
LANGUAGES: Final = tuple(_LANGUAGES)

__all__ = [
    "LANGUAGES",
    "Floor",
    "Office",
    "Room",
    "Speaker",
    "Wording",
    "reported_speech",
    "wording",
    "wording_for_person",
]


def wording(language: str) -> Wording:
    """Give the words of a language, "en" or "fr"; KeyError for another."""
    return _LANGUAGES[language]


def reported_speech(language: str) -> ReportedSpeech:
    """Give how a language tells what was said; KeyError for another than "en" or "fr"."""
    return _SPEECH[language]


def wording_for_person() -> Wording:
    """Give the words of the language that the program speaks in, for dates in its messages."""
    return _LANGUAGES[spoken(LANGUAGES)]

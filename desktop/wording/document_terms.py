"""The words of documents: kinds, states, languages, and what uses them."""

from __future__ import annotations

from typing import Final

from db.language import later

DOCUMENT_KINDS: Final = {
    "concept_note": later("Concept note"),
    "letter": later("Letter"),
    "report": later("Report"),
    "resolution": later("Resolution"),
    "presidential_statement": later("Presidential statement"),
    "note_by_the_president": later("Note by the President"),
    "press_release": later("Press release"),
    "report_of_the_secretary_general": later("Report of the Secretary-General"),
    "other": later("Other document"),
}
DOCUMENT_STATUSES: Final = {
    "draft": later("Draft"),
    "circulated": later("Circulated"),
    "submitted": later("Submitted"),
    "issued": later("Issued"),
}
DOCUMENT_LANGUAGES: Final = {
    "ar": later("Arabic"),
    "zh": later("Chinese"),
    "en": later("English"),
    "fr": later("French"),
    "ru": later("Russian"),
    "es": later("Spanish"),
}
"""The languages of the Council, by name."""

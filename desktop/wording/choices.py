"""The word for a value of any closed list of the records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from db.language import tr
from desktop.wording import document_terms, statement_terms, terms

if TYPE_CHECKING:
    from db.models import Choice

WORDS_OF: Final[dict[str, Mapping[str, str]]] = {
    "Acceptance": statement_terms.ACCEPTANCE,
    "BodyKind": terms.BODY_KINDS,
    "DocumentRole": document_terms.DOCUMENT_KINDS,
    "DocumentStatus": document_terms.DOCUMENT_STATUSES,
    "Implementation": terms.IMPLEMENTATION,
    "Interpretation": terms.INTERPRETATION,
    "InvitationStatus": terms.INVITATIONS,
    "MeetingKind": terms.MEETING_KINDS,
    "MeetingStatus": terms.MEETING_STATUSES,
    "MeetingVerb": terms.MEETING_VERBS,
    "OrganisationKind": terms.ORGANISATION_KINDS,
    "ParticipationRole": terms.PARTICIPATION_ROLES,
    "RecommendationKind": statement_terms.STATEMENT_KINDS,
    "SpeakerKind": terms.SPEAKER_KINDS,
}
"""By class of ``db.models``; a closed list that no person chooses from has no words."""


def word_for(choice: Choice) -> str:
    """Give what a person reads for a value of a closed list."""
    words = WORDS_OF.get(type(choice).__name__, {})
    word = words.get(choice.value)
    return tr(word) if word is not None else choice.value.replace("_", " ")

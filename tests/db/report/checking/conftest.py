"""A draft with nothing to find in it."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from db.models import (
    Draft,
    SpeakerKind,
    TextOrigin,
)
from db.report.drafting import lay_out
from tests.db.report.a_year import AYear


@pytest.fixture
def draft(session: Session, full_year: AYear) -> Draft:
    """A draft in order: every briefer speaks in a paragraph of their own."""
    draft = lay_out(session, full_year.period, "en")
    for section in draft.sections:
        for each in section.meeting.participations if section.meeting else ():
            words = f"The {each.title_in_print} spoke of the sea."
            paragraph = full_year.paragraph(section, words, origin=TextOrigin.TYPED)
            paragraph.speaker_kind = SpeakerKind.BRIEFER
            paragraph.participation = each
    session.commit()
    return draft

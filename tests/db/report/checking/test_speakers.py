from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import (
    Attribution,
    Draft,
    NamingRule,
    Paragraph,
    ParticipationRole,
    SpeakerKind,
)
from db.report.drafting import rewrite
from tests.db.report.checking.findings import LENSES, WATCH, found, section_of


def test_a_briefer_nobody_tells_of_is_found(session: Session, draft: Draft) -> None:
    section = section_of(draft, LENSES)
    spoke = section.paragraphs[-1]
    name = spoke.participation.name_in_print if spoke.participation else ""
    rewrite(section.paragraphs[1], "Briefings were given.")
    section.paragraphs.remove(spoke)
    assert [message for _, message in found(session, "briefer_without_paragraph")] == [
        f"No paragraph tells what {name} said."
    ]
    assert len(found(session, "briefer_not_in_section")) == 1
    section.paragraphs[-1].attributions.append(
        Attribution(
            order=1,
            speaker_kind=SpeakerKind.BRIEFER,
            participation=next(
                each for each in section.meeting.participations if each.name_in_print == name
            ),
        )
    )
    assert found(session, "briefer_without_paragraph") == []
    assert found(session, "briefer_not_in_section") == []


def test_where_nobody_is_said_to_speak_nobody_is_missed(session: Session, draft: Draft) -> None:
    for paragraph in session.scalars(select(Paragraph)):
        paragraph.participation = None
        paragraph.speaker_kind = None
    assert found(session, "briefer_without_paragraph") == []
    assert found(session, "briefer_not_in_section") == []


def test_a_speaker_who_is_not_in_the_annex_is_found(session: Session, draft: Draft) -> None:
    spoke = section_of(draft, WATCH).paragraphs[-1]
    assert spoke.participation is not None
    spoke.participation.role = ParticipationRole.OBSERVER
    assert [place for place, _ in found(session, "speaker_not_in_annex")] == ["paragraph 7"]


def test_names_follow_the_rule_of_the_report(session: Session, draft: Draft) -> None:
    rewrite(section_of(draft, WATCH).paragraphs[0], "On 9 April, Bo Lund spoke (S/2031/44).")
    rewrite(section_of(draft, LENSES).paragraphs[1], "The President of the League spoke.")
    messages = [message for _, message in found(session, "naming_rule")]
    assert len(messages) == 2
    assert "Bo Lund appears by post only" in messages[0]
    assert "Ana Reis is named beside the post" in messages[1]
    draft.report.naming_rule = NamingRule.ALL_NAMED
    assert len(found(session, "naming_rule")) == 2  # both who spoke on lenses
    draft.report.naming_rule = NamingRule.POSTS_ONLY
    assert len(found(session, "naming_rule")) == 1  # the one who spoke of keeping watch

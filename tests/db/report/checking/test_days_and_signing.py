from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.orm import Session

from db.models import (
    ChairshipStatus,
    Draft,
    Meeting,
    MeetingKind,
    MeetingStatus,
    RecommendationKind,
    Signatory,
    Theme,
)
from db.report.checks import check_records
from db.report.drafting import lay_out, rewrite
from tests.db.report.a_year import AYear
from tests.db.report.checking.findings import LENSES, WATCH, found, section_of


def test_days_outside_the_period_are_errors(session: Session, draft: Draft) -> None:
    section_of(draft, WATCH).meeting.day = date(2030, 4, 9)
    section_of(draft, LENSES).meeting.end_day = date(2031, 5, 30)
    messages = [message for _, message in found(session, "meeting_outside_period")]
    assert ["outside the period" in message for message in messages] == [True, False]
    assert "ends before it begins" in messages[1]


def test_a_planned_meeting_outside_the_period_is_found_and_one_that_is_off_is_not(
    session: Session, draft: Draft, full_year: AYear
) -> None:
    meeting = section_of(draft, WATCH).meeting
    assert meeting is not None
    meeting.day = date(2033, 4, 9)
    for status, count in (
        (MeetingStatus.PLANNED, 1),
        (MeetingStatus.CONFIRMED, 1),
        (MeetingStatus.POSTPONED, 0),
        (MeetingStatus.CANCELLED, 0),
        (MeetingStatus.CARRIED_OVER, 0),
    ):
        meeting.status = status
        assert len(found(session, "meeting_outside_period")) == count


def test_days_are_checked_before_the_report_is_begun(session: Session, year: AYear) -> None:
    session.delete(year.report)
    late = Theme(body=year.body, full_title="Lenses")
    session.add(
        Meeting(
            body=year.body, period=year.period, theme=late, day=date(2035, 4, 9),
            kind=MeetingKind.THEMATIC, status=MeetingStatus.HELD,
        )
    )  # fmt: skip
    session.commit()
    ((code, message),) = ((each.code, each.message) for each in check_records(session, year.period))
    assert code == "meeting_outside_period"
    assert "9 April 2035" in message


def test_years_of_symbols_are_held_against_the_period(
    session: Session, draft: Draft, full_year: AYear
) -> None:
    full_year.chairship.appointed_by = "S/2032/2/Rev.1"
    full_year.paragraph(draft.sections[-2], "See S/2033/7 and S/2031/8.")
    section_of(draft, WATCH).meeting.documents[0].document.symbols[0].text = "S/2029/44"
    section_of(draft, WATCH).meeting.documents[0].document.symbols[0].year = 2029
    ((place, bureaux),) = found(session, "list_of_bureaux")
    assert (place, "S/2032/2/Rev.1" in bureaux) == ("the introduction", True)
    full_year.report.document = full_year.document("S/2032/60")
    full_year.paragraph(draft.sections[-2], "The present report is S/2032/60.")
    ((place, after),) = found(session, "symbol_after_period")
    assert (place, "S/2033/7 is of 2033" in after) == ("paragraph 15", True)
    assert [place for place, _ in found(session, "concept_note_year")] == ["9 April 2031"]
    rewrite(draft.sections[1].paragraphs[1], "She was appointed (see S/2032/2/Rev.1).")
    ((place, _),) = found(session, "list_of_bureaux")
    assert place == "paragraph 2"
    full_year.chairship.appointed_by = "a letter"
    assert found(session, "list_of_bureaux") == []


def test_the_letter_comes_before_the_masthead(
    session: Session, draft: Draft, full_year: AYear
) -> None:
    full_year.report.letter_dated_on = date(2032, 2, 12)
    ((place, message),) = found(session, "letter_after_masthead")
    assert place == "the letter"
    assert "12 February 2032" in message


def test_who_signs_is_in_office(session: Session, draft: Draft, full_year: AYear) -> None:
    signatory = Signatory(order=1, name="Astrid Holm", title_lines=["Permanent Representative"])
    full_year.report.signatories = [signatory]
    assert found(session, "signatory_not_in_office") == []
    full_year.chair.posts[0].ends_on = date(2031, 12, 31)
    ((_, message),) = found(session, "signatory_not_in_office")
    assert message.startswith("Astrid Holm signs on 10 February 2032")
    full_year.chairship.ends_on = None
    assert found(session, "signatory_not_in_office") == []
    full_year.chairship.ends_on = date(2031, 12, 31)
    session.delete(full_year.chair.posts[0])
    assert found(session, "signatory_not_in_office") == []  # the period's last chair reports on it
    full_year.chairship.person = full_year.person("Per Berg", "Counsellor")
    signatory.person = full_year.chair
    assert found(session, "signatory_not_in_office") == []  # nothing speaks against it
    signatory.person = None
    signatory.name = "Somebody Else"
    assert len(found(session, "signatory_not_in_office")) == 1


def test_a_provisional_chair_may_not_sign(session: Session, year: AYear) -> None:
    year.chairship.status = ChairshipStatus.PROVISIONAL
    assert len(found(session, "nobody_signs")) == 1


def test_a_recommendation_is_to_somebody_and_stands_in_the_text(
    session: Session, draft: Draft, full_year: AYear
) -> None:
    statements = full_year.report.recommendations
    statements[0].addressees.clear()
    ((place, message),) = found(session, "no_addressee")
    assert (place, "2031/1" in message) == ("paragraph 13", True)
    statements[0].kind = RecommendationKind.CONCLUSION
    assert found(session, "no_addressee") == []
    assert statements[1].paragraph is not None
    rewrite(statements[1].paragraph, "Fog is no concern.")
    assert [place for place, _ in found(session, "statement_not_in_text")] == ["paragraph 14"]
    new = full_year.statement("Paint it.")
    assert len(found(session, "statement_not_in_text")) == 2
    assert ("the conclusions", True) in [
        (place, "2031/3" in message) for place, message in found(session, "no_addressee")
    ]
    lay_out(session, full_year.period, "en")
    assert new.paragraph is not None
    assert len(found(session, "statement_not_in_text")) == 1


def test_days_are_told_in_the_language_of_the_person_whatever_the_report_is_written_in(
    session: Session, draft: Draft, full_year: AYear, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = section_of(draft, WATCH).meeting
    assert meeting is not None
    meeting.day = date(2033, 4, 1)
    full_year.chairship.appointed_by = "S/2033/2"
    full_year.report.letter_dated_on = date(2033, 2, 12)
    monkeypatch.setenv("CHAIRDESK_LANGUAGE", "fr")
    assert found(session, "meeting_outside_period") == [
        ("1er avril 2033", "La réunion du 1er avril 2033 est en dehors de la période du rapport.")
    ]
    ((_, chaired),) = found(session, "list_of_bureaux")
    assert chaired.startswith("La présidence du 1er janvier au 31 décembre 2031 figurerait")
    ((_, dated),) = found(session, "letter_after_masthead")
    assert "12 février 2033" in dated

from __future__ import annotations

from sqlalchemy import event, select
from sqlalchemy.orm import Session

from db.models import (
    Meeting,
    Participation,
    Report,
)
from db.report.checks import CHECKS, check_report
from db.report.drafting import lay_out, rewrite
from tests.db.report.a_year import AYear, empty_session
from tests.db.report.checking.findings import WATCH, findings


def test_every_check_has_a_name_of_its_own() -> None:
    codes = [check.code for check in CHECKS]
    assert len(set(codes)) == len(codes)


def test_findings_name_records_of_the_library_only(session: Session, full_year: AYear) -> None:
    known = {each.uuid for each in session.scalars(select(Participation))}
    found_now = [each for each in findings(session) if each.code == "briefer_without_paragraph"]
    assert len(found_now) == 3
    for each in found_now:
        assert each.records[0][0] == "participations"
        assert {uuid for _, uuid in each.records} <= known


def test_checking_asks_as_many_statements_for_many_paragraphs_as_for_few() -> None:
    assert _statements(2) == _statements(60)


def _statements(meetings: int) -> int:
    with empty_session() as session:
        year = AYear(session)
        for number in range(meetings):
            briefer = year.person(f"Briefer {number}", f"Director {number}")
            year.meeting(WATCH, f"Theme {number}", briefer, note=f"S/2031/{number}")
        draft = lay_out(session, year.period, "en")
        for section in draft.sections:
            if section.meeting:
                rewrite(section.paragraphs[0], "It met on 9 April.")
        session.commit()
        session.expunge_all()
        report = session.scalars(select(Report)).one()
        asked: list[str] = []
        event.listen(
            session.get_bind(), "before_cursor_execute", lambda *args: asked.append(args[2])
        )
        check_report(session, report)
        assert session.scalars(select(Meeting)).first() is not None
        return len(asked)

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from db.models import (
    Meeting,
    Paragraph,
    ParagraphKind,
    Participation,
    ParticipationRole,
    Person,
    PlannedTheme,
    ProgrammeVersion,
    ReportingPeriod,
    SectionKind,
    TextOrigin,
    Theme,
)
from db.report.blocks import Origin
from db.report.composer import compose, compose_period, statement_numbers
from db.report.drafting import lay_out
from db.report.text_writer import to_text
from db.store import Store
from tests.db.report.a_year import AYear, empty_session
from tests.db.report.composing.printed import FIRST, headings, numbered, table_of, texts


def test_a_report_is_composed_from_records_alone(session: Session, full_year: AYear) -> None:
    report = compose(session, full_year.report)
    assert headings(report) == [
        "I. Introduction",
        "II. Meetings of the Working Group",
        "A. Keeping watch",
        "B. Lenses and mirrors",
        "III. Conclusions and recommendations",
    ]
    assert [each.number for each in numbered(report)] == list(range(1, 12))
    themes = numbered(report)[4]
    assert [(item.label, item.text) for item in themes.items] == [
        ("(a)", "Keeping watch;"),
        ("(b)", "Lenses and mirrors."),
    ]
    assert "one organizational meeting and two thematic meetings (see annex)" in texts(report)[3]
    assert "On 9 April" in texts(report)[5]
    assert "(S/2031/44)" in texts(report)[5]
    assert texts(report)[-2:] == [each.text for each in full_year.report.recommendations]
    assert {each.origin for each in numbered(report)} == {Origin.GENERATED}


def test_a_period_without_a_report_is_composed_as_its_laid_out_draft_will_be(
    session: Session, full_year: AYear
) -> None:
    session.delete(full_year.report)
    session.flush()
    session.expire_all()
    before = compose_period(session, full_year.period, "en")
    assert not session.new
    assert not session.dirty
    draft = lay_out(session, full_year.period, "en")
    session.expire_all()
    assert to_text(compose(session, draft.report)) == to_text(before)
    assert before.letter is not None
    assert "Letter dated [date] from" in before.letter.heading
    assert before.masthead.date == ""


def test_composing_only_reads(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.chairdesk") as store:
        with store.write("A year") as session:
            year = AYear(session)
            year.meeting(FIRST, "Keeping watch", year.person("Bo Lund", "Director"))
        with store.read() as session:
            period = session.scalars(select(ReportingPeriod)).one()
            report = compose_period(session, period, "fr")
            session.flush()  # a read session refuses any change
    assert headings(report)[0] == "I. Introduction"


def test_everything_but_kept_text_is_in_the_language_asked_for(
    session: Session, full_year: AYear
) -> None:
    draft = lay_out(session, full_year.period, "en")
    chapter = draft.sections[-2]
    kept = full_year.paragraph(chapter, "Kept as it is.", items=["One;", "Two."])
    full_year.body.themes[0].translations = {"fr": {"full_title": "Lentilles et miroirs"}}
    session.flush()
    report = compose(session, full_year.report, "fr")
    assert report.language == "fr"
    assert headings(report)[2:] == [
        "A. Keeping watch",
        "B. Lentilles et miroirs",
        "III. Conclusions et recommandations",
    ]
    last = numbered(report)[-1]
    assert (last.text, last.key, last.origin) == (kept.text, kept.uuid, Origin.IMPORTED)
    assert [item.label for item in last.items] == ["a)", "b)"]
    assert "Le 9 avril" in texts(report)[5]
    assert report.letter is not None
    assert report.letter.signatures[0].lines == (
        "Représentante permanente de la Norvège auprès de l’Organisation des Nations Unies",
    )


def test_a_french_report_is_french_by_default() -> None:
    with empty_session() as session:
        year = AYear(session, language="fr")
        assert compose(session, year.report).masthead.original == "Original\u00a0: français"


def test_kept_text_stays_to_the_letter_and_what_follows_renumbers(
    session: Session, full_year: AYear
) -> None:
    draft = lay_out(session, full_year.period, "en")
    words = "  Typed,  with two spaces and “quotes”. "
    first = draft.sections[1].paragraphs[0]
    first.origin, first.text = TextOrigin.TYPED, words
    statements = draft.sections[-2].paragraphs
    session.flush()
    before = compose(session, full_year.report)
    assert texts(before)[0] == words
    introduction = draft.sections[1]
    for paragraph in introduction.paragraphs:
        paragraph.order += 1
    introduction.paragraphs.append(
        Paragraph(order=1, kind=ParagraphKind.NUMBERED, text="New.", origin=TextOrigin.TYPED)
    )
    session.commit()
    after = compose(session, full_year.report)
    assert texts(after)[:2] == ["New.", words]
    assert {each.key: each.number for each in numbered(after)}[statements[-1].uuid] == 12


def test_a_generated_paragraph_follows_its_record(session: Session, full_year: AYear) -> None:
    lay_out(session, full_year.period, "en")
    meeting = session.scalars(select(Meeting).where(Meeting.day == FIRST)).one()
    meeting.day = date(2031, 4, 30)
    meeting.end_day = date(2031, 5, 1)
    meeting.participations[0].printed_title = "Keeper of Lamps"
    meeting.participations[0].printed_name = "Captain Bo Lund"
    session.commit()
    report = compose(session, full_year.report)
    assert texts(report)[5].startswith("On 30 April and 1 May, the Working Group")
    assert "Keeper of Lamps" in texts(report)[6]
    assert table_of(report).rows[0][1] == ("Captain Bo Lund, Keeper of Lamps",)


def test_the_last_draft_is_the_report(session: Session, year: AYear) -> None:
    year.section(year.draft(), SectionKind.CHAPTER, "Old.", title="Work")
    year.section(year.draft(), SectionKind.CHAPTER, "New.", title="Work")
    assert texts(compose(session, year.report)) == ["New."]


def test_what_the_records_do_not_say_is_not_said(session: Session, year: AYear) -> None:
    year.body.established_by = year.body.established_on = None
    session.delete(year.chairship)
    meeting = year.meeting(FIRST, None)
    session.commit()
    report = compose(session, year.report)
    assert headings(report)[2] == "A. 9 April 2031"
    assert [each.number for each in numbered(report)] == [1, 2]  # scope and counts
    meeting.day = None
    session.commit()
    report = compose(session, year.report)
    assert headings(report)[2] == "A. "
    assert table_of(report).rows == (((), (), ("",)),)


def test_the_report_names_speakers_by_its_rule(session: Session, full_year: AYear) -> None:
    report = compose(session, full_year.report)
    assert (
        "the President of the League of Keepers, Ana Reis, and the Director of Lamps."
        in (texts(report)[8])
    )
    for each in session.scalars(select(Participation)):
        each.named_in_text = each.person.name == "Bo Lund"
    session.commit()
    assert "Ana Reis" not in texts(compose(session, full_year.report))[8]
    assert "the Director of Lamps, Bo Lund" in texts(compose(session, full_year.report))[8]


def test_a_briefer_without_post_is_named_and_the_chair_and_observers_do_not_brief(
    session: Session, year: AYear
) -> None:
    meeting = year.meeting(FIRST, "Fog")
    for order, (name, role) in enumerate(
        [
            ("Astrid Holm", ParticipationRole.CHAIR),
            ("Ola Vik", ParticipationRole.BRIEFER),
            ("Siv Moe", ParticipationRole.OBSERVER),
        ]
    ):
        meeting.participations.append(
            Participation(person=Person(name=name, pronoun="she"), role=role, listing_order=order)
        )
    session.commit()
    report = compose(session, year.report)
    assert "A briefing was given by Ola Vik." in texts(report)
    assert table_of(report).rows[0][1] == ("Ola Vik",)


def test_a_meeting_of_the_body_in_the_period_counts_though_not_linked_to_it(
    session: Session, full_year: AYear
) -> None:
    meeting = session.scalars(select(Meeting).where(Meeting.day == FIRST)).one()
    meeting.period = None
    session.commit()
    assert "two thematic meetings" in texts(compose(session, full_year.report))[3]


def test_a_planned_theme_stands_in_for_one_not_decided(session: Session, year: AYear) -> None:
    meeting = year.meeting(FIRST, None)
    version = ProgrammeVersion(period=year.period)
    theme = Theme(body=year.body, full_title="Beacons")
    meeting.planned_theme = PlannedTheme(programme_version=version, theme=theme)
    session.commit()
    assert headings(compose(session, year.report))[2] == "A. Beacons"


def test_each_recommendation_knows_the_number_of_its_paragraph(
    session: Session, full_year: AYear
) -> None:
    first, second = full_year.report.recommendations
    assert statement_numbers(session, full_year.report) == {first.id: 10, second.id: 11}
    draft = lay_out(session, full_year.period, "en")
    session.delete(draft.sections[1].paragraphs[0])
    session.commit()
    full_year.statement("In no paragraph yet.")
    assert statement_numbers(session, full_year.report) == {first.id: 9, second.id: 10}


def test_the_report_prints_whole_as_text(session: Session, full_year: AYear) -> None:
    text = to_text(compose(session, full_year.report))
    assert "\nA. Keeping watch\n" in text
    assert text.endswith(
        "1 June\tAna Reis, President of the League of Keepers; Bo Lund, Director of Lamps\tLenses\n"
    )


@pytest.mark.parametrize("laid_out", [False, True])
def test_as_many_statements_are_asked_for_many_meetings_as_for_few(laid_out: bool) -> None:
    assert _statements(2, laid_out) == _statements(40, laid_out)


def _statements(meetings: int, laid_out: bool) -> int:
    with empty_session() as session:
        year = AYear(session)
        for number in range(meetings):
            briefer = year.person(f"Briefer {number}", f"Director {number}")
            year.meeting(FIRST, f"Theme {number}", briefer, note=f"S/2031/{number}")
            year.statement(f"Statement {number}.", year.norway)
        if laid_out:
            lay_out(session, year.period, "en")
        session.commit()
        session.expunge_all()
        period = session.scalars(select(ReportingPeriod)).one()
        asked: list[str] = []
        event.listen(
            session.get_bind(), "before_cursor_execute", lambda *args: asked.append(args[2])
        )
        compose_period(session, period, "en")
        return len(asked)

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import (
    Meeting,
    MeetingKind,
    Participation,
    Person,
    SectionKind,
    Theme,
)
from db.report.blocks import Heading, Numbered
from db.report.composer import compose
from db.report.drafting import lay_out
from tests.db.report.a_year import AYear
from tests.db.report.composing.printed import FIRST, headings, table_of, texts


def test_the_annex_lists_meetings_in_order_of_day_with_their_briefers_in_listing_order(
    session: Session, full_year: AYear
) -> None:
    report = compose(session, full_year.report)
    assert (report.annexes[0].heading, report.annexes[0].title) == (
        "Annex",
        "Meetings of the Working Group in 2031",
    )
    assert table_of(report).columns == ("Date", "Briefers", "Theme")
    assert table_of(report).rows == (
        (("9 April",), ("Bo Lund, Director of Lamps",), ("Keeping watch",)),
        (
            ("1 June",),
            ("Ana Reis, President of the League of Keepers", "Bo Lund, Director of Lamps"),
            ("Lenses",),
        ),
    )


def test_a_draft_without_letter_or_annex_has_none(session: Session, year: AYear) -> None:
    draft = year.draft()
    year.section(draft, SectionKind.CHAPTER, "All there is.", title="Work")
    report = compose(session, year.report)
    assert report.letter is None
    assert report.annexes == ()
    assert headings(report) == ["I. Work"]


def test_two_annexes_are_numbered_and_the_reference_to_the_table_follows(
    session: Session, full_year: AYear
) -> None:
    draft = lay_out(session, full_year.period, "en")
    table = draft.sections[-1]
    first = full_year.section(draft, SectionKind.ANNEX, "Apart.", title="Terms of reference")
    inside = full_year.section(draft, SectionKind.SECTION, "Deep.", title="Scope", parent=first)
    first.order, inside.order, table.order = table.order, table.order + 1, table.order + 2
    session.commit()
    report = compose(session, full_year.report)
    assert [each.heading for each in report.annexes] == ["Annex I", "Annex II"]
    assert "(see annex II)" in texts(report)[3]
    heading, deep = report.annexes[0].blocks[1:]
    assert isinstance(heading, Heading)
    assert isinstance(deep, Numbered)
    assert (heading.text, deep.number) == ("Scope", 2)  # each annex counts its own paragraphs
    assert "(voir annexe II)" in texts(compose(session, full_year.report, "fr"))[3]


def test_a_report_without_annex_does_not_refer_to_one(session: Session, full_year: AYear) -> None:
    draft = lay_out(session, full_year.period, "en")
    session.delete(draft.sections[-1])
    session.commit()
    assert "annex" not in texts(compose(session, full_year.report))[3]


def test_the_annex_has_the_columns_and_dates_of_its_section(
    session: Session, full_year: AYear
) -> None:
    draft = lay_out(session, full_year.period, "en")
    annex = draft.sections[-1]
    annex.columns = [
        *(["number", "No."], ["kind", "Meeting"], ["theme", "Topic"], ["date", "When"]),
        ["summary", "Summary"],
    ]
    annex.dates_with_year = True
    session.scalars(select(Meeting).where(Meeting.day == FIRST)).one().number = 3
    session.commit()
    table = table_of(compose(session, full_year.report))
    assert table.columns == ("No.", "Meeting", "Topic", "When", "Summary")
    assert table.rows[:2] == (
        ((), ("Organizational meeting",), ("",), ("3 February 2031",), ()),
        (("3",), ("Thematic meeting",), ("Keeping watch",), ("9 April 2031",), ()),
    )


def test_an_organizational_meeting_stands_in_the_annex_where_there_is_more_to_say_than_its_day(
    session: Session, full_year: AYear
) -> None:
    organizational = session.scalars(
        select(Meeting).where(Meeting.kind == MeetingKind.ORGANIZATIONAL)
    ).one()
    assert len(table_of(compose(session, full_year.report)).rows) == 2
    organizational.participations.append(
        Participation(person=session.scalars(select(Person)).all()[-1])
    )
    session.commit()
    assert table_of(compose(session, full_year.report)).rows[0][0] == ("3 February",)
    organizational.participations.clear()
    organizational.theme = Theme(body=full_year.body, full_title="Programme of work")
    session.commit()
    assert table_of(compose(session, full_year.report)).rows[0][2] == ("Programme of work",)

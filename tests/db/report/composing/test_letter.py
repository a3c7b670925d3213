from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.orm import Session

from db.models import (
    ChairshipStatus,
    ParagraphKind,
    SectionKind,
    Signatory,
)
from db.report.blocks import Origin, Plain, Table
from db.report.composer import compose
from tests.db.report.a_year import AYear
from tests.db.report.composing.printed import numbered, texts


def test_front_summary_plain_text_and_tables_print_unnumbered(
    session: Session, year: AYear
) -> None:
    draft = year.draft()
    year.section(draft, SectionKind.FRONT, "For participants only")
    year.section(draft, SectionKind.SUMMARY, "A good year.", title="Summary")
    chapter = year.section(draft, SectionKind.CHAPTER, title="Work")
    plain = year.paragraph(chapter, "Aside", kind=ParagraphKind.PLAIN)
    plain.align = "centre"
    table = year.paragraph(chapter, "Figures", kind=ParagraphKind.TABLE)
    table.cells = [["Year", "Ships"], ["2031", "7\n8"]]
    empty = year.paragraph(chapter, "", kind=ParagraphKind.TABLE)
    year.paragraph(chapter, "First.")
    session.flush()
    report = compose(session, year.report)
    assert [each.text for each in report.front] == ["For participants only"]
    assert [each.text for each in report.summary] == ["Summary", "A good year."]
    assert report.body[1:] == (
        Plain("Aside", align="centre", key=plain.uuid, origin=Origin.IMPORTED),
        Table(("Year", "Ships"), ((("2031",), ("7", "8")),), "Figures", table.uuid),
        Table((), (), "", empty.uuid),
        numbered(report)[0],
    )
    assert numbered(report)[0].number == 1


def test_letters_are_never_numbered_and_lose_no_line(session: Session, year: AYear) -> None:
    draft = year.draft()
    letter = year.section(draft, SectionKind.LETTER, "Numbered in the file.", title="Letter from A")
    table = year.paragraph(letter, "", kind=ParagraphKind.TABLE)
    table.cells = [["Ref.", "7"], ["Date", "9 May"]]
    year.section(draft, SectionKind.LETTER, "I attach this.", title="Letter from B")
    year.section(draft, SectionKind.CHAPTER, "First.", title="Work")
    session.flush()
    report = compose(session, year.report)
    assert report.letter is not None
    assert report.letter.heading == "Letter from A"
    assert [each.text for each in report.letter.paragraphs] == [
        *("Numbered in the file.", "Ref.\t7", "Date\t9 May", "Letter from B", "I attach this."),
    ]
    assert numbered(report)[0].number == 1


def test_nobody_signs_for_a_provisional_chair(session: Session, year: AYear) -> None:
    year.chairship.status = ChairshipStatus.PROVISIONAL
    session.commit()
    letter = compose(session, year.report).letter
    assert letter is not None
    assert letter.signatures == ()
    assert "from the Chair of the Working Group on Lighthouses" in letter.heading


def test_a_chair_without_a_post_signs_as_chair_with_the_recorded_word(
    session: Session, year: AYear
) -> None:
    year.chairship.office = "Chairman"
    session.delete(year.chair.posts[0])
    session.commit()
    letter = compose(session, year.report).letter
    assert letter is not None
    assert letter.signatures[0].lines == ("Chairman of the Working Group on Lighthouses",)


@pytest.mark.parametrize(
    "title", ["Deputy Permanent Representative", "Représentante permanente adjointe"]
)
def test_a_deputy_in_the_chair_is_not_promoted(session: Session, year: AYear, title: str) -> None:
    year.chair.posts[0].title = title
    session.commit()
    for language, sender in (
        ("en", "from the Deputy Permanent Representative of Norway"),
        ("fr", "par la Représentante permanente adjointe de la Norvège"),
    ):
        letter = compose(session, year.report, language).letter
        assert letter is not None
        assert sender in letter.heading


def test_the_recorded_signatories_sign(session: Session, year: AYear) -> None:
    year.report.signatories = [
        Signatory(order=2, name="B. Second", title_lines=["Chair"]),
        Signatory(order=1, name="A. First", title_lines=["Chargé d'affaires a.i."]),
    ]
    session.commit()
    session.expire_all()
    letter = compose(session, year.report).letter
    assert letter is not None
    assert [each.name for each in letter.signatures] == ["A. First", "B. Second"]
    assert "Chargé d’affaires a.i. of the Permanent Mission of Norway" in letter.heading


def test_the_chair_in_office_on_the_day_of_the_letter_signs(session: Session, year: AYear) -> None:
    year.chairship.ends_on = date(2031, 6, 30)
    second = year.person("Per Berg", "Permanent Representative of Norway", year.norway)
    second.chairships.append(
        type(year.chairship)(
            body=year.body, delegation=year.norway, begins_on=date(2031, 7, 1), appointed_by="S/9"
        )
    )
    session.commit()
    report = compose(session, year.report)
    assert report.letter is not None
    assert report.letter.signatures[0].name == "Per Berg"
    assert "1 January to 30 June 2031, Astrid Holm (Norway)" in texts(report)[1]
    assert "1 July to 31 December 2031, Per Berg (Norway)" in texts(report)[1]


def test_the_masthead_has_the_symbol_once_there_is_one(session: Session, year: AYear) -> None:
    year.report.document = year.document("A/86/5", "S/2032/12")
    year.report.distribution = "Limited"
    year.report.original_language = "fr"
    session.commit()
    head = compose(session, year.report).masthead
    assert head.symbol == "A/86/5-S/2032/12"
    assert (head.distribution, head.date) == ("Distr.: Limited", "11 February 2032")
    assert head.original == "Original: French"

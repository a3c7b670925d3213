from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import (
    MeetingStatus,
    Paragraph,
    ParagraphKind,
    Section,
    SectionKind,
    SectionRole,
    TextOrigin,
)
from db.report.composer import compose
from db.report.drafting import lay_out
from tests.db.report.a_year import AYear
from tests.db.report.composing.printed import FIRST, headings, numbered, texts


def test_labels_count_among_sisters_and_bare_headings_do_not_count(
    session: Session, year: AYear
) -> None:
    draft = year.draft()
    year.section(draft, SectionKind.CHAPTER, title="Foreword").labelled = False
    for name in ("One", "Two"):
        chapter = year.section(draft, SectionKind.CHAPTER, title=name)
        for part in ("x", "y"):
            section = year.section(draft, SectionKind.SECTION, title=name + part, parent=chapter)
            below = year.section(draft, SectionKind.SECTION, title="deep", parent=section)
            year.section(draft, SectionKind.SECTION, title="deepest", parent=below)
    assert headings(compose(session, year.report)) == [
        ". Foreword",
        *("I. One", "A. Onex", "1. deep", ". deepest", "B. Oney", "1. deep", ". deepest"),
        *("II. Two", "A. Twox", "1. deep", ". deepest", "B. Twoy", "1. deep", ". deepest"),
    ]


def test_a_section_without_chapter_is_lettered(session: Session, year: AYear) -> None:
    year.section(year.draft(), SectionKind.SECTION, "Text.", title="Alone")
    assert headings(compose(session, year.report)) == ["A. Alone"]


def test_items_are_labelled_by_level_and_each_level_counts_under_the_one_above(
    session: Session, year: AYear
) -> None:
    chapter = year.section(year.draft(), SectionKind.CHAPTER, title="Work")
    levels = [1, 2, 2, 3, 4, 1, 2, 5]
    year.paragraph(chapter, "List:", items=[(level, "x") for level in levels])
    (english,) = numbered(compose(session, year.report))
    (french,) = numbered(compose(session, year.report, "fr"))
    assert [item.label for item in english.items] == [
        *("(a)", "(i)", "(ii)", "a.", "i.", "(b)", "(i)", "i."),
    ]
    assert [item.label for item in french.items][:3] == ["a)", "i)", "ii)"]


def test_a_reference_prints_the_number_its_target_has_now(session: Session, year: AYear) -> None:
    chapter = year.section(year.draft(), SectionKind.CHAPTER, "One.", "Two.", title="Work")
    two = chapter.paragraphs[1]
    words = "See para. 9, above, and para. 8; chapter I."
    third = year.paragraph(chapter, words, items=["As in 9."])
    gone = "00000000-0000-4000-8000-000000000000"
    third.marks = [
        [10, 11, "reference", two.uuid],
        [13, 18, "italic"],
        [30, 31, "reference", gone],
        [41, 42, "reference", chapter.uuid],
        [43, 43, "footnote", "A note."],
    ]
    third.items[0].marks = [[6, 7, "reference", two.uuid]]
    year.section(chapter.draft, SectionKind.CHAPTER, title="Before").order = 0
    for _ in range(10):
        chapter.paragraphs.insert(
            0, Paragraph(order=0, kind=ParagraphKind.NUMBERED, text="x", origin=TextOrigin.TYPED)
        )
    session.commit()
    last = numbered(compose(session, year.report))[-1]
    assert last.text == "See para. 12, above, and para. 8; chapter II."
    assert last.items[0].text == "As in 12."
    assert last.text[slice(last.marks[1].start, last.marks[1].end)] == "above"
    assert last.marks[-1].start == len(last.text)


def test_the_capital_of_a_reference_that_opens_a_sentence_stays(
    session: Session, full_year: AYear
) -> None:
    draft = lay_out(session, full_year.period, "en")
    chapter = draft.sections[-2]
    last = full_year.paragraph(chapter, "Annex III lists the meetings.")
    last.marks = [[0, 9, "reference", draft.sections[-1].uuid]]
    session.commit()
    assert texts(compose(session, full_year.report))[-1] == "Annex lists the meetings."


def test_a_generated_section_of_a_meeting_not_held_is_left_out(
    session: Session, full_year: AYear
) -> None:
    draft = lay_out(session, full_year.period, "en")
    section = next(each for each in draft.sections if each.meeting and each.meeting.day == FIRST)
    section.meeting.status = MeetingStatus.CANCELLED
    session.commit()
    report = compose(session, full_year.report)
    assert headings(report)[2] == "A. Lenses and mirrors"
    assert "one thematic meeting" in texts(report)[3]
    assert len(texts(report)) == 8  # with one theme there is no list of themes either
    section.paragraphs[0].origin = TextOrigin.TYPED
    section.paragraphs[0].text = "It was called off."
    session.commit()
    assert "It was called off." in texts(compose(session, full_year.report))


def test_a_section_of_another_kind_has_the_title_it_was_given_or_none(
    session: Session, year: AYear
) -> None:
    draft = year.draft()
    year.section(draft, SectionKind.CHAPTER, "Bare.").labelled = False
    year.section(draft, SectionKind.CHAPTER, "Next.", role=SectionRole.INTRODUCTION)
    session.commit()
    report = compose(session, year.report)
    assert headings(report) == ["I. Introduction"]
    assert texts(report) == ["Bare.", "Next."]
    assert session.scalars(select(Section)).first() is not None

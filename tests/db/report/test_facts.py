from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.orm import Session

from db.models import (
    Draft,
    Meeting,
    MeetingDocument,
    Paragraph,
    Section,
    SectionKind,
    SectionRole,
    StatedFact,
    TextOrigin,
    Theme,
)
from db.report.composer import compose
from db.report.drafting import follow_records, lay_out, rewrite
from db.report.facts import holds, words_now
from tests.db.report.a_year import AYear
from tests.db.report.checking.findings import found

WATCH = date(2031, 4, 9)


@pytest.fixture
def draft(session: Session, full_year: AYear) -> Draft:
    return lay_out(session, full_year.period, "en")


@pytest.fixture
def section(draft: Draft) -> Section:
    """The section on the meeting of 9 April."""
    return next(each for each in draft.sections if each.meeting and each.meeting.day == WATCH)


def facts_of(paragraph: Paragraph) -> set[tuple[str, str]]:
    return {(fact.field, fact.value) for fact in paragraph.facts}


def test_the_facts_a_persons_words_state_are_noted(section: Section) -> None:
    paragraph = section.paragraphs[0]
    rewrite(
        paragraph,
        "On 9 April, on “keeping watch” (S/2031/44), the Director of Lamps, Bo Lund, spoke.",
    )
    assert paragraph.origin is TextOrigin.TYPED
    assert facts_of(paragraph) == {
        ("day", "2031-04-09"),
        ("theme", "Keeping watch"),
        ("concept_note", "S/2031/44"),
        ("printed_name", "Bo Lund"),
        ("printed_title", "Director of Lamps"),
    }


def test_of_another_day_or_document_nothing_is_noted(section: Section) -> None:
    rewrite(section.paragraphs[0], "On 10 April or 29 February, the group met (S/2031/45).")
    assert facts_of(section.paragraphs[0]) == set()


def test_days_are_noted_in_the_section_of_their_meeting_only(draft: Draft) -> None:
    chapter = next(each for each in draft.sections if each.role is SectionRole.MEETINGS)
    rewrite(chapter.paragraphs[1], "From 9 April on:", [(1, "Keeping watch;"), (1, "Lenses.")])
    assert facts_of(chapter.paragraphs[1]) == {("theme", "Keeping watch"), ("theme", "Lenses")}


def test_both_ends_of_a_meeting_of_several_days_are_noted(section: Section) -> None:
    section.meeting.end_day = date(2031, 4, 11)
    rewrite(section.paragraphs[0], "From 9 to 11 April, it met.")
    assert facts_of(section.paragraphs[0]) == {("day", "2031-04-09"), ("end_day", "2031-04-11")}
    section.meeting.day = section.meeting.end_day = None
    assert [words_now(fact) for fact in section.paragraphs[0].facts] == [(), ()]


def test_a_text_that_a_person_wrote_says_when_its_record_changes(
    session: Session, full_year: AYear, section: Section
) -> None:
    rewrite(
        section.paragraphs[0],
        "On 9 April, on Keeping watch (S/2031/44), the Director of Lamps, Bo Lund, spoke.",
    )
    assert found(session, "stale_fact") == []
    meeting: Meeting = section.meeting
    meeting.day = date(2031, 4, 16)
    assert meeting.theme is not None
    meeting.theme.full_title = "Keeping a lookout"
    meeting.participations[0].printed_title = "Deputy Director of Lamps"
    meeting.participations[0].printed_name = "Captain Lund"
    meeting.participations[0].person.name = "B. Lund"
    session.delete(meeting.documents[0])
    meeting.documents.append(MeetingDocument(document=full_year.document("S/2031/50")))
    messages = found(session, "stale_fact")
    assert {place for place, _ in messages} == {"paragraph 6"}
    assert {message for _, message in messages} == {
        "The text has the meeting on 9 April 2031; the record now has it on 16 April 2031.",
        "The text calls the theme “Keeping watch”; the record now has “Keeping a lookout”.",
        "The text cites S/2031/44; the concept note on record is now S/2031/50.",
        "The text names Bo Lund; the record now has Captain Lund.",
        "The text has the title “Director of Lamps”; the record now has "
        "“Deputy Director of Lamps”.",
    }


def test_what_the_record_no_longer_says_at_all_is_told(session: Session, section: Section) -> None:
    rewrite(section.paragraphs[0], "On 9 April, it met.")
    section.meeting.day = None
    ((_, message),) = found(session, "stale_fact")
    assert message == "The text says “9 April 2031”, and the record no longer says anything of it."


def test_a_fact_of_a_kind_nobody_knows_does_not_hold(
    session: Session, full_year: AYear, section: Section
) -> None:
    rewrite(section.paragraphs[0], "Text.")
    who = section.meeting.participations[0]
    strange = [
        StatedFact(meeting=section.meeting, field="room", value="4"),
        StatedFact(participation=who, field="hat", value="red"),
        StatedFact(field="day", value="soon"),
    ]
    section.paragraphs[0].facts += strange
    assert [holds(fact) for fact in strange] == [False, False, False]
    assert len(found(session, "stale_fact")) == 3
    section.meeting.theme = None
    assert words_now(StatedFact(meeting=section.meeting, field="theme", value="x")) == ()


@pytest.mark.parametrize(
    ("said", "now", "same"),
    [
        ("Head of the Lamp Service", "Head of the Lamp Service of the Department", True),
        ("Envoy of Norway", "Ambassador and Envoy of Norway", True),
        ("director of lamps", "Director of Lamps", True),
        ("Director of Lamps", "Deputy Director of Lamps", False),
        ("Deputy Director of Lamps", "Director of Lamps", False),
        ("Directeur des phares", "Directeur des phares par intérim", False),
        ("Director of Lamps", "Director of Mirrors", False),
        ("Director of Lamp", "Director of Lamps", False),
        ("Director of Lamps", "", False),
    ],
)
def test_a_title_may_be_shortened_but_is_not_another_post(
    section: Section, said: str, now: str, same: bool
) -> None:
    who = section.meeting.participations[0]
    who.printed_title = now
    assert holds(StatedFact(participation=who, field="printed_title", value=said)) is same


def test_a_theme_may_be_stated_by_any_title_it_has(section: Section) -> None:
    theme: Theme = section.meeting.theme
    theme.short_title = "Watch"
    theme.translations = {"fr": {"full_title": "Faire le guet"}, "es": {}}
    for value in ("Keeping  watch", "watch", "Faire le guet"):
        assert holds(StatedFact(meeting=section.meeting, field="theme", value=value))


def test_a_rewritten_paragraph_can_follow_the_records_again(
    session: Session, full_year: AYear, draft: Draft, section: Section
) -> None:
    before = compose(session, full_year.report)
    paragraph = section.paragraphs[0]
    rewrite(paragraph, "Mine.", [(1, "x"), (1, "y")])
    session.commit()
    assert compose(session, full_year.report) != before
    follow_records(paragraph)
    session.commit()
    session.expire_all()
    assert compose(session, full_year.report) == before
    typed = full_year.paragraph(section, "No record says this.", origin=TextOrigin.TYPED)
    follow_records(typed)
    assert typed.text == "No record says this."


def test_laying_out_twice_adds_nothing(session: Session, full_year: AYear, draft: Draft) -> None:
    session.commit()
    before = compose(session, full_year.report)
    assert lay_out(session, full_year.period, "en") is draft
    session.commit()
    assert compose(session, full_year.report) == before
    assert len(full_year.report.drafts) == 1


def test_a_draft_without_the_chapters_is_not_given_what_has_no_place(
    session: Session, year: AYear
) -> None:
    draft = year.draft()
    year.section(draft, SectionKind.CHAPTER, "x.", title="All")
    year.meeting(WATCH, "Fog")
    statement = year.statement("Paint it.")
    assert lay_out(session, year.period, "en") is draft
    assert len(draft.sections) == 1
    assert statement.paragraph is None


def test_an_empty_draft_is_followed_by_one_laid_out(session: Session, year: AYear) -> None:
    year.draft()
    assert lay_out(session, year.period, "en").number == 2


def test_a_later_meeting_goes_behind_the_subsections_of_an_earlier_one(
    session: Session, full_year: AYear, draft: Draft, section: Section
) -> None:
    below = full_year.section(draft, SectionKind.SECTION, "x.", title="Deep", parent=section)
    draft.sections.remove(below)
    draft.sections.insert(draft.sections.index(section) + 1, below)
    full_year.meeting(date(2031, 5, 5), "Foghorns")
    lay_out(session, full_year.period, "en")
    session.commit()
    titles = [
        each.meeting.theme.full_title if each.meeting else each.title for each in draft.sections
    ]
    assert titles[3:7] == ["Keeping watch", "Deep", "Foghorns", "Lenses and mirrors"]

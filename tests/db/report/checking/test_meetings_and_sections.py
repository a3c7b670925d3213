from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import (
    Draft,
    MeetingKind,
    MeetingStatus,
    Paragraph,
    PlannedTheme,
    ProgrammeVersion,
    SectionKind,
    SectionRole,
    Theme,
)
from db.report.drafting import lay_out, rewrite
from tests.db.report.a_year import AYear
from tests.db.report.checking.findings import LENSES, WATCH, chapter_of, findings, found, section_of


def test_a_report_in_order_has_no_findings(session: Session, draft: Draft) -> None:
    assert findings(session) == []


@pytest.mark.parametrize(
    ("text", "differs"),
    [
        ("It held one organizational meeting and two thematic meetings.", []),
        ("It held one organizational and 2 thematic meetings.", []),
        ("It held three organizational meetings.", ["three organizational meetings"]),
        ("It held five informal consultations.", ["five informal consultations"]),
        ("Il a tenu une réunion d'organisation et deux réunions thématiques.", []),
        ("Il a tenu quatre réunions d’organisation.", ["quatre réunions d’organisation"]),
        ("It held no seminars and met one or two times.", []),
    ],
)
def test_counts_in_kept_text_are_held_against_the_meetings(
    session: Session, draft: Draft, text: str, differs: list[str]
) -> None:
    rewrite(chapter_of(draft, SectionRole.MEETINGS).paragraphs[0], text)
    messages = found(session, "meeting_counts")
    assert [place for place, _ in messages] == ["paragraph 4"] * len(differs)
    for (_, message), quote in zip(messages, differs, strict=True):
        assert f"“{quote}”" in message


@pytest.mark.parametrize(
    ("items", "says"),
    [
        (["Keeping watch;", "Lenses and mirrors."], []),
        (["Keeping watch; and", "lenses and mirrors"], []),
        (["Lenses and mirrors;", "Keeping watch."], ["another order"]),
        (["Keeping watch;"], ["does not name “Lenses and mirrors”, the title of section B"]),
        (
            ["Keeping watch;", "Lenses and mirrors;", "Fog."],
            ["names “Fog”, and no section"],
        ),
        (["Tides;", "Ropes."], []),  # a list, but not of themes
    ],
)
def test_the_list_of_themes_is_held_against_the_sections(
    session: Session, draft: Draft, items: list[str], says: list[str]
) -> None:
    paragraph = chapter_of(draft, SectionRole.MEETINGS).paragraphs[1]
    rewrite(paragraph, "It took up:", [(1, item) for item in items])
    messages = [message for _, message in found(session, "list_of_themes")]
    assert len(messages) == len(says)
    for message, words in zip(messages, says, strict=True):
        assert words in message


def test_a_held_meeting_without_section_is_found_and_laying_out_again_adds_it(
    session: Session, draft: Draft, full_year: AYear
) -> None:
    full_year.meeting(date(2031, 5, 5), "Foghorns", full_year.person("Al Day", "Director"))
    full_year.meeting(date(2031, 7, 7), None, kind=MeetingKind.ADOPTION)
    assert [place for place, _ in found(session, "meeting_without_section")] == ["5 May 2031"]
    lay_out(session, full_year.period, "en")
    assert found(session, "meeting_without_section") == []
    titles = [each.meeting.theme.full_title for each in draft.sections if each.meeting]
    assert titles == ["Keeping watch", "Foghorns", "Lenses and mirrors"]
    assert [each.order for each in draft.sections] == list(range(1, 9))


def test_sections_without_a_held_meeting_are_found(
    session: Session, draft: Draft, full_year: AYear
) -> None:
    section_of(draft, LENSES).meeting.status = MeetingStatus.POSTPONED
    chapter = chapter_of(draft, SectionRole.MEETINGS)
    loose = full_year.section(draft, SectionKind.SECTION, "x.", title="Loose", parent=chapter)
    loose.order = 5
    messages = [message for _, message in found(session, "section_without_meeting")]
    assert len(messages) == 2
    assert any("“Loose” is linked to no meeting" in message for message in messages)
    assert any("not recorded as held" in message for message in messages)


def test_a_report_that_tells_of_no_meeting_by_section_is_left_alone(
    session: Session, full_year: AYear
) -> None:
    draft = full_year.draft()
    chapter = full_year.section(
        draft, SectionKind.CHAPTER, title="Activities", role=SectionRole.MEETINGS
    )
    for title in ("Exemptions", "List"):
        full_year.section(draft, SectionKind.SECTION, "x.", title=title, parent=chapter)
    assert found(session, "section_without_meeting") == []
    assert found(session, "meeting_without_section") == []


def test_a_section_after_a_later_one_is_found(session: Session, draft: Draft) -> None:
    section_of(draft, LENSES).meeting.day = date(2031, 1, 20)
    ((place, message),) = found(session, "sections_out_of_order")
    assert place == "section B"
    assert "“Lenses and mirrors”" in message


def test_a_meeting_without_theme_has_no_title_in_print(session: Session, draft: Draft) -> None:
    section_of(draft, WATCH).meeting.theme = None
    assert len(found(session, "section_without_title")) == 1
    assert ("Annex, row 1", "The row has no theme.") in found(session, "annex_gap")


def test_an_a_needs_a_b(session: Session, draft: Draft) -> None:
    session.delete(section_of(draft, LENSES))
    assert [place for place, _ in found(session, "lone_section")] == ["section A"]


def test_a_concept_note_is_cited_where_there_is_one(session: Session, draft: Draft) -> None:
    rewrite(section_of(draft, WATCH).paragraphs[0], "On 9 April, it met.")
    ((place, message),) = found(session, "concept_note_not_cited")
    assert place == "section A"
    assert "S/2031/44" in message


def test_gaps_in_the_annex_are_named_by_row(session: Session, draft: Draft) -> None:
    watch, lenses = (section_of(draft, day).meeting for day in (WATCH, LENSES))
    watch.participations[0].printed_title = ""
    for paragraph in session.scalars(select(Paragraph)):
        paragraph.participation = None
    lenses.day = None
    lenses.participations.clear()
    gaps = found(session, "annex_gap")
    assert ("Annex, row 1", "Bo Lund stands in the row without a title.") in gaps
    assert [place for place, _ in gaps].count("Annex, row 2") == 2


def test_two_titles_of_one_person_are_a_note(session: Session, draft: Draft) -> None:
    section_of(draft, WATCH).meeting.participations[0].printed_title = "Head of Lamps"
    ((_, message),) = found(session, "titles_differ")
    assert "“Head of Lamps” and as “Director of Lamps”" in message


@pytest.mark.parametrize(
    ("short", "drifts"),
    [
        (None, 0),
        ("Lenses", 0),
        ("lenses and mirrors.", 0),
        ("Lens and mirror", 1),
        ("Mirrors, lenses", 1),
    ],
)
def test_a_title_may_be_shortened_but_not_changed(
    session: Session, draft: Draft, short: str | None, drifts: int
) -> None:
    section_of(draft, LENSES).meeting.theme.short_title = short
    assert len(found(session, "title_drift")) == drifts


def test_a_kept_heading_that_is_not_the_theme_is_drift(session: Session, draft: Draft) -> None:
    section_of(draft, LENSES).title = "Mirrors and lenses"
    places = {place for place, _ in found(session, "title_drift")}
    assert places == {"section B"}


def test_themes_of_the_last_programme_that_were_not_held_are_a_note(
    session: Session, draft: Draft, full_year: AYear
) -> None:
    held = section_of(draft, WATCH).meeting.theme
    fog = Theme(body=full_year.body, full_title="Fog signals")
    session.add(fog)
    old = ProgrammeVersion(period=full_year.period, number=1)
    old.planned_themes.append(PlannedTheme(theme=held))
    last = ProgrammeVersion(period=full_year.period, number=2)
    last.planned_themes += [PlannedTheme(theme=held, order=1), PlannedTheme(theme=fog, order=2)]
    session.add_all([old, last])
    ((_, message),) = found(session, "theme_not_held")
    assert "“Fog signals”" in message


def test_a_held_meeting_without_a_day_is_told_of_all_the_same(
    session: Session, draft: Draft, full_year: AYear
) -> None:
    full_year.meeting(None, "Foghorns")
    assert [place for place, _ in found(session, "meeting_without_section")] == ["a day not known"]

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from db.findings import Finding
from db.models import (
    Attribution,
    ChairshipStatus,
    Draft,
    Meeting,
    MeetingKind,
    MeetingStatus,
    NamingRule,
    Organisation,
    Paragraph,
    ParagraphKind,
    Participation,
    ParticipationRole,
    PlannedTheme,
    ProgrammeVersion,
    RecommendationKind,
    Report,
    Section,
    SectionKind,
    SectionRole,
    Signatory,
    SpeakerKind,
    TextOrigin,
    Theme,
)
from db.report.checks import CHECKS, check_report
from db.report.composer import compose
from db.report.drafting import lay_out, rewrite
from db.report.word_count import LIMIT, count_words
from tests.db.report.a_year import AYear, empty_session

WATCH, LENSES = date(2031, 4, 9), date(2031, 6, 1)


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


def findings(session: Session) -> list[Finding]:
    session.commit()
    session.expire_all()
    return check_report(session, session.scalars(select(Report)).one())


def found(session: Session, code: str) -> list[tuple[str, str]]:
    """(place, message) of what a check finds."""
    return [(each.place, each.message) for each in findings(session) if each.code == code]


def section_of(draft: Draft, day: date) -> Section:
    return next(each for each in draft.sections if each.meeting and each.meeting.day == day)


def chapter_of(draft: Draft, role: SectionRole) -> Section:
    return next(each for each in draft.sections if each.role is role)


def test_a_report_in_order_has_no_findings(session: Session, draft: Draft) -> None:
    assert findings(session) == []


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
    [(None, 0), ("Lenses", 0), ("lenses and mirrors.", 0), ("Lens and mirror", 1)],
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


def test_acronyms_are_held_against_the_names_they_stand_for(
    session: Session, draft: Draft, full_year: AYear
) -> None:
    session.add(Organisation(name="Union of Lighthouse Friends", acronym="ULF"))
    chapter = chapter_of(draft, SectionRole.CONCLUSIONS)
    for text in (
        "ULF came early; so did UNIFIL.",
        "The Union of Lantern Friends (ULF) came.",
        "The League of Keepers (LOK) came, and the Union of Lighthouse Friends (ULF) again.",
        "The Force (II) came with chapter IV and S/2031/9 (see above).",
    ):
        full_year.paragraph(chapter, text)
    assert [place for place, _ in found(session, "acronym_expansion")] == ["paragraph 16"]
    ((place, again),) = found(session, "acronym_defined_again")
    assert (place, "paragraph 16" in again) == ("paragraph 17", True)
    assert [place for place, _ in found(session, "acronym_used_before")] == ["paragraph 15"]
    ((_, undefined),) = found(session, "acronym_not_defined")
    assert "United Nations Interim Force in Lebanon" in undefined
    ((_, once),) = found(session, "acronym_used_once")
    assert once.startswith("LOK ")


def test_square_brackets_and_an_open_letter_are_found(
    session: Session, draft: Draft, full_year: AYear
) -> None:
    full_year.report.letter_dated_on = None
    draft.sections[-2].title = "Conclusions [and recommendations]"
    full_year.paragraph(draft.sections[-2], "Members [may] agree.", items=["One;", "[Two]."])
    places = [place for place, _ in found(session, "square_brackets")]
    assert places == ["the letter", "section III", "paragraph 15", "paragraph 15"]


def test_the_front_matter_and_the_letter_are_places_too(
    session: Session, draft: Draft, full_year: AYear
) -> None:
    full_year.paragraph(draft.sections[0], "I [have] the honour.", kind=ParagraphKind.PLAIN)
    full_year.section(draft, SectionKind.SUMMARY, "A [good] year.")
    places = [place for place, _ in found(session, "square_brackets")]
    assert places == ["the letter", "the front matter"]


def test_a_held_meeting_without_a_day_is_told_of_all_the_same(
    session: Session, draft: Draft, full_year: AYear
) -> None:
    full_year.meeting(None, "Foghorns")
    assert [place for place, _ in found(session, "meeting_without_section")] == ["a day not known"]


def test_a_list_has_two_items_or_more(session: Session, draft: Draft, full_year: AYear) -> None:
    full_year.paragraph(draft.sections[-2], "Only:", items=["One."])
    assert [place for place, _ in found(session, "list_of_one")] == ["paragraph 15"]


def test_a_reference_to_what_is_gone_is_found(
    session: Session, draft: Draft, full_year: AYear
) -> None:
    last = full_year.paragraph(draft.sections[-2], "See para. 3.")
    last.marks = [[10, 11, "reference", "gone"]]
    assert [place for place, _ in found(session, "lost_reference")] == ["paragraph 15"]


def test_an_empty_chapter_is_found(session: Session, year: AYear) -> None:
    lay_out(session, year.period, "en")
    ((place, message),) = found(session, "empty_chapter")
    assert place == "section III"
    assert "Conclusions and recommendations" in message


def test_the_length_is_told_near_and_over_the_limit(
    session: Session, draft: Draft, full_year: AYear
) -> None:
    report = compose(session, full_year.report)
    counted = count_words(report)
    last = full_year.paragraph(draft.sections[-2], "word " * (LIMIT - counted.total))
    ((_, near),) = found(session, "length")
    assert f"has {LIMIT} words of the {LIMIT}" in near
    last.marks = [[0, 0, "footnote", "One more."]]
    ((_, over),) = found(session, "length")
    assert f"{LIMIT + 2} words; more than" in over


def test_words_are_counted_part_by_part(session: Session, full_year: AYear) -> None:
    counted = count_words(compose(session, full_year.report))
    lengths = {part.heading: part.words for part in counted.parts}
    assert list(lengths)[1:3] == ["I. Introduction", "II. Meetings of the Working Group"]
    assert lengths["III. Conclusions and recommendations"] == 3 + 6 + 4
    assert sum(lengths.values()) == counted.total


def test_days_outside_the_period_are_errors(session: Session, draft: Draft) -> None:
    section_of(draft, WATCH).meeting.day = date(2030, 4, 9)
    section_of(draft, LENSES).meeting.end_day = date(2031, 5, 30)
    messages = [message for _, message in found(session, "meeting_outside_period")]
    assert ["outside the period" in message for message in messages] == [True, False]
    assert "ends before it begins" in messages[1]


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


def test_text_in_a_table_is_read_too(session: Session, draft: Draft, full_year: AYear) -> None:
    table = full_year.paragraph(draft.sections[-2], "Figures", kind=ParagraphKind.TABLE)
    table.cells = [["Year", "Ships"], ["2031", "[7]"]]
    assert [place for place, _ in found(session, "square_brackets")] == ["section III"]


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

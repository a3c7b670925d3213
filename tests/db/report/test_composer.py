from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from db.models import (
    ChairshipStatus,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Paragraph,
    ParagraphKind,
    Participation,
    ParticipationRole,
    Person,
    PlannedTheme,
    ProgrammeVersion,
    ReportingPeriod,
    Section,
    SectionKind,
    SectionRole,
    Signatory,
    TextOrigin,
    Theme,
)
from db.report.blocks import ComposedReport, Heading, Numbered, Origin, Plain, Table
from db.report.composer import compose, compose_period, statement_numbers
from db.report.drafting import lay_out
from db.report.text_writer import to_text
from db.store import Store
from tests.db.report.a_year import AYear, empty_session

FIRST = date(2031, 4, 9)


def headings(report: ComposedReport) -> list[str]:
    return [f"{each.label}. {each.text}" for each in report.body if isinstance(each, Heading)]


def numbered(report: ComposedReport) -> list[Numbered]:
    return [each for each in report.body if isinstance(each, Numbered)]


def texts(report: ComposedReport) -> list[str]:
    return [each.text for each in numbered(report)]


def table_of(report: ComposedReport) -> Table:
    (table,) = (each for each in report.annexes[0].blocks if isinstance(each, Table))
    return table


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
        "Représentante permanente de la Norvège auprès de l'Organisation des Nations Unies",
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


def test_a_draft_without_letter_or_annex_has_none(session: Session, year: AYear) -> None:
    draft = year.draft()
    year.section(draft, SectionKind.CHAPTER, "All there is.", title="Work")
    report = compose(session, year.report)
    assert report.letter is None
    assert report.annexes == ()
    assert headings(report) == ["I. Work"]


def test_the_last_draft_is_the_report(session: Session, year: AYear) -> None:
    year.section(year.draft(), SectionKind.CHAPTER, "Old.", title="Work")
    year.section(year.draft(), SectionKind.CHAPTER, "New.", title="Work")
    assert texts(compose(session, year.report)) == ["New."]


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
    assert "Chargé d'affaires a.i. of the Permanent Mission of Norway" in letter.heading


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

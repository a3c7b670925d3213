"""What the report page is told of a report."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from db.editing.meetings import move_meeting
from db.editing.paragraphs import change_text
from db.models import Meeting, ParagraphTopic, ReportingPeriod, SectionKind, SpeakerKind
from db.queries.report_page import (
    ReportRows,
    as_the_record_has_it,
    briefers_of,
    findings_of,
    report_on_page,
)
from db.report.blocks import Origin
from db.store import Store


def period_of(store: Store) -> int:
    with store.read() as session:
        return session.scalars(select(ReportingPeriod.id)).one()


def rows_of(store: Store) -> ReportRows:
    with store.read() as session:
        found = report_on_page(session, period_of(store))
    assert found is not None
    return found


def test_sections_come_as_they_print_with_words_and_numbers(store: Store) -> None:
    rows = rows_of(store)
    assert rows.sections[0].kind is SectionKind.LETTER
    assert rows.sections[0].title.startswith("Letter dated")
    labels = [section.label for section in rows.sections if section.level == 2]
    assert labels == ["A", "B", "C", "D", "E"]
    numbers = [row.number for section in rows.sections for row in section.paragraphs]
    known = [number for number in numbers if number is not None]
    assert known == list(range(1, len(known) + 1))
    in_parts = sum(section.words for section in rows.sections[1:])
    assert abs(rows.words - in_parts) < 40, "the title of the report stands in no section"


def test_the_letter_ends_with_who_signs_and_the_annex_with_the_meetings(store: Store) -> None:
    rows = rows_of(store)
    signed, table = rows.sections[0].paragraphs[-1], rows.sections[-1].paragraphs[-1]
    assert signed.text.startswith("(Signed)")
    assert not signed.editable
    assert table.table is not None
    assert len(table.table.rows) == 5


def test_speakers_symbols_and_topics_of_paragraphs(store: Store) -> None:
    rows = rows_of(store)
    section = next(each for each in rows.sections if each.meeting is not None)
    opening = section.paragraphs[0]
    assert (opening.topic, opening.origin) == (ParagraphTopic.OPENING, Origin.GENERATED)
    start, end = opening.symbols[0]
    assert opening.text[start:end].startswith("S/2016/")
    said = {speaker.kind for row in section.paragraphs for speaker in row.speakers}
    assert SpeakerKind.CHAIR in said
    assert section.short_title


def test_a_record_is_found_in_its_section(store: Store) -> None:
    rows = rows_of(store)
    section = next(each for each in rows.sections if each.meeting is not None)
    assert rows.section_of(section.uuid) == section
    assert rows.section_of(section.paragraphs[0].uuid) == section
    assert rows.section_of("nowhere") is None


def test_a_kept_text_says_what_its_record_no_longer_says(store: Store) -> None:
    section = next(each for each in rows_of(store).sections if each.meeting is not None)
    uuid, text = section.paragraphs[0].uuid, section.paragraphs[0].text
    with store.write("Keep") as session:
        change_text(session, uuid, f"{text} It was long.")
    with store.write("Move") as session:
        day = session.scalars(select(Meeting.day).where(Meeting.uuid == section.meeting)).one()
        assert day is not None
        move_meeting(session, section.meeting or "", date(2016, day.month, day.day - 1))
    found = rows_of(store).section_of(uuid)
    assert found is not None
    row = next(row for row in found.paragraphs if row.uuid == uuid)
    assert len(row.stale) == 1
    assert "the record now has it on" in row.stale[0]
    with store.read() as session:
        says = as_the_record_has_it(session, uuid)
        codes = [finding.code for finding in findings_of(session, period_of(store))]
    assert says
    assert says != text
    assert "stale_fact" in codes


def test_what_follows_no_record_has_nothing_to_be_compared_with(store: Store) -> None:
    rows = rows_of(store)
    kept = next(
        row
        for section in rows.sections
        for row in section.paragraphs
        if row.topic is None and row.editable
    )
    with store.read() as session:
        assert as_the_record_has_it(session, kept.uuid) is None
        assert as_the_record_has_it(session, "gone") is None


def test_briefers_are_those_of_the_sections_meeting(store: Store) -> None:
    rows = rows_of(store)
    told = [section for section in rows.sections if section.meeting is not None]
    with store.read() as session:
        assert [each.name.split()[-1] for each in briefers_of(session, told[2].uuid)] == [
            "Dwan",
            "Chen",
        ]
        assert briefers_of(session, rows.sections[0].uuid) == []
        assert briefers_of(session, "gone") == []


def test_records_loaded_before_stay_usable(store: Store) -> None:
    with store.read() as session:
        period = session.scalars(select(ReportingPeriod)).one()
        report_on_page(session, period.id)
        assert period.report is not None
        assert period.report.drafts[-1].sections

"""What a person does to a report, and that each step is taken back whole."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from db.editing.paragraph_order import (
    delete_paragraph,
    insert_first,
    join_paragraphs,
    move_paragraph,
    split_paragraph,
)
from db.editing.paragraphs import TypedItem, change_text, follow_record_again, set_speaker
from db.editing.report import (
    add_section,
    begin_report,
    delete_section,
    set_heading,
    set_particular,
    set_symbol,
)
from db.models import Paragraph, Quantifier, Report, ReportingPeriod, SpeakerKind, StatedFact
from db.queries.report_page import briefers_of, report_on_page
from db.reading.blocks import Mark, MarkKind
from db.report.blocks import Origin
from db.store import Store
from tests.db.editing.steps import refused, step
from tests.db.editing.written_report import meeting_section, paragraph, rows, written


def test_a_report_is_begun_in_one_step_and_completed_by_the_next(store: Store) -> None:
    with store.write("Away with it") as session:
        session.delete(session.scalars(select(Report)).one())
    with store.read() as session:
        period = session.scalars(select(ReportingPeriod.id)).one()
        assert report_on_page(session, period) is None
    step(store, lambda session: begin_report(session, period))
    before = rows(store)
    assert (before.draft, before.sections[0].title[:6]) == (1, "Letter")
    told = meeting_section(store).uuid
    step(store, lambda session: delete_section(session, told))
    assert told not in [each.uuid for each in rows(store).sections]
    step(store, lambda session: begin_report(session, period))
    assert len(rows(store).sections) == len(before.sections)


def test_typed_words_are_kept_and_say_so_until_the_record_is_followed_again(begun: Store) -> None:
    row = next(row for row in meeting_section(begun).paragraphs if row.topic is not None)
    if row.origin is not Origin.GENERATED:
        step(begun, lambda session: follow_record_again(session, row.uuid))
    made = paragraph(begun, row.uuid).text
    step(begun, lambda session: change_text(session, row.uuid, f"{made} It was long."))
    typed = paragraph(begun, row.uuid)
    assert (typed.text, typed.origin) == (f"{made} It was long.", Origin.TYPED)
    with begun.read() as session:
        assert (
            session.scalars(
                select(StatedFact).join(Paragraph).where(Paragraph.uuid == row.uuid)
            ).first()
            is not None
        )
    step(begun, lambda session: follow_record_again(session, row.uuid))
    assert (paragraph(begun, row.uuid).text, paragraph(begun, row.uuid).origin) == (
        made,
        Origin.GENERATED,
    )


def test_words_that_print_already_are_not_written(begun: Store) -> None:
    row = meeting_section(begun).paragraphs[0]
    with begun.write("Nothing") as session:
        change_text(session, row.uuid, f" {row.text} \n")
    assert begun.undo_label() != "Nothing"


def test_marks_go_along_with_their_words(begun: Store) -> None:
    (uuid,) = written(begun, "The Chair thanked all members.")
    with begun.write("Mark") as session:
        found = session.scalars(select(Paragraph).where(Paragraph.uuid == uuid)).one()
        found.marks = [[4, 9, "bold", ""], [30, 30, "footnote", "See below."]]
    step(begun, lambda session: change_text(session, uuid, "In June the Chair thanked members."))
    row = paragraph(begun, uuid)
    assert row.marks == (
        Mark(12, 17, MarkKind.BOLD),
        Mark(34, 34, MarkKind.FOOTNOTE, "See below."),
    )


def test_items_are_added_changed_indented_and_taken_away(begun: Store) -> None:
    (uuid,) = written(begun, "Three things stood out:")
    items = [TypedItem(1, "one;"), TypedItem(2, "within one;"), TypedItem(1, "two.")]
    step(begun, lambda session: change_text(session, uuid, "Three things stood out:", items))
    listed = paragraph(begun, uuid).items
    assert [(item.label, item.text) for item in listed] == [
        ("(a)", "one;"),
        ("(i)", "within one;"),
        ("(b)", "two."),
    ]
    changed = [
        TypedItem(1, "first;", listed[0].key),
        TypedItem(9, "deep;"),
        TypedItem(1, " ", listed[1].key),
    ]
    step(begun, lambda session: change_text(session, uuid, "Things:", changed))
    now = paragraph(begun, uuid).items
    assert [(item.level, item.text) for item in now] == [(1, "first;"), (4, "deep;")]
    assert now[0].key == listed[0].key


def test_a_paragraph_is_put_in_moved_and_deleted(begun: Store) -> None:
    one, two = written(begun, "One.", "Two.")
    uuids = [row.uuid for row in meeting_section(begun).paragraphs]
    assert uuids[-2:] == [one, two]
    section = meeting_section(begun).uuid
    step(begun, lambda session: move_paragraph(session, two, section, one))
    assert [row.uuid for row in meeting_section(begun).paragraphs][-2:] == [two, one]
    step(begun, lambda session: delete_paragraph(session, two))
    assert [row.uuid for row in meeting_section(begun).paragraphs][-1:] == [one]
    first = step(begun, lambda session: insert_first(session, section, "At first."))
    assert meeting_section(begun).paragraphs[0].uuid == first


def test_paragraphs_of_two_sections_are_not_joined(begun: Store) -> None:
    one = written(begun, "One.")[0]
    other = rows(begun).sections[1].paragraphs[0].uuid
    refused(begun, lambda session: join_paragraphs(session, one, other), "one section")


def test_numbers_follow_what_is_put_in(begun: Store) -> None:
    before = [row.number for section in rows(begun).sections for row in section.paragraphs]
    written(begun, "One more.")
    now = [row.number for section in rows(begun).sections for row in section.paragraphs]
    numbers = [number for number in now if number is not None]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) == 1 + len([number for number in before if number is not None])


def test_split_and_join_are_each_others_way_back(begun: Store) -> None:
    (uuid,) = written(begun, "The Chair spoke. Members followed.")
    items = [TypedItem(1, "one;"), TypedItem(1, "two.")]
    with begun.write("Items") as session:
        change_text(session, uuid, "The Chair spoke. Members followed.", items)
        set_speaker(session, uuid, SpeakerKind.CHAIR)
        found = session.scalars(select(Paragraph).where(Paragraph.uuid == uuid)).one()
        found.marks = [[4, 9, "bold", ""], [17, 24, "italic", ""], [16, 16, "footnote", "Note."]]
    second = step(begun, lambda session: split_paragraph(session, uuid, 16))
    first, after = paragraph(begun, uuid), paragraph(begun, second)
    assert (first.text, after.text) == ("The Chair spoke.", "Members followed.")
    assert first.marks == (Mark(4, 9, MarkKind.BOLD), Mark(16, 16, MarkKind.FOOTNOTE, "Note."))
    assert after.marks == (Mark(0, 7, MarkKind.ITALIC),)
    assert (len(first.items), len(after.items)) == (0, 2)
    assert after.speakers == first.speakers != ()
    step(begun, lambda session: join_paragraphs(session, uuid, second))
    whole = paragraph(begun, uuid)
    assert whole.text == "The Chair spoke. Members followed."
    assert set(whole.marks) == {
        Mark(4, 9, MarkKind.BOLD),
        Mark(17, 24, MarkKind.ITALIC),
        Mark(16, 16, MarkKind.FOOTNOTE, "Note."),
    }
    assert [item.text for item in whole.items] == ["one;", "two."]


def test_nothing_is_split_off_without_words(begun: Store) -> None:
    (uuid,) = written(begun, "Words.")
    refused(begun, lambda session: split_paragraph(session, uuid, 0), "two words")
    refused(begun, lambda session: split_paragraph(session, uuid, 6), "two words")


def test_a_list_is_followed_by_no_more_words(begun: Store) -> None:
    one, two = written(begun, "One:", "Two.")
    with begun.write("Item") as session:
        change_text(session, one, "One:", [TypedItem(1, "item.")])
    refused(begun, lambda session: join_paragraphs(session, one, two), "ends with a list")


def test_who_speaks_is_said_and_taken_back(begun: Store) -> None:
    (uuid,) = written(begun, "Words.")
    section = meeting_section(begun).uuid
    with begun.read() as session:
        briefer = briefers_of(session, section)[0]
    step(
        begun,
        lambda session: set_speaker(
            session, uuid, SpeakerKind.BRIEFER, participation_uuid=briefer.participation
        ),
    )
    (speaker,) = paragraph(begun, uuid).speakers
    assert (speaker.name, speaker.participation) == (briefer.name, briefer.participation)
    some = Quantifier.SOME
    step(begun, lambda s: set_speaker(s, uuid, SpeakerKind.MEMBERS, quantifier=some))
    assert paragraph(begun, uuid).speakers[0].quantifier is some
    step(begun, lambda session: set_speaker(session, uuid, None))
    assert paragraph(begun, uuid).speakers == ()


def test_a_briefer_of_another_meeting_does_not_speak_here(begun: Store) -> None:
    (uuid,) = written(begun, "Words.")
    told = [section for section in rows(begun).sections if section.meeting]
    with begun.read() as session:
        here = {each.participation for each in briefers_of(session, told[0].uuid)}
        others = briefers_of(session, told[-1].uuid)
    stranger = next(each.participation for each in others if each.participation not in here)
    refused(
        begun,
        lambda session: set_speaker(
            session, uuid, SpeakerKind.BRIEFER, participation_uuid=stranger
        ),
        "did not take part",
    )


def test_a_heading_is_changed_and_follows_the_theme_again(begun: Store) -> None:
    section = meeting_section(begun)
    step(begun, lambda session: set_heading(session, section.uuid, "  Another   heading "))
    assert meeting_section(begun).title == "Another heading"
    step(begun, lambda session: set_heading(session, section.uuid, ""))
    assert meeting_section(begun).title == section.title


def test_sections_are_added_and_deleted(begun: Store) -> None:
    section = meeting_section(begun)
    uuid = step(begun, lambda session: add_section(session, section.uuid, "Other matters"))
    found = [each for each in rows(begun).sections if each.kind is section.kind]
    assert (found[1].title, found[1].label) == ("Other matters", "B")
    refused(begun, lambda session: set_heading(session, uuid, " "), "needs a heading")
    step(begun, lambda session: delete_section(session, uuid))
    assert uuid not in [each.uuid for each in rows(begun).sections]
    refused(begun, lambda session: add_section(session, section.uuid, " "), "needs a heading")
    letter = rows(begun).sections[0]
    refused(
        begun,
        lambda session: add_section(session, letter.uuid, "After the letter"),
        "among the chapters",
    )
    refused(begun, lambda session: delete_section(session, letter.uuid), "Every report has")


def test_symbol_and_dates_of_the_report(begun: Store) -> None:
    uuid = rows(begun).uuid
    step(begun, lambda session: set_symbol(session, uuid, "s/2017/555"))
    assert rows(begun).symbol == "S/2017/555"
    step(begun, lambda session: set_symbol(session, uuid, "S/2017/556"))
    assert rows(begun).symbol == "S/2017/556"
    step(begun, lambda session: set_symbol(session, uuid, ""))
    assert rows(begun).symbol == ""
    refused(begun, lambda session: set_symbol(session, uuid, "no symbol"), "no document symbol")
    day = date(2017, 2, 20)
    step(begun, lambda session: set_particular(session, uuid, "submitted_on", day))
    step(begun, lambda session: set_particular(session, uuid, "letter_dated_on", day))
    assert (rows(begun).letter_dated_on, rows(begun).submitted_on) == (day, day)
    late = date(2017, 2, 21)
    refused(begun, lambda s: set_particular(s, uuid, "letter_dated_on", late), "after the masthead")
    with pytest.raises(ValueError), begun.write("Wrong") as session:  # noqa: PT011
        set_particular(session, uuid, "status", "final")


def test_a_report_takes_the_document_that_has_its_symbol(begun: Store) -> None:
    uuid = rows(begun).uuid
    with begun.read() as session:
        known = session.scalars(select(Report)).first()
    assert known is not None
    step(begun, lambda session: set_symbol(session, uuid, "S/2016/1018"))
    assert rows(begun).symbol == "S/2016/1018"


def test_what_no_record_stands_behind_follows_none(begun: Store) -> None:
    (uuid,) = written(begun, "Words.")
    refused(begun, lambda session: follow_record_again(session, uuid), "No record stands")


def test_a_deleted_paragraph_is_not_written_in(begun: Store) -> None:
    (uuid,) = written(begun, "Words.")
    with begun.write("Delete") as session:
        delete_paragraph(session, uuid)
    refused(begun, lambda session: change_text(session, uuid, "Other words."), "deleted meanwhile")

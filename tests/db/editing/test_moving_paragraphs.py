"""Paragraphs moved within their section and into others of the same part of the report."""

from __future__ import annotations

import pytest

from db.editing.paragraph_order import move_paragraph
from db.editing.report import add_section, delete_section
from db.models import ParagraphTopic, SectionKind
from db.queries.report_page import SectionRow
from db.report.blocks import Origin
from db.store import Store
from tests.db.editing.steps import refused, step
from tests.db.editing.written_report import paragraph, rows, written


def told(store: Store) -> list[SectionRow]:
    """The sections that tell of meetings."""
    return [section for section in rows(store).sections if section.meeting]


def uuids(section: SectionRow) -> list[str]:
    return [row.uuid for row in section.paragraphs]


def test_a_paragraph_becomes_the_last_of_another_section_and_numbers_follow(begun: Store) -> None:
    (uuid,) = written(begun, "A word more.")
    first, second = told(begun)[:2]
    step(begun, lambda session: move_paragraph(session, uuid, second.uuid))
    assert uuids(told(begun)[0]) == uuids(first)[:-1]
    assert uuids(told(begun)[1]) == [*uuids(second), uuid]
    numbers = [row.number for each in rows(begun).sections for row in each.paragraphs]
    known = [number for number in numbers if number is not None]
    assert known == list(range(1, len(known) + 1))
    assert paragraph(begun, uuid).number == second.paragraphs[-1].number


def test_a_paragraph_comes_before_another_of_its_new_section(begun: Store) -> None:
    (uuid,) = written(begun, "A word more.")
    second = told(begun)[1]
    next_one = second.paragraphs[1].uuid
    step(begun, lambda session: move_paragraph(session, uuid, second.uuid, next_one))
    assert uuids(told(begun)[1])[:3] == [second.paragraphs[0].uuid, uuid, next_one]


def test_a_section_without_paragraphs_takes_one_in(begun: Store) -> None:
    (uuid,) = written(begun, "A word more.")
    after = told(begun)[0].uuid
    with begun.write("Section") as session:
        empty = add_section(session, after, "Other matters")
    step(begun, lambda session: move_paragraph(session, uuid, empty))
    section = rows(begun).section_of(empty)
    assert section is not None
    assert uuids(section) == [uuid]
    with begun.write("Away") as session:
        delete_section(session, empty)
    assert rows(begun).section_of(uuid) is None


def test_what_the_record_of_its_meeting_makes_is_kept_where_it_leaves_the_section(
    begun: Store,
) -> None:
    first, second = told(begun)[:2]
    opening = second.paragraphs[0]
    assert opening.topic is ParagraphTopic.OPENING
    step(begun, lambda session: move_paragraph(session, opening.uuid, first.uuid))
    moved = paragraph(begun, opening.uuid)
    assert (moved.text, moved.origin, moved.topic) == (opening.text, Origin.TYPED, None)


def test_what_other_records_make_goes_on_following_them(begun: Store) -> None:
    body = [each for each in rows(begun).sections if each.kind is SectionKind.CHAPTER]
    counts = body[1].paragraphs[0]
    assert counts.origin is Origin.GENERATED
    step(begun, lambda session: move_paragraph(session, counts.uuid, body[0].uuid))
    assert paragraph(begun, counts.uuid).origin is Origin.GENERATED
    assert paragraph(begun, counts.uuid).text == counts.text


@pytest.mark.parametrize("place", [0, -1])
def test_a_paragraph_stays_in_its_part_of_the_report(begun: Store, place: int) -> None:
    (uuid,) = written(begun, "A word more.")
    other = rows(begun).sections[place].uuid
    refused(begun, lambda session: move_paragraph(session, uuid, other), "stays in its part")


def test_a_place_that_is_gone_is_told(begun: Store) -> None:
    one, two = written(begun, "One.", "Two.")
    second = told(begun)[1].uuid
    refused(
        begun, lambda session: move_paragraph(session, one, second, two), "in another section by"
    )

"""The checklists of meetings, and the template they begin with."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from db.checklists import LONGEST_LEAD, USUAL
from db.editing.checklists import (
    TypedTemplateItem,
    add_item,
    begin_checklist,
    begin_checklists,
    begin_coming_checklists,
    delete_item,
    order_items,
    set_item_value,
    set_template,
    tick,
    untick,
)
from db.editing.meeting_places import shift_meetings
from db.editing.meetings import create_meeting, delete_meeting
from db.models import Meeting, MeetingKind, MeetingStatus, Step
from db.queries.checklists import ItemRow, ItemState, TemplateRow, checklist_of, template_of
from db.store import Store
from tests.db.editing.steps import refused, step
from tests.db.example_meetings import body_of

SEPTEMBER = date(2016, 9, 2)


def planned(store: Store, kind: MeetingKind = MeetingKind.THEMATIC) -> str:
    body = body_of(store)

    def plan(session: Session) -> str:
        return create_meeting(session, body, SEPTEMBER, kind=kind)

    uuid: str = step(store, plan)
    return uuid


def rows(store: Store, uuid: str) -> list[ItemRow]:
    with store.read() as session:
        return checklist_of(session, uuid)


def item(store: Store, uuid: str, wanted: Step) -> ItemRow:
    return next(row for row in rows(store, uuid) if row.step is wanted)


def template(store: Store) -> list[TemplateRow]:
    body = body_of(store)
    with store.read() as session:
        return template_of(session, body)


def test_a_planned_meeting_has_the_usual_checklist_counted_back_from_its_day(store: Store) -> None:
    uuid = planned(store)
    found = rows(store, uuid)
    assert [(row.step, row.due_on) for row in found] == [
        (each.step, SEPTEMBER - timedelta(days=each.days_before)) for each in USUAL
    ]
    assert found[0].text == "Book the room"
    assert {row.state for row in found} == {ItemState.OPEN}


def test_what_is_due_moves_with_the_meeting(store: Store) -> None:
    uuid = planned(store)
    before = [row.due_on for row in rows(store, uuid)]
    step(store, lambda session: shift_meetings(session, [uuid], 7))
    after = [row.due_on for row in rows(store, uuid)]
    assert after == [day + timedelta(days=7) for day in before if day is not None]


def test_the_own_business_of_a_body_needs_no_concept_note_and_no_briefers(store: Store) -> None:
    uuid = planned(store, MeetingKind.ORGANIZATIONAL)
    assert [row.step for row in rows(store, uuid)] == [
        Step.ROOM,
        Step.INTERPRETATION,
        Step.JOURNAL_NOTICE,
    ]


def test_the_template_of_an_office_is_added_to_changed_put_into_order_and_cut(store: Store) -> None:
    body = body_of(store)
    usual = template(store)
    assert [row.uuid for row in usual] == [None] * len(USUAL)
    typed = [TypedTemplateItem(row.step, row.own_text, row.days_before) for row in usual]
    typed.insert(0, TypedTemplateItem(text="  Ask the experts ", days_before=30))
    step(store, lambda session: set_template(session, body, typed))
    own = template(store)
    assert (own[0].step, own[0].text, own[0].days_before) == (Step.OTHER, "Ask the experts", 30)
    kept = [
        TypedTemplateItem(own[2].step, "Interpretation into French", 14, own[2].uuid),
        TypedTemplateItem(own[0].step, own[0].own_text, None, own[0].uuid),
    ]
    step(store, lambda session: set_template(session, body, kept))
    assert [(row.uuid, row.text, row.days_before) for row in template(store)] == [
        (own[2].uuid, "Interpretation into French", 14),
        (own[0].uuid, "Ask the experts", None),
    ]
    uuid = planned(store)
    assert [(row.text, row.due_on) for row in rows(store, uuid)] == [
        ("Interpretation into French", date(2016, 8, 19)),
        ("Ask the experts", None),
    ]
    step(store, lambda session: set_template(session, body, []))
    assert template(store) == usual


def test_items_without_words_or_due_too_early_are_refused(store: Store) -> None:
    body = body_of(store)
    uuid = planned(store)
    nameless, early = [TypedTemplateItem()], [TypedTemplateItem(Step.ROOM, None, -1)]
    refused(store, lambda session: set_template(session, body, nameless), "what is to be done")
    refused(store, lambda session: set_template(session, body, early), "a year before")
    refused(store, lambda session: add_item(session, uuid, "  "), "what is to be done")
    refused(store, lambda session: add_item(session, uuid, "x" * 501), "too long")
    first = rows(store, uuid)[0].uuid
    refused(
        store,
        lambda session: set_item_value(session, first, "days_before", LONGEST_LEAD + 1),
        "a year before",
    )
    own = step(store, lambda session: add_item(session, uuid, "Water"))
    refused(store, lambda session: set_item_value(session, own, "text", " "), "what is to be done")


def test_an_item_is_ticked_by_somebody_on_a_day_and_unticked(store: Store) -> None:
    uuid = planned(store)
    drafted = item(store, uuid, Step.CONCEPT_NOTE_DRAFTED).uuid
    day = date(2016, 8, 10)
    step(store, lambda session: tick(session, drafted, day, " A. Diop ", "second version"))
    row = item(store, uuid, Step.CONCEPT_NOTE_DRAFTED)
    assert (row.state, row.done_on, row.done_by, row.note) == (
        ItemState.TICKED,
        day,
        "A. Diop",
        "second version",
    )
    step(store, lambda session: untick(session, drafted))
    row = item(store, uuid, Step.CONCEPT_NOTE_DRAFTED)
    assert (row.done, row.done_on, row.done_by, row.note) == (False, None, None, "second version")


def test_items_are_added_changed_put_into_order_and_deleted(store: Store) -> None:
    uuid = planned(store)
    water = step(store, lambda session: add_item(session, uuid, "Water and name plates"))
    listed = [row.uuid for row in rows(store, uuid)]
    assert listed[-1] == water
    step(store, lambda session: order_items(session, uuid, [water, listed[1]]))
    assert [row.uuid for row in rows(store, uuid)] == [water, listed[1], listed[0], *listed[2:-1]]
    step(store, lambda session: set_item_value(session, water, "days_before", 1))
    step(store, lambda session: set_item_value(session, water, "text", "Water"))
    step(store, lambda session: set_item_value(session, water, "note", "sparkling"))
    row = rows(store, uuid)[0]
    assert (row.text, row.note, row.due_on) == ("Water", "sparkling", date(2016, 9, 1))
    step(store, lambda session: delete_item(session, water))
    assert [row.uuid for row in rows(store, uuid)] == [listed[1], listed[0], *listed[2:-1]]


def test_a_meeting_that_is_there_already_gets_what_its_checklist_lacks(store: Store) -> None:
    body = body_of(store)
    with store.write("Plan") as session:
        bare = Meeting(body_id=body, day=SEPTEMBER, status=MeetingStatus.PLANNED)
        past = Meeting(body_id=body, day=SEPTEMBER, status=MeetingStatus.CANCELLED)
        session.add_all([bare, past])
    uuid, cancelled = bare.uuid, past.uuid
    assert step(store, lambda session: begin_checklist(session, uuid)) == len(USUAL)
    gone = rows(store, uuid)[3].uuid
    step(store, lambda session: delete_item(session, gone))
    assert step(store, lambda session: begin_checklists(session, [uuid])) == 1
    assert len(rows(store, uuid)) == len(USUAL)
    with store.write("Begin") as session:
        assert begin_coming_checklists(session, body, SEPTEMBER) == 0
    assert rows(store, cancelled) == []


def test_coming_meetings_of_a_body_get_their_checklists_at_once(store: Store) -> None:
    body = body_of(store)
    with store.write("Plan") as session:
        session.add_all(
            Meeting(body_id=body, day=SEPTEMBER + timedelta(days=days)) for days in (0, 7)
        )
    later = SEPTEMBER + timedelta(days=1)
    assert step(store, lambda session: begin_coming_checklists(session, body, later)) == len(USUAL)


def test_a_checklist_goes_with_its_meeting(store: Store) -> None:
    uuid = planned(store)
    step(store, lambda session: delete_meeting(session, uuid))
    assert rows(store, uuid) == []


@pytest.mark.parametrize("number", [1, 2])
def test_an_unknown_item_is_said_to_be_gone(store: Store, number: int) -> None:
    change = [lambda session: untick(session, "x"), lambda session: delete_item(session, "x")]
    refused(store, change[number - 1], "deleted meanwhile")

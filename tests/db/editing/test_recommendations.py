"""What the page of recommendations does to statements, and that each step is taken back whole."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.addressees import (
    add_addressee,
    add_new_addressee,
    lead_addressee,
    remove_addressee,
    set_addressee_value,
)
from db.editing.follow_ups import add_follow_up, delete_follow_up, set_follow_up_value
from db.editing.periods import add_next_period
from db.editing.recommendations import (
    create_statement,
    delete_statement,
    set_statement_value,
)
from db.errors import UserError
from db.models import (
    Acceptance,
    Document,
    Implementation,
    Meeting,
    MeetingKind,
    Organisation,
    Paragraph,
    Recommendation,
    RecommendationKind,
    Report,
    ReportingPeriod,
    ReportStatus,
)
from db.queries.recommendation_details import (
    StatementFacts,
    new_statement_place,
    statement_facts,
    statement_places,
)
from db.report.drafting import lay_out, rewrite
from db.store import Store
from tests.db.editing.steps import refused, step

Change = Callable[[Session], Any]


def statement(store: Store, reference: str) -> str:
    with store.read() as session:
        query = select(Recommendation.uuid).where(Recommendation.reference == reference)
        return session.scalars(query).one()


def facts(store: Store, uuid: str) -> StatementFacts:
    with store.read() as session:
        found = statement_facts(session, uuid)
    assert found is not None
    return found


def period(store: Store) -> str:
    with store.read() as session:
        return session.scalars(select(ReportingPeriod.uuid)).first() or ""


def number(store: Store, uuid: str) -> int | None:
    """The paragraph that a statement stands in, as the report prints it."""
    shown = facts(store, uuid)
    with store.read() as session:
        place = statement_places(session, [shown.report_id])[shown.report_id].get(shown.id)
    return place.paragraph if place else None


def organisation(store: Store, name: str) -> str:
    with store.read() as session:
        return session.scalars(select(Organisation.uuid).where(Organisation.name == name)).one()


def thematic(store: Store) -> str:
    with store.read() as session:
        query = select(Meeting.uuid).where(Meeting.kind == MeetingKind.THEMATIC)
        return session.scalars(query.order_by(Meeting.day)).first() or ""


def test_a_new_statement_is_stated_among_the_conclusions_of_a_draft(store: Store) -> None:
    where = period(store)
    uuid = step(
        store,
        lambda session: create_statement(session, where, " Follow S/2016/5 more closely. "),
    )
    made = facts(store, uuid)
    assert (made.reference, made.text) == ("2016/8", "Follow S/2016/5 more closely.")
    assert made.kind is RecommendationKind.RECOMMENDATION
    assert made.basis == ("S/2016/5",)
    assert number(store, uuid) == 46


def test_a_final_report_stays_as_it_is(store: Store) -> None:
    where = period(store)
    with store.write("Finish the report") as session:
        session.scalars(select(Report)).one().status = ReportStatus.FINAL
    uuid = step(store, lambda session: create_statement(session, where, "Meet sooner."))
    assert facts(store, uuid).paragraph_uuid is None
    assert number(store, uuid) is None


def test_a_period_without_a_report_is_given_one(store: Store) -> None:
    with store.write("Begin a year") as session:
        following = add_next_period(session, session.scalars(select(ReportingPeriod)).one().body_id)
        session.flush()
    with store.read() as session:
        place = new_statement_place(session, following)
    assert place is not None
    assert not place.has_report
    uuid = step(
        store, lambda session: create_statement(session, following, "Listen.", language="fr")
    )
    assert facts(store, uuid).reference == "2017/1"
    with store.read() as session:
        query = select(Report.language).join(Report.period)
        languages = session.scalars(query.order_by(ReportingPeriod.begins_on)).all()
    assert languages[-1] == "fr"


def test_a_statement_from_a_meeting_stands_in_the_section_of_the_meeting(store: Store) -> None:
    where, meeting = period(store), thematic(store)
    uuid = step(
        store,
        lambda session: create_statement(session, where, "Meet sooner.", meeting_uuid=meeting),
    )
    told = facts(store, uuid).meeting
    assert told is not None
    assert told.uuid == meeting
    assert number(store, uuid) is not None


def test_in_a_final_report_it_stands_where_the_section_of_the_meeting_begins(store: Store) -> None:
    where, meeting = period(store), thematic(store)
    with store.write("Finish the report") as session:
        session.scalars(select(Report)).one().status = ReportStatus.FINAL
        paragraphs = len(session.scalars(select(Paragraph)).all())
    uuid = step(
        store,
        lambda session: create_statement(session, where, "Meet sooner.", meeting_uuid=meeting),
    )
    told = facts(store, uuid).meeting
    assert told is not None
    assert told.uuid == meeting
    with store.read() as session:
        assert len(session.scalars(select(Paragraph)).all()) == paragraphs


def test_a_meeting_that_the_report_does_not_tell_of_gives_no_statement(store: Store) -> None:
    where = period(store)
    with store.read() as session:
        query = select(Meeting.uuid).where(Meeting.kind == MeetingKind.ORGANIZATIONAL)
        meeting = session.scalars(query).first()
    refused(
        store,
        lambda session: create_statement(session, where, "Meet.", meeting_uuid=meeting),
        re.escape("The report does not tell of this meeting"),
    )


def test_a_draft_without_conclusions_is_given_them_before_the_annex(store: Store) -> None:
    with store.write("Begin a year") as session:
        uuid = add_next_period(session, session.scalars(select(ReportingPeriod)).one().body_id)
        session.flush()
        following = session.scalars(
            select(ReportingPeriod).where(ReportingPeriod.uuid == uuid)
        ).one()
        draft = lay_out(session, following, "en")
        for section in [each for each in draft.sections if each.role == "conclusions"]:
            draft.sections.remove(section)
    step(store, lambda session: create_statement(session, uuid, "Listen."))
    with store.read() as session:
        report = session.scalars(
            select(Report).join(Report.period).where(ReportingPeriod.uuid == uuid)
        ).one()
        assert [each.role for each in report.drafts[-1].sections][-2:] == [
            "conclusions",
            "meetings_table",
        ]


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("text", " Meet more often. ", "Meet more often."),
        ("kind", RecommendationKind.CONCLUSION, RecommendationKind.CONCLUSION),
        ("modality", "should work harder", "should work harder"),
        ("context", "Much was said.", "Much was said."),
        ("basis", "S/2016/7; resolution 2378 (2017)", ("S/2016/7", "S/RES/2378 (2017)")),
        ("basis", "", ()),
        ("implementation", Implementation.IMPLEMENTED, Implementation.IMPLEMENTED),
        ("owner", "Second branch", "Second branch"),
        ("due_on", date(2018, 1, 15), date(2018, 1, 15)),
        ("evidence", "Minutes of the meeting", "Minutes of the meeting"),
        ("paragraph", None, None),
    ],
)
def test_each_value_is_changed_and_taken_back(
    store: Store, name: str, value: Any, shown: Any
) -> None:
    uuid = statement(store, "2016/6")
    step(store, lambda session: set_statement_value(session, uuid, name, value))
    column = "paragraph_uuid" if name == "paragraph" else name
    assert getattr(facts(store, uuid), column) == shown


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("text", "  ", "A statement needs its words"),
        ("basis", "S/2016/7, Friday", "Friday is no document symbol"),
        ("kind", None, "This cannot be left empty"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    store: Store, name: str, value: Any, sentence: str
) -> None:
    uuid = statement(store, "2016/6")
    refused(store, lambda session: set_statement_value(session, uuid, name, value), sentence)


def test_a_statement_carries_on_an_earlier_one_but_never_itself(store: Store) -> None:
    first, second, third = (statement(store, f"2016/{each}") for each in (2, 4, 6))
    for later, earlier in ((second, first), (third, second)):
        step(
            store,
            partial(set_statement_value, uuid=later, name="supersedes", value=earlier),
        )
    assert [each.uuid for each in facts(store, first).superseded_by] == [second]
    for wrong in (first, third):
        refused(
            store,
            partial(set_statement_value, uuid=first, name="supersedes", value=wrong),
            "already carries",
        )
    step(store, lambda session: set_statement_value(session, second, "supersedes", None))
    assert facts(store, first).superseded_by == ()


def test_a_paragraph_of_another_report_is_refused(store: Store) -> None:
    with store.write("Begin a year") as session:
        uuid = add_next_period(session, session.scalars(select(ReportingPeriod)).one().body_id)
        session.flush()
        following = session.scalars(
            select(ReportingPeriod).where(ReportingPeriod.uuid == uuid)
        ).one()
        paragraph = lay_out(session, following, "en").sections[1].paragraphs[0].uuid
    mine = statement(store, "2016/6")
    refused(
        store,
        lambda session: set_statement_value(session, mine, "paragraph", paragraph),
        "another period",
    )


def test_deleting_takes_addressees_entries_and_a_paragraph_that_only_stated_it(
    store: Store,
) -> None:
    where = period(store)
    uuid = step(store, lambda session: create_statement(session, where, "Meet sooner."))
    mine = facts(store, uuid).paragraph_uuid
    step(store, lambda session: add_new_addressee(session, uuid, "Contributors"))
    step(store, lambda session: add_follow_up(session, uuid, date(2017, 5, 2), "Sent on."))
    step(store, lambda session: delete_statement(session, uuid))
    with store.read() as session:
        assert statement_facts(session, uuid) is None
        assert session.scalars(select(Paragraph).where(Paragraph.uuid == mine)).first() is None


def test_deleting_leaves_a_paragraph_that_somebody_wrote_in(store: Store) -> None:
    uuid = statement(store, "2016/6")
    kept = facts(store, uuid).paragraph_uuid
    with store.write("Write it anew") as session:
        rewrite(session.scalars(select(Paragraph).where(Paragraph.uuid == kept)).one(), "So be it.")
    step(store, lambda session: delete_statement(session, uuid))
    with store.read() as session:
        assert session.scalars(select(Paragraph).where(Paragraph.uuid == kept)).one()


def test_addressees_come_lead_answer_and_go(store: Store) -> None:
    uuid, union = statement(store, "2016/7"), organisation(store, "African Union")
    added = step(store, lambda session: add_addressee(session, uuid, union, explicit=False))
    for name, value in (
        ("acceptance", Acceptance.ACCEPTED_IN_PART),
        ("reply", "As far as means allow."),
        ("replied_on", date(2017, 3, 2)),
        ("explicit", True),
    ):
        step(
            store,
            partial(set_addressee_value, addressee_uuid=added, name=name, value=value),
        )
    step(store, lambda session: lead_addressee(session, added))
    first, other = facts(store, uuid).addressees
    assert (first.name, first.explicit, first.acceptance) == (
        "African Union",
        True,
        Acceptance.ACCEPTED_IN_PART,
    )
    assert (first.reply, first.replied_on) == ("As far as means allow.", date(2017, 3, 2))
    refused(
        store,
        lambda session: set_addressee_value(session, added, "acceptance", Acceptance.NO_REPLY),
        "There is a reply",
    )
    step(store, lambda session: remove_addressee(session, added))
    assert facts(store, uuid).addressees == (other,)


def test_nobody_is_addressed_twice(store: Store) -> None:
    uuid, secretariat = statement(store, "2016/7"), organisation(store, "Secretariat")
    for again in (
        lambda session: add_addressee(session, uuid, secretariat),
        lambda session: add_new_addressee(session, uuid, " Secretariat "),
    ):
        refused(store, again, "addressed to Secretariat already")
    refused(store, lambda session: add_new_addressee(session, uuid, " "), "needs a name")


def test_a_follow_up_entry_is_added_changed_linked_and_deleted(store: Store) -> None:
    uuid = statement(store, "2016/6")
    entry = step(
        store, lambda session: add_follow_up(session, uuid, date(2017, 2, 13), " Sent on. ")
    )
    with store.read() as session:
        document = session.scalars(select(Document.uuid)).first()
    for name, value in (
        ("day", date(2017, 2, 14)),
        ("text", "Sent to the President."),
        ("document", document),
    ):
        step(
            store,
            partial(set_follow_up_value, entry_uuid=entry, name=name, value=value),
        )
    (shown,) = facts(store, uuid).follow_ups
    assert (shown.day, shown.text) == (date(2017, 2, 14), "Sent to the President.")
    assert shown.document_uuid == document
    step(store, lambda session: set_follow_up_value(session, entry, "document", None))
    refused(store, lambda session: set_follow_up_value(session, entry, "text", " "), "needs words")
    refused(store, lambda session: set_follow_up_value(session, entry, "day", None), "left empty")
    step(store, lambda session: delete_follow_up(session, entry))
    assert facts(store, uuid).follow_ups == ()


def test_a_statement_that_is_gone_is_said_so(store: Store) -> None:
    uuid = statement(store, "2016/6")
    step(store, lambda session: delete_statement(session, uuid))
    with (
        pytest.raises(UserError, match="was deleted meanwhile"),
        store.write("Too late") as session,
    ):
        set_statement_value(session, uuid, "owner", "Nobody")

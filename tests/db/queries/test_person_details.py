"""One person: posts over time, appearances as printed then, and where reports let them speak."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from db.models import (
    Attribution,
    MeetingStatus,
    Paragraph,
    Participation,
    Person,
    Recommendation,
    SpeakerKind,
)
from db.queries.person_details import (
    Passage,
    PersonFacts,
    organisations_like,
    passages,
    person_facts,
)
from db.store import Store


def facts(store: Store, name: str) -> PersonFacts:
    with store.read() as session:
        uuid = session.scalars(select(Person.uuid).where(Person.name == name)).one()
        found = person_facts(session, uuid)
    assert found is not None
    return found


def test_appearances_stand_newest_first_with_what_was_printed(store: Store) -> None:
    dwan = facts(store, "Renata Dwan")
    assert [each.day for each in dwan.appearances] == [date(2016, 7, 27), date(2016, 6, 24)]
    first, second = dwan.appearances
    assert (first.speaking_order, first.listing_order) == (1, 1)
    assert (second.speaking_order, second.listing_order) == (2, 1)
    assert first.title.startswith("Head of the Policy and Best Practices Service")
    assert first.frozen
    assert first.status is MeetingStatus.HELD


def test_posts_stand_newest_first_and_those_of_the_past_last(store: Store) -> None:
    khare = facts(store, "Atul Khare")
    assert [post.begins_on for post in khare.posts] == [date(2019, 1, 1), None]
    assert [(post.first_year, post.last_year) for post in khare.posts] == [
        (None, None),
        (2016, 2016),
    ]
    lion = facts(store, "Thierry Lion")
    assert [post.former for post in lion.posts] == [False, True]
    assert lion.printed_name == "Brigadier General Thierry Lion"
    assert lion.posts[1].organisation is None


def test_who_is_gone_has_no_facts(store: Store) -> None:
    with store.read() as session:
        assert person_facts(session, "gone") is None
        assert passages(session, "gone") == {}


def test_paragraphs_in_a_row_are_one_passage_by_their_printed_numbers(store: Store) -> None:
    dwan = facts(store, "Renata Dwan")
    with store.read() as session:
        before = passages(session, dwan.uuid)
    july = dwan.appearances[0].uuid
    assert [(each.first, each.last) for each in before[july]] == [(29, 29)]
    with store.write("Let her speak on") as session:
        who = session.scalars(select(Participation).where(Participation.uuid == july)).one()
        said = who.paragraphs[0]
        rest = [each for each in said.section.paragraphs if each.order > said.order]
        rest[0].participation = who
        session.add(
            Attribution(
                paragraph=rest[-1], order=1, speaker_kind=SpeakerKind.BRIEFER, participation=who
            )
        )
        uuid = said.uuid
    with store.read() as session:
        after = passages(session, dwan.uuid)
    assert after[july][0] == Passage(29, 30, uuid)
    assert [each.last for each in after[july]][-1] > 30


def test_statements_in_what_somebody_said_are_counted(store: Store) -> None:
    with store.write("Take a statement from what she said") as session:
        said = session.scalars(
            select(Paragraph)
            .join(Participation, Participation.id == Paragraph.participation_id)
            .join(Person)
            .where(Person.name == "Renata Dwan")
        ).first()
        session.scalars(select(Recommendation)).first().paragraph = said  # type: ignore[union-attr]
    assert sum(each.statements for each in facts(store, "Renata Dwan").appearances) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [("dpko", "Department of Peacekeeping Operations"), ("afric", "African Union")],
)
def test_organisations_are_found_by_name_and_acronym(store: Store, text: str, name: str) -> None:
    with store.read() as session:
        assert [each.name for each in organisations_like(session, text)] == [name]
        assert len(organisations_like(session, "", limit=3)) == 3

"""What the directory does to people and posts, and that each step is taken back whole."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.directory import (
    add_post,
    create_person,
    delete_person,
    delete_post,
    set_new_post_organisation,
    set_person_value,
    set_post_organisation,
    set_post_value,
)
from db.editing.participations import set_participation_value
from db.models import (
    Organisation,
    OrganisationKind,
    Participation,
    Person,
    Post,
    Report,
    Signatory,
)
from db.store import Store
from tests.db.editing.steps import refused, step


def person(store: Store, name: str) -> str:
    with store.read() as session:
        return session.scalars(select(Person.uuid).where(Person.name == name)).one()


def post_of(session: Session, name: str) -> Post:
    return session.scalars(select(Post).join(Person).where(Person.name == name)).one()


def post(store: Store, name: str) -> str:
    with store.read() as session:
        return post_of(session, name).uuid


def test_a_new_person_is_sorted_by_family_name_and_has_the_rank_before_the_name(
    store: Store,
) -> None:
    uuid = step(store, lambda session: create_person(session, " Major General  Ana de Almeida "))
    with store.read() as session:
        made = session.scalars(select(Person).where(Person.uuid == uuid)).one()
        assert (made.rank, made.name) == ("Major General", "Ana de Almeida")
        assert made.sort_name == "de Almeida, Ana"


def test_nobody_is_added_without_a_name(store: Store) -> None:
    refused(store, lambda session: create_person(session, "  "), "needs a name")


def test_the_name_for_sorting_follows_the_name_until_it_is_written(store: Store) -> None:
    uuid = person(store, "Renata Dwan")

    def sorted_as() -> str:
        with store.read() as session:
            return session.scalars(select(Person.sort_name).where(Person.uuid == uuid)).one()

    step(store, lambda session: set_person_value(session, uuid, "name", "Renata Dwan Smith"))
    assert sorted_as() == "Smith, Renata Dwan"
    step(store, lambda session: set_person_value(session, uuid, "sort_name", "Dwan Smith, Renata"))
    step(store, lambda session: set_person_value(session, uuid, "name", "Renata Smith"))
    assert sorted_as() == "Dwan Smith, Renata"
    step(store, lambda session: set_person_value(session, uuid, "sort_name", ""))
    assert sorted_as() == "Smith, Renata"


@pytest.mark.parametrize("name", ["rank", "honorific", "pronoun", "note"])
def test_what_is_said_of_a_person_is_changed_and_taken_away(store: Store, name: str) -> None:
    uuid = person(store, "Omar Hilale")
    step(store, lambda session: set_person_value(session, uuid, name, "something"))
    step(store, lambda session: set_person_value(session, uuid, name, ""))
    with store.read() as session:
        found = session.scalars(select(Person).where(Person.uuid == uuid)).one()
        assert getattr(found, name) is None


def test_a_name_cannot_be_taken_away(store: Store) -> None:
    uuid = person(store, "Omar Hilale")
    refused(store, lambda session: set_person_value(session, uuid, "name", " "), "needs a name")


def test_who_is_needed_nowhere_is_deleted_with_their_posts(store: Store) -> None:
    uuid = step(store, lambda session: create_person(session, "Nobody Yet"))
    step(store, lambda session: add_post(session, uuid, "Adviser"))
    step(store, lambda session: delete_person(session, uuid))
    with store.read() as session:
        assert session.scalars(select(Post).where(Post.title == "Adviser")).all() == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Renata Dwan", r"Renata Dwan takes part in 2 meetings, so nothing was deleted"),
        ("Thierry Lion", r"Brigadier General Thierry Lion takes part in 1 meeting, so nothing"),
        ("Fodé Seck", r"Fodé Seck was appointed to chair .* so nothing was deleted"),
    ],
)
def test_who_is_needed_is_not_deleted_and_the_sentence_says_where(
    store: Store, name: str, words: str
) -> None:
    uuid = person(store, name)
    refused(store, lambda session: delete_person(session, uuid), words)


def test_who_signs_a_report_is_not_deleted(store: Store) -> None:
    uuid = step(store, lambda session: create_person(session, "Second Signatory"))
    with store.write("Sign") as session:
        report = session.scalars(select(Report)).one()
        signing = session.scalars(select(Person).where(Person.uuid == uuid)).one()
        session.add(Signatory(report=report, person=signing, name=signing.name, order=9))
    refused(store, lambda session: delete_person(session, uuid), "signs a report")


def test_a_post_is_added_changed_and_ended(store: Store) -> None:
    uuid = person(store, "Renata Dwan")
    added = step(store, lambda session: add_post(session, uuid, " Deputy  Director "))
    step(store, lambda session: set_post_value(session, added, "begins_on", date(2017, 9, 1)))
    step(store, lambda session: set_post_value(session, added, "title", "Director"))
    step(store, lambda session: set_post_value(session, added, "ends_on", date(2021, 6, 30)))
    step(store, lambda session: set_post_value(session, added, "former", True))
    with store.read() as session:
        made = session.scalars(select(Post).where(Post.uuid == added)).one()
        assert (made.title, made.begins_on, made.ends_on, made.former) == (
            "Director",
            date(2017, 9, 1),
            date(2021, 6, 30),
            True,
        )


def test_a_post_needs_a_title_and_cannot_end_before_it_begins(store: Store) -> None:
    uuid = person(store, "Renata Dwan")
    refused(store, lambda session: add_post(session, uuid, " "), "needs a title")
    held = post(store, "Renata Dwan")
    refused(store, lambda session: set_post_value(session, held, "title", ""), "needs a title")
    step(store, lambda session: set_post_value(session, held, "begins_on", date(2016, 2, 1)))
    refused(
        store,
        lambda session: set_post_value(session, held, "ends_on", date(2016, 1, 31)),
        "end before it begins",
    )


def test_the_organisation_of_a_post_is_picked_or_taken_away(store: Store) -> None:
    held = post(store, "Renata Dwan")
    with store.read() as session:
        union = session.scalars(
            select(Organisation.uuid).where(Organisation.name == "African Union")
        ).one()
    step(store, lambda session: set_post_organisation(session, held, union))
    with store.read() as session:
        organisation = post_of(session, "Renata Dwan").organisation
        assert organisation is not None
        assert organisation.uuid == union
    step(store, lambda session: set_post_organisation(session, held, None))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("International Peace Institute of Somewhere", OrganisationKind.OTHER),
        ("Department of Political Affairs", OrganisationKind.SECRETARIAT_DEPARTMENT),
    ],
)
def test_a_new_organisation_has_the_kind_that_is_known_of_it(
    store: Store, name: str, kind: OrganisationKind
) -> None:
    held = post(store, "Renata Dwan")
    uuid = step(store, lambda session: set_new_post_organisation(session, held, name))
    with store.read() as session:
        made = session.scalars(select(Organisation).where(Organisation.uuid == uuid)).one()
        assert (made.name, made.kind) == (name, kind)


def test_an_organisation_that_is_there_already_is_not_made_twice(store: Store) -> None:
    held = post(store, "Renata Dwan")
    step(store, lambda session: set_new_post_organisation(session, held, "african union"))
    with store.read() as session:
        named = Organisation.name.ilike("african union")
        assert len(session.scalars(select(Organisation).where(named)).all()) == 1
    refused(store, lambda session: set_new_post_organisation(session, held, " "), "needs a name")


def test_a_deleted_post_leaves_what_held_meetings_printed(store: Store) -> None:
    held = post(store, "Omar Hilale")
    with store.read() as session:
        shown = post_of(session, "Omar Hilale")
        title, appearance = shown.title, shown.participations[0].uuid
    with store.write("Follow the directory") as session:
        set_participation_value(session, appearance, "printed_title", None)
    step(store, lambda session: delete_post(session, held))
    with store.read() as session:
        kept = session.scalars(select(Participation).where(Participation.uuid == appearance)).one()
        assert kept.post is None
        assert kept.title_in_print == title

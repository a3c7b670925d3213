"""The directory in portions: who is chosen, in which order, in which group."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import (
    Meeting,
    Organisation,
    OrganisationKind,
    Participation,
    ParticipationRole,
    Person,
    Post,
)
from db.queries.briefers_table import (
    NO_ORGANISATION,
    Chosen,
    Order,
    briefer_lines,
    briefer_place,
    count_appearances,
    count_people,
    organisation_groups,
    organisation_name,
)
from db.store import Store
from tests.db.queries.counting import counted

YEAR_END = date(2016, 12, 31)
EVERYONE = Chosen(YEAR_END)
KEYS = ("name", "post", "organisation", "kind", "meetings", "last")


def in_period(period: tuple[int, int], **more: object) -> Chosen:
    return Chosen(YEAR_END, "period", period[1], **more)  # type: ignore[arg-type]


def names(session: Session, chosen: Chosen, order: Order = Order()) -> list[str]:  # noqa: B008
    return [line.name.split()[-1] for line in briefer_lines(session, chosen, order, 0, 200)]


def test_briefers_of_the_period_are_sorted_by_family_name(
    store: Store, period: tuple[int, int]
) -> None:
    with store.read() as session:
        chosen = in_period(period)
        assert names(session, chosen) == [
            "Chen",
            "Christofides",
            "Dwan",
            "Hilale",
            "Kaberuka",
            "Khare",
            "Ladsous",
            "Lion",
            "Vrailas",
            "Wane",
        ]
        assert (count_people(session, chosen), count_appearances(session, chosen)) == (10, 11)


def test_a_line_says_rank_post_organisation_and_what_was_briefed(
    store: Store, period: tuple[int, int]
) -> None:
    with store.read() as session:
        lines = {line.name: line for line in briefer_lines(session, EVERYONE, Order(), 0, 200)}
        lion, dwan = lines["Brigadier General Thierry Lion"], lines["Renata Dwan"]
        assert lion.organisation == "Permanent Mission of France to the United Nations"
        assert lion.kind is OrganisationKind.PERMANENT_MISSION
        assert (dwan.meetings, dwan.last_day, dwan.pronoun) == (2, date(2016, 7, 27), "she")
        assert (lines["Fodé Seck"].meetings, lines["Fodé Seck"].last_day) == (0, None)


def test_posts_are_told_as_of_the_day(store: Store) -> None:
    with store.read() as session:

        def khare(day: date) -> str | None:
            lines = briefer_lines(session, Chosen(day, text="khare"), Order(), 0, 9)
            return lines[0].post

        assert khare(date(2018, 12, 31)) == "Under-Secretary-General for Field Support"
        assert khare(date(2019, 1, 1)) == "Under-Secretary-General for Operational Support"


def test_a_post_of_the_past_is_held_on_no_day(store: Store) -> None:
    with store.write("Leave") as session:
        lion = session.scalars(select(Person).where(Person.name == "Thierry Lion")).one()
        for post in lion.posts:
            post.former = True
    with store.read() as session:
        line = briefer_lines(session, Chosen(YEAR_END, text="Lion"), Order(), 0, 9)[0]
        assert (line.post, line.organisation, line.kind) == (None, None, None)
        groups = organisation_groups(session, EVERYONE)
        assert (groups[-1].uuid, groups[-1].people) == (NO_ORGANISATION, 1)
        rest = briefer_lines(session, EVERYONE, Order(), 0, 9, NO_ORGANISATION)
        assert [each.uuid for each in rest] == [line.uuid]


def test_who_never_briefed_is_everyone_else(store: Store) -> None:
    with store.read() as session:
        never = Chosen(YEAR_END, "never")
        assert names(session, never) == ["Seck"]
        assert (count_people(session, never), count_appearances(session, never)) == (1, 0)
        assert count_people(session, EVERYONE) == 11


def test_chairs_and_observers_do_not_brief(store: Store, period: tuple[int, int]) -> None:
    with store.write("Observe") as session:
        only = select(Participation).join(Person).where(Person.name == "Atul Khare")
        session.scalars(only).one().role = ParticipationRole.OBSERVER
    with store.read() as session:
        assert "Khare" not in names(session, in_period(period))
        assert names(session, Chosen(YEAR_END, "never")) == ["Khare", "Seck"]


@pytest.mark.parametrize(
    ("text", "found"),
    [("kaber", ["Kaberuka"]), ("HERVE", ["Ladsous"]), ("dpko dwan", ["Dwan"]), ("nobody", [])],
)
def test_words_are_found_without_accents_in_names_posts_and_organisations(
    store: Store, period: tuple[int, int], text: str, found: list[str]
) -> None:
    with store.read() as session:
        chosen = in_period(period, text=text)
        assert names(session, chosen) == found
        assert count_people(session, chosen) == len(found)
        assert count_appearances(session, chosen) == sum(
            line.meetings for line in briefer_lines(session, chosen, Order(), 0, 200)
        )


def test_kinds_and_organisations_filter(store: Store, period: tuple[int, int]) -> None:
    with store.read() as session:
        regional = frozenset({OrganisationKind.REGIONAL_ORGANIZATION})
        assert names(session, in_period(period, kinds=regional)) == ["Kaberuka", "Vrailas"]
        union = session.scalars(
            select(Organisation.uuid).where(Organisation.name == "African Union")
        ).one()
        assert names(session, Chosen(YEAR_END, organisation=union)) == ["Kaberuka"]
        assert organisation_name(session, union) == "African Union"
        assert organisation_name(session, "gone") is None


@pytest.mark.parametrize(("key", "descending"), list(product(KEYS, (False, True))))
def test_every_order_is_total_and_tells_where_each_person_stands(
    store: Store, period: tuple[int, int], key: str, descending: bool
) -> None:
    order = Order(key, descending)
    with store.read() as session:
        for chosen in (EVERYONE, in_period(period)):
            lines = briefer_lines(session, chosen, order, 0, 200)
            half = briefer_lines(session, chosen, order, 0, 5)
            rest = briefer_lines(session, chosen, order, 5, 200)
            assert [*half, *rest] == lines
            for place, line in enumerate(lines):
                found = briefer_place(session, chosen, order, line.uuid, grouped=False)
                assert found == (None, place)


def test_orders_put_the_most_and_the_newest_first_and_what_is_missing_last(store: Store) -> None:
    with store.read() as session:
        assert names(session, EVERYONE, Order("meetings", True))[0] == "Dwan"
        assert names(session, EVERYONE, Order("meetings"))[0] == "Seck"
        by_last = names(session, EVERYONE, Order("last", True))
        assert by_last[:2] == ["Christofides", "Lion"]
        assert names(session, EVERYONE, Order("last"))[-1] == by_last[-1] == "Seck"
        assert names(session, EVERYONE, Order("name", True))[0] == "Wane"


def test_groups_hold_each_person_once_and_sum_up(store: Store, period: tuple[int, int]) -> None:
    with store.read() as session:
        chosen = in_period(period)
        groups = organisation_groups(session, chosen)
        assert sum(group.people for group in groups) == 10
        peacekeeping = next(each for each in groups if each.name.startswith("Department of Peace"))
        assert (peacekeeping.people, peacekeeping.appearances) == (4, 5)
        for group in groups:
            lines = briefer_lines(session, chosen, Order("last"), 0, 200, group.uuid)
            assert len(lines) == group.people
            for place, line in enumerate(lines):
                found = briefer_place(session, chosen, Order("last"), line.uuid, grouped=True)
                assert found == (group.uuid, place)


def test_who_is_not_chosen_stands_nowhere(store: Store, period: tuple[int, int]) -> None:
    with store.read() as session:
        seck = session.scalars(select(Person.uuid).where(Person.name == "Fodé Seck")).one()
        assert briefer_place(session, in_period(period), Order(), seck, grouped=False) is None
        assert briefer_place(session, in_period(period), Order(), seck, grouped=True) is None


def test_a_portion_takes_two_statements_however_many_people_there_are(store: Store) -> None:
    with store.read() as session, counted(session) as few:
        briefer_lines(session, EVERYONE, Order(), 0, 200)
    with store.write("Add people") as session:
        for number in range(50):
            session.add(
                Person(name=f"P {number}", sort_name=f"{number}, P", posts=[Post(title="Adviser")])
            )
    with store.read() as session, counted(session) as many:
        assert len(briefer_lines(session, EVERYONE, Order(), 0, 200)) == 61
    assert [statements[0] for statements in (few, many)] == ["BEGIN", "BEGIN"]
    assert len(few) == len(many) == 3


def test_a_meeting_not_held_does_not_count(store: Store, period: tuple[int, int]) -> None:
    with store.write("Plan") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.day == date(2016, 6, 24))).one()
        dwan = session.scalars(select(Person).where(Person.name == "Renata Dwan")).one()
        session.add(
            Meeting(
                body=meeting.body,
                period=meeting.period,
                day=date(2016, 12, 2),
                kind=meeting.kind,
                participations=[Participation(person=dwan)],
            )
        )
    with store.read() as session:
        lines = briefer_lines(session, in_period(period, text="Dwan"), Order(), 0, 9)
        assert (lines[0].meetings, lines[0].last_day) == (2, date(2016, 7, 27))

"""The named queries: what they give, in how many statements, and by which index."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from db import queries
from db.errors import UserError
from db.models import (
    BodyKind,
    MeetingStatus,
    Organisation,
    Participation,
    ParticipationRole,
    Person,
    Post,
    SectionKind,
    TextOrigin,
)
from db.store import Store
from tests.db.queries.counting import counted
from tests.db.report.a_year import AYear


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "library.chairdesk") as opened:
        yield opened


def add_years(store: Store, *numbers: int) -> None:
    with store.write("Enter years") as session:
        for number in numbers:
            AYear(session, year=number)


def test_bodies_are_given_by_name(store: Store) -> None:
    add_years(store, 2031)
    with store.read() as session:
        (row,) = queries.bodies(session)
    assert (row.full_name, row.short_name, row.kind) == (
        "Working Group on Lighthouses",
        "Working Group",
        BodyKind.WORKING_GROUP,
    )


def test_periods_are_given_newest_first_of_one_body_or_all(store: Store) -> None:
    add_years(store, 2030, 2032, 2031)
    with store.read() as session:
        found = queries.periods(session)
        assert [row.label for row in found] == ["2032", "2031", "2030"]
        assert queries.periods(session, found[1].body_id) == [found[1]]


@pytest.mark.parametrize(
    ("wanted", "label"),
    [
        (None, "2032"),
        ("2031", "2031"),
        (" 2030 ", "2030"),
        ("2031-12-31", "2031"),
        ("28 April 2030", "2030"),
        ("1er janvier 2032", "2032"),
    ],
)
def test_a_period_is_meant_by_its_label_or_a_day_in_it(
    store: Store, wanted: str | None, label: str
) -> None:
    add_years(store, 2030, 2031, 2032)
    with store.read() as session:
        labels = {row.id: row.label for row in queries.periods(session)}
        assert labels[queries.period_for(session, wanted)] == label


@pytest.mark.parametrize(
    ("body", "wanted", "label"),
    [
        ("committee on buoys", None, "2030"),
        ("Le Comité", "2030-02-01", "2030"),
        ("Comité des bouées", "2030", "2030"),
        ("Working Group on Lighthouses", None, "2032"),
        ("Working Group", "2031", "2031"),
    ],
)
def test_of_several_bodies_one_is_meant_by_any_of_its_names(
    store: Store, body: str, wanted: str | None, label: str
) -> None:
    with store.write("Enter two bodies") as session:
        buoys = AYear(session, year=2030).body
        buoys.full_name, buoys.short_name = "Committee on Buoys", "Committee"
        buoys.translations = {"fr": {"full_name": "Comité des bouées", "short_name": "le Comité"}}
        lights = AYear(session, year=2031).body
        later = AYear(session, year=2032)
        later.period.body = lights
        session.flush()
        session.refresh(later.body)
        session.delete(later.body)
    with store.read() as session:
        labels = {row.id: row.label for row in queries.periods(session)}
        assert labels[queries.period_for(session, wanted, body)] == label


def test_a_body_that_is_not_there_or_not_alone_is_answered_with_those_that_are(
    store: Store,
) -> None:
    add_years(store, 2030, 2031)
    listed = "Working Group on Lighthouses; Working Group on Lighthouses"
    with store.read() as session:
        with pytest.raises(UserError, match=f"no body called Committee .*: {listed}"):
            queries.period_for(session, body="Committee")
        with pytest.raises(UserError, match=f"More than one body .*: {listed}"):
            queries.period_for(session, body="working group")


@pytest.mark.parametrize("wanted", ["2029", "28 April", "28 April 2029", "soon", ""])
def test_a_period_that_is_not_there_is_answered_with_those_that_are(
    store: Store, wanted: str
) -> None:
    add_years(store, 2030, 2031)
    with store.read() as session, pytest.raises(UserError, match=r"2031, 2030\.$"):
        queries.period_for(session, wanted)


def test_of_many_periods_only_the_newest_are_named(store: Store) -> None:
    add_years(store, *range(2000, 2020))
    with store.read() as session, pytest.raises(UserError, match=r"2019, .*2008, \.\.\.\.$"):
        queries.period_for(session, "1999")


def test_a_library_without_periods_says_so(store: Store) -> None:
    with store.read() as session, pytest.raises(UserError, match="no reporting period yet"):
        queries.period_for(session)


def test_meetings_are_of_a_period_by_link_or_by_day_and_between_days(store: Store) -> None:
    with store.write("Enter a year") as session:
        year = AYear(session)
        year.meeting(date(2031, 6, 1), "Linked")
        unlinked = year.meeting(date(2031, 3, 1), "By its day")
        unlinked.period, unlinked.end_day = None, date(2031, 3, 3)
        elsewhere = year.meeting(date(2032, 3, 1), "Another year's")
        elsewhere.period = None
        year.meeting(None, "Undated")
    with store.read() as session:
        period = queries.period_for(session)

        def themes(**span: date) -> list[str | None]:
            return [row.theme for row in queries.meetings(session, period, **span)]

        assert themes() == ["By its day", "Linked", "Undated"]
        assert themes(first_day=date(2031, 3, 2)) == ["By its day", "Linked"]
        assert themes(first_day=date(2031, 3, 4)) == ["Linked"]
        assert themes(last_day=date(2031, 4, 1)) == ["By its day"]
        assert len(list(queries.meetings(session))) == 4


def test_briefers_stand_in_listing_order_with_the_post_of_the_day(store: Store) -> None:
    with store.write("Enter a year") as session:
        year = AYear(session)
        ann, bob = year.person("Ann Bell", "pilot"), year.person("Bob Hook", "diver")
        ann.posts[0].ends_on = date(2031, 5, 31)
        ann.posts.append(
            Post(
                title="captain", organisation=Organisation(name="Guild"), begins_on=date(2031, 6, 1)
            )
        )
        year.meeting(date(2031, 5, 1), "Before", bob, ann).participations[1].listing_order = None
        year.meeting(date(2031, 7, 1), "After", ann)
    with store.read() as session:
        before, after = queries.meetings(session)
    assert [(who.name, who.printed_title) for who in before.briefers] == [
        ("Bob Hook", "diver"),
        ("Ann Bell", "pilot"),
    ]
    assert [(who.printed_title, who.organisation) for who in after.briefers] == [
        ("captain", "Guild")
    ]


def test_only_held_meetings_count_as_briefed_and_neither_chair_nor_observer(store: Store) -> None:
    with store.write("Enter a year") as session:
        year = AYear(session)
        ann = year.person("Ann Bell", "pilot")
        ann.posts.append(Post(title="captain", organisation=year.league))
        held = year.meeting(date(2031, 5, 1), "Held", ann)
        held.participations[0].post = ann.posts[1]
        held.participations.append(Participation(person=year.chair, role=ParticipationRole.CHAIR))
        held.participations.append(
            Participation(person=year.person("Eve Eye", "guest"), role=ParticipationRole.OBSERVER)
        )
        # Twice at one meeting is one meeting.
        held.participations.append(Participation(person=ann, role=ParticipationRole.PANELLIST))
        year.meeting(date(2031, 9, 1), "Planned", ann, status=MeetingStatus.PLANNED)
        session.add(Person(name="Zed Zero"))
    with store.read() as session:
        everyone = list(queries.briefers(session))
        assert {row.name: row.meetings for row in everyone} == {
            "Ann Bell": 1,
            "Eve Eye": 0,
            "Zed Zero": 0,
        }
        (ann_row,) = queries.briefers(session, queries.period_for(session))
    assert ann_row.last_day == date(2031, 5, 1)
    zed = everyone[-1]
    assert (zed.post, zed.organisation, zed.last_day) == (None, None, None)


def test_a_statement_has_the_number_that_its_report_prints(store: Store) -> None:
    with store.write("Enter two years") as session:
        drafted, plain = AYear(session, year=2031), AYear(session, year=2030)
        draft = drafted.draft()
        chapter = drafted.section(draft, SectionKind.CHAPTER, "One.", title="Introduction")
        said = drafted.paragraph(chapter, "Keep the light.")
        drafted.paragraph(chapter, "", origin=TextOrigin.GENERATED)
        drafted.statement("Keep the light.", paragraph=said)
        drafted.statement("Nowhere.")
        first = plain.statement("Mend the nets.")
        drafted.report.recommendations[0].supersedes = first
    with store.read() as session:
        old, new, nowhere = queries.recommendations(session)
    assert (new.paragraph, new.supersedes) == (2, "2030/1")
    assert nowhere.paragraph is None
    # Nobody has written a draft of 2030: the number is that of the report made from records.
    assert old.paragraph is not None
    assert old.paragraph > 1


@pytest.mark.parametrize("what", ["meetings", "briefers", "recommendations"])
def test_statements_do_not_grow_with_the_rows(store: Store, what: str) -> None:
    query = getattr(queries, what)

    def grow(times: int) -> None:
        with store.write("Enter more") as session:
            year = AYear(session, year=2031 + times)
            for number in range(times):
                person = year.person(f"Person {number}", "pilot")
                meeting = year.meeting(
                    date(2031 + times, 5, 1), "Nets", person, note=f"S/2031/{number + 10}"
                )
                meeting.room = str(number)
                year.statement(f"Mend net {number}.", year.secretariat)

    counts = []
    for times in (1, 40):
        grow(times)
        with store.read() as session:
            period = queries.period_for(session)
            with counted(session) as statements:
                assert len(list(query(session, period))) == times
            counts.append(len(statements))
    assert counts[0] == counts[1]
    assert counts[0] < 30


def test_meetings_of_a_period_are_found_by_an_index(store: Store) -> None:
    add_years(store, 2031)
    with store.read() as session:
        with counted(session) as statements:
            list(queries.meetings(session, queries.period_for(session)))
        asked = next(s for s in statements if "FROM meeting" in s)
        places = asked.count("?")
        plan = session.connection().exec_driver_sql(
            f"EXPLAIN QUERY PLAN {asked}", tuple([1] * places)
        )
        steps = [str(row[3]) for row in plan if "meeting" in str(row[3])]
    assert any("ix_meeting_period_id" in step for step in steps)
    assert not any(step.startswith("SCAN meeting") for step in steps)

"""Statements in portions, groups and sums, and what their fields offer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from db.editing.addressees import set_addressee_value
from db.editing.recommendations import create_statement, set_statement_value
from db.models import (
    Acceptance,
    Implementation,
    Meeting,
    MeetingKind,
    Organisation,
    Recommendation,
    RecommendationKind,
    ReportingPeriod,
)
from db.queries import recommendations_chosen
from db.queries.recommendation_details import (
    StatementPlace,
    document_named,
    new_statement_place,
    statement_facts,
)
from db.queries.recommendation_details import statement_places as places_in_reports
from db.queries.recommendations_chosen import ChosenStatements, with_words_found
from db.queries.recommendations_table import (
    Grouping,
    StatementOrder,
    StatementSums,
    count_statements,
    statement_groups,
    statement_places,
    statement_rows,
    sum_up,
)
from db.queries.statement_choices import (
    addressees_asked,
    documents_called,
    earlier_statements_called,
    organisations_called,
    paragraphs_called,
)
from db.store import Store
from tests.db.queries.counting import counted

TODAY = date(2018, 1, 1)
ALL = ChosenStatements(TODAY)


@pytest.fixture
def followed(store: Store) -> Store:
    """The example a year later: three statements are followed up, two have answers."""
    with store.write("A year later") as session:
        found = {each.reference: each for each in session.scalars(select(Recommendation))}
        for reference, state, due in (
            ("2016/2", Implementation.CARRIED_OVER, date(2018, 2, 1)),
            ("2016/4", Implementation.IN_PROGRESS, date(2017, 12, 1)),
            ("2016/7", Implementation.IMPLEMENTED, date(2017, 6, 1)),
        ):
            set_statement_value(session, found[reference].uuid, "implementation", state)
            set_statement_value(session, found[reference].uuid, "due_on", due)
        for addressee in found["2016/4"].addressees:
            set_addressee_value(session, addressee.uuid, "acceptance", Acceptance.ACCEPTED)
        first = found["2016/2"].addressees[0]
        set_addressee_value(session, first.uuid, "acceptance", Acceptance.NOTED)
    return store


def references(
    store: Store,
    chosen: ChosenStatements,
    order: StatementOrder | None = None,
    group: tuple[Grouping, str] | None = None,
) -> list[str]:
    with store.read() as session:
        found = statement_rows(session, chosen, order or StatementOrder(), 0, 50, group)
    return [row.reference.removeprefix("2016/") for row in found]


def uuid_of(store: Store, name: str) -> str:
    with store.read() as session:
        return session.scalars(select(Organisation.uuid).where(Organisation.name == name)).one()


def test_a_statement_stands_below_each_of_its_addressees(followed: Store) -> None:
    with followed.read() as session:
        groups = statement_groups(session, ALL, "addressee")
    assert [(each.title, each.sums.count) for each in groups] == [
        ("Secretariat", 4),
        ("Security Council", 3),
        ("Troop- and police-contributing countries", 3),
        ("", 3),
    ]
    assert [each.sums.asking for each in groups] == [4, 3, 3, 0]
    for group in groups:
        assert len(references(followed, ALL, group=("addressee", group.key))) == group.sums.count


def test_sums_tell_states_what_is_overdue_and_the_next_check(followed: Store) -> None:
    with followed.read() as session:
        assert sum_up(session, ALL) == StatementSums(
            count=7,
            asking=4,
            states=(
                (Implementation.NOT_STARTED, 4),
                (Implementation.IN_PROGRESS, 1),
                (Implementation.IMPLEMENTED, 1),
                (Implementation.CARRIED_OVER, 1),
            ),
            overdue=1,
            next_check=date(2018, 2, 1),
        )


@pytest.mark.parametrize(
    ("grouping", "keys"),
    [
        ("state", ["not_started", "in_progress", "implemented", "carried_over"]),
        ("kind", ["observation", "conclusion", "recommendation"]),
        ("theme", [""]),
        ("year", ["2016"]),
    ],
)
def test_statements_are_grouped_in_the_order_of_the_field(
    followed: Store, grouping: Grouping, keys: list[str]
) -> None:
    with followed.read() as session:
        groups = statement_groups(session, ALL, grouping)
    assert [group.key for group in groups] == keys
    shown = [references(followed, ALL, group=(grouping, key)) for key in keys]
    assert sorted(each for group in shown for each in group) == list("1234567")


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (replace(ALL, text="eroom"), "7"),
        (replace(ALL, kinds=frozenset({RecommendationKind.CONCLUSION})), "35"),
        (replace(ALL, implementations=frozenset({Implementation.IN_PROGRESS})), "4"),
        (replace(ALL, acceptances=frozenset({Acceptance.ACCEPTED, Acceptance.NOTED})), "24"),
        (replace(ALL, overdue=True), "4"),
        (replace(ALL, origin="conclusions"), "1234567"),
        (replace(ALL, origin="meetings"), ""),
        (replace(ALL, span="period", period_id=1), "1234567"),
        (replace(ALL, span="period", period_id=2), ""),
        (replace(ALL, span="body", body_id=1), "1234567"),
        (replace(ALL, span="body", body_id=2), ""),
    ],
)
def test_filters_let_pass_what_fits(
    followed: Store, chosen: ChosenStatements, expected: str
) -> None:
    assert references(followed, chosen) == list(expected)
    with followed.read() as session:
        assert count_statements(session, chosen) == len(expected)


def test_words_are_looked_up_once_for_several_questions(
    followed: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    worded = replace(ALL, text="should", kinds=frozenset({RecommendationKind.RECOMMENDATION}))
    expected = references(followed, worded)
    with followed.read() as session:
        found = with_words_found(session, worded)
        assert with_words_found(session, ALL) is ALL
        monkeypatch.setattr(recommendations_chosen, "FEW", 1)
        assert with_words_found(session, worded) is worded
    assert found.text == ""
    assert references(followed, found) == expected != []


def test_a_filter_for_answers_keeps_only_the_groups_of_those_who_gave_them(
    followed: Store,
) -> None:
    noted = replace(ALL, acceptances=frozenset({Acceptance.NOTED}))
    council = uuid_of(followed, "Security Council")
    with followed.read() as session:
        assert [each.key for each in statement_groups(session, noted, "addressee")] == [council]
        places = statement_places(session, noted, StatementOrder(), _uuid(followed, 2), "addressee")
    assert places == [(council, 0)]
    asked = replace(ALL, organisation=council)
    assert references(followed, asked) == ["2", "4", "6"]
    with followed.read() as session:
        assert [each.key for each in statement_groups(session, asked, "addressee")] == [council]


def _uuid(store: Store, number: int) -> str:
    with store.read() as session:
        query = select(Recommendation.uuid).where(Recommendation.number == number)
        return session.scalars(query).one()


@pytest.mark.parametrize(
    ("key", "first", "last"),
    [
        ("number", "1", "7"),
        ("text", "4", "3"),
        ("kind", "1", "7"),
        ("implementation", "1", "2"),
        ("acceptance", "2", "5"),
        ("due", "4", "7"),
        ("owner", "1", "7"),
    ],
)
def test_statements_are_sorted_with_what_is_missing_last(
    followed: Store, key: str, first: str, last: str
) -> None:
    shown = references(followed, ALL, StatementOrder(key))
    assert (shown[0], shown[-1]) == (first, last)
    turned = references(followed, ALL, StatementOrder(key, descending=True))
    assert sorted(turned) == sorted(shown)


@pytest.mark.parametrize("grouping", [None, "addressee", "state", "kind", "year", "theme"])
@pytest.mark.parametrize("descending", [False, True])
def test_a_place_is_where_the_rows_have_it(
    followed: Store, grouping: Grouping | None, descending: bool
) -> None:
    order = StatementOrder("due", descending)
    uuid = _uuid(followed, 4)
    with followed.read() as session:
        places = statement_places(session, ALL, order, uuid, grouping)
        assert places
        for key, before in places:
            group = (grouping, key) if grouping is not None and key is not None else None
            assert statement_rows(session, ALL, order, before, 1, group)[0].uuid == uuid
        gone = replace(ALL, text="xyzzy")
        assert statement_places(session, gone, order, uuid, grouping) == []


def test_a_row_tells_the_answer_of_the_group_and_else_what_all_say(followed: Store) -> None:
    council = uuid_of(followed, "Security Council")
    with followed.read() as session:
        in_group = statement_rows(session, ALL, StatementOrder(), 0, 9, ("addressee", council))
        alone = statement_rows(session, ALL, StatementOrder(), 0, 9)
    assert [row.acceptance for row in in_group] == [
        Acceptance.NOTED,
        Acceptance.ACCEPTED,
        Acceptance.NO_REPLY,
    ]
    by_number = {row.reference: row for row in alone}
    assert by_number["2016/4"].acceptance is Acceptance.ACCEPTED
    assert by_number["2016/2"].acceptance is None
    assert by_number["2016/1"].acceptance is None
    assert by_number["2016/7"].is_closed
    assert not by_number["2016/1"].asks


def test_rows_take_three_statements_however_many_they_are(followed: Store) -> None:
    with followed.read() as session, counted(session) as sent:
        statement_rows(session, ALL, StatementOrder("due"), 0, 200)
        assert len([each for each in sent if each.startswith("SELECT")]) == 3


def test_statements_are_grouped_by_the_theme_of_the_meeting_they_come_from(store: Store) -> None:
    with store.write("From a meeting") as session:
        query = select(Meeting).where(Meeting.kind == MeetingKind.THEMATIC).order_by(Meeting.day)
        meeting = session.scalars(query).first()
        assert meeting is not None
        assert meeting.theme is not None
        where = session.scalars(select(ReportingPeriod.uuid)).one()
        create_statement(session, where, "Meet sooner.", meeting_uuid=meeting.uuid)
        theme = meeting.theme.uuid
    with store.read() as session:
        groups = statement_groups(session, ALL, "theme")
        assert [(group.key, group.sums.count) for group in groups] == [(theme, 1), ("", 7)]
    assert references(store, replace(ALL, origin="meetings")) == ["8"]
    assert references(store, ALL, group=("theme", theme)) == ["8"]


def test_two_statements_of_one_paragraph_are_told_apart(store: Store) -> None:
    with store.write("Two in one") as session:
        first, second = session.scalars(
            select(Recommendation).where(Recommendation.number.in_((4, 6)))
        )
        second.paragraph = first.paragraph
        keys, report = (first.id, second.id), first.report_id
    with store.read() as session:
        places = places_in_reports(session, [report])[report]
    assert [places[key] for key in keys] == [StatementPlace(42, 1, 2), StatementPlace(42, 2, 2)]


def test_what_is_gone_is_none(store: Store) -> None:
    with store.read() as session:
        assert statement_facts(session, "gone") is None
        assert new_statement_place(session, "gone") is None
        where = session.scalars(select(ReportingPeriod.uuid)).one()
        assert new_statement_place(session, where, "gone") is None
        assert document_named(session, "S/1999/1") is None
        assert paragraphs_called(session, "gone", "") == []


def test_fields_offer_what_was_typed_for(followed: Store) -> None:
    mine = _uuid(followed, 6)
    with followed.read() as session:
        assert [each.text for each in organisations_called(session, "african")] == ["African Union"]
        assert organisations_called(session, "")[0].text == "Secretariat"
        assert addressees_asked(session)[0].text == "Secretariat"
        assert documents_called(session, "prst")
        assert documents_called(session, "")
        assert mine not in [each.uuid for each in earlier_statements_called(session, mine, "")]
        found = earlier_statements_called(session, mine, "eroom")
        assert [each.text for each in found] == ["2016/7"]
        by_number = paragraphs_called(session, mine, "44")
        assert by_number[0].text == "¶44"
        facts = statement_facts(session, mine)
        assert facts is not None
        assert by_number[0].uuid == facts.paragraph_uuid
        assert [each.text for each in paragraphs_called(session, mine, "")][-1] == "¶45"
        assert any(each.text == "¶45" for each in paragraphs_called(session, mine, "eroom"))


def test_no_library_is_needed_to_say_what_is_chosen(tmp_path: Path) -> None:
    with Store.create(tmp_path / "empty.chairdesk") as empty, empty.read() as session:
        assert sum_up(session, ALL) == StatementSums()
        assert statement_groups(session, ALL, "addressee") == []

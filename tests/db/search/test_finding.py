"""Typed words find the records a person means, the best first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.errors import SearchUnready
from db.example import build_example
from db.indexing.sources import SOURCES
from db.models import (
    FAMILIES,
    Body,
    Document,
    Draft,
    FollowUp,
    InvitationStatus,
    Meeting,
    Organisation,
    Paragraph,
    Person,
    Post,
    Recommendation,
    Report,
    ReportingPeriod,
    Section,
    SectionKind,
    Symbol,
    Theme,
)
from db.search import Hit, Rank, asked, matching, search
from db.store import Store


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("example") / "example.chairdesk"
    with build_example(path) as store, store.write("Add what the example lacks") as session:
        body = session.scalars(select(Body)).one()
        session.add_all(
            [
                Person(name="Мария Захарова", sort_name="Захарова, Мария"),
                Person(name="أحمد الأنصاري", sort_name="الأنصاري، أحمد"),
                Theme(
                    body=body,
                    full_title="Women in peace operations",
                    translations={"fr": {"full_title": "Les femmes dans les opérations de paix"}},
                ),
                Theme(body=body, full_title="联合国安全理事会的工作方法"),
                Document(
                    title="Note by the President",
                    symbols=[Symbol(text="S/2023/945", organ="S", year=2023, number="945")],
                ),
                Document(
                    title="Addendum",
                    symbols=[Symbol(text="S/2023/945/Add.1", organ="S", year=2023, number="945")],
                ),
            ]
        )
    return path


@pytest.fixture
def session(library: Path) -> Iterator[Session]:
    with Store.open(library, writing=False) as store, store.read() as session:
        yield session


def titles(hits: list[Hit]) -> list[str]:
    return [hit.title for hit in hits]


@pytest.mark.parametrize(
    ("typed", "family", "title"),
    [
        ("herve ladsous", "people", "Hervé Ladsous"),
        ("LADSOUS, Hervé", "people", "Hervé Ladsous"),
        ("el ghassim", "people", "El-Ghassim Wane"),
        ("El-Ghassim", "people", "El-Ghassim Wane"),
        ("wan el", "people", "El-Ghassim Wane"),
        ("brig lion", "people", "Brigadier General Thierry Lion"),
        ("захар", "people", "Мария Захарова"),
        ("احمد انصاري", "people", "أحمد الأنصاري"),
        ("安全理事会", "themes", "联合国安全理事会的工作方法"),
        ("femmes operations", "themes", "Women in peace operations"),
        ("S/2023/945", "documents", "S/2023/945"),
        ("2023/945/add.1", "documents", "S/2023/945/Add.1"),
        ("note by the pres", "documents", "S/2023/945"),
        ("2016/7", "recommendations", "2016/7"),
        ("dfs", "organisations", "Department of Field Support"),
        ("28 April 2016", "meetings", "Use of technology in peacekeeping operations"),
        ("28 avril", "meetings", "Use of technology in peacekeeping operations"),
        ("2016-04-28", "meetings", "Use of technology in peacekeeping operations"),
        ("use of technologies in p", "meetings", "Use of technology in peacekeeping operations"),
    ],
)
def test_it_comes_first(session: Session, typed: str, family: str, title: str) -> None:
    first = search(session, typed)[0]
    assert (first.family, first.title) == (family, title)


def test_what_is_called_just_so_comes_before_what_is_called_more(session: Session) -> None:
    hits = search(session, "S/2023/945")
    assert [(hit.title, hit.rank) for hit in hits] == [
        ("S/2023/945", Rank.TITLE),
        ("S/2023/945/Add.1", Rank.NAMES),
    ]


def test_names_come_before_texts(session: Session) -> None:
    hits = search(session, "field")
    assert hits[0].title == "Department of Field Support"
    assert [hit.rank for hit in hits] == sorted(hit.rank for hit in hits)
    assert {hit.family for hit in hits} >= {"organisations", "people", "paragraphs"}


def test_a_person_is_found_by_post_and_organisation(session: Session) -> None:
    (hit,) = search(session, "khare DFS", families=["people"])
    assert (hit.title, hit.detail) == (
        "Atul Khare",
        "Under-Secretary-General for Operational Support",
    )


def test_a_meeting_is_shown_with_its_theme_who_took_part_and_its_day(session: Session) -> None:
    (hit,) = search(session, "technology", families=["meetings"])
    detail = "Use of technologies in peacekeeping · Ladsous, Khare"
    assert (hit.detail, hit.day) == (detail, date(2016, 4, 28))


def test_a_meeting_without_theme_is_shown_with_its_body(tmp_path: Path) -> None:
    with build_example(tmp_path / "year.chairdesk") as store:
        with store.write("Take the theme off") as session:
            meeting = session.scalars(select(Meeting).where(Meeting.day == date(2016, 6, 24))).one()
            meeting.theme = None
            body = meeting.body.full_name
            declined, *_ = meeting.participations
            declined.invitation = InvitationStatus.DECLINED
            left = [each.person.sort_name for each in meeting.participations[1:]]
        with store.read() as session:
            (hit,) = search(session, "24 June", families=["meetings"])
            assert (hit.title, hit.detail) == (body, f"{body} · {left[0].split(',')[0]}")


def test_a_meeting_is_found_by_who_took_part(session: Session) -> None:
    days = {hit.day for hit in search(session, "renata dwan", families=["meetings"])}
    assert days == {date(2016, 6, 24), date(2016, 7, 27)}
    (hit,) = search(session, "dwan hilale", families=["meetings"])
    assert hit.detail.endswith("Dwan, Hilale")


def test_a_paragraph_is_shown_by_words_of_its_own(session: Session) -> None:
    hits = search(session, "memb", families=["paragraphs"])
    assert hits
    for hit in hits:
        assert len(hit.title) <= 164
        assert "memb" in hit.title.lower()


def test_a_word_late_in_a_text_is_shown_with_a_few_before_it(tmp_path: Path) -> None:
    with Store.create(tmp_path / "desk.chairdesk") as store:
        report = Report(
            period=ReportingPeriod(
                body=Body(full_name="Group"),
                begins_on=date(2016, 1, 1),
                ends_on=date(2016, 12, 31),
                label="2016",
            )
        )
        text = (
            "Nothing of note was said. " * 20
            + "Then one spoke of Sahelian wells. "
            + "So it went. " * 30
        )
        section = Section(kind=SectionKind.CHAPTER, order=1, draft=Draft(report=report))
        section.paragraphs.append(Paragraph(order=1, text=text))
        with store.write("Write") as session:
            session.add(section)
        with store.read() as session:
            (hit,) = search(session, "sahel")
    assert hit.title.startswith("… said. Then one spoke of Sahelian wells. So it went.")
    assert hit.title.endswith(" …")
    assert len(hit.title) <= 164
    assert hit.detail == "2016"


def test_equally_good_ones_of_several_families_take_turns(session: Session) -> None:
    families = [hit.family for hit in search(session, "p", limit=6) if hit.rank is Rank.NAMES]
    assert len(set(families[:3])) == 3


def test_no_more_are_given_than_asked_for_and_only_of_the_families(session: Session) -> None:
    assert len(search(session, "a", limit=3)) == 3
    assert {hit.family for hit in search(session, "the", families=["themes"])} == {"themes"}
    assert search(session, "a", families=[]) == []


@pytest.mark.parametrize("typed", ["", "   ", "*", '"', "no such word as zzyzx"])
def test_nothing_is_found_for_no_word_or_an_unknown_one(session: Session, typed: str) -> None:
    assert search(session, typed) == []


@pytest.mark.parametrize(
    "typed",
    [
        '" * a AND NEAR( col:x -x ( ) ^ + S/2023/945',
        "O'Brien OR 1325 (2000)",
        "\x00\ud800 lone",
        '"' * 5000,
        "x" * 100_000,
        "s/" * 10_000,
        "NOT",
        "words : a",
    ],
)
def test_hostile_texts_are_only_words(session: Session, typed: str) -> None:
    search(session, typed)
    session.scalars(select(Person.id).where(matching(session, "people", typed))).all()


@given(st.text(st.characters(), max_size=60))
def test_no_text_is_an_error(library_session: Session, typed: str) -> None:
    hits = search(library_session, typed, limit=5)
    assert len(hits) <= 5
    for family in ("people", "paragraphs"):
        found = select(FAMILIES[family].uuid).where(matching(library_session, family, typed))
        among = set(library_session.scalars(found))
        assert {hit.uuid for hit in hits if hit.family == family} <= among


@pytest.fixture(scope="module")
def library_session(library: Path) -> Iterator[Session]:
    with Store.open(library, writing=False) as store, store.read() as session:
        yield session


@pytest.mark.parametrize("family", [source.family for source in SOURCES])
@pytest.mark.parametrize("few", [0, 5_000])
@pytest.mark.parametrize("typed", ["a", "tech", "2016", "peacekeeping oper", "zzyzx", ""])
def test_a_table_keeps_the_records_that_match_however_many(
    session: Session, monkeypatch: pytest.MonkeyPatch, family: str, few: int, typed: str
) -> None:
    monkeypatch.setattr(asked, "_FEW", few)
    record = FAMILIES[family]
    kept = session.scalars(select(record.uuid).where(matching(session, family, typed))).all()
    assert len(kept) == len(set(kept))
    if typed:
        hits = search(session, typed, limit=1000, families=[family])
        assert set(kept) == {hit.uuid for hit in hits}
    else:
        assert set(kept) == set(session.scalars(select(record.uuid)))


def test_a_beginning_of_very_many_words_finds_them_all_the_same(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = search(session, "peac oper", limit=1000)
    monkeypatch.setattr(asked, "_MOST_FORMS", 1)
    assert search(session, "peac oper", limit=1000) == before
    assert before


def test_records_are_found_by_what_belongs_to_them(tmp_path: Path) -> None:
    with build_example(tmp_path / "desk.chairdesk") as store:
        with store.write("Add words") as session:
            recommendation = session.scalars(select(Recommendation)).first()
            assert recommendation is not None
            recommendation.follow_ups.append(
                FollowUp(day=date(2017, 1, 2), text="The Secretariat sent a questionnaire.")
            )
            meeting = session.scalars(select(Meeting)).first()
            assert meeting is not None
            meeting.room = "Trusteeship Council Chamber"
            document = Document(title=None, symbols=[])
            session.add(document)
        with store.read() as session:
            (hit,) = search(session, "questionnaire")
            assert (hit.family, hit.title) == ("recommendations", recommendation.reference)
            assert [hit.uuid for hit in search(session, "trusteeship")] == [meeting.uuid]


def test_a_note_is_found_by_its_words_and_by_who_spoke(session: Session) -> None:
    (hit,) = search(session, "village eld", families=["meeting_notes"])
    assert hit.title.startswith("village elders")
    assert hit.detail.startswith("Thierry Lion · ")
    assert (hit.day, hit.rank) == (date(2016, 11, 3), Rank.TEXT)
    assert search(session, "lion roads patrols", families=["meeting_notes"]) == [hit]
    members = search(session, "special committee say", families=["meeting_notes"])
    assert [" · " in each.detail for each in members] == [False]


def test_without_the_index_a_search_says_what_to_do(library: Path) -> None:
    store = Store.open(library, writing=False)
    with store, store.read() as session:
        connection = session.connection()
        connection.exec_driver_sql("PRAGMA query_only=OFF")
        connection.exec_driver_sql("DROP TABLE search_index")
        for typed in ("a", "long word"):
            with pytest.raises(SearchUnready, match="No record is affected"):
                search(session, typed)
        session.rollback()


def test_a_post_that_ended_is_not_shown_before_the_one_that_is_held(tmp_path: Path) -> None:
    with Store.create(tmp_path / "desk.chairdesk") as store:
        with store.write("Enter a person") as session:
            office = Organisation(name="Office")
            person = Person(name="Ana Lima", sort_name="Lima, Ana")
            for title, begins, former in (
                ("adviser", date(2015, 1, 1), False),
                ("director", date(2016, 1, 1), False),
                ("commander", None, True),
            ):
                post = Post(title=title, begins_on=begins, former=former, organisation=office)
                person.posts.append(post)
            session.add(person)
        with store.read() as session:
            assert [hit.detail for hit in search(session, "lima office")] == ["director"]

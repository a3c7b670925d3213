from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import event, select

from db.exchange.review import Verdict, apply, match
from db.exchange.staging import StagedRecords
from db.models import (
    Meeting,
    Organisation,
    OrganisationName,
    Paragraph,
    Person,
    Post,
    Section,
    SubItem,
    Theme,
)
from db.store import Store
from tests.db.exchange.reviewing import bring_in, by_verdict, conflicts, review, texts
from tests.db.exchange.years import BODY, Held, year_2016, year_2017


def test_everything_is_new_to_an_empty_library(store: Store) -> None:
    staged = year_2016().staged()
    applied = apply(store, review(store, staged))
    assert applied.operation is not None
    assert sum(applied.added.values()) == len(staged.records)
    assert applied.added["people"] == 4
    assert not applied.updated
    assert not applied.same
    assert not applied.conflicts
    assert not applied.issues
    assert [line.label for line in store.history()] == ["Import report-2016.txt"]


def test_the_same_file_again_changes_nothing_and_writes_no_operation(store: Store) -> None:
    bring_in(store, year_2016())
    again = year_2016().staged()
    found = review(store, again)
    assert [d.differences for d in found.decisions if d.verdict is not Verdict.SAME] == []
    applied = apply(store, found)
    assert applied.operation is None
    assert sum(applied.same.values()) == len(again.records)
    assert len(store.history()) == 1


def test_the_next_year_finds_body_chair_and_briefer_again(store: Store) -> None:
    bring_in(store, year_2016())
    found = review(store, year_2017().staged())
    assert by_verdict(found)["same"] == {"bodies": 1, "organisations": 2, "people": 2}
    applied = apply(store, found)
    assert not applied.conflicts
    assert applied.added["posts"] == 1
    assert applied.added["chairships"] == 1
    assert applied.added["reporting_periods"] == 1
    assert applied.added["meetings"] == 1
    with store.read() as session:
        khare = session.scalars(select(Person).where(Person.name == "Atul Khare")).one()
        assert [post.title.rpartition(" for ")[2] for post in khare.posts] == [
            "Field Support",
            "Operational Support",
        ]
        assert len(khare.participations) == 2


def test_a_corrected_file_shows_exactly_what_was_corrected(store: Store) -> None:
    bring_in(store, year_2016())
    corrected = year_2016()
    corrected.introduction[1] = "The bureau of the year was named in two notes."
    corrected.held.append(
        Held(date(2016, 11, 3), "Rapid deployment", "S/2016/1017", [("Thierry Lion", "Adviser")])
    )
    found = review(store, corrected.staged())
    assert by_verdict(found)["add"] == {
        "people": 1,
        "posts": 1,
        "documents": 1,
        "symbols": 1,
        "themes": 1,
        "meetings": 1,
        "meeting_documents": 1,
        "participations": 1,
    }
    (conflict,) = conflicts(found)
    assert conflict.record.key == "Introduction, paragraph 2"
    assert conflict.differences == {
        "text": (
            "The bureau of the year was named in a note.",
            "The bureau of the year was named in two notes.",
        )
    }
    assert not conflict.accepted
    applied = apply(store, found)
    assert applied.conflicts == [conflict]
    assert texts(store, "Introduction")[1] == "The bureau of the year was named in a note."


def test_an_inserted_paragraph_is_recognised_and_what_follows_moves_on(store: Store) -> None:
    bring_in(store, year_2016())
    grown = year_2016()
    grown.introduction.insert(1, "A sentence that was forgotten.")
    grown.items.insert(0, "Purpose")
    found = review(store, grown.staged())
    assert by_verdict(found)["add"] == {"paragraphs": 1, "sub_items": 1}
    assert not conflicts(found)
    apply(store, found)
    assert texts(store, "Introduction") == grown.introduction
    with store.read() as session:
        items = session.scalars(select(SubItem.text).order_by(SubItem.order)).all()
        orders = session.scalars(select(SubItem.order)).all()
    assert list(items) == ["Purpose", "Plans", "Means", "People"]
    assert sorted(orders) == [1, 2, 3, 4]
    assert not review(store, grown.staged()).count(Verdict.ADD)
    store.undo()
    assert texts(store, "Introduction") == year_2016().introduction


def test_a_paragraph_edited_here_is_a_conflict_and_stays(store: Store) -> None:
    bring_in(store, year_2016())
    with store.write("Edit") as session:
        paragraph = session.scalars(
            select(Paragraph).where(Paragraph.text == year_2016().introduction[2])
        ).one()
        paragraph.text = "Ours."
    found = review(store, year_2016().staged())
    assert [d.record.key for d in conflicts(found)] == ["Introduction, paragraph 3"]
    applied = apply(store, found)
    assert applied.operation is None
    assert texts(store, "Introduction")[2] == "Ours."


def test_what_the_file_leaves_empty_is_no_difference(store: Store) -> None:
    bring_in(store, year_2016())
    staged = year_2016().staged()
    for record in staged.of("participations"):
        record.values["printed_title"] = None
        record.links["post"] = None
    for record in staged.of("signatories"):
        record.values["title_lines"] = []
    assert list(by_verdict(review(store, staged))) == ["same"]


def test_text_in_another_normal_form_is_the_same_text(store: Store) -> None:
    year = year_2016()
    year.introduction[0] = "Le groupe a été créé."
    bring_in(store, year)
    year.introduction[0] = "Le groupe a e\u0301te\u0301 cre\u0301e\u0301."
    year.chair = "Fode\u0301 Seck"
    assert list(by_verdict(review(store, year.staged()))) == ["same"]


def test_two_people_of_one_name_are_for_a_person_to_tell_apart(store: Store) -> None:
    with store.write("Two namesakes") as session:
        for title in ("Head of Office", "Chief of Staff"):
            person = Person(name="Renata Dwan")
            person.posts.append(Post(title=title))
            session.add(person)
    found = review(store, year_2016().staged())
    (conflict,) = conflicts(found)
    assert conflict.target_id is None
    assert len(conflict.rivals) == 2
    (issue,) = found.issues
    assert "Renata Dwan, Head of Office; Renata Dwan, Chief of Staff" in issue.message
    applied = apply(store, found)
    assert applied.conflicts == [conflict]
    assert applied.added["participations"] == 2
    said = [issue.message for issue in applied.issues]
    assert any("1 record of participations was left out" in message for message in said)
    assert any("1 record of posts was left out" in message for message in said)

    chosen = review(store, year_2016().staged(), {"Renata Dwan": conflict.rivals[1]})
    assert not conflicts(chosen)
    assert apply(store, chosen).added == {"posts": 1, "participations": 1}


def test_two_people_of_one_name_in_the_file_are_two_again(store: Store) -> None:
    staged = StagedRecords(source="people.csv")
    for key in ("father", "son"):
        staged.add("people", key, {"name": "Jean Dupont"})
    assert apply(store, review(store, staged)).added == {"people": 2}
    assert apply(store, review(store, staged)).operation is None


def test_an_organisation_is_found_by_acronym_former_name_and_translation(store: Store) -> None:
    with store.write("Organisations") as session:
        support = Organisation(name="Department of Operational Support", acronym="DOS")
        support.names.append(OrganisationName(name="Department of Field Support", acronym="DFS"))
        union = Organisation(name="African Union", translations={"fr": {"name": "Union africaine"}})
        session.add_all([support, union])
    staged = StagedRecords(source="file")
    for name in ("DFS", "Department of field support", "Union Africaine"):
        staged.records.clear()
        staged.add("organisations", "one", {"name": name})
        assert by_verdict(review(store, staged)) == {"same": {"organisations": 1}}, name


def test_translations_of_both_are_kept(store: Store) -> None:
    staged = StagedRecords(source="file")
    values = {"full_name": "Committee", "translations": {"fr": {"full_name": "Comité"}}}
    staged.add("bodies", "body", values)
    apply(store, review(store, staged))
    values["translations"] = {"es": {"full_name": "Comité (es)"}}
    found = review(store, staged)
    assert by_verdict(found) == {"update": {"bodies": 1}}
    apply(store, found)
    assert apply(store, review(store, staged)).operation is None
    values["translations"] = {"fr": {"full_name": "Le Comité"}}
    assert by_verdict(review(store, staged)) == {"conflict": {"bodies": 1}}


def test_a_meeting_is_found_again_when_its_day_was_moved_here(store: Store) -> None:
    bring_in(store, year_2016())
    with store.write("Move") as session:
        meeting = session.scalars(select(Meeting).order_by(Meeting.day)).first()
        assert meeting is not None
        meeting.day = date(2016, 4, 29)
    found = review(store, year_2016().staged())
    assert "add" not in by_verdict(found)
    assert [d.differences for d in conflicts(found)] == [
        {"day": (date(2016, 4, 29), date(2016, 4, 28))}
    ]


def test_two_meetings_of_one_day_are_told_apart_by_theme(store: Store) -> None:
    def day(*themes: str) -> StagedRecords:
        staged = StagedRecords(source="file")
        staged.add("bodies", "body", {"full_name": "Committee"})
        for theme in themes:
            staged.add("themes", theme, {"full_title": theme}, {"body": "body"})
        for theme in themes:
            links: dict[str, str | None] = {"body": "body", "theme": theme}
            staged.add("meetings", f"on {theme}", {"day": date(2016, 5, 27)}, links)
        return staged

    apply(store, review(store, day("Partnerships", "Technology")))
    found = review(store, day("Technology", "Partnerships"))
    assert list(by_verdict(found)) == ["same"]


def sitting(day: date, theme: str | None, *people: str, kind: str = "thematic") -> StagedRecords:
    """A meeting as a table stages it: a row, without a report."""
    staged = StagedRecords(source="meetings.csv")
    staged.add("bodies", "body", {"full_name": BODY})
    span = {"begins_on": date(2016, 1, 1), "ends_on": date(2016, 12, 31), "label": "2016"}
    staged.add("reporting_periods", "period", span, {"body": "body"})
    for name in people:
        staged.add("people", name, {"name": name})
    links: dict[str, str | None] = {"body": "body", "period": "period"}
    if theme is not None:
        staged.add("themes", "theme", {"full_title": theme}, {"body": "body"})
        links["theme"] = "theme"
    staged.add("meetings", "meeting", {"day": day, "kind": kind}, links)
    for name in people:
        staged.add("participations", f"{name} there", {}, {"meeting": "meeting", "person": name})
    return staged


@pytest.mark.parametrize(
    ("other", "added"),
    [
        (
            sitting(date(2016, 4, 28), "Safety at night", "Jane Roe"),
            {"people": 1, "themes": 1, "meetings": 1, "participations": 1},
        ),
        (
            sitting(date(2016, 11, 10), "Safety and security", "Jane Roe"),
            {"people": 1, "meetings": 1, "participations": 1},
        ),
        (sitting(date(2016, 4, 28), None, kind="organizational"), {"meetings": 1}),
    ],
    ids=["another of the day", "another on the theme", "on the body's own business"],
)
def test_a_second_meeting_of_a_day_or_on_a_theme_is_another(
    store: Store, other: StagedRecords, added: dict[str, int]
) -> None:
    bring_in(store, year_2016())
    found = review(store, other)
    assert not conflicts(found)
    assert apply(store, found).added == added
    assert apply(store, review(store, other)).operation is None


@pytest.mark.parametrize("people", [(), ("Atul Khare",)])
def test_a_meeting_of_the_same_people_is_the_same_whatever_it_is_called(
    store: Store, people: tuple[str, ...]
) -> None:
    bring_in(store, year_2016())
    found = review(store, sitting(date(2016, 4, 28), "Technology, used", *people))
    assert "add" not in by_verdict(found)
    assert [d.record.family for d in conflicts(found)] == ["themes"]


def test_two_staged_records_of_one_key_are_a_fault_of_the_format(store: Store) -> None:
    staged = StagedRecords(source="file")
    staged.add("people", "one", {"name": "Renata Dwan"})
    staged.add("people", "one", {"name": "Atul Khare"})
    with pytest.raises(ValueError, match="share a key"):
        review(store, staged)


def test_a_meeting_without_a_day_is_found_by_number(store: Store) -> None:
    staged = StagedRecords(source="file")
    staged.add("bodies", "body", {"full_name": "Committee"})
    staged.add("meetings", "74", {"number": 74, "kind": "formal"}, {"body": "body"})
    apply(store, review(store, staged))
    next(staged.of("meetings")).values["day"] = date(2018, 10, 10)
    found = review(store, staged)
    assert by_verdict(found)["update"] == {"meetings": 1}
    assert apply(store, found).updated == {"meetings": 1}
    assert apply(store, review(store, staged)).operation is None


def test_a_theme_retitled_here_is_found_by_the_day_of_its_meeting(store: Store) -> None:
    bring_in(store, year_2016())
    with store.write("Retitle") as session:
        theme = session.scalars(select(Theme)).first()
        assert theme is not None
        theme.full_title = "New technology in the field"
    found = review(store, year_2016().staged())
    assert "add" not in by_verdict(found)
    assert [d.record.family for d in conflicts(found)] == ["themes"]


def test_a_retitled_chapter_keeps_its_paragraphs(store: Store) -> None:
    bring_in(store, year_2016())
    with store.write("Retitle") as session:
        section = session.scalars(select(Section).where(Section.title == "Introduction")).one()
        section.title = "Opening"
    found = review(store, year_2016().staged())
    assert "add" not in by_verdict(found)
    assert [d.differences for d in conflicts(found)] == [{"title": ("Opening", "Introduction")}]


def test_a_conflict_says_for_people_and_programs_what_is_in_question(store: Store) -> None:
    bring_in(store, year_2016())
    moved = year_2016().staged()
    next(moved.of("reporting_periods")).values["ends_on"] = date(2016, 12, 30)
    (conflict,) = conflicts(review(store, moved))
    assert str(conflict) == (
        "reporting periods, period: the library says otherwise: last day (31 December 2016 in the "
        "library, 30 December 2016 in the file)."
    )
    as_json = conflict.as_json()
    assert as_json["differences"] == {"ends_on": {"ours": "2016-12-31", "theirs": "2016-12-30"}}
    assert as_json["uuid"] == conflict.target_uuid


def test_matching_asks_a_handful_of_questions_however_long_the_file(store: Store) -> None:
    def questions(paragraphs: int) -> int:
        year = year_2016()
        year.introduction = [f"Sentence number {number}." for number in range(paragraphs)]
        bring_in(store, year)
        asked: list[str] = []
        with store.read() as session:
            engine = session.get_bind()
            listener = lambda *given: asked.append(given[2])  # noqa: E731
            event.listen(engine, "before_cursor_execute", listener)
            match(session, year.staged())
            event.remove(engine, "before_cursor_execute", listener)
        return len(asked)

    few = questions(3)
    assert questions(1000) == few
    assert few < 60


def test_a_choice_between_namesakes_is_told_in_words(store: Store) -> None:
    with store.write("Two namesakes") as session:
        session.add_all([Person(name="Renata Dwan"), Person(name="Renata Dwan")])
    (conflict,) = conflicts(review(store, year_2016().staged()))
    assert str(conflict) == (
        "people, annex, Renata Dwan: more than one record of the library could be meant."
    )
    assert conflict.as_json()["uuid"] is None

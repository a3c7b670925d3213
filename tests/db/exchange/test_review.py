from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import event, select

from db.errors import UserError
from db.exchange.review import Applied, Decision, Review, Verdict, apply, foresee, match
from db.exchange.staging import StagedRecords
from db.models import (
    FAMILIES,
    Meeting,
    Organisation,
    OrganisationName,
    Paragraph,
    Person,
    Post,
    Recommendation,
    Section,
    SubItem,
    Theme,
)
from db.progress import Cancelled
from db.store import Store
from tests.db.exchange.years import Held, Year, year_2016, year_2017


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "library.chairdesk") as opened:
        yield opened


def review(store: Store, staged: StagedRecords, chosen: dict[str, int] | None = None) -> Review:
    with store.read() as session:
        return match(session, staged, chosen)


def bring_in(store: Store, year: Year) -> Applied:
    return apply(store, review(store, year.staged()))


def conflicts(found: Review) -> list[Decision]:
    return [d for d in found.decisions if d.verdict is Verdict.CONFLICT]


def by_verdict(found: Review) -> dict[str, dict[str, int]]:
    return {verdict.value: count for verdict in Verdict if (count := found.count(verdict))}


def texts(store: Store, title: str) -> list[str]:
    query = select(Paragraph.text).join(Section).where(Section.title == title)
    with store.read() as session:
        return list(session.scalars(query.order_by(Paragraph.order)))


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


def test_an_accepted_conflict_is_an_update(store: Store) -> None:
    bring_in(store, year_2016())
    changed = year_2016()
    changed.introduction[0] = "Something else altogether, in other words."
    found = review(store, changed.staged())
    (conflict,) = conflicts(found)
    conflict.accepted = True
    applied = apply(store, found)
    assert applied.updated == {"paragraphs": 1}
    assert not applied.conflicts
    assert texts(store, "Introduction") == changed.introduction


def test_what_the_library_leaves_empty_is_filled(store: Store) -> None:
    bring_in(store, year_2016())
    staged = year_2016().staged()
    next(staged.of("people")).values["rank"] = "Ambassador"
    meeting = next(staged.of("meetings"))
    meeting.values["room"] = "Conference Room 4"
    found = review(store, staged)
    assert by_verdict(found)["update"] == {"people": 1, "meetings": 1}
    applied = apply(store, found, "Fill in")
    assert applied.updated == {"people": 1, "meetings": 1}
    assert store.history()[0].label == "Fill in"


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


def test_a_namesake_that_is_accepted_is_a_new_person(store: Store) -> None:
    with store.write("Two namesakes") as session:
        session.add_all([Person(name="Renata Dwan"), Person(name="Renata Dwan")])
    found = review(store, year_2016().staged())
    conflicts(found)[0].accepted = True
    applied = apply(store, found)
    assert applied.added["people"] == 4
    assert applied.added["participations"] == 3


def test_two_people_of_one_name_in_the_file_are_two_again(store: Store) -> None:
    staged = StagedRecords(source="people.csv")
    for key in ("father", "son"):
        staged.add("people", key, {"name": "Jean Dupont"})
    assert apply(store, review(store, staged)).added == {"people": 2}
    assert apply(store, review(store, staged)).operation is None


def test_what_hangs_on_a_refused_record_is_left_out_and_said(store: Store) -> None:
    found = review(store, year_2016().staged())
    for decision in found.decisions:
        if decision.record.family == "posts":
            decision.accepted = False
        if decision.record.key == "meeting of 2016-04-28":
            decision.accepted = False
    applied = apply(store, found)
    assert "posts" not in applied.added
    assert applied.added["meetings"] == 1
    assert applied.added["participations"] == 1
    assert {issue.message for issue in applied.issues} == {
        "1 record of meeting_documents was left out, because the meeting it belongs to was not "
        "accepted.",
        "2 records of participations were left out, because the meeting they belong to was not "
        "accepted.",
        "1 record of participations was taken without its post, which was not accepted.",
    }


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


def test_an_inserted_statement_gets_a_reference_of_its_own(store: Store) -> None:
    bring_in(store, year_2016())
    grown = year_2016()
    grown.conclusions.insert(1, "Briefings should be shorter.")
    found = review(store, grown.staged())
    assert not conflicts(found)
    apply(store, found)
    with store.read() as session:
        rows = session.execute(
            select(Recommendation.reference, Recommendation.number, Recommendation.text)
        ).all()
    assert sorted(tuple(row) for row in rows) == [
        ("2016/1", 1, grown.conclusions[0]),
        ("2016/2", 2, grown.conclusions[2]),
        ("2016/3", 3, grown.conclusions[1]),
    ]
    assert apply(store, review(store, grown.staged())).operation is None


def test_links_in_differences_are_named_by_uuid(store: Store) -> None:
    bring_in(store, year_2016())
    staged = year_2016().staged()
    chairship = next(staged.of("chairships"))
    chairship.links["delegation"] = "secretariat"
    found = review(store, staged)
    (conflict,) = conflicts(found)
    known = {d.record.key: d.target_uuid for d in found.decisions}
    assert conflict.differences == {"delegation": (known["senegal"], known["secretariat"])}
    conflict.accepted = True
    assert apply(store, found).updated == {"chairships": 1}
    assert apply(store, review(store, staged)).operation is None


def test_a_reference_mark_names_the_record_it_leads_to(store: Store) -> None:
    staged = year_2016().staged()
    last = list(staged.of("paragraphs"))[-1]
    last.values["marks"] = [[0, 3, "reference", "Introduction, paragraph 1"]]
    apply(store, review(store, staged))
    with store.read() as session:
        uuid = session.scalars(
            select(Paragraph.uuid).where(Paragraph.text == year_2016().introduction[0])
        ).one()
        marks = [m for m in session.scalars(select(Paragraph.marks)) if m]
    assert marks == [[[0, 3, "reference", uuid]]]
    assert apply(store, review(store, staged)).operation is None


def test_a_dry_run_tells_the_same_and_writes_nothing(store: Store) -> None:
    found = review(store, year_2016().staged())
    foreseen = foresee(found)
    assert store.history() == []
    applied = apply(store, found)
    assert foreseen.operation is None
    assert foreseen.added == applied.added


def test_a_conflict_says_for_people_and_programs_what_is_in_question(store: Store) -> None:
    bring_in(store, year_2016())
    moved = year_2016().staged()
    next(moved.of("reporting_periods")).values["ends_on"] = date(2016, 12, 30)
    (conflict,) = conflicts(review(store, moved))
    assert str(conflict) == "reporting_periods, period: the library says otherwise of ends_on."
    as_json = conflict.as_json()
    assert as_json["differences"] == {"ends_on": {"ours": "2016-12-31", "theirs": "2016-12-30"}}
    assert as_json["uuid"] == conflict.target_uuid


def test_an_import_is_one_step_to_undo_and_redo(store: Store) -> None:
    bring_in(store, year_2016())
    store.undo()
    with store.read() as session:
        assert session.scalars(select(Person)).all() == []
    store.redo()
    assert apply(store, review(store, year_2016().staged())).operation is None


def test_a_review_made_before_the_library_changed_is_refused(store: Store) -> None:
    found = review(store, year_2016().staged())
    with store.write("Another") as session:
        session.add(Person(name="Somebody"))
    with pytest.raises(UserError, match="has changed since"):
        apply(store, found)
    store.undo()
    with pytest.raises(UserError, match="has changed since"):
        apply(store, found)
    with store.read() as session:
        assert session.scalars(select(Meeting)).all() == []


@pytest.mark.parametrize(
    ("family", "field", "value", "why"),
    [
        ("meetings", "status", "cancelled by mistake", "must be one of: planned"),
        ("meetings", "day", "2016-04-28", "must be a day"),
        ("meetings", "number", 2**70, "whole number of ordinary size"),
        ("meetings", "number", True, "whole number of ordinary size"),
        ("meetings", "journal_announced", 1, "must be true or false"),
        ("meetings", "starts_at", "10:00", "must be a time of day"),
        ("meetings", "time_zone", None, "must not be empty"),
        ("people", "name", None, "must not be empty"),
        ("people", "name", 7, "must be a text"),
        ("people", "name", "\ud800", "whole characters"),
        ("signatories", "title_lines", "Chair", "shape"),
        ("signatories", "title_lines", [1], "shape"),
        ("paragraphs", "marks", [[0, 1, "bold"]], "shape"),
        ("paragraphs", "marks", [[-1, 1, "bold", None]], "shape"),
    ],
)
def test_a_value_that_cannot_stand_in_a_library_is_named(
    store: Store, family: str, field: str, value: object, why: str
) -> None:
    staged = year_2016().staged()
    record = next(staged.of(family))
    record.values[field] = value
    record.place = "row 12"
    with pytest.raises(UserError, match=why) as caught:
        review(store, staged)
    assert f"“{field}” of {family} at row 12" in str(caught.value)


def test_a_record_without_what_it_needs_is_named(store: Store) -> None:
    staged = StagedRecords(source="file")
    staged.add("posts", "post", {"title": "Head"}, place="row 3")
    with pytest.raises(UserError, match="“person” of posts at row 3: it must not be empty"):
        review(store, staged)


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


def test_an_import_that_is_stopped_keeps_nothing(store: Store) -> None:
    seen: list[tuple[int, int]] = []

    def stop_half_way(done: int, total: int, what: str = "") -> None:
        seen.append((done, total))
        if what == "paragraphs":
            raise Cancelled

    found = review(store, year_2016().staged())
    with pytest.raises(Cancelled):
        apply(store, found, progress=stop_half_way)
    assert store.history() == []
    with store.read() as session:
        assert session.scalars(select(Person)).all() == []
    assert seen[0] == (0, len(found.decisions))
    assert apply(store, found).operation is not None


def test_an_update_keeps_its_link_where_the_new_one_was_refused(store: Store) -> None:
    bring_in(store, year_2016())
    staged = year_2016().staged()
    staged.add("themes", "new theme", {"full_title": "Something else"}, {"body": "body"})
    next(staged.of("meetings")).links["theme"] = "new theme"
    by_family = list(FAMILIES)
    staged.records.sort(key=lambda record: by_family.index(record.family))
    found = review(store, staged)
    for decision in found.decisions:
        decision.accepted = decision.record.family == "meetings"
    applied = apply(store, found)
    assert applied.operation is None
    assert [issue.message for issue in applied.issues] == [
        "1 record of meetings was taken without its theme, which was not accepted."
    ]


def test_a_choice_between_namesakes_is_told_in_words(store: Store) -> None:
    with store.write("Two namesakes") as session:
        session.add_all([Person(name="Renata Dwan"), Person(name="Renata Dwan")])
    (conflict,) = conflicts(review(store, year_2016().staged()))
    assert str(conflict) == (
        "people, annex, Renata Dwan: more than one record of the library could be meant."
    )
    assert conflict.as_json()["uuid"] is None

from __future__ import annotations

import pytest
from sqlalchemy import select

from db.errors import UserError
from db.exchange.review import apply, foresee
from db.models import (
    FAMILIES,
    Meeting,
    Paragraph,
    Person,
    Recommendation,
)
from db.progress import Cancelled
from db.store import Store
from tests.db.exchange.reviewing import bring_in, by_verdict, conflicts, review, texts
from tests.db.exchange.years import year_2016


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


def test_a_namesake_that_is_accepted_is_a_new_person(store: Store) -> None:
    with store.write("Two namesakes") as session:
        session.add_all([Person(name="Renata Dwan"), Person(name="Renata Dwan")])
    found = review(store, year_2016().staged())
    conflicts(found)[0].accepted = True
    applied = apply(store, found)
    assert applied.added["people"] == 4
    assert applied.added["participations"] == 3


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
        "1 record of meeting documents was left out, because the meeting it belongs to was not "
        "accepted.",
        "2 records of participations were left out, because the meeting they belong to was not "
        "accepted.",
        "1 record of participations was taken without its post, which was not accepted.",
    }


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

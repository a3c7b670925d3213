"""What makes two records the same, family by family."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select

from db.exchange.candidates import rows_where
from db.exchange.identity import IDENTITIES, folded
from db.exchange.review import Verdict, apply
from db.exchange.staging import StagedRecords
from db.models import (
    FAMILIES,
    Attachment,
    AttachmentContent,
    Draft,
    Meeting,
    Paragraph,
    Person,
)
from db.store import Store
from tests.db.exchange.reviewing import review, take
from tests.db.exchange.years import year_2016


def verdicts(store: Store, staged: StagedRecords, family: str) -> list[Verdict]:
    found = review(store, staged).decisions
    return [decision.verdict for decision in found if decision.record.family == family]


Values = dict[str, Any]


def documents(*known: tuple[Values, tuple[str, ...]]) -> StagedRecords:
    staged = StagedRecords(source="file")
    for number, (values, symbols) in enumerate(known):
        staged.add("documents", f"document {number}", values)
        for place, text in enumerate(symbols, start=1):
            parts = {"order": place, "text": text, "organ": text[0], "number": "1"}
            staged.add("symbols", f"{number}, {text}", parts, {"document": f"document {number}"})
    return staged


def test_every_family_has_an_identity() -> None:
    assert set(IDENTITIES) == set(FAMILIES)


def test_titles_are_told_apart_by_words_not_by_typography() -> None:
    assert folded("The  “Use” of\ntechnology – I") == folded('the "use" of technology - i')
    assert folded("Part I") != folded("Part II")


def test_a_document_is_found_by_any_of_its_symbols(store: Store) -> None:
    take(store, documents(({"role": "report"}, ("S/2015/446",))))
    joint = documents(({"role": "report"}, ("A/70/95", "S/2015/446")))
    assert verdicts(store, joint, "documents") == [Verdict.SAME]
    assert take(store, joint).added == {"symbols": 1}
    with store.read() as session:
        (symbol,) = rows_where(session, "symbols", "text", {"A/70/95"})
        (other,) = rows_where(session, "symbols", "text", {"S/2015/446"})
    assert symbol["order"] < other["order"]
    assert take(store, joint).operation is None


def test_a_document_without_a_symbol_is_found_by_all_the_rest(store: Store) -> None:
    notes = documents(
        ({"role": "letter", "title": "Letter of 13 February"}, ()),
        ({"role": "letter", "title": None}, ()),
        ({"role": "letter", "title": None}, ("S/2017/126",)),
    )
    take(store, notes)
    assert take(store, notes).operation is None
    other = documents(({"role": "letter", "title": "Another letter"}, ()))
    assert take(store, other).added == {"documents": 1}


def chairship(begins: date | None, ends: date | None) -> StagedRecords:
    staged = StagedRecords(source="file")
    staged.add("bodies", "body", {"full_name": "Working Group"})
    staged.add("people", "chair", {"name": "Fodé Seck"})
    values = {"begins_on": begins, "ends_on": ends}
    staged.add("chairships", "chairship", values, {"body": "body", "person": "chair"})
    return staged


@pytest.mark.parametrize(
    ("begins", "ends", "verdict"),
    [
        (date(2016, 1, 1), date(2016, 12, 31), Verdict.SAME),
        (date(2016, 6, 1), date(2017, 5, 31), Verdict.CONFLICT),
        (None, None, Verdict.SAME),
        (date(2016, 12, 31), None, Verdict.CONFLICT),
        (date(2017, 1, 1), date(2017, 12, 31), Verdict.ADD),
        (None, date(2015, 12, 31), Verdict.ADD),
    ],
)
def test_a_chairship_is_found_where_the_spans_can_overlap(
    store: Store, begins: date | None, ends: date | None, verdict: Verdict
) -> None:
    take(store, chairship(date(2016, 1, 1), date(2016, 12, 31)))
    assert verdicts(store, chairship(begins, ends), "chairships") == [verdict]


def test_a_body_is_found_by_its_name_in_another_language(store: Store) -> None:
    staged = StagedRecords(source="file")
    french = {"full_name": "Groupe de travail", "short_name": "le Groupe"}
    staged.add("bodies", "body", {"full_name": "Working Group", "translations": {"fr": french}})
    take(store, staged)
    staged.records.clear()
    staged.add("bodies", "body", {"full_name": "GROUPE DE TRAVAIL", "short_name": "le Groupe"})
    assert take(store, staged).same == {"bodies": 1}


def test_a_person_is_found_whatever_the_capitals_and_accents(store: Store) -> None:
    staged = StagedRecords(source="file")
    staged.add("people", "one", {"name": "El-Ghassim Wané"})
    take(store, staged)
    staged.records[0].values["name"] = "El Ghassim WANE"
    assert take(store, staged).same == {"people": 1}


def test_the_draft_of_a_report_that_has_several_is_the_last(store: Store) -> None:
    take(store, year_2016().staged())
    with store.write("Second draft") as session:
        first = session.scalars(select(Draft)).one()
        session.add(Draft(report_id=first.report_id, number=2))
    found = review(store, year_2016().staged())
    (draft,) = (d for d in found.decisions if d.record.family == "drafts")
    assert draft.verdict is Verdict.SAME
    assert draft.target_id == 2
    assert apply(store, found).added["paragraphs"] == 5


def attached(name: str, content: bytes) -> StagedRecords:
    staged = documents(({"role": "letter"}, ("S/2017/126",)))
    sha256 = hashlib.sha256(content).hexdigest()
    staged.contents[sha256] = content
    values = {"name": name, "media_type": "text/plain", "size": len(content), "sha256": sha256}
    staged.add("attachments", "attachment", values, {"document": "document 0"})
    return staged


def test_an_attachment_is_found_by_name_and_kept_by_content(store: Store) -> None:
    assert take(store, attached("letter.txt", b"one")).added["attachments"] == 1
    assert take(store, attached("letter.txt", b"one")).operation is None
    assert take(store, attached("copy.txt", b"one")).added == {"attachments": 1}
    found = review(store, attached("letter.txt", b"other"))
    (conflict,) = (d for d in found.decisions if d.verdict is Verdict.CONFLICT)
    assert set(conflict.differences) == {"size", "sha256"}
    conflict.accepted = True
    assert apply(store, found).updated == {"attachments": 1}
    with store.read() as session:
        contents = session.scalars(select(AttachmentContent.content)).all()
        names = session.scalars(select(Attachment.name).order_by(Attachment.name)).all()
    assert sorted(contents) == [b"one", b"other"]
    assert list(names) == ["copy.txt", "letter.txt"]


def spoken(*speakers: str) -> StagedRecords:
    staged = year_2016().staged()
    for order, speaker in enumerate(speakers, start=1):
        values = {"order": order, "speaker_kind": speaker, "quantifier": "some"}
        links: dict[str, str | None] = {"paragraph": "Introduction, paragraph 1"}
        staged.add("attributions", f"{speaker} {order}", values, links)
    return staged


def test_speakers_of_a_paragraph_are_found_by_their_order(store: Store) -> None:
    take(store, spoken("members", "participants"))
    assert take(store, spoken("members", "participants")).operation is None
    grown = spoken("members", "member_states", "participants")
    assert take(store, grown).added == {"attributions": 1}
    assert take(store, grown).operation is None
    changed = spoken("members", "member_states", "chair")
    assert Verdict.CONFLICT in verdicts(store, changed, "attributions")


def test_a_table_is_never_taken_for_a_paragraph(store: Store) -> None:
    year = year_2016()
    take(store, year.staged())
    staged = year.staged()
    second = next(r for r in staged.of("paragraphs") if r.key == "Introduction, paragraph 2")
    second.values |= {"kind": "table", "text": "", "cells": [["Date", "Theme"], ["1 May", "War"]]}
    assert take(store, staged).added == {"paragraphs": 1}
    assert take(store, staged).operation is None
    with store.read() as session:
        assert session.scalar(select(func.count(Paragraph.id))) == 6


def test_a_fact_that_a_text_states_is_found_by_what_it_is_about(store: Store) -> None:
    def stated(value: str) -> StagedRecords:
        staged = year_2016().staged()
        links: dict[str, str | None]
        links = {"paragraph": "Introduction, paragraph 1", "meeting": "meeting of 2016-04-28"}
        staged.add("stated_facts", "fact", {"field": "day", "value": value}, links)
        return staged

    take(store, stated("2016-04-28"))
    assert take(store, stated("2016-04-28")).operation is None
    assert verdicts(store, stated("2016-04-29"), "stated_facts") == [Verdict.CONFLICT]


def test_a_record_that_the_file_names_by_uuid_is_set_to_what_the_file_says(store: Store) -> None:
    take(store, year_2016().staged())
    with store.read() as session:
        (meeting, _other) = session.scalars(select(Meeting).order_by(Meeting.day))
        uuid = meeting.uuid
    staged = StagedRecords(source="meetings.xlsx")
    values = {"day": date(2016, 5, 3), "note": None, "room": "Room 7"}
    staged.add("meetings", "row 2", values, uuid=uuid)
    found = review(store, staged)
    (decision,) = found.decisions
    assert decision.verdict is Verdict.UPDATE
    assert set(decision.differences) == {"day", "room"}
    assert apply(store, found).updated == {"meetings": 1}
    staged.records[0].values = {"room": None}
    assert take(store, staged).updated == {"meetings": 1}
    with store.read() as session:
        assert session.get_one(Meeting, meeting.id).room is None


def test_a_uuid_that_the_library_does_not_know_becomes_that_of_the_new_record(
    store: Store,
) -> None:
    staged = StagedRecords(source="people.xlsx")
    uuid = "0f0e0d0c-0b0a-4908-8706-050403020100"
    staged.add("people", "row 2", {"name": "Renata Dwan"}, uuid=uuid)
    staged.add("people", "row 3", {"name": "Atul Khare"})
    assert take(store, staged).added == {"people": 2}
    with store.read() as session:
        assert session.scalars(select(Person.name).where(Person.uuid == uuid)).all() == [
            "Renata Dwan"
        ]
    staged.records[1].values["note"] = "Met in May"
    found = review(store, staged)
    assert [d.verdict for d in found.decisions] == [Verdict.SAME, Verdict.UPDATE]

"""The worked example: the facts of 2016 and nothing of the report's own words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from db import example, queries
from db.checking import check_library
from db.errors import UserError
from db.example import build_example
from db.models import (
    FAMILIES,
    Chairship,
    Document,
    DocumentRole,
    Meeting,
    Participation,
    Person,
    PlannedTheme,
    Recommendation,
    Report,
    Symbol,
)
from db.report.checks import check_report
from db.report.composer import compose
from db.report.text_writer import to_text
from db.resources import resource
from db.store import Store


@pytest.fixture
def store(example_template: Path) -> Iterator[Store]:
    with Store.open(example_template, writing=False) as store:
        yield store


def test_it_is_one_operation_and_in_order(store: Store) -> None:
    assert [line.label for line in store.history()] == ["Build the example"]
    assert check_library(store) == []


def test_the_year_has_its_meetings_in_their_orders(store: Store) -> None:
    with store.read() as session:
        meetings = list(queries.meetings(session))
        spoke = {
            meeting.day: [
                who.name
                for who in sorted(meeting.briefers, key=lambda who: who.speaking_order or 0)
            ]
            for meeting in meetings
        }
    assert [meeting.day for meeting in meetings] == [
        date(2016, 3, 22),
        date(2016, 4, 28),
        date(2016, 5, 27),
        date(2016, 6, 24),
        date(2016, 7, 27),
        date(2016, 11, 3),
    ]
    assert spoke[date(2016, 5, 27)] == ["Donald Kaberuka", "Ioannis Vrailas", "El-Ghassim Wane"]
    assert spoke[date(2016, 6, 24)] == ["Weixiong Chen", "Renata Dwan"]


def test_it_holds_the_documents_and_people_of_the_year(store: Store) -> None:
    with store.read() as session:
        roles = session.scalars(select(Document.role)).all()
        assert len(roles) == 15
        assert sum(role is DocumentRole.RESOLUTION for role in roles) == 5
        assert len(session.scalars(select(Symbol)).all()) == 16
        assert len(session.scalars(select(Person)).all()) == 11
        assert len(session.scalars(select(Participation)).all()) == 11
        chairship = session.scalars(select(Chairship)).one()
        assert (chairship.person.name, chairship.person.participations) == ("Fodé Seck", [])
        assert len(session.scalars(select(PlannedTheme)).all()) == 8
        assert len(session.scalars(select(Recommendation)).all()) == 7


def test_its_report_follows_the_records(store: Store) -> None:
    with store.read() as session:
        text = to_text(compose(session, session.scalars(select(Report)).one()))
    assert "one organizational meeting and five thematic meetings" in text
    assert re.search(r"^E\. Protection of civilians", text, re.MULTILINE)
    assert text.count("Renata Dwan, Head of the Policy") == 2


def test_the_only_findings_are_the_traps_of_the_year(store: Store) -> None:
    with store.read() as session:
        findings = check_report(session, session.scalars(select(Report)).one())
    assert {finding.code for finding in findings} == {
        "title_drift",
        "list_of_bureaux",
        "theme_not_held",
    }


def test_a_title_changed_later_does_not_move_the_meeting(store: Store) -> None:
    with store.read() as session:
        khare = session.scalars(select(Person).where(Person.name == "Atul Khare")).one()
        then, now = khare.post_on(date(2016, 4, 28)), khare.post_on(date(2020, 1, 1))
        (participation,) = khare.participations
        assert then is not None
        assert now is not None
        assert participation.title_in_print == then.title != now.title


NOT_SHOWN = frozenset(
    {
        "attachments",
        "attendances",
        "attributions",
        "calendar_entries",
        "checklist_items",
        "council_seats",
        "deadlines",
        "follow_ups",
        "holidays",
        "invitation_steps",
        "letter_templates",
        "meeting_notes",
        "stated_facts",
        "template_items",
        "vice_chairs",
    }
)


def test_the_families_of_the_report_are_shown(store: Store) -> None:
    with store.read() as session:
        empty = {
            family
            for family, record in FAMILIES.items()
            if session.scalars(select(record).limit(1)).first() is None
        }
    assert empty <= NOT_SHOWN


def test_no_sentence_of_the_real_report_is_in_it(shared_reports: Path) -> None:
    own = json.loads(resource("example", "2016.json").read_text(encoding="utf-8"))
    told = [each for meeting in own["meetings"] for each in meeting.get("summary", [])]
    texts = [each["text"] for each in [*told, *own["recommendations"]]]
    real = words((shared_reports / "2016-wg-peacekeeping.txt").read_text(encoding="utf-8"))
    runs = {tuple(real[at : at + 8]) for at in range(len(real))}
    titles = {tuple(words(post["title"])) for who in own["people"] for post in who["posts"]}
    for text in texts:
        mine = words(text)
        shared = [run for at in range(len(mine)) if (run := tuple(mine[at : at + 8])) in runs]
        assert all(any(set(run[1:]) <= {*title, "the"} for title in titles) for run in shared), text


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d]+", text.lower())


def test_an_example_that_cannot_be_finished_leaves_no_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(example, "lay_out", fail)
    with pytest.raises(UserError, match="disk is full"):
        build_example(tmp_path / "example.chairdesk")
    assert not (tmp_path / "example.chairdesk").exists()


def test_a_file_that_is_there_is_left_alone(library: Path) -> None:
    before = library.read_bytes()
    with pytest.raises(UserError, match="is there already"):
        build_example(library)
    assert library.read_bytes() == before


def test_a_meeting_can_be_found_by_its_concept_note(store: Store) -> None:
    with store.read() as session:
        meeting = session.scalars(select(Meeting).where(Meeting.day == date(2016, 7, 27))).one()
        assert [link.document.citation for link in meeting.documents] == ["S/2016/1033"]

"""The report of 2016, read into a library and composed again from its records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.exchange import review
from db.exchange.report_format import read_report
from db.models import Meeting, Paragraph, Participation, Report
from db.report.blocks import ComposedReport, Heading, Numbered, Table
from db.report.checks import check_report
from db.report.composer import compose
from db.report.drafting import rewrite
from db.store import Store

NAME = "2016-wg-peacekeeping"


@pytest.fixture(scope="module", params=["txt", "docx", "pdf"])
def library(
    request: pytest.FixtureRequest, shared_reports: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """A library with the report of 2016 in it, and nothing else."""
    staged = read_report(shared_reports / f"{NAME}.{request.param}")
    with Store.create(tmp_path_factory.mktemp("real") / "real.chairdesk") as store:
        with store.read() as session:
            proposal = review.match(session, staged)
        review.apply(store, proposal)
        yield store


@pytest.fixture(scope="module")
def truth(shared_reports: Path) -> Any:
    """Its structure, taken down by hand."""
    return json.loads((shared_reports / f"{NAME}.json").read_text(encoding="utf-8"))


@pytest.fixture
def session(library: Store) -> Iterator[Session]:
    with library.read() as session:
        yield session


@pytest.fixture
def composed(session: Session) -> ComposedReport:
    return compose(session, _report(session))


def _report(session: Session) -> Report:
    return session.scalars(select(Report)).one()


def _stale(session: Session) -> list[str]:
    found = check_report(session, _report(session))
    return [each.message for each in found if each.code == "stale_fact"]


def _plain(text: str) -> str:
    return " ".join(text.replace("*", "").split())


def _annex(report: ComposedReport) -> Table:
    (table,) = (each for each in report.annexes[0].blocks if isinstance(each, Table))
    return table


def test_paragraphs_and_items_come_out_word_for_word(composed: ComposedReport, truth: Any) -> None:
    printed = [
        (each.number, each.text, [(item.label, item.text) for item in each.items])
        for each in composed.body
        if isinstance(each, Numbered)
    ]
    assert printed == [
        (
            each["number"],
            each["text"],
            [(f"({item['label']})", item["text"]) for item in each["items"]],
        )
        for each in truth["paragraphs"]
    ]


def test_headings_and_annex_rows_come_out_again(composed: ComposedReport, truth: Any) -> None:
    headings = [(each.label, each.text) for each in composed.body if isinstance(each, Heading)]
    assert headings == [(each["label"], each["title"]) for each in truth["sections"]]
    rows = [[row[0][0], list(row[1]), row[2][0]] for row in _annex(composed).rows]
    assert rows == truth["annex_rows"]


def test_letter_and_masthead_come_out_again(composed: ComposedReport, truth: Any) -> None:
    letter = composed.letter
    assert letter is not None
    (signature,) = letter.signatures
    printed = [
        composed.masthead.organ,
        composed.masthead.distribution,
        composed.masthead.date,
        composed.masthead.original,
        letter.heading,
        *(each.text for each in letter.paragraphs),
        f"{signature.signed} {signature.name}",
        *signature.lines,
        composed.title,
    ]
    assert printed == [_plain(line).removeprefix("## ") for line in truth["letter"]]


def test_the_traps_of_the_report_are_found_and_nothing_else(session: Session) -> None:
    found = {(each.code, each.place) for each in check_report(session, _report(session))}
    assert found == {
        ("meeting_counts", "paragraph 4"),  # an organizational meeting that is not described
        ("title_drift", "section A"),
        ("acronym_expansion", "paragraph 36"),
        ("list_of_bureaux", "paragraph 2"),
    }


def test_what_is_changed_after_the_import_shows_and_what_follows_renumbers(
    library: Store, truth: Any
) -> None:
    try:
        with library.write("Move a meeting, retitle its briefer, rewrite a paragraph") as session:
            meeting = session.scalars(select(Meeting).order_by(Meeting.day)).first()
            assert meeting is not None
            meeting.day = date(2016, 4, 29)
            who = meeting.participations[0]
            who.printed_title = "Under-Secretary-General for Peace Operations"
            paragraph = _paragraph(session, truth["paragraphs"][6]["text"])
            rewrite(paragraph, "The Chair opened the meeting.")
            section = paragraph.section
            section.paragraphs.remove(_paragraph(session, truth["paragraphs"][7]["text"]))
        with library.read() as session:
            report = compose(session, _report(session))
            stale = _stale(session)
    finally:
        library.undo()
    numbered = [each for each in report.body if isinstance(each, Numbered)]
    assert len(numbered) == 109
    assert numbered[6].text == "The Chair opened the meeting."
    assert (numbered[-1].number, numbered[-1].text) == (109, truth["paragraphs"][-1]["text"])
    first = _annex(report).rows[0]
    assert first[0] == ("29 April",)
    assert first[1][0].endswith(", Under-Secretary-General for Peace Operations")
    assert any("28 April 2016; the record now has it on 29 April 2016" in each for each in stale)
    assert any("for Peace Operations" in each for each in stale)
    with library.read() as session:
        assert _stale(session) == []
        assert session.scalars(select(Participation)).first() is not None


def test_in_french_only_what_is_generated_changes(session: Session, truth: Any) -> None:
    report = compose(session, _report(session), "fr")
    assert _annex(report).rows[0][0] == ("28 avril",)
    texts = [each.text for each in report.body if isinstance(each, Numbered)]
    assert texts == [each["text"] for each in truth["paragraphs"]]


def _paragraph(session: Session, text: str) -> Paragraph:
    return session.scalars(select(Paragraph).where(Paragraph.text == text)).one()

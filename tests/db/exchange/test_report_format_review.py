"""A real report from three kinds of file: one report, found again whatever the file."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from db.exchange.review import Verdict
from db.models import Paragraph
from db.store import Store
from tests.db.exchange.reviewing import take


def test_a_report_is_the_same_from_text_word_and_pdf(store: Store, shared_reports: Path) -> None:
    report = shared_reports / "2016-wg-peacekeeping.docx"
    first = take(store, report)
    assert first.operation is not None
    assert not first.conflicts
    for suffix in (".docx", ".txt", ".pdf"):
        again = take(store, report.with_suffix(suffix))
        assert again.operation is None, suffix
        assert again.same == first.added, suffix
        assert not again.conflicts, suffix
    assert len(store.history()) == 1


def test_a_paragraph_of_a_report_that_was_edited_here_stays(
    store: Store, shared_reports: Path
) -> None:
    path = shared_reports / "2016-wg-peacekeeping.txt"
    take(store, path)
    with store.write("Edit") as session:
        paragraph = session.scalars(
            select(Paragraph).where(Paragraph.text.contains("2242"))
        ).first()
        assert paragraph is not None
        paragraph.text = "In other words."
    applied = take(store, path)
    assert applied.operation is None
    (conflict,) = applied.conflicts
    assert conflict.verdict is Verdict.CONFLICT
    assert list(conflict.differences) == ["text"]
    assert conflict.target_uuid == paragraph.uuid

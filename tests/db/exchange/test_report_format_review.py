"""A real report from three kinds of file: one report, found again whatever the file."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from db.exchange import formats
from db.exchange.review import Applied, Verdict, apply, match
from db.models import Paragraph
from db.store import Store


def bring_in(store: Store, path: Path) -> Applied:
    staged = formats.read(path)
    with store.read() as session:
        review = match(session, staged)
    return apply(store, review)


def test_a_report_is_the_same_from_text_word_and_pdf(store: Store, shared_reports: Path) -> None:
    report = shared_reports / "2016-wg-peacekeeping.docx"
    first = bring_in(store, report)
    assert first.operation is not None
    assert not first.conflicts
    for suffix in (".docx", ".txt", ".pdf"):
        again = bring_in(store, report.with_suffix(suffix))
        assert again.operation is None, suffix
        assert again.same == first.added, suffix
        assert not again.conflicts, suffix
    assert len(store.history()) == 1


def test_a_paragraph_of_a_report_that_was_edited_here_stays(
    store: Store, shared_reports: Path
) -> None:
    path = shared_reports / "2016-wg-peacekeeping.txt"
    bring_in(store, path)
    with store.write("Edit") as session:
        paragraph = session.scalars(
            select(Paragraph).where(Paragraph.text.contains("2242"))
        ).first()
        assert paragraph is not None
        paragraph.text = "In other words."
    applied = bring_in(store, path)
    assert applied.operation is None
    (conflict,) = applied.conflicts
    assert conflict.verdict is Verdict.CONFLICT
    assert list(conflict.differences) == ["text"]
    assert conflict.target_uuid == paragraph.uuid

"""Emphasis and footnotes given to the words of a paragraph."""

from __future__ import annotations

import io
from pathlib import Path

from docx import Document

from db.editing.paragraph_order import delete_paragraph
from db.editing.paragraphs import TypedItem, change_text
from db.exchange.report_format import read_report
from db.models import SectionKind
from db.reading.blocks import Mark, MarkKind
from db.report.blocks import Origin
from db.report.docx_writer import to_docx
from db.report.footnotes import NoteLabels
from db.report.html_writer import to_html
from db.report.text_writer import to_text
from db.store import Store
from tests.db.editing.steps import step
from tests.db.editing.written_report import meeting_section, paragraph, rows, written

WORDS = "The Chair spoke of trust."
BOLD = Mark(4, 9, MarkKind.BOLD)
ITALIC = Mark(19, 24, MarkKind.ITALIC)
NOTE = Mark(15, 15, MarkKind.FOOTNOTE, "At length.")


def test_emphasis_is_kept_without_a_change_of_words(begun: Store) -> None:
    (uuid,) = written(begun, WORDS)
    step(begun, lambda session: change_text(session, uuid, WORDS, None, (BOLD, ITALIC)))
    assert paragraph(begun, uuid).marks == (BOLD, ITALIC)
    step(begun, lambda session: change_text(session, uuid, WORDS, None, (ITALIC,)))
    assert paragraph(begun, uuid).marks == (ITALIC,)


def test_a_footnote_comes_goes_and_is_written_anew(begun: Store) -> None:
    (uuid,) = written(begun, WORDS)
    step(begun, lambda session: change_text(session, uuid, WORDS, None, (NOTE,)))
    other = Mark(15, 15, MarkKind.FOOTNOTE, "Very briefly.")
    step(begun, lambda session: change_text(session, uuid, WORDS, None, (other,)))
    assert paragraph(begun, uuid).marks == (other,)
    step(begun, lambda session: change_text(session, uuid, WORDS, None, ()))
    assert paragraph(begun, uuid).marks == ()


def test_marks_that_print_already_are_not_written_again(begun: Store) -> None:
    (uuid,) = written(begun, WORDS)
    with begun.write("Mark") as session:
        change_text(session, uuid, WORDS, None, (BOLD,))
    halves = (Mark(4, 6, MarkKind.BOLD), Mark(6, 9, MarkKind.BOLD))
    with begun.write("Nothing") as session:
        change_text(session, uuid, WORDS, None, halves)
    assert begun.undo_label() == "Mark"


def test_marks_stand_right_after_blanks_are_taken_from_the_ends(begun: Store) -> None:
    (uuid,) = written(begun, WORDS)
    marks = (Mark(6, 11, MarkKind.BOLD), Mark(17, 17, MarkKind.FOOTNOTE, "At length."))
    step(begun, lambda session: change_text(session, uuid, f"  {WORDS} ", None, marks))
    row = paragraph(begun, uuid)
    assert (row.text, row.marks) == (WORDS, (BOLD, NOTE))


def test_items_have_marks_of_their_own(begun: Store) -> None:
    (uuid,) = written(begun, "Of two things:")
    marked = (Mark(0, 5, MarkKind.ITALIC), Mark(5, 5, MarkKind.FOOTNOTE, "Or more."))
    items = [TypedItem(1, "trust;", None, marked), TypedItem(1, "time.")]
    step(begun, lambda session: change_text(session, uuid, "Of two things:", items))
    first, second = paragraph(begun, uuid).items
    assert (first.marks, second.marks) == (marked, ())
    again = [TypedItem(1, "more trust;", first.key), TypedItem(1, "time.", second.key)]
    step(begun, lambda session: change_text(session, uuid, "Of two things:", again))
    assert [mark.start for mark in paragraph(begun, uuid).items[0].marks] == [5, 10]


def test_emphasis_makes_generated_words_a_persons_own(begun: Store) -> None:
    row = meeting_section(begun).paragraphs[0]
    assert row.origin is Origin.GENERATED
    marks = (*row.marks, Mark(0, 2, MarkKind.ITALIC))
    step(begun, lambda session: change_text(session, row.uuid, row.text, None, marks))
    assert paragraph(begun, row.uuid).origin is Origin.TYPED


def test_footnotes_are_labelled_through_the_report_and_anew_in_each_annex(begun: Store) -> None:
    one, two = written(begun, WORDS, WORDS)
    with begun.write("Notes") as session:
        change_text(session, one, WORDS, None, (NOTE, Mark(25, 25, MarkKind.FOOTNOTE, "Indeed.")))
        change_text(session, two, WORDS, None, (NOTE,))
    assert paragraph(begun, one).note_labels == NoteLabels(1)
    assert paragraph(begun, two).note_labels == NoteLabels(3)
    with begun.write("Away") as session:
        delete_paragraph(session, one)
    assert paragraph(begun, two).note_labels.label(0) == "1"
    assert NoteLabels(1, lettered=True).label(1) == "b"


def test_marks_survive_the_way_out_and_back(begun: Store, tmp_path: Path) -> None:
    (uuid,) = written(begun, WORDS)
    items = [TypedItem(1, "trust;", None, (Mark(0, 5, MarkKind.BOLD),)), TypedItem(1, "time.")]
    with begun.write("Mark") as session:
        change_text(session, uuid, WORDS, items, (BOLD, NOTE, ITALIC))
    composed = rows(begun).composed
    made = to_docx(composed)
    shown = next(p for p in Document(io.BytesIO(made)).paragraphs if p.text == WORDS)
    assert [(run.text, bool(run.bold), bool(run.italic)) for run in shown.runs if run.text] == [
        ("The ", False, False),
        ("Chair", True, False),
        (" spoke", False, False),
        (" of ", False, False),
        ("trust", False, True),
        (".", False, False),
    ]
    page = to_html(composed)
    assert "The <strong>Chair</strong> spoke<sup>" in page
    assert "<em>trust</em>" in page
    assert "[1] At length." in to_text(composed)
    file = tmp_path / "report.docx"
    file.write_bytes(made)
    staged = read_report(file)
    found = [
        record.values["marks"]
        for record in staged.records
        if record.family == "paragraphs" and record.values.get("text") == WORDS
    ]
    assert [sorted(mark[:3] for mark in marks) for marks in found] == [
        [[4, 9, "bold"], [15, 15, "footnote"], [19, 24, "italic"]]
    ]


def test_the_parts_of_a_report_are_its_body_its_annexes_and_what_stands_before(
    begun: Store,
) -> None:
    parts = {each.kind: each.part for each in rows(begun).sections}
    assert parts[SectionKind.CHAPTER] == parts[SectionKind.SECTION] == "body"
    assert len(set(parts.values())) == 3

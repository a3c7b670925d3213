"""A composed report with words that are being typed."""

from __future__ import annotations

from db.reading.blocks import Mark, MarkKind
from db.report.blocks import ComposedReport, Item, Numbered
from db.report.retyping import with_words
from tests.db.report.composed import english

CHAIR = Mark(4, 9, MarkKind.BOLD)


def typed_into(report: ComposedReport) -> tuple[ComposedReport, Numbered]:
    """The report with a marked paragraph in it."""
    block = Numbered(1, "The Chair spoke.", (Item(1, "(a)", "one."),), (CHAIR,), "here")
    return ComposedReport(
        report.language, report.masthead, report.letter, report.title, (block,), report.annexes
    ), block


def found(report: ComposedReport) -> Numbered:
    (block,) = report.body
    assert isinstance(block, Numbered)
    return block


def test_marks_go_along_with_words_until_others_are_given() -> None:
    report, block = typed_into(english())
    along = found(with_words(report, "here", "In June the Chair spoke."))
    assert along.marks == (Mark(12, 17, MarkKind.BOLD),)
    assert along.items == block.items
    bare = found(with_words(report, "here", "The Chair spoke.", (), ()))
    assert (bare.marks, bare.items) == ((), ())


def test_other_paragraphs_stay_as_they_are() -> None:
    report, block = typed_into(english())
    assert found(with_words(report, "elsewhere", "Other words.")) is block

"""From a composed report to the bytes of a file."""

from __future__ import annotations

import pytest
from typst import Fonts
from typst import compile as compiled

from db.report.docx_writer import to_docx
from db.report.pdf_writer import to_pdf
from tests.benchmarks.conftest import Compare
from tests.benchmarks.fresh import fresh
from tests.benchmarks.harness import timed
from tests.benchmarks.reports import composed, plain_docx, plain_typst

WITHIN = 2.0
GROWTH = 2.0
SHORT, LONG = 110, 10_000
ROUNDS = {SHORT: 11, LONG: 3}


@pytest.mark.parametrize("paragraphs", [SHORT, LONG])
def test_writing_word_against_python_docx(compare: Compare, paragraphs: int) -> None:
    report = composed(paragraphs)
    compare(
        f"write .docx, {paragraphs:,} paragraphs",
        timed(lambda: plain_docx(report)),
        timed(lambda: to_docx(report)),
        within=WITHIN,
        rounds=ROUNDS[paragraphs],
    )


@pytest.mark.parametrize("paragraphs", [SHORT, LONG])
def test_writing_pdf_against_typst(compare: Compare, paragraphs: int) -> None:
    report = composed(paragraphs)
    source, fonts = plain_typst(report), Fonts(include_system_fonts=False)
    compare(
        f"write .pdf, {paragraphs:,} paragraphs",
        timed(lambda: compiled(source, font_paths=fonts, format="pdf")),
        timed(lambda: to_pdf(report)),
        within=WITHIN,
        rounds=ROUNDS[paragraphs],
    )


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_paragraph_of_a_long_report_against_one_of_a_short_report(
    compare: Compare, kind: str
) -> None:
    """In fresh processes: what typst keeps of a long report slows the next short one down."""
    compare(
        f"write .{kind}, each of {LONG:,} paragraphs (floor: of {SHORT})",
        lambda: float(fresh("writing", kind, SHORT)["ms"]),
        lambda: float(fresh("writing", kind, LONG)["ms"]),
        within=GROWTH,
        rounds=ROUNDS[LONG],
    )

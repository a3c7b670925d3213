"""From records to a composed report: generated text follows them, kept text stays to the letter."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy.orm import Session

from db.models import Report, ReportingPeriod, SectionKind
from db.report.blocks import BodyBlock, ComposedReport
from db.report.composing import names
from db.report.composing.annex import annexes
from db.report.composing.layout import layout_for
from db.report.composing.letter import letter, masthead, plain_lines
from db.report.composing.outline import Outline, PlacedSection, make_outline
from db.report.composing.records import PeriodRecords, of_period, of_report
from db.report.wording import Wording, wording


def compose(session: Session, report: Report, language: str | None = None) -> ComposedReport:
    """Compose a report from its last draft and the records; without a draft, from records alone.

    ``language`` is "en" or "fr", by default the report's own. It is that of headings, labels,
    dates and generated text; kept text stays as it is.
    """
    return compose_records(of_report(session, report), wording(language or report.language))


def compose_period(session: Session, period: ReportingPeriod, language: str) -> ComposedReport:
    """Compose the report of a period, whether or not anybody has begun one."""
    return compose_records(of_period(session, period), wording(language))


def compose_records(records: PeriodRecords, words: Wording) -> ComposedReport:
    """Compose a report from records that are loaded already."""
    return compose_outline(records, outline_of(records, words), words)


def outline_of(records: PeriodRecords, words: Wording) -> Outline:
    """Outline the last draft, or the draft that the records ask for."""
    return make_outline(records, layout_for(records), words)


def statement_numbers(session: Session, report: Report) -> dict[int, int]:
    """Give the number of the paragraph that each recommendation stands in, by its key.

    As the report prints them: what has nothing to say has no number. A recommendation in no
    numbered paragraph is left out.
    """
    records = of_report(session, report)
    layout = layout_for(records)
    names = make_outline(records, layout, wording(report.language)).names
    return {
        statement.id: int(names[paragraph])
        for paragraph, statements in layout.statements.items()
        if paragraph in names
        for statement in statements
    }


def compose_outline(records: PeriodRecords, outline: Outline, words: Wording) -> ComposedReport:
    """Put the parts of an outlined report together."""
    report, period = records.report, records.period
    title = report.title if report else None
    return ComposedReport(
        words.language,
        masthead(records, words),
        letter(records, _of_kind(outline, SectionKind.LETTER), words),
        title
        or words.report_title(
            names.full_name(records.body, words.language), period.begins_on, period.ends_on
        ),
        tuple(_body(outline)),
        tuple(annexes(records, outline, words)),
        plain_lines(_of_kind(outline, SectionKind.SUMMARY)),
        plain_lines(_of_kind(outline, SectionKind.FRONT)),
    )


def _of_kind(outline: Outline, kind: SectionKind) -> list[PlacedSection]:
    return [placed for placed in outline.sections if placed.section.kind is kind]


def _body(outline: Outline) -> Iterator[BodyBlock]:
    for placed in outline.sections:
        in_body = placed.section.kind in (SectionKind.CHAPTER, SectionKind.SECTION)
        if in_body and placed.annex is None:
            if placed.title or placed.label:
                yield placed.heading
            yield from (each.block for each in placed.paragraphs)

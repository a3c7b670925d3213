"""Parts of a composed report, as they print."""

from __future__ import annotations

from datetime import date

from db.report.blocks import ComposedReport, Heading, Numbered, Table

FIRST = date(2031, 4, 9)


def headings(report: ComposedReport) -> list[str]:
    return [f"{each.label}. {each.text}" for each in report.body if isinstance(each, Heading)]


def numbered(report: ComposedReport) -> list[Numbered]:
    return [each for each in report.body if isinstance(each, Numbered)]


def texts(report: ComposedReport) -> list[str]:
    return [each.text for each in numbered(report)]


def table_of(report: ComposedReport) -> Table:
    (table,) = (each for each in report.annexes[0].blocks if isinstance(each, Table))
    return table

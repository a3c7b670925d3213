"""What the PDF template is given: the report as plain values, every text a string."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any, TypeVar

from db.reading.blocks import Mark
from db.report.blocks import (
    Annex,
    BodyBlock,
    ComposedReport,
    Heading,
    Item,
    Letter,
    Numbered,
    Plain,
    Table,
)
from db.report.column_widths import column_shares
from db.report.outline import outlined
from db.report.paper import Paper
from db.report.spans import Span, printable, spans

Values = dict[str, Any]
_T = TypeVar("_T")

_PAPERS = {Paper.A4: "a4", Paper.LETTER: "us-letter"}


def layout(report: ComposedReport, paper: Paper, *, spots: bool = False) -> Values:
    """The values that resources/report_templates/report.typ reads.

    ``spots``: the blocks have their keys, so that preview.typ can tell where each of them is.
    """
    masthead = {name: printable(line) for name, line in asdict(report.masthead).items()}
    title = printable(report.title)
    return {
        "language": report.language,
        "paper": _PAPERS[paper],
        # A document for readers of every kind must be called something (ISO 14289-1, 7.1).
        "subject": title.strip() or masthead["organ"] or masthead["symbol"] or "–",
        "masthead": masthead,
        "front": _blocks(report.front, spots),
        "letter": None if report.letter in (None, Letter("")) else _letter(report.letter, spots),
        "title": title,
        "summary": _blocks(report.summary, spots),
        "body": _blocks(report.body, spots),
        "annexes": [_annex(annex, spots) for annex in report.annexes],
    }


def _letter(letter: Letter, spots: bool) -> Values:
    return {
        "heading": printable(letter.heading),
        "paragraphs": _blocks(letter.paragraphs, spots),
        "signatures": [
            {
                "signed": printable(signature.signed),
                "name": printable(signature.name),
                "lines": [printable(line) for line in signature.lines],
            }
            for signature in letter.signatures
        ],
    }


def _annex(annex: Annex, spots: bool) -> Values:
    return {
        "heading": printable(annex.heading),
        "title": printable(annex.title),
        "blocks": _blocks(annex.blocks, spots),
    }


def _blocks(blocks: Iterable[BodyBlock], spots: bool) -> list[Values]:
    return [
        _block(block, depth) | ({"key": block.key} if spots and block.key else {})
        for block, depth in outlined(blocks)
    ]


def _block(block: BodyBlock, depth: int) -> Values:
    match block:
        case Heading():
            return _heading(block, depth)
        case Numbered():
            return _paragraph(block, f"{block.number}.", "")
        case Plain():
            return _paragraph(block, "", block.align)
        case Table():
            return _table(block)


def _heading(block: Heading, depth: int) -> Values:
    return {
        "kind": "heading",
        "level": block.level,
        "depth": depth,
        "label": printable(f"{block.label}." if block.label else ""),
        "words": printable(block.text),
    }


def _paragraph(block: Numbered | Plain, label: str, align: str) -> Values:
    return {
        "kind": "paragraph",
        "label": label,
        "text": _text(block.text, block.marks),
        "align": align,
        "items": _nested(block.items),
    }


def _table(block: Table) -> Values:
    shares = column_shares(block)
    return {
        "kind": "table",
        "title": printable(block.title),
        "columns": [printable(name) for name in _filled(block.columns, len(shares), "")]
        if block.columns
        else [],
        "shares": shares,
        "rows": [
            [
                {"lines": [printable(line) for line in cell]}
                for cell in _filled(row, len(shares), ())
            ]
            for row in block.rows
        ],
    }


def _filled(cells: Sequence[_T], count: int, empty: _T) -> list[_T]:
    return [*cells, *[empty] * (count - len(cells))]


def _nested(items: Sequence[Item]) -> list[Values]:
    """The items as a tree: an item of a lower level stands in the one before it."""
    top: list[Values] = []
    open_lists: list[tuple[int, list[Values]]] = [(0, top)]
    for item in items:
        while len(open_lists) > 1 and open_lists[-1][0] >= item.level:
            open_lists.pop()
        values: Values = {
            "label": printable(item.label),
            "text": _text(item.text, item.marks),
            "items": [],
        }
        open_lists[-1][1].append(values)
        open_lists.append((item.level, values["items"]))
    return top


def _text(text: str, marks: Sequence[Mark]) -> list[Values | str]:
    return [_span(span) for span in spans(text, marks)]


def _span(span: Span) -> Values | str:
    if span.note is not None:
        return {"note": span.note}
    if not span.kinds:
        return span.text
    return {"words": span.text, "looks": sorted(span.kinds)}

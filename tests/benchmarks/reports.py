"""Composed reports of any length, and the same words written plainly by the libraries alone."""

from __future__ import annotations

from io import BytesIO
from random import Random

from db.report.blocks import (
    Annex,
    BodyBlock,
    ComposedReport,
    Heading,
    Item,
    Letter,
    Masthead,
    Numbered,
    Plain,
    Signature,
    Table,
)
from tests.benchmarks.libraries import phrases

_MASTHEAD = Masthead(
    "United Nations",
    "Security Council",
    "S/2026/100",
    "Distr.: General",
    "14 February 2026",
    "Original: English",
)
_OF_A_SECTION = 20
_WITH_ITEMS = 14  # one paragraph in so many has a list


def composed(paragraphs: int) -> ComposedReport:
    """A report with so many numbered paragraphs, in lettered sections, and one annex row each."""
    random = Random(paragraphs)
    body: list[BodyBlock] = [Heading(1, "I", "Meetings")]
    rows = []
    for number in range(1, paragraphs + 1):
        if number % _OF_A_SECTION == 1:
            theme = phrases.theme(random)
            body.append(Heading(2, _letters(number // _OF_A_SECTION), theme))
            briefer = f"{phrases.person(random)[0]}, {phrases.title(random)}"
            rows.append((("28 April",), (briefer,), (theme,)))
        items = tuple(
            Item(1, f"({letter})", phrases.item(random))
            for letter in ("abcd" if number % _WITH_ITEMS == 0 else "")
        )
        body.append(Numbered(number, phrases.paragraph(random), items=items))
    return ComposedReport(
        language="en",
        masthead=_MASTHEAD,
        letter=Letter(
            "Letter dated 13 February 2026 from the Chair addressed to the President",
            (Plain("I have the honour to transmit herewith the report of the Group."),),
            (Signature("(Signed)", "Amina Okafor", ("Chair",)),),
        ),
        title="Report on the activities of the Group",
        body=tuple(body),
        annexes=(Annex("Annex", "Meetings", (Table(("Date", "Briefers", "Theme"), tuple(rows)),)),),
    )


def plain_docx(report: ComposedReport) -> bytes:
    """The words of a report as python-docx writes them without further thought."""
    from docx import Document

    document = Document()
    document.add_heading(report.title, 0)
    for block in report.body:
        match block:
            case Heading():
                document.add_heading(f"{block.label}. {block.text}", block.level)
            case Numbered():
                document.add_paragraph(f"{block.number}. {block.text}")
                for item in block.items:
                    document.add_paragraph(f"{item.label} {item.text}")
            case _:
                raise TypeError(block)
    for table in _tables(report):
        grid = document.add_table(0, len(table.columns))
        for row in _rows(table):
            for cell, text in zip(grid.add_row().cells, row, strict=True):
                cell.text = text
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def plain_typst(report: ComposedReport) -> bytes:
    """The words of a report as typst's own markup."""
    lines = [f"= {report.title}"]
    for block in report.body:
        match block:
            case Heading():
                lines.append(f"{'=' * (block.level + 1)} {block.label}. {block.text}")
            case Numbered():
                lines.append(f"{block.number}\\. {block.text}")
                lines += [f"{item.label} {item.text}" for item in block.items]
            case _:
                raise TypeError(block)
    for table in _tables(report):
        cells = ", ".join(f"[{text}]" for row in _rows(table) for text in row)
        lines.append(f"#table(columns: {len(table.columns)}, {cells})")
    return "\n\n".join(lines).encode()


def _tables(report: ComposedReport) -> list[Table]:
    return [block for annex in report.annexes for block in annex.blocks if isinstance(block, Table)]


def _rows(table: Table) -> list[tuple[str, ...]]:
    return [table.columns, *(tuple(map("\n".join, row)) for row in table.rows)]


def _letters(place: int) -> str:
    """A, B, ... Z, AA, AB, ..."""
    letters = ""
    place += 1
    while place:
        place, last = divmod(place - 1, 26)
        letters = chr(ord("A") + last) + letters
    return letters

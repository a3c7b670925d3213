"""Sets a sample as a Word file: typed or automatic numbers, styled or merely bold headings."""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from tests.reports.sample import Look, Passage, Source
from tests.reports.setting import (
    Line,
    annex_rows,
    flow,
    front,
    header_row,
    masthead,
    symbol_lines,
)
from tests.reports.word_notes import Notes
from tests.reports.word_numbers import HEADINGS, PARAGRAPHS, add_numbering, number, own_list

_EPOCH = (2000, 1, 1, 0, 0, 0)


def word_file(report: Source, look: Look) -> bytes:
    """The bytes of the .docx file.

    Numbering is "typed", "automatic" (each paragraph says its list), "lists" (the same, with a
    list of its own for each run of items) or "style" (the style says it); headings are in
    "styles" with typed labels, "automatic" (styles that count) or "bold".
    """
    document = Document()
    document.settings.odd_and_even_pages_header_footer = False
    add_numbering(document, look)
    _furniture(document, report)
    notes = Notes()
    _masthead(document, report, look)
    for line in front(report):
        _front_line(document, line)
    which = PARAGRAPHS
    for n, line in enumerate(flow(report, look), 1000):
        if look.numbering == "lists" and line.role == "item" and line.label in ("(a)", "a)"):
            own_list(document, which := n)
        _flow_line(document, line, look, notes, which if line.role == "item" else PARAGRAPHS)
    _annex(document, report, look)
    notes.attach(document)
    return _fixed(document)


def _masthead(document: Any, report: Source, look: Look) -> None:
    lines = masthead(report, look)
    if look.masthead != "table":
        for line in lines:
            document.add_paragraph(line)
        return
    head = report.masthead
    table = document.add_table(2, 2)
    table.cell(0, 0).text = lines[0]
    table.cell(0, 1).text = head.symbol
    table.cell(1, 0).text = head.organ
    right = table.cell(1, 1)
    right.text = head.distribution
    right.add_paragraph(head.date)
    right.add_paragraph(head.original)


def _furniture(document: Any, report: Source) -> None:
    section = document.sections[0]
    section.header.paragraphs[0].text = "\n".join(symbol_lines(report))
    foot = section.footer.paragraphs[0]
    foot.add_run(report.masthead.job + "\t")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = OxmlElement("w:r")
    shown = OxmlElement("w:t")
    shown.text = "2"
    run.append(shown)
    field.append(run)
    foot._p.append(field)  # noqa: SLF001 (python-docx has no fields)


def _front_line(document: Any, line: Line) -> None:
    paragraph = document.add_paragraph()
    run = paragraph.add_run(line.text)
    if line.role in ("address", "title", "enclosure"):
        run.bold = True
    if line.role == "signature":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        signed, bracket, _ = line.text.partition(")")
        if signed.startswith("(Sign"):
            paragraph.clear()
            paragraph.add_run(signed + bracket).italic = True
            paragraph.add_run(line.text[len(signed + bracket) :])


def _flow_line(document: Any, line: Line, look: Look, notes: Notes, which: int) -> None:
    if line.role == "heading":
        _heading(document, line, look)
        return
    counted = look.numbering != "typed"
    style = "Counted" if look.numbering == "style" and line.role == "paragraph" else None
    paragraph = document.add_paragraph(style=style)
    if counted and not style:
        number(paragraph, which, line.level)
    if not counted:
        paragraph.add_run(f"{line.label}\t")
        if line.level:
            paragraph.paragraph_format.left_indent = Pt(28 * line.level)
    _runs(paragraph, line.passage, notes)


def _runs(paragraph: Any, passage: Passage, notes: Notes) -> None:
    """The words, in runs that break where Word would have broken them: anywhere."""
    marks = {offset: note for offset, note in passage.notes}
    edges = {0, len(passage.text), *marks, *(x for pair in passage.underlined for x in pair)}
    edges.update(range(0, len(passage.text), 57))
    ordered = sorted(edges)
    for start, end in pairwise(ordered):
        run = paragraph.add_run(passage.text[start:end])
        run.underline = any(a <= start and end <= b for a, b in passage.underlined) or None
        if end in marks:
            notes.refer(paragraph, marks[end])


def _heading(document: Any, line: Line, look: Look) -> None:
    counted = look.headings == "automatic" and line.label
    text = line.text if counted else line.typed
    if look.headings == "bold":
        document.add_paragraph().add_run(text).bold = True
        return
    paragraph = document.add_heading(text, line.level)
    if counted:
        number(paragraph, HEADINGS, line.level - 1)


def _annex(document: Any, report: Source, look: Look) -> None:
    document.add_page_break()
    for text in (report.annex.label, report.annex.title):
        if look.headings == "bold":
            document.add_paragraph().add_run(text).bold = True
        else:
            document.add_heading(text, 1)
    rows = annex_rows(report, look)
    table = document.add_table(1, len(look.columns))
    for cell, name in zip(table.rows[0].cells, header_row(report, look), strict=True):
        cell.paragraphs[0].add_run(name).italic = True
    for row in rows:
        for cell, entries in zip(table.add_row().cells, row, strict=True):
            _entries(cell, entries, look)


def _entries(cell: Any, entries: list[str], look: Look) -> None:
    paragraph = cell.paragraphs[0]
    for n, entry in enumerate(entries):
        if n and look.cell == "paragraphs":
            paragraph = cell.add_paragraph()
        elif n and look.cell == "lines":
            paragraph.add_run().add_break(WD_BREAK.LINE)
        elif n:
            paragraph.add_run("; " if look.cell == "semicolons" else " ")
        paragraph.add_run(entry)


def _fixed(document: Any) -> bytes:
    """The saved document with the same time on every part, so that it is always the same."""
    saved, fixed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(fixed, "w") as target:
        for name in parts.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            target.writestr(entry, parts.read(name), zipfile.ZIP_DEFLATED, 1)
    return fixed.getvalue()

"""The report as a Word file: real automatic numbering, named styles, United Nations layout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from db.reading.blocks import Mark, MarkKind
from db.report.blocks import (
    Annex,
    BodyBlock,
    ComposedReport,
    Heading,
    Item,
    Letter,
    Numbered,
    Plain,
    Signature,
    Table,
)
from db.report.docx_lists import HEADINGS, LOOSE_ITEMS, PARAGRAPHS, report_lists
from db.report.docx_tables import masthead, table
from db.report.kept_days import parted_at_days
from db.report.ooxml.elements import Element, field, kept_space, paragraph, run, w
from db.report.ooxml.footnotes import FootnotePart
from db.report.ooxml.numbering import Numbering, unnumbered
from db.report.ooxml.package import packed
from db.report.ooxml.page import Column, section
from db.report.paper import Paper
from db.report.spans import Span, printable, spans
from db.resources import resource

_LANGUAGES = {"en": "en-GB", "fr": "fr-FR"}
_ALIGNMENTS = {"left": "left", "centre": "center", "right": "right"}
_HEADING_LEVELS = 3
_ITEM_LEVELS = 4
_SIGNATURE_GAP = 480  # twentieths of a point


def to_docx(report: ComposedReport, paper: Paper = Paper.A4) -> bytes:
    """The report as the bytes of a .docx file; the same report gives the same bytes.

    Paragraphs, items and headings number themselves: whoever inserts one in Word or LibreOffice
    sees the rest renumber. A label that no list can count is written as text.
    """
    return _DocxReport(report, paper).packed()


class _DocxReport:
    """The parts of the file as they grow."""

    def __init__(self, report: ComposedReport, paper: Paper) -> None:
        self._report = report
        self._column = Column(paper)
        self._numbering = Numbering(report_lists(report.language))
        self._footnotes = FootnotePart()

    def packed(self) -> bytes:
        """The whole file."""
        language = _LANGUAGES.get(self._report.language, self._report.language)
        document = self._document()
        symbol = printable(self._report.masthead.symbol)
        pages = [field("PAGE", "1"), run("/"), field("NUMPAGES", "1")]
        parts = {
            "numbering": _written(self._numbering.part()),
            "footnotes": _written(self._footnotes.part()),
            "header": _written(w("hdr", paragraph("Header", [run(symbol)]))),
            "footer": _written(w("ftr", paragraph("Footer", pages))),
        }
        for name in ("styles", "settings"):
            text = resource("report_templates", "docx", f"{name}.xml").read_text(encoding="utf-8")
            parts[name] = text.replace("%LANGUAGE%", language).encode()
        title = printable(self._report.title)
        return packed(_written(document), parts, title=title, language=language)

    def _document(self) -> Element:
        report = self._report
        body = w("body", masthead(report.masthead, self._column))
        body.extend(self._blocks(report.front))
        if report.letter is not None:
            body.extend(self._letter(report.letter))
        turned = [w("pageBreakBefore")] if len(body) > 1 else []
        body.append(paragraph("ReportTitle", self._title(report.title), *turned))
        body.extend(self._blocks(report.summary))
        body.extend(self._blocks(report.body))
        for annex in report.annexes:
            body.extend(self._annex(annex))
        body.append(section(self._column))
        return w("document", body)

    def _letter(self, letter: Letter) -> Iterator[Element]:
        if letter.heading:
            yield paragraph("ReportLetterHeading", self._title(letter.heading))
        for plain in letter.paragraphs:
            yield from self._unnumbered(plain, "ReportLetter")
        for signature in letter.signatures:
            yield from _signature(signature)

    def _annex(self, annex: Annex) -> Iterator[Element]:
        yield paragraph("AnnexHeading", _plain(annex.heading))
        if annex.title:
            yield paragraph("AnnexTitle", self._title(annex.title))
        yield from self._blocks(annex.blocks)

    def _blocks(self, blocks: Iterable[BodyBlock]) -> Iterator[Element]:
        for block in blocks:
            match block:
                case Heading():
                    yield self._heading(block)
                case Numbered():
                    yield self._labelled(
                        "ReportParagraph",
                        PARAGRAPHS,
                        0,
                        f"{block.number}.",
                        block.text,
                        block.marks,
                    )
                    yield from self._items(block.items, PARAGRAPHS)
                case Plain():
                    yield from self._unnumbered(block, "ReportText")
                case Table():
                    yield from table(block, self._column)

    def _heading(self, block: Heading) -> Element:
        level = min(block.level, _HEADING_LEVELS)
        style = f"ReportHeading{level}"
        if not block.label:
            return paragraph(style, _plain(block.text), unnumbered())
        return self._labelled(style, HEADINGS, level - 1, f"{block.label}.", block.text, ())

    def _unnumbered(self, block: Plain, style: str) -> Iterator[Element]:
        alignment = [w("jc", val=_ALIGNMENTS[block.align])] if block.align else []
        yield paragraph(style, self._runs(block.text, block.marks), *alignment)
        yield from self._items(block.items, LOOSE_ITEMS)

    def _items(self, items: Sequence[Item], which: int) -> Iterator[Element]:
        for item in items:
            level = min(item.level, _ITEM_LEVELS)
            place = level if which == PARAGRAPHS else level - 1
            yield self._labelled(
                f"ReportItem{level}", which, place, item.label, item.text, item.marks
            )

    def _labelled(
        self, style: str, which: int, level: int, label: str, text: str, marks: Sequence[Mark]
    ) -> Element:
        """A paragraph that a list numbers, or that carries its label as text where none can."""
        runs = self._runs(text, marks)
        place = self._numbering.place(which, level, label)
        if place is not None:
            return paragraph(style, runs, place)
        opening = [run(printable(f"{label}\t"))] if label else []
        return paragraph(style, [*opening, *runs], unnumbered())

    def _title(self, text: str) -> Iterator[Element]:
        """The runs of a title, whose lines are few and wide: none ends within a day."""
        for number, piece in enumerate(parted_at_days(printable(text), self._report.language)):
            if number:
                yield kept_space()
            yield run(piece)

    def _runs(self, text: str, marks: Sequence[Mark]) -> list[Element]:
        return [self._run(span) for span in spans(text, marks)]

    def _run(self, span: Span) -> Element:
        if span.note is not None:
            return self._footnotes.add(span.note)
        return run(span.text, span.kinds)


def _signature(signature: Signature) -> Iterator[Element]:
    """The block at the right, kept on one page."""
    signed = [run(printable(signature.signed), {MarkKind.ITALIC}), run(" ")]
    opening = signed if signature.signed else []
    apart = w("spacing", before=_SIGNATURE_GAP)
    yield paragraph("SignatureBlock", [*opening, *_plain(signature.name)], apart)
    for line in signature.lines:
        yield paragraph("SignatureBlock", _plain(line))


def _plain(text: str) -> list[Element]:
    return [run(printable(text))]


def _written(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

"""The report as one web page that needs nothing else: its looks inside, no script, no reference."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from db.reading.blocks import Mark, MarkKind
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
from db.report.column_widths import column_shares
from db.report.footnotes import Footnotes
from db.report.outline import outlined
from db.report.paper import Paper
from db.report.spans import Span, printable, spans
from db.resources import resource

_ELEMENTS = {
    MarkKind.BOLD: "strong",
    MarkKind.ITALIC: "em",
    MarkKind.UNDERLINE: "u",
    MarkKind.SUPERSCRIPT: "sup",
}
_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
{body}
</body>
</html>
"""


def to_html(report: ComposedReport, paper: Paper = Paper.A4) -> str:
    """The report as one HTML page; numbers and letters are text, so they stand without its looks.

    ``paper`` is the sheet it asks for when printed.
    """
    style = resource("report_templates", "report.css").read_text(encoding="utf-8")
    return _PAGE.format(
        language=_shown(report.language),
        title=_shown(report.title),
        style=style.replace("%PAPER%", f"{paper.width}mm {paper.height}mm"),
        body=_HtmlReport().body(report),
    )


class _HtmlReport:
    """Collects the footnotes while the elements are made."""

    def __init__(self) -> None:
        self._footnotes = Footnotes()

    def body(self, report: ComposedReport) -> str:
        parts = [_masthead(report.masthead), "<main>", self._blocks(report.front)]
        if report.letter is not None:
            parts.append(self._letter(report.letter))
        parts += ['<article class="report">', _title(report.title)]
        parts += [self._blocks(report.summary), self._blocks(report.body), "</article>"]
        parts += [self._annex(annex) for annex in report.annexes]
        parts += [self._notes(), "</main>"]
        return "\n".join(part for part in parts if part)

    def _letter(self, letter: Letter) -> str:
        return "\n".join(
            [
                '<section class="letter">',
                _title(letter.heading),
                self._blocks(letter.paragraphs),
                *map(_signature, letter.signatures),
                "</section>",
            ]
        )

    def _annex(self, annex: Annex) -> str:
        self._footnotes.start_annex()
        parts = [_title(annex.heading, annex.title), self._blocks(annex.blocks)]
        return "\n".join(['<section class="annex">', *filter(None, parts), "</section>"])

    def _blocks(self, blocks: Iterable[BodyBlock]) -> str:
        return "\n".join(self._block(block, depth) for block, depth in outlined(blocks))

    def _block(self, block: BodyBlock, depth: int) -> str:
        match block:
            case Heading(label=label, text=text):
                tag = f"h{depth}"
                opening = _label(f"{label}.") if label else ""
                return f"<{tag}>{opening}{_shown(text)}</{tag}>"
            case Numbered(number=number, text=text, marks=marks, items=items):
                words = _label(f"{number}.") + self._text(text, marks)
                return f"<p>{words}</p>{self._items(items)}"
            case Plain(text=text, marks=marks, align=align, items=items):
                look = f' class="{align}"' if align else ""
                return f"<p{look}>{self._text(text, marks)}</p>{self._items(items)}"
            case Table():
                return _table(block)

    def _items(self, items: Sequence[Item]) -> str:
        """A list in the list of the item before it, as deep as the levels go."""
        out: list[str] = []
        levels: list[int] = []
        for item in items:
            while levels and levels[-1] > item.level:
                out.append("</li></ul>")
                levels.pop()
            if levels and levels[-1] == item.level:
                out.append("</li>")
            else:
                out.append("\n<ul>")
                levels.append(item.level)
            out.append(f"\n<li>{_label(item.label)}{self._text(item.text, item.marks)}")
        return "".join(out) + "</li></ul>" * len(levels)

    def _text(self, text: str, marks: Sequence[Mark]) -> str:
        return "".join(map(self._span, spans(text, marks)))

    def _span(self, span: Span) -> str:
        if span.note is not None:
            note = self._footnotes.add(span.note)
            return f'<sup><a id="r{note.index}" href="#n{note.index}">{note.label}</a></sup>'
        shown = _shown(span.text)
        for kind in sorted(span.kinds):
            shown = f"<{_ELEMENTS[kind]}>{shown}</{_ELEMENTS[kind]}>"
        return shown

    def _notes(self) -> str:
        if not self._footnotes.met:
            return ""
        notes = (
            f'<p id="n{note.index}"><a href="#r{note.index}">{note.label}</a> '
            f"{_shown(note.text)}</p>"
            for note in self._footnotes.met
        )
        return "\n".join(['<section class="footnotes" role="doc-endnotes">', *notes, "</section>"])


def _title(*lines: str) -> str:
    """A heading of the first level; none where it would say nothing."""
    words = "<br>\n".join(_shown(line) for line in lines if line.strip())
    return f"<h1>{words}</h1>" if words else ""


def _masthead(head: Masthead) -> str:
    lines = (head.distribution, head.date, head.original)
    facts = "<br>\n".join(_shown(line) for line in lines if line)
    return f"""<header class="masthead">
<div class="line"><p>{_shown(head.organisation)}</p>
<p><strong>{_shown(head.symbol)}</strong></p></div>
<div class="line"><p class="organ"><strong>{_shown(head.organ)}</strong></p>
<p>{facts}</p></div>
</header>"""


def _signature(signature: Signature) -> str:
    signed = f"<em>{_shown(signature.signed)}</em> " if signature.signed else ""
    lines = "<br>\n".join([signed + _shown(signature.name), *map(_shown, signature.lines)])
    return f'<p class="signature">{lines}</p>'


def _table(table: Table) -> str:
    parts = ["<table>"]
    if table.title:
        parts.append(f"<caption>{_shown(table.title)}</caption>")
    shares = column_shares(table)
    widths = (f'<col style="width:{100 * share // sum(shares)}%">' for share in shares)
    parts.append(f"<colgroup>{''.join(widths)}</colgroup>")
    if table.columns:
        names = "".join(f'<th scope="col">{_shown(name)}</th>' for name in table.columns)
        parts.append(f"<thead><tr>{names}</tr></thead>")
    parts.append("<tbody>")
    for row in table.rows:
        first, *others = [_cell(cell) for cell in row] or [""]
        cells = "".join(f"<td>{cell}</td>" for cell in others)
        parts.append(f'<tr><th scope="row">{first}</th>{cells}</tr>')
    return "\n".join([*parts, "</tbody></table>"])


def _cell(lines: Sequence[str]) -> str:
    if len(lines) == 1:
        return _shown(lines[0])
    return "".join(f"<p>{_shown(line)}</p>" for line in lines)


def _label(label: str) -> str:
    return f'<span class="label">{_shown(label)}</span> ' if label else ""


def _shown(text: str) -> str:
    return escape(printable(text)).replace("\n", "<br>")

"""Sets a sample as an OpenDocument text, its XML written here by hand."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

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

_EPOCH = (2000, 1, 1, 0, 0, 0)
_KIND = "application/vnd.oasis.opendocument.text"
_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
    )
)
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
    'manifest:version="1.2"><manifest:file-entry manifest:full-path="/" '
    f'manifest:media-type="{_KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def odt_file(report: Source, look: Look) -> bytes:
    """The bytes of the .odt file; the look's words mean what they mean in a Word file."""
    body = _masthead(report, look)
    body += "".join(_front_line(line) for line in front(report))
    body += _flow(flow(report, look), look)
    body += _annex(report, look)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_SPACES} '
        f'office:version="1.2"><office:automatic-styles>{_styles(look)}'
        f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as target:
        parts = {"mimetype": _KIND, "META-INF/manifest.xml": _MANIFEST}
        parts |= {"styles.xml": _page(report), "content.xml": content}
        for name, part in parts.items():
            packed = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            target.writestr(zipfile.ZipInfo(name, _EPOCH), part, packed)
    return written.getvalue()


def _p(inner: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def _bold(text: str) -> str:
    return f'<text:span text:style-name="Bold">{escape(text)}</text:span>'


def _masthead(report: Source, look: Look) -> str:
    lines = masthead(report, look)
    if look.masthead != "table":
        return "".join(_p(escape(line)) for line in lines)
    head = report.masthead
    right = "".join(_p(escape(line)) for line in (head.distribution, head.date, head.original))
    return _table(
        [
            [_p(escape(lines[0])), _p(escape(head.symbol))],
            [_p(_bold(head.organ)), right],
        ]
    )


def _front_line(line: Line) -> str:
    if line.role in ("address", "title", "enclosure"):
        return _p(_bold(line.text))
    if line.role == "signature" and line.text.startswith("(Sign"):
        signed, bracket, name = line.text.partition(")")
        inner = f'<text:span text:style-name="Slanted">{signed}{bracket}</text:span>{escape(name)}'
        return _p(inner, "Right")
    return _p(escape(line.text), "Right" if line.role == "signature" else "Standard")


def _flow(lines: list[Line], look: Look) -> str:
    """Paragraphs that count are lists of one that go on from the last, as LibreOffice has them."""
    written, paragraphs = "", 0
    items: list[Line] = []
    for line in [*lines, None]:
        if items and (line is None or line.role != "item"):
            written += _items(items)
            items = []
        if line is None:
            break
        if line.role == "heading":
            written += _heading(line, look)
        elif look.numbering == "typed":
            label = f"{line.label}<text:tab/>"
            written += _p(label + _words(line.passage), f"Item{line.level}")
        elif line.role == "item":
            items.append(line)
        else:
            paragraphs += 1
            before = f' text:continue-list="p{paragraphs - 1}"' if paragraphs > 1 else ""
            written += (
                f'<text:list xml:id="p{paragraphs}" text:style-name="Paragraphs"{before}>'
                f"<text:list-item>{_p(_words(line.passage))}</text:list-item></text:list>"
            )
    return written


def _items(items: list[Line], level: int = 1) -> str:
    """One list of its own for the items, deeper levels within the item before them."""
    opening = ' text:style-name="Items"' if level == 1 else ""
    written, rest = f"<text:list{opening}>", list(items)
    while rest:
        item = rest.pop(0)
        inner = []
        while rest and rest[0].level > level:
            inner.append(rest.pop(0))
        deeper = _items(inner, level + 1) if inner else ""
        written += f"<text:list-item>{_p(_words(item.passage))}{deeper}</text:list-item>"
    return f"{written}</text:list>"


def _heading(line: Line, look: Look) -> str:
    if look.headings == "bold":
        return _p(_bold(line.typed))
    return (
        f'<text:h text:style-name="Heading_20_{line.level}" text:outline-level="{line.level}">'
        f"{escape(line.typed)}</text:h>"
    )


def _words(passage: Passage) -> str:
    """The words with their underlining, their footnotes, and a page ending in their middle."""
    text, written, last = passage.text, "", 0
    signs: dict[int, str] = {}
    for start, end in passage.underlined:
        signs[start] = '<text:span text:style-name="Under">'
        signs[end] = "</text:span>"
    for n, (offset, note) in enumerate(passage.notes, 1):
        signs[offset] = signs.get(offset, "") + (
            f'<text:note text:id="n{n}-{offset}" text:note-class="footnote"><text:note-citation>{n}'
            f"</text:note-citation><text:note-body>{_p(escape(note))}</text:note-body></text:note>"
        )
    space = text.find(" ", len(text) // 2)
    if len(text) % 3 == 0 and space > 0:
        signs.setdefault(space, "<text:soft-page-break/>")
    for offset in sorted(signs):
        written += escape(text[last:offset]) + signs[offset]
        last = offset
    return written + escape(text[last:])


def _annex(report: Source, look: Look) -> str:
    rows = [[_p(_bold(name)) for name in header_row(report, look)]]
    for row in annex_rows(report, look):
        rows.append([_entries(entries, look) for entries in row])
    titles = "".join(
        _heading(Line("heading", Passage(text), level=1), look)
        for text in (report.annex.label, report.annex.title)
    )
    return titles + _table(rows, headed=True)


def _entries(entries: list[str], look: Look) -> str:
    shown = [escape(entry) for entry in entries]
    if look.cell == "paragraphs":
        return "".join(_p(entry) for entry in shown) or _p("")
    between = {"semicolons": "; ", "none": " "}.get(look.cell, "<text:line-break/>")
    return _p(between.join(shown))


def _table(rows: list[list[str]], headed: bool = False) -> str:
    written = f'<table:table><table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
    for n, row in enumerate(rows):
        cells = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in row)
        line = f"<table:table-row>{cells}</table:table-row>"
        first = headed and n == 0
        written += f"<table:table-header-rows>{line}</table:table-header-rows>" if first else line
    return f"{written}</table:table>"


def _styles(look: Look) -> str:
    first, second = ("(", ")") if "(a)" in look.items else ("", ")")
    forms = [("a", first, second), ("i", first, second), ("a", "", "."), ("i", "", ".")]
    items = "".join(
        f'<text:list-level-style-number text:level="{level}" style:num-format="{form}" '
        f'style:num-prefix="{before}" style:num-suffix="{after}"/>'
        for level, (form, before, after) in enumerate(forms, 1)
    )
    bold = '<style:text-properties fo:font-weight="bold"/>'
    slanted = '<style:text-properties fo:font-style="italic"/>'
    under = '<style:text-properties style:text-underline-style="solid"/>'
    right = '<style:paragraph-properties fo:text-align="end"/>'
    indents = "".join(
        f'<style:style style:name="Item{level}" style:family="paragraph">'
        f'<style:paragraph-properties fo:margin-left="{level}cm"/></style:style>'
        for level in range(5)
    )
    return (
        f'<style:style style:name="Bold" style:family="text">{bold}</style:style>'
        f'<style:style style:name="Slanted" style:family="text">{slanted}</style:style>'
        f'<style:style style:name="Under" style:family="text">{under}</style:style>'
        f'<style:style style:name="Right" style:family="paragraph">{right}</style:style>{indents}'
        '<text:list-style style:name="Paragraphs"><text:list-level-style-number text:level="1" '
        'style:num-format="1" style:num-suffix="."/></text:list-style>'
        f'<text:list-style style:name="Items">{items}</text:list-style>'
    )


def _page(report: Source) -> str:
    """The styles, and a page with the symbol at its head and its number at its foot."""
    head = "".join(_p(escape(line)) for line in symbol_lines(report))
    foot = _p(f"{escape(report.masthead.job)}<text:tab/><text:page-number>2</text:page-number>")
    headings = "".join(
        f'<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}" '
        f'style:family="paragraph" style:default-outline-level="{level}"/>'
        for level in (1, 2)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {_SPACES} '
        'office:version="1.2"><office:styles><style:style style:name="Standard" '
        f'style:family="paragraph"/>{headings}</office:styles><office:automatic-styles>'
        '<style:page-layout style:name="Page"/></office:automatic-styles><office:master-styles>'
        '<style:master-page style:name="Standard" style:page-layout-name="Page">'
        f"<style:header>{head}</style:header><style:footer>{foot}</style:footer>"
        "</style:master-page></office:master-styles></office:document-styles>"
    )

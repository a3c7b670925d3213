"""OpenDocument texts: from content.xml to pieces, with automatic numbers computed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from db.reading.inline import Inline, Style
from db.reading.odt_lists import Counts, OdtLists
from db.reading.odt_names import DRAW, OFFICE, STYLE, TABLE, TEXT
from db.reading.odt_styles import OdtStyles
from db.reading.odt_text import read_inline, text_under
from db.reading.pieces import LARGEST_TEXT, MOST_PIECES, Extract, Piece, Refused
from db.reading.xml_parts import Element, XmlParts, whole_number

_PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
_HOLDS_BLOCKS = {
    TEXT + name
    for name in ("section", "table-of-content", "index-body", "index-title", "numbered-paragraph",
                 "illustration-index", "table-index", "alphabetical-index", "user-index")
}  # fmt: skip
_HOLDS_ROWS = {f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group"}
_CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
_DEEPEST_TABLE = 3
_MOST_REPEATED = 64


def read_odt(path: Path) -> Extract:
    """The pieces of an OpenDocument text; of headers only one that the first page has alone.

    Raises Refused where the file is damaged, hostile or locked.
    """
    with XmlParts(path) as parts:
        if parts.mentions("META-INF/manifest.xml", b"encryption-data"):
            raise Refused("locked")
        content = parts.root("content.xml")
        roots = [content]
        if "styles.xml" in parts:
            roots.insert(0, parts.root("styles.xml"))
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise Refused("damaged")
    reader = _Document(roots)
    pieces = tuple(reader.pieces(body))
    if len(pieces) > MOST_PIECES or sum(len(piece.text) for piece in pieces) > LARGEST_TEXT:
        raise Refused("too long")
    return Extract(pieces, tuple(dict.fromkeys(reader.remarks)))


@dataclass(slots=True)
class _List:
    """The list that a paragraph stands in; ``label`` once it is counted."""

    style: str
    counts: Counts
    depth: int
    start: str | None = None
    counted: bool = False


class _Document:
    """Goes through the document once, so that lists count as they are shown."""

    def __init__(self, roots: list[Element]) -> None:
        self.remarks: list[tuple[str, str]] = []
        self._styles = OdtStyles(roots)
        self._lists = OdtLists(roots)
        self._headers = next(roots[0].iter(f"{STYLE}header-first"), None)
        self._paragraphs = 0
        self._tables = 0

    def pieces(self, body: Element) -> Iterator[Piece]:
        if self._headers is not None:
            yield from self._blocks(self._headers, None)
        yield from self._blocks(body, None)

    def _blocks(self, parent: Element, listed: _List | None) -> Iterator[Piece]:
        for child in parent:
            tag = child.tag
            if tag in _PARAGRAPHS:
                yield from self._paragraph(child, listed)
            elif tag == f"{TEXT}list":
                yield from self._list(child, listed)
            elif tag == f"{TABLE}table":
                yield from self._table(child)
            elif tag in _HOLDS_BLOCKS:
                yield from self._blocks(child, listed)
            elif tag == f"{TEXT}tracked-changes":
                self._remark_changes(child)
            elif tag.startswith(DRAW):
                boxes = list(child.iter(f"{DRAW}text-box"))
                for box in boxes:
                    yield from self._blocks(box, None)
                if not boxes:
                    self._remark("picture")

    def _list(self, element: Element, outer: _List | None) -> Iterator[Piece]:
        style = element.get(f"{TEXT}style-name") or (outer.style if outer else "")
        if not style:
            style = self._style_of_first(element)
        depth = outer.depth + 1 if outer else 0
        counts = outer.counts if outer else self._lists.counts(element, style)
        for item in element:
            if item.tag == f"{TEXT}list-item":
                start = item.get(f"{TEXT}start-value")
                yield from self._blocks(item, _List(style, counts, depth, start))
            elif item.tag == f"{TEXT}list-header":
                yield from self._blocks(item, _List(style, counts, depth, counted=True))

    def _style_of_first(self, element: Element) -> str:
        """The list style that the first paragraph's style names, where the list names none."""
        first = next(element.iter(*_PARAGRAPHS), None)
        name = first.get(f"{TEXT}style-name") if first is not None else None
        return self._styles.style("paragraph", name).list

    def _paragraph(self, element: Element, listed: _List | None) -> Iterator[Piece]:
        self._paragraphs += 1
        style, inline = self._read(element)
        outline = whole_number(element.get(f"{TEXT}outline-level"), 1)
        is_heading = element.tag == f"{TEXT}h"
        self._remark_all(inline)
        if inline.text.strip():
            yield Piece(
                text=inline.text,
                place=self._place(),
                label=self._label(listed, is_heading, outline),
                depth=min(listed.depth, 8) if listed else 0,
                heading=min(max(outline, 1), 9) if is_heading else style.heading,
                marks=inline.marks,
                align=style.align,
            )
        for box in inline.boxes:
            yield from self._blocks(box, None)

    def _read(self, element: Element) -> tuple[Style, Inline]:
        style = self._styles.style("paragraph", element.get(f"{TEXT}style-name"))
        return style, read_inline(element, style, self._styles)

    def _label(self, listed: _List | None, is_heading: bool, outline: int) -> str:
        """What stands before a paragraph: only the first of an item is counted."""
        if listed is None:
            return self._lists.heading(outline - 1) if is_heading else ""
        if listed.counted:
            return ""
        listed.counted = True
        return self._lists.label(listed.counts, listed.style, listed.depth, listed.start)

    def _table(self, table: Element) -> Iterator[Piece]:
        self._tables += 1
        rows = list(_rows(table))
        if len(rows) == 1 and len(rows[0].findall(_CELLS[0])) == 1:
            # A frame around text, not a table.
            for cell in rows[0].iterfind(_CELLS[0]):
                yield from self._blocks(cell, None)
            return
        place = f"table {self._tables}"
        notes: list[str] = []
        read = tuple(tuple(self._cells(row, place, notes)) for row in rows)
        read = tuple(row for row in read if any(row))
        if read:
            yield Piece(text="", place=place, rows=read)
        for note in notes:
            yield Piece(text=note, place=place)

    def _cells(self, row: Element, place: str, notes: list[str]) -> Iterator[str]:
        for cell in row:
            if cell.tag in _CELLS:
                text = "\n".join(self._cell_lines(cell, None, place, notes, 1)).strip("\n")
                repeated = whole_number(cell.get(f"{TABLE}number-columns-repeated"), 1)
                for _ in range(min(max(repeated, 1), _MOST_REPEATED)):
                    yield text

    def _cell_lines(
        self, parent: Element, listed: _List | None, place: str, notes: list[str], depth: int
    ) -> Iterator[str]:
        """The text of a cell, one line for each paragraph; a table in it gives a line a row."""
        for child in parent:
            if child.tag in _PARAGRAPHS:
                inline = self._read(child)[1]
                self._remark_all(inline, place)
                notes += [mark.note for mark in inline.marks if mark.note]
                yield f"{self._label(listed, False, 1)} {inline.text}".strip(" \t")
                for box in inline.boxes:
                    yield text_under(box, self._styles)
            elif child.tag == f"{TEXT}list":
                style = child.get(f"{TEXT}style-name") or (listed.style if listed else "")
                counts = listed.counts if listed else self._lists.counts(child, style)
                for item in child:
                    start = item.get(f"{TEXT}start-value")
                    inner = _List(style, counts, listed.depth + 1 if listed else 0, start)
                    yield from self._cell_lines(item, inner, place, notes, depth)
            elif child.tag == f"{TABLE}table" and depth < _DEEPEST_TABLE:
                for row in _rows(child):
                    yield "\t".join(
                        " ".join(self._cell_lines(cell, None, place, notes, depth + 1))
                        for cell in row
                    )
            elif child.tag == f"{TABLE}table":
                self._remark("deep table", place)
                yield text_under(child, self._styles)
            elif child.tag in _HOLDS_BLOCKS:
                yield from self._cell_lines(child, listed, place, notes, depth)

    def _remark_changes(self, changes: Element) -> None:
        for kind, key in (("insertion", "inserted"), ("deletion", "deleted")):
            if next(changes.iter(f"{TEXT}{kind}"), None) is not None:
                self._remark(key)

    def _place(self) -> str:
        return f"paragraph {max(self._paragraphs, 1)}"

    def _remark(self, key: str, place: str = "") -> None:
        self.remarks.append((place or self._place(), key))

    def _remark_all(self, inline: Inline, place: str = "") -> None:
        for key in inline.remarks:
            self._remark(key, place)


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child
        elif child.tag in _HOLDS_ROWS:
            yield from _rows(child)

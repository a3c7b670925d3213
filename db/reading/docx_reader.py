"""Word files: from OOXML parts to pieces, with automatic numbers as Word shows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from db.reading.inline import PLAIN, Inline, Style
from db.reading.marks import shifted
from db.reading.pieces import LARGEST_TEXT, MOST_PIECES, Extract, Piece, Refused
from db.reading.word_names import MC, STRICT_NAMES, R, W, value
from db.reading.word_numbering import Numbering
from db.reading.word_styles import Styles, properties
from db.reading.word_text import InlineReader, alternative
from db.reading.xml_parts import Element, XmlParts

_HOLDS_BLOCKS = {W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo")}
_DELETED = {W + "del", W + "moveFrom"}
_DEEPEST_TABLE = 3


def read_docx(path: Path) -> Extract:
    """The pieces of a Word file; of headers only the first page's, which may hold the masthead.

    Raises Refused where the file is damaged, hostile or locked.
    """
    with XmlParts(path, renamed=STRICT_NAMES) as parts:
        document = parts.root("word/document.xml")
        reader = _Document(
            document,
            styles=Styles(_optional(parts, "word/styles.xml")),
            numbering=Numbering(_optional(parts, "word/numbering.xml")),
            notes=_notes(parts),
            header=_first_header(parts, document),
        )
        outside = [("", "external")] if _refers_outside(parts) else []
    pieces = tuple(reader.pieces())
    if len(pieces) > MOST_PIECES or sum(len(piece.text) for piece in pieces) > LARGEST_TEXT:
        raise Refused("too long")
    return Extract(pieces, tuple(dict.fromkeys([*outside, *reader.remarks])))


def _optional(parts: XmlParts, name: str) -> Element | None:
    return parts.root(name) if name in parts else None


def _notes(parts: XmlParts) -> dict[tuple[str, str], Element]:
    """Footnotes and endnotes by kind and key."""
    return {
        (kind, note.get(f"{W}id", "")): note
        for kind in ("footnote", "endnote")
        if (root := _optional(parts, f"word/{kind}s.xml")) is not None
        for note in root.iterfind(W + kind)
    }


def _refers_outside(parts: XmlParts) -> bool:
    """Whether a template or a picture stands somewhere else; links are nothing to fetch."""
    return any(
        relation.get("TargetMode") == "External"
        and not relation.get("Type", "").endswith("/hyperlink")
        for name in ("word/_rels/document.xml.rels", "word/_rels/settings.xml.rels")
        if name in parts
        for relation in parts.root(name)
    )


def _first_header(parts: XmlParts, document: Element) -> Element | None:
    """The header of the first page, where the first section has one of its own."""
    section = next(document.iter(f"{W}sectPr"), None)
    rels = "word/_rels/document.xml.rels"
    if section is None or section.find(f"{W}titlePg") is None or rels not in parts:
        return None
    for reference in section.iterfind(f"{W}headerReference"):
        if reference.get(f"{W}type") == "first":
            for relation in parts.root(rels):
                name = f"word/{relation.get('Target', '').removeprefix('/word/')}"
                if relation.get("Id") == reference.get(f"{R}id") and name in parts:
                    return parts.root(name)
    return None


@dataclass(slots=True)
class _Place:
    paragraphs: int = 0
    tables: int = 0


class _Document:
    """Goes through the document once, so that lists count as Word counts them."""

    def __init__(
        self,
        document: Element,
        *,
        styles: Styles,
        numbering: Numbering,
        notes: dict[tuple[str, str], Element],
        header: Element | None,
    ) -> None:
        self.remarks: list[tuple[str, str]] = []
        self._document = document
        self._styles = styles
        self._numbering = numbering
        self._notes = notes
        self._header = header
        self._inline = InlineReader(styles, self._note)
        self._note_reader = InlineReader(styles, lambda reference: "")
        self._place = _Place()
        self._carried: Piece | None = None

    def pieces(self) -> Iterator[Piece]:
        if self._header is not None:
            yield from self._blocks(self._header)
        body = self._document.find(f"{W}body")
        if body is None:
            raise Refused("damaged")
        yield from self._blocks(body)
        if self._carried:
            yield self._carried

    def _blocks(self, parent: Element) -> Iterator[Piece]:
        for child in parent:
            if child.tag == W + "p":
                yield from self._paragraph(child)
            elif child.tag == W + "tbl":
                yield from self._table(child)
            elif child.tag in _HOLDS_BLOCKS:
                yield from self._blocks(child)
            elif child.tag in _DELETED:
                self._remark("deleted")
            elif child.tag == MC + "AlternateContent":
                yield from self._blocks(alternative(child))

    def _paragraph(self, element: Element) -> Iterator[Piece]:
        self._place.paragraphs += 1
        own = element.find(f"{W}pPr")
        style = self._style(own)
        inline = self._inline.read(element, style)
        self._remark_all(inline)
        piece = Piece(
            text=inline.text,
            place=self._paragraph_place(),
            label=self._label(own, style),
            depth=min(max(style.depth or 0, 0), 8),
            heading=style.heading if inline.text.strip() else 0,
            marks=inline.marks,
            align=style.align,
        )
        if self._carried:
            piece, self._carried = _run_together(self._carried, piece), None
        run = own.find(f"{W}rPr") if own is not None else None
        if run is not None and run.find(f"{W}del") is not None:
            self._remark("deleted")
            self._carried = piece
        elif piece.text.strip():
            yield piece
        for box in inline.boxes:
            yield from self._blocks(box)

    def _style(self, own: Element | None) -> Style:
        named = self._styles.style(value(own, "pStyle"))
        # The rPr of a pPr is that of the paragraph's end, not of its text.
        return properties(own, None).over(named)

    def _label(self, own: Element | None, style: Style) -> str:
        """The number before a paragraph; Word counts an empty one too."""
        if style.list in ("", "0"):
            return ""
        tied = self._numbering.level_of_style(style.list, value(own, "pStyle") or "")
        own_depth = own is not None and own.find(f"{W}numPr/{W}ilvl") is not None
        depth = style.depth if own_depth or tied is None else tied
        return self._numbering.label(style.list, depth or 0)

    def _table(self, table: Element) -> Iterator[Piece]:
        self._place.tables += 1
        rows = list(_rows(table))
        if len(rows) == 1 and len(cells := list(_cells(rows[0]))) == 1:
            # A frame around text, not a table.
            yield from self._blocks(cells[0])
            return
        place = f"table {self._place.tables}"
        notes: list[str] = []
        read = tuple(self._row(row, notes, place) for row in rows)
        read = tuple(row for row in read if any(row))
        if read:
            yield Piece(text="", place=place, rows=read)
        for note in notes:
            yield Piece(text=note, place=place)

    def _row(self, row: Element, notes: list[str], place: str) -> tuple[str, ...]:
        found: list[str] = []
        for cell in _cells(row):
            own = cell.find(f"{W}tcPr")
            lines = list(self._cell_lines(cell, notes, place, depth=1))
            found.append("\n".join(lines).strip("\n"))
            span = value(own, "gridSpan")
            found += [""] * (min(int(span), 64) - 1 if span and span.isdecimal() else 0)
        return tuple(found)

    def _cell_lines(
        self, parent: Element, notes: list[str], place: str, depth: int
    ) -> Iterator[str]:
        """The text of a cell, one line for each paragraph; a table in it gives a line a row."""
        for child in parent:
            if child.tag == W + "p":
                own = child.find(f"{W}pPr")
                style = self._style(own)
                inline = self._inline.read(child, style)
                self._remark_all(inline, place)
                notes += [mark.note for mark in inline.marks if mark.note]
                label = self._label(own, style)
                yield f"{label} {inline.text}".strip(" \t")
                for box in inline.boxes:
                    yield from self._cell_lines(box, notes, place, depth)
            elif child.tag == W + "tbl" and depth < _DEEPEST_TABLE:
                for row in _rows(child):
                    cells = (
                        " ".join(self._cell_lines(cell, notes, place, depth + 1))
                        for cell in _cells(row)
                    )
                    yield "\t".join(cells)
            elif child.tag == W + "tbl":
                self._remark("deep table", place)
                for text in child.iter(W + "p"):
                    yield self._inline.read(text, PLAIN).text
            elif child.tag in _HOLDS_BLOCKS:
                yield from self._cell_lines(child, notes, place, depth)

    def _note(self, reference: Element) -> str:
        kind = reference.tag.removeprefix(W).removesuffix("Reference")
        note = self._notes.get((kind, reference.get(f"{W}id", "")))
        if note is None:
            return ""
        read = (self._note_reader.read(p, PLAIN).text.strip() for p in note.iter(f"{W}p"))
        return "\n".join(text for text in read if text)

    def _paragraph_place(self) -> str:
        return f"paragraph {self._place.paragraphs}"

    def _remark(self, key: str, place: str = "") -> None:
        self.remarks.append((place or self._paragraph_place(), key))

    def _remark_all(self, inline: Inline, place: str = "") -> None:
        for key in inline.remarks:
            self._remark(key, place)


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a table, without those deleted with tracked changes."""
    for child in table:
        if child.tag == W + "tr":
            own = child.find(f"{W}trPr")
            if own is None or own.find(f"{W}del") is None:
                yield child
        elif child.tag in _HOLDS_BLOCKS:
            yield from _rows(child)


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == W + "tc":
            yield child
        elif child.tag in _HOLDS_BLOCKS:
            yield from _cells(child)


def _run_together(first: Piece, second: Piece) -> Piece:
    """Two paragraphs whose dividing mark was deleted with tracked changes."""
    marks = first.marks + shifted(second.marks, len(first.text))
    return replace(first, text=first.text + second.text, marks=marks)

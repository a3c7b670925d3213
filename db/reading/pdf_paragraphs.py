"""From the lines and grids of a PDF to pieces: what goes on over a line's end and a page's end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from db.reading.blocks import Mark, MarkKind
from db.reading.hyphens import Vocabulary
from db.reading.labels import label_at_start
from db.reading.marks import merged, shifted
from db.reading.pdf_lines import Line, Measures
from db.reading.pdf_tables import Cell, Grid, fits_behind
from db.reading.pieces import Piece
from db.reading.sentence_ends import is_closed

_WIDER = 1.3  # leadings: a wider step begins a new paragraph
_SAME = 3.0  # points


@dataclass(slots=True)
class _Paragraph:
    lines: list[Line]
    apart: bool

    def is_headline(self) -> bool:
        """Whether it is bold throughout and opens as a heading does."""
        return all(line.bold for line in self.lines) and not self.lines[0].text[:1].islower()


class Flow:
    """Takes the lines and grids of all pages in order, and gives the pieces they make."""

    def __init__(self, measures: Measures, vocabulary: Vocabulary) -> None:
        self._measures = measures
        self._vocabulary = vocabulary
        self._found: list[_Paragraph | Grid] = []
        self._notes: dict[tuple[int, str], str] = {}
        self._used: set[tuple[int, str]] = set()
        self._sizes: list[float] = []
        """The sizes of bold lines, the largest first: they tell the levels of headings."""

    def add_notes(self, page: int, notes: dict[str, list[Line]]) -> None:
        """Keep the notes at the foot of a page until their marks are met."""
        for mark, lines in notes.items():
            text = self._joined(lines)[0]
            self._notes[page, mark] = text[len(mark) :].lstrip(" .)")

    def open_table(self, page: int) -> Grid | None:
        """The table without ruled lines that ends the page before, and may go on here."""
        last = self._found[-1] if self._found else None
        if not isinstance(last, Grid) or last.masthead or last.ruled:
            return None
        return last if last.last_page == page - 1 else None

    def add(self, found: Line | Grid) -> None:
        """Take what comes next."""
        last = self._found[-1] if self._found else None
        if isinstance(found, Grid):
            if isinstance(last, Grid) and _same_columns(last, found):
                self._extend(last, found)
            else:
                self._found.append(found)
        elif not isinstance(last, _Paragraph) or not self._goes_on(last, found):
            self._found.append(_Paragraph([found], apart=True))
        elif _has_label(found):
            self._found.append(_Paragraph([found], apart=False))
        else:
            last.lines.append(found)

    def pieces(self) -> Iterator[Piece]:
        """All that was found, in reading order; notes whose marks were not met come last."""
        headlines = (p for p in self._found if isinstance(p, _Paragraph) and p.is_headline())
        self._sizes = sorted({_rounded(p.lines[0].size) for p in headlines}, reverse=True)[:9]
        for found in self._found:
            if isinstance(found, Grid):
                rows = tuple(self._cells(found, row) for row in found.rows)
                yield Piece(text="", place=f"page {found.page}", rows=rows, firm=False)
            else:
                yield self._piece(found)
        for (page, mark), note in self._notes.items():
            if (page, mark) not in self._used:
                yield Piece(text=f"{mark} {note}", place=f"page {page}")

    # Paragraphs

    def _goes_on(self, paragraph: _Paragraph, line: Line) -> bool:
        """Whether the line is of the paragraph, if it does not open with a label."""
        last, first = paragraph.lines[-1], paragraph.lines[0]
        tolerance = (0.04 if line.bold else 0.12) * self._measures.size
        if abs(line.size - last.size) > tolerance or line.bold != last.bold:
            return False
        leading = _WIDER * self._measures.leading * max(1, line.size / self._measures.size)
        if last.page == line.page and last.y - line.y > leading:
            return False
        if self._was_ended(paragraph, line):
            return False
        indented = line.x0 - self._left_of(paragraph) > _SAME
        if last.page == line.page:
            return not (indented and is_closed(last.text))
        long = len(paragraph.lines) > 1 or _has_label(first)
        return long and not line.bold and not indented and not self._align(paragraph)

    def _was_ended(self, paragraph: _Paragraph, line: Line) -> bool:
        """Whether the next word would have fitted behind the last line of the paragraph."""
        last = paragraph.lines[-1]
        if self._align(paragraph):
            left, right = self._measures.margins(last.page)
            return fits_behind(last, line.words[0], last.x0 + right - left)
        return fits_behind(last, line.words[0], self._right_of(paragraph))

    def _left_of(self, paragraph: _Paragraph) -> float:
        """Where the lines of a paragraph begin after the first, whose text may hang or stand in."""
        first, *rest = paragraph.lines
        if rest:
            return rest[0].x0
        hanging = first.parted[1][0].x0 if _has_label(first) and len(first.parted) > 1 else 0
        return max(first.x0, hanging, self._measures.margins(first.page)[0])

    def _right_of(self, paragraph: _Paragraph) -> float:
        right = self._measures.margins(paragraph.lines[-1].page)[1]
        return max(right, *(line.x1 for line in paragraph.lines))

    def _align(self, paragraph: _Paragraph) -> str:
        """Right or centred, where every line is and none could be flush left."""
        lines = paragraph.lines
        left, right = self._measures.margins(lines[0].page)
        width = right - left
        if any(line.x0 < left + 0.1 * width for line in lines):
            return ""
        if all(abs((line.x0 + line.x1) - (left + right)) < 2 * _SAME for line in lines):
            return "centre"
        if all(abs(line.x1 - right) < 2 * _SAME and line.x0 > left + width / 3 for line in lines):
            return "right"
        return ""

    def _piece(self, paragraph: _Paragraph) -> Piece:
        text, marks = self._joined(paragraph.lines)
        first = paragraph.lines[0]
        size = _rounded(first.size)
        ranked = paragraph.is_headline() and size in self._sizes
        return Piece(
            text=text,
            place=f"page {first.page}",
            heading=self._sizes.index(size) + 1 if ranked else 0,
            marks=marks,
            align=self._align(paragraph),
            firm=False,
            apart=paragraph.apart,
            indent=round(first.x0, 1),
        )

    def _joined(self, lines: list[Line]) -> tuple[str, tuple[Mark, ...]]:
        text = ""
        marks: list[Mark] = []
        for line in lines:
            more, its_marks = self._with_notes(line)
            if not text:
                text, offset = more, 0
            else:
                text, offset = self._vocabulary.joined(text, more)
            for mark in shifted(its_marks, offset):
                touching = (
                    any(m.kind is mark.kind and m.end >= mark.start - 1 for m in marks[-4:])
                    and mark.start == offset
                )
                marks.append(replace(mark, start=mark.start - 1) if touching and offset else mark)
        return text, merged(marks)

    def _with_notes(self, line: Line) -> tuple[str, tuple[Mark, ...]]:
        """The text of a line; a raised mark that a note at the foot answers becomes the note."""
        text, marks = line.spelled()
        for mark in reversed(marks):
            if mark.kind is not MarkKind.SUPERSCRIPT:
                continue
            key = (line.page, text[mark.start : mark.end].strip())
            if key not in self._notes:
                continue
            self._used.add(key)
            length = mark.end - mark.start
            text = text[: mark.start] + text[mark.end :]
            note = Mark(mark.start, mark.start, MarkKind.FOOTNOTE, self._notes[key])
            marks = (
                *(m for m in marks if m.end <= mark.start),
                note,
                *shifted((m for m in marks if m.start >= mark.end), -length),
            )
        return text, marks

    # Tables

    def _cells(self, grid: Grid, row: list[Cell]) -> tuple[str, ...]:
        if grid.masthead:
            return tuple("\n".join(line.text for line in cell) for cell in row)
        return tuple(
            self._cell(cell, right) for cell, (_, right) in zip(row, grid.columns, strict=True)
        )

    def _cell(self, cell: Cell, right: float) -> str:
        """The text of a cell: a line that ended early begins a new entry, one that wrapped not."""
        text = cell[0].text if cell else ""
        for above, line in pairwise(cell):
            wide = above.page == line.page and above.y - line.y > _WIDER * self._measures.leading
            if wide or fits_behind(above, line.words[0], right):
                text += "\n" + line.text
            else:
                text = self._vocabulary.joined(text, line.text)[0]
        return text

    def _extend(self, grid: Grid, more: Grid) -> None:
        """A table goes on over the page: its header is given once, a cut row is made whole."""
        header = [[line.text for line in cell] for cell in grid.rows[0]]
        rows = list(more.rows)
        if [[line.text for line in cell] for cell in rows[0]] == header:
            del rows[0]
        if rows and not rows[0][0]:
            for cell, rest in zip(grid.rows[-1], rows.pop(0), strict=True):
                cell.extend(rest)
        grid.rows += rows
        grid.columns = [
            (min(a[0], b[0]), max(a[1], b[1]))
            for a, b in zip(grid.columns, more.columns, strict=True)
        ]
        grid.last_page = more.last_page


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def _has_label(line: Line) -> bool:
    """Whether the line opens with a label; a bare number only with a wide gap behind it."""
    label = label_at_start(line.text)
    return label is not None and (label.form != "#" or len(line.parted[0]) == 1)


def _same_columns(first: Grid, second: Grid) -> bool:
    return (
        first.last_page == second.page - 1
        and len(first.columns) == len(second.columns)
        and not first.masthead
        and all(
            a[0] < b[1] and b[0] < a[1] for a, b in zip(first.columns, second.columns, strict=True)
        )
    )

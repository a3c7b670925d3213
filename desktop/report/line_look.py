"""How a line of the report's column is laid out and drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from db.language import tr
from db.queries.report_page import SectionRow
from db.reading.blocks import Mark, MarkKind
from db.report.column_widths import column_shares
from db.report.footnotes import notes_in
from desktop.report.lines import Line
from desktop.report.marked_text import MarkedText
from desktop.report.report_words import follows, heading_label, who_said
from desktop.report.stretches import Words, stretch
from desktop.report.words_edit import LINE
from desktop.shell.theme import paint_icon, theme

NUMBER: Final = 20
"""From the edge to the numbers, in px at scale 1."""
TEXT: Final = 48
"""From the edge to the texts."""
END: Final = 28
WIDEST: Final = 720
"""A line of text is not longer than this."""
SPEAKER: Final = 28
"""Height of the line that says who speaks."""
ABOVE_TEXT: Final = 32
BELOW_TEXT: Final = 12
LABEL: Final = 28
"""From the label of an item to its words."""
NOTE: Final = 20
"""From the label of a footnote to its words."""
BETWEEN_ITEMS: Final = 8
HEADING_ABOVE, _HEADING_BELOW = 20, 8
_BEHIND_LABEL = 12
"""Room for the frame that the words have while they are written."""
_CELL = 8


@dataclass(slots=True)
class LineLook:
    """A line laid out for a width; ``height`` and places in px."""

    line: Line
    width: int
    height: int = 0
    words: list[Words] = field(default_factory=list)
    rules: list[float] = field(default_factory=list)

    def place_at(self, point: QPointF) -> tuple[int, int] | None:
        """Give the stretch (0 the text, then items and footnotes) and the place in it.

        The place is in Qt's units, as the stretch is written in an editor.
        """
        for index, words in enumerate(self.words):
            box = QRectF(words.x, words.y, words.width, words.height)
            if box.top() <= point.y() < box.bottom():
                place = words.place_at(point)
                return None if place is None else (index, place)
        return None


def text_width(width: int) -> int:
    """How wide the texts are in a column of that width."""
    return max(min(width - theme().px(TEXT) - END, theme().px(WIDEST)), theme().px(120))


def laid_out(line: Line, width: int, *, mirrored: bool) -> LineLook:
    """Lay a line out for a column of that width; ``mirrored``: it is read from the right."""
    look = LineLook(line, width)
    if line.row is None:
        _heading(look, mirrored)
    elif line.row.table is not None:
        _table(look, mirrored)
    else:
        _paragraph(look, mirrored)
    return look


def guessed_heights(lines: Iterable[Line], width: int) -> Iterator[int]:
    """Give about the height of each line, without laying it out."""
    now = theme()
    letters = max(int(text_width(width) / (now.px(13) * 0.52)), 10)
    line, around = now.px(LINE), now.px(ABOVE_TEXT + BELOW_TEXT)
    heading = now.px(HEADING_ABOVE + _HEADING_BELOW) + now.line("subtitle")
    for each in lines:
        row = each.row
        if row is None:
            yield heading
        elif row.table is not None:
            yield line * (2 + 2 * len(row.table.rows))
        else:
            items = sum(1 + len(item.text) // letters for item in row.items)
            yield around + line * (1 + len(row.text) // letters + items)


def paint(
    look: LineLook, painter: QPainter, top: int, *, mirrored: bool, live: bool = False
) -> None:
    """Draw a line whose top is at ``top``; ``live``: its words stand in a field over it."""
    now, row = theme(), look.line.row
    if row is not None and row.table is None:
        _paint_head(look, painter, top, mirrored=mirrored, live=live)
    if live and row is not None:
        return
    for words in look.words:
        painter.setPen(now.color(words.color))
        x = look.width - words.x - words.width if mirrored else words.x
        if not live:
            words.layout.draw(painter, QPointF(x, top + words.y))
        if words.label:
            painter.setPen(now.color("text" if row is None else words.color))
            painter.setFont(words.layout.font())
            box = QRectF(words.label_x, top + words.y, words.x - words.label_x, words.line)
            _write(painter, look, box, words.label, mirrored)
    if live:
        return
    for y in look.rules:
        start, length = now.px(TEXT), text_width(look.width)
        x = look.width - start - length if mirrored else start
        painter.fillRect(QRectF(x, top + y, length, 1), now.color("border"))


def _paint_head(look: LineLook, painter: QPainter, top: int, *, mirrored: bool, live: bool) -> None:
    now, row = theme(), look.line.row
    if row is None:
        return
    height = now.px(SPEAKER)
    if row.number is not None:
        painter.setFont(now.font("body", tabular=True))
        painter.setPen(now.color("text-muted"))
        box = QRectF(now.px(NUMBER) - 12, top, now.px(TEXT - NUMBER), height)
        _write(painter, look, box, str(row.number), mirrored, end=True)
    if live or not row.editable:
        return
    icon = QRect(now.px(TEXT), top + (height - now.px(16)) // 2, now.px(16), now.px(16))
    name = "warning" if row.stale else "link" if follows(row) else "speech"
    role = "warning" if row.stale else "text-muted"
    paint_icon(painter, _mirror(icon, look.width, mirrored), name, now.color(role))
    painter.setFont(now.font())
    painter.setPen(now.color(role))
    start = now.px(TEXT + 22)
    box = QRectF(start, top, max(text_width(look.width) - now.px(22), 20), height)
    said = tr("{speaker}; its record has changed") if row.stale else "{speaker}"
    _write(painter, look, box, said.format(speaker=who_said(row)), mirrored)


def _write(
    painter: QPainter, look: LineLook, box: QRectF, text: str, mirrored: bool, *, end: bool = False
) -> None:
    if mirrored:
        box = QRectF(look.width - box.right(), box.top(), box.width(), box.height())
    side = Qt.AlignmentFlag.AlignRight if end != mirrored else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, int(flags), shown)


def _mirror(rect: QRect, width: int, mirrored: bool) -> QRect:
    if not mirrored:
        return rect
    return QRect(width - rect.right() - 1, rect.top(), rect.width(), rect.height())


def heading_font(section: SectionRow) -> tuple[str, int]:
    """The size of a heading on the type scale, and the height of its lines."""
    size = "subtitle" if section.level > 1 else "title"
    return size, theme().line(size)


def heading_start(section: SectionRow) -> int:
    """From the edge to the words of a heading, behind its number or its "Annex:"."""
    face = QFontMetrics(theme().font(heading_font(section)[0]))
    label = _label_start(section) + face.horizontalAdvance(heading_label(section))
    return max(theme().px(TEXT), label + _BEHIND_LABEL if section.label else 0)


def _label_start(section: SectionRow) -> int:
    return theme().px(NUMBER if section.level else TEXT)


def _heading(look: LineLook, mirrored: bool) -> None:
    now, section = theme(), look.line.section
    y = float(now.px(HEADING_ABOVE))
    size, line = heading_font(section)
    start = heading_start(section)
    title = section.title or ("" if section.label else tr("No heading"))
    room = text_width(look.width) - start + now.px(TEXT)
    words = stretch(MarkedText(title), now.font(size), line, start, y, room, mirrored=mirrored)
    words.label = heading_label(section)
    words.label_x = _label_start(section)
    if not section.title and not section.label:
        words.color = "placeholder"
    look.words.append(words)
    look.height = round(y + words.height) + now.px(_HEADING_BELOW)


def _paragraph(look: LineLook, mirrored: bool) -> None:
    now, row = theme(), look.line.row
    if row is None:
        return
    y = float(now.px(ABOVE_TEXT if row.editable else _HEADING_BELOW))
    x, width, line = now.px(TEXT), text_width(look.width), now.px(LINE)
    symbols = (Mark(*spot, MarkKind.REFERENCE) for spot in row.symbols)
    texts = [(MarkedText(row.text, (*row.marks, *symbols)), "", x)]
    for item in row.items:
        texts.append((MarkedText(item.text, item.marks), item.label, x + item_start(item.level)))
    notes: list[str] = []
    for place, (marked, label, start) in enumerate(texts):
        y += now.px(BETWEEN_ITEMS) if place else 0
        own = [mark.note for mark in notes_in(marked.marks)]
        labels = [row.note_labels.label(len(notes) + number) for number in range(len(own))]
        empty = not marked.text and not place
        words = stretch(
            MarkedText(tr("Nothing written yet")) if empty else marked,
            now.font(),
            line,
            start,
            y,
            width - start + x,
            mirrored=mirrored,
            labels=labels,
        )
        words.color = "placeholder" if empty else "text"
        words.label, words.label_x = label, start - now.px(LABEL)
        look.words.append(words)
        notes += own
        y += words.height
    for number, note in enumerate(notes):
        y += now.px(BETWEEN_ITEMS)
        start, room = x + now.px(NOTE), width - now.px(NOTE)
        font, line = now.font("caption"), now.line("caption")
        words = stretch(MarkedText(note), font, line, start, y, room, mirrored=mirrored)
        words.color = "text-muted"
        words.label, words.label_x = row.note_labels.label(number), x
        look.words.append(words)
        y += words.height
    look.height = round(y) + now.px(BELOW_TEXT)


def item_start(level: int) -> int:
    """From the edge of the text to the words of an item of that level."""
    return theme().px(LABEL) * min(level, 4)


def _table(look: LineLook, mirrored: bool) -> None:
    now, table = theme(), look.line.row.table if look.line.row else None
    if table is None:
        return
    x, width = now.px(TEXT), text_width(look.width)
    shares = column_shares(table)
    unit = width / (sum(shares) or 1)
    starts = list(accumulate((share * unit for share in shares), initial=0.0))
    y = float(now.px(_CELL))
    heads = tuple((name,) for name in table.columns)
    for place, cells in enumerate((heads, *table.rows)):
        lowest = y
        for column, cell in enumerate(cells):
            font = now.font("caption") if place == 0 else now.font()
            height = now.line("caption" if place == 0 else "body")
            at, room = x + starts[column], starts[column + 1] - starts[column] - now.px(_CELL)
            text = MarkedText("\n".join(cell))
            words = stretch(text, font, height, at, y, room, mirrored=mirrored)
            words.color = "text-muted" if place == 0 else "text"
            look.words.append(words)
            lowest = max(lowest, y + words.height)
        y = lowest + now.px(4)
        look.rules.append(y)
        y += now.px(4)
    look.height = round(y) + now.px(BELOW_TEXT)

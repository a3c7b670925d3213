"""Stretches of text laid out as they print: with emphasis, links and the labels of footnotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

from db.reading.blocks import MarkKind
from desktop.report.marked_text import LINE_BREAK, MarkedText, format_of, pieces

_NARROWEST = 40


@dataclass(slots=True)
class Words:
    """A stretch of text laid out: where it stands, and its lines."""

    layout: QTextLayout
    x: float
    y: float
    height: float
    line: float
    """Height of a line."""
    signs: tuple[tuple[int, int], ...] = ()
    """Where labels of footnotes stand among its letters, and how long they are."""
    color: str = "text"
    label: str = ""
    label_x: float = 0.0

    @property
    def width(self) -> float:
        """How wide its lines may be."""
        return self.layout.lineAt(0).width() if self.layout.lineCount() else 0.0

    def place_at(self, point: QPointF) -> int | None:
        """Give the place of a point in Qt's units, as an editor counts: a footnote is one."""
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            if self.y + line.y() + line.height() >= point.y():
                place = line.xToCursor(point.x() - self.x)
                return place - sum(
                    min(max(place - start, 1), length) - 1
                    for start, length in self.signs
                    if start < place
                )
        return None


def stretch(
    marked: MarkedText,
    font: QFont,
    line_height: int,
    x: float,
    y: float,
    width: float,
    *,
    mirrored: bool,
    labels: Sequence[str] = (),
) -> Words:
    """Lay a text out at a place; ``labels`` are those of its footnotes, in their order."""
    shown, ranges, signs = _shown(marked, labels)
    layout = QTextLayout(shown, font)
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.setFormats(ranges)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, _NARROWEST))
        line.setPosition(QPointF(0, top + (line_height - line.height()) / 2))
        top += line_height
    layout.endLayout()
    return Words(layout, x, y, max(top, line_height), line_height, signs)


def _shown(
    marked: MarkedText, labels: Sequence[str]
) -> tuple[str, list[QTextLayout.FormatRange], tuple[tuple[int, int], ...]]:
    shown, at, met = "", 0, 0
    ranges: list[QTextLayout.FormatRange] = []
    signs: list[tuple[int, int]] = []
    for piece in pieces(marked):
        look = QTextCharFormat()
        words = piece.text.replace("\n", LINE_BREAK)
        if piece.note is not None:
            words = labels[met] if met < len(labels) else "*"
            met += 1
            signs.append((at, len(words)))
            look = format_of(MarkKind.FOOTNOTE)
        for mark in piece.marks:
            look.merge(format_of(mark.kind, mark.note))
        length = len(words.encode("utf-16-le")) // 2
        if not look.isEmpty():
            found = QTextLayout.FormatRange()
            found.start, found.length, found.format = at, length, look
            ranges.append(found)
        shown, at = shown + words, at + length
    return shown, ranges, tuple(signs)

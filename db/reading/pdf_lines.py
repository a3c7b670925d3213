"""The lines of a page, and the paragraphs' measures that a whole file shares."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from db.reading.blocks import Mark, MarkKind
from db.reading.marks import merged
from db.reading.pdf_page import Page, Word

_ON_LINE = 0.45  # of a word's size: so far a word may stand off the baseline of its line
_RAISED_ON_LINE = 0.6  # and so far the raised mark of a note
_RAISED = 0.8
_WIDE_GAP = 0.9  # of the size: wider than the blanks of a justified line mostly are


@dataclass
class Line:
    """Words side by side on one page, from left to right."""

    page: int
    words: list[Word]
    x0: float = 0
    x1: float = 0
    y: float = 0
    size: float = 0
    bold: bool = False

    def __post_init__(self) -> None:
        self.words.sort(key=lambda word: word.x0)
        self.x0 = self.words[0].x0
        self.x1 = max(word.x1 for word in self.words)
        self.size = _middle([word.size for word in self.words])
        plain = [word.y for word in self.words if word.size > _RAISED * self.size]
        self.y = _middle(plain or [word.y for word in self.words])
        self.bold = all(w.bold for w in self.words if any(map(str.isalnum, w.text)))

    def spelled(self) -> tuple[str, tuple[Mark, ...]]:
        """The text of the line and its marks."""
        text = ""
        marks: list[Mark] = []
        for word in self.words:
            text += "" if word.glued or not text else " "
            start = len(text)
            text += word.text
            raised = word.size <= _RAISED * self.size and word.y > self.y
            if not (word.bold or word.italic or raised):
                continue
            # A blank between two marked words is marked too: the marks touch and become one.
            opening = start - 1 if start and not word.glued else start
            for said, kind in (
                (word.bold, MarkKind.BOLD),
                (word.italic, MarkKind.ITALIC),
                (raised, MarkKind.SUPERSCRIPT),
            ):
                if said:
                    known = marks and any(m.kind is kind and m.end == opening for m in marks[-3:])
                    marks.append(Mark(opening if known else start, len(text), kind))
        return text, merged(marks)

    @cached_property
    def text(self) -> str:
        """The text of the line."""
        spelled = (word.text if word.glued else f" {word.text}" for word in self.words)
        return "".join(spelled).removeprefix(" ")

    @cached_property
    def parted(self) -> list[list[Word]]:
        """The words, parted at the wide gaps between them."""
        cut: list[list[Word]] = [[self.words[0]]]
        for before, word in pairwise(self.words):
            if word.x0 - before.x1 > _WIDE_GAP * self.size:
                cut.append([])
            cut[-1].append(word)
        return cut

    def parts(self) -> list[Line]:
        """The line cut at its wide gaps."""
        return [Line(self.page, words) for words in self.parted]


def lines_of(page: Page) -> list[Line]:
    """The lines of a page from top to bottom."""
    lines: list[list[Word]] = []
    for word in sorted(page.words, key=lambda word: -word.y):
        near = lines[-1][0] if lines else None
        if near and _is_level(near, word):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [Line(page.number, words) for words in lines]


def _is_level(one: Word, other: Word) -> bool:
    if one.y == other.y:
        return True
    small, large = sorted((one.size, other.size))
    reach = _RAISED_ON_LINE if small < _RAISED * large else _ON_LINE
    return abs(one.y - other.y) <= reach * large


@dataclass(frozen=True, slots=True)
class Measures:
    """What is usual in a file: the size of its type and its leading, in points.

    Margins are those of the page's format: a table set across the page is wider than the text.
    """

    size: float
    leading: float
    formats: Mapping[int, tuple[float, float]]
    """The left and right margin of each page by its number."""

    def margins(self, page: int) -> tuple[float, float]:
        """Where the lines of the page begin, and where its longest end."""
        return self.formats[page]


def measures_of(lines: Sequence[Line], widths: Mapping[int, float]) -> Measures:
    """The measures that most lines keep to; ``widths`` are those of the pages, by number."""
    weights: Counter[float] = Counter()
    for line in lines:
        weights[round(line.size, 1)] += len(line.words)
    size = weights.most_common(1)[0][0]
    body = [line for line in lines if abs(line.size - size) < 0.1 * size]
    steps = [
        step
        for upper, lower in pairwise(body)
        if upper.page == lower.page and 0.5 * size < (step := upper.y - lower.y) < 2 * size
    ]
    by_width: defaultdict[int, list[Line]] = defaultdict(list)
    for line in body:
        by_width[round(widths[line.page])].append(line)
    margins = {width: _margins(alike) for width, alike in by_width.items()}
    usual = _margins(body)
    return Measures(
        size=size,
        leading=_lower_middle(steps) if steps else 1.3 * size,
        formats={page: margins.get(round(width), usual) for page, width in widths.items()},
    )


def _margins(lines: Sequence[Line]) -> tuple[float, float]:
    right = sorted(line.x1 for line in lines)[int(0.97 * (len(lines) - 1))]
    return _most_common(line.x0 for line in lines), right


def _lower_middle(values: list[float]) -> float:
    """Leading is the commonest step, and no wider than the middle one."""
    return min(_middle(values), _most_common(values))


def _middle(values: Sequence[float]) -> float:
    """The median; the module of statistics would take longer to load than a page to read."""
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _most_common(values: Iterable[float]) -> float:
    return float(Counter(round(value * 2) / 2 for value in values).most_common(1)[0][0])

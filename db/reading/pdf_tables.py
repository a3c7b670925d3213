"""Tables on a page: by their ruled grid, or by the white gutters that run between columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from db.reading.labels import label_at_start
from db.reading.pdf_lines import Line
from db.reading.pdf_page import Rule, Word

_NEAR = 3.0  # points within which two ruled lines are one
_AT = 1.0  # points off the left edge of a column at which its words may begin
_GUTTER = 0.2  # of the size of type: no narrower is a gutter
_WIDE_STEP = 1.25  # of the narrowest step between lines: a wider one parts rows
_APART = 2.6  # leadings: lines further apart are not of one table

Cell = list[Line]


@dataclass(slots=True)
class Grid:
    """A table on a page: where its columns stand, and the lines of its cells row by row."""

    page: int
    columns: list[tuple[float, float]]
    rows: list[list[Cell]] = field(default_factory=list)
    masthead: bool = False
    ruled: bool = False
    last_page: int = 0

    def __post_init__(self) -> None:
        self.last_page = self.page


def with_tables(
    lines: Sequence[Line], rules: Sequence[Rule], leading: float, *, first_page: bool
) -> list[Line | Grid]:
    """The lines of a page from top to bottom, those of tables gathered in grids."""
    grids = [grid for box in _boxes(rules) if (grid := _ruled(lines, *box))]
    taken = {id(word) for grid in grids for row in grid.rows for cell in row for line in cell
             for word in line.words}  # fmt: skip
    free = [line for line in lines if not any(id(word) in taken for word in line.words)]
    levels = [rule.y0 for rule in rules if rule.x1 - rule.x0 > rule.y1 - rule.y0]
    found: list[Line | Grid] = []
    place = 0
    while place < len(free):
        opens_page = first_page and place == 0
        end, gutters = _region(free, place, leading, may_open_single=opens_page)
        grid = (
            _unruled(free[place:end], gutters, levels, opens_page=opens_page) if gutters else None
        )
        found.append(grid or free[place])
        place = end if grid else place + 1
    found += grids
    return sorted(found, key=_top, reverse=True)


def _top(found: Line | Grid) -> float:
    if isinstance(found, Line):
        return found.y
    return max((line.y for row in found.rows for cell in row for line in cell), default=0)


# Ruled tables


def _boxes(rules: Sequence[Rule]) -> list[tuple[list[float], list[float]]]:
    """The grids of ruled lines that touch each other: the places of uprights and levels."""
    groups: list[list[Rule]] = []
    for rule in rules[:2000]:
        touching = [group for group in groups if any(_touch(rule, other) for other in group)]
        for group in touching[1:]:
            touching[0].extend(group)
            groups.remove(group)
        if touching:
            touching[0].append(rule)
        else:
            groups.append([rule])
    boxes = []
    for group in groups:
        uprights = _distinct([r.x0 for r in group if r.y1 - r.y0 > r.x1 - r.x0])
        levels = _distinct([r.y0 for r in group if r.x1 - r.x0 >= r.y1 - r.y0])
        if len(uprights) >= 2 and len(levels) >= 2:
            left = min(rule.x0 for rule in group)
            right = max(rule.x1 for rule in group)
            boxes.append((_distinct([left, *uprights, right]), levels))
    return boxes


def _touch(a: Rule, b: Rule) -> bool:
    across = a.x0 - _NEAR <= b.x1 and b.x0 - _NEAR <= a.x1
    return across and a.y0 - _NEAR <= b.y1 and b.y0 - _NEAR <= a.y1


def _distinct(values: Sequence[float]) -> list[float]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > _NEAR:
            kept.append(value)
    return kept


def _ruled(lines: Sequence[Line], edges: list[float], levels: list[float]) -> Grid | None:
    """The grid's cells; None where it has one column, as a frame around text has."""
    columns = list(pairwise(edges))
    if len(columns) < 2:
        return None
    rows: list[list[Cell]] = []
    for bottom, top in reversed(list(pairwise(levels))):
        inside = [line for line in lines if bottom < line.y + 0.25 * line.size < top]
        row = [_within(inside, left, right) for left, right in columns]
        if any(row):
            rows.append(row)
    if not rows:
        return None
    indents = [
        min((line.x0 for row in rows for line in row[n]), default=left) - left
        for n, (left, _) in enumerate(columns)
    ]
    padded = [(left, right - pad) for (left, right), pad in zip(columns, indents, strict=True)]
    return Grid(lines[0].page, padded, rows, ruled=True)


def _within(lines: Sequence[Line], left: float, right: float) -> Cell:
    cell = []
    for line in lines:
        words = [word for word in line.words if left <= (word.x0 + word.x1) / 2 < right]
        if words:
            cell.append(Line(line.page, words))
    return cell


# Tables without ruled lines


def _region(
    lines: Sequence[Line], place: int, leading: float, *, may_open_single: bool
) -> tuple[int, list[tuple[float, float]]]:
    """How far from ``place`` white gutters run down between the words, and which they are.

    ``may_open_single``: the first line may stand in one column alone, as in a masthead.
    """
    gutters: list[tuple[float, float]] = []
    lefts: list[float] = []
    best: tuple[int, list[tuple[float, float]]] = (place, [])
    left, right = lines[place].x0, lines[place].x1
    widest = 0
    for end in range(place, len(lines)):
        line = lines[end]
        if end > place and lines[end - 1].y - line.y > _APART * leading:
            break
        left, right = min(left, line.x0), max(right, line.x1)
        if not widest and len(line.parted) == 1:
            if end > place or not may_open_single:
                break
            gutters = [(line.x1, float("inf"))]
            continue
        gaps = _gaps(parted_at(line, lefts))
        lefts += [part[0].x0 for part in line.parted[1:]]
        gutters = _narrowed(gutters, gaps, line) if widest or gutters else gaps[1:-1]
        inner = [g for g in gutters if left < g[0] and g[1] < right]
        if not inner or len(inner) < widest:
            break
        widest = max(widest, len(inner))
        best = (end + 1, inner)
    return best


def parted_at(line: Line, lefts: Sequence[float]) -> list[list[Word]]:
    """The words of a line, parted at its wide gaps and where a column is known to begin."""
    cut: list[list[Word]] = []
    for part in line.parted:
        cut.append([part[0]])
        for before, word in pairwise(part):
            parts = word.x0 - before.x1 >= _GUTTER * line.size
            if parts and any(abs(word.x0 - left) <= _AT for left in lefts):
                cut.append([])
            cut[-1].append(word)
    return cut


def _gaps(parts: Sequence[Sequence[Word]]) -> list[tuple[float, float]]:
    """What is white on a line: before it, between its parts, and behind it."""
    edges = [float("-inf"), float("inf")]
    edges[1:1] = [edge for part in parts for edge in (part[0].x0, part[-1].x1)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _narrowed(
    gutters: list[tuple[float, float]], gaps: list[tuple[float, float]], line: Line
) -> list[tuple[float, float]]:
    narrowed = (
        (max(gutter[0], gap[0]), min(gutter[1], gap[1])) for gutter in gutters for gap in gaps
    )
    return [(a, b) for a, b in narrowed if b - a >= _GUTTER * line.size]


def _unruled(
    lines: Sequence[Line],
    gutters: list[tuple[float, float]],
    levels: list[float],
    *,
    opens_page: bool,
) -> Grid | None:
    """The grid between gutters; None where it is a list of labels, or too little to be a table."""
    label = label_at_start(lines[0].text)
    if label and label.form != "#":
        return None  # no head of a column: what follows is aligned by chance
    edges = [float("-inf"), *((a + b) / 2 for a, b in gutters), float("inf")]
    columns = list(pairwise(edges))
    cells = [[_within([line], left, right) for left, right in columns] for line in lines]
    if sum(_is_of_text([row[n] for row in cells]) for n in range(len(columns))) < 2:
        return None
    extents = [_extent([line for row in cells for line in row[n]]) for n in range(len(columns))]
    if opens_page and len(columns) == 2:
        row = [[line for line_cells in cells for line in line_cells[n]] for n in range(2)]
        return Grid(lines[0].page, extents, [row], masthead=True)
    full = sum(1 for line in lines if len(line.parted) > 1)
    if full < 3 and not (full == 2 and len(columns) > 2):
        return None
    return Grid(lines[0].page, extents, _rows(lines, cells, levels))


def _extent(lines: Sequence[Line]) -> tuple[float, float]:
    return min(line.x0 for line in lines), max(line.x1 for line in lines)


def _is_of_text(column: list[Cell]) -> bool:
    """Whether a column holds more than labels, as that before a list does not."""
    texts = [cell[0].text for cell in column if cell]
    labels = [label_at_start(text) for text in texts]
    alone = sum(
        1 for text, label in zip(texts, labels, strict=True) if label and label.length >= len(text)
    )
    return alone < len(texts) / 2


def _rows(lines: Sequence[Line], cells: list[list[Cell]], levels: list[float]) -> list[list[Cell]]:
    """Lines of cells gathered in rows.

    Ruled lines part rows; without them wide gaps do, and without those a row begins where the
    first column does, unless it wraps.
    """
    steps = [upper.y - lower.y for upper, lower in pairwise(lines)]
    wide = _WIDE_STEP * min(steps)
    ruled = [any(b.y < y < a.y for y in levels) for a, b in pairwise(lines)]
    rights = [
        max((line.x1 for row in cells for line in row[n]), default=0.0)
        for n in range(len(cells[0]))
    ]
    rows = [[list(cell) for cell in cells[0]]]
    for index, (above, line) in enumerate(pairwise(cells)):
        if sum(ruled) > 1:
            starts = ruled[index]
        elif line[0] and max(steps) > wide:
            starts = steps[index] > wide or ruled[index]
        else:
            starts = ruled[index] or (bool(line[0]) and not wraps(above, line, rights))
        if starts:
            rows.append([list(cell) for cell in line])
        else:
            for cell, more in zip(rows[-1], line, strict=True):
                cell.extend(more)
    return rows


def wraps(above: Sequence[Cell], line: Sequence[Cell], rights: Sequence[float]) -> bool:
    """Whether a line goes on with the row above: its first column does, and no other denies it.

    No next word would have fitted behind the line above, in any column that both fill.
    """
    both = [
        (upper[-1], lower[0].words[0], right)
        for upper, lower, right in zip(above, line, rights, strict=True)
        if upper and lower
    ]
    return bool(above[0] and line[0]) and not any(fits_behind(*pair) for pair in both)


def fits_behind(line: Line, word: Word, right: float) -> bool:
    """Whether the word would have fitted behind the line, so that the line was ended on purpose."""
    return line.x1 + 0.3 * line.size + (word.x1 - word.x0) <= right

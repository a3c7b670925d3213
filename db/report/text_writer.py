"""The report as plain text: one line a paragraph, an item, a heading and a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from db.reading.blocks import Mark
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
    Table,
)
from db.report.footnotes import Footnotes, notes_in
from db.report.spans import one_line
from db.report.wording import wording

_LEVELS = 3
_FIRST = {"date": 0, "briefers": 1, "theme": 2}


def to_text(report: ComposedReport) -> str:
    r"""The report as lines that end in ``\n``; its parts are set apart by an empty line.

    Plain text has no other way to show what a heading is, so headings whose report prints no
    labels are given those of their places. Rows of meetings begin with date, briefers and theme,
    whatever the order of the columns. Footnotes stand last, as "[1] text"; emphasis is not shown.
    """
    return _TextReport().write(report)


class _TextReport:
    """Collects the footnotes while the lines are made."""

    def __init__(self) -> None:
        self._footnotes = Footnotes()

    def write(self, report: ComposedReport) -> str:
        parts = [_masthead(report.masthead)]
        parts += [self._block(plain) for plain in report.front]
        if report.letter is not None:
            parts.append(self._letter(report.letter))
        parts.append([report.title])
        parts += [self._block(plain) for plain in report.summary]
        parts += [self._block(block) for block in labelled(report.body, report.language)]
        parts += [self._annex(annex) for annex in report.annexes]
        parts.append([f"[{note.label}] {note.text}" for note in self._footnotes.met])
        shown = ([line for line in map(one_line, part) if line.strip()] for part in parts)
        return "\n".join("".join(f"{line}\n" for line in lines) for lines in shown if lines)

    def _letter(self, letter: Letter) -> list[str]:
        lines = [letter.heading]
        for paragraph in letter.paragraphs:
            lines += self._block(paragraph)
        for signature in letter.signatures:
            lines += [_joined(signature.signed, signature.name), *signature.lines]
        return lines

    def _annex(self, annex: Annex) -> list[str]:
        self._footnotes.start_annex()
        lines = [annex.heading, annex.title]
        for block in annex.blocks:
            lines += self._block(block)
        return lines

    def _block(self, block: BodyBlock) -> list[str]:
        match block:
            case Heading(label="", text=text):
                return [text]
            case Heading(label=label, text=text):
                return [f"{label}. {text}"]
            case Numbered(number=number, text=text, marks=marks, items=items):
                return [f"{number}. {self._text(text, marks)}", *self._items(items)]
            case Plain(text=text, marks=marks, items=items):
                return [self._text(text, marks), *self._items(items)]
            case Table():
                return _table(block)

    def _items(self, items: Sequence[Item]) -> Iterator[str]:
        for item in items:
            yield _joined(item.label, self._text(item.text, item.marks))

    def _text(self, text: str, marks: Sequence[Mark]) -> str:
        for note in notes_in(marks):
            self._footnotes.add(note.note)
        return text


def labelled(body: Sequence[BodyBlock], language: str) -> Iterator[BodyBlock]:
    """Give the headings of each level at which none has a label those of their places."""
    bare = {block.level for block in body if isinstance(block, Heading)}
    bare -= {block.level for block in body if isinstance(block, Heading) and block.label}
    words, met = wording(language), Counter[int]()
    for block in body:
        if isinstance(block, Heading):
            met[block.level] += 1
            for deeper in [level for level in met if level > block.level]:
                del met[deeper]
            if block.level in bare and block.level <= _LEVELS:
                label = words.heading_label(block.level, met[block.level])
                block = replace(block, label=label)
        yield block


def _masthead(head: Masthead) -> list[str]:
    return [head.organisation, head.symbol, head.organ, head.distribution, head.date, head.original]


def _table(table: Table) -> list[str]:
    roles = table.roles or ("",) * len(table.columns)
    order = sorted(range(len(roles)), key=lambda at: _FIRST.get(roles[at], len(_FIRST)))
    rows = (("; ".join(cell) for cell in row) for row in table.rows)
    flat = [[cell.replace("\t", " ") for cell in cells] for cells in (table.columns, *rows)]
    whole = ([cells[at] for at in order] if len(cells) == len(order) else cells for cells in flat)
    return [table.title, *map("\t".join, whole)]


def _joined(label: str, text: str) -> str:
    return f"{label} {text}" if label else text

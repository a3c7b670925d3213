"""A composed report: what the composer gives and every writer takes, complete and in order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from db.reading.blocks import Mark


class Origin(StrEnum):
    """Where a text of the report comes from."""

    GENERATED = "generated"  # from records; follows them
    IMPORTED = "imported"  # came with a file; kept
    TYPED = "typed"  # a person's words; kept


@dataclass(frozen=True, slots=True)
class Item:
    """One lettered item. ``label`` as printed in the language: "(a)", French "a)"."""

    level: int
    label: str
    text: str
    marks: tuple[Mark, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the body. ``label`` is "II" (level 1), "A" (2), "1" (3), or "" unnumbered."""

    level: int
    label: str
    text: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered paragraph with its items."""

    number: int
    text: str
    items: tuple[Item, ...] = ()
    marks: tuple[Mark, ...] = ()
    key: str = ""
    origin: Origin = Origin.GENERATED


@dataclass(frozen=True, slots=True)
class Plain:
    """An unnumbered paragraph; ``align`` is "", "left", "centre" or "right".

    ``items`` are empty but where an unnumbered paragraph opens a list.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    align: str = ""
    items: tuple[Item, ...] = ()
    key: str = ""
    origin: Origin = Origin.GENERATED


@dataclass(frozen=True, slots=True)
class Table:
    """A table: a row of column headings (may be empty) and rows of cells.

    A cell is a tuple of lines: the annex has one briefer a line.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], ...], ...]
    title: str = ""
    key: str = ""
    roles: tuple[str, ...] = ()
    """Of a table of meetings what each column holds: "date", "briefers", "theme", ..."""


BodyBlock = Heading | Numbered | Plain | Table


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of the first page; every line as printed in the report's language."""

    organisation: str  # United Nations
    organ: str  # Security Council
    symbol: str  # S/2017/126, or "" where not known yet
    distribution: str  # Distr.: General
    date: str  # 14 February 2017
    original: str  # Original: English


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature block: "(Signed) Fodé Seck", then the lines of the title."""

    signed: str
    name: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter of transmittal: unnumbered."""

    heading: str
    paragraphs: tuple[Plain, ...] = ()
    signatures: tuple[Signature, ...] = ()


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex: "Annex" (or "Annex I"), its title, then blocks (mostly one table)."""

    heading: str
    title: str
    blocks: tuple[BodyBlock, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class ComposedReport:
    """The whole report in the order it prints: masthead, letter, title, body, annexes."""

    language: str  # "en" or "fr"
    masthead: Masthead
    letter: Letter | None
    title: str
    body: tuple[BodyBlock, ...]
    annexes: tuple[Annex, ...] = ()
    summary: tuple[Plain, ...] = ()
    """Unnumbered text between title and first heading (a "Summary"), where there is one."""
    front: tuple[Plain, ...] = ()
    """Lines between masthead and letter that are no field of the masthead."""

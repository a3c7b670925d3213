"""What an invented annual report is made of, before anybody sets it on a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

KINDS = ("txt", "md", "docx", "odt", "pdf")


@dataclass(frozen=True)
class Passage:
    """Words as printed, and what their author knows about them.

    ``documents`` has a tuple of symbols for each document cited (two for a joint symbol);
    ``notes`` are footnotes at an offset of ``text``, ``underlined`` ranges of it.
    """

    text: str
    documents: tuple[tuple[str, ...], ...] = ()
    resolutions: tuple[str, ...] = ()
    notes: tuple[tuple[int, str], ...] = ()
    underlined: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Item:
    """An item of a list; ``label`` is bare: "a", "iv"; ``level`` is 1 to 4."""

    label: str
    level: int
    passage: Passage


@dataclass(frozen=True)
class Statement:
    """What a paragraph of the last chapter is, and to whom it speaks."""

    kind: str
    addressees: tuple[str, ...] = ()
    implied: tuple[str, ...] = ()


@dataclass(frozen=True)
class Paragraph:
    """A numbered paragraph, where it stands and who speaks in it."""

    number: int
    passage: Passage
    items: tuple[Item, ...]
    chapter: str
    section: str | None
    speakers: tuple[str, ...] = ("narrator",)
    named: tuple[str, ...] = ()
    meeting: int | None = None
    statement: Statement | None = None


@dataclass(frozen=True)
class Heading:
    """A heading: ``label`` is the number it has by its place, printed or not."""

    label: str
    title: str
    level: int
    chapter: str


@dataclass(frozen=True)
class Briefer:
    """Somebody who spoke at a meeting, with the title printed on the day."""

    name: str
    title: str
    organisation: str = ""


@dataclass(frozen=True)
class Meeting:
    """A meeting held; ``printed`` is its date as the annex gives it."""

    day: date
    printed: str
    theme: str
    briefers: tuple[Briefer, ...] = ()
    end_day: date | None = None
    kind: str = "thematic"
    concept_note: str | None = None
    number: int | None = None
    in_annex: bool = True


@dataclass(frozen=True)
class Masthead:
    """The head of the first page; ``symbol`` may be joint or empty, ``job`` is the job number."""

    organ: str
    distribution: str
    date: str
    original: str
    symbol: str = ""
    job: str = ""


@dataclass(frozen=True)
class Front:
    """The letter, its signatures (name first, then lines of title), the title and a summary."""

    heading: str
    letter: tuple[Passage, ...]
    signatures: tuple[tuple[str, ...], ...]
    title: str
    signed: str = "(Signed)"
    enclosure: tuple[str, ...] = ()
    summary: tuple[str, ...] = ()


@dataclass(frozen=True)
class Annex:
    """The table of meetings; ``columns`` names each column by its letter: N, D, T, B."""

    label: str
    title: str
    columns: dict[str, str]


@dataclass(frozen=True)
class Look:
    """How one file sets the report: see the writers for what each word means."""

    masthead: str = "lines"
    numbering: str = "typed"
    headings: str = "styles"
    items: str = "(a)"
    annex: str = "table"
    columns: str = "DBT"
    cell: str = "lines"
    wrap: int = 0
    page: int = 0
    hyphenate: bool = False
    paper: str = "a4"


@dataclass(frozen=True)
class Source:
    """A whole report, ready to be set."""

    name: str
    language: str
    year: int
    body: dict[str, object]
    period: tuple[date, date]
    chair: dict[str, object]
    masthead: Masthead
    front: Front
    flow: tuple[Heading | Paragraph, ...]
    meetings: tuple[Meeting, ...]
    annex: Annex
    numbered_headings: bool = True
    issues: tuple[dict[str, object], ...] = ()
    looks: dict[str, Look] = field(default_factory=dict)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The numbered paragraphs in order."""
        return tuple(part for part in self.flow if isinstance(part, Paragraph))

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings in order."""
        return tuple(part for part in self.flow if isinstance(part, Heading))

    @property
    def listed(self) -> tuple[Meeting, ...]:
        """The meetings that have a row in the annex."""
        return tuple(meeting for meeting in self.meetings if meeting.in_annex)

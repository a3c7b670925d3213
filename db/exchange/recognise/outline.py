"""The parts of a report: what stands before the body, its chapters and sections, its annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from db.models import ParagraphKind, SectionKind, SectionRole
from db.reading.blocks import Block, BlockKind, Mark

APPENDED_RE = re.compile(
    r"(?P<word>annex|annexe|appendix|appendice|enclosure|pièce jointe|attachment)"
    r"(?P<label>\s+(?:[IVX]+|[A-Z]|\d{1,2}))?\s*(?:[.:–—-]\s*(?P<title>\S.*))?",
    re.IGNORECASE,
)
_ROLES = (
    (SectionRole.INTRODUCTION, re.compile(r"\bintroduct", re.IGNORECASE)),
    (
        SectionRole.CONCLUSIONS,
        re.compile(
            r"conclusion|recommendation|recommandation|\bobservations?\b|concluding|final remarks"
            r"|remarques finales|way (?:ahead|forward)|lessons learned|enseignements",
            re.IGNORECASE,
        ),
    ),
    (
        SectionRole.MEETINGS,
        re.compile(
            r"meetings?\b|activit|\bwork\b|discussions?\b|deliberations?|réunions?\b|séances?\b"
            r"|travaux|débats|délibérations",
            re.IGNORECASE,
        ),
    ),
)
_OPENING_RE = re.compile(r"introduct|background|contexte|historique|rappel", re.IGNORECASE)
_LONE_RE = re.compile(
    r"\s*(?:(?P<label>[IVX]+\.)\s+)?"
    r"(?P<title>Introduction|Background|Contexte|Historique|Rappel des faits)\s*"
)
_LONGEST_TITLE = 300


@dataclass(slots=True, eq=False)
class Passage:
    """A paragraph with its items, an unnumbered one, or a table, where it stands in the file."""

    kind: ParagraphKind
    text: str
    place: str
    label: str = ""
    marks: tuple[Mark, ...] = ()
    align: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    items: list[Block] = field(default_factory=list)
    symbols: list[str] = field(default_factory=list)
    """What it cites, in order."""
    key: str = ""
    item_keys: list[str] = field(default_factory=list)
    """Of the items, once they are staged."""

    @property
    def whole(self) -> str:
        """The text with that of its items, as one."""
        return " ".join([self.text, *(item.text for item in self.items)])


@dataclass(slots=True, eq=False)
class Part:
    """A part under its heading; ``level`` is 1 for a chapter or an annex."""

    kind: SectionKind
    title: str | None
    place: str
    label: str = ""
    level: int = 1
    parent: Part | None = None
    role: SectionRole | None = None
    passages: list[Passage] = field(default_factory=list)
    columns: list[list[str]] = field(default_factory=list)
    """Of an annex that is a table of meetings."""
    dates_with_year: bool = False
    printed: str = ""
    """The word an annex stands under, as printed: "Annex", "Appendix"."""
    key: str = ""

    @property
    def chapter(self) -> Part:
        """The chapter or annex the part stands in; itself where it is one."""
        return self.parent.chapter if self.parent else self

    @property
    def numbered(self) -> list[Passage]:
        """Its numbered paragraphs, in order."""
        return [each for each in self.passages if each.kind is ParagraphKind.NUMBERED]


def start_of_body(blocks: Sequence[Block]) -> int:
    """Give the index of the first block of the body; ``len(blocks)`` where there is no body."""
    first = next(
        (i for i, block in enumerate(blocks) if block.kind is BlockKind.PARAGRAPH), len(blocks)
    )
    for index, block in enumerate(blocks[: first + 1]):
        if block.kind is BlockKind.HEADING and (
            block.label or (len(block.text) < 80 and _OPENING_RE.match(block.text))
        ):
            return index
        if block.kind is BlockKind.OTHER and _LONE_RE.fullmatch(block.text):
            return index
    if first == len(blocks):
        return first
    before = blocks[first - 1] if first > 1 else None
    return first - 1 if before and before.kind is BlockKind.HEADING else first


def parts_of(blocks: Sequence[Block]) -> list[Part]:
    """Divide the body and the annexes into parts, in reading order; no block is left out."""
    parts: list[Part] = []
    labelled = any(block.label for block in blocks if block.kind is BlockKind.HEADING)
    for block in blocks:
        if block.kind is BlockKind.HEADING or _is_heading(block):
            _open(parts, block, labelled)
        else:
            if not parts:
                parts.append(Part(SectionKind.CHAPTER, "", block.place))
            _take(parts[-1], block)
    for part in parts:
        _title_from_text(part)
    _give_roles(parts)
    return parts


def _is_heading(block: Block) -> bool:
    """Whether a line without any look of a heading is one by its words alone."""
    if block.kind is not BlockKind.OTHER:
        return False
    appended = APPENDED_RE.fullmatch(block.text.strip())
    return bool(_LONE_RE.fullmatch(block.text) or (appended and not appended["title"]))


def _open(parts: list[Part], block: Block, labelled: bool) -> None:
    text, label = " ".join(block.text.split("\n")).strip(), block.label
    if lone := _LONE_RE.fullmatch(text):
        text, label = lone["title"], label or lone["label"] or ""
    appended = APPENDED_RE.fullmatch(text) if not label else None
    if appended:
        own = (appended["label"] or "").strip()
        annex = Part(SectionKind.ANNEX, appended["title"], block.place, own)
        annex.printed = f"{appended['word']} {own}".strip()
        parts.append(annex)
        return
    last = parts[-1] if parts else None
    bare = last is not None and last.kind is SectionKind.ANNEX and not last.passages
    if last and bare and not last.title and not label:
        last.title = text
        return
    level = max(block.level, 1)
    if last and last.chapter.kind is SectionKind.ANNEX:
        level = max(level, 2)  # nothing but another annex follows an annex
    elif not labelled and _names_chapter(text):
        level = 1  # where nothing is numbered, words are a better guide than the look
    parent = next((part for part in reversed(parts) if part.level < level), None)
    level = parent.level + 1 if parent else 1
    kind = SectionKind.SECTION if parent else SectionKind.CHAPTER
    parts.append(Part(kind, text, block.place, label, level, parent))


def _names_chapter(title: str) -> bool:
    return bool(_OPENING_RE.match(title)) or any(words.search(title) for _, words in _ROLES)


def _take(part: Part, block: Block) -> None:
    if block.kind is BlockKind.ITEM and part.passages and not part.passages[-1].rows:
        part.passages[-1].items.append(block)
        return
    kind = {
        BlockKind.PARAGRAPH: ParagraphKind.NUMBERED,
        BlockKind.TABLE: ParagraphKind.TABLE,
    }.get(block.kind, ParagraphKind.PLAIN)
    passage = Passage(
        kind, block.text, block.place, block.label, block.marks, block.align, block.rows
    )
    if block.kind is BlockKind.ITEM:  # a list that no paragraph opens
        passage = Passage(kind, "", block.place, items=[block])
    part.passages.append(passage)


def _title_from_text(part: Part) -> None:
    """The short line under the word "Annex" is its title, whatever it looks like."""
    first = part.passages[0] if part.passages else None
    if part.kind is not SectionKind.ANNEX or part.title or first is None:
        return
    short = len(first.text) < _LONGEST_TITLE and not first.text.rstrip().endswith((".", ";"))
    if first.kind is ParagraphKind.PLAIN and short and not first.items:
        part.title = first.text
        del part.passages[0]


def _give_roles(parts: Sequence[Part]) -> None:
    chapters = [part for part in parts if part.kind is SectionKind.CHAPTER]
    taken: set[SectionRole] = set()
    for role, words in _ROLES:
        found = [part for part in chapters if part.role is None and words.search(part.title or "")]
        if found and role not in taken:
            chosen = found[-1] if role is SectionRole.CONCLUSIONS else found[0]
            if role is SectionRole.MEETINGS:  # "Organization of work" may stand before them
                parents = [part.parent for part in parts]
                chosen = next((part for part in found if part in parents), chosen)
            chosen.role = role
            taken.add(role)


def below(parts: Sequence[Part], chapter: Part) -> Iterator[Part]:
    """Give a chapter and the sections in it, in order."""
    return (part for part in parts if part.chapter is chapter)

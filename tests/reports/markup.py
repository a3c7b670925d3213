"""The few signs in which the words of a sample are written down.

``[[S/2013/45]]`` cites a document and ``[[1540 (2004)]]`` a resolution;
``[[as printed = S/1; S/2 & S/3]]`` gives the symbols where the print elides or joins them (``;``
between documents, ``&`` within a joint symbol); ``^[words]`` is a footnote and ``__words__`` are
underlined.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tests.reports.sample import Heading, Item, Meeting, Paragraph, Passage, Statement

_SIGN = re.compile(r"\[\[(?P<cited>[^\]]+)\]\]|\^\[(?P<note>[^\]]+)\]|__(?P<under>.+?)__")
_RESOLUTION = re.compile(r"\d+ \(\d{4}\)")
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_STATEMENTS = ("observation", "conclusion", "recommendation")


def passage(raw: str) -> Passage:
    """The words of ``raw`` without its signs, and what the signs say."""
    text, last = "", 0
    documents: list[tuple[str, ...]] = []
    resolutions: list[str] = []
    notes: list[tuple[int, str]] = []
    underlined: list[tuple[int, int]] = []
    for sign in _SIGN.finditer(raw):
        text += raw[last : sign.start()]
        last = sign.end()
        if sign["note"]:
            notes.append((len(text), sign["note"]))
        elif sign["under"]:
            underlined.append((len(text), len(text) + len(sign["under"])))
            text += sign["under"]
        else:
            printed, _, meant = sign["cited"].partition(" = ")
            text += printed
            if _RESOLUTION.fullmatch(printed):
                resolutions.append(printed)
            else:
                for document in (meant or printed).split(";"):
                    documents.append(tuple(symbol.strip() for symbol in document.split("&")))
    return Passage(
        text + raw[last:], tuple(documents), tuple(resolutions), tuple(notes), tuple(underlined)
    )


def roman(number: int) -> str:
    """A small roman numeral."""
    return _ROMAN[number]


def label(number: int, level: int) -> str:
    """The bare label of the ``number``-th item of a level: a, i, a, i."""
    return chr(96 + number) if level in (1, 3) else roman(number)


def items(lines: Iterable[str]) -> tuple[Item, ...]:
    """Items from lines that begin with one to four asterisks."""
    counts = [0, 0, 0, 0]
    found = []
    for line in lines:
        stars, _, words = line.partition(" ")
        level = len(stars)
        counts[level - 1] += 1
        counts[level:] = [0] * (4 - level)
        found.append(Item(label(counts[level - 1], level), level, passage(words)))
    return tuple(found)


def flow(body: str, meetings: tuple[Meeting, ...]) -> Iterator[Heading | Paragraph]:
    """Headings (``#``, ``##``), paragraphs (``[who] words``) and their items (``*``), in order.

    ``@2`` after a section's title or among a paragraph's tags says which meeting is spoken of.
    """
    chapters = letters = number = 0
    chapter, section, meeting = "", None, None
    for block in re.split(r"\n(?=[\[#])", body.strip()):
        first, *rest = block.splitlines()
        if first.startswith("#"):
            marks, _, title = first.partition(" ")
            title, _, which = title.partition(" @")
            meeting = int(which) if which else None
            if marks == "#":
                chapters, letters = chapters + 1, 0
                chapter, section = roman(chapters).upper(), None
                yield Heading(chapter, title, 1, chapter)
            else:
                letters += 1
                section = chr(64 + letters)
                yield Heading(section, title, 2, chapter)
            continue
        number += 1
        tags, _, words = first.partition("] ")
        paragraph = Paragraph(number, passage(words), items(rest), chapter, section)
        yield _tagged(paragraph, tags.lstrip("["), meetings, meeting)
        meeting = _meeting_of(tags) or meeting


def _meeting_of(tags: str) -> int | None:
    found = re.search(r"@(\d+)", tags)
    return int(found[1]) if found else None


def _tagged(
    bare: Paragraph, tags: str, meetings: tuple[Meeting, ...], meeting: int | None
) -> Paragraph:
    speakers: list[str] = []
    named: list[str] = []
    statement: Statement | None = None
    meeting = _meeting_of(tags) or meeting
    for tag in filter(None, (part.strip() for part in tags.split(";"))):
        if tag.startswith("="):
            everybody = meetings[meeting - 1].briefers if meeting else ()
            (name,) = [b.name for b in everybody if tag[1:] in b.name]
            named.append(name)
            speakers.append("briefer")
        elif tag.split(" ")[0] in _STATEMENTS:
            kind, *said = re.split(r" (?=[>~])", tag)
            to = {part[0]: tuple(part[2:].split(" / ")) for part in said}
            statement = Statement(kind, to.get(">", ()), to.get("~", ()))
        elif not tag.startswith("@"):
            speakers.append(tag)
    return Paragraph(
        bare.number,
        bare.passage,
        bare.items,
        bare.chapter,
        bare.section,
        tuple(speakers) or ("narrator",),
        tuple(named),
        meeting,
        statement,
    )

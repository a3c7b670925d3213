"""The letter of transmittal: heading, words and signature blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from db.dates import find_dates
from db.reading.blocks import Block, BlockKind

LETTER_RE = re.compile(
    r"\W*(?:identical )?(?:letters?|note verbale) dated\b"
    r"|\W*(?:lettres?(?: identiques)?|note verbale),? (?:datées?|en date)\b"
    r"|\W*(?:letter of transmittal|lettre d[\u2019']envoi)\W*$",
    re.IGNORECASE,
)
OPENS_LETTER_RE = re.compile(
    r"(?:in my capacity|on behalf of the|i have the honou?r|upon instructions"
    r"|en ma qualité|en (?:mes|sa) qualités?|au nom d|j[\u2019']ai l[\u2019']honneur)",
    re.IGNORECASE,
)
SIGNED_RE = re.compile(
    r"\(\s?(?:Signed|Signé|Signée|Signature)\s?\)|^(?:Signed|Signé)\s?:", re.IGNORECASE
)
_COLUMNS_RE = re.compile(r"\t+|\s{3,}")
_FROM_RE = re.compile(
    r"\b(?:from|émanant|adressée par)\s+(?:the\s+|du\s+|de la\s+|de l[\u2019']|par\s+|le\s+|la\s+)?"
    r"(?P<sender>.+?)"
    r"(?:,?\s+(?:addressed to|adressées?\s+(?:à|au)|au Président|à la Présidente"
    r"|to the President)\b|$)",
    re.IGNORECASE | re.DOTALL,
)
# In French the addressee may come first: "adressée au Président ... par le Représentant ...".
_BY_RE = re.compile(r"\bpar\s+(?:le|la|l[\u2019'])\s?(?P<sender>.+)$", re.IGNORECASE | re.DOTALL)


@dataclass(slots=True)
class Signature:
    """Who signed, as printed, with the lines of the title as the mission gives it."""

    name: str
    place: str
    mark: str
    """What says that it is signed, as printed: "(Signed)"."""
    lines: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Letter:
    """A letter: heading ("" where there is none), its paragraphs and who signed."""

    heading: str
    place: str
    body: list[Block] = field(default_factory=list)
    signatures: list[Signature] = field(default_factory=list)
    dated: date | None = None
    sender: str = ""
    """Whom the heading names: "Permanent Representative of Senegal to the United Nations"."""


def letter_of(blocks: Sequence[Block]) -> Letter:
    """Read a letter from its blocks: every block is in its body, heading or a signature."""
    lead = next((i for i, b in enumerate(blocks) if LETTER_RE.match(b.text.strip())), None)
    heading = blocks[: lead + 1] if lead is not None else []
    rest = list(blocks[len(heading) :])
    while heading and rest and rest[0].kind is BlockKind.HEADING:  # a heading of several lines
        heading = [*heading, rest.pop(0)]
    first = heading[0] if heading else blocks[0]
    letter = Letter("\n".join(each.text for each in heading), first.place)
    _read_heading(letter)
    at = next((i for i, block in enumerate(rest) if _signed(block)), len(rest))
    letter.body = rest[:at]
    for line, place in _lines(rest[at:]):
        if letter.signatures or SIGNED_RE.search(line):
            _take_line(letter, line, place)
        elif line.strip():  # in French the office may stand over the name
            letter.body.append(Block(BlockKind.OTHER, line.strip(), place, align="right"))
    return letter


def _read_heading(letter: Letter) -> None:
    heading = " ".join(letter.heading.split())
    for found in find_dates(heading):
        if found.date.first.year is not None:
            letter.dated = found.date.complete(found.date.first.year)[0]
            break
    if sender := (_FROM_RE.search(heading) or _BY_RE.search(heading)):
        letter.sender = sender["sender"].strip()


def _signed(block: Block) -> bool:
    return any(map(SIGNED_RE.search, [block.text, *(cell for row in block.rows for cell in row)]))


def _lines(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    """Lines of the signature blocks; of two that stand side by side, one after the other."""
    for block in blocks:
        if block.rows:
            for column in range(max(map(len, block.rows))):
                for row in block.rows:
                    if column < len(row):
                        yield from ((line, block.place) for line in row[column].split("\n"))
        else:
            yield from ((line, block.place) for line in block.text.split("\n"))


def _take_line(letter: Letter, line: str, place: str) -> None:
    found = list(SIGNED_RE.finditer(line))
    if found:
        ends = [each.start() for each in found[1:]] + [len(line)]
        for each, end in zip(found, ends, strict=True):
            name = line[each.end() : end].strip(" *\t")
            letter.signatures.append(Signature(name, place, each[0].strip()))
        return
    line = line.strip()
    if not line:
        return
    last = letter.signatures[-1]
    if not last.name:  # the mark stands alone, the name under it
        last.name = line
        return
    beside = _COLUMNS_RE.split(line)
    together = [each for each in letter.signatures if each.place == last.place]
    if len(beside) == len(together) > 1:
        for signature, part in zip(together, beside, strict=True):
            signature.lines.append(part)
    else:
        last.lines.append(line)

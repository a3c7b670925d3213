"""The masthead: symbol, distribution, date and language, in whatever lines or cells they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from db.dates import find_dates
from db.reading.blocks import Block
from db.symbols import Symbol, find_glued, find_symbols

_ORGAN_RE = re.compile(
    r"\b(?:United Nations|Nations\s+Unies|Security Council|Conseil de sécurité|General Assembly"
    r"|Assemblée générale)(?=\W|$|[ASE]/)",
    re.IGNORECASE,
)
_WORDS = {
    "general": "General", "générale": "General",
    "limited": "Limited", "limitée": "Limited",
    "restricted": "Restricted", "restreinte": "Restricted",
}  # fmt: skip
_KINDS = "|".join(_WORDS)
_DISTRIBUTION_RE = re.compile(
    rf"\bdistr(?:\.|ibution)?\s*:?(?:\s*(?P<kind>{_KINDS})\b)?", re.IGNORECASE
)
_KIND_ALONE_RE = re.compile(rf"\s*(?P<kind>{_KINDS})\s*", re.IGNORECASE)
_LANGUAGES = {
    "english": "en", "anglais": "en", "french": "fr", "français": "fr",
    "spanish": "es", "espagnol": "es", "arabic": "ar", "arabe": "ar",
    "chinese": "zh", "chinois": "zh", "russian": "ru", "russe": "ru",
}  # fmt: skip
_NAMED = "|".join(_LANGUAGES)
_ORIGINAL_RE = re.compile(
    rf"\boriginal\s*:?\s*(?P<language>{_NAMED})(?:\s*(?:/|,|and|et)\s*(?:{_NAMED}))*\b",
    re.IGNORECASE,
)
_LANGUAGE_ALONE_RE = re.compile(rf"\s*(?P<language>{_NAMED})\s*", re.IGNORECASE)
# The job number of the documents services and the bar code under it.
_JOB_RE = re.compile(
    r"(?<![\w/])\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d{6})*|\*\d{5,9}\*|(?<![\d/])\d{1,3}/\d{1,3}(?![\d/])"
)
_LEFT_RE = re.compile(r"\w")


@dataclass(slots=True)
class Masthead:
    """What the head of the first page says; ``left`` are (line, place) that say none of it."""

    symbols: list[Symbol] = field(default_factory=list)
    distribution: str | None = None
    dated: date | None = None
    original: str | None = None
    """Language code of the original."""
    left: list[tuple[str, str]] = field(default_factory=list)

    def take(self, line: str, place: str) -> None:
        """Read a line of the head; what is neither field nor organ is kept in ``left``."""
        rest = self._take_symbols(_JOB_RE.sub(" ", line))
        rest = self._take_fields(rest)
        rest = self._take_date(rest)
        rest = _ORGAN_RE.sub(" ", rest)
        if rest.strip() in ("A", "E", "S"):  # the organ's letter, which older forms print large
            return
        if _LEFT_RE.search(rest):
            self.left.append((" ".join(rest.split()), place))

    def _take_symbols(self, line: str) -> str:
        found = find_symbols(line) or find_glued(line)
        for each in found:
            self.symbols += [symbol for symbol in each.symbols if symbol not in self.symbols]
        for each in reversed(found):
            line = f"{line[: each.start].rstrip('-–')} {line[each.end :]}"
        return line

    def _take_fields(self, line: str) -> str:
        if found := (_DISTRIBUTION_RE.search(line) or _KIND_ALONE_RE.fullmatch(line)):
            if found["kind"]:
                self.distribution = _WORDS[found["kind"].lower()]
            line = f"{line[: found.start()]} {line[found.end() :]}"
        if found := _ORIGINAL_RE.search(line):
            self.original = _LANGUAGES[found["language"].lower()]
            line = f"{line[: found.start()]} {line[found.end() :]}"
        elif _LANGUAGE_ALONE_RE.fullmatch(line):  # the language of this very text
            line = ""
        return line

    def _take_date(self, line: str) -> str:
        for found in find_dates(line):
            year = found.date.first.year
            if self.dated is None and year is not None:
                self.dated = found.date.complete(year)[0]
                return f"{line[: found.start]} {line[found.end :]}"
        return line


def masthead_of(blocks: Sequence[Block]) -> Masthead:
    """Read the masthead from the blocks before the letter or the title."""
    head = Masthead()
    for line, place in lines_of(blocks):
        head.take(line, place)
    return head


def is_only_masthead(text: str) -> bool:
    """Say whether a text has nothing but what belongs to a masthead."""
    head = Masthead()
    for line in text.split("\n"):
        head.take(line, "")
    return not head.left


def lines_of(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    """Give the lines of blocks and of their cells, each with its place."""
    for block in blocks:
        label = f"{block.label} " if block.label else ""
        for line in (label + block.text).split("\n"):
            if line.strip():
                yield line, block.place
        for row in block.rows:
            for cell in row:
                for line in cell.split("\n"):
                    if line.strip():
                        yield line, block.place

"""The grammar of document symbols: organ / sub-bodies / year or session / number / changes.

The forms are those of the United Nations Library's guide to document symbols. All language
versions of a document share one symbol; since 1994 documents of the Council carry the year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import quote

LANGUAGES: Final = ("ar", "en", "es", "fr", "ru", "zh", "ot")

DASHES: Final = "-\u2010\u2011\u2012\u2013"
# Repetition is bounded everywhere: hostile text must not cost more than its length.
_PART = r"(?:[A-Z][A-Za-z]{0,14}(?:\.[A-Z0-9]{1,6})?/|(?:ES|S)-\d{1,3}/|\d{4}/\s?|\d{1,5}/)"
BODY_RE: Final = re.compile(
    rf"(?:(?:A|S|E|ST)/{_PART}{{0,8}}|PRST/\d{{4}}/\s?)"
    r"(?:[A-Z][A-Za-z]{0,9}\.)?\d{1,7}(?!\d)(?:[A-Z](?![A-Za-z]))?"
    r"(?:/(?:Add|Amend|Corr|Rev)\.\d{1,4}){0,6}"
)
TAIL_RE: Final = re.compile(
    r"(?:\s{0,2}\((?:(?P<year>\d{4})|(?P<roman>[IVXL]{1,8})"
    r"|(?:Resumption|Reprise)\s?(?P<resumption>\d{1,2})|(?:Part|Partie)\s?(?P<part>[IVX]{1,5}))\))?"
)
JOINT_RE: Final = re.compile(rf"\s{{0,2}}[{DASHES}]\s{{0,2}}(?=(?:A|S|E|ST)/)")
_SUFFIX_RE = re.compile(r"(?:Add|Amend|Corr|Rev)\.\d+")
_YEAR_RE = re.compile(r"(?:19[4-9]|20\d)\d")
# These name a body, not a document: "A/C.3", "S/AC.51".
_BODY_PART_RE = re.compile(r"(?:AC|BUR|C|CN|CONF|SC|Sub)\.\d+[A-Z]?")
_CASED = {word.casefold(): word for word in ("Add", "Agenda", "Amend", "Corr", "Rev", "Sub")}
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Symbol:
    """One document symbol, taken apart.

    ``text`` is the normalised whole: no spaces but one before parentheses, no asterisks.
    ``organ`` is "S", "A", "E" or "ST"; ``series`` the parts of the sub-bodies ("PRST", "AC.51").
    Where the symbol carries a year ``session`` is None, and the reverse; both may be None.
    ``number`` keeps its letters ("L.3", "PV.8688"); ``suffixes`` are "Rev.1", "Add.36", "Corr.1",
    or a bare figure, a volume of what stands before it. ``part`` is what else stands in
    parentheses: "Resumption 1", "Part II".
    """

    text: str
    organ: str
    series: tuple[str, ...]
    year: int | None
    session: int | None
    number: str
    suffixes: tuple[str, ...] = ()
    part: str = ""

    def __str__(self) -> str:
        """Give the normalised text."""
        return self.text


def parse(text: str) -> Symbol:
    """Take one symbol apart; spaces inside, asterisks, small letters and dashes are forgiven.

    Raises ValueError where the text is no document symbol, or a joint one (see split_joint).
    """
    compact = re.sub(r"[\s\u00ad\u200b]+", "", text[: 2 * _LONGEST]).strip("*")
    body, bracket, tail = compact.partition("(")
    body = "/".join(_cased(part) for part in re.sub(f"[{DASHES}]", "-", body).split("/"))
    matched = TAIL_RE.fullmatch(bracket + tail)
    if matched is None or not BODY_RE.fullmatch(body) or len(compact) > _LONGEST:
        raise ValueError(f"not a document symbol: {text[:_LONGEST]!r}")
    return build(body, matched)


def normalise(text: str) -> str:
    """Write a symbol as it is stored: "S/RES/1139(1997)*" gives "S/RES/1139 (1997)".

    The two of a joint symbol are joined by a hyphen. Raises ValueError as parse does.
    """
    return "-".join(parse(part).text for part in split_joint(text))


def split_joint(text: str) -> list[str]:
    """Split a joint symbol into its symbols, as printed; a single one comes back alone."""
    return [part.strip() for part in JOINT_RE.split(text)]


def year_or_session(symbol: Symbol | str) -> tuple[Literal["year", "session"], int] | None:
    """Say which year or which session a symbol carries, if any. Raises ValueError as parse does."""
    symbol = parse(symbol) if isinstance(symbol, str) else symbol
    if symbol.year is not None:
        return "year", symbol.year
    return None if symbol.session is None else ("session", symbol.session)


def public_address(symbol: Symbol | str, language: str = "en") -> str:
    """Give the public address of a document: https://undocs.org/en/S/2016/1019.

    ``language`` is one of LANGUAGES ("ot" is German). Raises ValueError for another.
    """
    if language not in LANGUAGES:
        raise ValueError(f"not a language of the documents service: {language!r}")
    text = parse(symbol).text if isinstance(symbol, str) else symbol.text
    return f"https://undocs.org/{language}/{quote(text.replace(' ', ''), safe='/()')}"


def build(body: str, tail: re.Match[str]) -> Symbol:
    """Make a symbol of what BODY_RE (spaces taken out) and TAIL_RE matched.

    Raises ValueError where the parts do not make a document's symbol.
    """
    organ, *parts = (f"S/{body}" if body.startswith("PRST/") else body).split("/")
    cut = next((i for i, part in enumerate(parts) if _SUFFIX_RE.fullmatch(part)), len(parts))
    if cut == 0 or _BODY_PART_RE.fullmatch(parts[cut - 1]):
        raise ValueError(f"the symbol of a body, not of a document: {body!r}")
    *series, number = parts[:cut]
    suffixes = tuple(parts[cut:])
    year = session = None
    if series and _YEAR_RE.fullmatch(series[-1]):
        year = int(series.pop())
    elif series and series[-1].isdigit():
        if organ != "A" or len(series[-1]) > 3:
            raise ValueError(f"neither a year nor a session: {body!r}")
        session = int(series.pop())
    text, part = "/".join((organ, *parts)), ""
    if tail["year"] or tail["roman"]:
        if not {"RES", "DEC"} & set(series) or year or session:
            raise ValueError(f"only a resolution has a year in parentheses: {body!r}")
        text += f" ({tail['year'] or tail['roman']})"
        year = int(tail["year"]) if tail["year"] else None
        session = _from_roman(tail["roman"]) if tail["roman"] else None
    elif tail["resumption"] or tail["part"]:
        part = f"Resumption {tail['resumption']}" if tail["resumption"] else f"Part {tail['part']}"
        text += f" ({part})"
    return Symbol(text, organ, tuple(series), year, session, number, suffixes, part)


def with_suffix(symbol: Symbol, suffix: str) -> Symbol:
    """Complete an elided citation: "Corr.1" adds to a symbol, "Rev.2" replaces its Rev.1."""
    kept = list(symbol.suffixes)
    if kept and kept[-1].partition(".")[0] == suffix.partition(".")[0]:
        kept.pop()
    base, bracket, tail = symbol.text.partition(" (")
    for dropped in reversed(symbol.suffixes):
        base = base.removesuffix(f"/{dropped}")
    return parse("/".join((base, *kept, suffix)) + bracket + tail)


def _cased(part: str) -> str:
    """Write a typed part as the guide writes it: "res" is "RES", "rev.1" is "Rev.1"."""
    word, dot, number = part.partition(".")
    known = _CASED.get(word.casefold())
    return (known or (word.upper() if word.islower() else word)) + dot + number


def _from_roman(text: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[letter] for letter in text]
    return sum(-v if v < max(values[place:]) else v for place, v in enumerate(values))

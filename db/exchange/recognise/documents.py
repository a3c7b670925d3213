"""The documents a report cites: one record a document, its symbols, and where it is cited."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from db.exchange.recognise.gathering import Gathering
from db.exchange.recognise.outline import Passage
from db.exchange.staging import Level
from db.language import tr
from db.models import DocumentRole, DocumentStatus
from db.symbols import Symbol, find_resolutions, find_symbols

NOTE_RE = re.compile(
    r"(?:(?:concept|discussion|background)\s+(?:note|paper)s?|note\s+de\s+(?:cadrage|réflexion|synthèse)"
    r"|document\s+de\s+(?:réflexion|travail|synthèse)|note\s+conceptuelle)[^.;()]{0,60}\(?[^().;]{0,20}$",
    re.IGNORECASE,
)
NO_NOTE_RE = re.compile(
    r"\b(?:[Nn]o|[Ww]ithout\s+an?|not\s+an?y?)\s+concept\s+(?:note|paper)"
    r"|\b(?:[Aa]ucune|[Ss]ans|pas\s+(?:de|eu\s+de|été\s+établi\s+de))\s+note\s+"
    r"(?:de\s+cadrage|conceptuelle)"
)
"""That a meeting had no concept note, whatever else is cited for it."""
_ROLES = (
    (DocumentRole.CONCEPT_NOTE, NOTE_RE),
    (
        DocumentRole.REPORT_OF_THE_SECRETARY_GENERAL,
        re.compile(
            r"reports?\s+of\s+the\s+Secretary-General[^.;]{0,80}$"
            r"|rapports?\s+du\s+Secrétaire\s+général[^.;]{0,80}$",
            re.IGNORECASE,
        ),
    ),
    (
        DocumentRole.NOTE_BY_THE_PRESIDENT,
        re.compile(
            r"\bnote\s+(?:by|of)\s+the\s+President|\bnote\s+(?:de\s+la\s+présid|du\s+Président)",
            re.I,
        ),
    ),
    (DocumentRole.LETTER, re.compile(r"\bletters?\s+dated|\blettres?\s+datée", re.IGNORECASE)),
    (DocumentRole.REPORT, re.compile(r"\b(?:reports?|rapports?)\b[^.;]{0,160}$", re.IGNORECASE)),
)
_TITLE_RE = re.compile(
    r"\b(?P<title>(?:(?:[Aa]nnual|[Mm]idterm|[Ff]inal|[Ii]nterim|\w+teenth|\w+ieth)\s+)?"
    r"(?:[Rr]eport|[Rr]apport)\s+(?:of|on|du|de\s+la|de\s+l[’']|sur)\s?[^().;]{4,160}?)\s*\($"
)
_REACH = 200  # characters before a symbol that may say what it is


@dataclass(slots=True)
class _Document:
    key: str
    role: DocumentRole
    symbols: list[str]


class Documents:
    """Every document cited so far, each once, under its symbols."""

    def __init__(self, gathering: Gathering, language: str) -> None:
        self._gathering = gathering
        self._language = language
        self._by_symbol: dict[str, _Document] = {}

    def own(self, symbols: Iterable[Symbol], place: str) -> str | None:
        """Add the report itself, where its symbol is known; give its key."""
        listed = list(symbols)
        return self._record(listed, DocumentRole.REPORT, None, place).key if listed else None

    def cite(self, passage: Passage) -> list[str]:
        """Find what a passage and its items cite; give the symbols cited, in order, once each."""
        cited: dict[str, None] = {}
        for text, place in [
            (passage.text, passage.place),
            *((item.text, item.place) for item in passage.items),
        ]:
            last = 0
            for found in find_symbols(text):
                before = text[max(last, found.start - _REACH) : found.start]
                last = found.end
                for document in documents_of(found.symbols):
                    role, title = _told(document, before)
                    self._record(document, role, title, place)
                    cited |= dict.fromkeys(symbol.text for symbol in document)
                self._check(found.raw, place)
            for found in find_resolutions(text, self._language):
                for symbol in found.symbols:
                    self._record([symbol], DocumentRole.RESOLUTION, None, place)
                    cited[symbol.text] = None
        return list(cited)

    def key_of(self, symbol: str) -> str | None:
        """The key of the document with this symbol, if it is cited."""
        known = self._by_symbol.get(symbol)
        return known.key if known else None

    def _record(
        self, symbols: list[Symbol], role: DocumentRole, title: str | None, place: str
    ) -> _Document:
        known = next((self._by_symbol[s.text] for s in symbols if s.text in self._by_symbol), None)
        if known is None:
            key = self._gathering.add(
                "documents",
                "document " + "-".join(symbol.text for symbol in symbols),
                {"role": role, "status": DocumentStatus.ISSUED},
                {},
                place,
            )
            known = _Document(key, role, [])
        staged = self._gathering.get("documents", known.key)
        if title and not staged.values.get("title"):
            staged.values["title"] = title
        if (
            known.role in (DocumentRole.OTHER, DocumentRole.REPORT)
            and role is DocumentRole.CONCEPT_NOTE
        ):
            known.role = staged.values["role"] = role
        for symbol in symbols:
            if symbol.text in self._by_symbol:
                continue
            known.symbols.append(symbol.text)
            self._by_symbol[symbol.text] = known
            values = {
                "order": len(known.symbols),
                "text": symbol.text,
                "organ": symbol.organ,
                "year": symbol.year,
                "session": symbol.session,
                "number": symbol.number,
                "suffixes": list(symbol.suffixes),
            }
            self._gathering.add(
                "symbols", f"symbol {symbol.text}", values, {"document": known.key}, place
            )
        return known

    def _check(self, raw: str, place: str) -> None:
        if raw.startswith("PRST/"):
            self._gathering.note(
                Level.NOTE,
                place,
                tr("The symbol “{symbol}” stands without its “S/”; it was taken with it.").format(
                    symbol=raw
                ),
            )


def documents_of(symbols: Iterable[Symbol]) -> list[list[Symbol]]:
    """Group the symbols of one citation: a joint symbol is one document, a corrigendum another."""
    documents: list[list[Symbol]] = []
    for symbol in symbols:
        joined = documents and symbol.organ not in {each.organ for each in documents[-1]}
        if joined:
            documents[-1].append(symbol)
        else:
            documents.append([symbol])
    return documents


def _told(symbols: list[Symbol], before: str) -> tuple[DocumentRole, str | None]:
    """What a document is, by its symbol and the words before it; its title where given."""
    series = {part for symbol in symbols for part in symbol.series}
    if "PRST" in series:
        return DocumentRole.PRESIDENTIAL_STATEMENT, None
    if "RES" in series:
        return DocumentRole.RESOLUTION, None
    bureaux = any(s.organ == "S" and s.number == "2" and s.year and not s.series for s in symbols)
    sentence = before[before.rfind(". ") + 1 :]
    near = before[-90:]
    for role, words in _ROLES:
        reach = near if role is not DocumentRole.CONCEPT_NOTE else sentence
        if words.search(reach) and not (bureaux and role is not DocumentRole.NOTE_BY_THE_PRESIDENT):
            title = _TITLE_RE.search(sentence) if "REPORT" in role.name else None
            return role, (title["title"][:1].upper() + title["title"][1:]) if title else None
    return (DocumentRole.NOTE_BY_THE_PRESIDENT if bureaux else DocumentRole.OTHER), None

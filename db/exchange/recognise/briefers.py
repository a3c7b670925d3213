"""Who briefed a meeting: from the cells of the annex, or from the sentence that names them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from db.exchange.recognise.chair import NAME_RE
from db.exchange.recognise.outline import Part
from db.exchange.recognise.sentences import sentences_of
from db.exchange.recognise.speech import Speech
from db.names import looks_like_name, parse_briefer, split_briefers, split_name

_GIVEN_BY_RE = re.compile(
    r"\b(?:by|from|with|par|de\s+la\s+part\s+de|de)\s+(?P<who>.+)$", re.DOTALL
)
_PARTED_RE = re.compile(
    r",?\s+(?:and|et)\s+(?:by\s+|par\s+)?(?=(?:the|le|la|l[’'])\s?)|,\s+(?=(?:the|le|la)\s+[A-Z])"
    rf"|,?\s+(?:and|et)\s+(?=(?P<name>{NAME_RE.pattern}),)"
)
_ARTICLE_RE = re.compile(r"^(?:(?:the|The|le|la|Le|La|les|Les)\s+|[lL][’'])")
_ENDS_RE = re.compile(
    r",?\s+(?:were\s+the|was\s+the|each\s+|gave\s|made\s|delivered\s|on\s+(?:the\s+(?:theme|subject|topic|question)|[a-z])"
    r"|ont\s+(?:été|fait|présenté)|a\s+(?:été|fait|présenté)|sur\s+(?:le|la|les)\s).*$",
    re.DOTALL,
)
# "and the engineer Ana Lima,": named by what somebody is, or after a colon or a semicolon.
_CALLED_RE = re.compile(r"\b(?:the|le|la)\s[a-zà-ÿ]+\s$|\bl[’'][a-zà-ÿ]+\s$|[:;]\s(?:and\s|et\s)?$")
_LEAD = 30  # characters before a name that may be its rank after a comma


@dataclass(frozen=True, slots=True)
class BrieferFound:
    """A briefer as printed: name with rank, and title; ``whole`` is the text of both."""

    name: str
    title: str
    whole: str


def briefers_in_cells(cells: Iterable[str], known: Iterable[str]) -> Iterator[BrieferFound]:
    """Take the cells of a row apart; ``known`` are names that help where nothing separates."""
    for cell in cells:
        for piece in split_briefers(cell, [name for name in known if name in cell]):
            name, _, title = piece.partition(",")
            if looks_like_name(name):
                yield BrieferFound(name.strip(), title.strip(), piece)
                continue
            read = parse_briefer(piece)
            printed = " ".join(filter(None, (read.name.honorific, read.name.rank, read.name.name)))
            if printed:
                yield BrieferFound(printed, read.title, piece)
            else:
                yield BrieferFound(name.strip(), title.strip(), piece)


def briefers_in_text(text: str, speech: Speech) -> Iterator[BrieferFound]:
    """Find who is named in a sentence that says who briefed: by post and name, or name and post.

    Who is called by post only is no person yet and is left out.
    """
    for sentence in sentences_of(text):
        said = speech.briefing.search(sentence)
        if said is None:
            continue
        given = _GIVEN_BY_RE.search(sentence, said.start())
        who = (
            given["who"] if given and given.start() <= said.end() + 1 else sentence[: said.start()]
        )
        who = _ENDS_RE.sub("", who).strip(" .")
        for chunk in _parted(who):
            if found := _of_chunk(chunk.strip(" ,")):
                yield found


def _parted(who: str) -> Iterator[str]:
    """Part a list of people at each "and" or comma that another article or name follows."""
    start = 0
    for match in _PARTED_RE.finditer(who):
        # "for Children and Armed Conflict, Ana Lima" names no second person.
        if match["name"] is None or looks_like_name(match["name"]):
            yield who[start : match.start()]
            start = match.end()
    yield who[start:]


def named_in(parts: Sequence[Part]) -> list[str]:
    """Give the names that the text sets apart with commas, or begins a paragraph with."""
    names: dict[str, None] = {}
    for part in parts:
        for passage in part.numbered:
            for match in NAME_RE.finditer(passage.text):
                before = passage.text[max(0, match.start() - _LEAD) : match.start()]
                apart = not before.strip() or "," in before or _CALLED_RE.search(before)
                if apart and passage.text[match.end() : match.end() + 1] in (",", ".", ";"):
                    name = split_name(match[0]).name
                    if " " in name and looks_like_name(name):
                        names[name] = None
    return list(names)


def _of_chunk(chunk: str) -> BrieferFound | None:
    bare = _ARTICLE_RE.sub("", chunk)
    before, comma, after = bare.rpartition(",")
    if comma and looks_like_name(after) and " " in after.strip():
        return BrieferFound(after.strip(), before.strip(), chunk)
    name = NAME_RE.match(bare)
    first, comma, rest = bare.partition(",")
    if name and comma and looks_like_name(first) and " " in first:
        return BrieferFound(first.strip(), rest.strip(), chunk)
    return None

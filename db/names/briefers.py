"""The cell of a table that holds several briefers, split into one text each.

A cell of the annex has often nothing between two briefers, and posts contain commas. So a
briefer starts where a person's name stands before a comma, a dash or a parenthesis and a post
follows; the name is read backwards from there until a word that belongs to a post.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from db.folding import fold
from db.names.people import (
    PrintedName,
    is_name_word,
    is_particle,
    looks_like_name,
    split_name,
)
from db.names.words import name_words

_MARKER = r"(?:\(?\d{1,2}[.)]|\(?[a-z]\)|[-\u2013\u2014\u2022\u00b7*])"
_MARKED_RE = re.compile(rf"\s*{_MARKER}\s+")
_NEXT_MARKED_RE = re.compile(rf"(?:^|[\n;])\s*{_MARKER}\s+|\s\(?\d{{1,2}}[.)]\s+(?=[^\W\d_])")
_DELIMITER_RE = re.compile(r",|\(|\s[-\u2013\u2014]\s|\u2014")
_WORD_RE = re.compile(r"[^\s,;()]+")
_TRAILING_RE = re.compile(r"(?:[\s,;]|\b(?:and|et)\s*$)+$")
_GOES_ON_RE = re.compile(
    r"(?:[,&-]|\b(?:of|for|the|to|in|at|and|d[eu]|des|l[ae]|les|et|aux?|pour|en)|['\u2019])\s*$"
)
_PREPOSITIONS = frozenset(
    {
        *{"of", "for", "to", "in", "at", "on", "from", "the", "with"},
        *{"du", "de", "des", "la", "le", "les", "a", "au", "aux", "en", "pour", "sur", "dans"},
        *{"chez", "pres", "aupres"},
    }
)
_BEFORE_A_PLACE = _PREPOSITIONS | {"and", "et"}
_NO_POST = _BEFORE_A_PLACE | {
    *{
        "who",
        "whom",
        "which",
        "where",
        "when",
        "as",
        "then",
        "now",
        "including",
        "or",
        "both",
        "by",
    },
    *{"qui", "dont", "que", "ou", "puis", "ainsi", "notamment", "comme", "y", "a", "par", "d", "l"},
}
_MOST_NAME_WORDS = 6
_ROOM = 0.85
"""Of the longest line: where the next word would have fitted, the break was meant."""
_POST_WITHIN = 9
"""How many words a post may run before the word that shows it is one."""
_LONGEST_PREFIX = 60
_MOST_WORDS_BEFORE = 2
"""Of a known name: "Judge", "Chief Inspector" are printed before it and are no briefers."""
_NAME_ENDS_RE = re.compile(r"\s*(?:$|[,(\n;:\u2013\u2014]|-\s|and\b|et\b)")
_WORD_START_RE = re.compile(r"(?<![\w'\u2019-])[^\W\d_]")
_LAST_WORD_RE = re.compile(r"([^\s,;()]+)\s+$")
# After these "general" or "commander" is no rank: "Secrétaire générale", "Force Commander".
_MAKES_A_POST = frozenset(
    {
        *{"secretaire", "directeur", "directrice", "inspecteur", "inspectrice", "consul"},
        *{"procureur", "procureure", "commissaire", "force", "sector", "police", "deputy"},
        *{"director", "secretary", "inspector", "attorney", "surgeon", "governor"},
        *{"component", "contingent"},
    }
)


@dataclass(frozen=True, slots=True)
class Briefer:
    """One briefer as printed: the name taken apart, and the post or the organisation."""

    name: PrintedName
    title: str


def parse_briefer(text: str) -> Briefer:
    """Take one briefer apart: "Name, title", "Name (organisation)", "Name — title", "Title, name".

    Where no name can be told, the name is empty and the whole text is the title.
    """
    text = " ".join(text.split())
    for delimiter in _DELIMITER_RE.finditer(text):
        before, after = text[: delimiter.start()].strip(), text[delimiter.end() :].strip()
        if looks_like_name(before):
            title = after.removesuffix(")") if delimiter[0] == "(" else after
            return Briefer(split_name(before), title.strip())
    if looks_like_name(text):
        return Briefer(split_name(text), "")
    before, comma, after = text.rpartition(",")
    if comma and looks_like_name(after):
        return Briefer(split_name(after), before.strip())
    return Briefer(PrintedName(""), text)


def split_briefers(cell: str, known_names: Iterable[str] = ()) -> list[str]:
    """Split a cell into its briefers, each "Name, title" as printed, on one line.

    Semicolons and numbers or bullets at line starts separate for sure; else names do, those in
    ``known_names`` first. Line breaks may be mere wrapping: they help only where a name follows.
    """
    known = _known_pattern(known_names)
    pieces: list[str] = []
    for part in _separated(cell):
        lines = [" ".join(line.split()) for line in part.splitlines() if line.strip()]
        text = " ".join(lines)
        breaks = _breaks(lines)
        found = _starts(text, breaks, known)
        starts = sorted(found | breaks.every if _one_a_line(lines) else found)
        if starts:
            if _is_office(text[: starts[0]]):
                starts[0] = 0
            ends = [*starts[1:], len(text)]
            pieces += [text[: starts[0]], *(text[a:b] for a, b in zip(starts, ends, strict=True))]
        else:
            pieces += _by_line(lines) or _names_only(text)
    stripped = (_TRAILING_RE.sub("", piece).strip() for piece in pieces)
    return [piece for piece in stripped if piece]


def _separated(cell: str) -> Iterator[str]:
    """Split at separators that are never part of a post: markers, blank lines, semicolons."""
    marked = _MARKED_RE.match(cell)
    if marked:
        yield from (piece for piece in _NEXT_MARKED_RE.split(cell) if piece.strip())
    elif ";" in cell:
        yield from cell.split(";")
    else:
        yield from re.split(r"\n[ \t]*\n", cell)


def _one_a_line(lines: list[str]) -> bool:
    """Tell whether every line is a name and a post, and none goes on with the one before."""
    for line in lines:
        name, comma, post = line.partition(",")
        several = len(split_name(name).name.split()) > 1
        if not comma or not looks_like_name(name) or not (several or _is_post(post.strip())):
            return False
    return len(lines) > 1 and not any(_GOES_ON_RE.search(line) for line in lines[:-1])


def _by_line(lines: list[str]) -> list[str]:
    """Pair lines where names stand alone: each with the lines of its post; [] if they do not."""
    alone = ["," not in line and looks_like_name(line) for line in lines]
    followed = [*alone[1:], True]
    if (
        len(lines) < 2
        or not alone[0]
        or not all(
            name_next or _begins_with_title(line_next)
            for name, name_next, line_next in zip(alone, followed, [*lines[1:], ""], strict=True)
            if name
        )
    ):
        return []
    pieces: list[list[str]] = []
    for line, name in zip(lines, alone, strict=True):
        if name:
            pieces.append([line])
        else:
            pieces[-1].append(f"{' ' if len(pieces[-1]) > 1 else ', '}{line}")
    return ["".join(piece) for piece in pieces]


def _begins_with_title(line: str) -> bool:
    first = _WORD_RE.match(line)
    return first is not None and not is_name_word(first[0])


def _names_only(text: str) -> list[str]:
    """Split a bare list of names: "Hervé Ladsous, Atul Khare and Renata Dwan"."""
    parts = [part for part in re.split(r",\s*(?:and\s|et\s)?|\sand\s|\set\s", text) if part.strip()]
    several = len(parts) > 1 and all(looks_like_name(part) and " " in part for part in parts)
    return parts if several else [text]


@dataclass(frozen=True, slots=True)
class _Breaks:
    """Where lines began, once they are joined with single spaces.

    ``wanted`` are the breaks that no lack of room explains: nothing runs over them.
    """

    every: frozenset[int]
    wanted: frozenset[int]


def _breaks(lines: list[str]) -> _Breaks:
    every, wanted, at = {0}, {0}, 0
    width = max((len(line) for line in lines), default=0) * _ROOM
    for line, following in pairwise(lines):
        at += len(line) + 1
        every.add(at)
        if len(line) + 1 + len(following.split()[0]) <= width:
            wanted.add(at)
    return _Breaks(frozenset(every), frozenset(wanted))


def _known_pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    spelled = [
        r"[\s\u2010-]".join(re.escape(word) for word in re.split(r"[\s\u2010-]+", name.strip()))
        for name in names
        if name.strip()
    ]
    if not spelled:
        return None
    spelled.sort(key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(spelled)})(?![\w-])", re.IGNORECASE)


def _starts(text: str, breaks: _Breaks, known: re.Pattern[str] | None) -> set[int]:
    """Find where briefers start in a text without breaks; ``breaks`` are where lines began."""
    starts: set[int] = set()
    owned: set[int] = set()  # ends of known names: their delimiter is not looked at again
    for match in known.finditer(text) if known else ():
        word_before = text[: match.start()].split()[-1:]
        governed = bool(word_before) and fold(word_before[0]) in _PREPOSITIONS
        if not governed and _NAME_ENDS_RE.match(text, match.end()):
            starts.add(_line_of_name(text, _with_prefix(text, match.start()), breaks))
            owned.add(match.end())
    for delimiter in _DELIMITER_RE.finditer(text):
        if owned & {delimiter.start() - 1, delimiter.start()}:
            continue
        inside = delimiter[0] == "("
        if inside or _is_post(text[delimiter.end() :]):
            start = _name_start(text, delimiter.start(), breaks)
            if start is not None:
                starts.add(start)
    return starts


def _line_of_name(text: str, start: int, breaks: _Breaks) -> int:
    """Move the start of a known name back to where its line began, over words of a name alone."""
    line = max((place for place in breaks.every if place <= start), default=start)
    before = text[line:start].split()
    own = len(before) <= _MOST_WORDS_BEFORE and all(map(is_name_word, before))
    return line if own else start


def _is_office(text: str) -> bool:
    """Tell whether what stands before the first name is printed with it: "Chief Warden"."""
    words = text.split()
    return 0 < len(words) <= _MOST_WORDS_BEFORE and all(
        word[0].isupper() and word.isalpha() for word in words
    )


def _is_post(text: str) -> bool:
    """Tell whether a post or an institution begins here: its first words say so."""
    vocabulary = name_words()
    words = text.partition(",")[0].split()[:_POST_WITHIN]
    if not words or fold(words[0]) in ("and", "et") or vocabulary.places.match(text.lstrip()):
        return False
    opens = {fold(words[0]), *fold(words[0]).split("-")}
    small = words[0][0].islower() and not opens & _NO_POST
    return (
        small  # "surgeon": no word of a name, and whatever goes on with a post is left out
        or words[0] in vocabulary.acronyms
        or bool(vocabulary.titles & opens)
        or any(vocabulary.posts & {fold(word), *fold(word).split("-")} for word in words)
    )


def _name_start(text: str, end: int, breaks: _Breaks) -> int | None:
    """Read a name backwards from ``end``; None where what stands there is no name."""
    words = list(_WORD_RE.finditer(text, max(0, end - 200), end))
    if not words or text[words[-1].end() : end].strip():
        return None
    name: list[re.Match[str]] = []
    stop: re.Match[str] | None = None
    for word in reversed(words):
        gap = text[word.end() : name[0].start()] if name else ""
        if gap.strip() or not (is_name_word(word[0]) or (name and is_particle(word[0]))):
            stop = word
            break
        if _place_before(text, word.end(), words, breaks) is not None:
            stop = word
            break
        name.insert(0, word)
        if word.start() in breaks.wanted and not is_particle(word[0]):
            break
    return _trimmed(text, name, stop, breaks)


def _place_before(text: str, end: int, words: list[re.Match[str]], breaks: _Breaks) -> int | None:
    """Find the start of the place that ends here as part of a post: "of France", ", New York".

    A place may be a given name too: one word that begins a line is taken for that.
    """
    places = name_words().places
    for previous, first in pairwise(words):
        start = first.start()
        if start >= end:
            break
        place = places.fullmatch(text, start, end)
        if place is None:
            continue
        after_comma = "," in text[previous.end() : start]
        if after_comma and (" " in place[0] or start not in breaks.every):
            return start
        if not after_comma and fold(previous[0]) in _BEFORE_A_PLACE:
            return start
    return None


def _trimmed(
    text: str, name: list[re.Match[str]], stop: re.Match[str] | None, breaks: _Breaks
) -> int | None:
    """Drop from a name what the post before it governs; say where it starts with its prefix."""
    governed = stop is not None and fold(stop[0]) in _PREPOSITIONS
    governed = governed and bool(name) and name[0].start() not in breaks.every
    while name and stop is not None and name[0].start() not in breaks.every:
        if is_particle(name[0][0]):
            governed = True
        elif not governed:
            break
        else:
            governed = False
        name = name[1:]
    if len(name) > _MOST_NAME_WORDS:
        name = name[-2:]
    if not name:
        return None
    start = _with_prefix(text, name[0].start())
    certain = start in breaks.every or start < name[0].start()
    several = sum(not is_particle(word[0]) for word in name) > 1
    return start if certain or several else None


def _with_prefix(text: str, start: int) -> int:
    """Move a start back over the ranks and honorifics that stand before a name."""
    words = name_words()
    first = max(0, start - _LONGEST_PREFIX)
    for candidate in _WORD_START_RE.finditer(text, first, start):
        at = candidate.start()
        before = _LAST_WORD_RE.search(text, max(0, at - 40), at)
        if before and fold(before[1]).rpartition("-")[2] in _MAKES_A_POST:
            continue
        while at < start and (
            prefix := words.honorific.match(text, at, start) or words.rank.match(text, at, start)
        ):
            at = prefix.end()
        if at == start:
            return candidate.start()
    return start

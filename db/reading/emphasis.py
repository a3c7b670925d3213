"""Markdown's emphasis, line breaks, notes and the little HTML that stands in it, made marks."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from db.reading.blocks import Mark, MarkKind

_SIGN = re.compile(r"[\\<\[&*_]")  # one opens every token: most texts have none
_TOKEN = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<link><(?:https?|mailto)[^<>\s]{1,2000}>)"
    r"|(?P<tag></?(?:i|em|b|strong|u|sup)>)"
    r"|(?P<break><br ?/?>)"
    r"|(?P<note>\[\^[^\]\s]{1,40}\])"
    r"|(?P<entity>&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,24});)"
    r"|(?P<stars>\*{1,3}|_{1,3})",
    re.IGNORECASE,
)
_TAGS = {
    "i": MarkKind.ITALIC,
    "em": MarkKind.ITALIC,
    "b": MarkKind.BOLD,
    "strong": MarkKind.BOLD,
    "u": MarkKind.UNDERLINE,
    "sup": MarkKind.SUPERSCRIPT,
}
_STARS = {
    1: (MarkKind.ITALIC,),
    2: (MarkKind.BOLD,),
    3: (MarkKind.BOLD, MarkKind.ITALIC),
}


_Opened = tuple[str, int]
"""An opening token and the part of the text that it stands in."""


@dataclass(slots=True)
class _Spelled:
    """The text so far, in parts: an opening that is never closed becomes text again."""

    parts: list[str] = field(default_factory=list)
    marks: list[tuple[int, int, MarkKind, str]] = field(default_factory=list)
    """(part where it starts, part where it ends, kind, note)."""

    def add(self, text: str) -> None:
        self.parts.append(text)


def without_emphasis(text: str, notes: dict[str, str]) -> tuple[str, tuple[Mark, ...]]:
    """The text as it would print, and its marks; an address in ``<>`` stays to the letter.

    ``notes`` are the footnotes by their key; a note that has no text stays as it is.
    """
    if not _SIGN.search(text):
        return text, ()
    spelled, position = _Spelled(), 0
    opened: list[_Opened] = []
    for token in _TOKEN.finditer(text):
        spelled.add(text[position : token.start()])
        position = token.end()
        _take(spelled, opened, token, text, notes)
    spelled.add(text[position:])
    return _printed(spelled)


def _take(
    spelled: _Spelled,
    opened: list[_Opened],
    token: re.Match[str],
    text: str,
    notes: dict[str, str],
) -> None:
    found, here = token[0], len(spelled.parts)
    if token["escape"]:
        spelled.add(found[1])
    elif token["break"]:
        spelled.add("\n")
    elif token["entity"]:
        spelled.add(html.unescape(found))
    elif token["note"] and found[2:-1] in notes:
        spelled.marks.append((here, here, MarkKind.FOOTNOTE, notes[found[2:-1]]))
    elif token["tag"]:
        _take_tag(spelled, opened, found.lower())
    elif token["stars"]:
        before = text[token.start() - 1 : token.start()]
        after = text[token.end() : token.end() + 1]
        _take_stars(spelled, opened, found, before, after)
    else:
        spelled.add(found)


def _take_tag(spelled: _Spelled, opened: list[_Opened], tag: str) -> None:
    here = len(spelled.parts)
    if not tag.startswith("</"):
        opened.append((tag, here))
        spelled.add(tag)
        return
    start = _close(opened, tag.replace("/", ""))
    if start is None:
        spelled.add(tag)
        return
    spelled.parts[start] = ""
    spelled.marks.append((start, here, _TAGS[tag[2:-1]], ""))


def _take_stars(
    spelled: _Spelled, opened: list[_Opened], stars: str, before: str, after: str
) -> None:
    """Emphasis opens before a letter and closes after one; underlines only at the ends of words."""
    here = len(spelled.parts)
    may_open = bool(after) and not after.isspace()
    may_close = bool(before) and not before.isspace()
    if stars[0] == "_":
        may_open = may_open and not before.isalnum()
        may_close = may_close and not after.isalnum()
    if may_close and (start := _close(opened, stars)) is not None:
        spelled.parts[start] = ""
        for kind in _STARS[len(stars)]:
            spelled.marks.append((start, here, kind, ""))
        return
    if may_open:
        opened.append((stars, here))
    spelled.add(stars)


def _close(opened: list[_Opened], token: str) -> int | None:
    """The part that ``token`` closes; what was opened inside it stays as it was written."""
    for depth in range(len(opened) - 1, max(len(opened) - 9, -1), -1):
        if opened[depth][0] == token:
            start = opened[depth][1]
            del opened[depth:]
            return start
    return None


def _printed(spelled: _Spelled) -> tuple[str, tuple[Mark, ...]]:
    offsets, length = [0], 0
    for part in spelled.parts:
        length += len(part)
        offsets.append(length)
    marks = tuple(
        Mark(offsets[start], offsets[end], kind, note)
        for start, end, kind, note in sorted(spelled.marks)
    )
    return "".join(spelled.parts), marks

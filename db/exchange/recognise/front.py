"""What stands before the body: the head of the page, letters, the title, a summary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from db.exchange.recognise.letter import LETTER_RE, OPENS_LETTER_RE, SIGNED_RE
from db.exchange.recognise.masthead import is_only_masthead
from db.exchange.recognise.outline import APPENDED_RE
from db.reading.blocks import Block, BlockKind

REPORT_RE = re.compile(
    r"\W*(?:(?:\w+[- ]){0,3}(?:report|rapport)\b|annual report|report(?:ing)?\b)", re.IGNORECASE
)
_APPENDED_TO_RE = re.compile(
    r"(?:annex|annexe|enclosure|appendix|pièce jointe)\s+(?:to the|à la)\b", re.IGNORECASE
)
_SUMMARY_RE = re.compile(r"\s*(?:executive )?(?:summary|résumé|synthèse)\W*", re.IGNORECASE)
_LONGEST_TITLE = 400
_BRACKETED_RE = re.compile(r"\s*[\[(].*[\])]\s*")


@dataclass(slots=True)
class Front:
    """The blocks before the body, by what they belong to."""

    head: list[Block] = field(default_factory=list)
    letters: list[list[Block]] = field(default_factory=list)
    title: list[Block] = field(default_factory=list)
    summary_heading: Block | None = None
    summary: list[Block] = field(default_factory=list)


def front_of(blocks: Sequence[Block]) -> Front:
    """Divide the blocks before the body; none is left out, none stands twice."""
    front = Front()
    signed = False
    for block in blocks:
        text = block.text.strip()
        if LETTER_RE.match(text) and not front.title:
            front.letters.append([block])
            signed = False
        elif LETTER_RE.match(text) and _only_enclosure(front.title):
            # A letter inside a letter: the word "Annex" between them belongs to the second.
            front.letters.append([*front.title, block])
            front.title, signed = [], False
        elif front.summary or front.summary_heading:
            front.summary.append(block)
        elif _SUMMARY_RE.fullmatch(text):
            front.summary_heading = block
        elif front.title:
            _after_title(front, block)
        elif front.letters:
            if _ends_letter(block, signed):
                front.title.append(block)
            else:
                front.letters[-1].append(block)
                signed = signed or _holds_signature(block)
        elif OPENS_LETTER_RE.match(text):
            front.letters.append([block])
        elif _is_title(block):
            front.title.append(block)
        else:
            front.head.append(block)
    return front


def _ends_letter(block: Block, signed: bool) -> bool:
    text = block.text.strip()
    if APPENDED_RE.fullmatch(text) or _APPENDED_TO_RE.match(text):
        return True
    if len(text) > _LONGEST_TITLE or SIGNED_RE.search(text):
        return False
    titled = bool(REPORT_RE.match(text)) and not text.endswith(".")
    return titled or (signed and block.kind is BlockKind.HEADING)


def _holds_signature(block: Block) -> bool:
    return any(map(SIGNED_RE.search, [block.text, *(cell for row in block.rows for cell in row)]))


def _only_enclosure(title: Sequence[Block]) -> bool:
    return bool(title) and all(
        APPENDED_RE.fullmatch(each.text.strip())
        or _APPENDED_TO_RE.match(each.text.strip())
        or _BRACKETED_RE.fullmatch(each.text)
        for each in title
    )


def _is_title(block: Block) -> bool:
    text = block.text.strip()
    if len(text) > _LONGEST_TITLE or block.rows:
        return False
    if REPORT_RE.match(text) and not text.endswith("."):
        return True
    heading = block.kind is BlockKind.HEADING or block.align == "centre"
    return heading and not is_only_masthead(text) and len(text.split()) > 3


def _after_title(front: Front, block: Block) -> None:
    """Further lines of the title are short and no sentences; the rest is a summary."""
    text = block.text.strip()
    is_sentence = text.endswith((".", ":", ";")) and not _BRACKETED_RE.fullmatch(text)
    if block.rows or is_sentence or len(text) > _LONGEST_TITLE or block.kind is BlockKind.ITEM:
        front.summary.append(block)
    else:
        front.title.append(block)

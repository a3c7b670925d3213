"""Where the acronyms of a report are defined, with what words, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from db.models import Paragraph, SectionKind
from db.report.checking.places import place_of, texts_of
from db.report.composing.outline import Outline

_ACRONYM = r"[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*(?:-[A-Z][A-Za-z]*)?"
_DEFINED = re.compile(rf"\((?P<acronym>{_ACRONYM})\)")
_ENDS_BEFORE = re.compile(r"[().;:]")
_LONGEST_NAME = 200
"""Characters: as far back as the words that an acronym stands for may reach."""
_ROMAN = re.compile(r"[IVXLC]+")
_WORD = re.compile(rf"(?<![\w/.-]){_ACRONYM}(?![\w/])")


@dataclass(slots=True)
class AcronymUse:
    """Where an acronym is defined and where else it stands, as (order, place, paragraph)."""

    definitions: list[tuple[int, str, Paragraph]] = field(default_factory=list)
    expansions: list[str] = field(default_factory=list)
    uses: list[tuple[int, str, Paragraph]] = field(default_factory=list)


def acronyms_in(outline: Outline) -> dict[str, AcronymUse]:
    """Find every acronym of the body of the report, in reading order."""
    found: dict[str, AcronymUse] = {}
    order = 0
    for section in outline.sections:
        if section.section.kind in (SectionKind.FRONT, SectionKind.LETTER):
            continue
        for placed in section.paragraphs:
            for text in texts_of(placed):
                order += 1
                where = (order, place_of(section, placed), placed.paragraph)
                defined = list(_definitions(text))
                for acronym, before in defined:
                    found.setdefault(acronym, AcronymUse()).definitions.append(where)
                    found[acronym].expansions.append(before)
                names = {acronym for acronym, _ in defined}
                for match in _WORD.finditer(text):
                    if match[0] not in names and not _ROMAN.fullmatch(match[0]):
                        found.setdefault(match[0], AcronymUse()).uses.append(where)
    return found


def _definitions(text: str) -> Iterator[tuple[str, str]]:
    """Give (acronym, words before it) where the words may be its expansion."""
    for match in _DEFINED.finditer(text):
        acronym = match["acronym"]
        reach = text[max(0, match.start() - _LONGEST_NAME) : match.start()]
        before = _ENDS_BEFORE.split(reach)[-1].rstrip()
        capitals = [letter for letter in acronym if letter.isupper()]
        initials = re.findall(r"\b\w", before.upper())
        if before and not _ROMAN.fullmatch(acronym) and capitals[0] in initials:
            yield acronym, before

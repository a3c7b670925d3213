"""Acronyms: defined once, at first use, used again, and expanded to the official name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select

from db.language import tr
from db.models import Organisation, Paragraph, SectionKind
from db.names.acronyms import official_names
from db.report.checking.examined import Examined, Found, place_of, texts_of

_ACRONYM = r"[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*(?:-[A-Z][A-Za-z]*)?"
_DEFINED = re.compile(rf"\((?P<acronym>{_ACRONYM})\)")
_ENDS_BEFORE = re.compile(r"[().;:]")
_LONGEST_NAME = 200
"""Characters: as far back as the words that an acronym stands for may reach."""
_ROMAN = re.compile(r"[IVXLC]+")
_WORD = re.compile(rf"(?<![\w/.-]){_ACRONYM}(?![\w/])")


@dataclass(slots=True)
class _Use:
    """Where an acronym is defined and where else it stands, as (order, place, paragraph)."""

    definitions: list[tuple[int, str, Paragraph]] = field(default_factory=list)
    expansions: list[str] = field(default_factory=list)
    uses: list[tuple[int, str, Paragraph]] = field(default_factory=list)


def acronym_expansion(examined: Examined) -> Iterator[Found]:
    """Find acronyms whose expansion is not the official name that the names table has."""
    names = _names(examined)
    for acronym, use in _collect(examined).items():
        known = names.get(acronym, ())
        for (_, place, paragraph), before in zip(use.definitions, use.expansions, strict=True):
            if known and not any(before.casefold().endswith(name.casefold()) for name in known):
                yield Found(
                    tr("{acronym} stands for “{name}”; the text expands it otherwise.").format(
                        acronym=acronym, name=known[0]
                    ),
                    place,
                    (paragraph,),
                )


def acronym_defined_again(examined: Examined) -> Iterator[Found]:
    """Find acronyms that are defined a second time."""
    for acronym, use in _collect(examined).items():
        for _, place, paragraph in use.definitions[1:]:
            yield Found(
                tr("{acronym} is defined a second time; it was in {first}.").format(
                    acronym=acronym, first=use.definitions[0][1]
                ),
                place,
                (paragraph,),
            )


def acronym_used_before(examined: Examined) -> Iterator[Found]:
    """Find acronyms that stand in the text before they are defined."""
    for acronym, use in _collect(examined).items():
        if use.definitions and use.uses and use.uses[0][0] < use.definitions[0][0]:
            _, place, paragraph = use.uses[0]
            yield Found(
                tr("{acronym} is used here and defined only in {later}.").format(
                    acronym=acronym, later=use.definitions[0][1]
                ),
                place,
                (paragraph,),
            )


def acronym_not_defined(examined: Examined) -> Iterator[Found]:
    """Find acronyms of the names table that are used and nowhere defined."""
    names = _names(examined)
    for acronym, use in _collect(examined).items():
        if acronym in names and not use.definitions:
            _, place, paragraph = use.uses[0]
            yield Found(
                tr("{acronym} is used and nowhere defined: “{name}”.").format(
                    acronym=acronym, name=names[acronym][0]
                ),
                place,
                (paragraph,),
            )


def acronym_used_once(examined: Examined) -> Iterator[Found]:
    """Find acronyms that are defined and not used again."""
    for acronym, use in _collect(examined).items():
        if use.definitions and not use.uses:
            _, place, paragraph = use.definitions[0]
            yield Found(
                tr("{acronym} is defined and not used again.").format(acronym=acronym),
                place,
                (paragraph,),
            )


def _collect(examined: Examined) -> dict[str, _Use]:
    """Find every acronym of the body of the report, in reading order."""
    found: dict[str, _Use] = {}
    order = 0
    for section in examined.outline.sections:
        if section.section.kind in (SectionKind.FRONT, SectionKind.LETTER):
            continue
        for placed in section.paragraphs:
            for text in texts_of(placed):
                order += 1
                where = (order, place_of(section, placed), placed.paragraph)
                defined = list(_definitions(text))
                for acronym, before in defined:
                    found.setdefault(acronym, _Use()).definitions.append(where)
                    found[acronym].expansions.append(before)
                names = {acronym for acronym, _ in defined}
                for match in _WORD.finditer(text):
                    if match[0] not in names and not _ROMAN.fullmatch(match[0]):
                        found.setdefault(match[0], _Use()).uses.append(where)
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


def _names(examined: Examined) -> Mapping[str, Sequence[str]]:
    """Give names by acronym: of the official table, and of the library's own directory."""
    names: dict[str, list[str]] = {key: list(known) for key, known in official_names().items()}
    own = select(Organisation.acronym, Organisation.name).where(Organisation.acronym.is_not(None))
    for acronym, name in examined.session.execute(own):
        names.setdefault(str(acronym), []).append(name)
    return names

"""Acronyms: defined once, at first use, used again, and expanded to the official name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import select

from db.language import tr
from db.models import Organisation
from db.names.acronyms import official_names
from db.report.checking.examined import Examined, Found


def acronym_expansion(examined: Examined) -> Iterator[Found]:
    """Find acronyms whose expansion is not the official name that the names table has."""
    names = _names(examined)
    for acronym, use in examined.acronyms.items():
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
    for acronym, use in examined.acronyms.items():
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
    for acronym, use in examined.acronyms.items():
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
    for acronym, use in examined.acronyms.items():
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
    for acronym, use in examined.acronyms.items():
        if use.definitions and not use.uses:
            _, place, paragraph = use.definitions[0]
            yield Found(
                tr("{acronym} is defined and not used again.").format(acronym=acronym),
                place,
                (paragraph,),
            )


def _names(examined: Examined) -> Mapping[str, Sequence[str]]:
    """Give names by acronym: of the official table, and of the library's own directory."""
    names: dict[str, list[str]] = {key: list(known) for key, known in official_names().items()}
    own = select(Organisation.acronym, Organisation.name).where(Organisation.acronym.is_not(None))
    for acronym, name in examined.session.execute(own):
        names.setdefault(str(acronym), []).append(name)
    return names

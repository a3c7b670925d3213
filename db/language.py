"""The language the program speaks to the person in; what a report is written in is another.

Sentences are written in English where they are said and found in the catalogue by their words;
``make messages`` gathers them into ``resources/i18n``.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Collection, Iterator
from functools import cache

from db.resources import resource

DOMAIN = "chairdesk"
"""How the files of the catalogue are called."""
VARIABLES = ("CHAIRDESK_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where the person's language is looked for, in this order: the first that is set counts."""
PSEUDO = "qps"
"""A language nobody speaks: English made longer and accented, to find what is not translated."""
_ENGLISH = {"C", "POSIX", "en"}


def tr(sentence: str) -> str:
    """Give a sentence in the person's language; the English one where there is no other.

    The sentence is whole, with ``{named}`` places to be filled by ``str.format`` afterwards.
    """
    return _catalogue(_wanted()).gettext(sentence)


def trn(singular: str, plural: str, count: int) -> str:
    """Give the sentence for a count, in the person's language."""
    return _catalogue(_wanted()).ngettext(singular, plural, count)


def later(sentence: str) -> str:
    """Mark a sentence of a table for the catalogue; ``tr`` gives it when it is said."""
    return sentence


def spoken(languages: Collection[str]) -> str:
    """Give the one of the languages that the program speaks in; English where it is none."""
    return next((name for name in _languages(_wanted()) if name in languages), "en")


def _wanted() -> str:
    return next((value for name in VARIABLES if (value := os.environ.get(name))), "")


@cache
def _catalogue(wanted: str) -> gettext.NullTranslations:
    if wanted == PSEUDO:
        from db.pseudo import PseudoTranslations

        return PseudoTranslations()
    folder, languages = resource("i18n"), list(_languages(wanted))
    return gettext.translation(DOMAIN, folder, languages, fallback=True)


def _languages(wanted: str) -> Iterator[str]:
    """The languages before English in a list like "pt_BR.UTF-8:fr:en", the best first."""
    for each in wanted.split(":"):
        name = each.partition(".")[0].partition("@")[0]
        language = name.partition("_")[0]
        if language in _ENGLISH:
            return
        yield from (name, language)

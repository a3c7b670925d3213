"""The language the program speaks to the person in; what a report is written in is another."""

from __future__ import annotations

import gettext
import os
from functools import cache

from db import paths

_VARIABLES = ("CHAIRDESK_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def tr(sentence: str) -> str:
    """Give a sentence in the person's language; the English one where there is no other.

    The sentence is whole, with ``{named}`` places to be filled by ``str.format`` afterwards.
    """
    return _catalogue(_wanted()).gettext(sentence)


def trn(singular: str, plural: str, count: int) -> str:
    """Give the sentence for a count, in the person's language."""
    return _catalogue(_wanted()).ngettext(singular, plural, count)


def _wanted() -> str:
    for name in _VARIABLES:
        if value := os.environ.get(name):
            return value.split(":")[0].split(".")[0]
    return "en"


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    languages = [language, language.split("_")[0]]
    return gettext.translation("chairdesk", paths.resource("i18n"), languages, fallback=True)

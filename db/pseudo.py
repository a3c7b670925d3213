"""English as no language speaks it: longer and accented, so that untranslated texts stand out."""

from __future__ import annotations

import gettext
import re
from typing import Final

_ACCENTED: Final = str.maketrans("aceinosuyzACEINOSUYZ", "àçéíñôšùýžÀÇÉÍÑÔŠÙÝŽ")
_KEPT: Final = re.compile(r"(\{[^}]*\}|<[^>]*>|&\w)")
"""Places to fill, marks of a text, and access keys stay as they are."""
_LONGER: Final = 0.4
_FILLING: Final = "·"


def pseudo(sentence: str) -> str:
    """Give a sentence in the invented language, 40 per cent longer and between brackets.

    >>> pseudo("Save {name}")
    '[Šàvé {name}··]'
    """
    said = "".join(
        part if _KEPT.fullmatch(part) else part.translate(_ACCENTED)
        for part in _KEPT.split(sentence)
    )
    letters = len(_KEPT.sub("", sentence))
    return f"[{said}{_FILLING * round(letters * _LONGER)}]"


class PseudoTranslations(gettext.NullTranslations):
    """A catalogue that has every sentence, in the invented language."""

    def gettext(self, message: str) -> str:
        """Give the sentence in the invented language."""
        return pseudo(message) if message else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Give the sentence for a count in the invented language."""
        return self.gettext(msgid1 if n == 1 else msgid2)

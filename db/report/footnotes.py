"""How footnotes are labelled: figures in the report, small letters in each annex.

The rule is the United Nations Editorial Manual's, chapter on footnotes.
"""

from __future__ import annotations

from dataclasses import dataclass

from db.numerals import as_letters


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote; ``index`` counts all of the report from 1, whatever their labels."""

    index: int
    label: str
    text: str


class Footnotes:
    """The footnotes of a report, labelled as they are met in reading order."""

    def __init__(self) -> None:
        self.met: list[Footnote] = []
        self._in_annex = False
        self._count = 0

    def start_annex(self) -> None:
        """Label what follows from "a" again."""
        self._in_annex = True
        self._count = 0

    def add(self, text: str) -> Footnote:
        """The footnote met next, with its label."""
        self._count += 1
        label = as_letters(self._count) if self._in_annex else str(self._count)
        note = Footnote(len(self.met) + 1, label, text)
        self.met.append(note)
        return note

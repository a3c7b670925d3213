"""What stands before the body: the report's own record, its signatories, its unnumbered parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from db.exchange.recognise.directory import Directory
from db.exchange.recognise.front import front_of
from db.exchange.recognise.gathering import Gathering
from db.exchange.recognise.letter import Letter, letter_of
from db.exchange.recognise.masthead import masthead_of
from db.exchange.recognise.outline import Part, Passage
from db.exchange.staging import Level
from db.language import tr
from db.models import ParagraphKind, ReportStatus, SectionKind
from db.reading.blocks import Block

_OFFICE_RE = re.compile(r"\bRepresentative\s+of|\bReprésentante?\s+perm|\bChargée?\s+d")


class Cover:
    """The masthead, the letters, the title and the summary of a report."""

    def __init__(self, blocks: Sequence[Block], gathering: Gathering) -> None:
        front = front_of(blocks)
        self._gathering = gathering
        self._front = front
        self.masthead = masthead_of(front.head)
        self.letters = [letter_of(each) for each in front.letters]
        self.title = "\n".join(block.text for block in front.title)
        """As printed, a line a block; it may open with the word "Annex"."""

    @property
    def submitted(self) -> date | None:
        """The day of the masthead, else that of the letter."""
        return self.masthead.dated or self.letter_date

    @property
    def letter_date(self) -> date | None:
        """The day of the letter of transmittal."""
        return next((letter.dated for letter in self.letters if letter.dated), None)

    def texts(self) -> list[tuple[str, str]]:
        """What may name body and period, the most trusted first, each with its place."""
        texts = []
        if self._front.title:
            texts.append((self.title.replace("\n", " "), self._front.title[0].place))
        for letter in self.letters:
            texts += [(letter.heading, letter.place), (letter.sender, letter.place)]
            texts += [(block.text, block.place) for block in letter.body]
        texts += [(block.text, block.place) for block in self._front.summary]
        return texts

    def stage_report(
        self, period: str, own: str | None, label: str, language: str, directory: Directory
    ) -> str:
        """Stage the report and who signed its letter; give its key.

        ``own`` is the key of the report as a document, where its symbol is known.
        """
        values: dict[str, Any] = {
            "title": self.title or None,
            "language": language,
            "original_language": self.masthead.original,
            "letter_dated_on": self.letter_date,
            "submitted_on": self.masthead.dated,
            "status": ReportStatus.ISSUED if own else ReportStatus.FINAL,
        }
        if self.masthead.distribution:
            values["distribution"] = self.masthead.distribution
        place = self._front.title[0].place if self._front.title else ""
        report = self._gathering.add(
            "reports", f"report {label}", values, {"period": period, "document": own}, place
        )
        signatures = self.letters[0].signatures if self.letters else []
        for order, signature in enumerate(signatures, 1):
            person = directory.person(signature.name, signature.place)
            self._gathering.add(
                "signatories",
                f"signatory {order}",
                {"order": order, "name": signature.name, "title_lines": signature.lines},
                {"report": report, "person": person},
                signature.place,
            )
            if len(signatures) == 1 and _OFFICE_RE.search(self.letters[0].sender):
                directory.post(person, _capital(self.letters[0].sender), signature.place)
        return report

    def parts(self) -> list[Part]:
        """Give the unnumbered parts in reading order: stray lines, letters, the summary."""
        parts = [self._letter(letter, index) for index, letter in enumerate(self.letters)]
        if self.masthead.left:
            lines = [
                Passage(ParagraphKind.PLAIN, line, place) for line, place in self.masthead.left
            ]
            parts.insert(0, Part(SectionKind.FRONT, "", lines[0].place, passages=lines))
            self._gathering.note(
                Level.NOTE,
                lines[0].place,
                tr(
                    "Lines before the letter belong to no field of a masthead; they were kept as "
                    "they stand, before the letter."
                ),
            )
        heading, summary = self._front.summary_heading, self._front.summary
        if heading or summary:
            place = heading.place if heading else summary[0].place
            part = Part(SectionKind.SUMMARY, heading.text if heading else "", place)
            part.passages = _passages(summary)
            parts.append(part)
        return parts

    def _letter(self, letter: Letter, index: int) -> Part:
        part = Part(SectionKind.LETTER, letter.heading, letter.place)
        part.passages = _passages(letter.body)
        if index:  # a letter inside the letter keeps its signatures as lines
            for signature in letter.signatures:
                for line in (f"{signature.mark} {signature.name}", *signature.lines):
                    part.passages.append(
                        Passage(ParagraphKind.PLAIN, line, signature.place, align="right")
                    )
        return part


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _passages(blocks: Sequence[Block]) -> list[Passage]:
    """Unnumbered blocks as passages, items under the paragraph that opens them."""
    passages: list[Passage] = []
    for block in blocks:
        if block.level and passages and not passages[-1].rows and not block.rows:
            passages[-1].items.append(block)
            continue
        kind = ParagraphKind.TABLE if block.rows else ParagraphKind.PLAIN
        passages.append(
            Passage(
                kind, block.text, block.place, block.label, block.marks, block.align, block.rows
            )
        )
    return passages

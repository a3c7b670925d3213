"""Marking references inside the report, so that they follow when their targets move."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from db.exchange.recognise.gathering import Gathering
from db.exchange.recognise.outline import Part, Passage
from db.exchange.recognise.references import Cited, annexes_cited, paragraphs_cited
from db.models import ParagraphKind, SectionKind
from db.reading.blocks import MarkKind
from db.report.wording import wording

_BEFORE_THE_REPORT = (SectionKind.FRONT, SectionKind.LETTER)
"""The annex of a letter may be the report itself, and its paragraphs another document's."""
_NOT_NUMBERED_WITH_THE_BODY = (*_BEFORE_THE_REPORT, SectionKind.SUMMARY, SectionKind.ANNEX)

Reference = tuple[int, int, str]
"""Start and end in a text, and the key of what is meant."""


def mark_references(parts: Sequence[Part], language: str, gathering: Gathering) -> None:
    """Mark in the staged paragraphs and items what they refer to, by the keys of the targets.

    ``parts`` are all of the report, and staged. Only a reference that prints again as it stands
    is marked: its target is in this report, under the number or the name that the file gives it.
    """
    targets = _Targets(parts, language)
    for part in parts:
        for passage in part.passages:
            if passage.kind is ParagraphKind.TABLE:
                continue
            staged = [("paragraphs", passage.key, passage.text)]
            for key, item in zip(passage.item_keys, passage.items, strict=True):
                staged.append(("sub_items", key, item.text))
            for family, key, text in staged:
                gathering.get(family, key).values["marks"] += [
                    [start, end, MarkKind.REFERENCE.value, target]
                    for start, end, target in targets.meant(part, passage, text)
                ]


class _Targets:
    """What can be referred to, by the number or name under which it stands and will print."""

    def __init__(self, parts: Sequence[Part], language: str) -> None:
        self._language = language
        self._paragraphs: dict[str, str] = {}
        self._annexes: dict[str, str] = {}
        self._number_at: dict[str, int] = {}
        """By the key of each passage of the body, the number of the last paragraph up to it."""
        self._count(parts)
        self._name([part for part in parts if part.kind is SectionKind.ANNEX])

    def _count(self, parts: Sequence[Part]) -> None:
        number, misprinted = 0, set()
        for part in parts:
            for passage in part.passages:
                if part.chapter.kind in _NOT_NUMBERED_WITH_THE_BODY:
                    continue
                if passage.kind is ParagraphKind.NUMBERED:
                    number += 1
                    self._paragraphs[str(number)] = passage.key
                    printed = passage.label.strip("().\u00a0 ")
                    if printed and printed != str(number):
                        misprinted |= {printed, str(number)}
                self._number_at[passage.key] = number
        for doubtful in misprinted:
            self._paragraphs.pop(doubtful, None)

    def _name(self, annexes: Sequence[Part]) -> None:
        words = wording(self._language)
        for index, annex in enumerate(annexes, 1):
            name = words.annex_heading(index if len(annexes) > 1 else None)
            if annex.printed.casefold() == name.casefold():
                self._annexes[name[:1].lower() + name[1:]] = annex.key

    def meant(self, part: Part, passage: Passage, text: str) -> Iterator[Reference]:
        """Give what a text refers to that stands in a passage, or in an item of it."""
        number = self._number_at.get(passage.key)
        for cited in paragraphs_cited(text, self._language):
            yield from self._paragraphs_meant(cited, text, part, number)
        for cited in annexes_cited(text, self._language):
            if cited.own or part.kind not in _BEFORE_THE_REPORT:
                yield from self._annex_meant(cited, text, part)

    def _paragraphs_meant(
        self, cited: Cited, text: str, part: Part, number: int | None
    ) -> Iterator[Reference]:
        """Give the paragraphs of a list, where every one of them can be meant."""
        names = [text[start:end] for start, end in cited.ranges]
        numbers = [int(name) for name in names]
        in_report = number is not None or part.kind is SectionKind.SUMMARY
        possible = (
            (cited.own or in_report)
            and number not in numbers
            and numbers == sorted(set(numbers))
            and all(name in self._paragraphs for name in names)
            and not (number and cited.before and numbers[-1] > number)
            and not (number and cited.after and numbers[0] < number)
        )
        if possible:
            for (start, end), name in zip(cited.ranges, names, strict=True):
                yield start, end, self._paragraphs[name]

    def _annex_meant(self, cited: Cited, text: str, part: Part) -> Iterator[Reference]:
        for start, end in cited.ranges:
            name = text[start:end].replace("\u00a0", " ")
            key = self._annexes.get(name[:1].lower() + name[1:])
            if key is not None and key != part.chapter.key:
                yield start, end, key

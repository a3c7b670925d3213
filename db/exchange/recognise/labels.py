"""Labels that would print otherwise: they follow from level and order, whatever the file has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from db.exchange.recognise.gathering import Gathering
from db.exchange.recognise.outline import Part, Passage
from db.exchange.staging import Level
from db.language import tr
from db.models import SectionKind
from db.report.wording import Wording, wording

_AROUND = "().\u00a0 "


def check_labels(parts: Sequence[Part], language: str, gathering: Gathering) -> None:
    """Note headings, annexes and items whose printed label is not the one they will get."""
    words = wording(language)
    for printed, made, place in (*_headings(parts, words), *_annexes(parts, words)):
        if printed.strip(_AROUND).casefold() != made.strip(_AROUND).casefold():
            gathering.note(
                Level.NOTE,
                place,
                tr("The heading “{printed}” will be printed as “{made}”.").format(
                    printed=printed, made=made
                ),
            )
    for part in parts:
        for passage in part.passages:
            for printed, made in _items(passage, words):
                gathering.note(
                    Level.NOTE,
                    passage.place,
                    tr("The item “{printed}” will be printed as “{made}”.").format(
                        printed=printed, made=made
                    ),
                )


def _headings(parts: Sequence[Part], words: Wording) -> Iterator[tuple[str, str, str]]:
    """Each labelled heading of the body: as printed, as it will be, where."""
    counts: Counter[int] = Counter()
    for part in parts:
        if part.chapter.kind is SectionKind.ANNEX or not part.label:
            continue
        within = id(part.parent) if part.parent else 0
        counts[within] += 1
        yield part.label, words.heading_label(min(part.level, 3), counts[within]), part.place


def _annexes(parts: Sequence[Part], words: Wording) -> Iterator[tuple[str, str, str]]:
    annexes = [part for part in parts if part.kind is SectionKind.ANNEX]
    for index, part in enumerate(annexes, 1):
        made = words.annex_heading(index if len(annexes) > 1 else None)
        yield part.printed, made, part.place


def _items(passage: Passage, words: Wording) -> Iterator[tuple[str, str]]:
    """The first item whose label is not the one its level and order give, if any."""
    counts: Counter[int] = Counter()
    for item in passage.items:
        level = min(max(item.level, 1), 4)
        counts[level] += 1
        for deeper in range(level + 1, 5):
            counts[deeper] = 0
        made = words.item_label(level, counts[level])
        if item.label and item.label.strip(_AROUND) != made.strip(_AROUND):
            yield item.label, made
            return

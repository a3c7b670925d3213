"""What the text counts against what the records show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from db.language import tr
from db.models import MeetingKind, SectionRole, TextOrigin
from db.report.checking.examined import Examined, Found
from db.report.checking.places import place_of, texts_of
from db.report.wording import LANGUAGES, wording

_KINDS = {
    "en": {
        r"organi[sz]ational": MeetingKind.ORGANIZATIONAL,
        r"thematic": MeetingKind.THEMATIC,
        r"joint": MeetingKind.JOINT,
        r"formal": MeetingKind.FORMAL,
        r"(?:rounds? of )?informal consultations": MeetingKind.INFORMAL_CONSULTATIONS,
        r"interactive sessions?": MeetingKind.INTERACTIVE_SESSION,
        r"seminars?": MeetingKind.SEMINAR,
    },
    "fr": {
        r"(?:réunions?|séances?) d['\u2019]organisation": MeetingKind.ORGANIZATIONAL,
        r"(?:réunions?|séances?|débats?) thématiques?": MeetingKind.THEMATIC,
        r"(?:réunions?|séances?) (?:conjointe|commune)s?": MeetingKind.JOINT,
        r"(?:réunions?|séances?) officielles?": MeetingKind.FORMAL,
        r"(?:séries? de )?consultations (?:officieuses|informelles)": (
            MeetingKind.INFORMAL_CONSULTATIONS
        ),
        r"séances? interactives?": MeetingKind.INTERACTIVE_SESSION,
        r"séminaires?": MeetingKind.SEMINAR,
    },
}


def stated_counts(examined: Examined) -> Iterator[Found]:
    """Compare counts of meetings by kind in kept text with the meetings held."""
    for section in examined.within(SectionRole.MEETINGS):
        for placed in section.paragraphs:
            if placed.paragraph.origin is TextOrigin.GENERATED:
                continue
            for text in texts_of(placed):
                for quote, stated, kind in counts_in(text):
                    held = [each for each in examined.records.held if each.kind is kind]
                    if len(held) != stated:
                        yield Found(
                            tr(
                                "The text counts “{quote}”, and the records show {recorded} of "
                                "that kind as held. Record what is missing or correct the text."
                            ).format(quote=quote, recorded=len(held)),
                            place_of(section, placed),
                            (placed.paragraph, *held),
                        )


def counts_in(text: str) -> list[tuple[str, int, MeetingKind]]:
    """Find counts of meetings: the words, the number, the kind; "five thematic meetings"."""
    found = []
    for language in LANGUAGES:
        numbers, pattern = _pattern(language)
        for match in pattern.finditer(text):
            word = match["number"].casefold()
            kind = next(
                kind for form, kind in _KINDS[language].items() if re.fullmatch(form, match["kind"])
            )
            found.append((match[0], int(word) if word.isdecimal() else numbers[word], kind))
    return found


@cache
def _pattern(language: str) -> tuple[dict[str, int], re.Pattern[str]]:
    words = wording(language)
    numbers = {
        words.count_word(number, feminine).casefold(): number
        for number in range(11)
        for feminine in (False, True)
    }
    forms = sorted(numbers, key=len, reverse=True)
    kinds = "|".join(_KINDS[language])
    return numbers, re.compile(
        rf"(?<![\w-])(?P<number>\d{{1,3}}|{'|'.join(forms)})\s(?P<kind>{kinds})(?![\w-])"
        r"(?:\s(?:meetings?|sessions?|discussions?|briefings?))?",
        re.IGNORECASE,
    )

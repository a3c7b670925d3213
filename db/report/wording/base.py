"""What every language of print can say."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from db.countries import find_country
from db.dates import MONTHS
from db.numerals import as_letters, as_roman


class Office(StrEnum):
    """In what office a letter of transmittal is signed."""

    PERMANENT_REPRESENTATIVE = "permanent_representative"
    DEPUTY_PERMANENT_REPRESENTATIVE = "deputy_permanent_representative"
    CHARGE_D_AFFAIRES = "charge_d_affaires"
    CHAIR = "chair"
    ACTING_CHAIR = "acting_chair"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Someone a sentence says spoke: by post, by name, or by both, as the report's policy has it.

    ``feminine`` is None where not known; French then goes by the words of the post.
    """

    post: str
    name: str = ""
    feminine: bool | None = None


def basis_of(symbol: str) -> str:
    """Say what a symbol is as the basis of a body: resolution, statement, document, or ""."""
    if symbol.startswith("S/RES/"):
        return "resolution"
    return "statement" if symbol.startswith("S/PRST/") else "document" if symbol else ""


class Wording(ABC):
    """The words and sentences of one language.

    A body is given by its name without article ("Working Group"), a country by any name it is
    known by, a chair by the printed word for the office (see ``chair``), a day as a date.
    """

    language: ClassVar[str]
    tag: ClassVar[str]
    """The language tag for files (BCP 47)."""

    united_nations: ClassVar[str]
    security_council: ClassVar[str]
    introduction: ClassVar[str]
    conclusions: ClassVar[str]
    annex: ClassVar[str]
    annex_columns: ClassVar[tuple[str, str, str]]
    """Date, briefers, theme."""
    signed: ClassVar[str]
    see_annex: ClassVar[str]

    # Dates

    def day(self, day: date, year: bool = True) -> str:
        """Write a day: "28 April 2016", or "28 April" without its year."""
        written = f"{self.day_number(day.day)} {MONTHS[self.language][day.month - 1]}"
        return f"{written} {day.year}" if year else written

    def day_range(self, first: date, last: date | None = None, year: bool = True) -> str:
        """Write one day or several: "18 and 19 November 2010", "25 to 28 June 2024"."""
        if last is None or last <= first:
            return self.day(first, year)
        if (first.year, first.month) == (last.year, last.month):
            start = self.day_number(first.day)
        else:
            start = self.day(first, year and first.year != last.year)
        link = self.and_word if last - first == timedelta(days=1) else self.to_word
        return f"{start} {link} {self.day(last, year)}"

    def period(self, first: date, last: date) -> str:
        """Write a period by its ends: "1 January to 31 December 2016"."""
        return self.day_range(first, last)

    @abstractmethod
    def on(self, first: date, last: date | None = None, year: bool = True) -> str:
        """Open a sentence with its day or days: "On 28 April", "From 25 to 28 June"."""

    @abstractmethod
    def in_period(self, first: date, last: date) -> str:
        """Say when: "in 2016" for a calendar year, "from ... to ..." for another period."""

    @abstractmethod
    def during(self, first: date, last: date) -> str:
        """Name the period with its word: "the period from 1 January to 31 December 2016"."""

    @abstractmethod
    def day_number(self, number: int) -> str:
        """Write the number of a day of the month: "1", French "1er"."""

    # Counts, labels and lists

    and_word: ClassVar[str]
    to_word: ClassVar[str]

    @abstractmethod
    def count_word(self, number: int, feminine: bool = False) -> str:
        """Write a count: in words from zero to ten, then in figures."""

    @abstractmethod
    def ordinal(self, number: int, feminine: bool = False) -> str:
        """Write an ordinal in figures: "3rd", "3e"."""

    @abstractmethod
    def item_label(self, level: int, index: int) -> str:
        """Label the item ``index`` (from 1) of level 1 to 4: (a), (i), a., i.; French a), i)."""

    def heading_label(self, level: int, index: int) -> str:
        """Label the heading ``index`` (from 1) of level 1 to 3: "I", "A", "1"."""
        return (as_roman(index).upper(), as_letters(index).upper(), str(index))[level - 1]

    def join(self, parts: Sequence[str]) -> str:
        """Join a list as prose does: "a, b and c"."""
        *most, last = parts or ("",)
        return f"{', '.join(most)} {self.and_word} {last}" if most else last

    def listed(self, speakers: Sequence[Speaker]) -> str:
        """List speakers in a sentence, by post, by name, or by both set off with commas."""
        named = [self._speaker(each) for each in speakers]
        aside = "," if any(each.post and each.name for each in speakers[:-1]) else ""
        *most, last = named
        return f"{', '.join(most)}{aside} {self.and_word} {last}" if most else last

    def _speaker(self, speaker: Speaker) -> str:
        if not speaker.post:
            return speaker.name
        post = self.the_post(speaker)
        return f"{post}, {speaker.name}" if speaker.name else post

    @abstractmethod
    def the_post(self, speaker: Speaker) -> str:
        """Give a speaker's post with its article: "the Under-Secretary-General for ..."."""

    @abstractmethod
    def quote(self, text: str) -> str:
        """Put a text in quotation marks."""

    # Names in a sentence

    @abstractmethod
    def of_country(self, country: str) -> str:
        """Give a country as the genitive: "of the Netherlands", "des Pays-Bas"."""

    def country(self, country: str) -> str:
        """Give a country's name in the language, without article; unknown names as they are."""
        known = find_country(country)
        return known.name(self.language).replace("'", "’") if known else country

    @abstractmethod
    def chair(self, feminine: bool = False, acting: bool = False) -> str:
        """Give the word for the head of a body: "Chair", "Présidente par intérim"."""

    # Masthead, headings and letter

    @abstractmethod
    def distributed(self, kind: str) -> str:
        """Say how the document is distributed, "General", "Limited" ...: "Distr.: General"."""

    @abstractmethod
    def original(self, language: str) -> str:
        """Name the original language, "en" or "fr" ...: "Original: English"."""

    def annex_heading(self, index: int | None = None) -> str:
        """Head an annex, numbered where there are several: "Annex", "Annex II"."""
        return self.annex if index is None else f"{self.annex} {as_roman(index).upper()}"

    @abstractmethod
    def meetings_of(self, body: str) -> str:
        """Head the chapter: "Meetings of the Working Group"."""

    @abstractmethod
    def annex_title(self, body: str, first: date, last: date) -> str:
        """Title the annex: "Meetings of the Working Group in 2016"."""

    @abstractmethod
    def report_title(self, body: str, first: date, last: date) -> str:
        """Title the report on the activities of a body over a period."""

    @abstractmethod
    def sender(
        self, office: Office, country: str = "", body: str = "", feminine: bool = False
    ) -> str:
        """Name who signs, without article: a mission's head by country, a chair by body."""

    @abstractmethod
    def chair_of(self, chair: str, body: str) -> str:
        """Name the head of a body by the word for the office: "Chairman of the Committee"."""

    @abstractmethod
    def letter_heading(self, day: date | None, sender: str) -> str:
        """Head the letter of transmittal to the President of the Security Council.

        A letter not yet dated has its day in square brackets, for a person to fill in.
        """

    @abstractmethod
    def letter_paragraphs(self, chair: str, body: str, first: date, last: date) -> tuple[str, str]:
        """Write the letter: what it transmits, and the request to issue it as a document."""

    # Introduction

    @abstractmethod
    def established(self, body: str, symbol: str = "", day: date | None = None) -> str:
        """Say by what, and when, the Council established the body."""

    @abstractmethod
    def bureau(
        self,
        body: str,
        chair: str,
        name: str,
        country: str,
        first: date,
        last: date,
        symbol: str = "",
        vice_chairs: Sequence[str] = (),
    ) -> str:
        """Say who chaired over the period and which delegations held the vice-chairs.

        ``country`` is "" where it is not known.
        """

    @abstractmethod
    def content(self, body: str, first: date, last: date) -> str:
        """Say what the report covers."""

    # Meetings

    @abstractmethod
    def meeting_kind(self, kind: str) -> str:
        """Name a kind of meeting (a value of MeetingKind) in a table: "Thematic meeting"."""

    @abstractmethod
    def meetings_held(self, body: str, counts: Mapping[str, int], annex: bool = True) -> str:
        """Count the meetings held, by kind (values of MeetingKind), with "(see annex)"."""

    @abstractmethod
    def themes_opener(self, body: str) -> str:
        """Open the lettered list of themes."""

    @abstractmethod
    def opening(
        self,
        verb: str,
        body: str,
        theme: str,
        first: date | None,
        last: date | None = None,
        number: int | None = None,
        briefers: Sequence[Speaker] = (),
    ) -> str:
        """Open a section: when the body met and what on. ``verb`` is a value of MeetingVerb.

        ``number`` is the meeting's, for bodies that number theirs ("At its 3rd meeting, on ...").
        ``briefers`` are named where the verb is "heard_briefings".
        """

    @abstractmethod
    def concept_note(self, chair: str, symbol: str) -> str:
        """Say that a concept note was circulated before the meeting."""

    @abstractmethod
    def speakers(self, speakers: Sequence[Speaker]) -> str:
        """Say who gave briefings; the list must not be empty."""

    @abstractmethod
    def no_conclusions(self, body: str) -> str:
        """Open the last chapter where nothing was concluded or recommended."""

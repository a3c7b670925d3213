"""Generated paragraphs: what each says is made from the records whenever the report is composed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from db.models import (
    Chairship,
    Meeting,
    MeetingKind,
    MeetingVerb,
    NamingRule,
    ParagraphTopic,
    Participation,
    Section,
    SectionKind,
    SectionRole,
)
from db.reading.blocks import Mark, MarkKind
from db.report.composing import names
from db.report.composing.layout import Layout
from db.report.composing.noted import noted
from db.report.composing.records import PeriodRecords, briefers, concept_notes, is_held
from db.report.wording import Speaker, Wording

_VERBS = {
    MeetingKind.THEMATIC: MeetingVerb.THEMATIC_DISCUSSION,
    MeetingKind.BRIEFING: MeetingVerb.HEARD_BRIEFINGS,
}


@dataclass(frozen=True, slots=True)
class Text:
    """What a generated paragraph says; its items have no labels yet."""

    text: str
    items: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()


class Generator:
    """Makes the text of generated paragraphs from one period's records, in one language."""

    def __init__(self, records: PeriodRecords, layout: Layout, words: Wording) -> None:
        self._records = records
        self._layout = layout
        self._words = words
        self._body = names.short_name(records.body, words.language)
        self._full_body = names.full_name(records.body, words.language)
        self._span = (records.period.begins_on, records.period.ends_on)
        report = records.report
        self._chair = records.chair_on(report.letter_dated_on if report else None)
        self._naming_rule = report.naming_rule if report else NamingRule.OUTSIDERS_NAMED

    def make(self, topic: ParagraphTopic, section: Section, paragraph: str) -> Text | None:
        """Make the text of a paragraph, given by its UUID; None where it has nothing to say."""
        meeting: Meeting | None = section.meeting
        match topic:
            case ParagraphTopic.TRANSMITTAL:
                return self._letter(0)
            case ParagraphTopic.CIRCULATION:
                return self._letter(1)
            case ParagraphTopic.ESTABLISHED:
                return self._established()
            case ParagraphTopic.CHAIR:
                return self._chairs()
            case ParagraphTopic.SCOPE:
                return Text(self._words.content(self._body, *self._span))
            case ParagraphTopic.COUNTS:
                return self._counts()
            case ParagraphTopic.THEMES:
                return self._themes()
            case ParagraphTopic.OPENING:
                return self._opening(meeting) if meeting else None
            case ParagraphTopic.SPEAKERS:
                return self._speakers(meeting) if meeting else None
            case ParagraphTopic.STATEMENT:
                return self._statement(paragraph)
            case ParagraphTopic.NOTE:
                return self._note(meeting, section, paragraph) if meeting else None

    def _letter(self, part: int) -> Text:
        chair = names.chair_word(self._records, self._chair, self._words)
        return Text(self._words.letter_paragraphs(chair, self._full_body, *self._span)[part])

    def _established(self) -> Text | None:
        body = self._records.body
        if body.established_by is None and body.established_on is None:
            return None
        return Text(
            self._words.established(self._full_body, body.established_by or "", body.established_on)
        )

    def _chairs(self) -> Text | None:
        sentences = [self._bureau(chairship) for chairship in self._records.chairships]
        return Text(" ".join(sentences)) if sentences else None

    def _bureau(self, chairship: Chairship) -> str:
        words = self._words
        delegation = chairship.delegation
        return words.bureau(
            self._body,
            names.chair_word(self._records, chairship, words),
            chairship.person.printed_name,
            names.country(delegation, words.language) if delegation else "",
            max(chairship.begins_on or date.min, self._span[0]),
            min(chairship.ends_on or date.max, self._span[1]),
            chairship.appointed_by or "",
            [names.country(each.delegation, words.language) for each in chairship.vice_chairs],
        )

    def _counts(self) -> Text:
        met = Counter(meeting.kind for meeting in self._records.held)
        counts = {kind.value: met[kind] for kind in MeetingKind if met[kind]}
        annex = next((each for each in self._layout.draft.sections if _lists_meetings(each)), None)
        text = self._words.meetings_held(self._body, counts, annex=annex is not None)
        return Text(text, marks=_reference(text, self._words, annex) if annex else ())

    def _themes(self) -> Text | None:
        """List the themes in the order of the sections: the letters of both agree."""
        told = [
            section.meeting
            for section in self._layout.draft.sections
            if section.meeting is not None and is_held(section.meeting)
        ]
        titles = list(
            dict.fromkeys(
                title
                for meeting in told
                if (title := names.theme_title(meeting, self._words.language))
            )
        )
        if len(titles) < 2:  # a list has two items or more
            return None
        *most, last = titles
        items = (*(f"{title};" for title in most), f"{last}.")
        return Text(self._words.themes_opener(self._body), items)

    def _opening(self, meeting: Meeting) -> Text | None:
        theme = names.theme_title(meeting, self._words.language)
        if not theme:
            return None
        verb = meeting.verb or _VERBS.get(meeting.kind, MeetingVerb.DISCUSSION)
        days = (meeting.day, meeting.end_day)
        opening = self._words.opening(verb.value, self._body, theme, *days, meeting.number)
        symbols = [note.citation for note in concept_notes(meeting) if note.symbols]
        if symbols:
            on_the_day = self._records.chair_on(meeting.day)
            chair = names.chair_word(self._records, on_the_day, self._words)
            opening += f" {self._words.concept_note(chair, self._words.join(symbols))}"
        return Text(opening)

    def _speakers(self, meeting: Meeting) -> Text | None:
        speakers = [self._speaker(each) for each in briefers(meeting)]
        return Text(self._words.speakers(speakers)) if speakers else None

    def _speaker(self, participation: Participation) -> Speaker:
        """Name a speaker by the report's rule; one whose post is not known can only be named."""
        post = participation.title_in_print
        named = names.is_named(participation, self._naming_rule) or not post
        pronoun = (participation.person.pronoun or "").lower()
        return Speaker(
            post,
            participation.name_in_print if named else "",
            pronoun in {"she", "elle"} if pronoun else None,
        )

    def _statement(self, paragraph: str) -> Text | None:
        stated = [each.text for each in self._layout.statements.get(paragraph, ())]
        return Text(" ".join(stated)) if stated else None

    def _note(self, meeting: Meeting, section: Section, paragraph: str) -> Text | None:
        notes = next((each.notes for each in section.paragraphs if each.uuid == paragraph), [])
        text = noted(self._records, meeting, notes, self._words)
        return Text(text) if text else None


def _lists_meetings(section: Section) -> bool:
    return section.kind is SectionKind.ANNEX and section.role is SectionRole.MEETINGS_TABLE


def _reference(text: str, words: Wording, annex: Section) -> tuple[Mark, ...]:
    """Mark the annex in "(see annex)", so that it reads "(see annex II)" where there are two."""
    name = words.annex.lower()
    start = text.rfind(name, text.find(words.see_annex))
    return (Mark(start, start + len(name), MarkKind.REFERENCE, annex.uuid),) if start >= 0 else ()

"""From plain blocks to staged records: each room is asked in turn, and what it finds is staged."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from db.errors import UnreadableFile
from db.exchange.recognise import checks
from db.exchange.recognise.annex import MeetingsTable, table_in
from db.exchange.recognise.answering import Answering
from db.exchange.recognise.body import BodyFound, body_in, establish, mandate_in
from db.exchange.recognise.chair import ChairFound, chairs_in, chairs_of_letter
from db.exchange.recognise.conclusions import Conclusions
from db.exchange.recognise.cover import Cover
from db.exchange.recognise.directory import Directory
from db.exchange.recognise.documents import Documents
from db.exchange.recognise.draft import stage_draft
from db.exchange.recognise.english import ENGLISH
from db.exchange.recognise.following import mark_references
from db.exchange.recognise.french import FRENCH
from db.exchange.recognise.gathering import Gathering
from db.exchange.recognise.labels import check_labels
from db.exchange.recognise.language import language_of
from db.exchange.recognise.meetings import meetings_of
from db.exchange.recognise.offices import stage_chairs
from db.exchange.recognise.openings import Opening, openings_in
from db.exchange.recognise.outline import Part, Passage, parts_of, start_of_body
from db.exchange.recognise.period import PeriodFound, period_in
from db.exchange.recognise.programme import Programme
from db.exchange.recognise.telling import Teller
from db.exchange.staging import Level, StagedRecords
from db.language import tr
from db.models import ParagraphKind, SectionKind, SectionRole
from db.reading.blocks import Reading

_FIRST = 12  # passages that may say who reports, by what it was established, who chaired


class Recognition:
    """One report being recognised; ``staged`` gives all that was found in it."""

    def __init__(self, reading: Reading, name: str) -> None:
        blocks = reading.blocks
        start = start_of_body(blocks)
        self._name = name
        self._language = language_of(block.text for block in blocks)
        self._speech = FRENCH if self._language == "fr" else ENGLISH
        self._gathering = Gathering()
        self._directory = Directory(self._gathering, self._language)
        self._documents = Documents(self._gathering, self._language)
        self._cover = Cover(blocks[:start], self._gathering)
        self._parts = parts_of(blocks[start:])
        self._first = [passage for part in self._parts for passage in part.passages][:_FIRST]
        for place, sentence in reading.remarks:
            self._gathering.note(Level.NOTE, place, sentence)

    def staged(self) -> StagedRecords:
        """Stage everything. Raises UnreadableFile where the file is plainly no report."""
        body, period = self._body(), self._period()
        span = (period.first, period.last)
        own = self._documents.own(self._cover.masthead.symbols, "")
        body_key = self._stage_body(body)
        chairs = self._chairs(period)
        stage_chairs(chairs, body_key, self._directory, self._gathering)
        period_key = self._gathering.add(
            "reporting_periods",
            f"period {period.label}",
            {"begins_on": period.first, "ends_on": period.last, "label": period.label},
            {"body": body_key},
            period.place,
        )
        report = self._cover.stage_report(
            period_key, own, period.label, self._language, self._directory
        )
        parts = [*self._cover.parts(), *self._parts]
        for part in parts:
            for passage in part.passages:
                passage.symbols = self._documents.cite(passage)
        table = self._table()
        openings = list(self._openings(span))
        meetings = meetings_of(table, openings, self._meeting_parts(), span)
        answering = Answering(self._gathering, self._directory, body=body_key, period=period_key)
        programme = Programme(
            meetings,
            body,
            body_key,
            period_key,
            self._directory,
            self._documents,
            self._gathering,
            answering,
        )
        programme.stage(self._speech, self._meeting_parts())
        in_body = [part for part in self._parts if part.chapter.kind is not SectionKind.ANNEX]
        telling = Teller(meetings, programme.speakers, self._speech).tell(in_body)
        programme.complete(telling, self._speech)
        self._speak_of_people(telling.pronouns, chairs, programme)
        values = self._gathering.get("reports", report).values
        values["naming_rule"] = programme.naming_rule()
        stage_draft(self._gathering, report, parts, meetings, telling, programme)
        mark_references(parts, self._language, self._gathering)
        Conclusions(self._directory, self._gathering, self._language).stage(
            in_body, report, period.label
        )
        kinds = [each.kind(body.kind) for each in meetings]
        checks.check_claims(in_body, kinds, answering, self._gathering)
        checks.check_numbers(self._parts, self._gathering)
        check_labels(self._parts, self._language, self._gathering)
        checks.check_words(self._parts, answering, self._gathering)
        checks.check_years(period, chairs, meetings, answering, self._gathering)
        checks.check_days(period, meetings, answering, self._gathering)
        checks.check_briefers(
            telling.told, programme.speakers, chairs, self._speech, answering, self._gathering
        )
        checks.check_table(table, meetings, self._language, answering, self._gathering)
        return self._gathering.staged(self._name)

    def _body(self) -> BodyFound:
        texts = [(passage.text, passage.place) for passage in self._first]
        body = body_in([*self._cover.texts(), *texts])
        signs = [
            bool(self._cover.letters),
            bool(self._cover.title),
            bool(self._cover.masthead.symbols),
            any(part.numbered for part in self._parts),
        ]
        if body is None or sum(signs) < 2:
            raise UnreadableFile(
                tr(
                    "{name} does not read like the report of a committee or working group, so "
                    "nothing was imported. Choose the file of the report itself."
                ).format(name=self._name)
            )
        body.called_in(passage.text for part in self._parts for passage in part.passages)
        return body

    def _period(self) -> PeriodFound:
        texts = [(passage.text, passage.place) for passage in self._first]
        period = period_in(
            [*self._cover.texts(), *texts],
            self._cover.submitted,
            (passage.text for part in self._parts for passage in part.passages),
        )
        if period.doubt:
            self._gathering.note(Level.WARNING, period.place, period.doubt)
        return period

    def _stage_body(self, body: BodyFound) -> str:
        establish(body, self._first, self._language)
        key = self._gathering.add(
            "bodies",
            f"body {body.short_name}",
            {
                "full_name": body.full_name,
                "short_name": body.short_name,
                "kind": body.kind,
                "established_by": body.established_by,
                "established_on": body.established_on,
            },
            {},
            body.place,
        )
        if mandate := mandate_in(self._first):
            self._gathering.add(
                "mandates",
                "mandate",
                {
                    "text": mandate.text,
                    "basis": body.established_by,
                    "without_prejudice_to": mandate.without_prejudice_to,
                },
                {"body": key},
                mandate.place,
            )
        return key

    def _chairs(self, period: PeriodFound) -> list[ChairFound]:
        span = (period.first, period.last)
        told = [each for part in self._parts if part.parent is None for each in part.passages]
        chairs = chairs_in(  # sections tell of meetings, and of chairs of other bodies
            [
                passage
                for passage in self._first
                if passage.kind is not ParagraphKind.TABLE and passage in told
            ],
            span,
        )
        for letter in self._cover.letters:
            signed = chairs_of_letter(letter)
            for chair in chairs:
                for found in signed:
                    if chair.name == found.name:
                        chair.delegation = chair.delegation or found.delegation
            if not chairs:
                for found in signed:
                    found.begins_on, found.ends_on = span
                chairs = signed
        return chairs

    def _meeting_parts(self) -> list[Part]:
        """The parts of the body in which meetings may be told."""
        aside = (SectionRole.INTRODUCTION, SectionRole.CONCLUSIONS)
        chapters = [part for part in self._parts if part.role is SectionRole.MEETINGS]
        return [
            part
            for part in self._parts
            if part.chapter.kind is not SectionKind.ANNEX
            and part.chapter.role not in aside
            and (part.chapter in chapters or not chapters)
        ]

    def _openings(self, span: tuple[date, date]) -> Iterator[Opening]:
        for part in self._meeting_parts():
            for passage in part.numbered:
                yield from openings_in(part, passage, span, self._language)

    def _table(self) -> MeetingsTable | None:
        """The first table of meetings; the rows of an annex are then the meetings themselves."""
        for part in self._parts:
            tables = [passage for passage in part.passages if passage.rows]
            for index, passage in enumerate(tables):
                found = table_in([each.rows for each in tables[index:]], passage.place)
                if found is None:
                    continue
                table, count = found
                if part.kind is SectionKind.ANNEX and not table.unread:
                    part.role = SectionRole.MEETINGS_TABLE
                    part.columns = table.columns
                    part.dates_with_year = table.dates_with_year
                    read: list[Passage] = tables[index : index + count]
                    part.passages = [each for each in part.passages if each not in read]
                return table
        return None

    def _speak_of_people(
        self, pronouns: dict[str | None, str], chairs: list[ChairFound], programme: Programme
    ) -> None:
        for participation, pronoun in pronouns.items():
            if participation is not None:
                self._directory.set_pronoun(programme.person_of(participation), pronoun)
            elif len(chairs) == 1:
                person = self._directory.person(chairs[0].name, chairs[0].place)
                self._directory.set_pronoun(person, pronoun)

"""From plain blocks to staged records: each room is asked in turn, and what it finds is staged."""

from __future__ import annotations

from datetime import date
from typing import Any

from db.errors import UnreadableFile
from db.exchange.recognise import checks
from db.exchange.recognise.annex import MeetingsTable, table_of_meetings
from db.exchange.recognise.body import BodyFound, body_in, establish, mandate_in
from db.exchange.recognise.chair import ChairFound, chair_of_letter, chairs_in
from db.exchange.recognise.conclusions import Conclusions
from db.exchange.recognise.directory import Directory
from db.exchange.recognise.documents import Documents
from db.exchange.recognise.draft import stage_draft
from db.exchange.recognise.english import ENGLISH
from db.exchange.recognise.french import FRENCH
from db.exchange.recognise.front import front_of
from db.exchange.recognise.gathering import Gathering
from db.exchange.recognise.language import language_of
from db.exchange.recognise.letter import letter_of
from db.exchange.recognise.masthead import masthead_of
from db.exchange.recognise.meetings import meetings_of
from db.exchange.recognise.openings import openings_in
from db.exchange.recognise.outline import Part, Passage, parts_of, start_of_body
from db.exchange.recognise.period import period_in
from db.exchange.recognise.programme import Programme
from db.exchange.recognise.telling import Teller
from db.exchange.staging import Level, StagedRecords
from db.language import tr
from db.models import ParagraphKind, ReportStatus, SectionKind, SectionRole
from db.reading.blocks import Block, Reading


class Recognition:
    """One report being recognised; ``staged`` gives all that was found in it."""

    def __init__(self, reading: Reading, name: str) -> None:
        self.gathering = Gathering()
        self.name = name
        blocks = reading.blocks
        start = start_of_body(blocks)
        self.front = front_of(blocks[:start])
        self.parts = parts_of(blocks[start:])
        self.language = language_of(block.text for block in blocks)
        self.speech = FRENCH if self.language == "fr" else ENGLISH
        self.masthead = masthead_of(self.front.head)
        self.letters = [letter_of(blocks) for blocks in self.front.letters]
        self.directory = Directory(self.gathering, self.language)
        self.documents = Documents(self.gathering, self.language)
        for place, sentence in reading.remarks:
            self.gathering.note(Level.NOTE, place, sentence)

    def staged(self) -> StagedRecords:
        """Stage everything. Raises UnreadableFile where the file is plainly no report."""
        passages = [passage for part in self.parts for passage in part.passages]
        body = self._body(passages)
        self._refuse_what_is_no_report(body)
        assert body is not None
        letter_date = self.letters[0].dated if self.letters else None
        submitted = self.masthead.dated or letter_date
        first = [(p.text, p.place) for p in passages[:6]]
        period = period_in(
            [*self._title_texts(), *self._letter_texts(), *first],
            submitted,
            (passage.text for passage in passages),
        )
        span = (period.first, period.last)
        if period.doubt:
            self.gathering.note(Level.WARNING, period.place, tr(period.doubt))
        own = self.documents.own(self.masthead.symbols, "")
        body_key = self._stage_body(body, passages)
        chairs = self._chairs(passages, span)
        self._stage_chairs(chairs, body_key)
        period_key = self.gathering.add(
            "reporting_periods",
            f"period {period.label}",
            {"begins_on": period.first, "ends_on": period.last, "label": period.label},
            {"body": body_key},
            period.place,
        )
        report_key = self._stage_report(period_key, own, letter_date, period.label)
        front_parts = self._front_parts()
        for part in (*front_parts, *self.parts):
            for passage in part.passages:
                passage.symbols = self.documents.cite(passage)
        table = self._table()
        meetings = meetings_of(
            table, self._openings(span), self._meeting_sections(), span, self.gathering
        )
        programme = Programme(
            meetings, body, body_key, period_key, self.directory, self.documents, self.gathering
        )
        programme.stage(self.speech, self.parts)
        body_parts = [part for part in self.parts if part.chapter.kind is not SectionKind.ANNEX]
        telling = Teller(meetings, programme.speakers, self.speech).tell(body_parts)
        programme.complete(telling, self.speech)
        self._speak_of_people(telling.pronouns, chairs, programme)
        self.gathering.get("reports", report_key).values["naming_rule"] = programme.naming_rule()
        stage_draft(
            self.gathering,
            report_key,
            [*front_parts, *self.parts],
            meetings,
            telling,
            programme,
        )
        Conclusions(self.directory, self.gathering, self.language).stage(
            body_parts, report_key, period.label
        )
        kinds = [each.kind(body.kind) for each in meetings]
        checks.check_claims(body_parts, meetings, kinds, self.gathering)
        checks.check_numbers(self.parts, self.gathering)
        checks.check_words(self.parts, self.gathering)
        checks.check_years(period, chairs, meetings, self.gathering)
        checks.check_table(table, meetings, self.language, self.gathering)
        return self.gathering.staged(self.name)

    def _refuse_what_is_no_report(self, body: BodyFound | None) -> None:
        numbered = any(part.numbered for part in self.parts)
        marks = bool(self.letters) + bool(self.front.title) + bool(self.masthead.symbols) + numbered
        if body is None or marks < 2:
            raise UnreadableFile(
                tr(
                    "{name} does not read like the report of a committee or working group, so "
                    "nothing was imported. Choose the file of the report itself."
                ).format(name=self.name)
            )

    # Who reports, for which period

    def _title_texts(self) -> list[tuple[str, str]]:
        title = " ".join(block.text for block in self.front.title)
        return [(title, self.front.title[0].place)] if title else []

    def _letter_texts(self) -> list[tuple[str, str]]:
        texts = []
        for letter in self.letters:
            texts += [(letter.heading, letter.place), (letter.sender, letter.place)]
            texts += [(block.text, block.place) for block in letter.body]
        return texts

    def _body(self, passages: list[Passage]) -> BodyFound | None:
        first = [(passage.text, passage.place) for passage in passages[:8]]
        body = body_in([*self._title_texts(), *self._letter_texts(), *first])
        if body is not None:
            body.called_in([passage.text for passage in passages])
        return body

    def _stage_body(self, body: BodyFound, passages: list[Passage]) -> str:
        first = passages[:12]
        establish(body, first, self.language)
        key = self.gathering.add(
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
        if mandate := mandate_in(first):
            self.gathering.add(
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

    def _chairs(self, passages: list[Passage], span: tuple[date, date]) -> list[ChairFound]:
        introduction = [p for p in passages[:12] if p.kind is not ParagraphKind.TABLE]
        chairs = chairs_in(introduction, span)
        for letter in self.letters:
            text = " ".join([letter.sender, *(block.text for block in letter.body[:1])])
            found = chair_of_letter(letter, text)
            if found is None:
                continue
            for chair in chairs:
                if chair.name in (found.name, "") and chair.delegation is None:
                    chair.delegation = found.delegation
            if not chairs:
                found.begins_on, found.ends_on = span
                chairs = [found]
        return chairs

    def _stage_chairs(self, chairs: list[ChairFound], body_key: str) -> None:
        for chair in chairs:
            person = self.directory.person(chair.name, chair.place)
            delegation = (
                self.directory.state(chair.delegation, chair.place) if chair.delegation else None
            )
            key = self.gathering.add(
                "chairships",
                f"chairship of {person.removeprefix('person ')}",
                {
                    "begins_on": chair.begins_on,
                    "ends_on": chair.ends_on,
                    "appointed_by": chair.appointed_by,
                    "status": chair.status,
                    "office": chair.office,
                },
                {"body": body_key, "person": person, "delegation": delegation},
                chair.place,
            )
            for state in chair.vice_chairs:
                self.gathering.add(
                    "vice_chairs",
                    f"vice-chair {state} with {person.removeprefix('person ')}",
                    {},
                    {"chairship": key, "delegation": self.directory.state(state, chair.place)},
                    chair.place,
                )
        if not chairs:
            self.gathering.note(Level.NOTE, "", tr("The report does not say who was in the chair."))

    # The report itself

    def _stage_report(
        self, period_key: str, own: str | None, letter_date: date | None, label: str
    ) -> str:
        title = "\n".join(block.text for block in self.front.title)
        values: dict[str, Any] = {
            "title": title or None,
            "language": self.language,
            "original_language": self.masthead.original,
            "letter_dated_on": letter_date,
            "submitted_on": self.masthead.dated,
            "status": ReportStatus.ISSUED if own else ReportStatus.FINAL,
        }
        if self.masthead.distribution:
            values["distribution"] = self.masthead.distribution
        place = self.front.title[0].place if self.front.title else ""
        key = self.gathering.add(
            "reports",
            f"report {label}",
            values,
            {"period": period_key, "document": own},
            place,
        )
        order = 0
        for letter in self.letters[:1]:
            for signature in letter.signatures:
                order += 1
                self.gathering.add(
                    "signatories",
                    f"signatory {order}",
                    {
                        "order": order,
                        "name": signature.name,
                        "title_lines": list(signature.lines),
                    },
                    {
                        "report": key,
                        "person": self.directory.person(signature.name, signature.place),
                    },
                    signature.place,
                )
        return key

    def _front_parts(self) -> list[Part]:
        parts = []
        if self.masthead.left:
            lines = [
                Passage(ParagraphKind.PLAIN, line, place) for line, place in self.masthead.left
            ]
            parts.append(Part(SectionKind.FRONT, "", lines[0].place, passages=lines))
            self.gathering.note(
                Level.NOTE,
                lines[0].place,
                tr(
                    "Lines before the letter belong to no field of a masthead; they were kept as "
                    "they stand, before the letter."
                ),
            )
        for index, letter in enumerate(self.letters):
            part = Part(SectionKind.LETTER, letter.heading, letter.place)
            part.passages = [p for block in letter.body for p in _passages(block)]
            if index:
                for signature in letter.signatures:
                    lines = [f"{signature.mark} {signature.name}", *signature.lines]
                    part.passages += [
                        Passage(ParagraphKind.PLAIN, line, signature.place, align="right")
                        for line in lines
                    ]
            parts.append(part)
        if self.front.summary or self.front.summary_heading:
            head = self.front.summary_heading
            part = Part(
                SectionKind.SUMMARY,
                head.text if head else "",
                head.place if head else self.front.summary[0].place,
            )
            part.passages = [p for block in self.front.summary for p in _passages(block)]
            parts.append(part)
        return parts

    # Meetings

    def _meeting_sections(self) -> list[Part]:
        """The parts of the body in which meetings may be told."""
        aside = (SectionRole.INTRODUCTION, SectionRole.CONCLUSIONS)
        chapters = [part for part in self.parts if part.role is SectionRole.MEETINGS]
        return [
            part
            for part in self.parts
            if part.chapter.kind is not SectionKind.ANNEX
            and part.chapter.role not in aside
            and (part.chapter in chapters or not chapters)
        ]

    def _openings(self, span: tuple[date, date]) -> list[Any]:
        return [
            opening
            for part in self._meeting_sections()
            for passage in part.numbered
            for opening in openings_in(part, passage, span, self.language)
        ]

    def _table(self) -> MeetingsTable | None:
        """The table of meetings: of an annex, whose rows are then the meetings themselves."""
        found: MeetingsTable | None = None
        for part in self.parts:
            for passage in list(part.passages):
                if not passage.rows or found is not None:
                    continue
                table = table_of_meetings(passage.rows, passage.place)
                if table is None:
                    continue
                found = table
                if part.kind is SectionKind.ANNEX and not table.unread:
                    part.role = SectionRole.MEETINGS_TABLE
                    part.columns = table.columns
                    part.dates_with_year = table.dates_with_year
                    part.passages.remove(passage)
        return found

    def _speak_of_people(
        self, pronouns: dict[str | None, str], chairs: list[ChairFound], programme: Programme
    ) -> None:
        if None in pronouns and len(chairs) == 1:
            self.directory.set_pronoun(
                self.directory.person(chairs[0].name, chairs[0].place), pronouns[None]
            )
        for participation, pronoun in pronouns.items():
            if participation is not None:
                self.directory.set_pronoun(programme.person_of(participation), pronoun)


def _passages(block: Block) -> list[Passage]:
    kind = ParagraphKind.TABLE if block.rows else ParagraphKind.PLAIN
    return [
        Passage(kind, block.text, block.place, block.label, block.marks, block.align, block.rows)
    ]

"""The annual report on a year: sections, paragraphs with their speakers, recommendations."""

from __future__ import annotations

from random import Random

from tests.benchmarks.libraries import phrases
from tests.benchmarks.libraries.meetings import Held, Year, add_document
from tests.benchmarks.libraries.rows import Rows
from tests.benchmarks.libraries.sizes import share

_OPENING = {"introduction": 3, "meetings": 2}  # paragraphs of the first two chapters
_WITH_ITEMS = 0.07
_ITEMS = 4
_CITING = 0.14
_MIXED = 0.03  # paragraphs in which a second speaker is heard


class ReportWriter:
    """Writes the rows of one report."""

    def __init__(self, rows: Rows, year: Year, held: list[Held], random: Random) -> None:
        self._rows = rows
        self._year = year
        self._held = held
        self._random = random
        self._order = 0
        document, self._symbol = add_document(rows, "report", year.year)
        self.key = rows.add(
            "report",
            period_id=year.period,
            document_id=document,
            letter_dated_on=f"{year.year + 1}-02-13",
            submitted_on=f"{year.year + 1}-02-14",
            status="issued",
        )
        self._draft = rows.add("draft", report_id=self.key)

    def write(self, paragraphs: int, statements: int, organisations: range) -> None:
        """Write the sections with as many paragraphs and statements in all."""
        for role, count in _OPENING.items():
            section = self._section("chapter", role=role)
            self._paragraphs(section, count, None)
        told = paragraphs - sum(_OPENING.values()) - statements
        for which, held in enumerate(self._held):
            section = self._section("section", parent_id=section, meeting_id=held.key)
            self._paragraphs(section, len(share(told, len(self._held), which)), held)
        section = self._section("chapter", role="conclusions")
        for number, paragraph in enumerate(self._paragraphs(section, statements, None), start=1):
            self._statement(number, *paragraph, organisations)
        self._section("annex", role="meetings_table")

    def _section(self, kind: str, **more: object) -> int:
        self._order += 1
        return self._rows.add("section", draft_id=self._draft, kind=kind, order=self._order, **more)

    def _paragraphs(self, section: int, count: int, held: Held | None) -> list[tuple[int, str]]:
        return [self._paragraph(section, order, held) for order in range(1, count + 1)]

    def _paragraph(self, section: int, order: int, held: Held | None) -> tuple[int, str]:
        rows, random = self._rows, self._random
        text = phrases.paragraph(random)
        speaker = random.choice(held.participations) if held and held.participations else None
        key = rows.add(
            "paragraph",
            section_id=section,
            order=order,
            origin="imported",
            text=text,
            speaker_kind="briefer" if speaker else "narrator",
            participation_id=speaker,
        )
        if held and order == 1:
            for field, value in (("day", held.day), ("theme", held.theme)):
                rows.add(
                    "stated_fact", paragraph_id=key, meeting_id=held.key, field=field, value=value
                )
            rows.add("citation", paragraph_id=key, symbol_id=held.symbol)
        elif random.random() < _CITING:
            rows.add("citation", paragraph_id=key, symbol_id=self._symbol)
        if random.random() < _WITH_ITEMS:
            for place in range(1, _ITEMS + 1):
                rows.add("sub_item", paragraph_id=key, order=place, text=phrases.item(random))
        if random.random() < _MIXED:
            rows.add(
                "attribution",
                paragraph_id=key,
                order=1,
                speaker_kind="members",
                quantifier="several",
            )
        return key, text

    def _statement(self, number: int, paragraph: int, text: str, organisations: range) -> None:
        recommendation = self._rows.add(
            "recommendation",
            report_id=self.key,
            paragraph_id=paragraph,
            reference=f"{self._year.year}/{number}",
            number=number,
            text=text,
            kind="recommendation",
            modality="should",
        )
        for order in range(1, self._random.choice((1, 2, 3)) + 1):
            self._rows.add(
                "addressee",
                recommendation_id=recommendation,
                organisation_id=self._random.choice(organisations),
                order=order,
            )
        if number % 3 == 0:
            self._rows.add(
                "follow_up",
                recommendation_id=recommendation,
                day=f"{self._year.year + 1}-06-30",
                text=phrases.item(self._random),
            )

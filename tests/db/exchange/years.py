"""Two years of a working group as a file would stage them: facts, and sentences of our own."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from db.exchange.staging import StagedRecords
from db.models import (
    DocumentRole,
    MeetingStatus,
    OrganisationKind,
    ParagraphKind,
    RecommendationKind,
    SectionKind,
    SectionRole,
    SpeakerKind,
    TextOrigin,
)

BODY = "Working Group on Peacekeeping Operations"


@dataclass
class Held:
    """One meeting: day, theme, symbol of the concept note, (name, title) of the briefers."""

    day: date
    theme: str
    symbol: str
    briefers: list[tuple[str, str]]


@dataclass
class Year:
    """A year, ready to be staged; tests change it first."""

    number: int = 2016
    body: str = BODY
    chair: str = "Fodé Seck"
    held: list[Held] = field(default_factory=list)
    introduction: list[str] = field(
        default_factory=lambda: [
            "The group was set up to look into operations in the field.",
            "The bureau of the year was named in a note.",
            "This account speaks of the work of one year.",
        ]
    )
    conclusions: list[str] = field(
        default_factory=lambda: [
            "The members welcomed what was done.",
            "The Secretariat should share its plans sooner.",
        ]
    )
    items: list[str] = field(default_factory=lambda: ["Plans", "Means", "People"])

    def staged(self) -> StagedRecords:
        """Stage the year as a report would be."""
        staged = StagedRecords(source=f"report-{self.number}.txt")
        staged.add("bodies", "body", {"full_name": self.body, "short_name": "Working Group"})
        staged.add("organisations", "senegal", {"name": "Senegal", "kind": "member_state"})
        staged.add(
            "organisations",
            "secretariat",
            {"name": "Secretariat", "kind": OrganisationKind.UN_BODY},
        )
        staged.add("people", "chair", {"name": self.chair}, place="letter")
        for name in {name: None for held in self.held for name, _title in held.briefers}:
            staged.add("people", name, {"name": name}, place=f"annex, {name}")
        posts = {pair: None for held in self.held for pair in held.briefers}
        for name, title in posts:
            staged.add("posts", f"{name}/{title}", {"title": title}, {"person": name})
        span = {"begins_on": date(self.number, 1, 1), "ends_on": date(self.number, 12, 31)}
        links: dict[str, str | None]
        links = {"body": "body", "person": "chair", "delegation": "senegal"}
        staged.add("chairships", "chairship", {**span, "appointed_by": "S/2016/2"}, links)
        label = {"label": str(self.number)}
        staged.add("reporting_periods", "period", {**span, **label}, {"body": "body"})
        self._stage_meetings(staged)
        self._stage_report(staged)
        return staged

    def _stage_meetings(self, staged: StagedRecords) -> None:
        for held in self.held:
            symbol = held.symbol
            role = DocumentRole.CONCEPT_NOTE
            staged.add("documents", f"document {symbol}", {"role": role})
            parts = {"text": symbol, "organ": "S", "number": symbol.rpartition("/")[2]}
            staged.add("symbols", symbol, parts, {"document": f"document {symbol}"})
            staged.add("themes", held.theme, {"full_title": held.theme}, {"body": "body"})
        for held in self.held:
            meeting = f"meeting of {held.day}"
            staged.add(
                "meetings",
                meeting,
                {"day": held.day, "status": MeetingStatus.HELD},
                {"body": "body", "period": "period", "theme": held.theme},
                place=f"annex, {held.day}",
            )
            links: dict[str, str | None]
            links = {"meeting": meeting, "document": f"document {held.symbol}"}
            staged.add("meeting_documents", f"note of {held.day}", {}, links)
            for place, (name, title) in enumerate(held.briefers, start=1):
                staged.add(
                    "participations",
                    f"{name} on {held.day}",
                    {"listing_order": place, "printed_title": title},
                    {"meeting": meeting, "person": name, "post": f"{name}/{title}"},
                )

    def _stage_report(self, staged: StagedRecords) -> None:
        staged.add("reports", "report", {"language": "en"}, {"period": "period"})
        staged.add(
            "signatories",
            "signatory",
            {"name": self.chair, "title_lines": ["Chair of the group"]},
            {"report": "report", "person": "chair"},
        )
        staged.add("drafts", "draft", {"number": 1}, {"report": "report"})
        chapters = [
            ("Introduction", SectionRole.INTRODUCTION, self.introduction),
            ("Conclusions", SectionRole.CONCLUSIONS, self.conclusions),
        ]
        for order, (title, role, texts) in enumerate(chapters, start=1):
            staged.add(
                "sections",
                title,
                {"kind": SectionKind.CHAPTER, "role": role, "order": order, "title": title},
                {"draft": "draft"},
            )
            for place, text in enumerate(texts, start=1):
                self._stage_paragraph(staged, title, place, text)
        for number, text in enumerate(self.conclusions, start=1):
            self._stage_statement(staged, number, text)

    def _stage_paragraph(self, staged: StagedRecords, title: str, place: int, text: str) -> None:
        key = f"{title}, paragraph {place}"
        values: dict[str, Any] = {
            "order": place,
            "text": text,
            "kind": ParagraphKind.NUMBERED,
            "origin": TextOrigin.IMPORTED,
            "speaker_kind": SpeakerKind.NARRATOR,
        }
        staged.add("paragraphs", key, values, {"section": title}, place=key)
        if title == "Introduction" and place == 1:
            for order, item in enumerate(self.items, start=1):
                values = {"order": order, "text": item}
                staged.add("sub_items", f"{key}, {order}", values, {"paragraph": key}, place=key)
            if self.held:
                links: dict[str, str | None]
                links = {"paragraph": key, "symbol": self.held[0].symbol}
                staged.add("citations", f"{key} cites", {"order": 1}, links)

    def _stage_statement(self, staged: StagedRecords, number: int, text: str) -> None:
        key = f"statement {number}"
        staged.add(
            "recommendations",
            key,
            {
                "reference": f"{self.number}/{number}",
                "number": number,
                "text": text,
                "kind": RecommendationKind.RECOMMENDATION,
            },
            {"report": "report", "paragraph": f"Conclusions, paragraph {number}"},
        )
        links: dict[str, str | None] = {"recommendation": key, "organisation": "secretariat"}
        staged.add("addressees", f"{key} to", {}, links)


def year_2016() -> Year:
    """A year of two meetings."""
    return Year(
        held=[
            Held(
                date(2016, 4, 28),
                "Use of technology",
                "S/2016/1019",
                [
                    ("Hervé Ladsous", "Under-Secretary-General for Peacekeeping Operations"),
                    ("Atul Khare", "Under-Secretary-General for Field Support"),
                ],
            ),
            Held(
                date(2016, 7, 27),
                "Safety and security",
                "S/2016/1033",
                [("Renata Dwan", "Chief of the Policy and Best Practices Service")],
            ),
        ]
    )


def year_2017() -> Year:
    """The year after: the same Chair, one briefer again in another post, one meeting."""
    return Year(
        number=2017,
        held=[
            Held(
                date(2017, 11, 10),
                "Triangular cooperation",
                "S/2017/900",
                [("Atul Khare", "Under-Secretary-General for Operational Support")],
            )
        ],
    )

"""A year in a library, with what tables must carry: ranks, times, joint symbols, hostile texts."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

from db.models import (
    Acceptance,
    MeetingKind,
    MeetingStatus,
    Participation,
    ParticipationRole,
    RecommendationKind,
    SectionKind,
    SectionRole,
)
from db.store import Store
from tests.db.report.a_year import AYear

FORMULA = "=HYPERLINK(1)"


def tabled_year(path: Path) -> Store:
    """Three meetings, two briefers and the Chair, three statements in two paragraphs."""
    store = Store.create(path)
    with store.write("Enter a year") as session:
        year = AYear(session)
        ines = year.person("Inès Moreau", "Head of Beacons, Charts and Buoys")
        ines.sort_name = "Moreau, Inès"
        tom = year.person("Tom Reed", "military adviser", year.league)
        tom.rank, tom.sort_name = "Brigadier General", "Reed, Tom"
        first = year.meeting(date(2031, 4, 28), "Light, and how to keep it", ines, tom)
        first.starts_at, first.ends_at, first.room = time(10), time(13), "Conference Room 7"
        first.theme.short_title = "Light"  # type: ignore[union-attr]  # made with a theme
        first.participations[0].speaking_order = 2
        first.participations[0].printed_title = "Acting Head of Beacons"
        first.participations[1].speaking_order = 1
        first.participations.append(
            Participation(person=year.chair, role=ParticipationRole.CHAIR, speaking_order=3)
        )
        second = year.meeting(date(2031, 6, 24), FORMULA, ines, note="S/2031/1016")
        second.end_day = date(2031, 6, 25)
        year.meeting(None, "Fog", kind=MeetingKind.BRIEFING, status=MeetingStatus.PLANNED)
        draft = year.draft()
        year.section(draft, SectionKind.LETTER, "A letter.")
        year.section(draft, SectionKind.CHAPTER, "One.", "Two.", title="Introduction")
        last = year.section(
            draft,
            SectionKind.CHAPTER,
            "Thanks were given.",
            "Keep the light. Keep it well.",
            title="Conclusions",
            role=SectionRole.CONCLUSIONS,
        )
        thanks, asks = last.paragraphs
        year.statement("Thanks were given.", kind=RecommendationKind.OBSERVATION, paragraph=thanks)
        year.statement("Keep the light.", year.secretariat, year.league, paragraph=asks)
        year.statement("Keep it well.", year.secretariat, paragraph=asks)
        year.report.recommendations[1].addressees[0].acceptance = Acceptance.ACCEPTED
    return store

"""Speaking: who is said to speak in the paragraph in focus, as actions ask and say it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from db.models import Quantifier, SpeakerKind
from db.queries.report_page import BrieferChoice, ParagraphRow, Speaker
from desktop.report.speaker_actions import BRIEFERS, briefer_actions

if TYPE_CHECKING:
    from desktop.report.report_page import ReportPage


class Speaking:
    """Reads "members.some" as some members; a briefer is known by the participation."""

    def __init__(self, page: ReportPage) -> None:
        self._page = page
        self._briefers: Sequence[BrieferChoice] = ()

    def offer(self, briefers: Sequence[BrieferChoice]) -> None:
        """Offer the briefers who may speak here."""
        self._briefers = briefers
        self._page.acts.offer(BRIEFERS, briefer_actions(briefers))

    def says(self, who: str) -> bool:
        """Whether these are the ones who speak."""
        return self._now() == _speaker(who)

    def say(self, who: str) -> None:
        """Say that these speak."""
        self._page.set_speaker(_speaker(who))

    def says_briefer(self, participation: str) -> bool:
        """Whether a briefer of the meeting is the one who speaks."""
        now = self._now()
        return now is not None and now.participation == participation

    def say_briefer(self, participation: str) -> None:
        """Say that a briefer of the meeting speaks."""
        for each in self._briefers:
            if each.participation == participation:
                known = Speaker(SpeakerKind.BRIEFER, None, each.name, each.participation)
                self._page.set_speaker(known)

    def take_back(self) -> None:
        """Say nothing of who speaks."""
        self._page.set_speaker(None)

    def _now(self) -> Speaker | None:
        row = self.row
        return row.speakers[0] if row is not None and row.speakers else None

    @property
    def row(self) -> ParagraphRow | None:
        """The paragraph in focus."""
        line = self._page.writing.view.current
        return line.row if line is not None else None


def _speaker(who: str) -> Speaker:
    kind, _, many = who.partition(".")
    return Speaker(SpeakerKind(kind), Quantifier(many) if many else None)

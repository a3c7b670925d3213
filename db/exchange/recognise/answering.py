"""The answers to the issues of a report: what a person may choose, made of what is staged."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from db.exchange.answers import Adds, Answer, Change, Rewords, Says, Ticks
from db.exchange.recognise.annex import Unread
from db.exchange.recognise.briefers import BrieferFound, briefers_in_cells
from db.exchange.recognise.directory import Directory, person_values
from db.exchange.recognise.gathering import Gathering
from db.exchange.recognise.outline import Passage
from db.exchange.staging import StagedRecord
from db.language import tr, trn
from db.models import InvitationStatus, MeetingKind, MeetingStatus, ParticipationRole
from db.report.wording import wording_for_person


class Answering:
    """Makes answers for a report; ``body`` and ``period`` are the keys of what it is about."""

    def __init__(
        self, gathering: Gathering, directory: Directory, *, body: str, period: str
    ) -> None:
        self._gathering = gathering
        self._directory = directory
        self._body = body
        self._period = period

    # -- titles, words and days ----------------------------------------------------------------

    def titles(self, theme: str, full: str, short: str) -> tuple[Answer, ...]:
        """Have a theme bear both its titles, or one: that of its heading, or that of the table."""
        return (
            Answer(tr("Keep both"), tr("Both titles are kept")),
            Answer(
                tr("Keep the heading’s"),
                tr("The title of the heading is kept"),
                (Says(theme, {"full_title": full, "short_title": None}),),
            ),
            Answer(
                tr("Keep the table’s"),
                tr("The title in the table is kept"),
                (Says(theme, {"full_title": short, "short_title": None}),),
            ),
        )

    def right_words(self, passage: Passage, printed: str, right: str) -> tuple[Answer, ...]:
        """Put words of a paragraph right; none where they do not stand in one text of it."""
        texts = [(passage.key, passage.text)]
        texts += zip(passage.item_keys, (item.text for item in passage.items), strict=True)
        found: tuple[Change, ...] = tuple(
            Rewords(key, printed, right) for key, text in texts if printed in text
        )
        if not found:
            return ()
        return (Answer(tr("Correct it"), tr("Corrected to “{words}”").format(words=right), found),)

    def other_day(self, meeting: str, first: date, last: date | None) -> Answer:
        """Move a meeting to the day that the text gives."""
        day = wording_for_person().day(first)
        return Answer(
            tr("Take the text’s"),
            tr("Taken as the meeting of {day}").format(day=day),
            (Says(meeting, {"day": first, "end_day": last}),),
        )

    def leave_out(self, key: str) -> Answer:
        """Leave a record out of the import."""
        return Answer(tr("Leave it out"), tr("Left out"), (Ticks(key, accepted=False),))

    def symbol_as_it_is(self, symbol: str) -> tuple[Answer, Answer]:
        """Accept a symbol of another year, or leave out that it was cited for this."""
        chairs = [each for each in self._gathering.of("chairships")]
        without: list[Change] = [
            Says(each.key, {"appointed_by": None})
            for each in chairs
            if each.values.get("appointed_by") == symbol
        ]
        documents = {
            each.links["document"]
            for each in self._gathering.of("symbols")
            if each.values.get("text") in symbol.split("-")
        }
        without += [
            Ticks(each.key, accepted=False)
            for each in self._gathering.of("meeting_documents")
            if each.links["document"] in documents
        ]
        return (
            Answer(tr("Accept"), tr("Accepted as it stands")),
            Answer(tr("Leave it out"), tr("Left out"), tuple(without)),
        )

    # -- what the file tells of and nothing was made of ----------------------------------------

    def add_meetings(self, count: int, kind: MeetingKind, place: str) -> Answer:
        """Add meetings that the report only counts; their days are not known."""
        added = [
            Adds(self._meeting(f"{kind.value} meeting {number} without a date", kind, place))
            for number in range(1, count + 1)
        ]
        return Answer(
            trn("Add the meeting", "Add {count} meetings", count).format(count=count),
            trn(
                "A meeting without a date is added",
                "{count} meetings without a date are added",
                count,
            ).format(count=count),
            tuple(added),
        )

    def add_row(self, unread: Unread, number: int, place: str) -> tuple[Answer, ...]:
        """Add the meeting of a row whose date cannot be read; none where the row says nothing."""
        briefers = [*briefers_in_cells(unread.briefers, self._directory.names)]
        if not unread.theme and not briefers:
            return ()
        key = f"meeting of row {number} without a date"
        meeting = self._meeting(key, MeetingKind.THEMATIC, place)
        changes: list[Change] = []
        if unread.theme:
            known = [theme.key for theme in self._gathering.of("themes")]
            theme = f"theme {unread.theme}"
            if theme not in known:
                values = {"full_title": unread.theme, "short_title": None}
                record = StagedRecord("themes", theme, values, {"body": self._body}, place)
                changes.append(Adds(record))
            meeting.links["theme"] = theme
        changes.append(Adds(meeting))
        for order, briefer in enumerate(briefers, 1):
            changes += self._taking_part(key, briefer, order, place)
        return (
            Answer(
                tr("Add without a date"), tr("A meeting without a date is added"), tuple(changes)
            ),
        )

    def add_briefer(self, meeting: str, briefer: BrieferFound, order: int, place: str) -> Answer:
        """Add somebody who briefed a meeting, last in both orders."""
        return Answer(
            tr("Add the briefer"),
            tr("{name} is added to the briefers").format(name=briefer.name),
            tuple(self._taking_part(meeting, briefer, order, place)),
        )

    def _meeting(self, key: str, kind: MeetingKind, place: str) -> StagedRecord:
        values: dict[str, Any] = {"kind": kind, "status": MeetingStatus.HELD}
        links: dict[str, str | None] = {"body": self._body, "period": self._period, "theme": None}
        return StagedRecord("meetings", key, values, links, place)

    def _taking_part(
        self, meeting: str, briefer: BrieferFound, order: int, place: str
    ) -> Iterable[Change]:
        person = self._directory.known(briefer.name)
        if person is None:
            values = person_values(briefer.name)
            person = f"person {values['name']}"
            yield Adds(StagedRecord("people", person, values, {}, place))
        yield Adds(
            StagedRecord(
                "participations",
                f"{person.removeprefix('person ')} at {meeting}",
                {
                    "role": ParticipationRole.BRIEFER,
                    "speaking_order": order,
                    "listing_order": order,
                    "printed_name": briefer.name,
                    "printed_title": briefer.title or None,
                    "invitation": InvitationStatus.SPOKE,
                },
                {"meeting": meeting, "person": person, "post": None},
                place,
            )
        )

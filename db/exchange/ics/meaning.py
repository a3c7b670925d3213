"""What the events of a file mean to a library: updates of what it knows, or new meetings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.exchange.answers import Answer, Means
from db.exchange.ics.attendees import person_key
from db.exchange.ics.differences import is_title_of, kept_differences, meeting_differences
from db.exchange.ics.known import Age, Known, known_events
from db.exchange.ics.staging_events import UNSAID_BODY
from db.exchange.ics.stated import StatedEvent
from db.exchange.ics.terms import ANSWER
from db.exchange.staging import Issue, Level, StagedRecord, StagedRecords
from db.language import tr, trn
from db.models import Body, Person

_ONLY_NEEDED: Final = frozenset({"people", "themes", "bodies"})
"""Families that a calendar says nothing of for their own sake."""


def meaning(
    session: Session, staged: StagedRecords, chosen: Mapping[str, int]
) -> tuple[StagedRecords, Mapping[str, int]]:
    """Give the records of a calendar as the library makes them out, and who they are in it.

    Of an event that it knows, only what differs is stated. Where a new meeting's body is not said
    it is the only one there is, or has to be chosen. Other files come back as they are.
    """
    if not staged.events:
        return staged, chosen
    meant = _Meaning(session, staged, chosen)
    for key, known in meant.known.items():
        meant.take_known(key, known)
    meant.take_new()
    return meant.finished(), meant.chosen


class _Meaning:
    """The records of one calendar while they are made out."""

    def __init__(self, session: Session, staged: StagedRecords, chosen: Mapping[str, int]) -> None:
        self.chosen = dict(chosen)
        self.known = known_events(session, staged.events)
        self._session = session
        self._staged = staged
        self._issues = list(staged.issues)
        self._records = {record.key: record for record in staged.records}
        self._at: dict[str, list[StagedRecord]] = {}
        for record in staged.records:
            if meeting := record.links.get("meeting"):
                self._at.setdefault(meeting, []).append(record)
        self._older = 0

    def take_known(self, key: str, known: Known) -> None:
        """Reduce what is stated of a meeting that the library knows to what differs."""
        event, meeting = self._staged.events[key], self._records[key]
        age = known.age(event)
        if age is Age.OLDER:
            self._older += 1
            self._drop(key)
            return
        newer = age is Age.NEWER
        values = dict(meeting.values)
        links: dict[str, str | None] = {}
        if known.shown is not None:
            values = meeting_differences(known.shown, values)
            if not is_title_of(event.title, known.shown) and "theme" in meeting.links:
                links = self._theme(meeting, known, newer=newer)
        else:
            values = {name: value for name, value in values.items() if name not in ("kind", "note")}
        self._put(meeting, known.uuid if newer else None, known.meeting_id, values, links)
        self._take_entry(key, known, event, newer=newer)
        for record in self._at.get(key, []):
            if record.family == "participations":
                self._take_participation(record, known, newer=newer)

    def take_new(self) -> None:
        """Leave out what cannot be a new meeting, and find the body of the others."""
        new = [key for key in self._staged.events if key not in self.known]
        for key in new:
            if "day" not in self._records[key].values or self._staged.events[key].cancels:
                self._drop(key)
        left = [key for key in new if key in self._records]
        if left and UNSAID_BODY in {self._records[key].links["body"] for key in left}:
            self._find_body([k for k in left if self._records[k].links["body"] == UNSAID_BODY])

    def finished(self) -> StagedRecords:
        """Give what is left, without what only those records needed that are gone."""
        if self._older:
            self._note(
                trn(
                    "{count} meeting is newer in the library than in the file and was left as it "
                    "is.",
                    "{count} meetings are newer in the library than in the file and were left as "
                    "they are.",
                    self._older,
                ).format(count=self._older)
            )
        self._know_people()
        needed = self._needed()
        records = [record for record in self._records.values() if record.key in needed]
        return replace(self._staged, records=records, issues=self._issues)

    def _needed(self) -> set[str]:
        """The keys of meetings, of what is said of them, and of all that those lead to."""
        left = [key for key, r in self._records.items() if r.family not in _ONLY_NEEDED]
        needed: set[str] = set()
        while left:
            key = left.pop()
            if key not in needed:
                needed.add(key)
                left += [to for to in self._records[key].links.values() if to]
        return needed

    def _put(
        self,
        record: StagedRecord,
        uuid: str | None,
        id_: int | None,
        values: dict[str, Any],
        links: Mapping[str, str | None],
    ) -> None:
        """Have a staged record be one of the library, and state only this."""
        self._records[record.key] = replace(record, uuid=uuid, values=values, links=dict(links))
        if uuid is None and id_ is not None:
            self.chosen.setdefault(record.key, id_)

    def _drop(self, key: str) -> None:
        del self._records[key]
        for record in self._at.get(key, []):
            self._records.pop(record.key, None)

    def _theme(self, meeting: StagedRecord, known: Known, *, newer: bool) -> dict[str, str | None]:
        """The theme of a known meeting is renamed where it is that meeting's alone."""
        stated = self._records[str(meeting.links["theme"])]
        body = f"body {known.body_id}"
        self._records.setdefault(body, StagedRecord("bodies", body, {}, {}, meeting.place))
        self.chosen[body] = known.body_id
        key = f"{stated.key} at {meeting.key}"
        renamed = known.theme_uuid if newer and not known.theme_shared else None
        self._records[key] = replace(
            stated, key=key, uuid=renamed, links={"body": body}, place=meeting.place
        )
        return {"theme": key}

    def _take_entry(self, key: str, known: Known, event: StatedEvent, *, newer: bool) -> None:
        """State of an entry what is new in it; only a newer event changes it."""
        entry = self._records.get(f"entry of {key}")
        if entry is None:
            return
        values: dict[str, Any] = {}
        if newer and known.shown is not None:
            lines = kept_differences(known.shown, event)
            if lines is not None:
                values["lines"] = lines
            if event.sequence > known.sequence:
                values["sequence"] = event.sequence
        if not values:
            del self._records[entry.key]
        elif known.entry_uuid is None:
            self._records[entry.key] = replace(entry, values={**entry.values, **values})
        else:
            self._put(entry, known.entry_uuid, None, values, {})

    def _take_participation(self, record: StagedRecord, known: Known, *, newer: bool) -> None:
        """State of who is known at the meeting only the answer, where it is another."""
        person = self._records[str(record.links["person"])]
        there = known.shown.people if known.shown else ()
        key = person_key(str(person.values.get("name", "")))
        who = next(
            (p for p in there if p.person_uuid == person.uuid or person_key(p.name) == key), None
        )
        if who is None:
            values = {k: v for k, v in record.values.items() if k != "listing_order"}
            self._records[record.key] = replace(record, values=values)
        elif ANSWER[who.invitation] == ANSWER[record.values["invitation"]] or not newer:
            del self._records[record.key]
        else:
            values = {"invitation": record.values["invitation"]}
            self._put(record, who.uuid, None, values, {})

    def _know_people(self) -> None:
        """Of people whom the library knows by UUID a calendar has nothing new to say."""
        stated = {r.uuid for r in self._records.values() if r.family == "people" and r.uuid}
        known = set(self._session.scalars(select(Person.uuid).where(Person.uuid.in_(stated))))
        for key, record in list(self._records.items()):
            if record.family == "people" and record.uuid in known:
                self._records[key] = replace(record, values={})

    def _find_body(self, keys: list[str]) -> None:
        """Give the body of new meetings; where there are several and none is chosen, ask."""
        bodies = self._session.execute(
            select(Body.id, Body.full_name).order_by(Body.full_name, Body.id)
        ).all()
        if not bodies:
            self._note(
                tr(
                    "The library has no body yet, so one is made under the name of the calendar. "
                    "Give it its right name afterwards."
                )
            )
            return
        called = self._records[UNSAID_BODY].values["full_name"].casefold()
        fitting = [body.id for body in bodies if body.full_name.casefold() == called]
        if UNSAID_BODY in self.chosen:
            fitting = [self.chosen[UNSAID_BODY]]
        elif len(bodies) == 1:
            fitting = [bodies[0].id]
        if len(fitting) == 1:
            # The name of the calendar is no name of the body.
            self.chosen[UNSAID_BODY] = fitting[0]
            self._records[UNSAID_BODY] = replace(self._records[UNSAID_BODY], values={})
            return
        for key in keys:
            self._drop(key)
        self._issues.append(
            Issue(
                Level.WARNING,
                "",
                trn(
                    "The file does not say whose meeting its {count} event is. Choose the body; "
                    "until then it is left out.",
                    "The file does not say whose meetings its {count} events are. Choose the "
                    "body; until then they are left out.",
                    len(keys),
                ).format(count=len(keys)),
                tuple(
                    Answer(
                        body.full_name,
                        tr("Taken as meetings of {body}").format(body=body.full_name),
                        (Means(UNSAID_BODY, body.id),),
                    )
                    for body in bodies
                ),
            )
        )

    def _note(self, message: str) -> None:
        self._issues.append(Issue(Level.NOTE, "", message))

"""Staging the meetings: themes, documents, who took part, as listed and as they spoke."""

from __future__ import annotations

import re
from collections.abc import Sequence

from db.dates import find_times
from db.exchange.recognise.answering import Answering
from db.exchange.recognise.body import BodyFound
from db.exchange.recognise.briefers import (
    BrieferFound,
    briefers_in_cells,
    briefers_in_text,
    named_in,
)
from db.exchange.recognise.directory import Directory
from db.exchange.recognise.documents import Documents
from db.exchange.recognise.gathering import Gathering
from db.exchange.recognise.meetings import MeetingFound
from db.exchange.recognise.outline import Part, Passage
from db.exchange.recognise.posts import Speaker, family_name
from db.exchange.recognise.speech import Speech
from db.exchange.recognise.telling import Telling
from db.exchange.staging import Level
from db.language import tr
from db.models import (
    DocumentRole,
    InvitationStatus,
    MeetingStatus,
    NamingRule,
    OrganisationKind,
    ParticipationRole,
)
from db.names import split_name
from db.report.wording import wording_for_person

_ONCE_HELD_RE = re.compile(
    r"\bexperience\s+as\s+(?:an?\s+|the\s+)?(?:former\s+)?(?P<post>[^,.;]{4,120}?)(?=[,.;]|\s+and\b)"
    r"|\bexpérience\s+(?:de|en\s+tant\s+que|comme)\s+(?P<poste>[^,.;]{4,120}?)(?=[,.;]|\s+et\b)"
)
_OF_THE_HOUSE = (
    OrganisationKind.SECRETARIAT_DEPARTMENT,
    OrganisationKind.UN_BODY,
    OrganisationKind.FIELD_MISSION,
)


class Programme:
    """The meetings of a report, as they are staged; ``speakers`` are by key of the meeting."""

    def __init__(
        self,
        meetings: Sequence[MeetingFound],
        body: BodyFound,
        body_key: str,
        period_key: str,
        directory: Directory,
        documents: Documents,
        gathering: Gathering,
        answering: Answering,
    ) -> None:
        self.meetings = meetings
        self.speakers: dict[str, list[Speaker]] = {}
        self._body = body
        self._body_key = body_key
        self._period_key = period_key
        self._directory = directory
        self._documents = documents
        self._gathering = gathering
        self._answering = answering
        self._themes: dict[str, str] = {}
        self._people: dict[str, str] = {}
        """By participation, the key of its person."""

    def stage(self, speech: Speech, parts: Sequence[Part]) -> None:
        """Stage every meeting with its theme, its concept note and who is listed for it.

        Names that ``parts`` of the body set apart help to take the cells of the annex apart.
        """
        known = dict.fromkeys([*self._directory.names, *named_in(parts)])
        for meeting in self.meetings:
            found = briefers_in_cells(meeting.row.briefers if meeting.row else (), known)
            known |= {split_name(each.name).name: None for each in found}
        for meeting in self.meetings:
            self._stage_meeting(meeting)
            listed = list(briefers_in_cells(meeting.row.briefers if meeting.row else (), known))
            place = meeting.row.place if meeting.row else meeting.place
            if not listed:
                listed = [
                    each
                    for passage in _passages_of(meeting)
                    for each in briefers_in_text(passage.text, speech)
                ]
            for order, briefer in enumerate(listed, 1):
                self._stage_participation(meeting, briefer, order, place)

    def complete(self, telling: Telling, speech: Speech) -> None:
        """Add what the text says of who took part: order of speaking, role, and whether by name."""
        for meeting in self.meetings:
            speakers = self.speakers[meeting.key]
            spoke = telling.order.get(meeting.key, [])
            order = [*spoke, *(each.key for each in speakers if each.key not in spoke)]
            role = telling.role(meeting, speech)
            texts = [passage.whole for passage in telling.texts.get(meeting.key, ())]
            for speaker in speakers:
                values = self._gathering.get("participations", speaker.key).values
                values["speaking_order"] = order.index(speaker.key) + 1
                values["role"] = role
                self._note_past_post(speaker, telling)
                if texts:
                    family = family_name(speaker.name)
                    values["named_in_text"] = any(family in text for text in texts)

    def _note_past_post(self, speaker: Speaker, telling: Telling) -> None:
        """Keep a post that the text says the speaker once held."""
        for passage in telling.said.get(speaker.key, ()):
            if held := _ONCE_HELD_RE.search(passage.text):
                title = (held["post"] or held["poste"]).strip()
                person = self.person_of(speaker.key)
                self._directory.post(person, title, passage.place, former=True)

    def person_of(self, participation: str) -> str:
        """The key of the person of a participation."""
        return self._people[participation]

    def naming_rule(self) -> NamingRule:
        """By which rule the text names its speakers beside their posts."""
        inside: list[bool] = []
        outside: list[bool] = []
        for speakers in self.speakers.values():
            for speaker in speakers:
                record = self._gathering.get("participations", speaker.key)
                named = record.values.get("named_in_text")
                if named is not None:
                    (inside if self._is_of_the_house(record.links["post"]) else outside).append(
                        named
                    )
        if not any((*inside, *outside)):
            return NamingRule.POSTS_ONLY if inside or outside else NamingRule.OUTSIDERS_NAMED
        if inside and sum(inside) * 2 > len(inside):
            return NamingRule.ALL_NAMED
        return NamingRule.OUTSIDERS_NAMED if inside else NamingRule.ALL_NAMED

    def _is_of_the_house(self, post: str | None) -> bool:
        organisation = self._gathering.get("posts", post).links["organisation"] if post else None
        if organisation is None:
            return False
        return self._gathering.get("organisations", organisation).values["kind"] in _OF_THE_HOUSE

    def _stage_meeting(self, meeting: MeetingFound) -> None:
        opening = meeting.opening
        times = find_times(opening.passage.text[:240]) if opening and not opening.item else []
        spans = times[0].spans if times else ()
        extra = "; ".join(meeting.row.extra) if meeting.row else ""
        meeting.key = self._gathering.add(
            "meetings",
            f"meeting {meeting.first.isoformat()}",
            {
                "day": meeting.first,
                "end_day": meeting.last,
                "starts_at": spans[0].first if spans else None,
                "ends_at": (spans[-1].last or None) if spans else None,
                "kind": meeting.kind(self._body.kind),
                "status": MeetingStatus.HELD,
                "number": meeting.number,
                "verb": opening.verb if opening else None,
                "note": extra or None,
            },
            {
                "body": self._body_key,
                "period": self._period_key,
                "theme": self._theme(meeting),
            },
            meeting.place,
        )
        self.speakers[meeting.key] = []
        document = self._documents.key_of(meeting.note.split("-")[0]) if meeting.note else None
        if document:
            self._gathering.add(
                "meeting_documents",
                f"concept note of {meeting.key}",
                {"role": DocumentRole.CONCEPT_NOTE},
                {"meeting": meeting.key, "document": document},
                meeting.place,
            )
        self._tell_doubts(meeting)

    def _tell_doubts(self, meeting: MeetingFound) -> None:
        """Note where the text and the table of meetings say different things of a meeting."""
        if (told := meeting.told) is not None:
            self._gathering.note(
                Level.WARNING,
                told.passage.place,
                tr(
                    "The text says {told} and the annex {listed} for the meeting “{theme}”. Unless "
                    "the text is taken, the annex is followed."
                ).format(
                    told=wording_for_person().day(told.first),
                    listed=wording_for_person().day(meeting.first),
                    theme=meeting.full_title,
                ),
                self._answering.other_day(meeting.key, told.first, told.last),
            )
        if meeting.unlisted:
            self._gathering.note(
                Level.NOTE,
                meeting.place,
                tr(
                    "The text tells of a meeting on {day} that the table of meetings does not "
                    "list. Unless left out, it is imported as a meeting held."
                ).format(day=wording_for_person().day(meeting.first)),
                self._answering.leave_out(meeting.key),
            )

    def _theme(self, meeting: MeetingFound) -> str | None:
        full, short = meeting.full_title, meeting.short_title
        if not full:
            return None
        if full not in self._themes:
            self._themes[full] = self._gathering.add(
                "themes",
                f"theme {full}",
                {"full_title": full, "short_title": short},
                {"body": self._body_key},
                meeting.place,
            )
        if short and meeting.section:
            self._gathering.note(
                Level.WARNING,
                meeting.row.place if meeting.row else meeting.place,
                tr(
                    "The theme of {day} is “{full}” in the heading and “{short}” in the table of "
                    "meetings. Unless one is chosen, both are imported: a full and a short title."
                ).format(day=wording_for_person().day(meeting.first), full=full, short=short),
                *self._answering.titles(self._themes[full], full, short),
            )
        return self._themes[full]

    def _stage_participation(
        self, meeting: MeetingFound, briefer: BrieferFound, order: int, place: str
    ) -> None:
        person = self._directory.person(briefer.name, place)
        key = self._gathering.add(
            "participations",
            f"{person.removeprefix('person ')} at {meeting.key}",
            {
                "role": ParticipationRole.BRIEFER,
                "speaking_order": order,
                "listing_order": order,
                "printed_name": briefer.name,
                "printed_title": briefer.title,
                "named_in_text": None,
                "invitation": InvitationStatus.SPOKE,
            },
            {
                "meeting": meeting.key,
                "person": person,
                "post": self._directory.post(person, briefer.title, place),
            },
            place,
        )
        self._people[key] = person
        name = split_name(briefer.name)
        self.speakers[meeting.key].append(Speaker(key, name.name, briefer.title, name.rank))
        if meeting.row and briefer.title and f"{briefer.name}, {briefer.title}" != briefer.whole:
            self._gathering.note(
                Level.NOTE,
                place,
                tr("“{cell}” will be printed as “{name}, {title}”.").format(
                    cell=briefer.whole, name=briefer.name, title=briefer.title
                ),
            )


def _passages_of(meeting: MeetingFound) -> list[Passage]:
    """The first paragraphs that may name who briefed a meeting."""
    passages = [each.passage for each in meeting.openings]
    if meeting.section:
        passages += [p for p in meeting.section.numbered[:3] if p not in passages]
    return passages

"""The meetings of a report: rows of the annex and tellings of the text, brought together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from rapidfuzz.fuzz import token_set_ratio

from db.exchange.recognise.annex import MeetingsTable, Row, kind_printed
from db.exchange.recognise.documents import NO_NOTE_RE
from db.exchange.recognise.openings import Opening, kind_in, note_in
from db.exchange.recognise.outline import Part
from db.models import BodyKind, MeetingKind, SectionKind

# "Twenty-sixth meeting", "45e séance", "Meeting of 3 May": a heading that names no theme.
_NO_THEME_RE = re.compile(
    r"(?:the\s+|la\s+)?(?:[\w-]+(?:st|nd|rd|th)|\w+-?(?:first|second|third)|first|second|third"
    r"|\d+(?:re|e|ème)|premi[eè]re|seconde|\w+(?:[-\s]et[-\s]une?)?(?:ième))?\s*"
    r"(?:formal\s+|thematic\s+|regular\s+)?(?:meeting|session|séance|réunion)"
    r"(?:\s+(?:officielle|formelle|thématique))?"
    r"(?:[\s,(]+(?:(?:on|of|held\s+on|du|le|tenue\s+le)\s+)?\d{1,2}(?:er)?\s+\w+(?:\s+\d{4})?\)?)?",
    re.IGNORECASE,
)
_FIRST = 4  # paragraphs of a section that may still say with which note the meeting began
_ALIKE = 75  # of 100: titles that speak of the same theme in other words


@dataclass(slots=True)
class MeetingFound:
    """A meeting held: its row of the annex, where the text opens it, the section that tells it."""

    first: date
    last: date | None
    row: Row | None = None
    openings: list[Opening] = field(default_factory=list)
    section: Part | None = None
    told: Opening | None = None
    """Where the text tells of it on another day than the annex."""
    unlisted: bool = False
    """Whether there is a table of meetings, and it is not in it."""
    key: str = ""

    @property
    def opening(self) -> Opening | None:
        """Where the text tells of it; an item of a list only where nothing else does."""
        return min(self.openings, key=lambda each: each.item, default=None)

    @property
    def place(self) -> str:
        """Where it stands in the file."""
        if self.opening:
            return self.opening.passage.place
        return self.row.place if self.row else self.section.place if self.section else ""

    @property
    def full_title(self) -> str:
        """The theme in full: the heading of its section, else as the annex or the text has it."""
        listed = self.row.theme if self.row else ""
        heading = (self.section.title or "") if self.section else ""
        shouted = heading.isupper() and heading.casefold() == listed.casefold()
        if heading and not shouted and not _NO_THEME_RE.fullmatch(heading):
            return heading
        return listed or next((each.theme for each in self.openings if each.theme), "")

    @property
    def short_title(self) -> str | None:
        """The theme as in the annex, where it differs."""
        short = self.row.theme if self.row else ""
        return short if short and short != self.full_title else None

    @property
    def note(self) -> str | None:
        """Symbol of the concept note: where the text opens the meeting, else a little further."""
        told = next((each.note for each in self.openings if each.note), None)
        if told or self.section is None:
            return told
        texts = [passage.text for passage in self.section.numbered[:_FIRST]]
        if any(map(NO_NOTE_RE.search, texts)):
            return None
        return next(filter(None, map(note_in, texts)), None)

    @property
    def number(self) -> int | None:
        """Of a body that numbers its meetings."""
        told = next((each.number for each in self.openings if each.number), None)
        listed = re.match(r"\d+", self.row.number) if self.row else None
        return told or (int(listed[0]) if listed else None)

    def kind(self, body: BodyKind) -> MeetingKind:
        """What kind of meeting it was: thematic, unless the words say otherwise."""
        if self.row and (listed := kind_printed(self.row.kind)):
            return listed
        told = [each.kind for each in self.openings if each.kind]
        said = [self.row.kind if self.row else "", self.section.title or "" if self.section else ""]
        named = [*told, *filter(None, map(kind_in, said))]
        if named:
            return named[0]
        if self.number is not None:
            return MeetingKind.FORMAL
        if kind := kind_in(self.full_title):
            return kind
        if body is BodyKind.COMMITTEE and any(each.briefed for each in self.openings):
            return MeetingKind.BRIEFING
        return MeetingKind.THEMATIC


def meetings_of(
    table: MeetingsTable | None,
    openings: Sequence[Opening],
    sections: Sequence[Part],
    period: tuple[date, date],
) -> list[MeetingFound]:
    """Bring together what the annex and the text say of each meeting, in the order of the annex.

    ``sections`` are those of the chapter on meetings. A date of the text that no row has makes a
    meeting only where the words say that the body met.
    """
    meetings = [
        meeting for row in (table.rows if table else ()) if (meeting := _of_row(row, period))
    ]
    listed = list(meetings)
    rest = [each for each in openings if not _join(meetings, each)]
    alone = {id(part): [each for each in openings if each.part is part] for part in sections}
    for opening in rest:
        part = opening.part
        if not opening.told:
            continue
        same = _by_title(listed, part.title) if len(alone.get(id(part), ())) == 1 else None
        if same and not same.openings:
            same.openings.append(opening)
            same.told = opening
        elif not _join(meetings, opening):
            found = MeetingFound(opening.first, opening.last, openings=[opening])
            found.unlisted = bool(listed)
            meetings.append(found)
    _give_sections(meetings, sections)
    return meetings


def _of_row(row: Row, period: tuple[date, date]) -> MeetingFound | None:
    try:
        first, last = row.date.complete(period)
    except ValueError:
        return None
    return MeetingFound(first, last if last > first else None, row)


def _join(meetings: Sequence[MeetingFound], opening: Opening) -> bool:
    """Add an opening to the meeting of that day; of several, to the one it resembles most."""
    same = [each for each in meetings if each.first == opening.first]
    if len(same) > 1:
        words = f"{opening.theme} {opening.part.title or ''}"
        same.sort(key=lambda each: (bool(each.openings), -token_set_ratio(each.full_title, words)))
    if not same:
        return False
    same[0].openings.append(opening)
    if opening.last and not same[0].last:
        same[0].last = opening.last
    return True


def _by_title(meetings: Sequence[MeetingFound], title: str | None) -> MeetingFound | None:
    rated = [(token_set_ratio(each.full_title, title or ""), -i) for i, each in enumerate(meetings)]
    best = max(rated, default=(0, 0))
    return meetings[-best[1]] if best[0] >= _ALIKE else None


def _give_sections(meetings: Sequence[MeetingFound], sections: Sequence[Part]) -> None:
    """Give each meeting the section that tells of it: by day, else by title, else by order."""
    parts = [part for part in sections if part.role is None]
    given = {}
    for part in parts:
        told = _told_first(part, meetings)
        if told is not None and id(told) not in given:
            given[id(told)] = part
    crowded = any(_told_apart(each) and id(each) not in given for each in meetings)
    for meeting in meetings:
        part_given = given.get(id(meeting))
        theme = meeting.row.theme if meeting.row else ""
        # Where sections hold several meetings, "First half of the year" is the theme of none.
        alike = token_set_ratio(theme, part_given.title or "") >= _ALIKE if part_given else False
        if part_given and (alike or not crowded):
            meeting.section = part_given
    lettered = [part for part in parts if part.kind is SectionKind.SECTION]
    free = [part for part in lettered if not any(_tells(part, each) for each in meetings)]
    untold = [each for each in meetings if not _told_apart(each)]
    for part in list(free):
        if (same := _by_title(untold, part.title)) is not None:
            same.section = part
            untold.remove(same)
            free.remove(part)
    if len(free) == len(untold):
        for part, meeting in zip(free, untold, strict=True):
            meeting.section = part


def _told_first(part: Part, meetings: Sequence[MeetingFound]) -> MeetingFound | None:
    """The meeting that a part opens before any other."""
    place = {id(passage): index for index, passage in enumerate(part.passages)}
    opened = [
        (place[id(opening.passage)], index)
        for index, each in enumerate(meetings)
        for opening in each.openings
        if opening.part is part and not opening.item
    ]
    return meetings[min(opened)[1]] if opened else None


def _tells(part: Part, meeting: MeetingFound) -> bool:
    return any(each.part is part and not each.item for each in meeting.openings)


def _told_apart(meeting: MeetingFound) -> bool:
    return any(not each.item for each in meeting.openings)

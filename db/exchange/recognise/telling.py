"""How the text tells the meetings: which paragraph is of which meeting, and who speaks in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from db.exchange.recognise.floor import Floor, Heard, Voice
from db.exchange.recognise.meetings import MeetingFound
from db.exchange.recognise.outline import Part, Passage
from db.exchange.recognise.posts import Speaker, Speakers
from db.exchange.recognise.sentences import sentences_of
from db.exchange.recognise.speech import Speech
from db.models import ParticipationRole, SectionKind, SectionRole, SpeakerKind


@dataclass(slots=True)
class Told:
    """A numbered paragraph: who speaks in it, of which meeting, and whether it opens or lists."""

    passage: Passage
    heard: Heard
    meeting: MeetingFound | None = None
    opens: bool = False
    lists_speakers: bool = False


@dataclass(slots=True)
class Telling:
    """What the chapters tell: each paragraph, and of each meeting its speakers in their order."""

    told: list[Told] = field(default_factory=list)
    order: dict[str, list[str]] = field(default_factory=dict)
    """By meeting, the participations in the order in which they had the floor."""
    pronouns: dict[str | None, str] = field(default_factory=dict)

    def of(self, meeting: MeetingFound) -> Iterator[Told]:
        """The paragraphs that tell of a meeting."""
        return (each for each in self.told if each.meeting is meeting)


def tell(
    parts: Sequence[Part],
    meetings: Sequence[MeetingFound],
    briefers: dict[str, list[Speaker]],
    speech: Speech,
) -> Telling:
    """Go through the numbered paragraphs of the body; ``briefers`` are by key of the meeting."""
    telling = Telling()
    speakers = {each.key: Speakers(briefers.get(each.key, []), speech) for each in meetings}
    nobody = Speakers([], speech)
    floor = Floor(speech, nobody)
    telling_chapters = _chapters_that_tell(parts, meetings)
    for part in parts:
        meeting = next((each for each in meetings if each.section is part), None)
        if part.kind is not SectionKind.SECTION or meeting or part.parent is None:
            floor.begin(speakers[meeting.key] if meeting else nobody)
            current = meeting
        tells = part.chapter in telling_chapters
        for passage in part.numbered:
            opened = _opened_by(passage, meetings)
            if opened is not None and opened is not current:
                current = opened
                floor.begin(speakers[opened.key])
            elif meeting is None and tells:
                other = _meeting_meant(passage, current, meetings, speakers, floor)
                if other is not None and other is not current:
                    current = other
                    floor.begin(speakers[other.key])
            if not tells:
                telling.told.append(Told(passage, Heard(Voice(SpeakerKind.NARRATOR))))
                continue
            telling.told.append(_tell(passage, floor, current, opened is not None))
            if current is not None:
                order = telling.order.setdefault(current.key, [])
                order += [key for key in floor.spoken if key not in order and key in floor.speakers.keys]
    telling.pronouns = floor.pronouns
    return telling


def role_of(telling: Telling, meeting: MeetingFound, speech: Speech) -> ParticipationRole:
    """What the text calls those who spoke at a meeting: panellists, main speakers, briefers."""
    texts = [told.passage.text for told in telling.of(meeting)]
    for words, role in speech.roles:
        if any(words.search(text) for text in texts):
            return role
    return ParticipationRole.BRIEFER


def _tell(passage: Passage, floor: Floor, meeting: MeetingFound | None, opens: bool) -> Told:
    lead = sentences_of(passage.text)[0]
    if floor.speech.briefing.search(lead) and (floor.now is None or opens):
        if opens or floor.speakers.mentions(lead):
            return Told(passage, Heard(Voice(SpeakerKind.NARRATOR)), meeting, opens, True)
    before_any = meeting is None and floor.now is None
    heard = floor.hear(passage.text, narrated=opens or before_any)
    return Told(passage, heard, meeting, opens)


def _chapters_that_tell(
    parts: Sequence[Part], meetings: Sequence[MeetingFound]
) -> list[Part]:
    """The chapters in which meetings are told, and so what was said there."""
    telling = [each.section.chapter for each in meetings if each.section]
    telling += [o.part.chapter for each in meetings for o in each.openings]
    telling += [part for part in parts if part.role is SectionRole.MEETINGS]
    aside = (SectionRole.INTRODUCTION, SectionRole.CONCLUSIONS)
    return [part for part in telling if part.role not in aside]


def _opened_by(passage: Passage, meetings: Sequence[MeetingFound]) -> MeetingFound | None:
    for meeting in meetings:
        if any(each.passage is passage and not each.item for each in meeting.openings):
            return meeting
    return None


def _meeting_meant(
    passage: Passage,
    current: MeetingFound | None,
    meetings: Sequence[MeetingFound],
    speakers: dict[str, Speakers],
    floor: Floor,
) -> MeetingFound | None:
    """The meeting whose briefer has the floor here, where it is none of the current one's."""
    sentence = sentences_of(passage.text)[0]
    if current is not None and speakers[current.key].mentions(sentence):
        return None
    after = meetings.index(current) if current in meetings else -1
    for meeting in (*meetings[after + 1 :], *meetings[: after + 1]):
        mentions = speakers[meeting.key].mentions(sentence)
        if mentions and mentions[0][0] < 160:
            return meeting
    return None

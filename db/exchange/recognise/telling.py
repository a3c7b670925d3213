"""How the text tells the meetings: which paragraph is of which meeting, and who speaks in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from db.exchange.recognise.floor import Floor, Heard
from db.exchange.recognise.meetings import MeetingFound
from db.exchange.recognise.outline import Part, Passage
from db.exchange.recognise.posts import Speaker, Speakers
from db.exchange.recognise.sentences import sentences_of
from db.exchange.recognise.speech import Speech
from db.models import ParticipationRole, SectionKind, SectionRole

_NEAR = 6  # meetings before and after the last one told among which the next is looked for
_EARLY = 160  # characters into a paragraph within which its speaker is named


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
    texts: dict[str, list[Passage]] = field(default_factory=dict)
    """By meeting, the paragraphs that tell of it."""
    said: dict[str, list[Passage]] = field(default_factory=dict)
    """By participation, the paragraphs in which it speaks first."""
    order: dict[str, list[str]] = field(default_factory=dict)
    """By meeting, the participations in the order in which they had the floor."""
    pronouns: dict[str | None, str] = field(default_factory=dict)

    def role(self, meeting: MeetingFound, speech: Speech) -> ParticipationRole:
        """What the text calls those who spoke at a meeting: panellists, main speakers, briefers."""
        texts = [passage.text for passage in self.texts.get(meeting.key, ())]
        for words, role in speech.roles:
            if any(words.search(text) for text in texts):
                return role
        return ParticipationRole.BRIEFER


class Teller:
    """Goes through the numbered paragraphs of the body, once."""

    def __init__(
        self,
        meetings: Sequence[MeetingFound],
        briefers: Mapping[str, Sequence[Speaker]],
        speech: Speech,
    ) -> None:
        self.telling = Telling()
        self._meetings = meetings
        self._speakers = {
            each.key: Speakers(briefers.get(each.key, ()), speech) for each in meetings
        }
        self._opened = {
            id(opening.passage): meeting
            for meeting in reversed(meetings)
            for opening in meeting.openings
            if not opening.item
        }
        self._of_section = {id(each.section): each for each in meetings if each.section}
        told_apart = {id(meeting) for meeting in self._opened.values()}
        self._untold = [
            each for each in meetings if not each.section and id(each) not in told_apart
        ]
        """Meetings that no paragraph opens: only their briefers show where they are told."""
        self._untold_at = 0
        self._floor = Floor(speech)
        self._current: MeetingFound | None = None
        self._met: dict[str, tuple[list[str], list[str]]] = {}
        """By meeting told so far, who has spoken and who was presented."""

    def tell(self, parts: Sequence[Part]) -> Telling:
        """Say of each numbered paragraph who speaks in it, and of which meeting it tells."""
        chapters = self._chapters(parts)
        for part in parts:
            meeting = self._of_section.get(id(part))
            if meeting or part.parent is None:
                self._begin(meeting)
            tells = id(part.chapter) in chapters
            for passage in part.numbered:
                if not tells:
                    self.telling.told.append(Told(passage, Heard()))
                    continue
                opened = self._opened.get(id(passage))
                if opened is not None:
                    if opened is not self._current:
                        self._begin(opened)
                elif meeting is None and self._untold:
                    self._begin_if_meant(passage)
                self._tell(passage, opened is not None)
        self.telling.pronouns = self._floor.pronouns
        return self.telling

    def _begin(self, meeting: MeetingFound | None) -> None:
        if self._current is not None:
            self._met[self._current.key] = (self._floor.spoken, self._floor.presented)
        self._current = meeting
        if meeting is None:
            self._floor.begin(Speakers([], self._floor.speech))
        else:
            self._floor.begin(self._speakers[meeting.key], *self._met.get(meeting.key, ()))

    def _begin_if_meant(self, passage: Passage) -> None:
        """Go to the meeting whose briefer speaks here, where it is none of the current one's."""
        sentence = sentences_of(passage.text)[0]
        if self._floor.speakers.mentions(sentence):
            return
        at = self._untold_at
        for meeting in (*self._untold[at : at + _NEAR], *self._untold[max(at - _NEAR, 0) : at]):
            mentions = self._speakers[meeting.key].mentions(sentence)
            if mentions and mentions[0][0] < _EARLY and meeting is not self._current:
                self._untold_at = self._untold.index(meeting)
                self._begin(meeting)
                return

    def _tell(self, passage: Passage, opens: bool) -> None:
        meeting, floor = self._current, self._floor
        lead = sentences_of(passage.text)[0]
        may_list = opens or (floor.now is None and bool(floor.speakers.mentions(lead)))
        lists = may_list and bool(floor.speech.briefing.search(lead))
        spoken = list(floor.spoken)
        presents = floor.present(passage.whole, listing=opens or lists)
        if lists:
            heard = Heard()
        else:
            before_any = meeting is None and floor.now is None
            heard = floor.hear(passage.text, narrated=opens or before_any)
        if presents:  # who speaks when, further paragraphs say
            floor.spoken = spoken
        self.telling.told.append(Told(passage, heard, meeting, opens, lists))
        if heard.first.speaker:
            self.telling.said.setdefault(heard.first.speaker, []).append(passage)
        if meeting is not None:
            self.telling.texts.setdefault(meeting.key, []).append(passage)
            self.telling.order[meeting.key] = floor.order

    def _chapters(self, parts: Sequence[Part]) -> set[int]:
        """The chapters in which meetings are told, and so what was said there."""
        aside = (SectionRole.INTRODUCTION, SectionRole.CONCLUSIONS)
        telling = [part for part in parts if part.role is SectionRole.MEETINGS]
        for meeting in self._meetings:
            telling += [opening.part for opening in meeting.openings]
            telling += [meeting.section] if meeting.section else []
        return {
            id(part.chapter)
            for part in telling
            if part.chapter.role not in aside and part.chapter.kind is SectionKind.CHAPTER
        }

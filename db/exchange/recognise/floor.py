"""Who has the floor, paragraph by paragraph: named, meant by a pronoun, or carried over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from db.exchange.recognise.posts import Speakers
from db.exchange.recognise.sentences import sentences_of
from db.exchange.recognise.speech import Speech
from db.exchange.recognise.voices import SINGLE, Ear, Mention, Voice
from db.models import SpeakerKind

_NARRATOR = Voice(SpeakerKind.NARRATOR)
_UNATTRIBUTED = Voice(SpeakerKind.UNATTRIBUTED)
_STATES = Voice(SpeakerKind.MEMBER_STATES)


@dataclass(slots=True)
class Heard:
    """Who speaks in a paragraph: the first voice, further ones, and the verb where plain."""

    first: Voice = _NARRATOR
    others: list[Voice] = field(default_factory=list)
    verb: str | None = None

    def add(self, voices: Iterable[Voice]) -> None:
        """Add further voices, each once."""
        for voice in voices:
            if voice not in (self.first, *self.others):
                self.others.append(voice)


class Floor:
    """Keeps who has the floor through a meeting, and what pronoun each speaker is given."""

    def __init__(self, speech: Speech) -> None:
        self.speech = speech
        self.now: Voice | None = None
        self.pronouns: dict[str | None, str] = {}
        """By participation; the Chair's under None."""
        self.spoken: list[str] = []
        """The briefers of the meeting in the order in which they are first given the floor."""
        self.presented: list[str] = []
        """Those whom the text only presents before any has the floor, as it names them."""
        self.speakers = Speakers([], speech)
        self._ear = Ear(speech, self.speakers)

    def begin(
        self, speakers: Speakers, spoken: Sequence[str] = (), presented: Sequence[str] = ()
    ) -> None:
        """Begin a meeting, or go back to one: nobody has the floor yet."""
        self.speakers, self.now = speakers, None
        self.spoken, self.presented = list(spoken), list(presented)
        self._ear = Ear(self.speech, speakers)

    @property
    def order(self) -> list[str]:
        """Everybody met so far in the order of speaking.

        Who is presented and not heard apart keeps the place beside whom the text names them with.
        """
        order = list(self.spoken)
        for index, key in enumerate(self.presented):
            if key in order:
                continue
            before = [each for each in self.presented[:index] if each in order]
            after = [each for each in self.presented[index:] if each in order]
            at = order.index(before[-1]) + 1 if before else order.index(after[0]) if after else 0
            order.insert(at, key)
        return order

    def present(self, text: str, *, listing: bool) -> bool:
        """Take a paragraph that says who is to speak; give whether it is one.

        ``listing``: the paragraph is known to open the meeting or to list its speakers. Otherwise
        it is one where a sentence of it names several before any of them had the floor.
        """
        if self.spoken:
            return False
        named = [
            [key for _, _, key in self.speakers.mentions(sentence)]
            for sentence in sentences_of(text)
        ]
        if not listing and not any(len(set(keys)) > 1 for keys in named):
            return False
        known = dict.fromkeys([*self.presented, *(key for keys in named for key in keys)])
        self.presented = list(known)
        if len(known) > 1:
            self.speakers.turn_as(self.presented)
        return bool(known)

    def hear(self, text: str, *, narrated: bool = False) -> Heard:
        """Say who speaks in a paragraph, and give the floor on.

        ``narrated``: the paragraph tells of a meeting, so only the Chair or a briefer who begins
        to speak in it counts; what the members did to bring the meeting about is told, not said.
        """
        first, *rest = sentences_of(text)
        found = self._resolved(first)
        if narrated:
            found = [
                (voice, each)
                for voice, each in found
                if voice.kind in SINGLE and each.verb not in ("invited", "invité")
            ]
            if not found:
                return Heard()
        if found:
            (voice, mention), *joined = found
            heard = Heard(voice, [each for each, _ in joined], mention.verb)
            heard.add(self._ear.against(first, voice, mention.end))
        else:
            heard = Heard(self._carried(text, first, rest))
        self.now = heard.first
        if called := self._ear.called_on(first):
            if not found:
                heard = Heard(called[0])
            heard.add(called)
            self.now = called[-1]
        self._note_pronoun(heard.first, first, rest)
        for sentence in rest:
            self._hear_on(heard, sentence)
        for voice in (heard.first, *heard.others):
            if voice.speaker and voice.speaker not in self.spoken:
                self.spoken.append(voice.speaker)
        return heard

    def _hear_on(self, heard: Heard, sentence: str) -> None:
        """Add who speaks in a later sentence; pronouns there change nothing."""
        found = self._ear.mentions(sentence, plainly=True)
        heard.add(self._ear.called_on(sentence))
        if not found or found[0].voice is None:
            return
        named = [each.voice for each in found if each.voice]
        if named[0] == _STATES and heard.first.kind in SINGLE:
            return
        heard.add(named)
        heard.add(self._ear.against(sentence, named[0], found[0].end))

    def _resolved(self, sentence: str) -> list[tuple[Voice, Mention]]:
        """The voices of a sentence, pronouns put to those they mean."""
        found: list[tuple[Voice, Mention]] = []
        for mention in self._ear.mentions(sentence):
            voice = mention.voice or self._meant(mention.pronoun)
            if voice is None:
                continue
            if voice == _STATES and self.now and self.now.kind in SINGLE:
                # "Member States had, by then, named ...": told by who has the floor.
                continue
            found.append((voice, mention))
        return found

    def _note_pronoun(self, voice: Voice, first: str, rest: Sequence[str]) -> None:
        """Keep how the text speaks of somebody: in the sentence that names, or next to begin so."""
        if voice.kind not in SINGLE or voice.speaker in self.pronouns:
            return
        begins = [self.speech.mention.match(sentence) for sentence in rest]
        for match in (*self.speech.mention.finditer(first), *filter(None, begins)):
            if match.lastgroup in ("one", "inverted", "opinion"):
                said = "she" if self.speech.feminine.search(match[0]) else "he"
                self.pronouns[voice.speaker] = said
                return

    def _meant(self, pronoun: str) -> Voice | None:
        """Whom a pronoun means: who has the floor, or had it last and is spoken of so."""
        single = self.now is not None and self.now.kind in SINGLE
        if pronoun == "they":
            return None if single or self.now == _NARRATOR else self.now
        if self.now is None or self.now == _NARRATOR:
            alone = self.speakers.keys
            return Voice(SpeakerKind.BRIEFER, None, alone[0]) if len(alone) == 1 else None
        if not single:
            return None
        if self.pronouns.setdefault(self.now.speaker, pronoun) == pronoun:
            return self.now
        spoken_of_so = [
            Voice(SpeakerKind.BRIEFER if key else SpeakerKind.CHAIR, None, key)
            for key, known in self.pronouns.items()
            if known == pronoun and (key is None or key in self.speakers.keys)
        ]
        return spoken_of_so[-1] if spoken_of_so else self.now

    def _carried(self, text: str, first: str, rest: Sequence[str]) -> Voice:
        """Who goes on where the first sentence names nobody."""
        if passive := self._ear.passive(first):
            return passive
        if self.now is None or self.now == _NARRATOR:
            return _UNATTRIBUTED if self.speech.impersonal.search(text) else _NARRATOR
        if self.speech.impersonal.search(first):
            return _UNATTRIBUTED
        if self.now.kind in SINGLE:
            return self.now
        for sentence in rest:
            for mention in self._ear.mentions(sentence, plainly=True):
                if mention.voice:
                    return mention.voice
        return _NARRATOR

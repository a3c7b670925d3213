"""Who has the floor, paragraph by paragraph: named, meant by a pronoun, or carried over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from db.exchange.recognise.posts import Speakers
from db.exchange.recognise.sentences import sentences_of
from db.exchange.recognise.speech import Speech
from db.models import Quantifier, SpeakerKind

_SINGLE = {SpeakerKind.CHAIR, SpeakerKind.BRIEFER}
_LONGEST_START = 90  # of an adverbial before the subject of a sentence, without a comma


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks: kind, how many of them, and which briefer."""

    kind: SpeakerKind
    quantifier: Quantifier | None = None
    speaker: str | None = None
    """Key of the participation, of a briefer."""


@dataclass(slots=True)
class Heard:
    """Who speaks in a paragraph: the first voice, further ones, and the verb where plain."""

    first: Voice
    others: list[Voice] = field(default_factory=list)
    verb: str | None = None


@dataclass(slots=True)
class Floor:
    """Keeps who has the floor through a section, and what pronoun each speaker is given."""

    speech: Speech
    speakers: Speakers
    now: Voice | None = None
    pronouns: dict[str | None, str] = field(default_factory=dict)
    """By participation; the Chair's under None."""
    spoken: list[str] = field(default_factory=list)
    """The briefers in the order in which they are first given the floor."""

    def begin(self, speakers: Speakers) -> None:
        """Begin a meeting: nobody has the floor yet."""
        self.speakers, self.now = speakers, None

    def hear(self, text: str, *, narrated: bool = False) -> Heard:
        """Say who speaks in a paragraph, and give the floor on.

        ``narrated``: the paragraph tells of a meeting, so only a voice named at its very
        beginning counts.
        """
        sentences = sentences_of(text)
        found = self._voices(sentences[0], plainly=False)
        if narrated:
            # What the members or the Chair did to bring the meeting about is told, not said.
            named = [
                each
                for each in found
                if each[0].kind in _SINGLE and each[1] not in ("invited", "invité")
            ]
            if not named:
                return Heard(Voice(SpeakerKind.NARRATOR))
            found = named
        if not found:
            carried = self._carried(text, sentences)
            if carried.kind in (SpeakerKind.NARRATOR, SpeakerKind.UNATTRIBUTED):
                self.now = carried
                return Heard(carried)
            found = [(carried, None)]
        heard = Heard(found[0][0], [voice for voice, _ in found[1:]], found[0][1])
        self._give(heard.first, sentences[0])
        for sentence in sentences[1:]:
            for voice, _ in self._voices(sentence, plainly=True, later=True):
                if voice not in (heard.first, *heard.others):
                    heard.others.append(voice)
        for voice in heard.others:
            self._note_spoken(voice)
        return heard

    def _give(self, voice: Voice, sentence: str) -> None:
        self.now = voice
        self._note_spoken(voice)
        if voice.kind in _SINGLE and voice.speaker not in self.pronouns:
            if pronoun := self._pronoun(sentence):
                self.pronouns[voice.speaker] = pronoun

    def _note_spoken(self, voice: Voice) -> None:
        if voice.speaker and voice.speaker not in self.spoken:
            self.spoken.append(voice.speaker)

    def _pronoun(self, sentence: str) -> str | None:
        for found in self.speech.mention.finditer(sentence):
            if found.lastgroup in ("one", "inverted", "opinion"):
                return "she" if self.speech.feminine.search(found[0]) else "he"
        return None

    def _carried(self, text: str, sentences: Sequence[str]) -> Voice:
        """Who goes on where the first sentence names nobody."""
        if passive := self._passive(sentences[0]):
            return passive
        if self.now is None or self.now.kind is SpeakerKind.NARRATOR:
            unattributed = self.speech.impersonal.search(text)
            return Voice(SpeakerKind.UNATTRIBUTED if unattributed else SpeakerKind.NARRATOR)
        if self.speech.impersonal.search(sentences[0]):
            return Voice(SpeakerKind.UNATTRIBUTED)
        if self.now.kind in _SINGLE:
            return self.now
        for sentence in sentences[1:]:
            for voice, _ in self._voices(sentence, plainly=True):
                return voice
        return Voice(SpeakerKind.NARRATOR)

    def _voices(
        self, sentence: str, *, plainly: bool, later: bool = False
    ) -> list[tuple[Voice, str | None]]:
        """The voices of a sentence in order: its subject, those joined to it, those set against it.

        ``later``: a sentence inside a paragraph, where pronouns change nothing.
        """
        found: list[tuple[int, int, Voice, str | None, bool]] = []
        for start, end, key in self.speakers.mentions(sentence):
            if self._is_subject(sentence, start) and not self._only_did(sentence, end, plainly):
                voice = Voice(SpeakerKind.BRIEFER, None, key)
                found.append((start, end, voice, self._verb(sentence, end), False))
        for match in self.speech.mention.finditer(sentence):
            voice = self._voice(match, sentence, plainly)
            if voice is not None:
                verb = self._verb(sentence, match.end())
                found.append((*match.span(), voice, verb, bool(match["opinion"])))
        found.sort(key=lambda each: each[:2])
        if not found:
            return []
        if found[0][4] and len(found) > 1:  # "In his statement, the Director ..."
            found = found[1:]
        first = found[0]
        voices = [(first[2], first[3])]
        voices += [
            (each[2], each[3])
            for each in found[1:]
            if _joined(sentence[first[1] : each[0]], sentence[each[1] :]) and each[2] != first[2]
        ]
        if later and sentence[first[0] : first[1]].lower() in ("he", "she", "they", "il", "elle", "ils", "elles"):
            voices = []
        for match in self.speech.contrast.finditer(sentence, first[1]):
            kind = self.speech.kind_of(match["noun"]) if match["noun"] else first[2].kind
            if kind in _SINGLE:
                continue
            against = Voice(kind, self.speech.quantifier_of(match["quantifier"]))
            if all(against != voice for voice, _ in voices):
                voices.append((against, None))
        return voices

    def _voice(self, match: re.Match[str], sentence: str, plainly: bool) -> Voice | None:
        if not self._is_subject(sentence, match.start()) and match.lastgroup != "inverted":
            return None
        if match["chair"]:
            speaks = self._speaks(sentence, match.end(), plainly)
            return Voice(SpeakerKind.CHAIR) if speaks else None
        if match["several"]:
            return self._several(match, sentence)
        if match["many"]:
            return self.now if self.now and self.now.kind not in _SINGLE else None
        if (self.now is None or self.now.kind is SpeakerKind.NARRATOR) and self.speakers:
            alone = self.speakers.keys
            return Voice(SpeakerKind.BRIEFER, None, alone[0]) if len(alone) == 1 else None
        return self._meant(match[0])

    def _several(self, match: re.Match[str], sentence: str) -> Voice | None:
        if not self._speaks(sentence, match.end(), plainly=True):
            return None
        voice = self._group(match)
        if voice == Voice(SpeakerKind.MEMBER_STATES) and self.now and self.now.kind in _SINGLE:
            # "Member States had, at that time, identified ...": told by whoever has the floor.
            return None
        return voice

    def _group(self, match: re.Match[str]) -> Voice:
        kind = self.speech.kind_of(match["noun"])
        quantifier = self.speech.quantifier_of(match["quantifier"])
        if quantifier is None and kind is SpeakerKind.MEMBERS:
            quantifier = Quantifier.ALL
        return Voice(kind, quantifier)

    def _meant(self, pronoun: str) -> Voice | None:
        """Whom "he" or "she" means: who has the floor, or had it last and is spoken of so."""
        if self.now is None or self.now.kind not in _SINGLE:
            return None
        said = "she" if self.speech.feminine.search(pronoun) else "he"
        known = self.pronouns.setdefault(self.now.speaker, said)
        if known != said:
            others = [
                Voice(SpeakerKind.BRIEFER if key else SpeakerKind.CHAIR, None, key)
                for key, theirs in self.pronouns.items()
                if theirs == said and (key is None or key in self.speakers.keys)
            ]
            return others[-1] if others else self.now
        return self.now

    def _is_subject(self, sentence: str, start: int) -> bool:
        before = sentence[max(0, start - 40) : start]
        return not self.speech.not_before.search(before)

    def _speaks(self, sentence: str, end: int, plainly: bool) -> bool:
        pattern = self.speech.plainly if plainly else self.speech.said
        if pattern.match(sentence, end):
            return True
        joined = re.match(r"(?:,? (?:and|et) (?:the |le |la |les )?(?:then )?[\w ]{3,40}?)", sentence[end:])
        aside = self.speech.aside.match(sentence, end)
        if aside and aside.end() > end and pattern.match(sentence, aside.end()):
            return True
        if joined:
            rest = sentence[end : end + 160]
            return any(pattern.match(rest, cut.end()) for cut in re.finditer(r"[\w’'-]+", rest[:80]) if _names(rest[: cut.end()]))
        return False

    def _only_did(self, sentence: str, end: int, plainly: bool) -> bool:
        """Whether a briefer is mentioned without speaking ("was the main speaker")."""
        if plainly:
            return not self._speaks(sentence, end, plainly=True)
        aside = self.speech.aside.match(sentence, end)
        ends = {end, aside.end() if aside else end}
        return any(self.speech.did.match(sentence, each) for each in ends)

    def _verb(self, sentence: str, end: int) -> str | None:
        aside = self.speech.aside.match(sentence, end)
        for start in (end, aside.end() if aside else end):
            if said := self.speech.plainly.match(sentence, start):
                groups = said.groupdict()
                return " ".join((groups["verb"] or groups["present"]).split())
        return None

    def _passive(self, sentence: str) -> Voice | None:
        """Who speaks in "... was a concern raised by the members"."""
        for match in self.speech.mention.finditer(sentence):
            before = sentence[max(0, match.start() - 40) : match.start()]
            if not self.speech.passive.search(before):
                continue
            if match["chair"]:
                return Voice(SpeakerKind.CHAIR)
            if match["several"]:
                return self._group(match)
        return None


def _joined(between: str, after: str) -> bool:
    """Whether a second voice is named with the first: "members and the Chair", "with him"."""
    if re.fullmatch(r",?\s+(?:and|et|together with|with|avec)\s+", between):
        return True
    together = re.match(r"\s+(?:with|avec)\s+(?:him|her|them|lui|elle|eux)\b", after)
    return bool(together and re.search(r",\s+(?:and|et)\s+$", between))


def _names(words: str) -> bool:
    return bool(re.search(r"\b(?:Chair\w*|members|participants|membres|Présidente?)\b", words))

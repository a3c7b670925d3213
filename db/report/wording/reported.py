"""What was said, told in print: a note becomes a sentence with who spoke and the stock verb."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final

from db.report.wording.base import Speaker, Wording
from db.report.wording.french_grammar import of
from db.report.wording.proper_words import keeps_capital

_END_RE: Final = re.compile(r"[.!?…][\"'”»)\]\s]*$")


@dataclass(frozen=True, slots=True)
class Floor:
    """Who has the floor: kind and quantifier are values of SpeakerKind and Quantifier."""

    kind: str
    quantifier: str | None = None
    speaker: Speaker | None = None
    """Of a briefer."""


@dataclass(frozen=True, slots=True)
class Room:
    """The meeting in which it was said, in the words of the report."""

    body: str
    """The body's short name, without article."""
    chair: str
    """The word for its head, without article."""
    feminine: bool | None = None
    """Of the chair; None goes by the word."""
    names: tuple[str, ...] = ()
    """Of people who may be spoken of."""


class ReportedSpeech(ABC):
    """How one language tells what somebody said."""

    several: ClassVar[Mapping[str, Mapping[str | None, str]]]
    """By kind of speaker and quantifier."""
    stock: ClassVar[Mapping[str, str]]
    """What stands before a clause, by kind of speaker."""
    asked: ClassVar[Mapping[str, str]]
    """What stands before a question, by kind of speaker."""
    that_re: ClassVar[re.Pattern[str]]
    """The word that joins a clause, where the note has it already."""
    verb_re: ClassVar[re.Pattern[str]]
    """A note that begins with its own verb: "asked whether", "a demandé si"."""
    subject_re: ClassVar[re.Pattern[str]]
    """A note that has its subject already."""

    def __init__(self, words: Wording) -> None:
        self.words = words

    def told(self, floor: Floor, text: str, room: Room) -> str:
        """Tell what was said as a sentence: "The Chair noted that ..."; "" where nothing was.

        A note with its own verb or subject keeps it, a question is quoted, and the narrator's
        words stay as they are.
        """
        text = " ".join(text.split())
        if not text:
            return ""
        subject = self.subject(floor, room)
        if floor.kind == "narrator" or self._has_subject(text, subject):
            return _closed(_capital(text))
        if text.endswith("?"):
            question = self.words.quote(_capital(text))
            return f"{self._joined(subject, self.asked[floor.kind])} {question}"
        if self.verb_re.match(text):
            return _closed(self.with_verb(subject, text))
        clause = self.that_re.sub("", text, count=1)
        if clause == text and not keeps_capital(text, room.names, self.words.language):
            clause = text[0].lower() + text[1:]
        return _closed(self.with_clause(self._joined(subject, self.stock[floor.kind]), clause))

    def subject(self, floor: Floor, room: Room) -> str:
        """Name who speaks as the beginning of a sentence; "" where nobody is named."""
        if floor.kind == "chair":
            return _capital(self.words.the_post(Speaker(room.chair, feminine=room.feminine)))
        if floor.kind == "briefer" and floor.speaker is not None:
            speaker = floor.speaker
            return _capital(self.words.the_post(speaker)) if speaker.post else speaker.name
        counted = self.several.get(floor.kind, {})
        of_whom = counted.get(floor.quantifier) or counted.get(None, "")
        return of_whom.format(of_body=self.of_body(room.body))

    @abstractmethod
    def of_body(self, body: str) -> str:
        """Give the body as the genitive: "of the Working Group"."""

    @abstractmethod
    def with_verb(self, subject: str, text: str) -> str:
        """Put a subject, or "" for nobody, before a note that begins with its verb."""

    @abstractmethod
    def with_clause(self, said: str, clause: str) -> str:
        """Join what was said to who said it."""

    def _has_subject(self, text: str, subject: str) -> bool:
        own = bool(subject) and text.casefold().startswith(f"{subject.casefold()} ")
        return own or self.subject_re.match(text) is not None

    def _joined(self, subject: str, verb: str) -> str:
        return f"{subject} {verb}" if subject else verb


def _english(noun: str, everybody: str) -> dict[str | None, str]:
    lower = noun[0].lower() + noun[1:] if noun != "Member States" else noun
    return {
        None: noun,
        "all": everybody,
        "most": f"Most {lower}",
        "a_number_of": f"A number of {lower}",
        "several": f"Several {lower}",
        "some": f"Some {lower}",
        "others": f"Other {lower}",
    }


class EnglishSpeech(ReportedSpeech):
    """English reported speech."""

    several: ClassVar = {
        "members": _english("Members", "The members {of_body}"),
        "participants": _english("Participants", "All participants"),
        "member_states": _english("Member States", "All Member States"),
        "briefer": {None: "A briefer"},
    }
    stock: ClassVar = {
        "chair": "noted that",
        "briefer": "stated that",
        "members": "were of the view that",
        "participants": "were of the view that",
        "member_states": "were of the view that",
        "unattributed": "It was noted that",
    }
    asked: ClassVar = {**dict.fromkeys(stock, "asked:"), "unattributed": "It was asked:"}
    that_re = re.compile(r"^that\s+", re.IGNORECASE)
    verb_re = re.compile(
        r"(?:(?:also|then|further|again|strongly|therefore)\s+)*"
        r"(?:(?!need\b|indeed\b)[a-z]{2,}ed|said|told|drew|gave|set out|spoke|went|took|saw|felt"
        r"|made|put|thought|found|laid|sought|held)\b"
    )
    subject_re = re.compile(r"(?:He|She|They|The Chair\w*|The members)\s")

    def of_body(self, body: str) -> str:
        """Give the body as the genitive."""
        return f"of the {body}"

    def with_verb(self, subject: str, text: str) -> str:
        """Put a subject before a verb; without one it is turned: "It was asked whether"."""
        return f"{subject} {text}" if subject else f"It was {text}"

    def with_clause(self, said: str, clause: str) -> str:
        """Join a clause by a space."""
        return f"{said} {clause}"


def _french(noun: str, without: str, everybody: str) -> dict[str | None, str]:
    return {
        None: f"Des {noun}",
        "all": everybody,
        "most": f"La plupart des {noun}",
        "a_number_of": f"Un certain nombre {without}",
        "several": f"Plusieurs {noun}",
        "some": f"Certains {noun}",
        "others": f"D’autres {noun}",
    }


class FrenchSpeech(ReportedSpeech):
    """French reported speech."""

    several: ClassVar = {
        "members": _french("membres", "de membres", "Les membres {of_body}"),
        "participants": _french("participants", "de participants", "Tous les participants"),
        "member_states": _french("États Membres", "d’États Membres", "Tous les États Membres"),
        "briefer": {None: "Un intervenant"},
    }
    stock: ClassVar = {
        "chair": "a fait observer",
        "briefer": "a déclaré",
        "members": "ont estimé",
        "participants": "ont estimé",
        "member_states": "ont estimé",
        "unattributed": "Il a été noté",
    }
    asked: ClassVar = {
        **dict.fromkeys(stock, "ont posé la question suivante\u00a0:"),
        "chair": "a posé la question suivante\u00a0:",
        "briefer": "a posé la question suivante\u00a0:",
        "unattributed": "La question suivante a été posée\u00a0:",
    }
    that_re = re.compile(r"^(?:que\s+|qu['\u2019])", re.IGNORECASE)
    verb_re = re.compile(r"(?:a|ont|s['\u2019]est|se sont)\s")
    subject_re = re.compile(
        r"(?:Il(?! (?:faut|est|y a|convient|importe|s['\u2019]agit))|Elle|Ils|Elles"
        r"|La Présidente|Le Président|Les membres)\s"
    )

    def of_body(self, body: str) -> str:
        """Give the body as the genitive: "du Groupe de travail", "de la Commission"."""
        return of(body)

    def with_verb(self, subject: str, text: str) -> str:
        """Put a subject before a verb; without one it is turned: "Il a été demandé si"."""
        if subject:
            return f"{subject} {text}"
        return re.sub(r"^(?:a|ont)\s", "Il a été ", text)

    def with_clause(self, said: str, clause: str) -> str:
        """Join a clause by "que", which loses its vowel before another."""
        vowel = clause[:1].casefold() in "aàâeéèêiîoôuùy" and bool(clause)
        return f"{said} qu’{clause}" if vowel else f"{said} que {clause}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _closed(sentence: str) -> str:
    """Close a sentence; a comma or colon that a note was left at gives way."""
    return sentence if _END_RE.search(sentence) else f"{sentence.rstrip(' ,;:–-')}."

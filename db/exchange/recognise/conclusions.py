"""Staging the statements of the last chapter, and to whom they speak."""

from __future__ import annotations

from collections.abc import Sequence

from db.exchange.recognise.actors import Actor
from db.exchange.recognise.addressees import addressees_in, meant_by
from db.exchange.recognise.directory import Directory
from db.exchange.recognise.gathering import Gathering
from db.exchange.recognise.outline import Part, below
from db.exchange.recognise.sentences import sentences_of
from db.exchange.recognise.statements import Statement, ask_in, statements_in
from db.exchange.staging import Level
from db.language import tr
from db.models import ParagraphKind, RecommendationKind, SectionKind, SectionRole


class Conclusions:
    """Stages statements and their addressees."""

    def __init__(self, directory: Directory, gathering: Gathering, language: str) -> None:
        self._directory = directory
        self._gathering = gathering
        self._language = language

    def stage(self, parts: Sequence[Part], report: str, label: str) -> None:
        """Stage a statement for every paragraph of the chapter of conclusions, or two."""
        chapter = self._chapter(parts)
        if chapter is None:
            self._gathering.note(
                Level.NOTE, "", tr("The report has no chapter of conclusions or recommendations.")
            )
            return
        number, before = 0, None
        for part in below(parts, chapter):
            for passage in part.passages:
                if passage.kind is ParagraphKind.TABLE or not passage.whole.strip():
                    continue
                if part.numbered and passage.kind is not ParagraphKind.NUMBERED:
                    before = passage.text
                    continue
                for statement in statements_in(passage, before, self._language):
                    number += 1
                    self._stage(statement, report, label, number)
                before = sentences_of(passage.whole)[-1]

    def _chapter(self, parts: Sequence[Part]) -> Part | None:
        """The chapter of conclusions; where none is called so, the last one, if it asks."""
        chapters = [part for part in parts if part.kind is SectionKind.CHAPTER]
        named = [part for part in chapters if part.role is SectionRole.CONCLUSIONS]
        if named:
            return named[0]
        last = chapters[-1] if len(chapters) > 1 else None
        if last is None or last.role is not None:
            return None
        texts = [passage.whole for part in below(parts, last) for passage in part.passages]
        return last if any(ask_in(text, self._language) for text in texts) else None

    def _stage(self, statement: Statement, report: str, label: str, number: int) -> None:
        key = self._gathering.add(
            "recommendations",
            f"statement {number}",
            {
                "reference": f"{label}/{number}",
                "number": number,
                "text": statement.text,
                "context": statement.context,
                "kind": statement.kind,
                "modality": statement.modality,
                "basis": _basis(statement),
            },
            {"report": report, "paragraph": statement.passage.key},
            statement.place,
        )
        actors, explicit = self._addressees(statement)
        for order, actor in enumerate(actors, 1):
            self._gathering.add(
                "addressees",
                f"{actor.name} of {key}",
                {"order": order, "explicit": explicit},
                {
                    "recommendation": key,
                    "organisation": self._directory.actor(actor, statement.place),
                },
                statement.place,
            )

    def _addressees(self, statement: Statement) -> tuple[list[Actor], bool]:
        if statement.kind is not RecommendationKind.RECOMMENDATION:
            return [], True
        for text in filter(None, (statement.lead, statement.text)):
            actors, explicit = addressees_in(text, self._language)
            if actors and explicit:
                return actors, True
        # What is said beside it, in the same paragraph, is said to the same.
        for sentence in sentences_of(statement.passage.text):
            actors, explicit = addressees_in(sentence, self._language)
            if actors and explicit:
                return actors, False
        return meant_by(statement.text, self._language), False


def _basis(statement: Statement) -> list[str]:
    """The symbols that the statement itself cites, of all its paragraph cites."""
    resolutions = {symbol: symbol.removeprefix("S/RES/") for symbol in statement.passage.symbols}
    text = f"{statement.lead} {statement.text}"
    return [symbol for symbol, cited in resolutions.items() if cited in text]

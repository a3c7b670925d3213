"""Who speaks in a section against who briefed the meeting, and how they are named."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from db.language import tr
from db.models import Participation, SpeakerKind, TextOrigin
from db.report.checking.examined import Examined, Found
from db.report.checking.places import place_of, text_of
from db.report.composing.names import is_named
from db.report.composing.outline import PlacedSection
from db.report.composing.records import briefers

_MENTIONED = 80
"""Of 100: how much of a title must stand in a text for the post to be mentioned there."""


def briefer_not_in_section(examined: Examined) -> Iterator[Found]:
    """Find briefers of the annex whom the section mentions neither by name nor by post."""
    for placed in examined.meeting_sections():
        text = text_of(placed)
        attributed = _attributed(placed)
        for each in briefers(placed.section.meeting):
            if each not in attributed and not _is_mentioned(each, text):
                yield Found(
                    tr(
                        "{name} is among the briefers, and the section does not mention them."
                    ).format(name=each.name_in_print),
                    place_of(placed),
                    (each, placed.section),
                )


def briefer_without_paragraph(examined: Examined) -> Iterator[Found]:
    """Find briefers of whom no paragraph of the section tells what they said."""
    for placed in examined.meeting_sections():
        attributed = _attributed(placed)
        kept = any(each.paragraph.origin is not TextOrigin.GENERATED for each in placed.paragraphs)
        if kept and not attributed:
            continue  # nobody has said yet who speaks where
        for each in briefers(placed.section.meeting):
            if each not in attributed:
                yield Found(
                    tr("No paragraph tells what {name} said.").format(name=each.name_in_print),
                    place_of(placed),
                    (each, placed.section),
                )


def speaker_not_among_briefers(examined: Examined) -> Iterator[Found]:
    """Find paragraphs in which somebody briefs who is not among the meeting's briefers."""
    for placed in examined.meeting_sections():
        listed = briefers(placed.section.meeting)
        for each in placed.paragraphs:
            paragraph = each.paragraph
            who = paragraph.participation
            if paragraph.speaker_kind is SpeakerKind.BRIEFER and who not in listed:
                yield Found(
                    tr("A briefer speaks who is not among those of the meeting in the annex."),
                    place_of(placed, each),
                    (paragraph, *([who] if who is not None else [])),
                )


def names_against_rule(examined: Examined) -> Iterator[Found]:
    """Find speakers the body of the report names, or does not, against its rule."""
    report = examined.records.report
    for placed in examined.meeting_sections() if report else ():
        text = text_of(placed).casefold()
        for each in briefers(placed.section.meeting):
            named = is_named(each, report.naming_rule) if report else None
            is_there = each.person.name.casefold() in text
            if named is None or named == is_there or not each.title_in_print:
                continue
            message = (
                tr("By the report’s rule {name} is named beside the post, and the text does not.")
                if named
                else tr(
                    "By the report’s rule {name} appears by post only, and the text has the name."
                )
            )
            yield Found(
                message.format(name=each.name_in_print), place_of(placed), (each, placed.section)
            )


def _attributed(placed: PlacedSection) -> set[Participation]:
    """Give who speaks in the paragraphs of a section, as recorded."""
    return {
        who
        for each in placed.paragraphs
        for who in (
            each.paragraph.participation,
            *(attribution.participation for attribution in each.paragraph.attributions),
        )
        if who is not None
    }


def _is_mentioned(participation: Participation, text: str) -> bool:
    folded, title = text.casefold(), participation.title_in_print.casefold()
    if participation.person.name.casefold() in folded:
        return True
    return bool(title) and fuzz.partial_ratio(title, folded) >= _MENTIONED

"""Sections against meetings: what is told and was not held, what was held and is not told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from db.language import tr
from db.models import SectionKind, SectionRole
from db.report.checking.examined import Examined, Found
from db.report.checking.places import place_of, text_of
from db.report.composing.outline import PlacedSection
from db.report.composing.records import concept_notes, has_section, is_held


def meeting_without_section(examined: Examined) -> Iterator[Found]:
    """Find held meetings that no section tells of, in a report that has one for each."""
    told = {placed.section.meeting for placed in examined.meeting_sections()}
    for meeting in examined.records.held if _tells_by_section(examined) else ():
        if has_section(meeting) and meeting not in told:
            yield Found(
                tr("The meeting of {day} was held, and no section tells of it.").format(
                    day=examined.date(meeting)
                ),
                examined.date(meeting),
                (meeting,),
            )


def section_without_meeting(examined: Examined) -> Iterator[Found]:
    """Find sections among those of the meetings that tell of no recorded one, or of none held."""
    of_meetings = _sections_of_chapters(examined) if _tells_by_section(examined) else []
    for placed in examined.outline.sections:
        section = placed.section
        if placed in of_meetings and section.meeting is None:
            yield Found(
                tr("The section “{title}” is linked to no meeting.").format(title=placed.title),
                place_of(placed),
                (section,),
            )
        elif section.meeting is not None and not is_held(section.meeting):
            yield Found(
                tr("The section “{title}” tells of a meeting that is not recorded as held.").format(
                    title=placed.title
                ),
                place_of(placed),
                (section, section.meeting),
            )


def sections_out_of_order(examined: Examined) -> Iterator[Found]:
    """Find the first section that stands after one on a later meeting."""
    latest = None
    for placed in examined.meeting_sections():
        day = placed.section.meeting.day
        if day is not None and latest is not None and day < latest:
            yield Found(
                tr("The section “{title}” stands after a section on a later meeting.").format(
                    title=placed.title
                ),
                place_of(placed),
                (placed.section,),
            )
            return
        latest = max(filter(None, (latest, day)), default=None)


def lone_section(examined: Examined) -> Iterator[Found]:
    """Find an A without a B (Editorial Manual, headings)."""
    labelled = [
        placed
        for placed in examined.outline.sections
        if placed.label and placed.section.kind is SectionKind.SECTION
    ]
    sisters = Counter(placed.section.parent for placed in labelled)
    for placed in labelled:
        if sisters[placed.section.parent] == 1:
            yield Found(
                tr("Section {label} stands alone: where there is an A there must be a B.").format(
                    label=placed.label
                ),
                place_of(placed),
                (placed.section,),
            )


def concept_note_not_cited(examined: Examined) -> Iterator[Found]:
    """Find sections that do not cite the concept note recorded for their meeting."""
    for placed in examined.meeting_sections():
        text = text_of(placed)
        for note in concept_notes(placed.section.meeting):
            if note.symbols and not any(symbol.text in text for symbol in note.symbols):
                yield Found(
                    tr("The section does not cite the concept note {symbol}.").format(
                        symbol=note.citation
                    ),
                    place_of(placed),
                    (placed.section, note),
                )


def untitled_section(examined: Examined) -> Iterator[Found]:
    """Find labelled headings with nothing to print: meetings without a theme."""
    for placed in examined.outline.sections:
        meeting = placed.section.meeting
        unnamed = meeting is not None and meeting.theme is None and meeting.planned_theme is None
        if unnamed and placed.section.title is None:
            yield Found(
                tr("The meeting of {day} has no theme, so its section has no title.").format(
                    day=examined.date(meeting)
                ),
                place_of(placed),
                (placed.section, meeting),
            )


def _sections_of_chapters(examined: Examined) -> list[PlacedSection]:
    """Give the sections of the chapters on meetings, without those below them."""
    chapters = [placed.section for placed in examined.within(SectionRole.MEETINGS)]
    return [placed for placed in examined.outline.sections if placed.section.parent in chapters]


def _tells_by_section(examined: Examined) -> bool:
    """Tell whether a section is a meeting here: others tell by topic, or by half-year."""
    linked = [placed.section.meeting is not None for placed in _sections_of_chapters(examined)]
    return sum(linked) * 2 > len(linked)

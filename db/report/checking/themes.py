"""Themes: their list, the sections on them, their titles here and there, and the plan."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from db.language import tr
from db.models import PlannedTheme, ProgrammeVersion, SectionRole, TextOrigin
from db.report.checking.examined import Examined, Found
from db.report.checking.places import place_of, same_words
from db.report.composing.names import in_language, theme_of
from db.report.composing.outline import PlacedParagraph, PlacedSection

_MUCH_ALIKE = 75
"""Of 100: titles as near as this speak of one theme (rapidfuzz, ratio of their words in order)."""


def listed_themes(examined: Examined) -> Iterator[Found]:
    """Compare the list of themes of the chapter on meetings with the sections that follow it."""
    titles = [placed.title for placed in examined.meeting_sections()]
    for chapter in examined.within(SectionRole.MEETINGS):
        for placed in chapter.paragraphs:
            if placed.paragraph.origin is not TextOrigin.GENERATED and _is_list(placed, titles):
                yield from _compare(chapter, placed, examined.meeting_sections())


def title_drift(examined: Examined) -> Iterator[Found]:
    """Find themes whose heading and title in the annex differ by more than being shortened."""
    titles = {each.section.meeting: each for each in examined.meeting_sections()}
    for meeting in examined.records.held:
        theme = theme_of(meeting)
        if theme is None:
            continue
        language = examined.words.language
        full = in_language(theme, "full_title", language) or ""
        short = in_language(theme, "short_title", language) or full
        section = titles.get(meeting)
        heading = section.title if section else full
        for one, other in {(heading, short), (heading, full)}:
            if not _shortens(same_words(other), same_words(one)):
                yield Found(
                    tr(
                        "One theme has two titles: “{one}” and “{other}”. If that is on purpose, "
                        "nothing need be done."
                    ).format(one=one, other=other),
                    place_of(section) if section else examined.date(meeting),
                    (theme, meeting),
                )


def _shortens(short: str, long: str) -> bool:
    """Tell whether a title is another with words left out, those that stay in their order."""
    left = iter(long.replace(":", "").split())
    return all(word in left for word in short.replace(":", "").split())


def planned_and_not_held(examined: Examined) -> Iterator[Found]:
    """Find themes of the last programme of work on which no meeting was held."""
    held = {theme_of(meeting) for meeting in examined.records.held}
    last = (
        select(ProgrammeVersion.id)
        .where(ProgrammeVersion.period_id == examined.records.period.id)
        .order_by(ProgrammeVersion.number.desc())
        .limit(1)
        .scalar_subquery()
    )
    planned = (
        select(PlannedTheme)
        .where(PlannedTheme.programme_version_id == last)
        .order_by(PlannedTheme.order)
        .options(joinedload(PlannedTheme.theme))
    )
    for plan in examined.session.scalars(planned):
        if plan.theme not in held:
            yield Found(
                tr("The theme “{title}” was planned and no meeting on it was held.").format(
                    title=plan.theme.full_title
                ),
                tr("the programme of work"),
                (plan.theme,),
            )


def _is_list(placed: PlacedParagraph, titles: list[str]) -> bool:
    items = getattr(placed.block, "items", ())
    return any(
        fuzz.ratio(same_words(item.text), same_words(title)) >= _MUCH_ALIKE
        for item in items
        for title in titles
    )


def _compare(
    chapter: PlacedSection, placed: PlacedParagraph, sections: list[PlacedSection]
) -> Iterator[Found]:
    items = [item.text for item in getattr(placed.block, "items", ())]
    place, paragraph = place_of(chapter, placed), placed.paragraph
    listed, titled = list(map(same_words, items)), [same_words(each.title) for each in sections]
    if listed != titled and sorted(listed) == sorted(titled):
        yield Found(
            tr("The themes are listed in another order than their sections stand in."),
            place,
            (paragraph,),
        )
    for section, title in zip(sections, titled, strict=True):
        if title not in listed:
            yield Found(
                tr(
                    "The list of themes does not name “{title}”, the title of section {label}."
                ).format(title=section.title, label=section.label),
                place,
                (paragraph, section.section),
            )
    for item, words in zip(items, listed, strict=True):
        if words not in titled:
            yield Found(
                tr("The list of themes names “{item}”, and no section has that title.").format(
                    item=item.strip(" ;.")
                ),
                place,
                (paragraph,),
            )

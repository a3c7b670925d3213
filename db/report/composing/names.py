"""What the report calls the body, its themes, its chair and its speakers, in its language."""

from __future__ import annotations

from db.countries import find_country
from db.models import (
    Body,
    Chairship,
    ChairshipStatus,
    Meeting,
    NamingRule,
    Organisation,
    OrganisationKind,
    Participation,
    Section,
    SectionKind,
    SectionRole,
    Theme,
)
from db.report.composing.records import PeriodRecords
from db.report.wording import Wording

_OF_THE_HOUSE = {
    OrganisationKind.SECRETARIAT_DEPARTMENT,
    OrganisationKind.UN_BODY,
    OrganisationKind.FIELD_MISSION,
}
"""Whose officials the report calls by post only, where it names outsiders."""


def in_language(record: Body | Theme | Organisation, field: str, language: str) -> str | None:
    """Give a name of a record in a language, else as it stands in the record itself."""
    translated: str | None = record.translations.get(language, {}).get(field)
    stored: str | None = getattr(record, field)
    return translated or stored


def full_name(body: Body, language: str) -> str:
    """The body's full name."""
    return in_language(body, "full_name", language) or body.full_name


def short_name(body: Body, language: str) -> str:
    """The body as the report calls it after first mention."""
    return in_language(body, "short_name", language) or full_name(body, language)


def country(delegation: Organisation, language: str) -> str:
    """A State in the language of the report."""
    known = find_country(delegation.name)
    translated = in_language(delegation, "name", language)
    return known.name(language) if known else translated or delegation.name


def theme_of(meeting: Meeting) -> Theme | None:
    """The theme of a meeting, as planned where nothing else was decided."""
    if meeting.theme is None and meeting.planned_theme is not None:
        return meeting.planned_theme.theme
    return meeting.theme


def theme_title(meeting: Meeting, language: str, *, short: bool = False) -> str:
    """The title of a meeting's theme in full, or as the annex has it; "" without a theme."""
    theme = theme_of(meeting)
    if theme is None:
        return ""
    title = in_language(theme, "short_title", language) if short else None
    return title or in_language(theme, "full_title", language) or ""


def section_title(records: PeriodRecords, section: Section, words: Wording) -> str:
    """The title a section prints under: as kept, else from what the section is for."""
    if section.title is not None:
        return section.title
    if section.meeting is not None:
        meeting: Meeting = section.meeting
        dated = words.day_range(meeting.day, meeting.end_day) if meeting.day else ""
        return theme_title(meeting, words.language) or dated
    body, period = short_name(records.body, words.language), records.period
    if section.role is SectionRole.INTRODUCTION:
        return words.introduction
    if section.role is SectionRole.CONCLUSIONS:
        return words.conclusions
    if section.role is SectionRole.MEETINGS:
        return words.meetings_of(body)
    if section.role is SectionRole.MEETINGS_TABLE or section.kind is SectionKind.ANNEX:
        return words.annex_title(body, period.begins_on, period.ends_on)
    return ""


def is_woman(chairship: Chairship) -> bool:
    """Tell whether the report speaks of the chair in the feminine."""
    return (chairship.person.pronoun or "").lower() in {"she", "elle"}


def chair_word(records: PeriodRecords, chairship: Chairship | None, words: Wording) -> str:
    """The word for the head: as recorded in the report's own language, else as usual in print."""
    own = records.report.language if records.report else words.language
    if chairship is None:
        return words.chair()
    if own == words.language and chairship.office:
        return chairship.office
    return words.chair(is_woman(chairship), chairship.status is ChairshipStatus.ACTING)


def is_outsider(participation: Participation) -> bool | None:
    """Tell whether a speaker comes from outside the Organization; None where not recorded."""
    meeting = participation.meeting
    post = participation.post or participation.person.post_on(meeting.day)
    if post is None or post.organisation is None:
        return None
    return post.organisation.kind not in _OF_THE_HOUSE


def is_named(participation: Participation, rule: NamingRule) -> bool | None:
    """Tell whether the body of the report names a speaker beside the post; None: not known.

    What is recorded of the participation comes before the report's rule.
    """
    if participation.named_in_text is not None:
        return participation.named_in_text
    if rule is NamingRule.OUTSIDERS_NAMED:
        return is_outsider(participation)
    return rule is NamingRule.ALL_NAMED

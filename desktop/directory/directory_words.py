"""How the directory words posts, appearances and counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.language import spoken, tr, trn
from desktop.wording import days
from desktop.wording.numbers import number
from desktop.wording.terms import MEETING_KINDS, PARTICIPATION_ROLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.queries.person_details import Appearance, Passage, PostFacts


def people_counted(count: int, *, briefers: bool) -> str:
    """Give "10 briefers", or people where not all of them briefed."""
    if briefers:
        return trn("{count} briefer", "{count} briefers", count).format(count=number(count))
    return trn("{count} person", "{count} people", count).format(count=number(count))


def appearances_counted(count: int) -> str:
    """Give "11 appearances"."""
    return trn("{count} appearance", "{count} appearances", count).format(count=number(count))


def held_when(post: PostFacts) -> str:
    """Give when a post was held: by its dates, else by the meetings where it is seen; "": unknown.

    "since 1 Jan 2019", "until 31 Dec 2018", "in 2016", "formerly".
    """
    first, last = post.begins_on, post.ends_on
    if first is not None and last is not None:
        return days.day_range(first, last)
    if first is not None:
        return tr("since {day}").format(day=days.short_day(first))
    if last is not None:
        return tr("until {day}").format(day=days.short_day(last))
    if post.former:
        return tr("formerly")
    if post.first_year is None or post.last_year is None:
        return ""
    if post.first_year == post.last_year:
        return tr("in {year}").format(year=post.first_year)
    return tr("{first} – {last}").format(first=post.first_year, last=post.last_year)


def theme_of(appearance: Appearance) -> str:
    """Give the theme of a meeting, else its kind."""
    return appearance.theme or tr(MEETING_KINDS[appearance.kind])


def day_of(appearance: Appearance) -> str:
    """Give the day of a meeting, or that it has none yet."""
    if appearance.day is None:
        return tr("No day yet")
    if appearance.end_day is not None:
        return days.day_range(appearance.day, appearance.end_day)
    return days.day(appearance.day)


def part_in(appearance: Appearance) -> str:
    """Give "Briefer · spoke 1st, listed 2nd", with as much of it as is known."""
    role = tr(PARTICIPATION_ROLES[appearance.role])
    spoke, listed = appearance.speaking_order, appearance.listing_order
    if spoke is None and listed is None:
        return role
    if listed is None:
        sentence = tr("{role} · spoke {spoke}")
    elif spoke is None:
        sentence = tr("{role} · listed {listed}")
    elif appearance.status == "held":
        sentence = tr("{role} · spoke {spoke}, listed {listed}")
    else:
        sentence = tr("{role} · to speak {spoke}, to be listed {listed}")
    return sentence.format(role=role, spoke=_ordinal(spoke), listed=_ordinal(listed))


def printed_as(appearance: Appearance) -> str:
    """Give what the report printed, or will print unless the directory changes; "": no title."""
    if not appearance.title:
        return ""
    kept = appearance.frozen or appearance.status == "held"
    sentence = tr("Printed as: {title}") if kept else tr("To be printed as: {title}")
    return sentence.format(title=appearance.title)


def statements_in(appearance: Appearance) -> str:
    """Give "2 recommendations from what was said"; "": none."""
    count = appearance.statements
    if not count:
        return ""
    return trn(
        "{count} recommendation from what was said",
        "{count} recommendations from what was said",
        count,
    ).format(count=count)


def passages_named(passages: Sequence[Passage]) -> str:
    """Give "¶62–78, 81"."""
    runs = (
        f"{each.first}" if each.first == each.last else f"{each.first}–{each.last}"
        for each in passages
    )
    return tr("¶{paragraphs}").format(paragraphs=", ".join(runs))


def _ordinal(number: int | None) -> str:
    from db.report.wording import wording

    return wording(spoken({"fr"})).ordinal(number) if number is not None else ""

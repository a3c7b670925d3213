"""The rows of the annex: what is missing in them, and who is titled in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from db.language import tr
from db.models import Meeting, MeetingKind, SectionRole
from db.report.checking.examined import Examined, Found
from db.report.composing.annex import columns_of, listed
from db.report.composing.names import theme_of
from db.report.composing.records import briefers

_BRIEFED = {
    MeetingKind.THEMATIC,
    MeetingKind.JOINT,
    MeetingKind.BRIEFING,
    MeetingKind.INTERACTIVE_SESSION,
}
"""Kinds of meeting to which somebody is invited to speak."""


def gaps_in_rows(examined: Examined) -> Iterator[Found]:
    """Find rows of the table of meetings without a day, briefers or theme, and bare names."""
    for annex in examined.within(SectionRole.MEETINGS_TABLE):
        shown = {what for what, _ in columns_of(annex.section, examined.words)}
        for number, meeting in enumerate(listed(examined.records.held, annex.section), 1):
            place = tr("{annex}, row {number}").format(annex=annex.label, number=number)
            for message in _gaps(meeting, shown):
                yield Found(message, place, (meeting,))


def _gaps(meeting: Meeting, shown: set[str]) -> Iterator[str]:
    if "date" in shown and meeting.day is None:
        yield tr("The row has no date: the day of the meeting is not recorded.")
    if "theme" in shown and theme_of(meeting) is None:
        yield tr("The row has no theme.")
    if "briefers" in shown and meeting.kind in _BRIEFED and not briefers(meeting):
        yield tr("The row names no briefers.")
    for each in briefers(meeting) if "briefers" in shown else ():
        if not each.title_in_print:
            yield tr("{name} stands in the row without a title.").format(name=each.name_in_print)


def titles_of_one_person(examined: Examined) -> Iterator[Found]:
    """Find people printed with different titles at two meetings of the period."""
    people = [each for meeting in examined.records.held for each in briefers(meeting)]
    people.sort(key=lambda each: each.person_id)
    for person, group in groupby(people, key=lambda each: each.person):
        printed = list(group)
        titles = list(dict.fromkeys(each.title_in_print for each in printed))
        if len(titles) > 1:
            yield Found(
                tr(
                    "{name} is printed as “{one}” and as “{other}”. Which is right on which day?"
                ).format(name=person.printed_name, one=titles[0], other=titles[1]),
                tr("the annex"),
                (person, *printed),
            )

"""What the command line asks of a calendar: which meetings, and how they are written."""

from __future__ import annotations

from argparse import Namespace
from datetime import timedelta

from db import queries
from db.errors import UserError
from db.exchange.ics.event import CalendarOptions
from db.language import tr
from db.models import MeetingStatus
from db.queries.events import EventsChosen
from db.store import Store


def events_chosen(store: Store, arguments: Namespace) -> EventsChosen | None:
    """Give the meetings that are asked for; None for those of the period.

    Raises UserError where something else than a calendar is to be written of them.
    """
    asked = (arguments.meetings, arguments.states, arguments.alarm, arguments.deadlines)
    if arguments.what != "calendar":
        if any(asked) or arguments.classification != "public":
            raise UserError(
                tr(
                    "Meetings, states, alarms, classes and deadlines can be chosen for a calendar "
                    "alone, so nothing was written. Leave them out, or export the calendar."
                )
            )
        return None
    if not arguments.meetings and not arguments.states:
        return None
    with store.read() as session:
        period = None
        named = arguments.period is not None or arguments.body is not None
        if named or (not arguments.meetings and queries.periods(session)):
            period = queries.period_for(session, arguments.period, arguments.body)
    return EventsChosen(
        period_id=period,
        uuids=arguments.meetings,
        states=arguments.states and [MeetingStatus(state) for state in arguments.states],
    )


def calendar_options(arguments: Namespace) -> CalendarOptions:
    """Give how a calendar is to be written. Raises UserError for an alarm after the meeting."""
    if arguments.alarm is not None and not 0 <= arguments.alarm <= 525_600:
        raise UserError(
            tr(
                "An alarm can be set from 0 minutes to a year before a meeting, so nothing was "
                "written. Give it a number of minutes from 0 to 525600."
            )
        )
    return CalendarOptions(
        alarm=None if arguments.alarm is None else timedelta(minutes=arguments.alarm),
        classification=arguments.classification.upper(),
        deadlines=arguments.deadlines,
    )

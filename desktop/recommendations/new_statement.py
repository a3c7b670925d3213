"""What the person is told of a statement before it has words."""

from __future__ import annotations

from db.language import tr
from db.queries.recommendation_details import NewStatementPlace
from desktop.wording.days import day


def label(new: NewStatementPlace) -> str:
    """Name the step, as undo and history call it."""
    return tr("Add a statement to the report for {period}").format(period=new.period)


def explained(new: NewStatementPlace) -> str:
    """Say what becomes of the words."""
    if new.meeting_uuid is not None:
        sentence = tr(
            "It is added to the report for {period}, where the report tells of the meeting of "
            "{day}."
        )
    elif not new.has_report:
        sentence = tr(
            "There is no report for {period} yet. It is begun with this statement, which stands "
            "in its conclusions."
        )
    elif new.is_draft:
        sentence = tr("It is added to the conclusions of the report for {period}.")
    else:
        sentence = tr(
            "It is followed up with the statements of the report for {period}. The report is "
            "final and stays as it is; its paragraph can be chosen afterwards."
        )
    on = day(new.meeting_day) if new.meeting_day else tr("no date yet")
    return sentence.format(period=new.period, day=on)

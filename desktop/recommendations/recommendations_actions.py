"""What can be done on the page of recommendations."""

from __future__ import annotations

from typing import Final

from db.language import later
from desktop.shell.actions import Action

RECOMMENDATIONS_ACTIONS: Final = (
    Action(
        "recommendations.new",
        later("New statement"),
        "record",
        "new_statement",
        later("Write a statement into the report of the period"),
        icon="plus",
        keys=("Ctrl+N", "N"),
        when="has_period",
    ),
    Action(
        "recommendations.addressee",
        later("Add an addressee"),
        "record",
        "add_addressee",
        later("Address the statement to an organisation"),
        icon="organisation",
        keys=("Ctrl+Shift+A",),
        when="has_statement",
        group=1,
    ),
    Action(
        "recommendations.follow_up",
        later("Add a follow-up entry"),
        "record",
        "add_follow_up",
        later("Note what became of the statement"),
        icon="clock",
        keys=("Ctrl+Shift+E",),
        when="has_statement",
        group=1,
    ),
    Action(
        "recommendations.paragraph",
        later("Show its paragraph"),
        "record",
        "show_paragraph",
        later("Go to the paragraph of the report that states it"),
        icon="jump",
        keys=("Ctrl+J",),
        when="has_paragraph",
        group=2,
    ),
    Action(
        "recommendations.meeting",
        later("Show its meeting"),
        "record",
        "show_meeting",
        later("Go to the meeting that the statement comes from"),
        icon="calendar",
        when="has_meeting",
        group=2,
    ),
    Action(
        "recommendations.delete",
        later("Delete statement"),
        "record",
        "delete_statement",
        later("Delete the statement with its addressees and follow-up; undo brings it back"),
        icon="trash",
        keys=("Delete",),
        when="has_statement",
        group=3,
    ),
    Action(
        "recommendations.clear",
        later("Clear filters"),
        "view",
        "clear_filters",
        later("Show every statement of the year"),
        icon="filter",
        keys=("Ctrl+Shift+L",),
        when="has_filters",
        group=4,
    ),
)

"""What can be done on the page of recommendations."""

from __future__ import annotations

from typing import Final

from db.language import later
from desktop.recommendations.statement_columns import TITLES
from desktop.recommendations.statement_query import GROUPINGS
from desktop.shell.actions import Action, choices, names
from desktop.widgets.table_actions import table_actions
from desktop.wording.statement_terms import ACCEPTANCE, STATEMENT_KINDS
from desktop.wording.terms import IMPLEMENTATION

ADDRESSEE: Final = later("Addressee in hand")
ENTRY: Final = later("Follow-up entry in hand")
GROUPING: Final = later("Group by")
FILTER: Final = later("Filter")
NOTHING: Final = "nothing"
"""In place of a grouping: one list."""
_SPANS: Final = {
    "period": later("This reporting period"),
    "body": later("All years of this body"),
    "library": later("All bodies"),
}
_TOGGLES: Final = {
    "overdue": later("Overdue"),
    "conclusions": later("From conclusions"),
    "meetings": later("From meetings"),
}

_OF_A_STATEMENT: Final = (
    *choices("recommendations.implementation", IMPLEMENTATION, keys="Ctrl+M", menu="record",
             run="details.set_implementation", tip=later("Say how far what was asked is done"),
             icon="check", when="has_statement", group=1, within=later("Implementation"),
             checked="details.has_implementation", axis="implementation"),
    *choices("recommendations.acceptance", ACCEPTANCE, keys="Ctrl+R", menu="record",
             run="details.addressees.set_acceptance",
             tip=later("Say what the addressee in hand answered, else the one that leads"),
             icon="speech", when="has_addressee", group=1, within=later("Acceptance"),
             checked="details.addressees.has_acceptance", axis="acceptance"),
    *choices("recommendations.kind", STATEMENT_KINDS, keys="Ctrl+Shift+K", menu="record",
             run="details.set_kind", tip=later("Say what kind of statement it is"),
             icon="recommendations", when="has_statement", group=1, within=later("Kind"),
             checked="details.has_kind"),
    Action("recommendations.addressee", later("Add an addressee"), "record", "add_addressee",
           later("Address the statement to an organization"), icon="organisation",
           keys=("Ctrl+Shift+A",), when="has_statement", group=2),
    Action("recommendations.follow_up", later("Add a follow-up entry"), "record", "add_follow_up",
           later("Note what became of the statement"), icon="clock", keys=("Ctrl+Shift+E",),
           when="has_statement", group=2),
    Action("recommendations.paragraph", later("Show its paragraph"), "record", "show_paragraph",
           later("Go to the paragraph of the report that states it"), icon="jump",
           keys=("Ctrl+J",), when="has_paragraph", group=4),
    Action("recommendations.meeting", later("Show its meeting"), "record", "show_meeting",
           later("Go to the meeting that the statement comes from"), icon="calendar",
           keys=("Ctrl+Shift+J",), when="has_meeting", group=4),
    Action("recommendations.document", later("Show its document"), "record",
           "details.form.go_to_document",
           later("Go to the document that the statement is based on"), icon="documents",
           keys=("Ctrl+Alt+J",), when="has_document", group=4),
    Action("recommendations.delete", later("Delete statement"), "record", "delete_statement",
           later("Delete the statement with its addressees and follow-up; undo brings it back"),
           icon="trash", keys=("Delete",), when="has_statement", group=5),
)  # fmt: skip
_OF_AN_ADDRESSEE: Final = (
    Action("recommendations.addressee.lead", later("Let it lead"), "record",
           "details.addressees.lead", later("Put this addressee before the others"),
           icon="chevron-up", keys=("Ctrl+Alt+A, L",), when="can_lead", group=3,
           within=ADDRESSEE),
    Action("recommendations.addressee.named", later("Named in the text"), "record",
           "details.addressees.toggle_named",
           later("Say whether the statement names this addressee or only means it"), icon="check",
           keys=("Ctrl+Alt+A, N",), when="has_addressee", group=3, within=ADDRESSEE,
           checked="details.addressees.is_named"),
    Action("recommendations.addressee.reply", later("Add the reply"), "record",
           "details.addressees.begin_reply", later("Write what this addressee replied"),
           icon="speech", keys=("Ctrl+Alt+A, R",), when="has_addressee", group=3,
           within=ADDRESSEE),
    Action("recommendations.addressee.day", later("Choose the day of the reply"), "record",
           "details.addressees.choose_day", later("Say when this addressee replied"),
           icon="calendar", keys=("Ctrl+Alt+A, D",), when="has_addressee", group=3,
           within=ADDRESSEE),
    Action("recommendations.addressee.remove", later("Remove"), "record",
           "details.addressees.remove",
           later("Take this addressee off the statement; undo brings it back"), icon="close",
           keys=("Ctrl+Alt+A, X",), when="has_addressee", group=3, within=ADDRESSEE),
)  # fmt: skip
_OF_AN_ENTRY: Final = (
    Action("recommendations.entry.day", later("Choose the day"), "record",
           "details.follow_up.choose_day", later("Say when this happened"), icon="calendar",
           keys=("Ctrl+Alt+F, D",), when="has_entry", group=3, within=ENTRY),
    Action("recommendations.entry.link", later("Link a document"), "record",
           "details.follow_up.link", later("Name the document that says so"), icon="documents",
           keys=("Ctrl+Alt+F, L",), when="can_link", group=3, within=ENTRY),
    Action("recommendations.entry.delete", later("Delete"), "record",
           "details.follow_up.delete", later("Delete this entry; undo brings it back"),
           icon="trash", keys=("Ctrl+Alt+F, X",), when="has_entry", group=3, within=ENTRY),
)  # fmt: skip
_VALUES: Final = (
    ("implementation", IMPLEMENTATION, "I", later("Implementation"),
     later("Show statements of this state, or leave them out again")),
    ("acceptance", ACCEPTANCE, "R", later("Acceptance"),
     later("Show statements that were answered so, or leave them out again")),
    ("kind", STATEMENT_KINDS, "K", later("Kind"),
     later("Show statements of this kind, or leave them out again")),
)  # fmt: skip
_FILTERS: Final = (
    *choices("recommendations.span", _SPANS, keys="Ctrl+L", menu="view", run="narrowing.look_over",
             tip=later("Look over one year, all years of this body, or all bodies"),
             icon="layers", when="has_period", within=FILTER, checked="narrowing.looks_over"),
    *(
        action
        for name, terms, letter, title, tip in _VALUES
        for action in choices(
            f"recommendations.filter.{name}", terms, keys=f"Ctrl+L, {letter}", menu="view",
            run=f"narrowing.toggle_{name}", tip=tip, icon="filter", when="has_period", group=1,
            within=FILTER, inner=title, checked=f"narrowing.has_{name}",
            axis=name if name != "kind" else "",
        )
    ),
    Action("recommendations.filter.addressee", later("Addressee…"), "view", "choose_addressee",
           later("Show the statements that are addressed to one organization"),
           icon="organisation", keys=("Ctrl+L, D",), when="has_period", group=2, within=FILTER,
           checked="narrowing.has_addressee"),
    *choices("recommendations.only", _TOGGLES, keys="Ctrl+L", menu="view",
             run="narrowing.toggle", tip=later("Show these statements alone, or all again"),
             icon="filter", when="has_period", group=2, within=FILTER,
             checked="narrowing.has"),
    Action("recommendations.clear", later("Clear filters"), "view", "clear_filters",
           later("Show every statement of the year"), icon="filter", keys=("Ctrl+Shift+L",),
           when="has_filters", group=3, within=FILTER),
)  # fmt: skip
_GROUPINGS: Final = choices(
    "recommendations.group",
    {grouping or NOTHING: words for grouping, words in GROUPINGS.items()},
    keys="Ctrl+G", menu="view", run="narrowing.group_by",
    tip=later("Stand the statements in groups of this kind"), icon="group", when="has_period",
    group=4, within=GROUPING, checked="narrowing.is_grouped_by",
)  # fmt: skip

RECOMMENDATIONS_ACTIONS: Final = (
    Action("recommendations.new", later("New statement"), "record", "new_statement",
           later("Write a statement into the report of the period"), icon="plus",
           keys=("Ctrl+N", "N"), when="has_period"),
    *_OF_A_STATEMENT,
    *_OF_AN_ADDRESSEE,
    *_OF_AN_ENTRY,
    *_FILTERS,
    *_GROUPINGS,
    *table_actions("recommendations", TITLES, unsorted=("addressees",)),
)  # fmt: skip
OF_A_STATEMENT: Final = names(_OF_A_STATEMENT)
"""What the menu of a statement offers."""
OF_AN_ADDRESSEE: Final = names(_OF_AN_ADDRESSEE)
OF_AN_ENTRY: Final = names(_OF_AN_ENTRY)
FILTERS: Final = names(_FILTERS)
"""What the menu behind Filter offers."""
GROUPS: Final = names(_GROUPINGS)

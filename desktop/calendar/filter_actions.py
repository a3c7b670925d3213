"""What of the calendar is shown: layers, other bodies, states and kinds of meetings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from db.language import later
from desktop.calendar.calendar_filter import HOLIDAYS
from desktop.calendar.day_notes import LAYERS
from desktop.shell.actions import Action, choices, names
from desktop.shell.record_actions import numbered
from desktop.wording.terms import MEETING_KINDS, MEETING_STATUSES

if TYPE_CHECKING:
    from db.queries.periods import BodyRow

SHOWN: Final = later("Layers")
_BODIES: Final = later("Bodies of the chair")
_GROUP: Final = 3
_LAYERS: Final = {HOLIDAYS: later("United Nations holidays"), **LAYERS}

FILTER_ACTIONS: Final = (
    *choices("calendar.layer", _LAYERS, keys="Ctrl+Alt+Y", menu="view", run="filter.turn_layer",
             tip=later("Show this beside the meetings, or hide it"), icon="layers",
             when="has_period", group=_GROUP, within=SHOWN, checked="filter.shows_layer"),
    *choices("calendar.shown_state", MEETING_STATUSES, keys="Ctrl+Alt+S", menu="view",
             run="filter.turn", tip=later("Show meetings of this state, or hide them"),
             icon="filter", when="has_period", group=_GROUP, within=later("States shown"),
             checked="filter.shows"),
    *choices("calendar.shown_kind", MEETING_KINDS, keys="Ctrl+Alt+I", menu="view",
             run="filter.turn", tip=later("Show meetings of this kind, or hide them"),
             icon="filter", when="has_period", group=_GROUP, within=later("Kinds shown"),
             checked="filter.shows"),
    Action("calendar.show_all", later("Show all meetings"), "view", "filter.show_all",
           later("Show meetings of every state and kind"), icon="filter", keys=("Ctrl+Alt+A",),
           when="filter.hides_some", group=_GROUP),
)  # fmt: skip
_SHOWN: Final = names(FILTER_ACTIONS)


def of_what_is_shown(bodies: Sequence[str]) -> tuple[str, ...]:
    """Give what the menu of the layers offers, the actions of the bodies of the chair among it."""
    return (*_SHOWN[: len(_LAYERS)], "calendar.zone", *bodies, *_SHOWN[len(_LAYERS) :])


def body_actions(others: Sequence[BodyRow]) -> list[Action]:
    """Declare an action for each other body of the chair."""
    return [
        Action(f"calendar.body.{body.uuid}", body.short_name or body.full_name, "view",
               "filter.turn_body",
               later("Show the meetings of this body as well, in its own colour, or hide them"),
               icon="organisation", keys=numbered("Ctrl+Alt+B", number), when="has_period",
               group=_GROUP, within=_BODIES, checked="filter.shows_body", argument=body.uuid,
               names_a_record=True)
        for number, body in enumerate(others, 1)
    ]  # fmt: skip

"""What can be done with the programme of work: for menus, shortcuts and the palette."""

from __future__ import annotations

from typing import Final

from db.language import later
from desktop.shell.actions import Action, names

PROGRAMME: Final = later("Programme of work")
_OF_A_THEME: Final = (
    Action("calendar.programme.day", later("Give the theme a day…"), "record",
           "programme.choose_day", later("Plan a meeting on the selected theme of the programme"),
           icon="calendar", keys=("Ctrl+Alt+W, M",), when="programme.can_schedule", group=6,
           within=PROGRAMME),
    Action("calendar.programme.rename", later("Rename the theme…"), "record", "programme.rename",
           later("Write the titles of the selected theme anew, before or after it has a meeting"),
           icon="paragraph", keys=("F2",), when="programme.can_rename", group=6,
           within=PROGRAMME),
    Action("calendar.programme.up", later("Move the theme up"), "record", "programme.move_by",
           later("Put the selected theme before the one above it"), icon="chevron-up",
           keys=("Alt+Up",), when="programme.has_planned", group=6, within=PROGRAMME,
           argument="-1"),
    Action("calendar.programme.down", later("Move the theme down"), "record", "programme.move_by",
           later("Put the selected theme behind the one below it"), icon="chevron-down",
           keys=("Alt+Down",), when="programme.has_planned", group=6, within=PROGRAMME,
           argument="1"),
    Action("calendar.programme.added", later("Came after the plan"), "record",
           "programme.turn_added",
           later("Say that the selected theme was added after the programme was agreed, or not"),
           icon="plus", keys=("Ctrl+Alt+W, P",), when="programme.has_planned", group=7,
           within=PROGRAMME, checked="programme.is_added"),
    Action("calendar.programme.drop", later("Drop the theme"), "record", "programme.drop",
           later("Give the selected theme up; it stays on the programme and says so"),
           icon="close", keys=("Ctrl+Alt+W, D",), when="programme.can_drop", group=7,
           within=PROGRAMME),
    Action("calendar.programme.restore", later("Take the theme on again"), "record",
           "programme.restore",
           later("Plan the selected theme again after it was dropped or carried over"),
           icon="undo", keys=("Ctrl+Alt+W, T",), when="programme.can_restore", group=7,
           within=PROGRAMME),
    Action("calendar.programme.remove", later("Take the theme off the programme"), "record",
           "programme.remove",
           later("Take the selected theme away as if it had never been planned; meetings stay"),
           icon="trash", keys=("Ctrl+Delete",), when="programme.has_planned", group=8,
           within=PROGRAMME),
)  # fmt: skip
_OF_VERSIONS: Final = (
    Action("calendar.programme.version", later("New version"), "record",
           "programme.begin_version",
           later("Begin another version of the programme of work with the themes of this one"),
           icon="copy", keys=("Ctrl+Alt+W, N",), when="programme.is_written", group=9,
           within=PROGRAMME),
    Action("calendar.programme.agreed", later("Agreed on…"), "record", "programme.choose_agreed",
           later("Say on which day this version of the programme of work was agreed"),
           icon="check", keys=("Ctrl+Alt+W, G",), when="programme.has_version", group=9,
           within=PROGRAMME),
    Action("calendar.programme.changes", later("What this version changed"), "record",
           "programme.show_changes",
           later("List what this version changed from the one before"), icon="history",
           keys=("Ctrl+Alt+W, C",), when="programme.has_changes", group=9, within=PROGRAMME),
)  # fmt: skip

PROGRAMME_ACTIONS: Final = (
    Action("calendar.programme.add", later("Add a theme"), "record", "programme.add",
           later("Write another theme of the programme of work"), icon="plus",
           keys=("Ctrl+Alt+W, A",), when="has_period", group=6, within=PROGRAMME),
    *_OF_A_THEME,
    *_OF_VERSIONS,
    Action("calendar.programme.roll_over", later("Carry over to the next period…"), "record",
           "programme.roll_over",
           later("Choose what this period leaves to the next one: themes, meetings, "
                 "recommendations"),
           icon="forward", keys=("Ctrl+Alt+W, O",), when="programme.can_roll_over", group=9,
           within=PROGRAMME),
)  # fmt: skip
OF_A_THEME: Final = names(_OF_A_THEME)
"""What the menu of a theme offers, in its order."""
OF_VERSIONS: Final = names(_OF_VERSIONS)
"""What the menu of versions offers below the versions."""

"""What can be done on the page of settings, and with the line, letter or body in hand."""

from __future__ import annotations

from typing import Final

from db.language import later
from desktop.shell.actions import Action, choices

LINE: Final = later("Line in hand")
LETTER: Final = later("Letter in hand")
LISTS: Final = later("Lists of the office")
ADDED: Final = {
    "checklist": later("Something to do"),
    "holiday": later("Holiday"),
    "deadline": later("Deadline"),
    "member": later("Member of the Council"),
    "chair": later("Chair"),
}
"""By list: what is written in its last line."""

_OF_A_LINE: Final = (
    Action("settings.line.up", later("Move up"), "record", "office.move_up",
           later("Put the line in hand before the one above it"), icon="chevron-up",
           keys=("Ctrl+Alt+M, Up",), when="office.can_move_up", group=1, within=LINE),
    Action("settings.line.down", later("Move down"), "record", "office.move_down",
           later("Put the line in hand after the one below it"), icon="chevron-down",
           keys=("Ctrl+Alt+M, Down",), when="office.can_move_down", group=1, within=LINE),
    Action("settings.line.delete", later("Delete this line"), "record", "office.delete_line",
           later("Take the line in hand off its list; undo brings it back"), icon="trash",
           keys=("Ctrl+Alt+M, X",), when="office.has_line", group=1, within=LINE),
)  # fmt: skip
_OF_A_LETTER: Final = (
    Action("settings.letter.edit", later("Edit in Word…"), "record", "office.edit_letter",
           later("Write a copy of the letter in hand where you say, and open it"), icon="export",
           keys=("Ctrl+Alt+W, E",), when="office.has_letter", group=2, within=LETTER),
    Action("settings.letter.replace", later("Replace…"), "record", "office.replace_letter",
           later("Have letters made of a file that you edited"), icon="import",
           keys=("Ctrl+Alt+W, R",), when="office.has_letter", group=2, within=LETTER),
    Action("settings.letter.put_back", later("Put back the shipped one"), "record",
           "office.put_letter_back",
           later("Have letters made of the one that comes with Chairdesk; undo brings yours back"),
           icon="undo", keys=("Ctrl+Alt+W, B",), when="office.has_own_letter", group=2,
           within=LETTER),
)  # fmt: skip
_OF_LISTS: Final = (
    Action("settings.checklist.usual", later("Take the usual checklist again"), "record",
           "checklist.reset",
           later("Have new meetings begin with what is usual; undo brings your checklist back"),
           icon="undo", keys=("Ctrl+Alt+T, U",), when="checklist.can_reset", group=3,
           within=LISTS),
    Action("settings.checklist.coming", later("Add the checklist to the meetings to come"),
           "record", "checklist.add_to_coming",
           later("Give the meetings to come what they lack of the template"), icon="check",
           keys=("Ctrl+Alt+T, M",), when="has_body", group=3, within=LISTS),
    Action("settings.holidays", later("Fill with the official holidays"), "record",
           "holidays.fill", later("Put the official holidays of the year shown on the list"),
           icon="calendar", keys=("Ctrl+Alt+T, H",), group=3, within=LISTS),
    Action("settings.council", later("Record the members of the Council"), "record",
           "council.enter", later("Record the shipped members, so that they can be changed"),
           icon="organisation", keys=("Ctrl+Alt+T, C",), when="council.can_enter", group=3,
           within=LISTS),
    Action("settings.fields", later("What a letter may name"), "view", "letters.turn_fields",
           later("Show what the template of a letter may name, or hide it again"), icon="report",
           keys=("Ctrl+Alt+T, F",), checked="letters.shows_fields"),
)  # fmt: skip
SETTINGS_ACTIONS: Final = (
    Action("settings.new_period", later("New reporting period"), "record", "new_period",
           later("Add the period after the newest one of this body"), icon="plus",
           keys=("Ctrl+N", "N"), when="has_body"),
    *choices("settings.add", ADDED, keys="Ctrl+Alt+A", menu="record", run="office.add",
             tip=later("Go to the last line of this list, where one more is written"),
             icon="plus", when="office.can_add", within=later("Add to a list")),
    *_OF_A_LINE,
    *_OF_A_LETTER,
    *_OF_LISTS,
    Action("settings.back_up", later("Make a copy now"), "tools", "back_up",
           later("Put a dated copy of this library into the folder of copies"), icon="copy",
           keys=("Ctrl+Alt+B",)),
)  # fmt: skip

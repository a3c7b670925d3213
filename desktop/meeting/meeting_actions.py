"""What can be done with one meeting, on every page that shows it; ``page`` begins the names."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from db.language import later
from desktop.shell.actions import Action, choices
from desktop.wording.terms import MEETING_STATUSES

BRIEFER: Final = later("Briefer")
CHECKLIST: Final = later("Checklist")
ATTENDANCE: Final = later("Attendance")
NOTES: Final = later("Notes")
LETTERS: Final = later("Letters")
LANGUAGES: Final = {"en": later("English"), "fr": later("French")}
ORDERS: Final = {"speaking_order": later("As spoken"), "listing_order": later("As listed")}
_TOOK_PLACE: Final = later(
    "Say that the selected meeting took place; names and titles are kept as printed"
)
_MARKS: Final = {
    "present": later("Present"),
    "absent": later("Absent"),
    "excused": later("Excused"),
    "represented": later("Represented…"),
    "none": later("Nothing noted"),
}


def bringing_on(page: str) -> tuple[Action, ...]:
    """Declare the states of a meeting, and the choice of its theme."""
    states = choices(
        f"{page}.state", MEETING_STATUSES, keys="Ctrl+M", menu="record", run="set_status",
        tip=later("Bring the selected meeting to this state"), icon="check", when="has_meeting",
        group=2, within=later("State"), checked="has_status", axis="meeting",
    )  # fmt: skip
    return (
        *(
            replace(
                state,
                tip=_TOOK_PLACE,
                when="has_dated_meeting",
                keys=(*state.keys, "Ctrl+Shift+H"),
            )
            if state.argument == "held"
            else state
            for state in states
        ),
        Action(f"{page}.theme", later("Choose another theme…"), "record", "choose_theme",
               later("Give the selected meeting another theme of the programme of work"),
               icon="layers", keys=("Ctrl+Shift+T",), when="has_meeting", group=2),
    )  # fmt: skip


def postponing(page: str, group: int = 2, within: str = "") -> Action:
    """Declare how a meeting is postponed."""
    return Action(f"{page}.postpone", later("Postpone to…"), "record", "postpone",
                  later("Write to which day the selected meeting is postponed; it is planned anew"
                        " there"),
                  icon="forward", keys=("Ctrl+Shift+V",), when="has_meeting", group=group,
                  within=within)  # fmt: skip


def ways_on(page: str) -> tuple[Action, ...]:
    """Declare the ways from a meeting to its section and its concept note."""
    return (
        Action(f"{page}.report", later("Show in the report"), "record", "meeting.go_to_report",
               later("Go to the section of the report that tells of the selected meeting"),
               icon="jump", keys=("Ctrl+J",), when="has_section", group=4),
        Action(f"{page}.note", later("Show the concept note"), "record",
               "meeting.note.go_to_document",
               later("Go to the concept note of the selected meeting among the documents"),
               icon="documents", keys=("Ctrl+Shift+J",), when="has_note", group=4),
        Action(f"{page}.attach", later("Attach a file to the concept note…"), "record",
               "meeting.note.choose_file",
               later("Keep a file with the concept note of the selected meeting"), icon="attach",
               keys=("Ctrl+Shift+A",), when="has_meeting", group=4),
    )  # fmt: skip


def deleting(page: str) -> Action:
    """Declare how a meeting is deleted."""
    return Action(f"{page}.delete", later("Delete meeting"), "record", "delete_meeting",
                  later("Delete the selected meeting; undo brings it back"), icon="trash",
                  keys=("Delete",), when="has_meeting", group=6)  # fmt: skip


def briefer_actions(page: str) -> tuple[Action, ...]:
    """Declare what can be done with the briefer in hand."""
    return (
        Action(f"{page}.briefer.invite", later("Write the invitation letter…"), "record",
               "write_invitation", later("Write the letter that invites the briefer in hand"),
               icon="export", keys=("Ctrl+Shift+B, W",), when="has_briefer", group=5,
               within=BRIEFER),
        Action(f"{page}.briefer.mail", later("Write an e-mail"), "record", "mail_briefer",
               later("Begin an e-mail to the briefer in hand in your mail program; files cannot"
                     " go along"),
               icon="jump", keys=("Ctrl+Shift+B, E",), when="has_briefer", group=5,
               within=BRIEFER),
        Action(f"{page}.briefer.change", later("Change role, title and invitation"), "record",
               "change_briefer", later("Change what the briefer in hand is at this meeting"),
               icon="person", keys=("Ctrl+Shift+B, C",), when="has_briefer", group=5,
               within=BRIEFER),
        Action(f"{page}.briefer.show", later("Show in the directory"), "record",
               "meeting.briefers.go_to_person",
               later("Go to the briefer in hand on the page of briefers"), icon="jump",
               keys=("Ctrl+Shift+B, S",), when="has_briefer", group=5, within=BRIEFER),
        Action(f"{page}.briefer.remove", later("Remove from this meeting"), "record",
               "meeting.briefers.remove",
               later("Take the briefer in hand off the meeting; undo brings them back"),
               icon="close", keys=("Ctrl+Shift+B, R",), when="has_briefer", group=5,
               within=BRIEFER),
    )  # fmt: skip


def letter_actions(page: str) -> tuple[Action, ...]:
    """Declare what is written to those who brief and to members, and in which language."""
    return (
        Action(f"{page}.letters.invitations", later("Write the invitation letters…"), "file",
               "write_invitations",
               later("Write a letter to each briefer who does not stay away, into a folder"),
               icon="export", keys=("Ctrl+Shift+W, I",), when="has_invitees", group=5,
               within=LETTERS),
        Action(f"{page}.letters.note", later("Write the note to members…"), "file",
               "write_note", later("Write the note that tells members of the selected meeting"),
               icon="export", keys=("Ctrl+Shift+W, N",), when="shows_meeting", group=5,
               within=LETTERS),
        Action(f"{page}.letters.mail", later("Write an e-mail to members"), "file",
               "mail_members",
               later("Begin an e-mail on the selected meeting in your mail program; files cannot"
                     " go along"),
               icon="jump", keys=("Ctrl+Shift+W, M",), when="shows_meeting", group=5,
               within=LETTERS),
        Action(f"{page}.letters.text", later("Copy as text"), "file", "copy_as_text",
               later("Copy day, place, theme and briefers of the selected meetings as text"),
               icon="copy", keys=("Ctrl+Shift+W, T",), when="has_meeting", group=5,
               within=LETTERS),
        *choices(
            f"{page}.letters.language", LANGUAGES, keys="Ctrl+Shift+W, L", menu="file",
            run="write_in", tip=later("Write letters, e-mails and copied text in this language"),
            icon="person", when="shows_meeting", group=5, within=LETTERS,
            inner=later("Language"), checked="writes_in",
        ),
    )  # fmt: skip


def item_actions(page: str) -> tuple[Action, ...]:
    """Declare what can be done with the item of the checklist in hand."""
    return (
        Action(f"{page}.item.tick", later("Tick, or take the tick away"), "record",
               "meeting.parts.prepare.checklist.turn",
               later("Say that the item in hand is done, or that it is not"), icon="check",
               keys=("Ctrl+Shift+L, T",), when="meeting.has_item", group=5, within=CHECKLIST),
        Action(f"{page}.item.change", later("Change what is to be done"), "record", "change_item",
               later("Change the words, the day or the tick of the item in hand"), icon="clock",
               keys=("Ctrl+Shift+L, C",), when="meeting.has_item", group=5, within=CHECKLIST),
        Action(f"{page}.item.delete", later("Delete from the checklist"), "record",
               "meeting.parts.prepare.checklist.delete",
               later("Take the item in hand off the checklist; undo brings it back"), icon="trash",
               keys=("Ctrl+Shift+L, D",), when="meeting.has_item", group=5, within=CHECKLIST),
    )  # fmt: skip


def member_actions(page: str) -> tuple[Action, ...]:
    """Declare how the member in hand is marked."""
    return choices(
        f"{page}.member", _MARKS, keys="Ctrl+Shift+D", menu="record", run="mark_member",
        tip=later("Note this of the member of the Council in hand"), icon="person",
        when="meeting.has_member", group=5, within=ATTENDANCE,
    )  # fmt: skip


def note_actions(page: str) -> tuple[Action, ...]:
    """Declare what can be done with the note in hand."""
    return (
        Action(f"{page}.taken.change", later("Change the note"), "record",
               "meeting.parts.notes.change", later("Write the note in hand again"), icon="speech",
               keys=("Ctrl+Shift+O, C",), when="meeting.has_taken_note", group=5, within=NOTES),
        Action(f"{page}.taken.show", later("Show its paragraph"), "record",
               "meeting.parts.notes.go_to_paragraph",
               later("Go to the paragraph of the report that was made of the note in hand"),
               icon="jump", keys=("Ctrl+Shift+O, S",), when="meeting.has_told_note", group=5,
               within=NOTES),
        Action(f"{page}.taken.delete", later("Delete the note"), "record",
               "meeting.parts.notes.delete",
               later("Delete the note in hand; undo brings it back"), icon="trash",
               keys=("Ctrl+Shift+O, D",), when="meeting.has_taken_note", group=5, within=NOTES),
    )  # fmt: skip


def parts_of(page: str) -> tuple[Action, ...]:
    """Declare what can be done with what belongs to a meeting."""
    return (
        Action(f"{page}.item.add", later("Add something to do"), "record", "add_item",
               later("Write something that is to be done for the selected meeting"), icon="plus",
               keys=("Ctrl+Shift+L, A",), when="has_meeting", group=5, within=CHECKLIST),
        Action(f"{page}.item.begin", later("Add the checklist"), "record",
               "meetings.add_checklists",
               later("Give the selected meetings what they lack of the checklist’s template"),
               icon="check", keys=("Ctrl+Shift+L, U",), when="has_meeting", group=5,
               within=CHECKLIST),
        *item_actions(page),
        Action(f"{page}.briefer.add", later("Add a briefer"), "record", "add_briefer",
               later("Find who briefs at the selected meeting, or write a new name"), icon="plus",
               keys=("Ctrl+Shift+B, A",), when="has_meeting", group=5, within=BRIEFER),
        *briefer_actions(page),
        Action(f"{page}.briefer.spoke", later("Mark briefers as having spoken"), "record",
               "meeting.briefers.mark_as_spoken",
               later("Say of all briefers of the held meeting who are still invited that they"
                     " spoke"),
               icon="speech", keys=("Ctrl+Shift+B, K",), when="has_waiting_briefers", group=5,
               within=BRIEFER),
        *letter_actions(page),
        Action(f"{page}.attendance", later("Note who is there"), "record", "note_attendance",
               later("Go to the members of the Council; P, A, E and R mark them"),
               icon="organisation", keys=("Ctrl+Shift+D, D",), when="has_meeting", group=5,
               within=ATTENDANCE),
        Action(f"{page}.all_present", later("All present"), "record", "all_present",
               later("Note all members of the Council as present of whom nothing is noted"),
               icon="check", keys=("Ctrl+Shift+D, L",), when="has_meeting", group=5,
               within=ATTENDANCE),
        *member_actions(page),
        Action(f"{page}.taken.add", later("Take a note"), "record", "take_note",
               later("Note what is said at the selected meeting, and by whom"), icon="speech",
               keys=("Ctrl+Shift+K",), when="has_meeting", group=5, within=NOTES),
        *note_actions(page),
        Action(f"{page}.taken.tell", later("Make paragraphs of the notes"), "record",
               "meeting.parts.notes.make_paragraphs",
               later("Have the report’s section on the meeting tell what was noted"),
               icon="paragraph", keys=("Ctrl+Shift+G",), when="meeting.has_untold_notes", group=5,
               within=NOTES),
    )  # fmt: skip


def order_actions(page: str) -> tuple[Action, ...]:
    """Declare the two orders in which briefers are listed."""
    return choices(
        f"{page}.order", ORDERS, keys="Ctrl+Shift+B, O", menu="view",
        run="meeting.briefers.choose_order",
        tip=later("List the briefers of a meeting in this order"), icon="briefers",
        when="has_meeting", within=later("Order of the briefers"),
        checked="meeting.lists_in",
    )  # fmt: skip

"""What a person is told about a file: one whole sentence for each refusal and each remark."""

from __future__ import annotations

from typing import Final

from db.language import later, tr

REFUSALS: Final = {
    "missing": later("{name} is not there; nothing was read."),
    "folder": later("{name} is a folder; choose a file in it."),
    "forbidden": later("{name} may not be read by you; ask its owner for the right to read it."),
    "unreadable": later("{name} could not be read from the disk; nothing was changed."),
    "empty": later("{name} is empty; there is nothing to import."),
    "too large": later("{name} is larger than 25 MB, far more than a report; nothing was read."),
    "too long": later("{name} holds more text than any report; nothing was imported."),
    "too slow": later(
        "{name} took longer than 8 seconds to read, so reading was stopped; save it again from "
        "the program that made it."
    ),
    "too greedy": later(
        "{name} needs too much memory to be read; save it again from the program that made it."
    ),
    "damaged": later(
        "{name} is damaged or cut short and could not be read. Nothing was changed; ask for it "
        "again."
    ),
    "fault": later(
        "{name} could not be read because of a fault in Chairdesk; nothing was changed, and the "
        "details are in the log."
    ),
    "unsafe": later(
        "{name} is built in a way that no office program builds a file, so it was not opened."
    ),
    "nested": later(
        "{name} is nested too deeply to be read; save it again from the program that made it."
    ),
    "locked": later("{name} is protected by a password; save it without one and import it again."),
    "no text": later("{name} holds no text, only pictures; it needs character recognition first."),
    "nothing": later("{name} holds no text; there is nothing to import."),
    "old word": later("{name} is in the old Word format; open it and save it as .docx."),
    "rich text": later("{name} is in Rich Text Format; open it in Word and save it as .docx."),
    "web page": later("{name} is a web page; open it in Word and save it as .docx."),
    "picture": later("{name} is a picture, not a report; it needs character recognition first."),
    "workbook": later("{name} is a spreadsheet, not a report."),
    "slides": later("{name} is a presentation, not a report."),
    "archive": later("{name} is an archive; take the report out of it first."),
    "no calendar": later("{name} holds no calendar; there is nothing to import."),
    "too many events": later(
        "{name} holds more events than a secretariat has meetings in ten years; nothing was "
        "imported. Export a shorter time from the calendar and import that."
    ),
    "not text": later("{name} is neither text nor a Word, OpenDocument or PDF file."),
    "really text": later(
        "{name} holds plain text, which its name does not say; rename it to end in .txt and "
        "import it again."
    ),
    "really docx": later(
        "{name} is a Word file, which its name does not say; rename it to end in .docx and import"
        " it again."
    ),
    "really odt": later(
        "{name} is an OpenDocument text, which its name does not say; rename it to end in .odt "
        "and import it again."
    ),
    "really pdf": later(
        "{name} is a PDF file, which its name does not say; rename it to end in .pdf and import "
        "it again."
    ),
}
"""Why a file is not read: key -> sentence; ``{name}`` is the file's name."""

REMARKS: Final = {
    "picture": later("A picture stands here and was left out."),
    "inserted": later("Text inserted with tracked changes was taken as accepted."),
    "deleted": later("Text deleted with tracked changes was left out."),
    "hidden": later("Hidden text was left out."),
    "comments": later("Comments in the margin were left out."),
    "object": later("An embedded object stands here and was left out."),
    "formula": later("A formula stands here; only its plain characters were taken."),
    "deep table": later("Tables nested more than three deep were taken as plain text."),
    "page without text": later("This page holds no text, only pictures."),
    "encoding": later(
        "The file does not say how its characters are written; they were taken as Windows "
        "characters."
    ),
    "odd characters": later("Some characters could not be read and stand as �."),
    "external": later("The file refers to something outside it, which was not fetched."),
    "long line": later("A line longer than 64,000 characters, perhaps a file, was left out."),
    "odd line": later("A line that does not belong into a calendar was left out."),
    "cut short": later("The file is cut short; what stands before that was taken."),
    "tasks": later("Tasks and journals were left out: meetings come from events alone."),
    "no day": later("This event has no day that can be read, so it was left out."),
    "too long an event": later("This event lasts longer than a year, so it was left out."),
    "zone": later(
        "The time zone of this event is not known, so its times were taken as those of the "
        "calendar, or of New York."
    ),
    "floating": later("No time zone is stated, so the times were taken as those of New York."),
    "too often": later(
        "This event recurs within a day, as no meeting does; it was taken once, on its first day."
    ),
    "bad rule": later("How this event recurs cannot be read; it was taken once, on its first day."),
    "exclusion rule": later(
        "A rule of days on which this event is left out was passed over; check its meetings."
    ),
    "endless": later(
        "This event recurs without an end; it was taken up to the end of the next year."
    ),
    "cut off": later("This event recurs more than 500 times; the first 500 were taken."),
}
"""What was dropped or is doubtful: key -> sentence."""


def refusal(reason: str, name: str) -> str:
    """Give the sentence of a refusal for the file of that name, in the person's language."""
    return tr(REFUSALS[reason]).format(name=name)


def remark(key: str) -> str:
    """Give the sentence of a remark, in the person's language."""
    return tr(REMARKS[key])

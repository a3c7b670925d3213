"""What a person is told about a file: one whole sentence for each refusal and each remark."""

from __future__ import annotations

REFUSALS = {
    "missing": "{name} is not there; nothing was read.",
    "folder": "{name} is a folder; choose a file in it.",
    "forbidden": "{name} may not be read by you; ask its owner for the right to read it.",
    "unreadable": "{name} could not be read from the disk; nothing was changed.",
    "empty": "{name} is empty; there is nothing to import.",
    "too large": "{name} is larger than 25 MB, far more than a report; nothing was read.",
    "too long": "{name} holds more text than any report; nothing was imported.",
    "too slow": "{name} took longer than 8 seconds to read, so reading was stopped; "
    "save it again from the program that made it.",
    "too greedy": "{name} needs too much memory to be read; "
    "save it again from the program that made it.",
    "damaged": "{name} is damaged or cut short and cannot be read; ask for it again.",
    "unsafe": "{name} is built in a way that no office program builds a file, "
    "so it was not opened.",
    "nested": "{name} is nested too deeply to be read; save it again from the program that made "
    "it.",
    "locked": "{name} is protected by a password; save it without one and import it again.",
    "no text": "{name} holds no text, only pictures; it needs character recognition first.",
    "nothing": "{name} holds no text; there is nothing to import.",
    "old word": "{name} is in the old Word format; open it and save it as .docx.",
    "rich text": "{name} is in Rich Text Format; open it in Word and save it as .docx.",
    "web page": "{name} is a web page; open it in Word and save it as .docx.",
    "picture": "{name} is a picture, not a report; it needs character recognition first.",
    "workbook": "{name} is a spreadsheet, not a report.",
    "slides": "{name} is a presentation, not a report.",
    "archive": "{name} is an archive; take the report out of it first.",
    "not text": "{name} is neither text nor a Word, OpenDocument or PDF file.",
    "really text": "{name} holds plain text, which its name does not say; "
    "rename it to end in .txt and import it again.",
    "really docx": "{name} is a Word file, which its name does not say; "
    "rename it to end in .docx and import it again.",
    "really odt": "{name} is an OpenDocument text, which its name does not say; "
    "rename it to end in .odt and import it again.",
    "really pdf": "{name} is a PDF file, which its name does not say; "
    "rename it to end in .pdf and import it again.",
}
"""Why a file is not read: key -> sentence; ``{name}`` is the file's name."""

REMARKS = {
    "picture": "A picture stands here and was left out.",
    "inserted": "Text inserted with tracked changes was taken as accepted.",
    "deleted": "Text deleted with tracked changes was left out.",
    "hidden": "Hidden text was left out.",
    "comments": "Comments in the margin were left out.",
    "object": "An embedded object stands here and was left out.",
    "formula": "A formula stands here; only its plain characters were taken.",
    "deep table": "Tables nested more than three deep were taken as plain text.",
    "page without text": "This page holds no text, only pictures.",
    "encoding": "The file does not say how its characters are written; "
    "they were taken as Windows characters.",
    "odd characters": "Some characters could not be read and stand as �.",
    "external": "The file refers to something outside it, which was not fetched.",
}
"""What was dropped or is doubtful: key -> sentence."""

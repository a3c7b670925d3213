"""The lists that number a report in Word: headings, paragraphs with their items, loose items."""

from __future__ import annotations

from db.report.ooxml.numbering import Level

HEADINGS, PARAGRAPHS, LOOSE_ITEMS = range(3)
"""The lists, in the order in which ``report_lists`` gives them."""

_STEP = 480  # twentieths of a point from a label to its text


def report_lists(language: str) -> tuple[tuple[Level, ...], ...]:
    """The levels of each list: "I.", "A.", "1."; "12.", "(a)", "(i)", "a.", "i."; the items alone.

    French writes "a)" and "i)" (United Nations Editorial Manual, paragraphs and subparagraphs).
    Headings and paragraphs are numbers 1 and 2 of the styles in resources/report_templates/docx.
    """
    opening = "" if language == "fr" else "("
    headings = tuple(
        Level(form, "", ".", left=0, first=-_STEP, tab=0, style=f"ReportHeading{place}")
        for place, form in enumerate(("upperRoman", "upperLetter", "decimal"), 1)
    )
    numbers = Level("decimal", "", ".", left=0, first=0, tab=_STEP, style="ReportParagraph")
    items = (("lowerLetter", opening, ")"), ("lowerRoman", opening, ")"))
    deeper = (("lowerLetter", "", "."), ("lowerRoman", "", "."))
    forms = (*items, *deeper)
    styled = tuple(_item(depth, *form, f"ReportItem{depth}") for depth, form in enumerate(forms, 1))
    loose = tuple(_item(depth, *form, "") for depth, form in enumerate(forms, 1))
    return headings, (numbers, *styled), loose


def _item(depth: int, form: str, before: str, after: str, style: str) -> Level:
    """The lines of a first item turn over to the edge of the text; those below it hang."""
    if depth == 1:
        return Level(form, before, after, left=0, first=_STEP, tab=2 * _STEP, style=style)
    left = (depth + 1) * _STEP
    return Level(form, before, after, left=left, first=-_STEP, tab=left, style=style)

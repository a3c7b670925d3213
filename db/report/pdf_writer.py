"""The report as PDF/A-2a and PDF/UA-1: tagged, with bookmarks, by typst and our own template."""

from __future__ import annotations

import json
import unicodedata
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from db.report.blocks import ComposedReport
from db.report.paper import Paper
from db.report.pdf_layout import layout
from db.resources import resource

if TYPE_CHECKING:
    from typst import Fonts, PDFStandards

_STANDARDS: PDFStandards = ["a-2a", "ua-1"]
_MISSING = "\ufffd"
_PROBE = b"""#set document(title: "probe")
#set text(font: "Libertinus Serif")
#json(bytes(sys.inputs.report))"""
# The standards ask for a date; a fixed one says nothing false and keeps the bytes the same.
_TIMESTAMP = 946_684_800


def to_pdf(report: ComposedReport, paper: Paper = Paper.A4) -> bytes:
    """The report as the bytes of a PDF file; the same report gives the same bytes.

    Latin, Greek, Cyrillic and Arabic letters come from fonts that typst brings along. What those
    lack is taken from the fonts of the machine, and what these lack too is shown as U+FFFD.
    """
    from typst import TypstError

    template = resource("report_templates", "report.typ").read_bytes()
    values = json.dumps(layout(report, paper), ensure_ascii=False)
    try:
        return _compiled(template, values, _fonts(of_machine=False))
    except TypstError:
        fonts = _fonts(of_machine=True)
    foreign = "".join(sorted(character for character in set(values) if not character.isascii()))
    missing = _not_shown(foreign, fonts)
    # A mark is drawn together with what it stands on, perhaps in a font that lacks the latter.
    marks = "".join(filter(_is_mark, foreign))
    for unseen in (missing, missing + marks):
        with suppress(TypstError):
            return _compiled(template, _without(unseen, values), fonts)
    return _compiled(template, _without(foreign, values), fonts)


def _without(characters: str, values: str) -> str:
    return values.translate(dict.fromkeys(map(ord, characters), _MISSING))


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def _compiled(source: bytes, values: str, fonts: Fonts) -> bytes:
    from typst import compile as compiled

    return compiled(
        source,
        font_paths=fonts,
        format="pdf",
        sys_inputs={"report": values},
        pdf_standards=_STANDARDS,
        timestamp=_TIMESTAMP,
    )


@cache
def _fonts(*, of_machine: bool) -> Fonts:
    from typst import Fonts

    return Fonts(include_system_fonts=of_machine)


def _not_shown(characters: str, fonts: Fonts) -> str:
    """Those of ``characters`` that no font can show or the standards forbid."""
    from typst import TypstError

    try:
        _compiled(_PROBE, json.dumps(" ".join(characters)), fonts)
    except TypstError:
        if len(characters) == 1:
            return characters
        half = len(characters) // 2
        return _not_shown(characters[:half], fonts) + _not_shown(characters[half:], fonts)
    return ""

"""Word's automatic numbers: one list for paragraphs and their items, one for headings."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.reports.sample import Look

PARAGRAPHS, HEADINGS = 101, 102

_FORMATS = {
    "(a)": ("lowerLetter:(%2)", "lowerRoman:(%3)", "lowerLetter:%4.", "lowerRoman:%5."),
    "a)": ("lowerLetter:%2)", "lowerRoman:%3)", "lowerLetter:%4.", "lowerRoman:%5."),
}


def add_numbering(document: Any, look: Look) -> None:
    """Declares both lists, and a style that counts where the look asks for one."""
    items = _FORMATS["(a)" if "(a)" in look.items else "a)"]
    _declare(document, PARAGRAPHS, ("decimal:%1.", *items))
    _declare(document, HEADINGS, ("upperRoman:%1.", "upperLetter:%2."))
    if look.numbering == "style":
        style = document.styles.add_style("Counted", WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        properties = style.element.get_or_add_pPr()
        properties.append(_properties(PARAGRAPHS, 0))


def number(paragraph: Any, which: int, level: int) -> None:
    """Makes Word count the paragraph at a level (from 0) of a list."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 (python-docx has no numbering)
    numbering = properties.get_or_add_numPr()
    numbering.get_or_add_ilvl().val = level
    numbering.get_or_add_numId().val = which


def own_list(document: Any, which: int) -> None:
    """Declares a list of items that starts again, as Word does when a person asks for one."""
    restarts = "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>'
        for level in (1, 2, 3, 4)
    )
    document.part.numbering_part.element.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{which}"><w:abstractNumId w:val="{PARAGRAPHS}"/>'
            f"{restarts}</w:num>"
        )
    )


def _properties(which: int, level: int) -> Any:
    return parse_xml(
        f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{which}"/></w:numPr>'
    )


def _declare(document: Any, which: int, levels: tuple[str, ...]) -> None:
    numbering = document.part.numbering_part.element
    shown = ""
    for level, told in enumerate(levels):
        form, text = told.split(":")
        shown += (
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{360 * level}"/></w:pPr></w:lvl>'
        )
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{which}">'
        f'<w:multiLevelType w:val="multilevel"/>{shown}</w:abstractNum>'
    )
    first = numbering.find(f"{{{numbering.nsmap['w']}}}num")
    first.addprevious(abstract)
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{which}"><w:abstractNumId w:val="{which}"/></w:num>'
        )
    )

"""The templates that come with the program, as Word files that an office can edit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from db.models import LetterKind
from db.report.paper import Paper
from db.resources import resource

if TYPE_CHECKING:
    from db.report.ooxml.elements import Element

LANGUAGES: Final = ("en", "fr")
"""Those in which every kind of letter comes."""
_TAGS: Final = {"en": "en-GB", "fr": "fr-FR"}
_STYLES: Final = {
    "letterhead": "Letterhead",
    "office": "LetterOffice",
    "date": "LetterDate",
    "heading": "LetterHeading",
    "text": "LetterText",
    "mark": "LetterText",
    "item": "LetterItem",
    "fact": "LetterFact",
    "signature": "LetterSignature",
    "under": "LetterUnder",
    "address": "LetterAddress",
}
_MARGIN: Final = 1418  # twentieths of a point
_BELOW_SIGNATURE: Final = 600


def shipped_template(kind: LetterKind, language: str, paper: Paper = Paper.A4) -> bytes:
    """Give the template of a kind of letter in "en" or "fr"; the same bytes each time."""
    from lxml import etree

    from db.report.ooxml.elements import w
    from db.report.ooxml.package import packed
    from db.report.ooxml.page import Column

    column = Column(paper)
    edges = {"top": _MARGIN, "right": _MARGIN, "bottom": _MARGIN, "left": _MARGIN}
    section = w(
        "sectPr",
        w("pgSz", w=column.sheet_width, h=column.sheet_height),
        w("pgMar", **edges, header=_MARGIN // 2, footer=_MARGIN // 2, gutter=0),
    )
    text = resource("letters", f"{kind.value}.{language}.txt").read_text(encoding="utf-8")
    document = w("document", w("body", *_paragraphs(text), section))
    tag = _TAGS[language]
    styles = resource("letters", "styles.xml").read_text(encoding="utf-8")
    return packed(
        etree.tostring(document, xml_declaration=True, encoding="UTF-8", standalone=True),
        {"styles": styles.replace("%LANGUAGE%", tag).encode()},
        title=kind.value,
        language=tag,
    )


def _paragraphs(text: str) -> Iterator[Element]:
    from db.report.ooxml.elements import paragraph, run, w

    before = ""
    for line in text.splitlines():
        style, _, words = line.partition(": ")
        addressed = style == "address" and before not in ("address", "mark")
        apart = [w("spacing", before=_BELOW_SIGNATURE)] if addressed else []
        yield paragraph(_STYLES[style], [run(words)], *apart)
        before = style

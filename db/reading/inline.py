"""The text of one paragraph of an office file as it is put together, run by run."""

from __future__ import annotations

from dataclasses import dataclass

from db.reading.blocks import Mark, MarkKind
from db.reading.marks import merged
from db.reading.xml_parts import Element


@dataclass(frozen=True, slots=True)
class Style:
    """What a style, or a paragraph's own properties, say; None and "" where they say nothing."""

    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    hidden: bool | None = None
    raised: bool | None = None
    align: str = ""
    heading: int = 0
    list: str = ""
    """The list that the paragraph is in; in Word "0" ends the list of the style below."""
    depth: int | None = None

    def over(self, below: Style) -> Style:
        """This style laid over ``below``: what it says itself is kept."""
        return Style(
            bold=below.bold if self.bold is None else self.bold,
            italic=below.italic if self.italic is None else self.italic,
            underline=below.underline if self.underline is None else self.underline,
            hidden=below.hidden if self.hidden is None else self.hidden,
            raised=below.raised if self.raised is None else self.raised,
            align=self.align or below.align,
            heading=self.heading or below.heading,
            list=self.list or below.list,
            depth=below.depth if self.depth is None else self.depth,
        )


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Inline:
    """The text of one paragraph; ``boxes`` are the text boxes tied to it."""

    text: str
    marks: tuple[Mark, ...]
    boxes: tuple[Element, ...]
    remarks: tuple[str, ...]


class InlineBuilder:
    """Puts the runs of one paragraph together."""

    def __init__(self) -> None:
        self.boxes: list[Element] = []
        self.remarks: list[str] = []
        self._parts: list[str] = []
        self._length = 0
        self._marks: list[Mark] = []

    @property
    def last(self) -> str:
        """The last part of the text, "" where there is none yet."""
        return self._parts[-1] if self._parts else ""

    def add(self, text: str, style: Style) -> None:
        """Add text with the marks of its style; hidden text leaves a remark."""
        if style.hidden and text.strip():
            self.remarks.append("hidden")
        if style.hidden or not text:
            return
        start, self._length = self._length, self._length + len(text)
        self._parts.append(text)
        for said, kind in (
            (style.bold, MarkKind.BOLD),
            (style.italic, MarkKind.ITALIC),
            (style.underline, MarkKind.UNDERLINE),
            (style.raised, MarkKind.SUPERSCRIPT),
        ):
            if said:
                self._marks.append(Mark(start, self._length, kind))

    def add_note(self, note: str) -> None:
        """Set the mark of a footnote or endnote here."""
        self._marks.append(Mark(self._length, self._length, MarkKind.FOOTNOTE, note))

    def built(self) -> Inline:
        """The paragraph so far."""
        return Inline(
            "".join(self._parts), merged(self._marks), tuple(self.boxes), tuple(self.remarks)
        )

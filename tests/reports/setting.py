"""What every kind of file has in common: which lines stand on the page, and with which labels."""

from __future__ import annotations

from dataclasses import dataclass

from tests.reports.sample import Heading, Item, Look, Meeting, Passage, Source


@dataclass(frozen=True)
class Line:
    """One line or paragraph of the page; ``label`` as typed, "" where it has none.

    ``role``: heading, paragraph, item, address (of the letter), letter, signature, enclosure,
    title, summary. ``level`` is a heading's or an item's.
    """

    role: str
    passage: Passage
    label: str = ""
    level: int = 0

    @property
    def text(self) -> str:
        """The words without the label."""
        return self.passage.text

    @property
    def typed(self) -> str:
        """The words with the label before them."""
        return f"{self.label} {self.passage.text}".strip()


def front(report: Source) -> list[Line]:
    """The letter, the signatures, the enclosure, the title and the summary."""
    told = report.front
    lines = [_plain("address", told.heading)]
    lines += [Line("letter", passage) for passage in told.letter]
    for name, *title in told.signatures:
        lines.append(_plain("signature", f"{told.signed} {name}"))
        lines += [_plain("signature", line) for line in title]
    lines += [_plain("enclosure", line) for line in told.enclosure]
    lines.append(_plain("title", told.title))
    return [*lines, *(_plain("summary", line) for line in told.summary)]


def flow(report: Source, look: Look) -> list[Line]:
    """Headings, numbered paragraphs and items with their typed labels."""
    lines = []
    for part in report.flow:
        if isinstance(part, Heading):
            numbered = report.numbered_headings or part.level > 1
            label = f"{part.label}." if numbered else ""
            lines.append(Line("heading", Passage(part.title), label, part.level))
        else:
            lines.append(Line("paragraph", part.passage, f"{part.number}."))
            lines += [
                Line("item", item.passage, item_label(item, look), item.level)
                for item in part.items
            ]
    return lines


def item_label(item: Item, look: Look) -> str:
    """``(a)``, ``(i)``, ``a.``, ``i.`` by level; ``a)``, ``i)`` where the look says so."""
    if item.level > 2:
        return f"{item.label}."
    return f"({item.label})" if "(a)" in look.items else f"{item.label})"


def masthead(report: Source, look: Look) -> list[str]:
    """The lines of the head of the first page."""
    head = report.masthead
    nations = "United Nations" if report.language == "en" else "Nations Unies"
    after = [head.distribution, head.date, head.original]
    if look.masthead == "single":
        return [" ".join(filter(None, [nations, head.symbol, head.organ, *after]))]
    if look.masthead == "glued":
        return [nations, head.organ + head.symbol, *after]
    if look.masthead == "older":
        kind = head.distribution.removeprefix("Distr.: ").upper()
        written = ["Distr.", kind, head.symbol, head.date, head.original.upper()]
        return [nations.upper(), "S", "", head.organ, "", *written]
    if look.masthead == "joint":
        first, _, second = head.symbol.partition("–")
        return [nations, f"{first}–", second, "General Assembly", head.organ, *after]
    return [nations, *filter(None, [head.symbol]), head.organ, *after]


def symbol_lines(report: Source) -> list[str]:
    """The symbol as later pages carry it: a joint one on two lines."""
    first, dash, second = report.masthead.symbol.partition("–")
    return [first + dash, second] if dash else [first] * bool(first)


def page_head(report: Source, look: Look) -> list[str]:
    """What a PDF repeats on later pages: the symbol, on other paper a short title too."""
    title = report.front.title
    short = title if len(title) < 60 else str(report.body["short_name"])
    return symbol_lines(report) + ([short] if look.paper != "a4" else [])


def header_row(report: Source, look: Look) -> list[str]:
    """The names of the annex's columns in the order of the look."""
    return [report.annex.columns[letter] for letter in look.columns]


def annex_rows(report: Source, look: Look) -> list[list[list[str]]]:
    """The annex: rows of cells, each a list of entries; only briefers have several."""
    return [
        [_cell(meeting, letter, number) for letter in look.columns]
        for number, meeting in enumerate(report.listed, 1)
    ]


def joined(entries: list[str], look: Look) -> str:
    """The briefers of a cell on one line."""
    return {"semicolons": "; ", "none": " "}.get(look.cell, "\n").join(entries)


def _cell(meeting: Meeting, letter: str, number: int) -> list[str]:
    if letter == "B":
        return [f"{briefer.name}, {briefer.title}" for briefer in meeting.briefers]
    return [{"N": f"{number}.", "D": meeting.printed, "T": meeting.theme}[letter]]


def _plain(role: str, text: str) -> Line:
    return Line(role, Passage(text))

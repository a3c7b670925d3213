"""Composed reports made by hand, for the writers to write."""

from __future__ import annotations

from dataclasses import replace

from db.reading.blocks import Mark, MarkKind
from db.report.blocks import (
    Annex,
    ComposedReport,
    Heading,
    Item,
    Letter,
    Masthead,
    Numbered,
    Plain,
    Signature,
    Table,
)

AWKWARD = 'Fish & chips <b>not bold</b> "quoted" # $x$ *a* _b_ @c \\d [e] `f` ~g // =h -- {i}'
FOREIGN = "Ελλάδα, Україна, Żółć, Ọ̀yọ́, ǅ"


ENGLISH_BODY = [
    "I. Introduction",
    "1. The Group met twice.",
    "II. Meetings",
    "2. It took up three themes:",
    "(a) Bridges;",
    "(b) Roads:",
    "(i) Paved;",
    "a. With stone;",
    "i. Red stone;",
    "ii. Grey stone;",
    "(ii) Unpaved;",
    "(c) Rivers.",
    "A. Bridges",
    "3. On 4 May, the Group met.",
    "(a) Alone.",
    "B. Roads",
    "1. Paved roads",
    "4. Members spoke.",
    "Conclusions",
    "The Group concludes:",
    "(a) Build;",
    "(b) Mend.",
]
"""How the first paragraphs of the body of ``english`` print, a line each."""


def english() -> ComposedReport:
    """A small report with everything that a usual one has."""
    return ComposedReport(
        language="en",
        masthead=Masthead(
            organisation="United Nations",
            organ="Security Council",
            symbol="S/2031/77",
            distribution="Distr.: General",
            date="3 February 2031",
            original="Original: English",
        ),
        letter=Letter(
            "Letter dated 31 January 2031 from the Chair addressed to the President",
            (Plain("I have the honour to send the report."), Plain("Please have it circulated.")),
            (Signature("(Signed)", "Ada Lund", ("Ambassador", "Chair of the Group")),),
        ),
        title="Report of the Group on its year",
        body=(
            Heading(1, "I", "Introduction"),
            Numbered(1, "The Group met twice."),
            Heading(1, "II", "Meetings"),
            Numbered(
                2,
                "It took up three themes:",
                (
                    Item(1, "(a)", "Bridges;"),
                    Item(1, "(b)", "Roads:"),
                    Item(2, "(i)", "Paved;"),
                    Item(3, "a.", "With stone;"),
                    Item(4, "i.", "Red stone;"),
                    Item(4, "ii.", "Grey stone;"),
                    Item(2, "(ii)", "Unpaved;"),
                    Item(1, "(c)", "Rivers."),
                ),
            ),
            Heading(2, "A", "Bridges"),
            Numbered(3, "On 4 May, the Group met.", (Item(1, "(a)", "Alone."),)),
            Heading(2, "B", "Roads"),
            Heading(3, "1", "Paved roads"),
            Numbered(4, "Members spoke."),
            Heading(1, "", "Conclusions"),
            Plain(
                "The Group concludes:", items=(Item(1, "(a)", "Build;"), Item(1, "(b)", "Mend."))
            ),
            Numbered(5, "It should meet again.\nSoon."),
        ),
        annexes=(meetings_annex("Annex"),),
    )


def meetings_annex(heading: str) -> Annex:
    """An annex with one table, two briefers in a cell."""
    rows = (
        (("4 May",), ("Bo Li, Head of Bridges", "Cy Ek, Head of Spans"), ("Bridges",)),
        (("5 June",), ("Di Roy, Head of Roads",), ("Roads",)),
    )
    return Annex(heading, "Meetings of the Group", (Table(("Date", "Briefers", "Theme"), rows),))


def french() -> ComposedReport:
    """The same layout in French, where items are "a)" and "i)"."""
    items = (
        Item(1, "a)", "Les ponts :"),
        Item(2, "i)", "De pierre ;"),
        Item(1, "b)", "Les routes."),
    )
    return ComposedReport(
        language="fr",
        masthead=Masthead(
            "Nations Unies",
            "Conseil de sécurité",
            "S/2031/77",
            "Distr. générale",
            "3 février 2031",
            "Français\nOriginal : anglais",
        ),
        letter=None,
        title="Rapport du Groupe sur l’année",
        body=(
            Heading(1, "I", "Introduction"),
            Numbered(1, "Le Groupe a examiné les thèmes suivants :", items),
            Numbered(2, "Il a aussi entendu :", (Item(1, "a)", "Deux orateurs."),)),
        ),
        annexes=(meetings_annex("Annexe"),),
    )


def marked() -> ComposedReport:
    """Looks that overlap and footnotes in body and annexes."""
    words = "Bold both italic raised"
    marks = (
        Mark(0, 9, MarkKind.BOLD),
        Mark(5, 16, MarkKind.ITALIC),
        Mark(10, 16, MarkKind.UNDERLINE),
        Mark(17, 99, MarkKind.SUPERSCRIPT),
        Mark(4, 4, MarkKind.FOOTNOTE, "First note & its <words>."),
        Mark(99, 99, MarkKind.FOOTNOTE, "Second note."),
    )
    note = (Mark(2, 2, MarkKind.FOOTNOTE, "Note of an annex."),)
    first, second = meetings_annex("Annex I"), meetings_annex("Annex II")
    return replace(
        english(),
        body=(Heading(1, "I", "Introduction"), Numbered(1, words, marks=marks)),
        annexes=(
            replace(first, blocks=(Plain("Up here.", note), *first.blocks)),
            replace(second, blocks=(Plain("Up there.", note), *second.blocks)),
        ),
    )


def awkward(text: str) -> ComposedReport:
    """A report that says ``text`` wherever a report says anything."""
    plain = Plain(text)
    table = Table((text, text), (((text,), (text, text)), ((text,),)), title=text)
    return ComposedReport(
        language="en",
        masthead=Masthead(text, text, text, text, text, text),
        front=(plain,),
        letter=Letter(text, (plain,), (Signature(text, text, (text,)),)),
        title=text,
        summary=(plain,),
        body=(
            Heading(1, "I", text),
            Numbered(1, text, (Item(1, "(a)", text),), (Mark(1, 3, MarkKind.BOLD),)),
            Plain(text, align="centre"),
            table,
        ),
        annexes=(Annex(text, text, (Numbered(1, text), table)),),
    )


def bare() -> ComposedReport:
    """A report of which hardly anything is known yet."""
    return ComposedReport("en", Masthead("", "", "", "", "", ""), Letter(""), "", ())


def long(paragraphs: int) -> ComposedReport:
    """A report of that many paragraphs in lettered sections of ten, more than the alphabet has."""
    body: list[Heading | Numbered] = [Heading(1, "I", "Meetings")]
    for number in range(1, paragraphs + 1):
        if number % 10 == 1:
            turns, letter = divmod(number // 10, 26)
            body.append(Heading(2, chr(ord("A") + letter) * (turns + 1), f"Section {number}"))
        body.append(Numbered(number, f"Paragraph {number} says what the members said. " * 5))
    return replace(english(), body=tuple(body))

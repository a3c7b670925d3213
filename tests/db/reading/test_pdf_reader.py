"""PDF files of typst's and LibreOffice's making, in the layouts that reports come in."""

from __future__ import annotations

from pathlib import Path

import pytest
import typst

from db.reading.blocks import BlockKind, MarkKind, Reading
from db.reading.reader import read_file
from db.reading.sentences import REMARKS

H, P, I, T, O = (  # noqa: E741
    BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.TABLE, BlockKind.OTHER,
)  # fmt: skip

PAGE = '#set page(width: 300pt, height: 240pt, margin: 36pt)\n#set text(size: 10pt, lang: "en")\n'
SENTENCES = [
    "The first of the panel’s briefings was given by a troop- and police-contributing "
    "country, whose representative reviewed the implementation of mandates in difficult "
    "environments.",
    "Several members welcomed the commitment of regional organizations to a quarter of the cost.",
    "In her opinion, consideration should be given to rationalizing the role of civilian "
    "components and to strengthening the skills of everyone who takes part in the "
    "intelligence cycle, whatever the mission, so that commanders in the field could rely "
    "upon what they were told by others.",
    "Nobody objected to the proposal, which had been circulated well in advance.",
    "A counter-terrorism adviser described near-military capabilities and asymmetric "
    "threats, and referred to the panel appointed by the Secretary-General in 2014.",
    "Others said that environmental responsibility deserved a special section in the next "
    "report, since electric vehicles were now available and carbon footprints could be "
    "measured.",
    "The Chair thanked the participants, above all the permanent representatives who had "
    "come from other capitals, and recalled that written contributions could be sent to the "
    "secretariat until the end of November.",
    "It was suggested that the panel should meet again.",
    "Troops and police were entitled to detailed information on measures being implemented "
    "to ensure their safety, including medical evacuation.",
    "The body agreed to remain seized of the matter and to consider implementation in the spring.",
]


def _pdf(tmp_path: Path, source: str) -> Path:
    path = tmp_path / "report.typ"
    path.write_text(source, encoding="utf-8")
    made = tmp_path / "report.pdf"
    made.write_bytes(typst.compile(str(path)))
    return made


def _read(tmp_path: Path, source: str) -> Reading:
    return read_file(_pdf(tmp_path, source))


def _seen(reading: Reading) -> list[tuple[BlockKind, str, str]]:
    return [(b.kind, b.label, b.text) for b in reading.blocks]


@pytest.mark.parametrize("justify", ["true", "false"])
@pytest.mark.parametrize("hyphenate", ["true", "false"])
def test_paragraphs_come_out_word_perfect_however_they_are_set(
    justify: str, hyphenate: str, tmp_path: Path
) -> None:
    body = "\n\n".join(f"{n}.#h(18pt){text}" for n, text in enumerate(SENTENCES, 1))
    setting = f"#set par(justify: {justify})\n#set text(hyphenate: {hyphenate})\n"
    reading = _read(tmp_path, PAGE + setting + body.replace(".#h", "\\.#h"))
    assert _seen(reading) == [(P, f"{n}.", text) for n, text in enumerate(SENTENCES, 1)]
    assert reading.blocks[0].place == "page 1"


def test_a_letter_of_mathematics_leaves_the_words_around_it_as_they_are(tmp_path: Path) -> None:
    reading = _read(
        tmp_path, PAGE + "1. The depth $x$ of the lake was reported by several members."
    )
    (paragraph,) = reading.blocks
    before, _, after = paragraph.text.partition(" depth ")
    assert before == "The"
    assert after.endswith("of the lake was reported by several members.")


def test_running_heads_and_feet_go_and_the_masthead_stays(tmp_path: Path) -> None:
    page = (
        "#set page(width: 300pt, height: 260pt, margin: 40pt, "
        "header: context if counter(page).get().first() > 1 [S/2017/126 #h(1fr)], "
        "footer: context [17-01234 #h(1fr) #counter(page).display()/4])\n#set text(size: 10pt)\n"
        "#grid(columns: (1fr, 1fr), [United Nations \\ Security Council], "
        "[S/2017/126 \\ Distr.: General \\ 14 February 2017])\n\n"
    )
    body = "\n\n".join(f"{n}\\.#h(18pt){text}" for n, text in enumerate(SENTENCES, 1))
    reading = _read(tmp_path, page + body)
    assert reading.blocks[0].rows == (
        ("United Nations\nSecurity Council", "S/2017/126\nDistr.: General\n14 February 2017"),
    )
    assert _seen(reading)[1:] == [(P, f"{n}.", text) for n, text in enumerate(SENTENCES, 1)]


def test_headings_items_and_signatures_are_told_by_their_look(tmp_path: Path) -> None:
    source = PAGE + (
        "*I.#h(12pt)Introduction*\n\n1\\.#h(18pt)The body considered the following matters of the "
        "year:\n\n#pad(left: 20pt)[(a)#h(12pt)The first of the matters that were considered by it, "
        "which ran over lines;]\n\n#pad(left: 40pt)[(i)#h(12pt)One part;]\n\n"
        "#pad(left: 20pt)[(b)#h(12pt)The second.]\n\n*A.#h(12pt)The use of a long heading that "
        "runs over the end of its line*\n\n2\\.#h(18pt)It _ended_.\n\n"
        "#align(right)[(_Signed_) Name \\ Ambassador]\n\n#align(center)[*Annex*]\n"
    )
    reading = _read(tmp_path, source)
    assert _seen(reading) == [
        (H, "I.", "Introduction"),
        (P, "1.", "The body considered the following matters of the year:"),
        (I, "(a)", "The first of the matters that were considered by it, which ran over lines;"),
        (I, "(i)", "One part;"), (I, "(b)", "The second."),
        (H, "A.", "The use of a long heading that runs over the end of its line"),
        (P, "2.", "It ended."), (O, "", "(Signed) Name"), (O, "", "Ambassador"), (H, "", "Annex"),
    ]  # fmt: skip
    by_text = {b.text: b for b in reading.blocks}
    assert [b.level for b in reading.blocks if b.kind is I] == [1, 2, 1]
    assert by_text["Ambassador"].align == "right"
    assert by_text["Annex"].align == "centre"
    assert [(m.start, m.end, m.kind) for m in by_text["It ended."].marks] == [
        (3, 9, MarkKind.ITALIC)
    ]


ROWS = [
    ("Date", "Briefers", "Theme"),
    (
        "28 April",
        "Anna Name, Head of the Service for Everything\nBoris Other, Chief",
        "The use of it",
    ),
    (
        "27 May",
        "Carla Third, Deputy Head of a Delegation",
        "Partnerships between bodies and others",
    ),
    ("18 and 19 November", "Dora Fourth, Observer", "Protection"),
]


def _table(stroke: str) -> str:
    cells = [f"[{cell}]".replace("\n", " #linebreak() ") for row in ROWS[1:] for cell in row]
    header = f"table.header({', '.join(f'[_{cell}_]' for cell in ROWS[0])})"
    return f"#table(columns: (70pt, 1fr, 1fr), stroke: {stroke}, {header}, {', '.join(cells)})"


@pytest.mark.parametrize("stroke", ["0.5pt", "none", "(x, y) => (bottom: 0.5pt)"])
@pytest.mark.parametrize("height", ["500pt", "170pt"])
def test_the_annex_is_one_table_ruled_or_not_on_one_page_or_two(
    stroke: str, height: str, tmp_path: Path
) -> None:
    page = PAGE.replace("240pt", height).replace("300pt", "420pt")
    source = f"{page}*Annex*\n\n*Meetings in 2016*\n\n{_table(stroke)}\n\nThe end of the annex.\n"
    reading = _read(tmp_path, source)
    tables = [b for b in reading.blocks if b.kind is T]
    assert len(tables) == 1
    joined = [tuple(cell.replace("\n", " ") for cell in row) for row in tables[0].rows]
    assert joined == [tuple(cell.replace("\n", " ") for cell in row) for row in ROWS]
    assert tables[0].rows[1][1] == ROWS[1][1]
    assert reading.blocks[-1].text == "The end of the annex."


@pytest.mark.parametrize("numbering", ["1", "a", "*"])
@pytest.mark.parametrize("typographic", ["false", "true"])
def test_footnotes_become_marks_and_do_not_cut_the_paragraph(
    typographic: str, numbering: str, tmp_path: Path
) -> None:
    """A font may raise its marks itself: then they have the size and baseline of the text."""
    noted = [text.replace("panel", "panel#footnote[See document.]") for text in SENTENCES]
    body = "\n\n".join(f"{n}\\.#h(18pt){text}" for n, text in enumerate(noted, 1))
    setting = f'#set super(typographic: {typographic})\n#set footnote(numbering: "{numbering}")\n'
    reading = _read(tmp_path, PAGE + setting + body)
    assert _seen(reading) == [(P, f"{n}.", text) for n, text in enumerate(SENTENCES, 1)]
    places = {
        block.text[: mark.start].split()[-1]: mark.note
        for block in reading.blocks
        for mark in block.marks
        if mark.kind is MarkKind.FOOTNOTE
    }
    assert places == {"panel": "See document."}


def test_a_page_of_pictures_among_pages_of_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "dot.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/>'
        "</svg>", encoding="utf-8",
    )  # fmt: skip
    png = (
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0:~\x9bU"
        b"\0\0\0\nIDATx\x9cc`\0\0\0\2\0\1H\xaf\xa4q\0\0\0\0IEND\xaeB`\x82"
    )
    (tmp_path / "dot.png").write_bytes(png)
    source = PAGE + '1\\.#h(9pt)One.\n#pagebreak()\n#image("dot.png", width: 40pt)'
    reading = _read(tmp_path, source)
    assert [b.text for b in reading.blocks] == ["One."]
    assert reading.remarks == (("page 2", REMARKS["page without text"]),)


def test_an_empty_page_holds_nothing(tmp_path: Path) -> None:
    from db.errors import UnreadableFile
    from db.reading.sentences import REFUSALS

    with pytest.raises(UnreadableFile) as refused:
        _read(tmp_path, PAGE)
    assert str(refused.value) == REFUSALS["nothing"].format(name="report.pdf")

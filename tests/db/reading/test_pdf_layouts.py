"""Layouts of PDF files that mislead a reader of lines: wide pages, hanging text, plain headings."""

from __future__ import annotations

from pathlib import Path

import pytest
import typst

from db.reading.blocks import Block, BlockKind
from db.reading.reader import read_file

H, P, I, T, O = (  # noqa: E741
    BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.TABLE, BlockKind.OTHER,
)  # fmt: skip
PAGE = '#set page(width: 300pt, height: 240pt, margin: 36pt)\n#set text(size: 10pt, lang: "en")\n'


def _read(tmp_path: Path, source: str) -> tuple[Block, ...]:
    path = tmp_path / "report.typ"
    path.write_text(source, encoding="utf-8")
    made = tmp_path / "report.pdf"
    made.write_bytes(typst.compile(str(path)))
    return read_file(made).blocks


def _seen(blocks: tuple[Block, ...]) -> list[tuple[BlockKind, str, str]]:
    return [(b.kind, b.label, b.text) for b in blocks]


LONG = [
    "Ambassador Solveig Haraldsen-Brandt presided over the meetings. She was assisted by "
    "Colonel Ruiz, and by nobody else throughout the whole of the year.",
    "Speakers came from far away. Ministers did not come. They had been asked in writing and "
    "had sent their regrets.",
]


@pytest.mark.parametrize("width", range(240, 330, 6))
def test_a_wide_page_for_the_annex_does_not_widen_the_text(width: int, tmp_path: Path) -> None:
    page = PAGE.replace("300pt", f"{width}pt")
    body = "\n\n".join(f"{n}\\. {text}" for n, text in enumerate(LONG, 1))
    row = "[4 May], [Mines laid at sea and on beaches], [Ana Ito, Head of the Coastal Service],"
    annex = (
        "#page(width: 600pt)[*Annex*\n\n*List*\n\n#table(columns: (80pt, 200pt, 1fr), "
        f"[Date], [Theme], [Speakers],{row * 6})]"
    )
    seen = _seen(_read(tmp_path, f"{page}{body}\n{annex}"))
    assert seen[:2] == [(P, f"{n}.", text) for n, text in enumerate(LONG, 1)]


@pytest.mark.parametrize("width", range(240, 330, 6))
def test_a_sentence_may_begin_where_hanging_text_begins(width: int, tmp_path: Path) -> None:
    page = PAGE.replace("300pt", f"{width}pt")
    body = "\n\n".join(
        f"#grid(columns: (28pt, 1fr), [{n}.], [{text}])" for n, text in enumerate(LONG, 1)
    )
    assert _seen(_read(tmp_path, page + body)) == [
        (P, f"{n}.", text) for n, text in enumerate(LONG, 1)
    ]


def test_headings_without_labels_have_the_level_of_their_size(tmp_path: Path) -> None:
    source = PAGE + (
        "#text(15pt)[*Council*]\n\n#text(13pt)[*Report of the Group*]\n\n"
        "#text(12pt)[*Introduction*]\n\n1\\. One sentence stands here.\n\n"
        "#text(12pt)[*Activities*]\n\n2\\. Another sentence stands here.\n\n"
        "#text(11pt)[*Rivers*]\n\n3\\. The third one is as short.\n\n"
        "#text(11pt)[*Lakes*]\n\n4\\. The fourth one is as short.\n\n"
        "#text(12pt)[*Conclusions*]\n\n5\\. The last one.\n\n*Annex*\n\n*List*\n"
    )
    levels = {b.text: b.level for b in _read(tmp_path, source) if b.kind is H}
    names = ("Introduction", "Activities", "Rivers", "Lakes", "Conclusions", "Annex", "List")
    assert [levels[name] for name in names] == [1, 1, 2, 2, 1, 1, 2]


def _column_table(rows: list[tuple[str, str, str]], header: bool) -> str:
    cells = "".join(f"[{cell}]," for row in rows for cell in row)
    repeated = "table.header(repeat: true, [Date], [Theme], [Speakers (in the order of rank)])"
    first = repeated if header else "[Date], [Theme], [Speakers]"
    return f"#table(columns: (70pt, 90pt, 1fr), stroke: none, inset: 3pt, {first}, {cells})"


@pytest.mark.parametrize("header", [True, False])
@pytest.mark.parametrize("lines", range(0, 12, 2))
def test_a_row_without_ruled_lines_that_a_page_cuts_is_one(
    lines: int, header: bool, tmp_path: Path
) -> None:
    """Where the header is printed again, even a single line of a cell goes on with its row."""
    speakers = "Ana Ito-Lund, Head of the Service for Coasts, Harbours and Islands of the Republic"
    rows = [("4 May", "Mines laid at sea", speakers), ("5 June", "Ferries", speakers)]
    space = "#v(1fr)" if not lines else f"#v({lines * 9}pt)"
    source = PAGE + (
        f"1\\. One sentence stands here.\n\n{space}\n*Annex*\n\n*Meetings*\n\n"
        f"{_column_table(rows, header)}\n"
    )
    tables = [block.rows for block in _read(tmp_path, source) if block.kind is T]
    found = [tuple(cell.replace("\n", " ") for cell in row) for table in tables for row in table]
    assert [row for row in found if row[0] in ("4 May", "5 June")] == rows


@pytest.mark.parametrize("width", range(150, 190, 4))
def test_columns_stay_apart_where_a_line_fills_its_cell(width: int, tmp_path: Path) -> None:
    """Then hardly more than a blank parts the cells, but the next begins where its column does."""
    rows = [
        (
            "4 to 12 May",
            "Ana Ito-Lund, Head of the Service for Coasts and Harbours",
            "Mines at sea",
        ),
        ("5 June", "Bo Li, Chief of the Secretariat of the Union of Ferries", "Ferries"),
        ("22 to 24 July", "Cy Okoro, pilot of the port, former Head of the Harbour", "Lakes"),
    ]
    cells = "".join(f"[{cell}]," for row in rows for cell in row)
    source = PAGE.replace("300pt", "420pt") + (
        f"*Annex*\n\n*Meetings*\n\n#table(columns: (61pt, {width}pt, 1fr), stroke: none, "
        f"inset: (x: 2pt, y: 4pt), [Date], [Speakers], [Theme], {cells})\n"
    )
    (table,) = [block.rows for block in _read(tmp_path, source) if block.kind is T]
    assert [tuple(cell.replace("\n", " ") for cell in row) for row in table[1:]] == rows


def test_a_list_whose_words_are_aligned_by_chance_is_no_table(tmp_path: Path) -> None:
    def line(*parts: str) -> str:
        return "#box(width: 18pt)[" + parts[0] + "]" + " ".join(parts[1:]) + "\n\n"

    source = PAGE + (
        line("5.", "The Group listed what it needed:")
        + line("a)", "One more year;")
        + line("b)", "Figures;")
        + line("6.", "It met on 4 May in a harbour.")
        + line("7.", "It ended.")
    )
    seen = _seen(_read(tmp_path, source))
    assert [kind for kind, _, _ in seen] == [P, I, I, P, P]

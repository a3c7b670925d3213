"""The report as a Word file, opened again by python-docx, as raw XML and by LibreOffice."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as DocumentType
from docx.shared import Mm
from lxml import etree

from db.reading.blocks import BlockKind
from db.reading.reader import read_file
from db.report.blocks import Annex, ComposedReport, Heading, Item, Numbered, Plain, Table
from db.report.docx_writer import to_docx
from db.report.ooxml.elements import W
from db.report.paper import Paper
from tests.db.report.composed import (
    AWKWARD,
    ENGLISH_BODY,
    FOREIGN,
    awkward,
    bare,
    english,
    french,
    long,
    marked,
    meetings_annex,
)

NAMES = {"w": W}


def _opened(report: ComposedReport) -> DocumentType:
    return Document(BytesIO(to_docx(report)))


def _part(report: ComposedReport, name: str) -> etree._Element:
    with ZipFile(BytesIO(to_docx(report))) as archive:
        return etree.fromstring(archive.read(f"word/{name}.xml"))


def _texts(document: DocumentType, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style and p.style.name == style]


def _printed(file: bytes, folder: Path, soffice: Path, pdftotext: Path) -> list[str]:
    """The lines of the Word file as LibreOffice prints it, blanks made one."""
    (folder / "report.docx").write_bytes(file)
    home = (folder / "office").as_uri()
    convert = [f"-env:UserInstallation={home}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [soffice, *convert, "--outdir", folder, folder / "report.docx"],
        check=True,
        capture_output=True,
        timeout=120,
    )
    text = subprocess.run(
        [pdftotext, "-layout", folder / "report.pdf", "-"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def test_numbers_and_letters_are_automatic_and_stand_in_no_text() -> None:
    document = _opened(english())
    assert _texts(document, "Report paragraph") == [
        "The Group met twice.",
        "It took up three themes:",
        "On 4 May, the Group met.",
        "Members spoke.",
        "It should meet again.\nSoon.",
    ]
    assert _texts(document, "Report item 1")[:3] == ["Bridges;", "Roads:", "Rivers."]
    assert _texts(document, "Report item 4") == ["Red stone;", "Grey stone;"]
    assert _texts(document, "Report heading 2") == ["Bridges", "Roads"]


def test_the_styles_build_on_headings_that_word_finds_in_its_outline() -> None:
    styles = _opened(english()).styles
    for level in (1, 2, 3):
        base = styles[f"Report heading {level}"].base_style
        assert base is not None
        assert base.name == f"Heading {level}"
    for name in ("Report letter", "Signature block", "Annex heading", "Table header"):
        assert name in [style.name for style in styles]


def test_libreoffice_prints_the_numbers_and_letters_of_the_report(
    tmp_path: Path, soffice: Path, pdftotext: Path
) -> None:
    lines = _printed(to_docx(english()), tmp_path, soffice, pdftotext)
    start = lines.index("I. Introduction")
    assert lines[start : start + len(ENGLISH_BODY)] == ENGLISH_BODY
    assert "1/3" in lines


def test_a_paragraph_put_in_by_hand_renumbers_what_follows(
    tmp_path: Path, soffice: Path, pdftotext: Path
) -> None:
    document = _opened(english())
    third = next(p for p in document.paragraphs if p.text.startswith("On 4 May"))
    third.insert_paragraph_before("Put in by hand.", style="Report paragraph")
    file = BytesIO()
    document.save(file)
    lines = _printed(file.getvalue(), tmp_path, soffice, pdftotext)
    start = lines.index("3. Put in by hand.")
    assert lines[start + 1 : start + 3] == ["4. On 4 May, the Group met.", "(a) Alone."]
    assert "5. Members spoke." in lines


def test_libreoffice_prints_french_items_with_one_bracket(
    tmp_path: Path, soffice: Path, pdftotext: Path
) -> None:
    lines = _printed(to_docx(french()), tmp_path, soffice, pdftotext)
    start = lines.index("1. Le Groupe a examiné les thèmes suivants :")
    assert lines[start + 1 : start + 6] == [
        "a) Les ponts :",
        "i) De pierre ;",
        "b) Les routes.",
        "2. Il a aussi entendu :",
        "a) Deux orateurs.",
    ]


def test_libreoffice_prints_labels_out_of_turn_as_the_report_has_them(
    tmp_path: Path, soffice: Path, pdftotext: Path
) -> None:
    items = (Item(1, "(c)", "Third;"), Item(1, "(d)", "Fourth;"), Item(1, "–", "Dash."))
    body = (
        Heading(1, "", "Unnumbered"),
        Heading(2, "B", "Second letter"),
        Numbered(7, "Seven.", items),
        Numbered(8, "Eight.", (Item(1, "(a)", "First;"), Item(1, "(c) bis", "Odd."))),
        Plain("Loose.", items=(Item(1, "(a)", "One;"),)),
        Numbered(9, "Nine."),
        Plain("Loose again.", items=(Item(1, "(a)", "Other;"),)),
        Heading(1, "5", "Arabic chapter"),
    )
    lines = _printed(to_docx(replace(english(), body=body)), tmp_path, soffice, pdftotext)
    assert lines[lines.index("Unnumbered") :][:14] == [
        "Unnumbered",
        "B. Second letter",
        "7. Seven.",
        "(c) Third;",
        "(d) Fourth;",
        "– Dash.",
        "8. Eight.",
        "(a) First;",
        "(c) bis Odd.",
        "Loose.",
        "(a) One;",
        "9. Nine.",
        "Loose again.",
        "(a) Other;",
    ]
    assert "5. Arabic chapter" in lines


def test_our_own_reader_sees_the_labels_that_word_shows(tmp_path: Path) -> None:
    target = tmp_path / "report.docx"
    target.write_bytes(to_docx(long(400)))
    blocks = read_file(target).blocks
    numbers = [block.label for block in blocks if block.kind is BlockKind.PARAGRAPH]
    assert numbers == [f"{number}." for number in range(1, 401)]
    letters = [block.label for block in blocks if block.label and block.level == 2]
    assert letters[24:29] == ["Y.", "Z.", "AA.", "BB.", "CC."]


def test_the_masthead_is_a_table_of_two_rows() -> None:
    (masthead, _) = _opened(english()).tables
    assert [[cell.text for cell in row.cells] for row in masthead.rows] == [
        ["United Nations", "S/2031/77"],
        ["Security Council", "Distr.: General\n3 February 2031\nOriginal: English"],
    ]


def test_the_annex_repeats_its_headings_and_cuts_no_row() -> None:
    annex = _opened(english()).tables[1]
    assert [cell.text for cell in annex.rows[0].cells] == ["Date", "Briefers", "Theme"]
    assert [p.text for p in annex.cell(1, 1).paragraphs] == [
        "Bo Li, Head of Bridges",
        "Cy Ek, Head of Spans",
    ]
    rows = _part(english(), "document").findall("w:body/w:tbl[2]/w:tr", NAMES)
    assert [len(row.findall("w:trPr/w:tblHeader", NAMES)) for row in rows] == [1, 0, 0]
    assert [len(row.findall("w:trPr/w:cantSplit", NAMES)) for row in rows] == [1, 1, 1]


def test_letter_report_and_annexes_begin_on_their_own_pages(
    tmp_path: Path, soffice: Path, pdftotext: Path
) -> None:
    report = replace(english(), annexes=(meetings_annex("Annex I"), meetings_annex("Annex II")))
    lines = _printed(to_docx(report), tmp_path, soffice, pdftotext)
    marks = ["Ada", "1/4", "Report of", "2/4", "Annex I", "3/4", "Annex II", "4/4"]
    places = [next(n for n, line in enumerate(lines) if mark in line) for mark in marks]
    assert places == sorted(places)


def test_without_a_letter_the_report_follows_its_masthead() -> None:
    breaks = _part(french(), "document").findall(".//w:pageBreakBefore", NAMES)
    assert breaks == []


def test_the_symbol_stands_over_every_page_but_the_first() -> None:
    section = _opened(english()).sections[0]
    assert section.different_first_page_header_footer
    assert section.header.paragraphs[0].text == "S/2031/77"
    assert section.first_page_header.is_linked_to_previous
    assert not section.first_page_footer.is_linked_to_previous
    fields = _part(english(), "footer").iter(f"{{{W}}}fldSimple")
    assert [str(field.get(f"{{{W}}}instr")).strip() for field in fields] == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize(
    ("report", "language"), [(english(), "en-GB"), (french(), "fr-FR")], ids=["en", "fr"]
)
def test_the_file_says_its_language_and_no_author(report: ComposedReport, language: str) -> None:
    document = _opened(report)
    properties = document.core_properties
    assert (properties.title, properties.language) == (report.title, language)
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    languages = {e.get(f"{{{W}}}val") for e in _part(report, "styles").iter(f"{{{W}}}lang")}
    assert languages == {language}


def test_footnotes_are_real_and_stand_at_their_places() -> None:
    notes = _part(marked(), "footnotes").findall("w:footnote", NAMES)
    assert ["".join(map(str, note.itertext())).strip() for note in notes[2:]] == [
        "First note & its <words>.",
        "Second note.",
        "Note of an annex.",
        "Note of an annex.",
    ]
    references = _part(marked(), "document").iter(f"{{{W}}}footnoteReference")
    assert [r.get(f"{{{W}}}id") for r in references] == ["1", "2", "3", "4"]


def test_libreoffice_prints_footnotes_at_the_foot(
    tmp_path: Path, soffice: Path, pdftotext: Path
) -> None:
    text = " ".join(_printed(to_docx(marked()), tmp_path, soffice, pdftotext))
    assert "1. Bold1 both italic raised2" in text
    assert "1 First note & its <words>. 2 Second note." in text


def test_looks_are_looks_of_runs() -> None:
    paragraph = next(p for p in _opened(marked()).paragraphs if p.text.startswith("Bold"))
    looks = [
        (r.text, bool(r.bold), bool(r.italic), bool(r.underline), bool(r.font.superscript))
        for r in paragraph.runs
        if r.text
    ]
    assert looks == [
        ("Bold", True, False, False, False),
        (" ", True, False, False, False),
        ("both", True, True, False, False),
        (" ", False, True, False, False),
        ("italic", False, True, True, False),
        (" ", False, False, False, False),
        ("raised", False, False, False, True),
    ]


@pytest.mark.parametrize(
    "text", [AWKWARD, FOREIGN, "📄 العربية 中文", " lead and  double ", "tab\there\nline"]
)
def test_every_text_comes_back_to_the_letter(text: str) -> None:
    document = _opened(awkward(text))
    assert _texts(document, "Report paragraph") == [text, text]
    assert _texts(document, "Report item 1") == [text]
    assert _texts(document, "Report heading 1") == [text]
    assert document.tables[1].cell(0, 0).text == text


def test_what_xml_cannot_hold_shows_as_a_replacement() -> None:
    document = _opened(awkward("a\x0bb\ud800c"))
    assert _texts(document, "Report paragraph")[0] == "a\ufffdb\ufffdc"
    assert document.core_properties.title == "a\ufffdb\ufffdc"


def test_the_same_report_gives_the_same_bytes() -> None:
    assert to_docx(marked()) == to_docx(marked())


def test_a_report_of_which_nothing_is_known_is_still_a_word_file() -> None:
    document = _opened(bare())
    assert "".join(p.text for p in document.paragraphs) == ""
    assert len(document.tables) == 1


def test_rows_shorter_than_the_table_are_filled_and_tables_stay_apart() -> None:
    table = Table((), ((("a",),), (("b",), (), ("c", "d"))))
    report = replace(bare(), body=(table, table), annexes=(Annex("Annex", ""),))
    first, second = _opened(report).tables[1:]
    for written in (first, second):
        assert [[cell.text for cell in row.cells] for row in written.rows] == [
            ["a", "", ""],
            ["b", "", "c\nd"],
        ]


@pytest.mark.parametrize("paper", Paper)
def test_the_sheet_is_of_the_size_asked_for(paper: Paper) -> None:
    section = Document(BytesIO(to_docx(english(), paper))).sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert abs(section.page_width - Mm(paper.width)) < Mm(0.1)
    assert abs(section.page_height - Mm(paper.height)) < Mm(0.1)

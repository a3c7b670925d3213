"""Automatic numbers of Word files, as Word shows them."""

from __future__ import annotations

import subprocess
from pathlib import Path

from db.reading.docx_reader import read_docx
from db.reading.odt_reader import read_odt
from tests.db.reading.hostile import W, docx
from tests.db.reading.word_xml import LEVELS, level, numbered, numbering, par, style, styles


def _labels(tmp_path: Path, body: str, **parts: str) -> list[str]:
    return [piece.label for piece in read_docx(docx(tmp_path / "a.docx", body, **parts)).pieces]


def test_numbers_and_letters_count_as_word_shows_them(tmp_path: Path) -> None:
    depths = [0, 1, 1, 2, 2, 3, 1, 0, 1, 4]
    body = "".join(numbered("x", depth=depth) for depth in depths)
    assert _labels(tmp_path, body, numbering=numbering()) == [
        "1.", "(a)", "(b)", "(i)", "(ii)", "a.", "(c)", "2.", "(a)", "•",
    ]  # fmt: skip


def test_a_second_instance_goes_on_unless_it_overrides_its_start(tmp_path: Path) -> None:
    nums = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>',
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="7"/></w:lvlOverride></w:num>',
        '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        f"{level(0, 'upperRoman', '%1.')}</w:lvlOverride></w:num>",
    )
    body = "".join(numbered("x", list_id) for list_id in (1, 1, 2, 3, 3, 1, 4))
    assert _labels(tmp_path, body, numbering=numbering(*nums)) == [
        "1.", "2.", "3.", "7.", "8.", "9.", "X.",
    ]  # fmt: skip


def test_levels_restart_as_they_are_told(tmp_path: Path) -> None:
    never = '<w:lvlRestart w:val="0"/>'
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.", never)
    body = "".join(numbered("x", depth=depth) for depth in (0, 1, 1, 0, 1))
    assert _labels(tmp_path, body, numbering=numbering(levels=levels)) == [
        "I.", "1.", "2.", "II.", "3.",
    ]  # fmt: skip


def test_compound_and_legal_numbers_take_the_levels_above(tmp_path: Path) -> None:
    levels = (
        level(0, "upperRoman", "%1.") + level(1, "decimalZero", "%1.%2", "<w:isLgl/>")
        + level(2, "none", "%3") + level(3, "upperLetter", "%4)", start=3)
    )  # fmt: skip
    body = "".join(numbered("x", depth=depth) for depth in (0, 1, 1, 2, 3))
    assert _labels(tmp_path, body, numbering=numbering(levels=levels)) == [
        "I.", "1.1", "1.2", "", "C)",
    ]  # fmt: skip


def test_a_list_may_stand_in_a_style_and_be_linked_through_one(tmp_path: Path) -> None:
    linked = (
        '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Lists"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="6"><w:styleLink w:val="Lists"/>'
        + level(0, "decimal", "%1)", "<w:pStyle w:val='Deep'/>")
        + level(1, "lowerLetter", "%2)", "<w:pStyle w:val='Deeper'/>")
        + "</w:abstractNum>"
    )
    given = styles(
        style("Deep", '<w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr>'),
        style(
            "Deeper",
            '<w:basedOn w:val="Deep"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>',
        ),
        style("Child", '<w:basedOn w:val="Deeper"/>'),
        style(
            "Off", '<w:basedOn w:val="Deep"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'
        ),
    )
    num = '<w:num w:numId="9"><w:abstractNumId w:val="5"/></w:num>'
    body = "".join(par("x", f'<w:pStyle w:val="{key}"/>') for key in
                   ("Deep", "Deeper", "Child", "Deep", "Off"))  # fmt: skip
    assert _labels(tmp_path, body, styles=given, numbering=numbering(num, more=linked)) == [
        "1)", "a)", "b)", "2)", "",
    ]  # fmt: skip


def test_an_empty_paragraph_is_counted_and_an_unknown_list_is_not(tmp_path: Path) -> None:
    body = (
        numbered("x")
        + numbered("<w:r/>")
        + numbered("x")
        + numbered("x", 44)
        + numbered("x", 1, 12)
    )
    assert _labels(tmp_path, body, numbering=numbering()) == ["1.", "3.", "", ""]


def test_numbers_agree_with_what_libreoffice_prints(tmp_path: Path, soffice: Path) -> None:
    from docx import Document
    from docx.oxml import parse_xml

    document = Document()
    part = document.part.numbering_part.element
    nums = ['<w:num w:numId="51"><w:abstractNumId w:val="50"/></w:num>',
            '<w:num w:numId="52"><w:abstractNumId w:val="50"/><w:lvlOverride w:ilvl="0">'
            '<w:startOverride w:val="1"/></w:lvlOverride></w:num>']  # fmt: skip
    levels = LEVELS.replace("<w:lvl ", f"<w:lvl {W} ")
    abstract = parse_xml(f'<w:abstractNum {W} w:abstractNumId="50">{levels}</w:abstractNum>')
    part.insert(0, abstract)
    for num in nums:
        part.append(parse_xml(num.replace("<w:num ", f"<w:num {W} ", 1)))
    for list_id, depth in [(51, 0), (51, 1), (51, 1), (51, 2), (51, 2), (51, 3), (51, 0), (51, 1),
                           (52, 0), (52, 1), (52, 0), (51, 0)]:  # fmt: skip
        paragraph = document.add_paragraph("word")
        properties = paragraph.paragraph_format.element.get_or_add_pPr()
        properties.append(
            parse_xml(
                f'<w:numPr {W}><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
            )
        )
    path = tmp_path / "lists.docx"
    document.save(str(path))
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    for suffix in ("txt:Text (encoded):UTF8", "odt"):
        subprocess.run(
            [soffice, home, "--headless", "--convert-to", suffix, "--outdir", tmp_path, path],
            check=True, capture_output=True,
        )  # fmt: skip
    shown = [
        line.split()[0]
        for line in (tmp_path / "lists.txt").read_text(encoding="utf-8-sig").splitlines()
        if line.strip()
    ]
    assert [piece.label for piece in read_docx(path).pieces] == shown
    assert [piece.label for piece in read_odt(tmp_path / "lists.odt").pieces] == shown

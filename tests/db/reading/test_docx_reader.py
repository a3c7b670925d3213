"""Word files in the layouts that reports come in."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from db.reading.blocks import Block, BlockKind, Mark, MarkKind, Reading
from db.reading.docx_reader import read_docx
from db.reading.pieces import Refused
from db.reading.reader import read_file
from db.reading.sentences import REMARKS
from tests.db.reading.hostile import W, docx
from tests.db.reading.word_xml import (
    cell,
    level,
    notes,
    numbered,
    numbering,
    par,
    row,
    run,
    style,
    styles,
    table,
)

H, P, I, T, O = (  # noqa: E741
    BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.TABLE, BlockKind.OTHER,
)  # fmt: skip


def _reading(tmp_path: Path, body: str, **parts: str) -> Reading:
    return read_file(docx(tmp_path / "a.docx", body, **parts))


def _seen(blocks: tuple[Block, ...]) -> list[tuple[BlockKind, str, str]]:
    return [(b.kind, b.label, b.text) for b in blocks]


def test_typed_numbers_and_letters_are_labels_too(tmp_path: Path) -> None:
    body = "".join(map(par, ("1.\tOne.", "2.\tTwo:", "(a)\tfirst;", "a)\tnested.", "3.\tThree.")))
    assert _seen(_reading(tmp_path, body.replace("\t", "</w:t><w:tab/><w:t>")).blocks) == [
        (P, "1.", "One."), (P, "2.", "Two:"), (I, "(a)", "first;"), (I, "a)", "nested."),
        (P, "3.", "Three."),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["heading 2", "Titre 2", "_ H_1_G", "Überschrift 2"])
def test_heading_styles_are_known_by_their_names(name: str, tmp_path: Path) -> None:
    given = styles(style("X", "").replace('w:name w:val="X"', f'w:name w:val="{name}"'))
    body = par("Meetings.", '<w:pStyle w:val="X"/>')
    assert [(b.kind, b.level) for b in _reading(tmp_path, body, styles=given).blocks] == [(H, 2)]


def test_headings_are_known_by_outline_level_and_by_bold_type(tmp_path: Path) -> None:
    given = styles(style("Big", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
                   style("Loud", "<w:rPr><w:b/></w:rPr>"),
                   style("Own", '<w:basedOn w:val="Loud"/>'))  # fmt: skip
    body = (
        par("First", '<w:pStyle w:val="Big"/>') + par("Second", '<w:pStyle w:val="Own"/>')
        + par(run("Thi", "<w:b/>") + run("rd", "<w:b/>") + run(" "))
        + par("Not", '<w:outlineLvl w:val="9"/>') + par(run("quiet", '<w:b w:val="0"/>'))
    )  # fmt: skip
    blocks = _reading(tmp_path, body, styles=given).blocks
    assert [b.kind for b in blocks] == [H, H, H, O, O]
    assert not any(b.marks for b in blocks)


def test_a_numbered_heading_style_gives_chapters_and_sections(tmp_path: Path) -> None:
    levels = level(0, "upperRoman", "%1.", "<w:pStyle w:val='A'/>") + level(
        1, "upperLetter", "%2.", "<w:pStyle w:val='B'/>"
    )
    list_of = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    given = styles(
        style("A", f'<w:pPr>{list_of}<w:outlineLvl w:val="0"/></w:pPr>'),
        style("B", f'<w:pPr>{list_of}<w:outlineLvl w:val="1"/></w:pPr>'),
    )
    body = "".join(par(key, f'<w:pStyle w:val="{key}"/>') for key in "ABBA")
    blocks = _reading(tmp_path, body, styles=given, numbering=numbering(levels=levels)).blocks
    assert [(b.kind, b.label, b.level) for b in blocks] == [
        (H, "I.", 1), (H, "A.", 2), (H, "B.", 2), (H, "II.", 1),
    ]  # fmt: skip


def test_runs_become_marks(tmp_path: Path) -> None:
    given = styles(style("Em", "<w:rPr><w:i/></w:rPr>", "character"))
    body = par(
        run("a ") + run("bold", "<w:b/>") + run("er", "<w:b/>")
        + run(" x ", '<w:rStyle w:val="Em"/>')
        + run("line", '<w:u w:val="single"/>') + run("2", '<w:vertAlign w:val="superscript"/>')
    )  # fmt: skip
    (block,) = _reading(tmp_path, body, styles=given).blocks
    assert [(m.kind, block.text[m.start : m.end]) for m in block.marks] == [
        (MarkKind.BOLD, "bolder"), (MarkKind.ITALIC, " x "), (MarkKind.UNDERLINE, "line"),
        (MarkKind.SUPERSCRIPT, "2"),
    ]  # fmt: skip


def test_special_characters_are_what_they_show(tmp_path: Path) -> None:
    body = par(
        "<w:r><w:t>Under</w:t><w:noBreakHyphen/><w:t>Secretary\u00a0x</w:t><w:softHyphen/>"
        '<w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:char="00E9"/><w:sym w:char="?"/><w:cr/>'
        '<w:t>y</w:t><w:br w:type="page"/></w:r>'
    )
    assert _reading(tmp_path, body).blocks[0].text == "Under\u2011Secretary\u00a0x•é\ny"


def test_fields_links_and_controls_give_what_they_show(tmp_path: Path) -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>see 5</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = par(
        run("A, ") + field + f"<w:hyperlink>{run(', link')}</w:hyperlink>"
        f"<w:sdt><w:sdtContent>{run(', held')}</w:sdtContent></w:sdt>"
        f"<w:fldSimple w:instr='DATE'>{run(', day')}</w:fldSimple>"
    )  # fmt: skip
    block = f"<w:sdt><w:sdtContent>{par('B')}</w:sdtContent></w:sdt>"
    assert [b.text for b in _reading(tmp_path, body + block).blocks] == [
        "A, see 5, link, held, day", "B",
    ]  # fmt: skip


def test_tracked_changes_are_taken_as_accepted_and_told(tmp_path: Path) -> None:
    body = (
        par(run("The Chair ") + f"<w:ins>{run('now ')}</w:ins>"
            f"<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
            f"<w:moveFrom>{run('x')}</w:moveFrom>" + run("spoke"))
        + par(" to", "<w:rPr><w:del/></w:rPr>") + par(" all.") + f"<w:del>{par('gone')}</w:del>"
    )  # fmt: skip
    reading = _reading(tmp_path, body)
    assert [b.text for b in reading.blocks] == ["The Chair now spoke", "to all."]
    told = {sentence for _, sentence in reading.remarks}
    assert told == {REMARKS["inserted"], REMARKS["deleted"]}
    assert reading.remarks[0][0] == "“The Chair now spoke”"


def test_a_last_paragraph_whose_end_was_deleted_is_not_lost(tmp_path: Path) -> None:
    assert _reading(tmp_path, par("Alone.", "<w:rPr><w:del/></w:rPr>")).blocks[0].text == "Alone."


def test_hidden_text_pictures_objects_and_comments_are_told(tmp_path: Path) -> None:
    given = styles(style("Secret", "<w:rPr><w:vanish/></w:rPr>", "character"))
    math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    body = par(
        run("Seen") + run("hidden", "<w:vanish/>") + run("too", '<w:rStyle w:val="Secret"/>')
        + "<w:r><w:drawing/></w:r><w:r><w:object/></w:r><w:r><w:commentReference/></w:r>"
        + f'<m:oMath xmlns:m="{math}"><m:r><m:t>=x</m:t></m:r></m:oMath>'
    )  # fmt: skip
    reading = _reading(tmp_path, body, styles=given)
    assert [b.text for b in reading.blocks] == ["Seen=x"]
    assert {sentence for _, sentence in reading.remarks} == {
        REMARKS[key] for key in ("hidden", "picture", "object", "comments", "formula")
    }


def test_footnotes_and_endnotes_hang_on_their_marks(tmp_path: Path) -> None:
    feet, ends = notes("footnote", "See annex.", "And more."), notes("endnote", "The end.")
    body = par(
        run("1. One") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" two")
        + '<w:r><w:endnoteReference w:id="2"/><w:footnoteReference w:id="7"/></w:r>'
    )  # fmt: skip
    (block,) = _reading(tmp_path, body, footnotes=feet, endnotes=ends).blocks
    assert (block.text, block.marks) == (
        "One two",
        (
            Mark(3, 3, MarkKind.FOOTNOTE, "See annex.\nAnd more."),
            Mark(7, 7, MarkKind.FOOTNOTE, "The end."),
            Mark(7, 7, MarkKind.FOOTNOTE, ""),
        ),
    )


def test_alignment_comes_from_the_paragraph_or_its_style(tmp_path: Path) -> None:
    given = styles(
        style("Normal", '<w:pPr><w:jc w:val="center"/></w:pPr>', default=' w:default="1"'),
        style("Right", '<w:pPr><w:jc w:val="end"/></w:pPr>'),
    )
    body = par("a b") + par("c d", '<w:pStyle w:val="Right"/>') + par("e f", '<w:jc w:val="left"/>')
    blocks = _reading(tmp_path, body, styles=given).blocks
    assert [b.align for b in blocks] == ["centre", "right", "left"]


def test_tables_keep_their_cells_and_the_lines_in_them(tmp_path: Path) -> None:
    deleted = row(cell("gone"), cell("x"), properties="<w:trPr><w:del/></w:trPr>")
    nested = f"<w:tc>{table(row(cell('in'), cell('side')), row(cell('more'), cell('')))}</w:tc>"
    body = table(
        row(cell("Date"), cell("Briefers")), row(cell("28 April"), cell("One", "Two")), deleted,
        row(cell("Both", properties='<w:gridSpan w:val="2"/>')), row(cell(""), cell("")),
        row(cell("3 May"), nested),
    )  # fmt: skip
    (block,) = _reading(tmp_path, body).blocks
    assert (block.kind, block.place) == (T, "table 1")
    assert block.rows == (
        ("Date", "Briefers"), ("28 April", "One\nTwo"), ("Both", ""), ("3 May", "in\tside\nmore\t"),
    )  # fmt: skip


def test_numbers_and_notes_in_cells_are_kept(tmp_path: Path) -> None:
    feet = notes("footnote", "A note.")
    held = f"<w:tc>{numbered('One')}{numbered('Two')}</w:tc>"
    noted = '<w:tc><w:p><w:r><w:t>x</w:t><w:footnoteReference w:id="2"/></w:r></w:p></w:tc>'
    blocks = _reading(
        tmp_path, table(row(held, noted)), numbering=numbering(), footnotes=feet
    ).blocks
    assert blocks[0].rows == (("1. One\n2. Two", "x"),)
    assert blocks[1].text == "A note."


def test_tables_nested_beyond_reason_are_plain_text_and_told(tmp_path: Path) -> None:
    body = table(row(cell("deepest"), cell("x")))
    for _ in range(4):
        body = table(row(f"<w:tc>{body}</w:tc>", cell("y")))
    reading = _reading(tmp_path, body)
    assert "deepest" in reading.blocks[0].rows[0][0]
    assert [sentence for _, sentence in reading.remarks] == [REMARKS["deep table"]]


def test_a_frame_of_one_cell_is_no_table(tmp_path: Path) -> None:
    body = table(row(cell("1. One.", "2. Two.")))
    assert [b.label for b in _reading(tmp_path, body).blocks] == ["1.", "2."]


def test_text_boxes_are_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{par('In the box')}</w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    body = par(
        f'<w:r><mc:AlternateContent xmlns:mc="{mc}">'
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        + run("Beside")
    )
    assert [b.text for b in _reading(tmp_path, body).blocks] == ["Beside", "In the box"]


REFERENCES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def test_a_header_of_the_first_page_alone_is_the_masthead(tmp_path: Path) -> None:
    section = (
        f'<w:sectPr xmlns:r="{REFERENCES}"><w:headerReference w:type="default" r:id="d"/>'
        '<w:headerReference w:type="first" r:id="f"/><w:titlePg/></w:sectPr>'
    )
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="d" Target="h1.xml"/><Relationship Id="f" Target="h2.xml"/>'
        '<Relationship Id="o" Type="x/attachedTemplate" TargetMode="External" Target="http://x/"/>'
        "</Relationships>"
    )
    masthead = table(row(cell("United Nations"), cell("S/2017/1")))
    path = docx(
        tmp_path / "a.docx", par("1. One.") + section,
        h1=f"<w:hdr {W}>{par('S/2017/1')}</w:hdr>", h2=f"<w:hdr {W}>{masthead}</w:hdr>",
    )  # fmt: skip
    assert [b.kind for b in read_file(path).blocks] == [P]
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/_rels/document.xml.rels", rels)
    reading = read_file(path)
    assert [b.kind for b in reading.blocks] == [T, P]
    assert [sentence for _, sentence in reading.remarks] == [REMARKS["external"]]


def test_strict_word_files_are_read_like_others(tmp_path: Path) -> None:
    path = tmp_path / "strict.docx"
    strict = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f"<w:document {strict}><w:body>{par('1. One.')}</w:body></w:document>",
        )
    assert [b.text for b in read_file(path).blocks] == ["One."]


@pytest.mark.parametrize("content", ["<w:document", f"<w:document {W}/>", "<a/>"])
def test_a_document_without_a_body_is_damaged(content: str, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", content)
    with pytest.raises(Refused, match="damaged"):
        read_docx(path)


def test_a_word_file_without_its_document_is_damaged(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/other.xml", "<a/>")
    with pytest.raises(Refused, match="damaged"):
        read_docx(tmp_path / "a.docx")

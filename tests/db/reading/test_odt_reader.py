"""OpenDocument texts, small ones built by hand and a report built with odfdo."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from db.reading.blocks import Block, BlockKind, Mark, MarkKind
from db.reading.odt_reader import read_odt
from db.reading.pieces import Refused
from db.reading.reader import read_file
from db.reading.sentences import REMARKS

H, P, I, T, O = (  # noqa: E741
    BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.TABLE, BlockKind.OTHER,
)  # fmt: skip

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = (
    f'xmlns:o="{_ODF}office:1.0" xmlns:t="{_ODF}text:1.0" xmlns:b="{_ODF}table:1.0" '
    f'xmlns:s="{_ODF}style:1.0" xmlns:d="{_ODF}drawing:1.0" xmlns:f="{_ODF}xsl-fo-compatible:1.0" '
    'xmlns:l="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
)


def odt(path: Path, body: str, automatic: str = "", styles: str = "") -> Path:
    """An OpenDocument text of the fewest parts."""
    content = (
        f"<o:document-content {NAMES}><o:automatic-styles>{automatic}</o:automatic-styles>"
        f"<o:body><o:text>{body}</o:text></o:body></o:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        if styles:
            archive.writestr(
                "styles.xml", f"<o:document-styles {NAMES}>{styles}</o:document-styles>"
            )
    return path


def style(name: str, inner: str, family: str = "paragraph", more: str = "") -> str:
    return f'<s:style s:name="{name}" s:family="{family}" {more}>{inner}</s:style>'


def level(depth: int, form: str, prefix: str = "", suffix: str = ".", more: str = "") -> str:
    return (
        f'<t:list-level-style-number t:level="{depth}" s:num-format="{form}" '
        f's:num-prefix="{prefix}" s:num-suffix="{suffix}" {more}/>'
    )


LISTS = (
    f'<t:list-style s:name="L">{level(1, "1")}{level(2, "a", "(", ")")}{level(3, "i", "(", ")")}'
    f'<t:list-level-style-bullet t:level="4" t:bullet-char="–"/></t:list-style>'
    f'<t:list-style s:name="M">{level(1, "I")}'
    f'{level(2, "A", more=chr(108) + ":num-list-format=" + chr(34) + "%1%/%2%)" + chr(34))}'
    f'{level(3, "1", more="t:display-levels=" + chr(34) + "2" + chr(34))}{level(4, "")}'
    f'<t:list-level-style-bullet t:level="5" t:bullet-char="\uf0b7"/></t:list-style>'
)  # fmt: skip


def listed(*items: str, style_name: str = "L", more: str = "") -> str:
    inner = "".join(f"<t:list-item>{item}</t:list-item>" for item in items)
    named = f't:style-name="{style_name}"' if style_name else ""
    return f"<t:list {named} {more}>{inner}</t:list>"


def p(text: str, name: str = "") -> str:
    return f'<t:p t:style-name="{name}">{text}</t:p>'


def _labels(path: Path, body: str, automatic: str = LISTS, styles: str = "") -> list[str]:
    return [piece.label for piece in read_odt(odt(path, body, automatic, styles)).pieces]


def _blocks(tmp_path: Path, body: str, automatic: str = "", styles: str = "") -> tuple[Block, ...]:
    return read_file(odt(tmp_path / "a.odt", body, automatic, styles)).blocks


def test_lists_count_and_their_inner_lists_begin_anew(tmp_path: Path) -> None:
    inner = listed(p("x"), p("x") + listed(p("x"), listed(p("x")), style_name=""), style_name="")
    body = listed(p("x"), p("x") + p("no label") + inner, p("x") + listed(p("x"), style_name=""))
    assert _labels(tmp_path / "a.odt", body) == [
        "1.", "2.", "", "(a)", "(b)", "(i)", "–", "3.", "(a)",
    ]  # fmt: skip


def test_lists_go_on_or_begin_anew_as_they_say(tmp_path: Path) -> None:
    identity = 'xml:id="one"'
    body = (
        listed(p("x"), p("x"), more=identity) + p("between") + listed(p("x"))
        + listed(p("x"), more='t:continue-list="one"')
        + listed(p("x"), more='t:continue-numbering="true"')
        + listed(p("x"), style_name="M", more='t:continue-numbering="true"')
        + '<t:list t:style-name="L"><t:list-header><t:p>header</t:p></t:list-header>'
        '<t:list-item t:start-value="7"><t:p>x</t:p></t:list-item><t:list-item><t:p>x</t:p>'
        "</t:list-item></t:list>"
    )  # fmt: skip
    assert _labels(tmp_path / "a.odt", body) == [
        "1.", "2.", "", "1.", "3.", "4.", "I.", "", "7.", "8.",
    ]  # fmt: skip


def test_formats_patterns_and_levels_above_are_printed(tmp_path: Path) -> None:
    fifth = listed(listed(p("x"), style_name=""), style_name="")
    body = listed(
        p("x") + listed(p("x") + listed(p("x") + fifth, style_name=""), style_name=""),
        style_name="M",
    )
    assert _labels(tmp_path / "a.odt", body) == ["I.", "I/A)", "A.1.", "•"]
    assert _labels(tmp_path / "b.odt", listed(p("x"), style_name="none")) == [""]


def test_a_list_may_be_named_by_the_style_of_its_paragraphs(tmp_path: Path) -> None:
    named = LISTS + style("N", "", more='s:list-style-name="L"')
    assert _labels(tmp_path / "a.odt", listed(p("x", "N"), style_name=""), named) == ["1."]


def test_headings_are_numbered_by_the_outline(tmp_path: Path) -> None:
    outline = (
        '<t:outline-style><t:outline-level-style t:level="1" s:num-format="I" s:num-suffix="."/>'
        '<t:outline-level-style t:level="2" s:num-format="A" s:num-suffix="."/></t:outline-style>'
    )
    body = "".join(f'<t:h t:outline-level="{n}">Title</t:h>' for n in (1, 2, 2, 1))
    blocks = _blocks(tmp_path, body, styles=outline)
    assert [(b.kind, b.label, b.level) for b in blocks] == [
        (H, "I.", 1), (H, "A.", 2), (H, "B.", 2), (H, "II.", 1),
    ]  # fmt: skip


def test_styles_of_headings_titles_and_alignment_are_taken_from_their_parents(
    tmp_path: Path,
) -> None:
    styles = (
        style("Title", "") + style("Up", "", more='s:default-outline-level="2"')
        + style("Base", '<s:paragraph-properties f:text-align="end"/>')
        + style("Child", "", more='s:parent-style-name="Base"')
        + style("Loop", "", more='s:parent-style-name="Loop"')
    )  # fmt: skip
    body = p("A title", "Title") + p("A section", "Up") + p("at right", "Child") + p("x", "Loop")
    blocks = _blocks(tmp_path, body, styles=styles)
    assert [(b.kind, b.level, b.align) for b in blocks] == [
        (H, 1, ""), (H, 2, ""), (O, 0, "right"), (O, 0, ""),
    ]  # fmt: skip


def test_spans_become_marks_and_blanks_are_kept_as_they_show(tmp_path: Path) -> None:
    text = "<s:text-properties {}/>"
    styles = "".join(
        style(name, text.format(said), "text")
        for name, said in {
            "b": 'f:font-weight="bold"', "i": 'f:font-style="italic"',
            "u": 's:text-underline-style="solid"', "r": 's:text-position="super 58%"',
            "h": 't:display="none"',
        }.items()
    )  # fmt: skip
    spans = "".join(f'<t:span t:style-name="{n}">{n}{n}</t:span>' for n in "biur")
    body = p(
        f'  The\n  Chair<t:s t:c="2"/>{spans}<t:tab/>x<t:line-break/>y\u00a0'
        '<t:span t:style-name="h">hidden</t:span><t:a>z</t:a><t:soft-page-break/>'
    )
    reading = read_file(odt(tmp_path / "a.odt", body, styles))
    (block,) = reading.blocks
    assert block.text == "The Chair  bbiiuurr\tx\ny\u00a0z"
    assert [(m.kind, block.text[m.start : m.end]) for m in block.marks] == [
        (MarkKind.BOLD, "bb"), (MarkKind.ITALIC, "ii"), (MarkKind.UNDERLINE, "uu"),
        (MarkKind.SUPERSCRIPT, "rr"),
    ]  # fmt: skip
    assert [sentence for _, sentence in reading.remarks] == [REMARKS["hidden"]]


def test_notes_changes_comments_and_frames(tmp_path: Path) -> None:
    body = (
        "<t:tracked-changes><t:changed-region><t:insertion/></t:changed-region><t:changed-region>"
        f"<t:deletion>{p('gone')}</t:deletion></t:changed-region></t:tracked-changes>"
        + p(
            'One<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>A note.</t:p>'
            "</t:note-body></t:note><t:change-start/> two<t:change-end/><t:change/>"
            f"<o:annotation>{p('comment')}</o:annotation><t:ruby><t:ruby-base>r</t:ruby-base>"
            "<t:ruby-text>s</t:ruby-text></t:ruby><d:frame><d:image/></d:frame>"
            f"<d:frame><d:object/></d:frame><d:frame><d:text-box>{p('boxed')}</d:text-box></d:frame>"
        )
        + f"<d:frame><d:text-box>{p('on the page')}</d:text-box></d:frame><d:frame/>"
        + f"<t:section>{p('in a section')}</t:section>"
    )  # fmt: skip
    reading = read_file(odt(tmp_path / "a.odt", body))
    assert [b.text for b in reading.blocks] == ["One twor", "boxed", "on the page", "in a section"]
    assert reading.blocks[0].marks == (Mark(3, 3, MarkKind.FOOTNOTE, "A note."),)
    assert {sentence for _, sentence in reading.remarks} == {
        REMARKS[key] for key in ("inserted", "deleted", "comments", "picture", "object")
    }


SPANNED, REPEATED = 'b:number-columns-spanned="2"', 'b:number-columns-repeated="2"'


def cell(*inner: str, more: str = "") -> str:
    return f"<b:table-cell {more}>{''.join(inner)}</b:table-cell>"


def test_tables_keep_their_cells_lists_notes_and_nested_tables(tmp_path: Path) -> None:
    note = "<t:note><t:note-body><t:p>A note.</t:p></t:note-body></t:note>"
    nested = f"<b:table><b:table-row>{cell(p('in'))}{cell(p('side'))}</b:table-row></b:table>"
    body = (
        "<b:table><b:table-header-rows><b:table-row>"
        f"{cell(p('Date'))}{cell(p('Briefers'))}</b:table-row></b:table-header-rows>"
        f"<b:table-row>{cell(p('28 April' + note))}{cell(p('One'), p('Two'))}</b:table-row>"
        f"<b:table-row>{cell(listed(p('x'), p('y')))}{cell(nested)}</b:table-row>"
        f"<b:table-row>{cell(p('both'), more=SPANNED)}"
        f"<b:covered-table-cell/></b:table-row>"
        f"<b:table-row>{cell(more=REPEATED)}"
        "</b:table-row></b:table>"
    )
    blocks = _blocks(tmp_path, body, LISTS)
    assert blocks[0].rows == (
        ("Date", "Briefers"), ("28 April", "One\nTwo"), ("1. x\n2. y", "in\tside"), ("both", ""),
    )  # fmt: skip
    assert blocks[1].text == "A note."


def test_tables_nested_beyond_reason_are_plain_text_and_told(tmp_path: Path) -> None:
    body = p("deepest")
    for _ in range(5):
        body = f"<b:table><b:table-row>{cell(body)}{cell(p('x'))}</b:table-row></b:table>"
    reading = read_file(odt(tmp_path / "a.odt", body))
    assert "deepest" in reading.blocks[0].rows[0][0]
    assert [sentence for _, sentence in reading.remarks] == [REMARKS["deep table"]]


def test_a_frame_of_one_cell_is_no_table_and_a_box_in_a_cell_is_read(tmp_path: Path) -> None:
    box = f"<d:frame><d:text-box>{p('boxed')}</d:text-box></d:frame>"
    frame = f"<b:table><b:table-row>{cell(p('1. One.'))}</b:table-row></b:table>"
    grid = f"<b:table><b:table-row>{cell(p('a' + box))}{cell(p('b'))}</b:table-row></b:table>"
    blocks = _blocks(tmp_path, frame + grid)
    assert [b.kind for b in blocks] == [P, T]
    assert blocks[1].rows == (("a\nboxed", "b"),)


def test_a_header_of_the_first_page_alone_is_the_masthead(tmp_path: Path) -> None:
    header = f"<o:master-styles><s:master-page><s:header-first>{p('S/2017/1')}</s:header-first>"
    styles = header + "</s:master-page></o:master-styles>"
    blocks = _blocks(tmp_path, p("1. One."), styles=styles)
    assert [b.text for b in blocks] == ["S/2017/1", "One."]


def test_a_text_without_a_body_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", f"<o:document-content {NAMES}/>")
    with pytest.raises(Refused, match="damaged"):
        read_odt(path)


def test_a_report_made_with_odfdo_is_read(tmp_path: Path) -> None:
    from odfdo import Document, Header, Paragraph, Table

    document = Document("text")
    document.body.clear()
    document.body.append(Header(1, "Introduction"))
    document.body.append(Header(2, "Background"))  # the outline of odfdo's own template counts
    document.body.append(Paragraph("1. The body was set up by S/PRST/2001/3."))
    table = Table("Meetings", width=2, height=1)
    table.set_values([["Date", "Theme"], ["28 April", "Technology"]])
    document.body.append(table)
    document.save(tmp_path / "a.odt")
    blocks = read_file(tmp_path / "a.odt").blocks
    assert [(b.kind, b.label) for b in blocks] == [(H, "1."), (H, "1.1."), (P, "1."), (T, "")]
    assert [b.level for b in blocks[:2]] == [1, 2]
    assert blocks[3].rows == (("Date", "Theme"), ("28 April", "Technology"))

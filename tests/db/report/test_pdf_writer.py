"""The report as PDF/A-2a and PDF/UA-1."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from db.report.blocks import Annex, ComposedReport, Heading, Item, Numbered, Plain, Table
from db.report.paper import Paper
from db.report.pdf_writer import to_pdf
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


def _opened(report: ComposedReport, paper: Paper = Paper.A4) -> PdfReader:
    return PdfReader(BytesIO(to_pdf(report, paper)))


def _lines(reader: PdfReader) -> list[str]:
    text = "\n".join(page.extract_text() for page in reader.pages)
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def _bookmarks(items: list[Any], depth: int = 0) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for item in items:
        if isinstance(item, Destination):
            found.append((depth, str(item.title)))
        else:
            found += _bookmarks(item, depth + 1)
    return found


def _tags(reader: PdfReader) -> list[str]:
    """Every tag of the structure, in reading order."""

    def walk(node: Any) -> list[str]:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            return [tag for child in node for tag in walk(child)]
        if not isinstance(node, dict):
            return []
        own = [str(node["/S"])] if "/S" in node else []
        return own + walk(node.get("/K"))

    return walk(reader.root_object["/StructTreeRoot"])


def test_the_file_claims_both_standards_and_is_tagged() -> None:
    root: Any = _opened(english()).root_object
    metadata = root["/Metadata"].get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/OutputIntents"]


def test_the_file_says_its_language_and_title_and_no_author() -> None:
    reader = _opened(french())
    assert reader.metadata is not None
    assert str(reader.root_object["/Lang"]) == "fr"
    assert reader.metadata.title == "Rapport du Groupe sur l’année"
    assert reader.metadata.author is None


def test_numbers_and_letters_stand_before_their_texts() -> None:
    lines = _lines(_opened(english()))
    start = lines.index("I. Introduction")
    assert lines[start : start + len(ENGLISH_BODY)] == ENGLISH_BODY
    assert "i) De pierre ;" in _lines(_opened(french()))


def test_bookmarks_follow_the_headings() -> None:
    assert _bookmarks(_opened(english()).outline) == [
        (0, "Letter dated 31 January 2031 from the Chair addressed to the President"),
        (0, "Report of the Group on its year"),
        (1, "I. Introduction"),
        (1, "II. Meetings"),
        (2, "A. Bridges"),
        (2, "B. Roads"),
        (3, "1. Paved roads"),
        (1, "Conclusions"),
        (0, "Annex"),
    ]


def test_lists_tables_and_their_headings_are_tagged_as_such() -> None:
    tags = _tags(_opened(english()))
    assert tags.count("/LI") == 11
    assert tags.count("/TH") == 3
    assert tags.count("/TD") == 6
    assert [tag for tag in tags if re.fullmatch(r"/H\d", tag)] == [
        "/H1", "/H1", "/H2", "/H2", "/H3", "/H3", "/H4", "/H2", "/H1",
    ]  # fmt: skip


def test_pages_are_numbered_and_carry_the_symbol_but_the_first_has_it_in_its_head() -> None:
    reader = _opened(long(300))
    total = len(reader.pages)
    assert total > 10
    for number, page in enumerate(reader.pages, 1):
        lines = page.extract_text().split("\n")
        assert f"{number}/{total}" in lines
        assert len([line for line in lines if "S/2031/77" in line]) == 1
    assert reader.page_labels[1].startswith("2")


def test_a_table_over_several_pages_repeats_its_headings() -> None:
    rows = tuple(((f"{day} May",), ("Bo Li, Head",), ("Bridges",)) for day in range(1, 120))
    table = Table(("Date", "Briefers", "Theme"), rows)
    reader = _opened(replace(english(), annexes=(Annex("Annex", "Meetings", (table,)),)))
    pages = [page.extract_text() for page in reader.pages]
    with_rows = [page for page in pages if "Bo Li, Head" in page]
    assert len(with_rows) > 2
    assert all("Date" in page and "Briefers" in page for page in with_rows)


def test_footnotes_are_numbered_in_the_report_and_lettered_in_each_annex() -> None:
    text = "\n".join(_lines(_opened(marked())))
    assert "Bold1 both italic raised2" in text.replace("\n", " ")
    assert "1 First note & its <words>." in text
    assert text.count("a Note of an annex.") == 2


@pytest.mark.parametrize("text", [AWKWARD, FOREIGN, "العربية", "a\ttab and\nline"])
def test_every_text_is_shown_and_none_is_read_as_markup(text: str) -> None:
    report = awkward(text)
    seen = " ".join(_lines(_opened(report)))
    if text.isascii():
        assert f"1. {' '.join(text.split())}" in seen
        assert f"(a) {' '.join(text.split())}" in seen
    else:
        assert all(word in seen for word in text.split(", "))
    assert "\ufffd" not in seen


def test_what_no_font_shows_and_no_standard_allows_is_replaced_and_the_rest_stays() -> None:
    report = replace(english(), body=(Numbered(1, "Known \ue000 words \x0b stay."),))
    assert "1. Known \ufffd words \ufffd stay." in _lines(_opened(report))


@pytest.mark.parametrize("odd", ["\ue000\u0900\u2938", "\u0200\u0954\ue000"])
def test_a_mark_on_what_its_font_lacks_does_not_stop_a_report(odd: str) -> None:
    report = replace(english(), body=(Numbered(1, f"Known {odd} words stay."),))
    (line,) = [line for line in _lines(_opened(report)) if line.startswith("1. ")]
    assert line.startswith("1. Known ")
    assert line.endswith(" words stay.")


def test_pictures_and_chinese_words_do_not_stop_a_report() -> None:
    report = replace(english(), body=(Numbered(1, "Words 📄 and 安全 stay."),))
    (line,) = [line for line in _lines(_opened(report)) if line.startswith("1. ")]
    assert line.startswith("1. Words ")
    assert line.endswith(" stay.")


def test_the_same_report_gives_the_same_bytes() -> None:
    assert to_pdf(marked()) == to_pdf(marked())


def test_a_report_of_which_nothing_is_known_is_still_a_document() -> None:
    assert len(_opened(bare()).pages) == 1


def test_headings_that_skip_levels_or_say_nothing_do_not_stop_a_report() -> None:
    body = (Heading(3, "1", "Deep"), Heading(2, "A", ""), Heading(1, "", ""), Heading(3, "", "End"))
    report = replace(english(), body=body, annexes=(Annex("", ""), meetings_annex("Annex")))
    assert (1, "1. Deep") in _bookmarks(_opened(report).outline)


def test_items_that_skip_levels_keep_their_order() -> None:
    items = (
        Item(2, "(i)", "First;"),
        Item(4, "i.", "Second;"),
        Item(3, "a.", "Third;"),
        Item(1, "(a)", "Fourth."),
    )
    lines = _lines(_opened(replace(english(), body=(Plain("Items:", items=items),))))
    assert lines[lines.index("Items:") :][1:5] == [
        "(i) First;",
        "i. Second;",
        "a. Third;",
        "(a) Fourth.",
    ]


@pytest.mark.parametrize("paper", Paper)
def test_the_sheet_is_of_the_size_asked_for(paper: Paper) -> None:
    box = _opened(english(), paper).pages[0].mediabox
    assert abs(float(box.width) - paper.width / 25.4 * 72) < 1
    assert abs(float(box.height) - paper.height / 25.4 * 72) < 1

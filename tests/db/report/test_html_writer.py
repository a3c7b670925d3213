"""The report as a web page."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import html

from db.report.blocks import ComposedReport, Table
from db.report.html_writer import to_html
from db.report.paper import Paper
from tests.db.report.composed import AWKWARD, FOREIGN, awkward, bare, english, french, marked

VOID = {"meta", "br", "col"}


def _page(report: ComposedReport) -> html.HtmlElement:
    return html.document_fromstring(to_html(report))


def _words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_a_reader_without_looks_sees_every_number_in_its_place() -> None:
    body = _words(_page(english()).body)
    assert (
        "2. It took up three themes: (a) Bridges; (b) Roads: (i) Paved; a. With stone; "
        "i. Red stone; ii. Grey stone; (ii) Unpaved; (c) Rivers. A. Bridges 3. On 4 May"
    ) in body
    assert "a) Les ponts : i) De pierre ; b) Les routes." in _words(_page(french()).body)


def test_items_are_lists_in_the_items_above_them() -> None:
    page = _page(english())
    deepest = page.xpath("//ul/li/ul/li/ul/li/ul/li")
    assert [_words(item) for item in deepest] == ["i. Red stone;", "ii. Grey stone;"]


def test_headings_stand_in_an_outline_that_skips_no_level() -> None:
    headings = [e for e in _page(english()).iter() if re.fullmatch(r"h\d", str(e.tag))]
    assert [(e.tag, _words(e)) for e in headings] == [
        ("h1", "Letter dated 31 January 2031 from the Chair addressed to the President"),
        ("h1", "Report of the Group on its year"),
        ("h2", "I. Introduction"),
        ("h2", "II. Meetings"),
        ("h3", "A. Bridges"),
        ("h3", "B. Roads"),
        ("h4", "1. Paved roads"),
        ("h2", "Conclusions"),
        ("h1", "Annex Meetings of the Group"),
    ]


def test_the_annex_is_a_table_whose_headings_say_what_they_head() -> None:
    page = _page(english())
    assert page.xpath("//thead/tr/th[@scope='col']/text()") == ["Date", "Briefers", "Theme"]
    assert page.xpath("//tbody/tr/th[@scope='row']/text()") == ["4 May", "5 June"]
    assert page.xpath("//tbody/tr[1]/td[1]/p/text()") == [
        "Bo Li, Head of Bridges",
        "Cy Ek, Head of Spans",
    ]


def test_the_page_asks_for_nothing_from_outside() -> None:
    page = _page(marked())
    assert not page.xpath("//script | //link | //img | //iframe | //*[@src]")
    assert {link[0] for link in page.xpath("//a/@href")} == {"#"}
    assert "url(" not in to_html(marked())
    assert "default-src 'none'" in page.xpath("//meta[@http-equiv]/@content")[0]


def test_the_page_says_its_language_and_title() -> None:
    page = _page(french())
    assert page.get("lang") == "fr"
    assert page.xpath("//title/text()") == ["Rapport du Groupe sur l’année"]


def test_looks_and_footnotes_link_there_and_back() -> None:
    page = _page(marked())
    paragraph = page.xpath("//article/p")[0]
    assert [(e.tag, e.text_content()) for e in paragraph if e.tag != "span"] == [
        ("strong", "Bold"),
        ("sup", "1"),
        ("strong", " "),
        ("em", "both"),
        ("em", " "),
        ("u", "italic"),
        ("sup", "raised"),
        ("sup", "2"),
    ]
    for anchor in page.xpath("//sup/a"):
        (note,) = page.xpath(f"//section[@class='footnotes']/p[@id='{anchor.get('href')[1:]}']")
        assert note.xpath("a/@href") == [f"#{anchor.get('id')}"]
    notes = [_words(note) for note in page.xpath("//section[@class='footnotes']/p")]
    assert notes[:3] == ["1 First note & its <words>.", "2 Second note.", "a Note of an annex."]


@pytest.mark.parametrize("text", [AWKWARD, FOREIGN, "📄 العربية 中文", "</style></title><!--"])
def test_every_text_is_shown_and_none_is_read_as_html(text: str) -> None:
    page = _page(awkward(text))
    assert page.xpath("//title")[0].text_content() == text
    assert not page.xpath("//b | //comment()")
    said = [_words(e) for e in page.xpath("//article//p")]
    assert said[0] == said[2] == text
    assert said[1] == f"1. {text}"
    assert _words(page.xpath("//article//li")[0]) == f"(a) {text}"


def test_what_cannot_be_written_shows_as_a_replacement() -> None:
    written = to_html(awkward("a\x0bb\ud800c"))
    assert "a\ufffdb\ufffdc" in written
    assert written.encode().decode() == written


def test_every_element_that_is_opened_is_closed() -> None:
    for report in (english(), marked(), awkward("x"), bare()):
        open_elements: list[str] = []
        for closing, name in re.findall(r"<(/?)([a-z][a-z0-9]*)", to_html(report)):
            if closing:
                assert open_elements.pop() == name
            elif name not in VOID:
                open_elements.append(name)
        assert open_elements == []


def test_a_printed_page_is_of_the_paper_asked_for() -> None:
    assert "size: 210.0mm 297.0mm" in to_html(english())
    assert "size: 215.9mm 279.4mm" in to_html(english(), Paper.LETTER)


def _luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    digits = "".join(2 * d for d in digits) if len(digits) == 3 else digits
    shares = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return sum(w * s for w, s in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_text_stands_out_from_paper_in_light_dark_and_print() -> None:
    schemes = re.findall(r":root \{[^}]*--ink[^}]*\}", to_html(english()))
    assert len(schemes) == 3
    for scheme in schemes:
        colours = dict(re.findall(r"--(\w+): (#\w+)", scheme))
        for name in ("ink", "quiet", "link"):
            pair = sorted(_luminance(colours[n]) + 0.05 for n in (name, "paper"))
            assert pair[1] / pair[0] >= 4.5, (scheme, name)


def test_a_table_without_headings_has_only_its_rows() -> None:
    table = Table((), ((("4 May",), ("Bo Li",)), ()))
    page = _page(replace(bare(), body=(table,)))
    assert not page.xpath("//thead | //caption")
    assert [_words(row) for row in page.xpath("//tr")] == ["4 MayBo Li", ""]

"""The samples are what they claim to be: their files hold their truth, to the letter."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile

import docx
import pypdf
import pytest
from docx.table import Table
from lxml import etree

from tests.reports.catalogue import KINDS, REPORTS, SampleReport
from tests.reports.sample import Look
from tests.reports.setting import page_head
from tests.reports.variations import vary

_NOTE = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}note"
_SPEAKERS = {
    *("chair", "briefer", "members", "some", "several", "a_number_of", "most", "others", "one"),
    *("participants", "member_states", "unattributed", "narrator"),
}


def _bare(text: str) -> str:
    """The text without what a page may add or take: spaces, hyphens, emphasis."""
    return re.sub(r"[\s*|\-\u00ad]|<br>|</?i>", "", unicodedata.normalize("NFKC", text))


def _word_text(file: bytes) -> str:
    parts = []
    for block in docx.Document(io.BytesIO(file)).iter_inner_content():
        if isinstance(block, Table):
            parts += [cell.text for row in block.rows for cell in row.cells]
        else:
            parts.append(block.text)
    return "\n".join(parts)


def _odt_text(file: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        content = etree.fromstring(parts.read("content.xml"))
    etree.strip_elements(content, _NOTE, with_tail=False)
    return "".join(map(str, content.itertext()))


def _pdf_text(file: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(file)).pages)


def _text(report: SampleReport, kind: str) -> str:
    """All the text of a file by a library of its own, without the furniture of its pages."""
    file = report.bytes(kind)
    if kind in ("txt", "md"):
        text = file.decode()
    else:
        text = {"docx": _word_text, "odt": _odt_text, "pdf": _pdf_text}[kind](file)
    return _bare(_without_furniture(text, report, kind))


def _without_furniture(text: str, report: SampleReport, kind: str) -> str:
    """The text without symbols, job numbers, page numbers and titles at the edge of pages."""
    masthead, look = report.source.masthead, report.source.looks[kind]
    if kind not in ("txt", "pdf"):
        return text
    job = re.escape(masthead.job if kind == "pdf" else masthead.job.partition(" ")[0])
    foot = re.compile(rf"\f?(?:{job}\s*\d+/\d+|\d+/\d+\s*{job})\s*")
    organ = re.compile(rf"\f?(?:{masthead.organ})?\s*{re.escape(masthead.symbol)}\s*")
    heads = page_head(report.source, look)
    kept = [
        line
        for line in text.replace("\u00ad", "-").split("\n")
        if not foot.fullmatch(line) and line not in heads and not organ.fullmatch(line)
    ]
    return "\n".join([masthead.organ, report.source.front.title, *kept])


def _assert_whole(report: SampleReport, kind: str) -> None:
    text, truth, at = _text(report, kind), report.truth, 0
    for line in truth["letter"]:
        assert _bare(line).casefold() in text.casefold() or line.startswith("Distr"), line
    for heading in truth["sections"]:
        assert _bare(heading["title"]) in text
    for paragraph in truth["paragraphs"]:
        for part in (paragraph, *paragraph["items"]):
            found = text.find(_bare(part["text"]), at)
            assert found >= 0, f"{paragraph['number']}: {part['text']}"
            at = found + len(_bare(part["text"]))
    for printed, briefers, theme in truth["annex_rows"]:
        for words in (printed, theme, *briefers):
            assert _bare(words) in text[at:], words


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_a_file_holds_every_word_of_the_truth_in_order(report: SampleReport, kind: str) -> None:
    _assert_whole(report, kind)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", range(6))
def test_a_random_report_holds_every_word_of_its_truth(seed: int, kind: str) -> None:
    _assert_whole(vary(REPORTS[seed % len(REPORTS)], seed), kind)


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_the_same_every_time_it_is_written(kind: str) -> None:
    report = REPORTS[0]
    assert report.bytes(kind) == report.bytes(kind)
    assert vary(report, 7).bytes(kind) == vary(report, 7).bytes(kind)


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_the_truth_agrees_with_itself(report: SampleReport) -> None:
    truth, expected = report.truth, report.expected
    assert [p["number"] for p in truth["paragraphs"]] == [*range(1, len(truth["paragraphs"]) + 1)]
    last = truth["sections"][-1]["chapter"]
    closing = {str(p["number"]) for p in truth["paragraphs"] if p["chapter"] == last}
    assert set(truth["kinds"]) == closing
    assert {kind for kinds in expected["speakers"].values() for kind in kinds} <= _SPEAKERS
    first, end = expected["period"]
    for meeting in expected["meetings"]:
        assert first <= meeting["day"] <= end
        assert all(briefer["speaking_order"] for briefer in meeting["briefers"])
        note = meeting["concept_note"]
        assert note is None or [note] in expected["documents"]


def test_the_samples_vary_as_the_reports_of_other_bodies_do() -> None:
    looks = [look for report in REPORTS for look in report.source.looks.values()]

    def seen(field: str) -> set[object]:
        return {getattr(look, field) for look in looks}

    assert len(REPORTS) >= 8
    assert sum(report.language == "fr" for report in REPORTS) >= 3
    assert seen("columns") >= {"DBT", "DTB", "TDB", "NDTB"}
    assert seen("cell") == {"lines", "paragraphs", "semicolons", "none"}
    assert seen("items") == {"(a)", "- (a)", "a)", "- a)"}
    assert seen("numbering") == {"typed", "automatic", "lists", "style"}
    assert seen("masthead") > {"glued", "single", "older", "joint", "table", "columns"}
    assert not all(report.source.numbered_headings for report in REPORTS)
    assert any(len(report.source.front.signatures) > 1 for report in REPORTS)
    assert max(i.level for r in REPORTS for p in r.source.paragraphs for i in p.items) == 4
    assert any(
        meeting["briefers"] != sorted(meeting["briefers"], key=lambda b: b["speaking_order"])
        for report in REPORTS
        for meeting in report.expected["meetings"]
    )


def test_automatic_numbers_stand_nowhere_in_the_words() -> None:
    counted = [r for r in REPORTS if r.source.looks["docx"].numbering != "typed"]
    assert counted
    for report in counted:
        paragraphs = docx.Document(io.BytesIO(report.bytes("docx"))).paragraphs
        opening = report.truth["paragraphs"][0]["text"]
        assert opening in [paragraph.text for paragraph in paragraphs]


def test_random_reports_are_unlike_one_another() -> None:
    drawn = [vary(REPORTS[0], seed) for seed in range(30)]
    looks: set[Look] = {look for report in drawn for look in report.source.looks.values()}
    assert len({tuple(report.expected["period"]) for report in drawn}) > 15
    assert len({report.expected["body"]["name"] for report in drawn}) > 3
    assert len({len(report.truth["annex_rows"]) for report in drawn}) > 3
    assert len(looks) > 100

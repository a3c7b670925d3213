"""Every word of a file stands in its blocks, whatever they were taken for."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from db.reading.blocks import BlockKind, Reading
from db.reading.reader import read_file
from tests.reports.catalogue import KINDS, REPORTS, SampleReport
from tests.reports.variations import vary

SEEDS = range(3)
SAMPLES = [
    *REPORTS,
    *(vary(report, seed) for report in (REPORTS[0], REPORTS[-1]) for seed in SEEDS),
]


def _words(text: str) -> Counter[str]:
    """The words of a text without hyphens, which a line's end may add or take."""
    plain = unicodedata.normalize("NFKC", text).replace("\u2011", "-")
    return Counter(re.findall(r"[^\W_]+", plain.replace("-", "")))


def _kept(reading: Reading) -> str:
    return " ".join(
        part
        for block in reading.blocks
        for part in (
            block.label,
            block.text,
            *(cell for row in block.rows for cell in row),
            *(mark.note for mark in block.marks),
        )
    )


def _numbered(reading: Reading) -> list[tuple[int, str]]:
    return [
        (int(re.findall(r"\d+", block.label)[0]), _plain(block.text))
        for block in reading.blocks
        if block.kind is BlockKind.PARAGRAPH
    ]


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFC", text).replace("\u2011", "-")
    return re.sub(r"\s+", " ", text).strip()


def _told(sample: SampleReport, kind: str) -> str:
    """All that a person took down from the report; the samples have notes in office files only."""
    truth = sample.truth
    notes = sample.expected["footnotes"] if kind in ("docx", "odt") else {}
    return " ".join(
        [
            *(h["title"] for h in truth["sections"]),
            *(p["text"] for p in truth["paragraphs"]),
            *(i["text"] for p in truth["paragraphs"] for i in p["items"]),
            *(cell for row in truth["annex_rows"] for cell in (row[0], *row[1], row[2])),
            *(note for of_paragraph in notes.values() for note in of_paragraph),
        ]
    )


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_every_word_and_every_paragraph_of_a_report_is_kept(
    sample: SampleReport, kind: str, tmp_path: Path
) -> None:
    reading = read_file(sample.write(kind, tmp_path))
    lost = _words(_told(sample, kind)) - _words(_kept(reading))
    assert not lost
    wanted = [(p["number"], _plain(p["text"])) for p in sample.truth["paragraphs"]]
    if kind == "pdf":  # whether a hyphen at a line's end is the word's own, short files cannot tell
        assert [(n, text.replace("-", "")) for n, text in _numbered(reading)] == [
            (n, text.replace("-", "")) for n, text in wanted
        ]
    else:
        assert _numbered(reading) == wanted


@pytest.mark.parametrize("suffix", [".txt", ".docx", ".pdf"])
def test_every_word_of_the_real_report_is_kept(suffix: str, shared_reports: Path) -> None:
    path = shared_reports / f"2016-wg-peacekeeping{suffix}"
    raw = (shared_reports / "2016-wg-peacekeeping.txt").read_text(encoding="utf-8")
    raw = re.sub(r"</?i>|\*|#|^---$|United Nations(?=\n)", " ", raw)
    assert not _words(raw) - _words(_kept(read_file(path)))

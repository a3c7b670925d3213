"""Bad files: one sentence each, in time, in little memory, and nothing of them is fetched."""

from __future__ import annotations

import os
import random
import resource
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from db.errors import UnreadableFile
from db.reading.reader import read_file
from db.reading.sentences import REFUSALS
from tests.db.reading import hostile

Maker = Callable[[Path], Path]

HOSTILE: dict[str, tuple[str, Maker, str]] = {
    "zip bomb": ("a.docx", hostile.declaring_400_megabytes, "unsafe"),
    "35 million paragraphs": ("a.docx", hostile.of_many_empty_paragraphs, "unsafe"),
    "3 million paragraphs": (
        "a.docx",
        lambda path: hostile.of_many_empty_paragraphs(path, 3_000_000),
        "unsafe",
    ),
    "billion laughs": ("a.docx", hostile.with_billion_laughs, "unsafe"),
    "50,000 nested tables": ("a.docx", hostile.of_nested_tables, "unsafe"),
    "3,000 nested tables": (
        "a.docx",
        lambda path: hostile.of_nested_tables(path, 3_000),
        "nested",
    ),
    "many parts": ("a.docx", hostile.of_many_parts, "unsafe"),
    "lying header": ("a.docx", hostile.with_lying_header, "damaged"),
    "name twice": ("a.docx", hostile.with_name_twice, "unsafe"),
    "overlapping parts": ("a.docx", hostile.with_overlapping_parts, "unsafe"),
    "encrypted part": ("a.docx", hostile.with_encrypted_part, "locked"),
    "huge stream": ("a.pdf", hostile.pdf_of_one_huge_stream, ""),
    "many operators": ("a.pdf", hostile.pdf_of_many_operators, ""),
    "cyclic pages": ("a.pdf", hostile.pdf_with_cyclic_pages, "damaged"),
    "encrypted pdf": ("a.pdf", hostile.encrypted_pdf, "locked"),
    "picture-only pdf": ("a.pdf", hostile.picture_only_pdf, "no text"),
    "200 MB": ("a.pdf", lambda path: hostile.sparse(path, 200_000_000), "too large"),
}


def _sentence(reason: str, path: Path) -> str:
    return REFUSALS[reason].format(name=path.name)


def _refused(path: Path) -> str:
    with pytest.raises(UnreadableFile) as refusal:
        read_file(path)
    return str(refusal.value)


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_file_is_refused_in_time_and_little_memory(case: str, tmp_path: Path) -> None:
    name, make, reason = HOSTILE[case]
    path = make(tmp_path / name)
    began = time.monotonic()
    sentence = _refused(path)
    assert time.monotonic() - began < 10
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 1_000_000
    allowed = [reason] if reason else ["too slow", "too greedy", "damaged", "nothing", "too long"]
    assert sentence in [_sentence(one, path) for one in allowed]


def test_an_external_entity_brings_nothing_of_another_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("confidential", encoding="utf-8")
    path = hostile.with_external_entity(tmp_path / "a.docx", secret)
    assert _refused(path) == _sentence("unsafe", path)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.docx", b"", "empty"),
        ("a.pdf", b" \n \r\n", "empty"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old word"),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "locked",
        ),
        ("a.rtf", rb"{\rtf1\ansi Report}", "rich text"),
        ("a.docx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe", "picture"),
        ("a.html", b"<!DOCTYPE html><html><body>Report</body></html>", "web page"),
        ("a.txt", b"<?xml version='1.0'?><report/>", "not text"),
        ("a.docx", b"The report, as plain text.", "really text"),
        ("a.docx", bytes(range(256)) * 4, "damaged"),
        ("a.docx", b"%PDF-1.7\n%%EOF", "really pdf"),
        ("a.pdf", b"PK\x03\x04 word/document.xml", "really docx"),
        ("a.txt", b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text",
         "really odt"),
        ("a.ods", b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "workbook"),
        ("a.odp", b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.presentation", "slides"),
        ("a.xlsx", b"PK\x03\x04 xl/workbook.xml", "workbook"),
        ("a.pptx", b"PK\x03\x04 ppt/presentation.xml", "slides"),
        ("a.zip", b"PK\x03\x04 report.txt", "archive"),
        ("a.docx", b"PK\x03\x04 something cut short", "damaged"),
        ("a.pdf", b"%PDF-1.7\nnothing more", "damaged"),
        ("a.pdf", b"%PDF-1.7\n%%EOF\n", "damaged"),
        ("a.txt", random.Random(1).randbytes(20_000), "not text"),
        ("a.txt", bytes(range(128, 256)) * 40, "not text"),
        ("a.txt", b"\xff\xfe" + b"\0\xd8", "not text"),
        ("a.txt", b"text\n" * 40 + b"\0" * 40, "not text"),
        ("a.txt", b"ab" * 4000 + b"\x01\x02\x03" * 1000, "not text"),
        ("a.txt", b"\xef\xbb\xbf\n\n***\n", "nothing"),
    ],
)  # fmt: skip
def test_what_is_no_report_is_refused_by_what_it_is(
    name: str, content: bytes, reason: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert _refused(path) == _sentence(reason, path)


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".pdf"])
@pytest.mark.parametrize("kept", [0.3, 0.95])
def test_a_file_cut_short_is_damaged(
    suffix: str, kept: float, tmp_path: Path, whole_files: dict[str, Path]
) -> None:
    content = whole_files[suffix].read_bytes()
    path = tmp_path / f"cut{suffix}"
    path.write_bytes(content[: int(len(content) * kept)])
    assert _refused(path) == _sentence("damaged", path)


@pytest.fixture
def whole_files(tmp_path: Path) -> dict[str, Path]:
    """A small good file of each kind."""
    import typst
    from odfdo import Document, Paragraph

    word = hostile.docx(tmp_path / "good.docx", "<w:p><w:r><w:t>Report</w:t></w:r></w:p>" * 40)
    odt = Document("text")
    odt.body.append(Paragraph("Report"))
    odt.save(tmp_path / "good.odt")
    (tmp_path / "good.typ").write_text("Report", encoding="utf-8")
    (tmp_path / "good.pdf").write_bytes(typst.compile(str(tmp_path / "good.typ")))
    files = {".docx": word, ".odt": tmp_path / "good.odt", ".pdf": tmp_path / "good.pdf"}
    assert all(read_file(path).blocks[0].text == "Report" for path in files.values())
    return files


def test_an_encrypted_opendocument_text_asks_for_its_password_to_be_taken_off(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.odt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", "<m:manifest><m:encryption-data/></m:manifest>")
        archive.writestr("content.xml", b"\x8f\x01")
    assert _refused(path) == _sentence("locked", path)


def test_text_longer_than_any_report_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The Working Group met. " * 900_000, encoding="utf-8")
    assert _refused(path) == _sentence("too long", path)


@pytest.mark.parametrize(
    "text",
    [
        "1. a\n" * 190_000, "x; (a) B " * 110_000, "# x\n" + "*a " * 330_000, "<i>" * 330_000,
        "**b**\n" + "**a*b_c " * 120_000, "a\tb\n" * 250_000, "|a|b\n" * 200_000, "1" * 990_000,
        "x" + ")" * 990_000, "word " * 14 + "\n" + ("word " * 14 + "\n") * 13_000,
        "the\n\n" * 190_000, "abcdefghij-" * 90_000, "\n" * 400_000 + "x" + "\n" * 590_000,
        "ab-\n" * 240_000, "a  b\n\n" * 160_000, "x\na  b  c\n" * 90_000, "<table>\n" * 120_000,
        "Annex\nx\nDate\n" * 60_000,
        "aa  bb  cc\n\na line over all the columns\n" * 25_000,
    ],
    ids=lambda text: text[:9].strip(),
)  # fmt: skip
def test_twice_a_text_made_to_be_slow_takes_no_more_than_twice_the_work(
    text: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    half, whole = text[: len(text) // 2], text
    # Four times, where each part looks at every other; a busy machine disturbs one try, not three.
    assert any(_work(path, whole) < 3.2 * _work(path, half) + 0.1 for _ in range(3))


def _work(path: Path, text: str) -> float:
    """Seconds of processor time that it takes to read a text or to refuse it."""
    path.write_text(text, encoding="utf-8")
    began = time.process_time()
    assert _outcome(path) in ("read", _sentence("too long", path))
    return time.process_time() - began


def _outcome(path: Path) -> str:
    try:
        return "read" if read_file(path).blocks else "nothing"
    except UnreadableFile as refusal:
        return str(refusal)


def test_more_paragraphs_than_any_report_has_are_refused(tmp_path: Path) -> None:
    path = hostile.docx(tmp_path / "a.docx", "<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 255_000)
    assert _refused(path) in (_sentence("too long", path), _sentence("unsafe", path))


def test_a_missing_file_a_folder_and_a_pipe_are_told_apart(tmp_path: Path) -> None:
    assert _refused(tmp_path / "no.txt") == _sentence("missing", tmp_path / "no.txt")
    assert _refused(tmp_path) == _sentence("folder", tmp_path)
    os.mkfifo(tmp_path / "pipe.txt")
    assert _refused(tmp_path / "pipe.txt") == _sentence("unreadable", tmp_path / "pipe.txt")


def test_a_file_that_may_not_be_read_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Report", encoding="utf-8")
    path.chmod(0)
    if os.geteuid() == 0:  # root may read everything: the refusal itself has to be played
        monkeypatch.setattr(Path, "open", _forbidden)
    assert _refused(path) == _sentence("forbidden", path)


def _forbidden(path: Path, mode: str) -> None:
    raise PermissionError(path)


def test_a_disk_that_fails_is_no_crash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Report", encoding="utf-8")

    def fail(path: Path, mode: str) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    assert _refused(path) == _sentence("unreadable", path)

"""A composed report becomes a file of the kind that its name asks for."""

from __future__ import annotations

import errno
import os
import socket
import subprocess
import sys
from pathlib import Path
from zipfile import is_zipfile

import pytest

from db.errors import TargetExists, UserError
from db.report.paper import Paper
from db.report.writing import write_report
from tests.db.report.composed import english, marked

SUFFIXES = (".docx", ".pdf", ".html", ".txt")


@pytest.mark.parametrize("suffix", [*SUFFIXES, ".DOCX", ".Pdf"])
def test_the_suffix_chooses_the_kind_of_file(tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"report{suffix}"
    write_report(english(), target)
    content = target.read_bytes()
    assert {
        ".docx": is_zipfile(target),
        ".pdf": content.startswith(b"%PDF-"),
        ".html": content.startswith(b"<!DOCTYPE html>"),
        ".txt": content.startswith(b"United Nations\n"),
    }[suffix.lower()]


@pytest.mark.parametrize("name", ["report.odt", "report", "report.docx.bak"])
def test_another_suffix_is_refused_with_the_names_of_those_there_are(
    tmp_path: Path, name: str
) -> None:
    with pytest.raises(UserError, match=r"\.docx, \.pdf, \.html or \.txt"):
        write_report(english(), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_report_that_is_there_is_overwritten_only_when_asked(tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"report{suffix}"
    write_report(english(), target)
    first = target.read_bytes()
    with pytest.raises(TargetExists):
        write_report(marked(), target)
    assert target.read_bytes() == first
    write_report(marked(), target, overwrite=True)
    assert target.read_bytes() != first


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_full_disk_leaves_the_older_report_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    target = tmp_path / f"report{suffix}"
    target.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(UserError, match="no room on the disk"):
            write_report(english(), target, overwrite=True)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".html"])
def test_the_paper_asked_for_is_the_paper_of_the_file(tmp_path: Path, suffix: str) -> None:
    a4, letter = tmp_path / f"a4{suffix}", tmp_path / f"letter{suffix}"
    write_report(english(), a4)
    write_report(english(), letter, paper=Paper.LETTER)
    assert a4.read_bytes() != letter.read_bytes()


def test_no_file_says_who_wrote_it_or_where(tmp_path: Path) -> None:
    names = {str(tmp_path), str(Path.home()), sys.prefix, socket.gethostname()}
    for suffix in (".html", ".txt", ".pdf"):
        write_report(english(), tmp_path / f"report{suffix}")
        content = (tmp_path / f"report{suffix}").read_bytes()
        assert not [name for name in names if name.encode() in content]


def test_a_report_written_as_text_waits_for_no_file_format(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from db.report.writing import write_report\n"
        "from tests.db.report.composed import english\n"
        f"write_report(english(), Path({str(tmp_path / 'r.txt')!r}))\n"
        "print(sorted({'docx', 'lxml', 'typst'} & set(sys.modules)))"
    )
    environment = {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE_")}
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[3],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"

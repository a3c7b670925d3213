"""Each message of the command line is one line, and it says so where nobody takes its result."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from tests.db.cli.running import Run


def test_whatever_a_name_is_made_of_a_message_is_one_line(run: Run, tmp_path: Path) -> None:
    library = tmp_path / "desk.chairdesk"
    for name in ("two\nlines.docx", "\x1b[31mred.docx", "\u202excod.docx", "x" * 300):
        if len(name) < 256:
            (tmp_path / name).touch()
        code, out, err = run("import", tmp_path / name, "--library", library)
        assert (code, out) == (1, "")
        assert [len(err.splitlines()), err[-2:]] == [1, ".\n"]
        assert err.strip("\n").isprintable()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="This system has no full device")
def test_a_result_that_cannot_be_printed_is_told_in_one_line(library: Path) -> None:
    with open("/dev/full", "w") as full:
        told = _started("history", "--library", library, stdout=full)
    assert told.returncode == 1
    assert "could not be printed" in told.stderr
    assert told.stderr.count("\n") == 1


def test_a_reader_who_has_gone_is_no_error(library: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    told = _started("check", "--json", "--library", library, stdout=writing)
    os.close(writing)
    assert (told.returncode, told.stderr) == (0, "")


def _started(*arguments: object, stdout: int | IO[str]) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "desktop", *map(str, arguments)]
    return subprocess.run(words, stdout=stdout, stderr=subprocess.PIPE, text=True, check=False)

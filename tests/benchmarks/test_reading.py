"""From a report's file to staged records."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from db.exchange.report_format import read_report
from db.reading.child import MEMORY, SECONDS
from tests.benchmarks.conftest import Compare
from tests.benchmarks.harness import timed

WITHIN = 2.0
_LEAN = Path(__file__).parent / "children" / "lean_reading.py"
_FEWEST_LINES = 100


@pytest.mark.parametrize(
    ("kind", "library"),
    [
        ("txt", "no library"),
        ("docx", "python-docx"),
        ("pdf", "pypdf"),
        ("pdf", "pypdfium2"),  # which ours asks for the place of every letter
    ],
)
def test_reading_against_the_library_alone(
    compare: Compare, shared_reports: Path, kind: str, library: str
) -> None:
    file = _report(shared_reports, kind)
    compare(
        f"read to records: .{kind} (floor: {library})",
        timed(lambda: _lean(file, library)),
        timed(lambda: read_report(file)),
        within=WITHIN,
    )
    assert len(_lean(file, library)) > _FEWEST_LINES
    assert read_report(file).records


def test_text_is_no_slower_than_word(compare: Compare, shared_reports: Path) -> None:
    text, word = _report(shared_reports, "txt"), _report(shared_reports, "docx")
    compare(
        "read to records: .txt (floor: .docx)",
        timed(lambda: read_report(word)),
        timed(lambda: read_report(text)),
        within=1.0,
    )


def _report(folder: Path, kind: str) -> Path:
    return folder / f"2016-wg-peacekeeping.{kind}"


def _lean(file: Path, library: str) -> list[str]:
    """The lines of a file, from a child that is started and limited as ours."""
    done = subprocess.run(
        [sys.executable, "-I", str(_LEAN), str(file), library, str(MEMORY), str(SECONDS)],
        stdout=subprocess.PIPE,
        check=True,
    )
    lines: list[str] = json.loads(done.stdout)
    return lines

"""``chairdesk --selftest``: what it says of an installation."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.selftest import RESULT, selftest

PROJECT = Path(__file__).resolve().parents[2]


def test_this_installation_can_do_the_whole_job(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "--selftest", tmp_path / "kept"],
        cwd=PROJECT, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "FAILED" not in done.stdout
    assert (tmp_path / "kept" / RESULT).read_text("utf-8") == done.stdout
    assert len(list((tmp_path / "kept" / "pages").glob("*.png"))) == 7


def test_what_breaks_is_told_with_its_traceback_and_the_rest_still_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def breaks(_folder: Path) -> str:
        raise ValueError("no such font")

    def breaks_unseen(_folder: Path) -> str:
        logging.getLogger("job").error("broke in a job")
        return "well"

    steps = {"first": breaks, "second": breaks_unseen, "third": lambda _: "well"}
    monkeypatch.setattr("desktop.selftest._STEPS", steps)

    assert selftest(tmp_path) == 1
    said = capsys.readouterr().out
    assert "FAILED  first\nTraceback" in said
    assert "ValueError: no such font" in said
    assert "broke in a job" in said
    assert "ok      third: well" in said
    assert said.endswith("1 of 3 steps went well\n")

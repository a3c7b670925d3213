"""What the tests need beside Python: skipped without it, but never where CI is set."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
NEEDED = {
    "compiler": "a C compiler (cc)",
    "soffice": "LibreOffice (soffice)",
    "pdftotext": "pdftotext of poppler-utils",
    "desktop_file_validate": "desktop-file-validate of desktop-file-utils",
    "appstreamcli": "appstreamcli of appstream",
}
"""What is missed, by fixture."""


@pytest.mark.parametrize(("ci", "came"), [("", "5 skipped"), ("true", "5 errors")])
def test_a_program_that_is_missing_skips_tests_and_fails_them_under_ci(
    ci: str, came: str, tmp_path: Path
) -> None:
    asking = "".join(f"def test_{name}({name}):\n    assert {name}\n" for name in NEEDED)
    (tmp_path / "test_asking.py").write_text(asking, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-rs", "-p", "tests.conftest", "-p", "no:cacheprovider",
         "-c", os.devnull, "--rootdir", tmp_path, tmp_path],
        cwd=PROJECT, env={**os.environ, "CI": ci, "PATH": str(tmp_path)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert came in done.stdout
    assert all(f"{what} is not installed" in done.stdout for what in NEEDED.values())


def test_every_program_that_tests_need_is_among_the_system_packages() -> None:
    listed = (PROJECT / "packaging" / "system-packages.txt").read_text(encoding="utf-8")
    for command in ("soffice", "pdftotext", "cc", "desktop-file-validate", "appstreamcli"):
        assert f"command -v {command}\n" in listed

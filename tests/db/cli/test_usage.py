"""How the command line is used: 0 means done, 1 an error, 2 wrong usage."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from db.cli.arguments import EXPORTS, IMPORTS
from db.exchange.exporting import SUFFIXES
from db.exchange.formats import ALSO_CALLED, formats
from tests.db.cli.running import Run


def test_without_a_command_it_tells_how_to_use_it(run: Run) -> None:
    code, out, _ = run()
    assert code == 0
    assert "usage: chairdesk" in out


def test_wrong_usage_is_2(run: Run) -> None:
    for arguments in (["dance"], ["import"], ["export", "report", "--library", "x"]):
        code, _, err = run(*arguments)
        assert code == 2
        assert "usage" in err


def test_it_tells_its_version(run: Run) -> None:
    code, out, _ = run("--version")
    assert (code, out.split()[0]) == (0, "chairdesk")


@pytest.mark.parametrize(
    "command", ["example", "import", "export", "check", "repair", "history", "undo", "redo"]
)
def test_the_help_of_a_command_explains_every_argument(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("COLUMNS", "500")  # so that each argument has one line
    code, out, _ = run(command, "--help")
    assert code == 0
    lines = [line for line in out.splitlines() if line.startswith("  ")]
    explained = [line for line in lines if not line.endswith("}")]  # whose words stand below it
    assert len(explained) > 1
    assert all(line.endswith((".", "exit")) for line in explained)


def test_the_help_names_every_kind_of_file_and_every_format(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "500")
    assert set(IMPORTS) == {*(each.family for each in formats()), *ALSO_CALLED}
    assert ", ".join(IMPORTS) in run("import", "--help")[1]
    told = run("export", "--help")[1]
    assert set(EXPORTS) == set(SUFFIXES)
    assert all(suffix in told for suffixes in SUFFIXES.values() for suffix in suffixes)


def test_the_entry_point_of_the_package_is_this_command_line(library: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "history", "--library", str(library)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Build the example" in done.stdout
    assert done.stderr == ""


def test_no_command_loads_qt_or_what_it_does_not_need(library: Path) -> None:
    code = (
        "import sys; from db import cli; "
        f"cli.main(['history', '--library', {str(library)!r}]); "
        "bad = [m for m in ('PySide6', 'alembic', 'docx', 'typst', 'lxml', 'openpyxl', 'babel') "
        "if m in sys.modules]; sys.exit(str(bad) if bad else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_library_that_is_not_there_is_named_with_its_whole_folder(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, err = run("history", "--library", "dsk.chairdesk")
    assert code == 1
    assert f"There is no library dsk.chairdesk in {tmp_path.resolve()}. " in err


def test_a_file_that_is_no_library_is_told_by_every_command(run: Run, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.chairdesk"
    wrong.write_text("Dear Chair", encoding="utf-8")
    for arguments in (
        ("history",),
        ("check",),
        ("undo",),
        ("export", "report", "--to", tmp_path / "r.txt"),
    ):
        code, out, err = run(*arguments, "--library", wrong)
        assert (code, out) == (1, "")
        assert "not a Chairdesk library" in err
    assert wrong.read_text(encoding="utf-8") == "Dear Chair"


def test_the_example_is_made_where_it_is_asked_for(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "new.chairdesk"
    code, out, _ = run("example", target)
    assert (code, out.strip()) == (0, str(target))
    code, _, err = run("example", target)
    assert code == 1
    assert "is there already" in err

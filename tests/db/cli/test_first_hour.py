"""What somebody meets who uses the command line for the first time."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from db import cli
from db.cli.arguments import EXPORTS, IMPORTS
from db.example import build_example
from db.exchange.exporting import SUFFIXES
from db.exchange.formats import ALSO_CALLED, formats

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("first") / "example.chairdesk"
    build_example(path).close()
    return path


@pytest.fixture
def library(made_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made_once, tmp_path / "desk.chairdesk"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command; gives its exit code, stdout and stderr."""

    def run(*arguments: object) -> tuple[int, str, str]:
        try:
            code = cli.main([str(argument) for argument in arguments])
        except SystemExit as ended:
            code = int(ended.code or 0)
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


@pytest.mark.parametrize(
    "command", ["example", "import", "export", "check", "history", "undo", "redo"]
)
def test_the_help_of_a_command_explains_every_argument(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("COLUMNS", "500")  # so that each argument has one line
    code, out, _ = run(command, "--help")
    assert code == 0
    explained = [line for line in out.splitlines() if line.startswith("  ") and "{" not in line[:3]]
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


def test_a_library_that_is_not_there_is_named_with_its_whole_folder(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, err = run("history", "--library", "dsk.chairdesk")
    assert code == 1
    assert f"There is no library dsk.chairdesk in {tmp_path.resolve()}. " in err


def test_an_export_says_on_stderr_whose_records_it_wrote(
    run: Run, library: Path, tmp_path: Path
) -> None:
    code, out, err = run("export", "report", "--library", library, "--to", tmp_path / "year.txt")
    assert (code, out) == (0, f"{tmp_path / 'year.txt'}\n")
    assert err == "Written from the records of Working Group on Peacekeeping Operations, 2016.\n"
    code, _, err = run("export", "library", "--library", library, "--to", tmp_path / "all.json")
    assert (code, err) == (0, "Written from the records of all periods.\n")


def test_a_file_that_is_there_already_is_told_with_the_option_that_replaces_it(
    run: Run, library: Path, tmp_path: Path
) -> None:
    target = tmp_path / "year.txt"
    target.write_text("mine", encoding="utf-8")
    code, out, err = run("export", "report", "--library", library, "--to", target)
    assert (code, out) == (1, "")
    assert err == (
        f"chairdesk: {target} is already there and was left as it is. Choose another name, or add "
        "--overwrite to replace it.\n"
    )


def test_a_meeting_of_another_year_is_found_before_the_report_of_the_year_is_begun(
    run: Run, library: Path, tmp_path: Path
) -> None:
    table = tmp_path / "meetings.csv"
    table.write_text(
        "Body,Period,Date,Theme,Status\n"
        "Working Group on Peacekeeping Operations,2017,2019-03-05,Night patrols,held\n",
        encoding="utf-8",
    )
    assert run("import", table, "--library", library)[0] == 0
    code, out, _ = run("check", "report", "--library", library, "--period", "2017")
    assert code == 0
    assert "The meeting of 5 March 2019 is outside the period of the report." in out

"""The command line: results on stdout, messages on stderr; 0 done, 1 an error, 2 wrong usage."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from db import cli
from db.example import build_example
from db.store import Store


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "example.chairdesk"
    build_example(path).close()
    return path


@pytest.fixture
def library(made_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made_once, tmp_path / "desk.chairdesk"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs a command; gives its exit code, stdout and stderr."""

    def run(*arguments: object) -> tuple[int, str, str]:
        try:
            code = cli.main([str(argument) for argument in arguments])
        except SystemExit as ended:
            code = int(ended.code or 0)
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


Run = Callable[..., tuple[int, str, str]]


def exported(run: Run, library: Path, folder: Path) -> str:
    target = folder / f"{len(list(folder.iterdir()))}.json"
    assert run("export", "library", "--library", library, "--to", target)[0] == 0
    return target.read_text(encoding="utf-8")


def test_without_a_command_it_tells_how_to_use_it(run: Run) -> None:
    for arguments in ([], ["desk.chairdesk"]):
        code, out, _ = run(*arguments)
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


def test_the_entry_point_of_the_package_is_this_command_line(library: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "history", "--library", str(library)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Build the example" in done.stdout
    assert done.stderr == ""


def test_the_example_is_made_where_it_is_asked_for(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "new.chairdesk"
    code, out, _ = run("example", target)
    assert (code, out.strip()) == (0, str(target))
    code, _, err = run("example", target)
    assert code == 1
    assert "is there already" in err


def test_a_library_goes_out_and_comes_back_the_same(
    run: Run, library: Path, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    first = exported(run, library, tmp_path / "out")
    again = tmp_path / "again.chairdesk"
    code, out, _ = run("import", tmp_path / "out" / "0.json", "--library", again, "--json")
    result = json.loads(out)
    assert code == 0
    assert result["operation"]
    assert result["added"]["meetings"] == 6
    assert exported(run, again, tmp_path / "out") == first


def test_importing_the_same_again_changes_nothing(run: Run, library: Path, tmp_path: Path) -> None:
    target = tmp_path / "library.json"
    run("export", "library", "--library", library, "--to", target)
    before = library.read_bytes()
    code, out, _ = run("import", target, "--library", library, "--json")
    result = json.loads(out)
    assert code == 0
    assert (result["operation"], result["added"], result["updated"], result["conflicts"]) == (
        None,
        {},
        {},
        [],
    )
    assert result["same"]["people"] == 11
    assert library.read_bytes() == before


def test_a_dry_run_tells_and_writes_nothing(run: Run, library: Path, tmp_path: Path) -> None:
    target, none = tmp_path / "library.json", tmp_path / "none.chairdesk"
    run("export", "library", "--library", library, "--to", target)
    code, out, _ = run("import", target, "--library", none, "--dry-run")
    assert code == 0
    assert out.startswith("Would do: ")
    assert "meetings 6" in out
    assert not none.exists()
    code, out, _ = run("import", target, "--library", library, "--dry-run", "--json")
    assert json.loads(out)["operation"] is None


def test_a_bad_file_is_told_and_leaves_the_library_and_the_other_files_alone(
    run: Run, library: Path, tmp_path: Path
) -> None:
    good, bad, new = (tmp_path / name for name in ("good.json", "bad.docx", "new.chairdesk"))
    run("export", "library", "--library", library, "--to", good)
    bad.write_bytes(b"PK\x03\x04 no zip at all")
    code, out, err = run("import", bad, "--library", new)
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert "bad.docx" in err
    assert not new.exists()
    code, out, err = run("import", bad, good, "--library", new, "--json")
    assert code == 1
    assert "bad.docx" in err
    assert json.loads(out)["added"]["meetings"] == 6


def test_no_library_is_made_where_nothing_can_be_taken_into_it(
    run: Run, library: Path, tmp_path: Path
) -> None:
    from openpyxl import load_workbook

    table, folder = tmp_path / "meetings.xlsx", tmp_path / "new"
    folder.mkdir()
    run("export", "meetings", "--library", library, "--to", table)
    book = load_workbook(table)
    del book["Meetings"]  # who took part, in meetings that nothing says anything of
    book.save(table)
    code, out, err = run("import", table, "--library", folder / "desk.chairdesk")
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert list(folder.iterdir()) == []


def test_whatever_a_name_is_made_of_a_message_is_one_line(run: Run, tmp_path: Path) -> None:
    library = tmp_path / "desk.chairdesk"
    for name in ("two\nlines.docx", "\x1b[31mred.docx", "\u202excod.docx", "x" * 300):
        if len(name) < 256:
            (tmp_path / name).touch()
        code, out, err = run("import", tmp_path / name, "--library", library)
        assert (code, out) == (1, "")
        assert [len(err.splitlines()), err[-2:]] == [1, ".\n"]
        assert err.strip("\n").isprintable()


def test_several_files_are_several_operations(run: Run, library: Path, tmp_path: Path) -> None:
    one, two, new = (tmp_path / name for name in ("one.json", "two.json", "new.chairdesk"))
    run("export", "library", "--library", library, "--to", one)
    shutil.copy(one, two)
    code, out, _ = run("import", one, two, "--library", new, "--json")
    result = json.loads(out)
    assert code == 0
    assert [each["file"] for each in result["files"]] == ["one.json", "two.json"]
    assert result["files"][1]["operation"] is None
    assert result["operation"] == result["files"][0]["operation"]


def test_an_unknown_family_is_told(run: Run, library: Path, tmp_path: Path) -> None:
    target = tmp_path / "library.json"
    run("export", "library", "--library", library, "--to", target)
    code, _, err = run("import", target, "--library", library, "--as", "songs")
    assert code == 1
    assert "songs" in err


@pytest.mark.parametrize(
    ("what", "suffixes"),
    [
        ("report", [".docx", ".pdf", ".txt", ".html"]),
        ("library", [".json"]),
        ("meetings", [".csv", ".xlsx", ".json"]),
        ("briefers", [".csv", ".xlsx", ".json"]),
        ("recommendations", [".csv", ".xlsx", ".json"]),
        ("calendar", [".ics"]),
    ],
)
def test_everything_is_exported_in_its_formats_and_in_no_other(
    run: Run, library: Path, tmp_path: Path, what: str, suffixes: list[str]
) -> None:
    for suffix in suffixes:
        target = tmp_path / f"out{suffix}"
        code, out, err = run(
            "export", what, "--library", library, "--period", "2016", "--to", target
        )
        assert (code, out.strip()) == (0, str(target))
        assert err.startswith("Written from the records of ")
        assert target.stat().st_size > 200
    code, _, err = run("export", what, "--library", library, "--to", tmp_path / "out.odp")
    assert code == 1
    assert suffixes[0] in err
    assert not (tmp_path / "out.odp").exists()


def test_a_file_is_overwritten_only_when_that_is_said(
    run: Run, library: Path, tmp_path: Path
) -> None:
    target = tmp_path / "report.txt"
    target.write_text("mine", encoding="utf-8")
    code, _, err = run("export", "report", "--library", library, "--to", target)
    assert code == 1
    assert "report.txt" in err
    assert target.read_text(encoding="utf-8") == "mine"
    assert run("export", "report", "--library", library, "--to", target, "--overwrite")[0] == 0
    assert "Introduction" in target.read_text(encoding="utf-8")


def test_a_report_is_exported_in_french(run: Run, library: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    run("export", "report", "--library", library, "--to", target, "--language", "fr")
    text = target.read_text(encoding="utf-8")
    assert "\nAnnexe\n" in text
    assert "\na) " in text
    assert "28 avril" in text


def test_a_period_that_is_not_there_is_told_with_those_that_are(
    run: Run, library: Path, tmp_path: Path
) -> None:
    code, _, err = run(
        "export", "report", "--library", library, "--period", "1999", "--to", tmp_path / "r.txt"
    )
    assert code == 1
    assert "2016" in err


def test_undo_and_redo_tell_what_they_did(run: Run, library: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    before = exported(run, library, tmp_path / "out")
    code, out, _ = run("undo", "--library", library)
    assert code == 0
    assert out.startswith("Undone: Build the example")
    assert json.loads(exported(run, library, tmp_path / "out"))["meetings"] == []
    code, out, _ = run("redo", "--library", library)
    assert code == 0
    assert out.startswith("Redone: Build the example")
    assert exported(run, library, tmp_path / "out") == before
    code, _, err = run("redo", "--library", library)
    assert code == 1
    assert "nothing to redo" in err


def test_history_is_told_to_people_and_programs(run: Run, library: Path) -> None:
    run("undo", "--library", library)
    _, out, _ = run("history", "--library", library)
    assert "Build the example (undone)" in out
    _, out, _ = run("history", "--library", library, "--json")
    (line,) = json.loads(out)
    assert (line["label"], line["state"]) == ("Build the example", "undone")
    assert line["changes"] > 100


def test_reading_works_and_writing_is_refused_while_a_window_holds_the_library(
    run: Run, library: Path, tmp_path: Path
) -> None:
    there = tmp_path / "library.json"
    reading = [["history"], ["check"], ["export", "library", "--to", str(there)]]
    writing = [["undo"], ["redo"], ["import", str(there)]]
    with Store.open(library):
        for arguments in reading:
            assert run(*arguments, "--library", library)[0] == 0
        for arguments in writing:
            code, _, err = run(*arguments, "--library", library)
            assert code == 1
            assert "open for writing elsewhere" in err


def findings(out: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(out)
    return found


def test_check_tells_of_the_library_of_the_report_or_of_both(run: Run, library: Path) -> None:
    code, out, _ = run("check", "library", "--library", library)
    assert (code, out.strip()) == (0, "Everything is in order.")
    code, out, _ = run("check", "report", "--library", library, "--json")
    assert code == 0
    codes = {finding["code"] for finding in findings(out)}
    assert "title_drift" in codes
    assert all(finding["place"] and finding["message"] for finding in findings(out))
    code, out, _ = run("check", "--library", library, "--period", "2016", "--json")
    assert {finding["code"] for finding in findings(out)} == codes
    code, out, _ = run("check", "--library", library, "--body", "Working Group", "--json")
    assert {finding["code"] for finding in findings(out)} == codes
    code, out, err = run("check", "--library", library, "--body", "Committee")
    assert (code, out) == (1, "")
    assert "Working Group on Peacekeeping Operations" in err


def test_check_ends_with_1_where_the_file_is_not_in_order(run: Run, library: Path) -> None:
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(str(library), isolation_level=None)
    connection.execute("DROP INDEX ix_meeting_day").close()
    connection.close()
    code, out, _ = run("check", "library", "--library", library)
    assert code == 1
    assert "ix_meeting_day" in out


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


def test_no_command_loads_qt_or_what_it_does_not_need(library: Path) -> None:
    code = (
        "import sys; from db import cli; "
        f"cli.main(['history', '--library', {str(library)!r}]); "
        "bad = [m for m in ('PySide6', 'alembic', 'docx', 'typst', 'lxml', 'openpyxl', 'babel') "
        "if m in sys.modules]; sys.exit(str(bad) if bad else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


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


def test_a_year_whose_report_nobody_began_says_what_is_lacking(
    run: Run, library: Path, tmp_path: Path
) -> None:
    table = tmp_path / "m.csv"
    table.write_text(
        "Date,Theme,Status,Period,Body\n"
        "2017-03-10,Drones,planned,2017,Working Group on Peacekeeping Operations\n"
        "2017-03-xx,Boats,held,2017,Working Group on Peacekeeping Operations\n",
        encoding="utf-8",
    )
    _, out, _ = run("import", table, "--library", library)
    assert "Not everything could be taken" in out
    _, out, _ = run("check", "report", "--library", library, "--period", "2017")
    assert "has not been begun" in out
    assert "One meeting of a past day is neither held nor cancelled" in out

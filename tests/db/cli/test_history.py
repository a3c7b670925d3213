"""What was done, taken back and done again by the command line."""

from __future__ import annotations

import json
from pathlib import Path

from db.store import Store
from tests.db.cli.running import Run, exported


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
    writing = [["undo"], ["redo"], ["repair"], ["import", str(there)]]
    with Store.open(library):
        for arguments in reading:
            assert run(*arguments, "--library", library)[0] == 0
        for arguments in writing:
            code, _, err = run(*arguments, "--library", library)
            assert code == 1
            assert "open for writing elsewhere" in err

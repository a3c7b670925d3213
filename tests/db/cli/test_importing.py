"""Files taken into a library by the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tests.db.cli.running import Run, exported


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

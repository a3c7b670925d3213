"""Files written by the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.db.cli.running import Run


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

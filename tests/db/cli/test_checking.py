"""What the command line says of a library's file and of its reports."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from tests.db.cli.running import Run


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
    _spoil(library, "DROP INDEX ix_meeting_day")
    code, out, _ = run("check", "library", "--library", library)
    assert code == 1
    assert "ix_meeting_day" in out


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


def test_repair_makes_the_index_of_words_anew_and_tells_what_is_left(
    run: Run, library: Path
) -> None:
    _spoil(library, "DELETE FROM search_index WHERE rowid IN (SELECT doc FROM search_vocabulary)")
    code, out, _ = run("check", "library", "--library", library)
    assert code == 1
    assert "repair the library" in out
    code, out, err = run("repair", "--library", library)
    assert (code, out) == (0, "Everything is in order.\n")
    assert err == "The index that searches use was made anew.\n"
    _spoil(library, "DROP INDEX ix_meeting_day")
    code, out, _ = run("repair", "--library", library)
    assert code == 1
    assert "ix_meeting_day" in out


def _spoil(library: Path, statement: str) -> None:
    """Change the file behind Chairdesk's back."""
    connection = dbapi2.connect(str(library), isolation_level=None)
    connection.execute(statement).close()
    connection.close()

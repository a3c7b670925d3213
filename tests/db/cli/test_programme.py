"""The programme of work by command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.db.cli.running import Run


def test_a_programme_and_a_month_are_written(run: Run, library: Path, tmp_path: Path) -> None:
    whole, may = tmp_path / "programme.csv", tmp_path / "may.csv"
    export = ("export", "programme", "--library", library)
    assert run(*export, "--zone", "Africa/Dakar", "--to", whole)[0] == 0
    assert run(*export, "--month", "2016-05", "--to", may)[:2] == (0, f"{may}\n")
    assert "(Dakar)" in whole.read_text("utf-8-sig")
    assert "2016-06-24" in whole.read_text("utf-8-sig")
    assert "2016-06-24" not in may.read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("what", "asked", "sentence"),
    [
        ("programme", ("--month", "2016-5"), "2016-5 is no month"),
        ("programme", ("--month", "2016-13"), "2016-13 is no month"),
        ("programme", ("--month", "2011-05"), "no reporting period 2011-05-01"),
        ("programme", ("--zone", "Nowhere"), "no time zone"),
        ("meetings", ("--month", "2016-05"), "for the programme of work alone"),
        ("calendar", ("--zone", "Africa/Dakar"), "for the programme of work alone"),
    ],
)
def test_what_cannot_be_shown_is_told(
    run: Run, library: Path, tmp_path: Path, what: str, asked: tuple[str, str], sentence: str
) -> None:
    target = tmp_path / ("x.ics" if what == "calendar" else "x.csv")
    code, out, err = run("export", what, "--library", library, *asked, "--to", target)
    assert (code, out) == (1, "")
    assert sentence in err
    assert not target.exists()

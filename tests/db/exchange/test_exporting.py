"""What can be exported, and what is said where it cannot."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.errors import UserError
from db.exchange.exporting import SUFFIXES, export
from db.store import Store
from tests.db.exchange.tables.tabled import tabled_year
from tests.db.report.a_year import AYear


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with tabled_year(tmp_path / "year.chairdesk") as opened:
        yield opened


def _add_older_year(store: Store) -> None:
    with store.write("Enter an older year") as session:
        older = AYear(session, year=2030)
        older.meeting(older.period.ends_on, "Old lamps", older.person("Ann Old", "keeper"))


@pytest.mark.parametrize(
    ("what", "suffix"),
    [(what, suffix) for what, fitting in SUFFIXES.items() for suffix in fitting],
)
def test_everything_is_written_in_each_of_its_formats(
    store: Store, tmp_path: Path, what: str, suffix: str
) -> None:
    target = tmp_path / f"out{suffix.upper()}"
    export(store, what, target)
    assert target.stat().st_size > 100


def test_a_library_is_never_written_over_by_its_own_export(store: Store, tmp_path: Path) -> None:
    (tmp_path / "link.json").symlink_to(store.path)
    with pytest.raises(UserError, match="is the library itself"):
        export(store, "library", tmp_path / "link.json", overwrite=True)
    assert store.history()


@pytest.mark.parametrize("what", SUFFIXES)
def test_an_unfit_suffix_is_refused_with_those_that_fit(
    store: Store, tmp_path: Path, what: str
) -> None:
    with pytest.raises(UserError, match=r"out\.xyz has not") as caught:
        export(store, what, tmp_path / "out.xyz")
    assert all(suffix in str(caught.value) for suffix in SUFFIXES[what])
    assert not (tmp_path / "out.xyz").exists()


def test_the_newest_period_is_meant_by_default_and_any_can_be_named(
    store: Store, tmp_path: Path
) -> None:
    _add_older_year(store)

    def days(period: str | None) -> list[str | None]:
        export(store, "meetings", tmp_path / "m.json", period=period, overwrite=True)
        return [row["day"] for row in json.loads((tmp_path / "m.json").read_text("utf-8"))]

    assert days(None) == days("2031") == days("28 April 2031") == ["2031-04-28", "2031-06-24", None]
    assert days("2030") == days("2030-05-05") == ["2030-12-31"]


def test_what_is_exported_is_of_the_body_that_is_named(store: Store, tmp_path: Path) -> None:
    with store.write("Enter another body") as session:
        other = AYear(session, year=2033)
        other.body.full_name = "Committee on Moorings"
        other.meeting(other.period.begins_on, "Moorings", other.person("Ann Bell", "keeper"))

    def written(what: str, suffix: str, body: str | None) -> str:
        target = tmp_path / f"out{suffix}"
        export(store, what, target, body=body, overwrite=True)
        return target.read_text("utf-8")

    for what, suffix in (("report", ".txt"), ("meetings", ".csv"), ("calendar", ".ics")):
        assert "Moorings" in written(what, suffix, None)
        assert "Moorings" in written(what, suffix, "committee on moorings")
        assert "Moorings" not in written(what, suffix, "Working Group on Lighthouses")
    assert "Ann Bell" in written("briefers", ".csv", None)
    assert "Ann Bell" not in written("briefers", ".csv", "Working Group on Lighthouses")


def test_the_directory_is_whole_unless_a_period_is_named(store: Store, tmp_path: Path) -> None:
    _add_older_year(store)

    def names(period: str | None) -> list[str]:
        export(store, "briefers", tmp_path / "b.json", period=period, overwrite=True)
        return [row["plain_name"] for row in json.loads((tmp_path / "b.json").read_text("utf-8"))]

    assert names(None) == ["Ann Old", "Inès Moreau", "Tom Reed"]
    assert names("2030") == ["Ann Old"]


def test_a_period_that_nobody_has_begun_a_report_for_can_be_exported_as_one(
    store: Store, tmp_path: Path
) -> None:
    with store.write("Drop the report") as session:
        from db.models import Report

        session.delete(session.query(Report).one())
    export(store, "report", tmp_path / "r.txt", language="fr")
    assert "Groupe de travail" in (tmp_path / "r.txt").read_text("utf-8")

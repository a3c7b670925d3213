"""Rows without an identifier: recognised by their nature, or new."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from db import queries
from db.errors import UserError
from db.exchange.decisions import Applied
from db.exchange.exporting import export
from db.exchange.staging import Level
from db.models import Post
from db.store import Store
from tests.db.exchange.reviewing import take
from tests.db.exchange.tables.imports import BODY, errors, write_csv


def test_columns_that_are_not_known_are_named_and_the_rest_is_read(
    store: Store, tmp_path: Path
) -> None:
    path = write_csv(
        tmp_path / "m.csv",
        ["Date", "Weather", "Theme", "Body", "Briefers"],
        ["4 May 2031", "fog", "Horns", BODY, "Ann Bell, keeper of the horns"],
    )
    applied = take(store, path)
    assert applied.added == {"themes": 1, "meetings": 1, "people": 1, "participations": 1}
    assert [(i.place, i.level) for i in applied.issues] == [("B1", Level.WARNING)]
    assert "Weather" in applied.issues[0].message


def test_a_row_without_identifier_is_recognised_by_its_nature(store: Store, tmp_path: Path) -> None:
    path = write_csv(
        tmp_path / "m.csv",
        ["Date", "Theme", "Body", "Room", "Briefers"],
        ["2031-06-24", "=HYPERLINK(1)", BODY, "Hall A", "Inès Moreau, Head of Charts"],
        ["2031-07-01", "Nets", BODY, "", "Inès Moreau, Head of Nets\nTom Reed, adviser"],
    )
    applied = take(store, path)
    assert applied.added == {"themes": 1, "meetings": 1, "participations": 2}
    assert applied.updated["meetings"] == 1
    with store.read() as session:
        rows = {row.theme: row for row in queries.meetings(session)}
    assert rows["=HYPERLINK(1)"].room == "Hall A"
    assert [who.in_print for who in rows["Nets"].briefers] == [
        "Inès Moreau, Head of Nets",
        "Brigadier General Tom Reed, adviser",
    ]


def test_a_briefer_without_a_name_is_told_and_the_meeting_kept(
    store: Store, tmp_path: Path
) -> None:
    path = write_csv(
        tmp_path / "m.csv",
        ["Date", "Body", "Briefers"],
        ["4 May 2031", BODY, "the Under-Secretary-General for Horns"],
    )
    applied = take(store, path)
    assert applied.added == {"meetings": 1}
    assert [(i.place, i.level) for i in applied.issues] == [("C2", Level.WARNING)]


def test_a_new_meeting_needs_its_body(store: Store, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "m.csv", ["Date", "Theme"], ["2031-06-01", "Nets"])
    applied = take(store, path)
    assert (applied.operation, [place for place, _ in errors(applied)]) == (None, ["A2"])


def test_a_new_participation_is_a_row_with_a_name_and_its_meeting(
    store: Store, edited: Callable[..., Applied]
) -> None:
    with store.read() as session:
        meeting = next(queries.meetings(session)).uuid
    applied = edited(
        "meetings",
        "Participations",
        (5, "Name", "Captain Zoë Marsh"),
        (5, "Printed title", "pilot"),
        (5, "Role", "observer"),
        (5, "Meeting identifier", meeting),
        (6, "Printed title", "nobody"),
        (6, "Meeting identifier", meeting),
    )
    assert applied.added == {"people": 1, "participations": 1}
    assert [place for place, _ in errors(applied)] == ["Participations!F6"]


def test_a_new_person_comes_with_rank_post_and_organisation(store: Store, tmp_path: Path) -> None:
    path = write_csv(
        tmp_path / "b.csv",
        ["Nom", "Fonction", "Organisation"],
        ["Brigadier General Zoë Marsh", "pilot", "League of Keepers"],
        ["H.E. Mr. Ole Berg", "envoy", "Guild of Pilots"],
    )
    applied = take(store, path)
    assert applied.added == {"organisations": 1, "people": 2, "posts": 2}
    with store.read() as session:
        found = {row.name: row for row in queries.briefers(session)}
    assert found["Brigadier General Zoë Marsh"].sort_name == "Marsh, Zoë"
    assert found["Brigadier General Zoë Marsh"].organisation == "League of Keepers"
    assert found["Ole Berg"].honorific == "H.E. Mr."


def test_a_title_held_in_two_organisations_is_two_posts(store: Store, tmp_path: Path) -> None:
    headings = ["Name", "Post", "Organisation"]
    first, second = (
        ["Zoë Marsh", "envoy", organisation]
        for organisation in ("League of Keepers", "Guild of Pilots")
    )
    whole = write_csv(tmp_path / "whole.csv", headings, first, second)
    assert take(store, write_csv(tmp_path / "first.csv", headings, first)).added["posts"] == 1
    assert take(store, whole).added == {"organisations": 1, "posts": 1}
    assert take(store, whole).operation is None
    unsaid = take(store, write_csv(tmp_path / "unsaid.csv", ["Name", "Post"], second[:2]))
    assert unsaid.operation is None
    with store.read() as session:
        posts = session.scalars(select(Post).where(Post.title == "envoy")).all()
        assert {post.organisation.name for post in posts if post.organisation} == {
            "League of Keepers",
            "Guild of Pilots",
        }


def test_an_emptied_post_identifier_makes_another_post(
    store: Store, edited: Callable[..., Applied]
) -> None:
    applied = edited("briefers", "Briefers", (2, "Post", "Judge"), (2, "Post identifier", None))
    assert (applied.added, applied.updated) == ({"posts": 1}, {})


def test_a_new_recommendation_joins_the_report_of_its_period(store: Store, tmp_path: Path) -> None:
    head = ["Reference", "Period", "Body", "Kind", "Text", "Addressees", "Acceptance"]
    path = write_csv(
        tmp_path / "r.csv",
        head,
        ["2031/9", "2031", BODY, "conclusion", "Lamps matter.", "League of Keepers", "noted"],
        ["2031/10", "", BODY, "conclusion", "No period.", "", ""],
        ["", "2031", BODY, "conclusion", "No reference.", "", ""],
        [
            "2031/11",
            "2031",
            BODY,
            "conclusion",
            "Two answers.",
            "League of Keepers",
            "noted\nnoted",
        ],
    )
    applied = take(store, path)
    assert applied.added == {"recommendations": 1, "addressees": 1}
    assert [place for place, _ in errors(applied)] == ["B3", "A4", "G5"]
    with store.read() as session:
        *_, last = queries.recommendations(session)
    assert (last.text, last.acceptance) == ("Lamps matter.", "noted")


def test_an_addressee_can_be_added_below_those_that_are_there(
    store: Store, edited: Callable[..., Applied]
) -> None:
    applied = edited(
        "recommendations",
        "Recommendations",
        (4, "Addressees", "Department of Coastal Affairs\nGuild of Pilots"),
        (4, "Acceptance", "no_reply\naccepted_in_part"),
    )
    assert applied.added == {"organisations": 1, "addressees": 1}
    assert applied.updated == {}


def test_rows_that_contradict_each_other_about_one_record_are_told(
    store: Store, tmp_path: Path
) -> None:
    path = write_csv(
        tmp_path / "b.csv",
        ["Name", "Rank"],
        ["Zoë Marsh", "Captain"],
        ["Zoë Marsh", "Admiral"],
    )
    applied = take(store, path)
    assert applied.added == {"people": 1}
    assert [(i.level, i.place) for i in applied.issues] == [(Level.WARNING, "A3")]


@pytest.mark.parametrize(
    ("label", "first", "last"),
    [
        ("2032", date(2032, 1, 1), date(2032, 12, 31)),
        ("2032-07 to 2032-12", date(2032, 7, 1), date(2032, 12, 31)),
        ("1 July 2031 to 30 June 2032", date(2031, 7, 1), date(2032, 6, 30)),
    ],
)
def test_a_new_year_begins_with_its_first_meeting(
    store: Store, tmp_path: Path, label: str, first: date, last: date
) -> None:
    path = write_csv(
        tmp_path / "m.csv",
        ["Date", "Theme", "Body", "Period"],
        [f"4 May {last.year}", "Sleet", BODY, label],
        [f"5 May {last.year}", "Hail", BODY, label],
    )
    applied = take(store, path)
    assert applied.added == {"reporting_periods": 1, "themes": 2, "meetings": 2}
    with store.read() as session:
        (period,) = (row for row in queries.periods(session) if row.label == label)
    assert (period.begins_on, period.ends_on) == (first, last)
    assert take(store, path).operation is None


def test_a_period_whose_days_its_label_does_not_say_must_be_known(
    store: Store, tmp_path: Path
) -> None:
    path = write_csv(
        tmp_path / "m.csv", ["Date", "Body", "Period"], ["4 May 2032", BODY, "2032-13 to 2032-14"]
    )
    with pytest.raises(UserError, match="begins_on"):
        take(store, path)


def test_a_workbook_with_new_rows_finds_those_again_whom_its_participations_name(
    store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "meetings.xlsx"
    export(store, "meetings", path)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    heads = {cell.value: place for place, cell in enumerate(sheet[1], start=1)}
    line = sheet.max_row + 1
    for head, value in (
        ("Date", date(2031, 11, 4)),
        ("Theme", "Buoys"),
        ("Briefers", "Inès Moreau, Head of Charts"),
    ):
        sheet.cell(line, heads[head], value)
    book.save(path)
    applied = take(store, path)
    assert applied.added == {"themes": 1, "meetings": 1, "participations": 1}
    assert errors(applied) == []


def test_a_new_meeting_of_a_past_day_was_held_unless_its_row_says_otherwise(
    store: Store, tmp_path: Path
) -> None:
    path = write_csv(
        tmp_path / "m.csv",
        ["Date", "Theme", "Body", "Status"],
        ["4 May 2021", "Buoys", BODY, ""],
        ["5 May 2021", "Lamps at sea", BODY, "cancelled"],
        ["4 May 2099", "Later lamps", BODY, ""],
    )
    take(store, path)
    with store.read() as session:
        status = {row.theme: row.status for row in queries.meetings(session)}
    assert [status[theme] for theme in ("Buoys", "Lamps at sea", "Later lamps")] == [
        "held",
        "cancelled",
        "planned",
    ]

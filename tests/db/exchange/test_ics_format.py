"""Calendars as files: how they are known, and what cannot be read is told in a sentence."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from db.errors import UnreadableFile
from db.exchange import formats, ics_format
from tests.db.exchange.ics.calendars import calendar, saved

ONE = "UID:1@a\nDTSTART:20310428T140000Z\nSUMMARY:Light"


@pytest.mark.parametrize(
    "content",
    [
        calendar(ONE),
        codecs.BOM_UTF8 + calendar(ONE),
        b"\r\n\r\n" + calendar(ONE),
        calendar(ONE).decode().encode("utf-16"),
        calendar(ONE).lower(),
    ],
)
def test_a_calendar_is_known_by_its_first_line_whatever_its_name(
    tmp_path: Path, content: bytes
) -> None:
    assert formats.format_of(saved(tmp_path, content, "year.txt")) is ics_format


def test_a_table_and_a_report_are_no_calendars(tmp_path: Path) -> None:
    for content in (b"Date,Theme\n2031-04-28,Light\n", b"BEGIN:VCARD\nEND:VCARD\n"):
        assert formats.format_of(saved(tmp_path, content, "year.ics")) is not ics_format


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"Meeting notes", "holds no calendar"),
        (b"BEGIN:VEVENT\nEND:VEVENT\n", "holds no calendar"),
        (bytes(range(256)) * 40, "is neither text nor"),
        (calendar(ONE, head="METHOD:REPLY"), "is an answer to an invitation"),
        (b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * 20_000, "nested too deeply"),
        (calendar(*["UID:1"] * 70_000), "holds more events"),
        (
            calendar(*[f"UID:{n}@a\nDTSTART:20310428" for n in range(20_001)]),
            "holds more events",
        ),
        (calendar(ONE) + b" " * 25_000_000, "larger than 25 MB"),
    ],
)
def test_what_is_no_calendar_to_take_in_is_told_in_one_sentence(
    tmp_path: Path, content: bytes, said: str
) -> None:
    with pytest.raises(UnreadableFile, match=said):
        formats.read(saved(tmp_path, content), "calendar")


def test_a_file_that_goes_away_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="could not be read"):
        ics_format.read(tmp_path / "gone.ics")


def test_a_line_of_a_gigabyte_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = saved(tmp_path, b"BEGIN:VCALENDAR\r\nX-A:")
    with path.open("r+b") as file:
        file.truncate(1 << 30)
    with pytest.raises(UnreadableFile, match="larger than 25 MB"):
        formats.read(path)


def test_a_file_within_a_calendar_is_left_out_and_the_rest_is_taken(tmp_path: Path) -> None:
    long = f"{ONE}\nATTACH;ENCODING=BASE64;VALUE=BINARY:{'A' * 2_000_000}"
    staged = formats.read(saved(tmp_path, calendar(long)))
    assert [record.values["day"].isoformat() for record in staged.of("meetings")] == ["2031-04-28"]
    assert [issue.message for issue in staged.issues] == [
        "A line longer than 64,000 characters, perhaps a file, was left out."
    ]


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("FREQ=SECONDLY", "recurs within a day"),
        ("FREQ=MINUTELY;COUNT=100000000", "recurs within a day"),
        ("FREQ=DAILY;BYHOUR=1,2,3", "recurs within a day"),
        ("FREQ=DAILY;INTERVAL=0", "cannot be read"),
        ("FREQ=DAILY;INTERVAL=-1", "cannot be read"),
        ("FREQ=NEVER", "cannot be read"),
        ("FREQ=DAILY;UNTIL=soon", "cannot be read"),
        ("nonsense", "cannot be read"),
    ],
)
def test_a_rule_that_is_no_meetings_is_taken_once_and_told(
    tmp_path: Path, rule: str, said: str
) -> None:
    staged = formats.read(saved(tmp_path, calendar(f"{ONE}\nRRULE:{rule}")))
    assert len(list(staged.of("meetings"))) == 1
    (issue,) = staged.issues
    assert said in issue.message
    assert issue.place == "Light"


def test_a_rule_that_never_comes_true_is_one_meeting_or_a_sentence(tmp_path: Path) -> None:
    for rule in ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"):
        staged = formats.read(saved(tmp_path, calendar(f"{ONE}\nRRULE:{rule}")))
        assert len(list(staged.of("meetings"))) == 1
    many = [
        f"UID:{n}\nDTSTART:20310428\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30" for n in range(9)
    ]
    with pytest.raises(UnreadableFile, match="took longer than 8 seconds"):
        formats.read(saved(tmp_path, calendar(*many)))


def test_of_many_alike_remarks_the_first_are_told(tmp_path: Path) -> None:
    undated = [f"UID:{n}@a\nSUMMARY:Meeting {n}" for n in range(200)]
    staged = formats.read(saved(tmp_path, calendar(ONE, *undated)))
    assert len(staged.issues) == 50
    assert {issue.message for issue in staged.issues} == {
        "This event has no day that can be read, so it was left out."
    }

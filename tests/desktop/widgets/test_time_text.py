"""Times as a person types them."""

from __future__ import annotations

from datetime import time

import pytest

from db.errors import UserError
from desktop.widgets.time_text import read_time, written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3pm", time(15)),
        ("3 p.m.", time(15)),
        ("3.30 PM", time(15, 30)),
        ("12 am", time(0)),
        ("12pm", time(12)),
        ("15:00", time(15)),
        ("15h", time(15)),
        ("15 h 30", time(15, 30)),
        ("15 heures", time(15)),
        ("1500", time(15)),
        ("930", time(9, 30)),
        ("9", time(9)),
        ("noon", time(12)),
        ("Midi", time(12)),
        ("minuit", time(0)),
    ],
)
def test_a_time_is_understood(text: str, expected: time) -> None:
    assert read_time(text) == expected


def test_an_empty_text_is_no_time() -> None:
    assert read_time(" ") is None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("25:00", "A day has no hour 25."),
        ("13 pm", "A day has no hour 13."),
        ("12:75", "An hour has 60 minutes."),
        ("later", "Write a time like 15:00 or 3 pm."),
        ("3 to 6 pm", "Write a time like 15:00 or 3 pm."),
    ],
)
def test_what_is_no_time_is_said(text: str, sentence: str) -> None:
    with pytest.raises(UserError, match=f"^{sentence}$"):
        read_time(text)


def test_a_time_is_written_with_two_figures() -> None:
    assert written(time(9, 5)) == "09:05"

"""Rooms as people write them, and when two names are one room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rooms import find_room, room_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CR 12", "Conference Room 12"),
        ("Conf. Rm 4", "salle de conférence n° 04"),
        ("ECOSOC Chamber", "salle du Conseil économique et social"),
        ("The Trusteeship Chamber", "Trusteeship Council Chamber"),
        ("Room b", "Conference Room B"),
        ("Le  Foyer", "le foyer"),
    ],
)
def test_two_ways_of_writing_a_room_are_one(one: str, other: str) -> None:
    assert room_key(one) == room_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CR 1", "CR 11"),
        ("Security Council Chamber", "Security Council Consultations Room"),
        ("Conference Room 7", "Conference Room 7, then Conference Room 8"),
        ("Permanent Mission of Senegal", "Permanent Mission of Morocco"),
    ],
)
def test_two_rooms_are_two(one: str, other: str) -> None:
    assert room_key(one) != room_key(other)


def test_a_text_without_a_room_names_none() -> None:
    assert find_room("The classroom 12 of the crew 4") is None
    assert room_key(" ") == ""


@given(st.text())
def test_any_text_has_a_key_that_stays(text: str) -> None:
    found = find_room(text)
    assert found is None or 0 <= found.start < found.end <= len(text)
    assert room_key(text) == room_key(text.strip())

"""Content lines, taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import vText

from db.reading.calendar.content_line import content_line, name_of, unescaped, well_nested


@pytest.mark.parametrize(
    ("line", "name", "parameters", "value"),
    [
        ("SUMMARY:Light: on", "SUMMARY", {}, "Light: on"),
        ("summary ;language=en:x", "SUMMARY", {"LANGUAGE": "en"}, "x"),
        ('ATTENDEE;CN="A: B; C";ROLE=CHAIR:m', "ATTENDEE", {"CN": "A: B; C", "ROLE": "CHAIR"}, "m"),
        ('X;P="a","b":v', "X", {"P": "a"}, "v"),
        ("X;P=:v", "X", {"P": ""}, "v"),
        ("X;CN=A ^'B^' C^^^n D^x:v", "X", {"CN": 'A "B" C^\n D^x'}, "v"),
        ("X;odd parameter:v", "X", {}, "v"),
        ("X:", "X", {}, ""),
    ],
)
def test_a_line_has_a_name_parameters_and_a_value(
    line: str, name: str, parameters: dict[str, str], value: str
) -> None:
    found = content_line(line)
    assert found is not None
    assert (found.name, found.parameters, found.value) == (name, parameters, value)
    assert name_of(line) == name


@pytest.mark.parametrize("line", ["", "no line", ":v", "X;P=a", "Ünder:v", "X Y:v"])
def test_what_has_no_name_or_no_value_is_no_line(line: str) -> None:
    assert content_line(line) is None


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r")))
def test_every_text_is_unescaped_to_what_it_was(text: str) -> None:
    assert unescaped(vText(text).to_ical().decode()) == text


def test_a_list_of_texts_is_parted_at_its_commas_alone() -> None:
    line = content_line("CATEGORIES:Red\\, or pink,Blue , Green\\\\")
    assert line is not None
    assert line.texts == ["Red, or pink", "Blue", "Green\\"]


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (["BEGIN:A", "X:1", "END:A", "Y:1"], ["BEGIN:A", "X:1", "END:A", "Y:1"]),
        (["END:VEVENT", "X:1"], ["X:1"]),
        (["X:1", "BEGIN:A", "Y:1"], ["X:1"]),
        (["BEGIN:A", "END:B", "END:a"], ["BEGIN:A", "END:a"]),
        (["BEGIN:A", "BEGIN:B", "END:B", "Y:1"], []),
    ],
)
def test_beginnings_and_ends_without_each_other_are_left_out(
    lines: list[str], kept: list[str]
) -> None:
    assert well_nested(lines) == kept

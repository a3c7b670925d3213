"""Every colour of every theme against whatever it stands upon, by the formula of WCAG 2.2."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QColor, QPalette

from desktop.shell.palette import palette
from desktop.shell.theme import Theme
from desktop.shell.tokens import THEMES

TEXT, PART = 4.5, 3.0
GROUNDS = ("window", "sidebar", "surface", "pane", "raised", "shade")
PASSING = ("hover", "selection-inactive")
INKS = ("text", "text-muted", "placeholder", "accent", "danger", "warning", "success", "info")
FILLS = ("danger", "warning", "success", "info")
PARTS = ("border-strong", "focus", "accent", *FILLS)
AXES = {
    "meeting": ("planned", "confirmed", "held", "postponed", "cancelled", "carried_over"),
    "acceptance": ("no_reply", "accepted", "accepted_in_part", "noted", "not_accepted"),
    "implementation": (
        "not_started",
        "in_progress",
        "implemented",
        "carried_over",
        "overtaken",
        "not_to_be_implemented",
    ),
    "staged": ("add", "update", "same", "conflict", "left-out"),
}

each_theme = pytest.mark.parametrize("theme", [Theme(name) for name in THEMES], ids=THEMES)


def luminance(color: QColor) -> float:
    """Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def too_weak(theme: Theme, pairs: list[tuple[str, str]], least: float) -> dict[str, float]:
    """The pairs of roles below ``least``, with their contrast."""
    found = {
        f"{ink} on {ground}": contrast(theme.color(ink), theme.color(ground))
        for ink, ground in pairs
    }
    return {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least}


def test_black_on_white_has_the_contrast_of_the_standard() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


@each_theme
def test_every_text_reads_on_every_ground(theme: Theme) -> None:
    pairs = list(itertools.product(INKS, GROUNDS))
    pairs += itertools.product(("text", "text-muted"), PASSING)
    pairs += [(ink, f"{ink}-fill") for ink in FILLS]
    pairs += [("text", f"{ink}-fill") for ink in FILLS]
    pairs += [
        ("selection-text", "selection"),
        ("mark-text", "mark"),
        ("accent-text", "accent"),
        ("accent-text", "accent-hover"),
        ("segment-text", "segment"),
    ]
    assert too_weak(theme, pairs, TEXT) == {}


@each_theme
def test_a_text_in_a_selection_reads(theme: Theme) -> None:
    ground = theme.color("selection")
    for role in ("text", "text-muted", "accent"):
        assert contrast(theme.color(role, selected=True), ground) >= TEXT, role


@each_theme
def test_every_part_shows_on_every_ground(theme: Theme) -> None:
    assert too_weak(theme, list(itertools.product(PARTS, GROUNDS)), PART) == {}


@each_theme
def test_every_state_shows_on_every_ground_and_in_a_selection(theme: Theme) -> None:
    weak = {}
    for axis, words in AXES.items():
        for word, ground in itertools.product(words, (*GROUNDS, *PASSING)):
            ratio = contrast(theme.state(axis, word).color, theme.color(ground))
            if ratio < PART:
                weak[axis, word, ground] = ratio
        for word in words:
            ratio = contrast(theme.state(axis, word, selected=True).color, theme.color("selection"))
            if ratio < PART:
                weak[axis, word, "selection"] = ratio
    assert weak == {}


@each_theme
def test_a_meeting_reads_on_its_own_fill_and_its_line_shows_there(theme: Theme) -> None:
    for status in AXES["meeting"]:
        look = theme.meeting(status)
        assert contrast(look.text, look.fill) >= TEXT, status
        assert contrast(look.border, look.fill) >= PART, status


@each_theme
def test_every_series_of_a_chart_shows_and_has_a_pattern_of_its_own(theme: Theme) -> None:
    assert len({theme.chart_pattern(index) for index in range(6)}) == 6
    assert theme.chart(6) == theme.chart(0)
    for index in range(6):
        for ground in ("surface", "pane"):
            assert contrast(theme.chart(index), theme.color(ground)) >= PART, (index, ground)


@each_theme
@pytest.mark.parametrize("axis", AXES)
def test_states_of_one_axis_differ_in_shape_and_not_in_colour_alone(
    theme: Theme, axis: str
) -> None:
    marks = [theme.state(axis, word).mark for word in AXES[axis]]
    assert len(set(marks)) == len(marks)


@each_theme
def test_what_qt_paints_by_itself_reads_too(theme: Theme) -> None:
    made = palette(theme)
    role = QPalette.ColorRole
    for ink, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.PlaceholderText, role.Base),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
        (role.Link, role.Base),
    ):
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            ratio = contrast(made.color(group, ink), made.color(group, ground))
            assert ratio >= TEXT, (group, ink, ground)

"""The theme in use: what it follows, what changes it, and what is painted anew when it changes."""

from __future__ import annotations

import re
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QImage, QStyleHints
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.resources import resource
from desktop.shell.stylesheet import stylesheet
from desktop.shell.theme import Appearance, Theme, appearance, dress, theme
from desktop.shell.tokens import THEMES


def _colors(image: QImage) -> set[str]:
    """The colours that occur in a picture, by name."""
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


@pytest.fixture
def button(qtbot: QtBot) -> QPushButton:
    made = QPushButton("New")
    made.setProperty("look", "primary")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_chosen_at_run_time_repaints_what_is_shown(
    qtbot: QtBot, button: QPushButton, name: str
) -> None:
    appearance().set_scheme("light" if name != "light" else "dark")
    before = theme().color("accent").name()
    assert before in _colors(button.grab().toImage())
    with qtbot.waitSignal(appearance().changed):
        appearance().set_scheme(name)
    shown = _colors(button.grab().toImage())
    assert theme().name == name
    assert theme().color("accent").name() in shown
    assert before not in shown


class Wishes(QObject):
    """What a system tells of contrast."""

    contrastPreferenceChanged = Signal(Qt.ContrastPreference)  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.contrast = Qt.ContrastPreference.NoPreference

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802 - Qt's name
        return self.contrast


class System(QObject):
    """A system that tells its wishes as Qt does; without a screen Qt's own tells none."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.wishes = Wishes()
        self.scheme = Qt.ColorScheme.Unknown
        self.told: list[Qt.ColorScheme] = []

    def accessibility(self) -> Wishes:
        return self.wishes

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's name
        return self.scheme

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:  # noqa: N802 - Qt's name
        self.told.append(scheme)

    def unsetColorScheme(self) -> None:  # noqa: N802 - Qt's name
        self.told.append(Qt.ColorScheme.Unknown)

    def wish(self, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> None:
        self.scheme, self.wishes.contrast = scheme, contrast
        self.colorSchemeChanged.emit(scheme)
        self.wishes.contrastPreferenceChanged.emit(contrast)


def _following() -> tuple[Appearance, System]:
    own, system = Appearance(), System()
    own.follow(cast(QStyleHints, system))
    return own, system


def test_the_theme_follows_the_system_until_one_is_chosen() -> None:
    own, system = _following()
    usual, high = Qt.ContrastPreference.NoPreference, Qt.ContrastPreference.HighContrast
    followed = [own.theme.name]
    for scheme, contrast in ((Qt.ColorScheme.Dark, usual), (Qt.ColorScheme.Dark, high)):
        system.wish(scheme, contrast)
        followed.append(own.theme.name)
    assert followed == ["light", "dark", "high-contrast"]
    own.set_scheme("light")
    system.wish(Qt.ColorScheme.Dark, usual)
    assert own.theme.name == "light"
    own.set_scheme("system")
    assert own.theme.name == "dark"


def test_before_the_program_is_dressed_the_theme_is_the_chosen_one_or_light() -> None:
    own = Appearance()
    assert own.theme.name == "light"
    own.set_scheme("dark")
    assert own.theme.name == "dark"
    own.set_scheme("system")
    assert own.theme.name == "light"


def test_the_frame_of_the_window_is_told_what_was_chosen() -> None:
    own, system = _following()
    for chosen in ("light", "dark", "high-contrast", "system"):
        own.set_scheme(chosen)
    scheme = Qt.ColorScheme
    assert system.told == [scheme.Light, scheme.Dark, scheme.Dark, scheme.Unknown]


def test_a_scheme_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="sepia"):
        appearance().set_scheme("sepia")
    assert appearance().scheme == "light"


def test_the_same_theme_again_tells_nobody(qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(appearance().changed):
        appearance().set_scheme("light")


def test_texts_and_what_holds_them_grow_together(qtbot: QtBot, button: QPushButton) -> None:
    before = button.sizeHint()
    appearance().set_text_scale(1.5)
    assert QApplication.font().pixelSize() == 20
    assert button.sizeHint().height() == 42
    assert button.sizeHint().width() > before.width()
    inside = QFontMetrics(button.font()).height()
    assert inside <= button.sizeHint().height()


@pytest.mark.parametrize(("wanted", "given"), [(0.2, 1.0), (1.25, 1.25), (9.0, 2.0)])
def test_the_text_scale_stays_within_what_the_window_can_hold(wanted: float, given: float) -> None:
    appearance().set_text_scale(wanted)
    assert appearance().text_scale == given
    assert theme().scale == given


def test_dressing_twice_changes_nothing(qapp: QApplication) -> None:
    sheet = qapp.styleSheet()
    dress(qapp)
    assert qapp.styleSheet() == sheet


def test_controls_of_one_row_are_of_one_height(qtbot: QtBot) -> None:
    heights = set()
    for scale in (1.0, 1.5):
        appearance().set_text_scale(scale)
        for widget in (QPushButton("Export"), QComboBox(), QSpinBox(), QLineEdit(), QToolButton()):
            qtbot.addWidget(widget)
            widget.ensurePolished()
            heights.add((scale, widget.sizeHint().height()))
    assert heights == {(1.0, 28), (1.5, 42)}


def test_headings_are_strong_and_sizes_are_those_of_the_type_scale() -> None:
    now = Theme("light")
    sizes = [now.font(size).pixelSize() for size in ("caption", "body", "subtitle", "title")]
    assert sizes == [12, 13, 15, 18]
    assert now.font("display").weight() == QFont.Weight.DemiBold
    assert now.font().weight() == QFont.Weight.Normal
    assert now.font(strong=True).weight() == QFont.Weight.DemiBold


def test_tabular_figures_are_all_of_one_width() -> None:
    metrics = QFontMetrics(Theme("light").font(tabular=True))
    assert len({metrics.horizontalAdvance(figure * 4) for figure in "0123456789"}) == 1


def test_a_font_given_out_can_be_changed_without_changing_the_next() -> None:
    now = Theme("light")
    now.font().setStrikeOut(True)
    assert not now.font().strikeOut()


def test_reduced_motion_takes_no_time_and_a_toast_stays() -> None:
    still, moving = Theme("light", still=True), Theme("light")
    assert (still.duration("fold"), moving.duration("fold")) == (0, 140)
    assert still.duration("toast") == moving.duration("toast") == 10_000


def test_measures_come_from_the_tokens_and_only_lengths_for_texts_grow() -> None:
    large = Theme("dark", 1.5)
    assert large.measure("details") == 344
    assert (large.px(28), large.line()) == (42, 30)
    assert large.chart(0) == Theme("dark").chart(0)
    assert (large.radius("control"), large.stroke("focus")) == (6, 2.0)


def test_the_overlay_lets_the_page_shine_through() -> None:
    assert Theme("light").color("overlay").alphaF() == pytest.approx(0.28, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_the_sheet_has_no_colour_outside_the_tokens(name: str) -> None:
    template = resource("themes", "window.qss").read_text("utf-8")
    sheet = re.sub(r"/\*.*?\*/", "", template, flags=re.DOTALL)
    assert not re.search(r"rgba?\(|hsla?\(|:\s*#[0-9a-fA-F]{3}", sheet)
    values = re.findall(r"(?:color|background|border[a-z-]*):\s*([^;]+);", sheet)
    words = {word for value in values for word in re.findall(r"(?<![@\w-])[a-z]+", value)}
    assert words <= {"px", "none", "solid", "transparent", "radius"}
    filled = stylesheet(Theme(name))
    assert "@" not in filled
    assert set(re.findall(r"#[0-9a-f]{6}\b", filled)) <= _token_colors(name)


def _token_colors(name: str) -> set[str]:
    now = Theme(name)
    sheet = resource("themes", "window.qss").read_text("utf-8")
    roles = re.findall(r"@(?!radius|leading|trailing)([a-z-]+)", sheet)
    return {now.color(role).name() for role in roles}


def test_the_sheet_has_no_size_of_text_that_does_not_grow() -> None:
    template = resource("themes", "window.qss").read_text("utf-8")
    assert not re.search(r"font-size:\s*\d", template)


def test_labels_take_their_look_from_a_property(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    found = {}
    for look in ("display", "title", "subtitle", "section", "caption"):
        label = QLabel(look, holder)
        label.setProperty("look", look)
        label.ensurePolished()
        found[look] = (label.font().pixelSize(), label.font().weight())
    strong, regular = QFont.Weight.DemiBold, QFont.Weight.Normal
    assert found == {
        "display": (24, strong),
        "title": (18, strong),
        "subtitle": (15, strong),
        "section": (13, strong),
        "caption": (12, regular),
    }

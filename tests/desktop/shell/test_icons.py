"""Every icon and mark: drawn at every scale of a screen, in the colour that was asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter

from db.resources import resource
from desktop.shell.theme import appearance, icon, mark_icon, paint_icon, paint_mark, theme

ICONS = sorted(path.stem for path in resource("icons").glob("*.svg") if path.stem != "chairdesk")
MARKS = sorted(path.stem for path in resource("icons", "marks").glob("*.svg"))
SCALES = (1.0, 1.25, 1.5, 2.0)
INK, GROUND = QColor("#2A5FA5"), QColor("#FFFFFF")


def _canvas(scale: float, side: int = 24) -> QImage:
    image = QImage(round(side * scale), round(side * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(GROUND)
    return image


def _inked(image: QImage, ink: QColor) -> int:
    """How many pixels have the very colour of the ink."""
    return sum(
        image.pixelColor(x, y) == ink for x in range(image.width()) for y in range(image.height())
    )


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("name", ICONS)
def test_an_icon_is_drawn_at_every_scale_and_stays_within_its_square(
    name: str, scale: float
) -> None:
    image = _canvas(scale)
    painter = QPainter(image)
    paint_icon(painter, QRect(4, 4, 16, 16), name, INK)
    painter.end()
    touched = [
        (x / scale, y / scale)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) != GROUND
    ]
    assert touched
    assert all(3 <= x < 21 and 3 <= y < 21 for x, y in touched)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("name", MARKS)
def test_a_mark_is_drawn_at_every_scale_and_takes_its_colour(name: str, scale: float) -> None:
    for ink in (QColor("#B3261E"), QColor("#12845F")):
        image = _canvas(scale)
        painter = QPainter(image)
        paint_mark(painter, QRect(6, 6, 12, 12), name, ink, GROUND)
        painter.end()
        hues = {
            image.pixelColor(x, y).hue()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).saturation() > 100
        }
        assert hues
        assert all(abs(hue - ink.hue()) % 358 <= 3 for hue in hues)


@pytest.mark.parametrize("name", ["disc-check", "sq-check"])
def test_the_tick_in_a_mark_has_the_colour_that_the_mark_stands_upon(name: str) -> None:
    image = _canvas(2.0)
    painter = QPainter(image)
    paint_mark(painter, QRect(0, 0, 24, 24), name, INK, QColor("#FFE14D"))
    painter.end()
    assert _inked(image, QColor("#FFE14D")) > 10
    assert _inked(image, INK) > 100


def test_an_icon_follows_the_theme_and_the_mode_without_being_made_anew() -> None:
    kept = icon("plus", "danger")
    for scheme in ("light", "dark", "high-contrast"):
        appearance().set_scheme(scheme)
        drawn = kept.pixmap(QSize(16, 16), 1.0).toImage()
        assert drawn.pixelColor(8, 8).name() == theme().color("danger").name()
        off = kept.pixmap(QSize(16, 16), 1.0, QIcon.Mode.Disabled).toImage()
        assert off.pixelColor(8, 8).name() == theme().color("disabled").name()


def test_a_checked_icon_reads_on_the_selection_of_high_contrast() -> None:
    appearance().set_scheme("high-contrast")
    drawn = icon("plus").pixmap(QSize(16, 16), 1.0, QIcon.Mode.Normal, QIcon.State.On).toImage()
    assert drawn.pixelColor(8, 8).name() == theme().color("selection-text").name()


def test_an_icon_has_the_pixels_of_the_screen_it_is_for() -> None:
    for scale in SCALES:
        pixmap = icon("calendar").pixmap(QSize(16, 16), scale)
        assert pixmap.width() == round(16 * scale)
        assert pixmap.devicePixelRatio() == scale


def test_an_icon_paints_itself_and_its_copies_alike() -> None:
    images = []
    for each in (icon("plus", "accent"), QIcon(icon("plus", "accent"))):
        image = _canvas(1.0)
        painter = QPainter(image)
        each.paint(painter, QRect(4, 4, 16, 16))
        painter.end()
        images.append(image)
    assert images[0] == images[1]
    assert _inked(images[0], theme().color("accent"))


def test_a_mark_is_an_icon_for_menus_in_a_colour_of_its_own() -> None:
    drawn = mark_icon("diamond", INK).pixmap(QSize(12, 12), 1.0).toImage()
    assert drawn.pixelColor(6, 6) == INK
    assert not QIcon(mark_icon("diamond", "danger")).isNull()


def test_every_mark_that_a_theme_names_is_there() -> None:
    statuses = ("planned", "confirmed", "held", "postponed", "cancelled", "carried_over")
    assert {theme().meeting(status).mark for status in statuses} <= set(MARKS)


def test_nothing_is_drawn_where_there_is_no_room() -> None:
    image = _canvas(1.0)
    painter = QPainter(image)
    paint_icon(painter, QRect(4, 4, 0, 0), "plus", INK)
    painter.scale(0, 0)
    paint_icon(painter, QRect(4, 4, 16, 16), "plus", INK)
    painter.end()
    assert _inked(image, GROUND) == image.width() * image.height()

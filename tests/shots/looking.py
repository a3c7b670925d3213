"""What a picture should not show: text that is cut, and text that was not translated."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from desktop.widgets.elided_label import ElidedLabel

_SPARE = 1  # px of rounding
_SAID = re.compile(r"\[[^\[\]]*\]")
_PARTS = re.compile(r"\s*(?:[·,;:()–—“”\n\t|→/]|\.\s|\.$|¶|…)\s*")
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def clipped(window: QWidget) -> list[str]:
    """Name every visible text that has less room than it needs."""
    return [
        f"{type(widget).__name__} “{text}”: {widget.width()}×{widget.height()} of "
        f"{needed[0]}×{needed[1]}"
        for widget in _shown(window)
        for text, needed in _needs(widget)
        if needed[0] > widget.width() + _SPARE or needed[1] > widget.height() + _SPARE
    ]


def _needs(widget: QWidget) -> Iterator[tuple[str, tuple[int, int]]]:
    """The text of a widget and the room that it needs, where it cannot make do with less."""
    if isinstance(widget, ElidedLabel):
        return  # cut on purpose, and whole in its tooltip
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            yield widget.text(), (widget.minimumWidth(), widget.heightForWidth(widget.width()))
        else:
            yield widget.text(), (widget.sizeHint().width(), widget.sizeHint().height())
    elif isinstance(widget, QPushButton | QCheckBox) and widget.text():
        hint = widget.minimumSizeHint()
        yield widget.text(), (hint.width(), hint.height())
    elif isinstance(widget, QToolButton) and widget.text() and _has_text(widget):
        hint = widget.sizeHint()
        yield widget.text(), (hint.width(), hint.height())
    elif isinstance(widget, QComboBox) and widget.currentText():
        hint = widget.minimumSizeHint()
        yield widget.currentText(), (0, hint.height())


def _has_text(button: QToolButton) -> bool:
    only = Qt.ToolButtonStyle.ToolButtonIconOnly
    if button.property("look") in ("nav", "finder", "icon"):
        return False  # painted by themselves, and cut on purpose
    return button.toolButtonStyle() is not only or button.icon().isNull()


def _shown(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            yield widget


def said(window: QWidget) -> list[str]:
    """Give every text that can be seen or that a screen reader says."""
    found = [name for name, _ in names(window)]
    for widget in _shown(window):
        found += [widget.toolTip(), widget.statusTip(), widget.accessibleDescription()]
        if isinstance(widget, QAbstractButton | QLabel):
            found.append(widget.text())
        placeholder = getattr(widget, "placeholderText", None)
        if callable(placeholder):
            found.append(str(placeholder()))
    return [text for text in found if text]


def names(window: QWidget) -> Iterator[tuple[str, QAccessibleInterface]]:
    """Go through the accessible tree: the name of each object that is to be seen, and itself."""
    waiting = [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        here = waiting.pop()
        if here is None or not here.isValid() or here.state().invisible:
            continue
        yield here.text(QAccessible.Text.Name), here
        waiting += [here.child(place) for place in range(min(here.childCount(), 400))]


class Untranslated:
    """Tells what was said in no language from what the library holds."""

    def __init__(self, library: Path | dict[str, Any]) -> None:
        content = json.loads(library.read_text()) if isinstance(library, Path) else library
        words = "\n".join(_strings(content))
        english = QLocale("en")
        days = [english.dayName(day, form) for day in range(1, 8) for form in _FORMS]
        months = [english.monthName(month, form) for month in range(1, 13) for form in _FORMS]
        self._known = "\n".join([words, *days, *months, *_OURS])

    def of(self, texts: list[str]) -> list[str]:
        """Give the texts that are neither translated nor anything of the library's."""
        return sorted({text for text in texts if not self._is_known(text)})

    def _is_known(self, text: str) -> bool:
        if Path(text).is_absolute():
            return True
        rest = text
        while (shorter := _SAID.sub(" ", rest)) != rest:
            rest = shorter
        return all(
            part in self._known or self._is_dated(part)
            for part in _PARTS.split(rest)
            if _LETTERS.search(part)
        )

    def _is_dated(self, part: str) -> bool:
        return all(word in self._known.split() for word in _LETTERS.findall(part))


_FORMS = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
_OURS = (
    "Chairdesk",
    "Ctrl",
    "Shift",
    "Alt",
    "Enter",
    "Esc",
    "English",
    "Français",
    "New York",
    "chairdesk",
)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)

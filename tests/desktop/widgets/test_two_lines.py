from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics

from desktop.shell.theme import theme
from desktop.widgets.two_lines import two_lines


@pytest.mark.parametrize(
    ("text", "first", "lines"),
    [
        ("Brigadier General Somebody", "Brigadier General", ("Brigadier General", "Somebody")),
        ("Brigadier General Somebody", "Brig", ("Brigadier", "General Somebody")),
        ("Somebody", "Some", ("Somebody", "")),
        ("One two", "One two three", ("One two", "")),
    ],
)
def test_the_first_line_takes_the_words_that_fit_and_at_least_one(
    dressed: None, text: str, first: str, lines: tuple[str, str]
) -> None:
    metrics = QFontMetrics(theme().font())
    assert two_lines(text, metrics, metrics.horizontalAdvance(first) + 1) == lines

"""A whole number within its bounds."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from db.errors import UserError
from desktop.widgets.number_field import NumberField


def test_a_number_is_read_within_its_bounds(qtbot: QtBot) -> None:
    field = NumberField(smallest=1, largest=20)
    qtbot.addWidget(field)
    assert field.read(" 20 ") == 20
    assert field.read("") is None
    for text in ("0", "21", "-1", "two", "9" * 40):
        with pytest.raises(UserError, match=r"^Write a number from 1 to 20\.$"):
            field.read(text)

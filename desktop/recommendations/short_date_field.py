"""ShortDateField: a day before the words of an entry, in a column as narrow as a label."""

from __future__ import annotations

from datetime import date

from desktop.shell.theme import appearance, theme
from desktop.widgets.date_field import DateField
from desktop.widgets.field import INSET
from desktop.wording.days import short_day


class ShortDateField(DateField):
    """Writes "10 Nov 2017"; there is no room for its button, so the menu of the row opens it."""

    def __init__(self, placeholder: str = "") -> None:
        super().__init__(placeholder)
        self.text.removeAction(self._open)
        appearance().changed.connect(self._fit)
        self._fit()

    def write(self, value: date | None) -> str:
        """Give the day as tables write it."""
        return short_day(value) if value else ""

    def _fit(self) -> None:
        self.setFixedWidth(theme().px(theme().measure("field-label")) + INSET)

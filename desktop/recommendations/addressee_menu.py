"""Whose statements are shown: the organisations that any is addressed to, to choose one from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from desktop.shell.menus import add_record

if TYPE_CHECKING:
    from db.queries.choices import Choice
    from desktop.recommendations.statement_filters import StatementFilters


def addressee_menu(
    owner: QWidget,
    found: Sequence[Choice],
    filters: StatementFilters,
    choose: Callable[[StatementFilters], None],
) -> QMenu:
    """List the organisations; the one filtered for is ticked, and taken off by choosing it."""
    menu, now = QMenu(owner), filters.organisation
    menu.aboutToHide.connect(menu.deleteLater)
    for each in found:
        here = now is not None and now[0] == each.uuid
        line = add_record(menu, each.text, each.uuid)
        line.setCheckable(True)
        line.setChecked(here)
        wanted = replace(filters, organisation=None if here else (each.uuid, each.text))
        line.triggered.connect(partial(choose, wanted))
    return menu

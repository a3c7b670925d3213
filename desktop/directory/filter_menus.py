"""The menus behind Filter and Group."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from db.language import later, tr
from db.models import OrganisationKind
from db.queries.briefers_table import Whom
from desktop.wording.terms import ORGANISATION_KINDS

if TYPE_CHECKING:
    from desktop.directory.briefers_view import BriefersView

WHOM: Final[dict[Whom, str]] = {
    "period": later("Briefed in this period"),
    "all": later("All people"),
    "never": later("Never briefed"),
}
GROUPS: Final = {"none": later("Do not group"), "organisation": later("By organisation")}
Choose = Callable[["BriefersView"], None]


def filter_menu(owner: QWidget, view: BriefersView, choose: Choose) -> QMenu:
    """Offer whom the page lists, and the kinds of their organisations."""
    menu = _menu(owner)
    whom = QActionGroup(menu)
    for key, text in WHOM.items():
        _offer(menu, tr(text), key == view.whom, choose, replace(view, whom=key)).setActionGroup(
            whom
        )
    menu.addSeparator()
    for kind in OrganisationKind:
        turned = replace(view, kinds=view.kinds ^ {kind})
        _offer(menu, tr(ORGANISATION_KINDS[kind]), kind in view.kinds, choose, turned)
    if view.is_filtered:
        menu.addSeparator()
        menu.addAction(tr("Clear filters"), lambda: choose(view.cleared()))
    return menu


def group_menu(owner: QWidget, view: BriefersView, choose: Choose) -> QMenu:
    """Offer what the people are put together by."""
    menu = _menu(owner)
    groups = QActionGroup(menu)
    for key, text in GROUPS.items():
        _offer(menu, tr(text), key == view.group, choose, replace(view, group=key)).setActionGroup(
            groups
        )
    return menu


def _offer(menu: QMenu, text: str, checked: bool, choose: Choose, view: BriefersView) -> QAction:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(checked)
    action.triggered.connect(lambda: choose(view))
    return action


def _menu(owner: QWidget) -> QMenu:
    menu = QMenu(owner)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu

"""The menu of a document: everything that can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from db.language import tr
from desktop.documents.documents_actions import OF_A_DOCUMENT
from desktop.shell.actions import Action
from desktop.shell.theme import icon


def document_menu(
    owner: QWidget, run: Callable[[Action], None], can: Callable[[Action], bool]
) -> QMenu:
    """Make the menu of the selected document; it is gone when it is closed."""
    menu = QMenu(owner)
    menu.aboutToHide.connect(menu.deleteLater)
    for action in OF_A_DOCUMENT:
        if action.group:
            menu.addSeparator()
        keys = QKeySequence(action.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
        made = menu.addAction(icon(action.icon), f"{tr(action.text)}\t{keys}")
        made.setEnabled(can(action))
        made.triggered.connect(partial(run, action))
    return menu

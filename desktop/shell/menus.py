"""The menus of the window: every action, in its place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from db.language import tr
from desktop.shell.actions import MENUS, Action, ActionTable


class MenuBar(QMenuBar):
    """File, Edit, View, Go, Record, Tools, Help."""

    hinted = Signal(str)
    """What the action under the pointer or the keyboard does; empty when there is none."""
    recent_chosen = Signal(object)

    def __init__(self, window_actions: ActionTable) -> None:
        super().__init__()
        self._window_actions = window_actions
        self._menus = {name: self.addMenu(tr(title)) for name, title in MENUS.items()}
        self.recent = QMenu(tr("Open recent"), self)
        for name, menu in self._menus.items():
            self._fill(menu, [pair for pair in window_actions if pair[0].menu == name])
            menu.hovered.connect(partial(self._hint, menu))
            menu.aboutToHide.connect(lambda: self.hinted.emit(""))
        self._menus["file"].insertMenu(window_actions["window.save_copy"], self.recent)
        self.recent.setEnabled(False)

    def add_pages(self, tables: Sequence[ActionTable]) -> None:
        """Add what can be done on each page."""
        for name, menu in self._menus.items():
            for table in tables:
                pairs = [pair for pair in table if pair[0].menu == name]
                if pairs and menu.actions():
                    menu.addSeparator()
                self._fill(menu, pairs)

    def show_recent(self, libraries: list[Path]) -> None:
        """List the libraries that were open before."""
        self.recent.clear()
        for path in libraries:
            line = self.recent.addAction(path.stem)
            line.setStatusTip(str(path))
            line.triggered.connect(lambda *_, path=path: self.recent_chosen.emit(path))
        self.recent.setEnabled(bool(libraries))

    def name_steps(self, undo: str | None, redo: str | None) -> None:
        """Say in the menu what undo and redo would do."""
        named, plain = (tr("Undo: {label}"), tr("Undo")), (tr("Redo: {label}"), tr("Redo"))
        for name, label, (with_label, alone) in (("undo", undo, named), ("redo", redo, plain)):
            text = with_label.format(label=label.replace("&", "&&")) if label else alone
            self._window_actions[f"window.{name}"].setText(text)

    def _hint(self, menu: QMenu, action: QAction) -> None:
        if menu.isVisible():  # a button of the same action tells by its own tooltip
            self.hinted.emit(action.statusTip())

    def _fill(self, menu: QMenu, pairs: list[tuple[Action, QAction]]) -> None:
        group: int | None = None
        for declared, action in pairs:
            if group is not None and declared.group != group:
                menu.addSeparator()
            group = declared.group
            menu.addAction(action)

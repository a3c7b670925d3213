"""What Chairdesk is, which version, under which licences, and where it keeps things."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db import paths
from db.language import tr
from db.version import version
from desktop.shell.program_icon import program_icon
from desktop.shell.theme import theme

_TEXT = 348
"""Width of the texts, px at scale 1: what they are broken at is what their height is made for."""


class AboutBox(QDialog):
    """A small window that Escape closes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Chairdesk"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sign = QLabel()
        sign.setPixmap(program_icon().pixmap(64, 64))
        sign.setAccessibleName("Chairdesk")
        column = QVBoxLayout()
        column.setSpacing(8)
        for text, look in (
            ("Chairdesk", "title"),
            (tr("Version {version}").format(version=version()), "muted"),
            (
                tr("The desk of the secretariat of a Security Council subsidiary body’s chair."),
                "body",
            ),
            (tr("Libraries and copies: {folder}").format(folder=paths.data_folder()), "caption"),
            (
                tr(
                    "Under the MIT licence. It uses Qt {qt} and PySide under the LGPL version 3, "
                    "as separate libraries that may be replaced."
                ).format(qt=qVersion()),
                "caption",
            ),
        ):
            label = QLabel(text)
            label.setProperty("look", look)
            label.setWordWrap(True)
            label.setMinimumWidth(theme().px(_TEXT))
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        column.addSpacing(8)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 24, 24, 16)
        row.setSpacing(20)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    @classmethod
    def open_over(cls, parent: QWidget) -> AboutBox:
        """Show it over a window, and wait for nothing."""
        box = cls(parent)
        box.open()
        return box

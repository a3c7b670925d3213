"""An exception in what Qt calls is told, and the program goes on."""

from __future__ import annotations

import subprocess
import sys
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

Row = TypeVar("Row")
_SESSION = """
import sys
import desktop.shell
from PySide6.QtCore import QAbstractListModel
from PySide6.QtWidgets import QApplication, QListView, QVBoxLayout, QWidget

sys.excepthook = lambda kind, error, trace: print(kind.__name__, *error.args)
application = QApplication([])

class Faulty(QWidget):
    def paintEvent(self, event):
        {}["colour"]

    def sizeHint(self):
        return int("wide")

class FaultierStill(Faulty):
    def resizeEvent(self, event):
        None.width

class Rows(QAbstractListModel):
    def rowCount(self, parent=None):
        return [][0]

    def data(self, index, role):
        raise ValueError("no data")

for _ in range(50):
    window = QWidget()
    column = QVBoxLayout(window)
    faulty = FaultierStill()
    faulty.setMinimumSize(20, 20)
    column.addWidget(faulty)
    listed = QListView()
    listed.setModel(Rows(listed))
    column.addWidget(listed)
    window.show()
    application.processEvents()
    window.close()
print("alive")
"""


def test_an_error_in_an_override_ends_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SESSION],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={"QT_QPA_PLATFORM": "offscreen"},
    )
    said = done.stdout.splitlines()
    assert said[-1:] == ["alive"], done.stderr
    told = {line.partition(" ")[0] for line in said}
    assert told >= {"KeyError", "ValueError", "AttributeError", "IndexError"}


def test_a_class_of_ours_can_be_of_a_kind_of_rows_as_well() -> None:
    class Rows(QWidget, Generic[Row]):
        pass

    class Names(Rows[str]):
        pass

    assert issubclass(Names, Rows)

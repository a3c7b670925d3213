"""The floor of a window: PySide6, an empty main window, its first paint.

With a library named, it then maps the same classes and asks for the first month's meetings.
"""

import sys
import time

start = float(sys.argv[1])

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtGui import QPaintEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: E402

import desktop  # noqa: E402, F401 - what makes Qt last on this Python

figures: dict[str, float] = {}


class Window(QMainWindow):
    """Notes when it was painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if "painted" not in figures:
            figures["painted"] = (time.time() - start) * 1000
            QTimer.singleShot(0, fill)


def fill() -> None:
    """Map the classes and ask one query, where a library is named."""
    if len(sys.argv) > 2:
        from datetime import date

        from sqlalchemy import create_engine, select
        from sqlalchemy.orm import Session
        from sqlcipher3 import dbapi2

        from db.models import Meeting

        library, first, last = sys.argv[2:]
        engine = create_engine(f"sqlite:///{library}", module=dbapi2)
        days = date.fromisoformat(first), date.fromisoformat(last)
        with Session(engine) as session:
            session.scalars(select(Meeting).where(Meeting.day.between(*days))).all()
    figures["filled"] = (time.time() - start) * 1000
    application.quit()


application = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
print("{" + ", ".join(f'"{name}": {value}' for name, value in figures.items()) + "}")

"""The program's window on a library, until its calendar shows the meetings of a month."""

import json
import sys
import time
from pathlib import Path

start = float(sys.argv[1])

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from desktop.application import Application  # noqa: E402

figures: dict[str, float] = {}
application = QApplication([])
program = Application(application)
window = program.open(Path(sys.argv[2]))
window.painted.connect(lambda: figures.setdefault("painted", (time.time() - start) * 1000))


def look() -> None:
    """End when the month has its meetings."""
    page = window.stack.current
    if page is not None and page.month.view.lines:  # type: ignore[attr-defined]
        figures["filled"] = (time.time() - start) * 1000
        application.quit()


timer = QTimer()
timer.timeout.connect(look)
window.ready.connect(lambda: timer.start(1))
QTimer.singleShot(60_000, application.quit)
application.exec()
status = Path("/proc/self/status").read_text(encoding="ascii")
figures["mb"] = int(status.partition("VmHWM:")[2].split()[0]) / 1024
print(json.dumps(figures))

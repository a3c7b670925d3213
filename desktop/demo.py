"""What ``make run`` does: the window or, where there is no display, files and pictures."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from db import demo
from db.language import tr
from desktop.__main__ import has_display

FOLDER = Path("build", "demo")


def main() -> int:
    """Open the window on the person's library, or write what it would show."""
    if has_display():
        from desktop.application import run

        return run(None)
    print(tr("There is no display here. Instead of a window, this is what Chairdesk makes:"))
    code = demo.main()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.pictures import picture_example

    for path in picture_example(FOLDER):
        print(path)
    return code


if __name__ == "__main__":
    sys.exit(main())

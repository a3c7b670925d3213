"""Where ``chairdesk`` starts: commands go to the command line before any window could load."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from db.paths import SUFFIX
from db.reading.child import FROZEN_SWITCH

_SELFTEST = "--selftest"


def main() -> int:
    """Open the window, or run the command given; returns the exit code.

    The frozen program is its own reading child: then nothing else is loaded.
    """
    arguments = sys.argv[1:]
    if arguments[:1] == [FROZEN_SWITCH]:
        from db.reading import child

        child.run(arguments[1:])
    if arguments[:1] == [_SELFTEST] and len(arguments) == 2:
        from desktop.selftest import selftest

        return selftest(Path(arguments[1]))
    if not arguments or (len(arguments) == 1 and arguments[0].endswith(SUFFIX)):
        return _open_window(Path(arguments[0]) if arguments else None)
    from db import cli

    return cli.main(arguments)


def has_display() -> bool:
    """Whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _open_window(library: Path | None) -> int:
    if not has_display():
        from db.language import tr

        print(
            tr(
                "There is no display here, so no window can be shown. Everything else works: see "
                "chairdesk --help."
            ),
            file=sys.stderr,
        )
        return 1
    from desktop.application import run

    return run(library)


if __name__ == "__main__":
    sys.exit(main())

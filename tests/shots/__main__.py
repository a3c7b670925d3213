"""``make shots``: pictures of every scene, in every theme, size and language, to be looked at.

    python -m tests.shots [FOLDER]

One process for each language, since what a window says is said when it is made.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

LANGUAGES = ("en", "qps")
_SCREEN = Path(__file__).parent.parent / "data" / "screen.json"


def main() -> int:
    """Picture every scene in every language."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "build/shots").absolute()
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={_SCREEN}"}
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.shots.shooting", str(folder / language)],
            env={**environment, "CHAIRDESK_LANGUAGE": language},
        )
        for language in LANGUAGES
    ]
    codes = [each.wait() for each in running]
    print(f"{len(list(folder.rglob('*.png')))} pictures in {folder}")
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())

"""``chairdesk --selftest DIR``: whether this installation can do the whole job."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from db.version import version

_REPORTS = ("report.docx", "report.pdf", "report.html", "report.txt")


def selftest(folder: Path) -> int:
    """Do every kind of work once in ``folder`` and say of each whether it went well.

    Returns 0 where all did; nothing of the person's is touched.
    """
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["CHAIRDESK_HOME"] = str(folder / "home")
    failed = 0
    for name, step in _STEPS.items():
        try:
            print(f"ok      {name}: {step(folder)}", flush=True)
        except Exception:
            failed += 1
            print(f"FAILED  {name}", flush=True)
            traceback.print_exc()
    print(f"Chairdesk {version()}: {len(_STEPS) - failed} of {len(_STEPS)} steps went well")
    return 1 if failed else 0


def _example(folder: Path) -> str:
    from db.demo import write_demo

    written = write_demo(folder)
    empty = [path.name for path in written if path.stat().st_size == 0]
    if empty:
        raise RuntimeError(f"empty: {empty}")
    return f"{len(written)} files"


def _read_back(folder: Path) -> str:
    """Read what was written: in the limited child, and through the migrations' own folder."""
    from db.exchange import formats, review
    from db.store import Store

    counts = []
    for name in ("report.docx", "report.pdf", "report.txt", "meetings.xlsx"):
        library = folder / f"{name}.chairdesk"
        library.unlink(missing_ok=True)
        with Store.create(library) as store:
            staged = formats.read(folder / name)
            with store.read() as session:
                proposal = review.match(session, staged)
            applied = review.apply(store, proposal)
            counts.append(f"{name} {sum(applied.added.values())} records")
            store.undo()
    return ", ".join(counts)


def _migrations(_folder: Path) -> str:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    from db.migrating import MIGRATIONS
    from db.migrations import HEAD

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    head = ScriptDirectory.from_config(config).get_current_head()
    if head != HEAD:
        raise RuntimeError(f"the newest migration is {head}, not {HEAD}")
    return f"schema {head}"


def _pages(folder: Path) -> str:
    from desktop.pictures import picture_example

    written = picture_example(folder / "pages")
    return f"{len(written)} pages, drawn by {_platform()}"


def _platform() -> str:
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.platformName()


def _zones(_folder: Path) -> str:
    from zoneinfo import ZoneInfo

    return str(ZoneInfo("America/New_York"))


_STEPS: dict[str, Callable[[Path], str]] = {
    "example and exports": _example,
    "reading back": _read_back,
    "migrations": _migrations,
    "time zones": _zones,
    "window": _pages,
}


if __name__ == "__main__":
    sys.exit(selftest(Path(sys.argv[1])))

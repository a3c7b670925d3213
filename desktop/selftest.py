"""``chairdesk --selftest DIR``: whether this installation can do the whole job."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from db.version import version

RESULT = "selftest.txt"
"""What was said, kept in the folder too: a window program of Windows has no place to say it."""
_log = logging.getLogger(__name__)


def selftest(folder: Path) -> int:
    """Do every kind of work once in ``folder`` and say of each whether it went well.

    Nothing of the person's is touched, and no network is used. Returns 0 where all went well; what
    did not is printed with its traceback.
    """
    folder = folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["CHAIRDESK_HOME"] = str(folder / "home")
    failed = 0
    with (folder / RESULT).open("w", encoding="utf-8") as kept, _overheard() as broken:

        def say(text: str) -> None:
            print(text, flush=True)
            print(text, file=kept, flush=True)

        for name, step in _STEPS.items():
            try:
                result = step(folder)
                if broken:
                    raise RuntimeError("\n".join(broken))
            except Exception:
                failed += 1
                say(f"FAILED  {name}\n{traceback.format_exc()}")
            else:
                say(f"ok      {name}: {result}")
            broken.clear()
        say(f"Chairdesk {version()}: {len(_STEPS) - failed} of {len(_STEPS)} steps went well")
    return 1 if failed else 0


@contextmanager
def _overheard() -> Iterator[list[str]]:
    """Gather what breaks where no caller learns of it: in a slot, or in a job of the window's."""
    broken: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            broken.append(self.format(record))

    def uncaught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        _log.error("uncaught", exc_info=(kind, error, trace))

    ear, before = Ear(logging.ERROR), sys.excepthook
    logging.getLogger().addHandler(ear)
    sys.excepthook = uncaught
    try:
        yield broken
    finally:
        sys.excepthook = before
        logging.getLogger().removeHandler(ear)


def _example(folder: Path) -> str:
    """Build the example and write every kind of file from it."""
    from db.demo import write_demo

    written = write_demo(folder)
    empty = [path.name for path in written if path.stat().st_size == 0]
    if empty:
        raise RuntimeError(f"empty: {empty}")
    return f"{len(written)} files"


def _read_back(folder: Path) -> str:
    """Read what was written, in the limited child: each form of the report holds the same."""
    from db.exchange import formats, review
    from db.reading.kinds import FileKind
    from db.reading.limited import command
    from db.store import Store

    counts = {}
    for name in ("report.docx", "report.pdf", "report.txt", "meetings.xlsx"):
        library = folder / f"{name}.chairdesk"
        library.unlink(missing_ok=True)
        with Store.create(library) as store:
            staged = formats.read(folder / name)
            with store.read() as session:
                proposal = review.match(session, staged)
            counts[name] = sum(review.apply(store, proposal).added.values())
            store.undo()
    if not all(counts.values()) or len({counts[f"report.{kind}"] for kind in _KINDS}) > 1:
        raise RuntimeError(f"not the same was read: {counts}")
    child = Path(command(FileKind.PDF, folder)[0]).name
    return ", ".join(f"{name} {count} records" for name, count in counts.items()) + f", by {child}"


_KINDS = ("docx", "pdf", "txt")


def _calendar(folder: Path) -> str:
    """Read the calendar that was written, in the limited child."""
    from db.exchange import formats

    meetings = list(formats.read(folder / "calendar.ics").of("meetings"))
    if not meetings:
        raise RuntimeError("no meeting was read from the calendar")
    return f"{len(meetings)} meetings"


def _letter(_folder: Path) -> str:
    """Write an invitation from the template that comes with the program, in the limited child."""
    from datetime import date

    from sqlalchemy import select

    from db import paths
    from db.letters.composing import gather_invitation
    from db.models import LetterKind, Participation
    from db.queries.letters import letter_templates
    from db.store import Store

    with Store.open(paths.example_library(), writing=False) as store, store.read() as session:
        briefer = session.scalars(select(Participation).order_by(Participation.id)).all()[0]
        template = next(
            each
            for each in letter_templates(session, briefer.meeting.body_id)
            if each.kind is LetterKind.INVITATION
        )
        letter = gather_invitation(session, template, briefer.uuid, date(2016, 4, 1))
    return f"{letter.file_name}, {len(letter.filled()) >> 10} kB"


def _refusal(folder: Path) -> str:
    """Have a damaged file refused in a sentence, not by a crash."""
    from db.errors import UnreadableFile
    from db.exchange import formats

    damaged = folder / "damaged.docx"
    damaged.write_bytes((folder / "report.docx").read_bytes()[:2000])
    try:
        formats.read(damaged)
    except UnreadableFile as refused:
        return str(refused)
    raise RuntimeError("half a Word file was read as if it were whole")


def _migrations(_folder: Path) -> str:
    """Find the migrations as Alembic will, as files in a folder of their own."""
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    from db.migrating import MIGRATIONS
    from db.migrations import HEAD

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    head = ScriptDirectory.from_config(config).get_current_head()
    if head != HEAD:
        raise RuntimeError(f"the newest migration is {head}, not {HEAD}")
    return f"schema {head}"


def _zones(_folder: Path) -> str:
    from zoneinfo import ZoneInfo

    return str(ZoneInfo("America/New_York"))


def _translations(_folder: Path) -> str:
    import gettext

    from db.language import DOMAIN, later
    from db.resources import resource

    english = later("Print the version.")
    french = gettext.translation(DOMAIN, resource("i18n"), ["fr"]).gettext(english)
    if french == english:
        raise RuntimeError("the French catalogue says nothing")
    return french


def _pages(folder: Path) -> str:
    """Draw every page of the window, with the system's own way of drawing."""
    from PySide6.QtGui import QImage

    from desktop.pictures import picture_example

    written = picture_example(folder / "pages")
    for path in written:
        image = QImage(str(path)).scaled(64, 40)
        if len({image.pixel(x, y) for x in range(64) for y in range(40)}) < _FEWEST_COLOURS:
            raise RuntimeError(f"{path.name} is blank")
    return f"{len(written)} pages, drawn by {_platform()} in {_typeface()}"


_FEWEST_COLOURS = 8
"""In the smallest picture of a page that is not blank."""


def _platform() -> str:
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.platformName()


def _typeface() -> str:
    from PySide6.QtGui import QFontInfo

    from desktop.shell.theme import theme

    return QFontInfo(theme().font()).family()


_STEPS: dict[str, Callable[[Path], str]] = {
    "example and exports": _example,
    "reading back": _read_back,
    "a calendar": _calendar,
    "a letter": _letter,
    "a damaged file": _refusal,
    "migrations": _migrations,
    "time zones": _zones,
    "translations": _translations,
    "window": _pages,
}


if __name__ == "__main__":
    sys.exit(selftest(Path(sys.argv[1])))

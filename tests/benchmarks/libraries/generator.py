"""Makes a library of any size: the same size and seed give the same records."""

from __future__ import annotations

from pathlib import Path
from random import Random

from sqlcipher3 import dbapi2

from db.store import Store
from tests.benchmarks.libraries.directory import Directory, fill_directory
from tests.benchmarks.libraries.meetings import Year, fill_meetings
from tests.benchmarks.libraries.operations import LAST_IMPORTS, edit_meetings, record_import
from tests.benchmarks.libraries.report import ReportWriter
from tests.benchmarks.libraries.rows import Rows
from tests.benchmarks.libraries.sizes import Size, share

_SEED = 1945
_LAST_YEAR = 2025
# Nobody else looks on, and a library half made is thrown away: no journal, room for all indexes.
_FAST = (
    "PRAGMA journal_mode=OFF",
    "PRAGMA synchronous=OFF",
    "PRAGMA locking_mode=EXCLUSIVE",
    "PRAGMA cache_size=-1000000",
)
_AS_FOUND = ("PRAGMA locking_mode=NORMAL", "PRAGMA journal_mode=WAL")


def generate(path: Path, size: Size) -> None:
    """Make a new library of that size, by year and then by body."""
    Store.create(path).close()
    connection = dbapi2.connect(str(path), isolation_level=None)
    try:
        for setting in _FAST:
            connection.execute(setting).fetchall()
        connection.execute("BEGIN")
        _fill(connection, size)
        connection.execute("COMMIT")
        for setting in _AS_FOUND:
            connection.execute(setting).fetchall()
    finally:
        connection.close()
    Store.open(path).close()  # which finds operations that the index of words does not know


def _fill(connection: dbapi2.Connection, size: Size) -> None:
    random = Random(_SEED)
    rows = Rows(connection, random)
    directory = fill_directory(rows, size, random)
    for which in range(size.reports):
        imported = rows.watch() if which >= size.reports - LAST_IMPORTS else None
        label = _fill_report(rows, size, which, directory, random)
        rows.stop_watching()
        if imported is not None:
            record_import(rows, f"Import the {label} report", imported)
    rows.write()
    edit_meetings(rows, connection, random)
    rows.write()


def _fill_report(rows: Rows, size: Size, which: int, directory: Directory, random: Random) -> str:
    number, place = divmod(which, size.bodies)
    year, body = _LAST_YEAR - size.years + 1 + number, directory.bodies[place]
    post = random.choice(directory.posts)
    first, last = f"{year}-01-01", f"{year}-12-31"
    rows.add("chairship", body_id=body, person_id=post.person, begins_on=first, ends_on=last)
    period = rows.add(
        "reporting_period", body_id=body, begins_on=first, ends_on=last, label=str(year)
    )
    of_year = Year(body, period, year)
    meetings = share(size.meetings, size.reports, which)
    held = fill_meetings(rows, of_year, meetings, directory.posts, random)
    ReportWriter(rows, of_year, held, random).write(
        len(share(size.paragraphs, size.reports, which)),
        len(share(size.recommendations, size.reports, which)),
        directory.organisations,
    )
    return str(year)

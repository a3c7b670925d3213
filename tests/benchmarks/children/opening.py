"""Opens a library and answers a month's meetings, as the program does when it starts."""

from time import perf_counter

start = perf_counter()

import sys  # noqa: E402
from datetime import date  # noqa: E402
from pathlib import Path  # noqa: E402

from db.queries.meetings import meetings  # noqa: E402
from db.store import Store  # noqa: E402

library, first, last = sys.argv[1:]
with Store.open(Path(library)) as store:
    with store.read() as session:
        found = list(
            meetings(
                session, first_day=date.fromisoformat(first), last_day=date.fromisoformat(last)
            )
        )
    spent = perf_counter() - start

print(f'{{"ms": {spent * 1000}, "meetings": {len(found)}}}')

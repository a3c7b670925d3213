"""Opens a library, answers a month's meetings, saves one edit, and tells the memory it took."""

import sys
from datetime import date
from pathlib import Path

from db.models import Meeting
from db.queries.meetings import meetings
from db.store import Store

library, first, last = sys.argv[1:]
with Store.open(Path(library)) as store:
    with store.read() as session:
        found = list(
            meetings(
                session, first_day=date.fromisoformat(first), last_day=date.fromisoformat(last)
            )
        )
    with store.write("Move a meeting to another room") as session:
        session.get_one(Meeting, found[0].id).room = f"{found[0].room} or next door"
    # Of this program alone: what getrusage tells may stem from the process that started it.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    peak = int(status.partition("VmHWM:")[2].split()[0])

print(f'{{"mb": {peak / 1024}, "meetings": {len(found)}}}')

"""The floor of opening: SQLAlchemy's ORM, the same classes mapped, one query."""

from time import perf_counter

start = perf_counter()

import sys  # noqa: E402
from datetime import date  # noqa: E402

from sqlalchemy import create_engine, select  # noqa: E402
from sqlalchemy.orm import Session  # noqa: E402
from sqlcipher3 import dbapi2  # noqa: E402

from db.models import Meeting  # noqa: E402

library, first, last = sys.argv[1:]
engine = create_engine(f"sqlite:///{library}", module=dbapi2)
with Session(engine) as session:
    query = (
        select(Meeting)
        .where(Meeting.day.between(date.fromisoformat(first), date.fromisoformat(last)))
        .order_by(Meeting.day)
    )
    found = session.scalars(query).all()
spent = perf_counter() - start

print(f'{{"ms": {spent * 1000}, "meetings": {len(found)}}}')

"""The period that follows one, begun or not."""

from __future__ import annotations

from datetime import date

import pytest

from db.editing.periods import add_next_period, change_period
from db.models import ReportingPeriod
from db.queries.period_after import label_after, span_after
from db.store import Store


@pytest.mark.parametrize(
    ("first", "last", "label", "begins", "ends"),
    [
        (date(2016, 1, 1), date(2016, 12, 31), "2017", date(2017, 1, 1), date(2017, 12, 31)),
        (date(2008, 7, 1), date(2009, 6, 30), "2009/10", date(2009, 7, 1), date(2010, 6, 30)),
        (date(2016, 1, 1), date(2016, 6, 30), "2016", date(2016, 7, 1), date(2016, 12, 31)),
        (date(2015, 2, 1), date(2016, 1, 31), "2016/17", date(2016, 2, 1), date(2017, 1, 31)),
        (date(2016, 1, 12), date(2017, 1, 11), "2017/18", date(2017, 1, 12), date(2018, 1, 11)),
    ],
)
def test_the_next_period_is_as_long_as_the_one_before(
    first: date, last: date, label: str, begins: date, ends: date
) -> None:
    after = span_after(ReportingPeriod(begins_on=first, ends_on=last))
    assert (after.label, after.begins_on, after.ends_on) == (label, begins, ends)


def test_a_period_that_is_there_is_called_as_it_is(store: Store) -> None:
    with store.read() as session:
        assert label_after(session, 1) == "2017"
    with store.write("Next") as session:
        uuid = add_next_period(session, 1)
        session.flush()
        change_period(session, uuid, "label", "2017, first half")
    with store.read() as session:
        assert label_after(session, 1) == "2017, first half"

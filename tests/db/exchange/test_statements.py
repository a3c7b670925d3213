from __future__ import annotations

from typing import Any

import pytest

from db.errors import UserError
from db.exchange.staging import StagedRecords
from db.exchange.statements import resolve_references
from db.store import Store
from tests.db.exchange.reviewing import review
from tests.db.exchange.years import year_2016


@pytest.mark.parametrize(
    ("family", "field", "value", "why"),
    [
        ("meetings", "status", "cancelled by mistake", "must be one of: planned"),
        ("meetings", "day", "2016-04-28", "must be a day"),
        ("meetings", "number", 2**70, "whole number of ordinary size"),
        ("meetings", "number", True, "whole number of ordinary size"),
        ("meetings", "journal_announced", 1, "must be true or false"),
        ("meetings", "starts_at", "10:00", "must be a time of day"),
        ("meetings", "time_zone", None, "must not be empty"),
        ("people", "name", None, "must not be empty"),
        ("people", "name", 7, "must be a text"),
        ("people", "name", "\ud800", "whole characters"),
        ("signatories", "title_lines", "Chair", "shape"),
        ("signatories", "title_lines", [1], "shape"),
        ("paragraphs", "marks", [[0, 1, "bold"]], "shape"),
        ("paragraphs", "marks", [[-1, 1, "bold", None]], "shape"),
    ],
)
def test_a_value_that_cannot_stand_in_a_library_is_named(
    store: Store, family: str, field: str, value: object, why: str
) -> None:
    staged = year_2016().staged()
    record = next(staged.of(family))
    record.values[field] = value
    record.place = "row 12"
    with pytest.raises(UserError, match=why) as caught:
        review(store, staged)
    assert f"“{field}” of {family} at row 12" in str(caught.value)


def test_a_record_without_what_it_needs_is_named(store: Store) -> None:
    staged = StagedRecords(source="file")
    staged.add("posts", "post", {"title": "Head"}, place="row 3")
    with pytest.raises(UserError, match="“person” of posts at row 3: it must not be empty"):
        review(store, staged)


def test_only_a_reference_names_another_record() -> None:
    marks = [[0, 1, "reference", "annex"], [1, 1, "footnote", "annex"], [2, 3, "reference", "gone"]]
    values: dict[str, Any] = {"marks": marks}
    facts: dict[str, Any] = {"marks": marks}
    resolve_references(values, facts, {"annex": "its UUID"})
    assert values["marks"] == facts["marks"]
    assert [mark[3] for mark in values["marks"]] == ["its UUID", "annex", "gone"]

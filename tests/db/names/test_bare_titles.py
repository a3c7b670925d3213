"""A title without the organisation that stands beside it."""

from __future__ import annotations

import pytest

from db.names.bare_titles import bare_title

DPKO = "Department of Peacekeeping Operations"
FRANCE = "Permanent Mission of France to the United Nations"


@pytest.mark.parametrize(
    ("title", "organisation", "bare"),
    [
        (f"Head of the Policy Service of the {DPKO}", DPKO, "Head of the Policy Service"),
        (f"military adviser at the {FRANCE}", FRANCE, "military adviser"),
        ("African Union High Representative", "African Union", "High Representative"),
        (f"Head of the Policy Service of the {DPKO}", FRANCE, None),
        ("Force commander", None, None),
        ("Force commander", DPKO, None),
    ],
)
def test_only_the_organisation_beside_it_is_taken_off(
    title: str, organisation: str | None, bare: str | None
) -> None:
    assert bare_title(title, organisation) == (bare or title)

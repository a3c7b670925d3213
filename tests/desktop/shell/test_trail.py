"""Addresses, and going back and forward among them."""

from __future__ import annotations

import pytest

from desktop.shell.address import Address
from desktop.shell.trail import Trail


@pytest.mark.parametrize(
    "address", [Address("calendar"), Address("briefers", "people", "4c1f"), Address("history")]
)
def test_an_address_is_kept_as_a_word(address: Address) -> None:
    assert Address.parse(str(address)) == address


def test_a_record_knows_its_page() -> None:
    assert Address.of_record("people", "1") == Address("briefers", "people", "1")
    assert Address.of_record("mandates", "1") is None


def test_back_and_forward_go_over_the_same_steps() -> None:
    trail = Trail()
    a, b, c = Address("calendar"), Address("briefers", "people", "1"), Address("report")
    for each in (a, b, c):
        trail.went(each)
    assert (trail.back(), trail.back(), trail.back()) == (b, a, None)
    assert not trail.can_go_back
    assert (trail.forward(), trail.forward(), trail.forward()) == (b, c, None)


def test_a_new_step_forgets_what_lay_ahead() -> None:
    trail = Trail()
    for page in ("calendar", "briefers", "report"):
        trail.went(Address(page))
    trail.back()
    trail.went(Address("history"))
    assert not trail.can_go_forward
    assert trail.back() == Address("briefers")


def test_selecting_on_a_page_just_entered_is_the_same_step() -> None:
    trail = Trail()
    trail.went(Address("calendar"))
    trail.went(Address("briefers"))
    trail.went(Address("briefers", "people", "1"))
    assert trail.back() == Address("calendar")

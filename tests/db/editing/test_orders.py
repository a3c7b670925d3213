"""The two orders of who takes part in a meeting."""

from __future__ import annotations

from datetime import date

from db.editing.invitations import set_invitation
from db.editing.orders import set_order
from db.editing.participations import remove_briefer
from db.editing.replacing import replace_briefer
from db.models import InvitationStatus
from db.store import Store
from tests.db.editing.steps import step
from tests.db.editing.test_participations import person
from tests.db.example_meetings import facts, meeting_on

MAY = date(2016, 5, 27)


def orders(store: Store, uuid: str) -> tuple[list[str], list[str]]:
    briefers = facts(store, uuid).briefers
    spoken, listed = (
        [
            who.name.split()[-1]
            for who in sorted(briefers, key=lambda who: getattr(who, order) or 99)
        ]
        for order in ("speaking_order", "listing_order")
    )
    return spoken, listed


def test_each_order_is_changed_without_the_other(store: Store) -> None:
    uuid = meeting_on(store, MAY)
    spoken, listed = orders(store, uuid)
    by_name = {who.name.split()[-1]: who.uuid for who in facts(store, uuid).briefers}
    turned = list(reversed(spoken))
    step(
        store,
        lambda session: set_order(
            session, uuid, "speaking_order", [by_name[name] for name in turned]
        ),
    )
    assert orders(store, uuid) == (turned, listed)
    step(
        store,
        lambda session: set_order(
            session, uuid, "listing_order", [by_name[name] for name in reversed(listed)]
        ),
    )
    assert orders(store, uuid) == (turned, list(reversed(listed)))


def test_who_was_added_meanwhile_comes_last(store: Store) -> None:
    uuid = meeting_on(store, MAY)
    spoken, _ = orders(store, uuid)
    by_name = {who.name.split()[-1]: who.uuid for who in facts(store, uuid).briefers}
    step(
        store,
        lambda session: set_order(session, uuid, "speaking_order", [by_name[spoken[2]]]),
    )
    assert orders(store, uuid)[0] == [spoken[2], spoken[0], spoken[1]]


def test_who_declined_takes_no_number_where_the_others_are_put_in_order(store: Store) -> None:
    uuid = meeting_on(store, MAY)
    spoken, _ = orders(store, uuid)
    decline(store, uuid, spoken[1])
    turn(store, uuid, spoken)
    told = places(store, uuid)
    assert [told[name][0] for name in reversed(spoken)] == [1, None, 2]


def test_who_is_replaced_takes_no_number_either(store: Store) -> None:
    uuid = meeting_on(store, MAY)
    spoken, _ = orders(store, uuid)
    invite(store, uuid, spoken[0], InvitationStatus.REPLACED_BY)
    turn(store, uuid, spoken)
    told = places(store, uuid)
    assert [told[name][0] for name in reversed(spoken)] == [1, 2, None]


def test_who_is_behind_one_removed_moves_up_past_one_who_declined(store: Store) -> None:
    uuid = meeting_on(store, MAY)
    spoken, _ = orders(store, uuid)
    first, second, third = (keys(store, uuid)[name] for name in spoken)
    decline(store, uuid, spoken[1])
    step(store, lambda session: remove_briefer(session, first))
    left = {who.uuid: who.speaking_order for who in facts(store, uuid).briefers}
    assert left == {second: None, third: 1}


def test_who_comes_after_all_has_the_place_kept_or_the_last(store: Store) -> None:
    uuid = meeting_on(store, MAY)
    spoken, _ = orders(store, uuid)
    back = spoken[0]
    before = places(store, uuid)[back]
    decline(store, uuid, back)
    invite(store, uuid, back, InvitationStatus.ACCEPTED)
    assert places(store, uuid)[back] == before
    decline(store, uuid, back)
    turn(store, uuid, spoken)
    invite(store, uuid, back, InvitationStatus.ACCEPTED)
    assert places(store, uuid)[back] == (3, before[1])


def test_who_comes_instead_of_one_without_a_place_comes_last(store: Store) -> None:
    uuid, khare = meeting_on(store, MAY), person(store, "Atul Khare")
    spoken, _ = orders(store, uuid)
    decline(store, uuid, spoken[0])
    turn(store, uuid, spoken)
    gone = keys(store, uuid)[spoken[0]]
    new = step(store, lambda session: replace_briefer(session, gone, khare))
    who = next(each for each in facts(store, uuid).briefers if each.uuid == new)
    assert who.speaking_order == 3


def keys(store: Store, uuid: str) -> dict[str, str]:
    return {who.name.split()[-1]: who.uuid for who in facts(store, uuid).briefers}


def places(store: Store, uuid: str) -> dict[str, tuple[int | None, int | None]]:
    return {
        who.name.split()[-1]: (who.speaking_order, who.listing_order)
        for who in facts(store, uuid).briefers
    }


def turn(store: Store, uuid: str, spoken: list[str]) -> None:
    by_name = keys(store, uuid)
    named = [by_name[name] for name in reversed(spoken)]
    step(store, lambda session: set_order(session, uuid, "speaking_order", named))


def decline(store: Store, uuid: str, name: str) -> None:
    invite(store, uuid, name, InvitationStatus.DECLINED)


def invite(store: Store, uuid: str, name: str, status: InvitationStatus) -> None:
    who = keys(store, uuid)[name]
    step(store, lambda session: set_invitation(session, who, status))

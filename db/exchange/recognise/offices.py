"""Staging who was in the chair, and the delegations that held the vice-chairs."""

from __future__ import annotations

from collections.abc import Sequence

from db.exchange.recognise.chair import ChairFound
from db.exchange.recognise.directory import Directory
from db.exchange.recognise.gathering import Gathering
from db.exchange.staging import Level
from db.language import tr


def stage_chairs(
    chairs: Sequence[ChairFound], body: str, directory: Directory, gathering: Gathering
) -> None:
    """Stage a chairship for each; where the report names nobody, an issue says so."""
    if not chairs:
        gathering.note(Level.NOTE, "", tr("The report does not say who was in the chair."))
    for chair in chairs:
        person = directory.person(chair.name, chair.place)
        name = person.removeprefix("person ")
        delegation = directory.state(chair.delegation, chair.place) if chair.delegation else None
        chairship = gathering.add(
            "chairships",
            f"chairship of {name}",
            {
                "begins_on": chair.begins_on,
                "ends_on": chair.ends_on,
                "appointed_by": chair.appointed_by,
                "status": chair.status,
                "office": chair.office,
            },
            {"body": body, "person": person, "delegation": delegation},
            chair.place,
        )
        for state in chair.vice_chairs:
            gathering.add(
                "vice_chairs",
                f"vice-chair {state} with {name}",
                {},
                {"chairship": chairship, "delegation": directory.state(state, chair.place)},
                chair.place,
            )

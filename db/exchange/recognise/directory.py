"""People, their posts and organisations: each once, however often the report names them."""

from __future__ import annotations

import re
from typing import Any

from db.countries import find_country
from db.exchange.recognise.actors import Actor
from db.exchange.recognise.gathering import Gathering
from db.models import OrganisationKind
from db.names import key, sort_name, split_name, split_post

_COURTESY_RE = re.compile(r"\b(?:(?P<feminine>Ms|Mrs|Miss|Mme|Madame|Dame)|Mr|M|Sir)\b")
_IN_LANGUAGE = {"en": "english", "fr": "french"}


class Directory:
    """Stages people, posts and organisations, and finds again what was staged before."""

    def __init__(self, gathering: Gathering, language: str) -> None:
        self._gathering = gathering
        self._language = language
        self._people: dict[str, str] = {}
        self._posts: dict[tuple[str, str, bool], str] = {}
        self._organisations: dict[str, str] = {}

    @property
    def names(self) -> list[str]:
        """The names met so far, without rank."""
        return [
            self._gathering.get("people", person).values["name"] for person in self._people.values()
        ]

    def person(self, printed: str, place: str) -> str:
        """Give the key of a person by the printed name; two spellings of a name are one person."""
        name = split_name(printed)
        known = self._people.get(key(name.name))
        if known is None:
            known = self._people[key(name.name)] = self._gathering.add(
                "people",
                f"person {name.name}",
                person_values(printed),
                {},
                place,
            )
        values = self._gathering.get("people", known).values
        prefix = _prefix(printed, name.name)
        values["rank"] = values["rank"] or prefix or None
        if courtesy := _COURTESY_RE.search(prefix):
            self.set_pronoun(known, "she" if courtesy["feminine"] else "he")
        return known

    def known(self, printed: str) -> str | None:
        """Give the key of a person who was staged already; None where nobody of the name was."""
        return self._people.get(key(split_name(printed).name))

    def set_pronoun(self, person: str, pronoun: str) -> None:
        """Say how the report speaks of a person, unless it is known."""
        values = self._gathering.get("people", person).values
        values["pronoun"] = values["pronoun"] or pronoun

    def post(self, person: str, title: str, place: str, *, former: bool = False) -> str | None:
        """Give the key of a person's post by its printed title; None where none is printed."""
        if not title:
            return None
        known = self._posts.get((person, title, former))
        if known is None:
            name = person.removeprefix("person ")
            known = self._posts[person, title, former] = self._gathering.add(
                "posts",
                f"post of {name}: {title}",
                {"title": title, "former": former},
                {"person": person, "organisation": self._of_post(title, place)},
                place,
            )
        return known

    def state(self, name: str, place: str) -> str:
        """Give the key of a State's delegation, under its name in the language of the report."""
        known = find_country(name)
        named = getattr(known, _IN_LANGUAGE[self._language]) if known else name
        return self.organisation(named, OrganisationKind.MEMBER_STATE, place)

    def actor(self, actor: Actor, place: str) -> str:
        """Give the key of somebody a statement speaks to."""
        return self.organisation(actor.name, actor.kind, place)

    def organisation(
        self, name: str, kind: OrganisationKind, place: str, parent: str | None = None
    ) -> str:
        """Give the key of an organisation; one that is known keeps the kind it has."""
        known = self._organisations.get(key(name))
        if known is None:
            known = self._organisations[key(name)] = self._gathering.add(
                "organisations",
                f"organisation {name}",
                {"name": name, "kind": kind},
                {"parent": parent},
                place,
            )
        return known

    def _of_post(self, title: str, place: str) -> str | None:
        parts = split_post(title)
        if not parts.organisation:
            return None
        kind = OrganisationKind(parts.kind) if parts.kind else OrganisationKind.OTHER
        parent = None
        if parts.country and kind is not OrganisationKind.MEMBER_STATE:
            parent = self.state(parts.country, place)
        return self.organisation(parts.organisation, kind, place, parent)


def person_values(printed: str) -> dict[str, Any]:
    """Give what a printed name says of a new person."""
    name = split_name(printed).name
    return {
        "name": name,
        "sort_name": sort_name(name),
        "rank": _prefix(printed, name) or None,
        "pronoun": None,
    }


def _prefix(printed: str, name: str) -> str:
    """A courtesy that a report prints is a prefix like a rank; honorifics are for letters."""
    return " ".join(printed.split())[: -len(name)].strip() if name else ""

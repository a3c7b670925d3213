"""Delegations of Member States, and what they are called in the person's language."""

from __future__ import annotations

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.countries import find_country
from db.language import spoken
from db.models import Organisation, OrganisationKind

LANGUAGES: Final = ("en", "fr")
"""Those in which the names of States come with the program."""


def states(session: Session) -> dict[str, Organisation]:
    """Give the delegations of Member States by the English names of their States."""
    query = select(Organisation).where(Organisation.kind == OrganisationKind.MEMBER_STATE)
    found: dict[str, Organisation] = {}
    for organisation in session.scalars(query.order_by(Organisation.id)):
        country = find_country(organisation.name)
        if country is not None:
            found.setdefault(country.english, organisation)
    return found


def delegation_name(organisation: Organisation, language: str | None = None) -> str:
    """Say what a delegation is called in a language; None is the person's."""
    language = language or spoken(LANGUAGES)
    translated: str | None = organisation.translations.get(language, {}).get("name")
    if translated:
        return translated
    is_state = organisation.kind is OrganisationKind.MEMBER_STATE
    country = find_country(organisation.name) if is_state and language != "en" else None
    return country.name(language) if country is not None else organisation.name

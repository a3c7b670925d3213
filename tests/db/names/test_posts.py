"""Posts: the organisation that is named in them or implied."""

from __future__ import annotations

import time

import pytest

from db.models.organisation import OrganisationKind
from db.names import PostParts, split_post
from db.names.organisations import find_organisation, known_organisations

DPKO = "Department of Peacekeeping Operations"
DOMP = "Département des opérations de maintien de la paix"
CTED = "Counter-Terrorism Committee Executive Directorate"
DEPARTMENT, MISSION = "secretariat_department", "permanent_mission"
TO_THE_UN = "to the United Nations"
AUPRES = "auprès de l'Organisation des Nations Unies"


@pytest.mark.parametrize(
    ("post", "title", "organisation", "kind", "country"),
    [
        (
            f"Head of the Policy and Best Practices Service of the {DPKO}",
            "Head of the Policy and Best Practices Service",
            DPKO,
            DEPARTMENT,
            None,
        ),
        (
            f"Director of the Policy, Evaluation and Training Division in the {DPKO}",
            "Director of the Policy, Evaluation and Training Division",
            DPKO,
            DEPARTMENT,
            None,
        ),
        (
            "Director of the Security Council Affairs Division, Department of Political Affairs",
            "Director of the Security Council Affairs Division",
            "Department of Political Affairs",
            DEPARTMENT,
            None,
        ),
        (
            "Legal Adviser, Department of Lost Causes, New York",
            "Legal Adviser",
            "Department of Lost Causes",
            DEPARTMENT,
            None,
        ),
        (
            "Chief, Department of Roads of Ghana",
            "Chief",
            "Department of Roads of Ghana",
            "other",
            "Ghana",
        ),
        ("Director, DPKO", "Director", DPKO, DEPARTMENT, None),
        (
            "Under-Secretary-General for Peacekeeping Operations",
            "Under-Secretary-General for Peacekeeping Operations",
            DPKO,
            DEPARTMENT,
            None,
        ),
        (
            "Under-Secretary-General for Field Support",
            "Under-Secretary-General for Field Support",
            "Department of Field Support",
            DEPARTMENT,
            None,
        ),
        (
            f"Ambassador and Permanent Representative of Morocco {TO_THE_UN}",
            "Ambassador and Permanent Representative",
            f"Permanent Mission of Morocco {TO_THE_UN}",
            MISSION,
            "Morocco",
        ),
        (
            "Deputy Permanent Representative of the Netherlands",
            "Deputy Permanent Representative",
            f"Permanent Mission of the Netherlands {TO_THE_UN}",
            MISSION,
            "Netherlands",
        ),
        (
            f"military adviser at the Permanent Mission of France {TO_THE_UN}",
            "military adviser",
            f"Permanent Mission of France {TO_THE_UN}",
            MISSION,
            "France",
        ),
        (
            f"Permanent Observer of the State of Ruritania {TO_THE_UN}",
            "Permanent Observer",
            f"Permanent Mission of the State of Ruritania {TO_THE_UN}",
            MISSION,
            None,
        ),
        (
            f"Permanent Observer of the African Union {TO_THE_UN}",
            "Permanent Observer",
            "African Union",
            "regional_organization",
            None,
        ),
        (
            f"Deputy Head of the Delegation of the European Union {TO_THE_UN}",
            "Deputy Head",
            f"Delegation of the European Union {TO_THE_UN}",
            "regional_organization",
            None,
        ),
        (
            "African Union High Representative for the Peace Fund",
            "High Representative for the Peace Fund",
            "African Union",
            "regional_organization",
            None,
        ),
        (
            f"Deputy Executive Director of the {CTED}",
            "Deputy Executive Director",
            CTED,
            "un_body",
            None,
        ),
        ("Executive Director of UN-Women", "Executive Director", "UN-Women", "un_body", None),
        (
            "Chair of the Panel of Experts on Mali",
            "Chair",
            "Panel of Experts on Mali",
            "un_body",
            None,
        ),
        (
            "Special Representative of the Secretary-General and Head of the United Nations "
            "Mission in South Sudan (UNMISS)",
            "Special Representative of the Secretary-General and Head",
            "United Nations Mission in South Sudan",
            "field_mission",
            None,
        ),
        (
            "Force Commander of the United Nations Supervision Mission in Ruritania",
            "Force Commander",
            "United Nations Supervision Mission in Ruritania",
            "field_mission",
            None,
        ),
        ("Executive Director of Crisis Action", "Executive Director", "Crisis Action", "ngo", None),
        ("Founder of Amani Africa", "Founder", "Amani Africa", "ngo", None),
        ("Analyst with the Blue Sky Forum", "Analyst", "Blue Sky Forum", "other", None),
        ("Professor at Columbia University", "Professor", "Columbia University", "other", None),
        (
            "Minister for Foreign Affairs of Mali",
            "Minister for Foreign Affairs",
            "Mali",
            "member_state",
            "Mali",
        ),
        ("President of the Republic of Senegal", "President", "Senegal", "member_state", "Senegal"),
        (
            "Secrétaire général adjoint aux opérations de maintien de la paix",
            "Secrétaire général adjoint aux opérations de maintien de la paix",
            DOMP,
            DEPARTMENT,
            None,
        ),
        (
            "Secrétaire générale adjointe chargée des affaires humanitaires",
            "Secrétaire générale adjointe chargée des affaires humanitaires",
            "Bureau de la coordination des affaires humanitaires",
            DEPARTMENT,
            None,
        ),
        (
            f"Chef du Service des politiques et des pratiques optimales du {DOMP}",
            "Chef du Service des politiques et des pratiques optimales",
            DOMP,
            DEPARTMENT,
            None,
        ),
        (
            f"Représentant permanent du Maroc {AUPRES}",
            "Représentant permanent",
            f"Mission permanente du Maroc {AUPRES}",
            MISSION,
            "Morocco",
        ),
        (
            f"conseiller militaire à la Mission permanente de la France {AUPRES}",
            "conseiller militaire",
            f"Mission permanente de la France {AUPRES}",
            MISSION,
            "France",
        ),
        (
            "Chef adjoint de la délégation de l'Union européenne",
            "Chef adjoint",
            f"Délégation de l'Union européenne {AUPRES}",
            "regional_organization",
            None,
        ),
        (
            "Haut Représentant de l'Union africaine pour le Fonds pour la paix",
            "Haut Représentant de l'Union africaine pour le Fonds pour la paix",
            "Union africaine",
            "regional_organization",
            None,
        ),
        (
            "Directrice exécutive d'ONU-Femmes",
            "Directrice exécutive",
            "ONU-Femmes",
            "un_body",
            None,
        ),
        (
            "Ministre des affaires étrangères du Mali",
            "Ministre des affaires étrangères",
            "Mali",
            "member_state",
            "Mali",
        ),
    ],
)
def test_the_organisation_of_a_post_is_told(
    post: str, title: str, organisation: str, kind: str, country: str | None
) -> None:
    assert split_post(post) == PostParts(title, organisation, kind, country)
    assert kind in set(OrganisationKind)


@pytest.mark.parametrize(
    "post",
    [
        "",
        "Researcher",
        "Chief of Staff",
        "Director of the Policy, Evaluation and Training Division",
        "Assistant Secretary-General for Strategic Coordination",
        "Special Representative of the Secretary-General for Ruritania",
        "Représentant spécial du Secrétaire général pour le Mali",
        "Delegation of Ruritania Office",
        "Adviser in Geneva, New York",
        "Director " * 100,
    ],
)
def test_a_post_without_organisation_invents_none(post: str) -> None:
    assert split_post(post) == PostParts(" ".join(post.split()))


def test_a_typographic_apostrophe_is_read_as_the_plain_one() -> None:
    plain, typographic = (
        split_post(f"Chef de la délégation de l{mark}Union européenne") for mark in "'\u2019"
    )
    assert plain.kind == typographic.kind == "regional_organization"


def test_every_known_organisation_is_found_by_both_its_names() -> None:
    for each in known_organisations():
        assert each.kind in set(OrganisationKind)
        for name in (each.english, each.french, *each.acronyms):
            found = find_organisation(f"Chief of {name}")
            assert found is not None
            assert found[1:] == (9, 9 + len(name))
            assert name in (found[0].english, found[0].french, *found[0].acronyms)


@pytest.mark.parametrize(
    "words", ["Director of ", "United Nations ", "Mission de la ", "of the ", ", "]
)
def test_a_hostile_post_takes_no_noticeable_time(words: str) -> None:
    started = time.process_time()
    split_post((words * 300)[:490])
    split_post(words * 20_000)
    assert time.process_time() - started < 1

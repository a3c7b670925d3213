"""Cells that hold several briefers, split with and without separators."""

from __future__ import annotations

import random
import re
import textwrap
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.names import Briefer, PrintedName, parse_briefer, split_briefers

ENGLISH = (
    "Hervé Ladsous, Under-Secretary-General for Peacekeeping Operations",
    "El-Ghassim Wane, Assistant Secretary-General for Peacekeeping Operations",
    "Donald Kaberuka, African Union High Representative for the Peace Fund",
    "Ioannis Vrailas, Deputy Head of the Delegation of the European Union to the United Nations",
    "Jack Christofides, Director of the Policy, Evaluation and Training Division in the "
    "Department of Peacekeeping Operations",
    "Brigadier General Thierry Lion, military adviser at the Permanent Mission of France to the "
    "United Nations",
    "Omar Hilale, Ambassador and Permanent Representative of Morocco to the United Nations",
    "José Luis de Almeida e Silva, Force Commander of the United Nations Mission in South Sudan",
    "LIU Jieyi, Permanent Representative of China to the United Nations",
    "Wu Hongbo, Under-Secretary-General for Economic and Social Affairs",
    "Mohamed Ibn Chambas, Special Representative of the Secretary-General for West Africa and the "
    "Sahel",
    "Zeid Ra'ad al-Hussein, United Nations High Commissioner for Human Rights",
    "Lieutenant General (retired) Babacar Gaye, former Special Representative of the "
    "Secretary-General for the Central African Republic",
    "Ms. Phumzile Mlambo-Ngcuka, Executive Director of UN-Women",
    "Mr. Smaïl Chergui, Commissioner for Peace and Security of the African Union",
    "J. Arthur Boutellis, Director of the Center for Peace Operations, International Peace "
    "Institute",
    "Andrew Hudson, Executive Director of Crisis Action",
    "Sir Mark Lyall Grant, Permanent Representative of the United Kingdom to the United Nations",
    "Rafael Darío Ramírez Carreño, Permanent Representative of Venezuela",
    "Weixiong Chen (Counter-Terrorism Committee Executive Directorate)",
    "Tariq Al-Ansari (African Union)",
    "Renata Dwan — Head of the Policy and Best Practices Service",
    "Youssoufou Bamba – Chair of the Working Group on Peacekeeping Operations",
    "Aïchatou Mindaoudou, Special Representative of the Secretary-General for Côte d'Ivoire",
    "Dmitry Titov, Assistant Secretary-General for Rule of Law and Security Institutions",
    "Nguyen Phuong Nga, Permanent Representative of Viet Nam",
    "Staffan de Mistura, Special Envoy for Syria",
    "Kenneth Roth, Executive Director of Human Rights Watch",
    "Solomon Dersso, Founder of Amani Africa",
    "Hassan B. Jallow, Prosecutor of the International Criminal Tribunal for Rwanda",
    "Major General Patrick Cammaert, former Military Adviser to the Secretary-General",
    "H.E. Mr. Tété António, Permanent Observer of the African Union to the United Nations",
    "Jan Eliasson, Deputy Secretary-General",
    "Ambassador Martha Ama Akyaa Pobee, Permanent Representative of Ghana",
    "Christian Saunders, Director, Procurement Division, Department of Field Support",
    "Alexander Zuev, Officer-in-Charge, Office of Rule of Law and Security Institutions, New York",
    "Jordan Ryan, Department of Field Support",
    "Ban Ki-moon, DPKO",
)
FRENCH = (
    "Hervé Ladsous, Secrétaire général adjoint aux opérations de maintien de la paix",
    "Atul Khare, Secrétaire général adjoint à l'appui aux missions",
    "El-Ghassim Wane, Sous-Secrétaire général aux opérations de maintien de la paix",
    "Donald Kaberuka, Haut Représentant de l'Union africaine pour le Fonds pour la paix",
    "Renata Dwan, Chef du Service des politiques et des pratiques optimales du Département des "
    "opérations de maintien de la paix",
    "Omar Hilale, Ambassadeur et Représentant permanent du Maroc auprès de l'Organisation des "
    "Nations Unies",
    "le général de brigade Thierry Lion, conseiller militaire à la Mission permanente de la France "
    "auprès de l'Organisation des Nations Unies",
    "M. Jean-Pierre Lacroix, Représentant permanent de la France",
    "Mme Bintou Keita, Sous-Secrétaire générale aux opérations de maintien de la paix",
    "Maman Sidikou, Représentant spécial du Secrétaire général pour la République démocratique du "
    "Congo",
    "Général de corps d'armée Dennis Gyllensporre, commandant de la force de la MINUSMA",
    "Jean-Marie Guéhenno, Président d'International Crisis Group",
    "Amina Mohammed, Vice-Secrétaire générale",
    "Sophie de Caen, Directrice régionale du Programme des Nations Unies pour le développement",
    "Fatou Bensouda, Procureure de la Cour pénale internationale",
    "S. E. M. Ibrahim Boubacar Keïta, Président de la République du Mali",
    "Joanna Wronecka (Pologne)",
    "François Delattre — Représentant permanent de la France",
)
POOLS = {"en": ENGLISH, "fr": FRENCH}
CELLS = st.sampled_from([ENGLISH, FRENCH]).flatmap(
    lambda pool: st.lists(st.sampled_from(pool), min_size=1, max_size=4, unique=True)
)


@pytest.mark.parametrize("language", POOLS)
def test_every_pair_splits_without_a_separator(language: str) -> None:
    pool = POOLS[language]
    wrong = [
        f"{one} {other}"
        for one in pool
        for other in pool
        if one != other and split_briefers(f"{one} {other}") != [one, other]
    ]
    assert wrong == []


@given(CELLS, st.sampled_from([" ", "\n", "; ", ";\n", ",\n", "\n\n", " \n"]))
def test_any_cell_splits_whatever_separates_its_briefers(entries: list[str], between: str) -> None:
    assert split_briefers(between.join(entries)) == entries


@given(CELLS, st.integers(24, 70), st.booleans())
def test_lines_that_merely_wrap_do_not_split_a_post(
    entries: list[str], width: int, each_on_its_own_line: bool
) -> None:
    texts = entries if each_on_its_own_line else [" ".join(entries)]
    lines = [line for text in texts for line in textwrap.wrap(text, width, break_on_hyphens=False)]
    assert split_briefers("\n".join(lines)) == entries


@given(CELLS, st.sampled_from(["{}. ", "{}) ", "({}) ", "- ", "• "]), st.booleans())
def test_numbers_and_bullets_separate(entries: list[str], marker: str, lines: bool) -> None:
    marked = [marker.format(place) + entry for place, entry in enumerate(entries, 1)]
    lines = lines or "{}" not in marker
    assert split_briefers(("\n" if lines else " ").join(marked)) == entries


@given(CELLS)
def test_a_known_name_changes_nothing_that_was_right(entries: list[str]) -> None:
    names = [parse_briefer(entry).name.name for entry in entries]
    assert split_briefers(" ".join(entries), names) == entries


def test_the_2016_annex_splits_right_on_one_line(shared_reports: Path) -> None:
    text = (shared_reports / "2016-wg-peacekeeping.txt").read_text("utf-8")
    cells = [row.split("\t")[1] for row in text.splitlines()[-5:]]
    names = [[parse_briefer(each).name.name for each in split_briefers(cell)] for cell in cells]
    assert names == [
        ["Hervé Ladsous", "Atul Khare"],
        ["El-Ghassim Wane", "Donald Kaberuka", "Ioannis Vrailas"],
        ["Renata Dwan", "Weixiong Chen"],
        ["Renata Dwan", "Omar Hilale"],
        ["Jack Christofides", "Thierry Lion"],
    ]


@pytest.mark.parametrize(
    ("cell", "known", "entries"),
    [
        ("", (), []),
        (" \n ", (), []),
        ("Representatives of the Secretariat", (), ["Representatives of the Secretariat"]),
        ("Hervé Ladsous\nAtul Khare", (), ["Hervé Ladsous", "Atul Khare"]),
        (
            "Hervé Ladsous, Atul Khare and Renata Dwan",
            (),
            ["Hervé Ladsous", "Atul Khare", "Renata Dwan"],
        ),
        (
            "Hervé Ladsous\nUnder-Secretary-General for\nPeacekeeping Operations\nAtul Khare\nHead",
            (),
            [
                "Hervé Ladsous, Under-Secretary-General for Peacekeeping Operations",
                "Atul Khare, Head",
            ],
        ),
        (
            "Head of Mission, Hervé Ladsous; Head of Support, Atul Khare",
            (),
            ["Head of Mission, Hervé Ladsous", "Head of Support, Atul Khare"],
        ),
        (
            "(a) Hervé Ladsous, Head; (b) Atul Khare, Head",
            (),
            ["Hervé Ladsous, Head", "Atul Khare, Head"],
        ),
        (
            "Zannanza, Researcher at Kubaba\nAtul Khare, Head",
            (),
            ["Zannanza, Researcher at Kubaba", "Atul Khare, Head"],
        ),
        (
            "Atul Khare, Head of Operations Zannanza, Researcher",
            ("Zannanza",),
            ["Atul Khare, Head of Operations", "Zannanza, Researcher"],
        ),
        (
            "El Ghassim Wane, Assistant Secretary-General",
            ("El-Ghassim Wane", " "),
            ["El Ghassim Wane, Assistant Secretary-General"],
        ),
        (
            "Jane Doe, Special Envoy of Kofi Annan to Syria John Roe, Head",
            ("Kofi Annan", "Jane Doe"),
            ["Jane Doe, Special Envoy of Kofi Annan to Syria", "John Roe, Head"],
        ),
        (
            "Anne Petit, Directrice de Foobar Jean Martin, Chef",
            (),
            ["Anne Petit, Directrice de Foobar", "Jean Martin, Chef"],
        ),
        (
            "Anne Petit, Head of Foobar Trust Jean Martin, Head",
            (),
            ["Anne Petit, Head of Foobar Trust", "Jean Martin, Head"],
        ),
        (
            "de Mistura, Special Envoy Atul Khare, Head",
            (),
            ["de Mistura, Special Envoy", "Atul Khare, Head"],
        ),
        ("Office of Kofi Annan, Special Envoy", (), ["Office of Kofi Annan, Special Envoy"]),
        (
            "Members of the Secretariat Atul Khare, Head, and Jane Doe, Director",
            (),
            ["Members of the Secretariat", "Atul Khare, Head", "Jane Doe, Director"],
        ),
        (
            "Ana Bo Ce De Ef Gi Ha Io Ka, Director",
            (),
            ["Ana Bo Ce De Ef Gi Ha", "Io Ka, Director"],
        ),
    ],
)
def test_cells_of_other_shapes(cell: str, known: tuple[str, ...], entries: list[str]) -> None:
    assert split_briefers(cell, known) == entries


@pytest.mark.parametrize(
    ("text", "briefer"),
    [
        ("Atul Khare, Head, Support", Briefer(PrintedName("Atul Khare"), "Head, Support")),
        ("Atul Khare (African Union)", Briefer(PrintedName("Atul Khare"), "African Union")),
        ("Atul Khare — Head", Briefer(PrintedName("Atul Khare"), "Head")),
        ("Sir Atul Khare", Briefer(PrintedName("Atul Khare", "Sir"), "")),
        ("Head of Support, Atul Khare", Briefer(PrintedName("Atul Khare"), "Head of Support")),
        ("Head of Support", Briefer(PrintedName(""), "Head of Support")),
        ("Head, Support Division", Briefer(PrintedName(""), "Head, Support Division")),
    ],
)
def test_a_briefer_is_taken_apart(text: str, briefer: Briefer) -> None:
    assert parse_briefer(text) == briefer


@given(st.text(alphabet="AbcDe ,;().\n-–1", max_size=80))
def test_no_word_of_a_cell_is_lost_or_made_up(cell: str) -> None:
    kept = re.findall(r"[A-Za-z]{2,}", " ".join(split_briefers(cell)))
    assert kept == re.findall(r"[A-Za-z]{2,}", cell)


@pytest.mark.parametrize(
    "repeated",
    ["Jane Doe, Director ", "Aa ", "de ", "a, ", "( ", "General ", "\n", "Jane\n", "x; "],
)
def test_hostile_cells_take_no_noticeable_time(repeated: str) -> None:
    cell = repeated * (20_000 // len(repeated))
    started = time.process_time()
    split_briefers(cell)
    split_briefers(cell, ["Jane Doe", "John Roe"])
    parse_briefer(cell)
    assert time.process_time() - started < 3


def test_a_long_cell_splits_into_all_its_briefers() -> None:
    entries = [*ENGLISH]
    random.Random(2016).shuffle(entries)
    assert split_briefers(" ".join(entries)) == entries


@pytest.mark.parametrize(
    "lines",
    [
        ("Tin, captain of a river boat", "Bo Ek, marine biologist, Institute of Waters"),
        ("Bo Ek, former interpreter with the Mission", "Dato’ Ana binti Hj. Lim, Chief, Dams"),
        ("Général de corps d’armée Max Ruiz, médiateur", "Jo el-Kébir, membre du Groupe"),
    ],
)
def test_a_briefer_a_line_needs_no_known_word_of_a_post(lines: tuple[str, ...]) -> None:
    assert split_briefers("\n".join(lines)) == [*lines]


def test_a_line_that_goes_on_with_the_one_before_is_no_briefer() -> None:
    cell = "Ana Lima, Director of Dams and\nLong Canals, Rivers Division\nBo Ek, Chief"
    assert split_briefers(cell) == [
        "Ana Lima, Director of Dams and Long Canals, Rivers Division",
        "Bo Ek, Chief",
    ]


def test_a_line_of_several_may_hold_two_briefers() -> None:
    first, second = "Tin, captain of a river boat", "Bo Ek, Director of the Dams Division"
    third = "Ana Lima, Coordinator of the Sanctions Team"
    assert split_briefers(f"{first}\n{second} {third}") == [first, second, third]


@pytest.mark.parametrize(
    "second",
    ["Colonel (retired) Ana Lima, former adviser", "Sir Ana Lima, former judge of the Court"],
)
def test_a_rank_begins_a_name_after_the_place_that_ends_a_post(second: str) -> None:
    first = "Bo Ek, Senior Adviser, Organization for Cooperation in Europe"
    assert split_briefers(f"{first} {second}") == [first, second]


@pytest.mark.parametrize(
    ("cell", "known", "briefers"),
    [
        (
            "Judge Ada Lund, President of the Tribunal for the Former Yugoslavia Bo Ek, Registrar",
            ("Ada Lund", "Bo Ek"),
            [
                "Judge Ada Lund, President of the Tribunal for the Former Yugoslavia",
                "Bo Ek, Registrar",
            ],
        ),
        (
            "Ann Bell, Director of Security\nCommissioner Petr Novák, adviser",
            ("Petr Novák",),
            ["Ann Bell, Director of Security", "Commissioner Petr Novák, adviser"],
        ),
        ("Chief Warden Petr Novák, adviser", ("Petr Novák",), ["Chief Warden Petr Novák, adviser"]),
        (
            "Colonel-major Issa Traoré, commandant de l’École Alioune Blondin Bèye de Bamako",
            ("Issa Traoré", "Alioune Blondin Bèye"),
            ["Colonel-major Issa Traoré, commandant de l’École Alioune Blondin Bèye de Bamako"],
        ),
    ],
)
def test_what_is_printed_before_a_known_name_goes_with_it_and_a_namesake_splits_nothing(
    cell: str, known: tuple[str, ...], briefers: list[str]
) -> None:
    assert split_briefers(cell, known) == briefers

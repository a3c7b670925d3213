"""Words for made-up records: names, titles, sentences of a report's length and sound."""

from __future__ import annotations

from itertools import product
from random import Random

_GIVEN = (
    *("Amina", "Bertrand", "Chidi", "Dalia", "Emeka", "Farida", "Goran", "Hanna", "Ibrahim"),
    *("Jelena", "Kofi", "Leila", "Marek", "Nadia", "Oumar", "Paula", "Quentin", "Rania"),
    *("Samir", "Teresa", "Usha", "Viktor", "Wanjiru", "Ximena", "Yusuf", "Zeynep"),
)
_FAMILY = (
    *("Abreu", "Boateng", "Castellanos", "Diarra", "Eriksen", "Fofana", "Guerrero", "Hakimi"),
    *("Ivanov", "Jovanović", "Kamara", "Lindqvist", "Mbeki", "N'Diaye", "Okafor", "Petrescu"),
    *("Qureshi", "Rahmani", "Sørensen", "Traoré", "Usman", "Vásquez", "Wekesa", "Zhou"),
)
_RANKS = ("Major General", "Brigadier General", "Ambassador")
_TITLES = (
    "Assistant Secretary-General for {of}",
    "Director, {of} Division",
    "Head of the {of} Service",
    "Chief of {of}",
    "military adviser for {of}",
    "Permanent Observer for {of}",
)
_FIELDS = (
    "Field Support",
    "Mine Action",
    "Rule of Law",
    "Police Planning",
    "Child Protection",
    "Logistics",
    "Training",
    "Mediation",
    "Sanctions Monitoring",
    "Civil Affairs",
    "Air Operations",
    "Medical Care",
)
_WHO = (
    "The Chair",
    "The briefer",
    "Several members",
    "Some members",
    "A number of members",
    "Participants",
    "The members of the Group",
)
_VERBS = ("stressed", "recalled", "welcomed", "underlined", "noted with concern", "asked about")
_WHAT = (
    "the time that new units need before they can leave their camps",
    "the cost of spare parts in places without roads",
    "the part that women officers play in talks with villages",
    "early warning by people who know the language of a district",
    "how little is known of convoys after dark",
    "the gap between what a mandate asks and what a budget allows",
    "medical evacuation within the first hour",
    "the lessons that were written down and never read again",
)
_WHY = (
    "and asked for figures by the next meeting.",
    "since three missions had reported the same within a year.",
    "and offered to share the training material of their own forces.",
    "which the Secretariat would take up with the countries concerned.",
    "without which no plan would outlast its authors.",
    "and hoped that the discussion would be carried on.",
)
_SENTENCES = tuple(" ".join(parts) for parts in product(_WHO, _VERBS, _WHAT, _WHY))
_SENTENCES_OF_A_PARAGRAPH = 4  # some 60 words


def paragraph(random: Random) -> str:
    """A paragraph as long as those of real reports."""
    return " ".join(random.choices(_SENTENCES, k=_SENTENCES_OF_A_PARAGRAPH))


def item(random: Random) -> str:
    """An item of a list."""
    return f"{random.choice(_WHAT).capitalize()};"


def person(random: Random) -> tuple[str, str, str | None]:
    """A name as printed, the same for sorting, and a rank or none."""
    given, family = random.choice(_GIVEN), random.choice(_FAMILY)
    initial = random.choice("ABCDEFGHIJKLMNOPRSTVWZ")
    rank = random.choice(_RANKS) if random.random() < 0.1 else None
    return f"{given} {initial}. {family}", f"{family}, {given} {initial}.", rank


def title(random: Random) -> str:
    """The title of a post."""
    return random.choice(_TITLES).format(of=random.choice(_FIELDS))


def theme(random: Random) -> str:
    """What a meeting is about."""
    return f"{random.choice(_FIELDS)} and {random.choice(_FIELDS).lower()} in missions"


def organisation(random: Random, number: int) -> str:
    """The name of an organisation."""
    return f"Department {number} of {random.choice(_FIELDS)}"

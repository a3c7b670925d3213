"""Who is there before the first year begins: organisations, people with posts, bodies."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.benchmarks.libraries import phrases
from tests.benchmarks.libraries.rows import Rows
from tests.benchmarks.libraries.sizes import Size

_PEOPLE_OF_AN_ORGANISATION = 20
_FEWEST_ORGANISATIONS = 4
_WITH_A_FORMER_POST = 0.3


@dataclass(frozen=True)
class Post:
    """A post, with the person who holds it."""

    key: int
    person: int
    title: str


@dataclass(frozen=True)
class Directory:
    """Keys of what every year refers to."""

    organisations: range
    posts: list[Post]
    bodies: range


def fill_directory(rows: Rows, size: Size, random: Random) -> Directory:
    """Write the directory of a library."""
    for number in range(_FEWEST_ORGANISATIONS + size.people // _PEOPLE_OF_AN_ORGANISATION):
        name = phrases.organisation(random, number + 1)
        key = rows.add("organisation", name=name, kind="secretariat_department")
        rows.add("organisation_name", organisation_id=key, name=name, begins_on="1946-01-17")
    organisations = range(1, rows.count["organisation"] + 1)
    posts = [_person(rows, organisations, random) for _ in range(size.people)]
    for number in range(1, size.bodies + 1):
        body = rows.add(
            "body",
            full_name=f"Working Group {number} on {phrases.theme(random)}",
            short_name="Working Group",
        )
        rows.add("mandate", body_id=body, text=phrases.paragraph(random))
    return Directory(organisations, posts, range(1, size.bodies + 1))


def _person(rows: Rows, organisations: range, random: Random) -> Post:
    name, sort_name, rank = phrases.person(random)
    person = rows.add("person", name=name, sort_name=sort_name, rank=rank)
    title = phrases.title(random)
    post = rows.add(
        "post", person_id=person, organisation_id=random.choice(organisations), title=title
    )
    if random.random() < _WITH_A_FORMER_POST:
        rows.add(
            "post",
            person_id=person,
            organisation_id=random.choice(organisations),
            title=phrases.title(random),
            former=1,
        )
    return Post(post, person, title)

"""Each key typed in search, until there are rows: in the palette and in a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import pytest
from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.models import Paragraph, Person, Post, Recommendation, Record
from db.search import matching, search
from db.store import Store
from tests.benchmarks.conftest import Compare, Copies
from tests.benchmarks.harness import Measure, timed
from tests.benchmarks.libraries.sizes import WHOLE_HISTORY, Size

AT_MOST = 50.0  # milliseconds for a key, the slowest counts
WITHIN = 1.0  # of looking through the texts themselves, as is done without an index
PAGE = 200
ROUNDS = 5
TRIES = 3  # of each text: among so many, one would always meet a pause of the machine
TYPED = ("amina okafor", "women convoys", "training of spare p", "s/2016/10", "2016/4", "zz")
KEYS = [typed[:end] for typed in TYPED for end in range(1, len(typed) + 1)]

_PERSON = (
    Person.name
    + " "
    + select(func.group_concat(Post.title)).where(Post.person_id == Person.id).scalar_subquery()
)
_STATEMENT = Recommendation.reference + " " + Recommendation.text


@pytest.fixture
def session(copies: Callable[[Size], Copies]) -> Iterator[Session]:
    with Store.open(copies(WHOLE_HISTORY).ours, writing=False) as store, store.read() as session:
        yield session


def test_a_key_in_search_against_looking_through_paragraphs(
    compare: Compare, session: Session
) -> None:
    newest = select(Paragraph.id).order_by(Paragraph.id.desc()).limit(50)
    compare(
        "a key in search: whole history (floor: LIKE)",
        _slowest(
            lambda typed: session.execute(newest.where(Paragraph.text.contains(typed))).all(), TYPED
        ),
        _slowest(lambda typed: search(session, typed), KEYS),
        within=WITHIN,
        at_most=AT_MOST,
        rounds=ROUNDS,
    )
    assert search(session, "amina okafor")
    assert search(session, "women convoys")


@pytest.mark.parametrize(
    ("family", "record", "text", "order"),
    [
        ("people", Person, _PERSON, Person.sort_name),
        ("recommendations", Recommendation, _STATEMENT, Recommendation.reference),
    ],
    ids=["people", "recommendations"],
)
def test_a_key_that_filters_a_table_against_looking_through_it(
    compare: Compare,
    session: Session,
    family: str,
    record: type[Record],
    text: ColumnElement[str],
    order: InstrumentedAttribute[str],
) -> None:
    page = select(record.id, record.uuid, text).order_by(order, record.id).limit(PAGE)
    compare(
        f"a key that filters {family}: whole history (floor: LIKE)",
        _slowest(lambda typed: session.execute(page.where(text.contains(typed))).all(), TYPED),
        _slowest(
            lambda typed: session.execute(page.where(matching(session, family, typed))).all(), KEYS
        ),
        within=WITHIN,
        at_most=AT_MOST,
        rounds=ROUNDS,
    )


def _slowest(answer: Callable[[str], object], texts: Sequence[str]) -> Measure:
    """Measure, in milliseconds, the text for which the answer takes longest."""
    once = [timed(partial(answer, text)) for text in texts]
    return lambda: max(min(each() for _ in range(TRIES)) for each in once)

"""From staged records to a library."""

from __future__ import annotations

import shutil
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.connecting import library_engine
from db.exchange.report_format import read_report
from db.exchange.review import Review, apply, match
from db.exchange.staging import StagedRecords
from db.models import FAMILIES, AttachmentContent, Record
from db.store import Store
from tests.benchmarks.conftest import Compare
from tests.benchmarks.harness import timed

WITHIN = 2.5


def test_applying_against_adding_the_same_objects(
    compare: Compare, shared_reports: Path, tmp_path: Path
) -> None:
    staged = read_report(shared_reports / "2016-wg-peacekeeping.docx")
    blank, ours, plain = (tmp_path / f"{name}.chairdesk" for name in ("blank", "ours", "plain"))
    with Store.create(blank) as store, store.read() as session:
        review = match(session, staged)
    stores: list[Store] = []

    def fresh_store() -> None:
        while stores:
            stores.pop().close()
        shutil.copy(blank, ours)
        stores.append(Store.open(ours))

    compare(
        "match and apply a report (315 records)".replace("315", str(len(staged.records))),
        timed(lambda: _add(plain, review), before=lambda: shutil.copy(blank, plain)),
        timed(lambda: _apply(stores[0], staged), before=fresh_store),
        within=WITHIN,
    )
    stores.pop().close()
    assert _count(ours) == _count(plain) > 0


def _apply(store: Store, staged: StagedRecords) -> None:
    with store.read() as session:
        review = match(session, staged)
    apply(store, review)


def _add(path: Path, review: Review) -> None:
    """Add what the review would, as objects, in one transaction."""
    engine = library_engine(path, writing=True)
    with Session(engine.execution_options(writing=True)) as session:
        objects: dict[str, Record] = {}
        for decision in review.decisions:
            record = decision.record
            links = {name: objects[key] for name, key in record.links.items() if key}
            objects[record.key] = FAMILIES[record.family](**decision.values, **links)
        session.add_all(
            AttachmentContent(sha256=sha256, content=content)
            for sha256, content in review.staged.contents.items()
        )
        session.add_all(objects.values())
        session.commit()
    engine.dispose()


def _count(path: Path) -> int:
    with Store.open(path, writing=False) as store, store.read() as session:
        counts = (select(func.count()).select_from(model) for model in FAMILIES.values())
        return sum(session.scalars(count).one() for count in counts)

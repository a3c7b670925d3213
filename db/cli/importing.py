"""Importing from the command line: stage every file, then apply what a review accepts."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.errors import UserError
from db.exchange import formats, review
from db.exchange.ics.staging_events import UNSAID_BODY
from db.exchange.review import Applied
from db.exchange.staging import StagedRecords
from db.queries import body_for
from db.store import Store


def import_each(
    files: list[Path],
    library: Path,
    *,
    family: str | None,
    dry_run: bool,
    body: str | None = None,
) -> tuple[list[Applied], list[str]]:
    """Import files one after another; give what each did, and a sentence for each that failed.

    ``body`` is whose the meetings of a calendar are that does not say it. A library that does not
    exist is made where one file can be taken into it.
    """
    failed: list[str] = []
    staged: list[StagedRecords] = []
    for file in files:
        try:
            staged.append(formats.read(file, family))
        except UserError as error:
            failed.append(str(error))
    if not staged:
        return [], failed
    results: list[Applied] = []
    with _library(library, dry_run=dry_run) as (store, made):
        for records in staged:
            try:
                results.append(_take(store, records, body=body, dry_run=dry_run))
            except UserError as error:
                failed.append(str(error))
        if made and not results:
            store.discard()
    return results, failed


def _take(store: Store, records: StagedRecords, *, body: str | None, dry_run: bool) -> Applied:
    with store.read() as session:
        chosen = {UNSAID_BODY: body_for(session, body)} if body is not None else {}
        proposal = review.match(session, records, chosen)
    return review.foresee(proposal) if dry_run else review.apply(store, proposal)


@contextmanager
def _library(path: Path, *, dry_run: bool) -> Iterator[tuple[Store, bool]]:
    """Lend the library to import into, and tell whether it was made for that.

    For a dry run nothing can be written to it.
    """
    if os.path.lexists(path):
        with Store.open(path, writing=not dry_run) as store:
            yield store, False
    elif dry_run:
        with (
            tempfile.TemporaryDirectory() as folder,
            Store.create(Path(folder, path.name)) as store,
        ):
            yield store, True
    else:
        with Store.create(path) as store:
            yield store, True

"""The libraries that pictures are taken of."""

from __future__ import annotations

import os
from pathlib import Path

from db.editing.bodies import NewBody, start_body
from db.exchange import formats, review
from db.models import BodyKind
from db.store import Store

_PROJECT = Path(__file__).resolve().parent.parent.parent


def with_a_body_alone(store: Store) -> None:
    """Fill a library with a body and its period, and nothing else."""
    said = NewBody("Working Group on Documentation", BodyKind.WORKING_GROUP, 2027, "Ana Silva")
    with store.write("Start a body") as session:
        start_body(session, said)


def with_the_report(store: Store, report: Path) -> None:
    """Fill a library with what a report says."""
    staged = formats.read(report)
    with store.read() as session:
        proposal = review.match(session, staged)
    review.apply(store, proposal)


def real_report() -> Path | None:
    """The real report of 2016 beside the project; None where it is not there."""
    folder = Path(os.environ.get("CHAIRDESK_REPORTS", _PROJECT.parent / "shared" / "reports"))
    report = folder / "2016-wg-peacekeeping.docx"
    return report if report.is_file() else None

"""Writes what was accepted of a review: all of it in one operation, or nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from db.errors import UserError
from db.exchange.candidates import in_chunks
from db.exchange.decisions import Applied, Decision, Review, Verdict
from db.exchange.fields import fields_of, links_of
from db.exchange.matching import history_age
from db.exchange.places import give_references, make_room
from db.exchange.planning import Plan
from db.language import tr
from db.models import FAMILIES, AttachmentContent, Recommendation, Record
from db.progress import Progress, silent
from db.store import Store

_AT_ONCE = 2_000


def apply(
    store: Store, review: Review, label: str | None = None, progress: Progress = silent
) -> Applied:
    """Write what the review accepts as one operation called ``label``.

    Raises UserError where the library has changed since the review was made, Cancelled where the
    person stops it, and what ``Store.write`` raises; the library is then as it was.
    """
    plan = Plan(review)
    title = label or review.label
    operation = None
    if plan.adds or plan.updates:
        with store.write(title) as session:
            _refuse_if_stale(session, review)
            _Writing(session, review, plan, progress).write()
        operation = session.info["operation"]
    return _applied(review, plan, title, operation)


def foresee(review: Review) -> Applied:
    """Tell what applying the review would do; nothing is written."""
    return _applied(review, Plan(review), review.label, None)


def _applied(review: Review, plan: Plan, label: str, operation: str | None) -> Applied:
    return Applied(
        source=review.staged.source,
        label=label,
        operation=operation,
        added=_count(plan.adds),
        updated=_count(plan.updates),
        same=review.count(Verdict.SAME),
        conflicts=[
            decision
            for decision in review.decisions
            if decision.verdict is Verdict.CONFLICT and not decision.accepted
        ],
        issues=[*review.issues, *plan.issues()],
    )


class _Writing:
    """The one write of a review."""

    def __init__(self, session: Session, review: Review, plan: Plan, progress: Progress) -> None:
        self._session = session
        self._review = review
        self._plan = plan
        self._progress = progress
        self._ids = {
            decision.record.key: decision.target_id
            for decision in review.decisions
            if decision.target_id is not None
        }

    def write(self) -> None:
        # Records may point to each other in circles; what holds is checked at the end.
        self._session.execute(text("PRAGMA defer_foreign_keys=ON"))
        self._give_keys()
        adds, updates = _by_family(self._plan.adds), _by_family(self._plan.updates)
        done, total = 0, len(self._plan.adds) + len(self._plan.updates)
        for family in FAMILIES:
            if family == "attachments":
                self._write_contents(adds[family] + updates[family])
            for write, decisions in ((self._update, updates[family]), (self._add, adds[family])):
                for some in self._batches(decisions):
                    self._progress(done, total, family)
                    write(family, some)
                    self._session.flush()
                    done += len(some)
        self._progress(total, total)

    def _batches(self, decisions: list[Decision]) -> Iterator[list[Decision]]:
        """What is written together: all of a family where new records must find their place."""
        at_once = _AT_ONCE if self._review.staged.by_uuid else max(1, len(decisions))
        for start in range(0, len(decisions), at_once):
            yield decisions[start : start + at_once]

    def _add(self, family: str, decisions: list[Decision]) -> None:
        new = {decision.record.key: self._new(decision) for decision in decisions}
        if not self._review.staged.by_uuid:
            self._place(family, new)
        self._session.add_all(new.values())

    def _place(self, family: str, new: Mapping[str, Record]) -> None:
        """Fit new records in between those that the library has."""
        told = (d for d in self._review.decisions if d.record.family == family)
        make_room(self._session, family, told, new)
        if family == "recommendations":
            give_references(self._session, cast(list[Recommendation], list(new.values())))

    def _give_keys(self) -> None:
        """Number new records before they are written, so that each can name every other."""
        for family, decisions in _by_family(self._plan.adds).items():
            last = self._session.scalar(select(func.max(FAMILIES[family].id))) or 0
            for number, decision in enumerate(decisions, start=last + 1):
                self._ids[decision.record.key] = number

    def _new(self, decision: Decision) -> Record:
        record = decision.record
        columns = dict(decision.values)
        for link in links_of(record.family):
            columns[link.attribute] = self._target(record.links.get(link.name))
        return FAMILIES[record.family](
            id=self._ids[record.key], uuid=decision.target_uuid, **columns
        )

    def _target(self, key: str | None) -> int | None:
        return self._ids[key] if key is not None and self._plan.there(key) else None

    def _update(self, family: str, decisions: list[Decision]) -> None:
        records = _load(
            self._session, family, [d.target_id for d in decisions if d.target_id is not None]
        )
        for decision in decisions:
            record = records[decision.target_id]
            for name in decision.differences:
                field = fields_of(family)[name]
                if not field.links_to:
                    theirs: Any = decision.differences[name][1]
                else:
                    key = decision.record.links[name]
                    if key is not None and not self._plan.there(key):
                        continue
                    theirs = self._target(key)
                setattr(record, field.attribute, theirs)

    def _write_contents(self, decisions: list[Decision]) -> None:
        """Keep the bytes of attachments, each once."""
        wanted = {str(d.values["sha256"]) for d in decisions if "sha256" in d.values}
        column = AttachmentContent.sha256
        known: set[str] = set()
        for some in in_chunks(wanted):
            known |= set(self._session.scalars(select(column).where(column.in_(some))))
        for sha256 in sorted(wanted - known):
            content = self._review.staged.contents[sha256]
            self._session.add(AttachmentContent(sha256=sha256, content=content))
        self._session.flush()


def _refuse_if_stale(session: Session, review: Review) -> None:
    if history_age(session) != review.age:
        raise UserError(
            tr(
                "The library has changed since the file was compared with it. Nothing was "
                "imported; import the file again to see what it would change now."
            )
        )


def _load(session: Session, family: str, keys: list[int]) -> dict[int | None, Record]:
    model = FAMILIES[family]
    found: dict[int | None, Record] = {}
    for some in in_chunks(keys):
        for record in session.scalars(select(model).where(model.id.in_(some))):
            found[record.id] = record
    return found


def _by_family(decisions: Iterable[Decision]) -> defaultdict[str, list[Decision]]:
    found: defaultdict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        found[decision.record.family].append(decision)
    return found


def _count(decisions: Iterable[Decision]) -> dict[str, int]:
    return {family: len(found) for family, found in _by_family(decisions).items()}

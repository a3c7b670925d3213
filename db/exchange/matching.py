"""Compares the records of a file with a library, family by family; decides nothing for good."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.exchange.answers import Answer, Means, Ticks
from db.exchange.candidates import Row, candidates, rows_where
from db.exchange.comparing import Difference, contradict, differences, every_difference
from db.exchange.contradictions import best_known_by
from db.exchange.decisions import Decision, Review, Verdict
from db.exchange.fields import alone_in, links_of
from db.exchange.ics.meaning import meaning
from db.exchange.identity import NAMED_BY_MANY
from db.exchange.namesakes import nearly_called
from db.exchange.pairing import Pairs, pair
from db.exchange.staging import Issue, Level, StagedRecord, StagedRecords
from db.exchange.statements import checked_values, demand_stated, gathered, resolve_references
from db.language import tr
from db.models import FAMILIES, Operation, OperationState, Post
from db.models.base import new_uuid


def match(
    session: Session, staged: StagedRecords, chosen: Mapping[str, int] | None = None
) -> Review:
    """Compare the records of a file with the library; nothing is changed.

    ``chosen`` settles what a person has decided: keys of the library by keys of staged records.
    What would add or fill is accepted by default, what contradicts the library is not. Raises
    UserError where a value of the file cannot stand in a library.
    """
    staged, chosen = meaning(session, staged, chosen or {})
    matching = _Matching(session, staged, chosen)
    for family in FAMILIES:
        matching.decide(family)
    matching.name_links()
    return Review(staged, matching.decisions, matching.issues, history_age(session))


def history_age(session: Session) -> tuple[int, int]:
    """How far the history has come: the newest operation and the newest that holds."""
    newest = select(func.max(Operation.id))
    done = newest.where(Operation.state == OperationState.DONE)
    return session.scalar(newest) or 0, session.scalar(done) or 0


class _Matching:
    """One comparison of a file with a library, family by family."""

    def __init__(self, session: Session, staged: StagedRecords, chosen: Mapping[str, int]) -> None:
        self.decisions: list[Decision] = []
        self.issues = list(staged.issues)
        self._session = session
        self._by_uuid = staged.by_uuid
        self._chosen = chosen
        self._of: dict[str, list[StagedRecord]] = {family: [] for family in FAMILIES}
        for record in staged.records:
            self._of[record.family].append(record)
        self._values = {record.key: checked_values(record) for record in staged.records}
        if len(self._values) != len(staged.records):
            raise ValueError(f"{staged.source}: two staged records share a key")
        self._gathered = gathered(staged.records, self._values)
        self._keys: dict[str, int] = {}  # in the library, by staged key
        self._uuids: dict[str, str] = {}  # in the library or to be, by staged key

    def decide(self, family: str) -> None:
        """Find the records of a family in the library and compare them."""
        records = self._of[family]
        if not records:
            return
        facts = self._facts(records)
        pairs = self._pairs(family, facts)
        for record in records:
            row = pairs.found.get(record.key)
            if row is not None:
                self._keys[record.key] = row["id"]
            new = record.key if self._by_uuid else record.uuid or new_uuid()
            self._uuids[record.key] = row["uuid"] if row else new
        if any(link.links_to == family for link in links_of(family)):
            facts = self._facts(records)
        if family == "people" and not self._by_uuid:
            self._tell_nearly_known(records, pairs)
        for record in records:
            resolve_references(self._values[record.key], facts[record.key], self._uuids)
            self._decide_one(record, facts[record.key], pairs)

    def name_links(self) -> None:
        """Say in differences which records the links of both sides lead to."""
        wanted: defaultdict[str, set[int]] = defaultdict(set)
        named = [
            (decision, link)
            for decision in self.decisions
            for link in links_of(decision.record.family)
            if link.name in decision.differences
        ]
        for decision, link in named:
            wanted[str(link.links_to)] |= {decision.differences[link.name][0]} - {None}
        led_to: dict[tuple[str, Any], Row] = {
            (family, row["id"]): row
            for family, keys in wanted.items()
            for row in rows_where(self._session, family, "id", keys)
        }
        for decision, link in named:
            ours = led_to.get((str(link.links_to), decision.differences[link.name][0]), {})
            theirs = decision.record.links[link.name]
            decision.known_by[link.name] = (
                best_known_by(ours),
                best_known_by(self._values[theirs]) if theirs else None,
            )
            decision.differences[link.name] = (
                ours.get("uuid"),
                self._uuids[theirs] if theirs else None,
            )

    def _facts(self, records: Iterable[StagedRecord]) -> dict[str, dict[str, Any]]:
        return {
            record.key: {
                **self._values[record.key],
                **self._known_by(record),
                **{f"{name}_id": self._key(to) for name, to in record.links.items()},
            }
            for record in records
        }

    def _known_by(self, record: StagedRecord) -> dict[str, Any]:
        """What was gathered of a record; people as the keys that they have in the library."""
        known = self._gathered.get(record.key, {})
        if record.family == "meetings" and "people" in known:
            return {**known, "people": {self._key(person) for person in known["people"]}}
        if record.family == "themes" and "days" in known:
            days = known["days"].items()
            return {"days": {day: {self._key(who) for who in people} for day, people in days}}
        return known

    def _key(self, staged: str | None) -> object:
        """The key in the library of what a link leads to; of a new record, what is no key."""
        return None if staged is None else self._keys.get(staged, ("new", staged))

    def _pairs(self, family: str, facts: Mapping[str, dict[str, Any]]) -> Pairs:
        if not self._by_uuid:
            settled = self._settled(family)
            shared = family in NAMED_BY_MANY
            taken = set() if shared else {row["id"] for row in settled.values()}
            left = {key: known for key, known in facts.items() if key not in settled}
            ours = candidates(self._session, family, list(left.values())) if left else []
            pairs = pair(family, left, [row for row in ours if row["id"] not in taken])
            pairs.found |= settled
            return pairs
        ours = rows_where(self._session, family, "uuid", facts)
        pairs = Pairs({row["uuid"]: row for row in ours})
        for unique in alone_in(family):
            stated = {key: known.get(unique.attribute) for key, known in facts.items()}
            places = {place for place in stated.values() if isinstance(place, int)}
            for row in rows_where(self._session, family, unique.attribute, places):
                pairs.rivals |= {
                    key: [row]
                    for key, place in stated.items()
                    if place == row[unique.attribute] and key != row["uuid"]
                }
        return pairs

    def _settled(self, family: str) -> dict[str, Row]:
        """The records that the file names by UUID or a person has chosen, by staged key."""
        records = self._of[family]
        named = {record.uuid: record.key for record in records if record.uuid is not None}
        chosen = {self._chosen[r.key]: r.key for r in records if r.key in self._chosen}
        by_uuid = rows_where(self._session, family, "uuid", named)
        by_key = rows_where(self._session, family, "id", chosen)
        return {
            **{named[row["uuid"]]: row for row in by_uuid},
            **{chosen[row["id"]]: row for row in by_key},
        }

    def _decide_one(self, record: StagedRecord, facts: dict[str, Any], pairs: Pairs) -> None:
        row = pairs.found.get(record.key)
        rivals = pairs.rivals.get(record.key, [])
        found: dict[str, Difference] = {}
        if rivals:
            verdict = Verdict.CONFLICT
            self._tell_rivals(record, rivals)
        elif row is None:
            verdict = Verdict.ADD
        else:
            strict = self._by_uuid or record.uuid == row["uuid"]
            compare = every_difference if strict else differences
            found = compare(record.family, facts, row)
            verdict = _verdict(found, strict=strict)
        decision = Decision(
            record=record,
            verdict=verdict,
            target_id=row["id"] if row else None,
            target_uuid=self._uuids[record.key],
            values=self._values[record.key],
            differences=found,
            rivals=tuple(rival["id"] for rival in rivals),
            accepted=verdict in (Verdict.ADD, Verdict.UPDATE),
        )
        demand_stated(record, decision.values, new=row is None)
        self.decisions.append(decision)

    def _tell_rivals(self, record: StagedRecord, rivals: list[Row]) -> None:
        answers: list[Answer] = []
        if record.family == "people":
            known = {row["id"]: _described(self._session, row) for row in rivals}
            message = tr(
                "The library knows more than one person by the name {name}: {known}. Choose which "
                "one is meant; until then the person is left out, with all that hangs on it."
            ).format(name=record.values["name"], known="; ".join(known.values()))
            answers = [_is(record, id_, called) for id_, called in known.items()]
            answers.append(
                Answer(
                    tr("Somebody else"),
                    tr("Added as somebody else of that name"),
                    (Ticks(record.key, accepted=True),),
                )
            )
        else:
            message = tr(
                "The library has another record in this place, under another UUID. It was kept, "
                "and this one was left out with all that hangs on it."
            )
        self.issues.append(Issue(Level.WARNING, record.place, message, tuple(answers)))

    def _tell_nearly_known(self, people: Iterable[StagedRecord], pairs: Pairs) -> None:
        """Note new people who may be somebody of the library under another spelling."""
        new = {
            each.key: each
            for each in people
            if each.key not in pairs.found and each.key not in pairs.rivals and each.uuid is None
        }
        names = {key: str(each.values["name"]) for key, each in new.items()}
        taken = {row["id"] for row in pairs.found.values()}
        for key, (id_, known) in nearly_called(self._session, names, taken).items():
            self.issues.append(
                Issue(
                    Level.WARNING,
                    new[key].place,
                    tr(
                        "{name} is not in the directory, and {known} is. If both are one person, "
                        "say so before the import."
                    ).format(name=names[key], known=known),
                    (
                        _is(new[key], id_, known),
                        Answer(tr("Somebody else"), tr("Added as somebody else")),
                    ),
                )
            )


def _is(person: StagedRecord, id_: int, known: str) -> Answer:
    """Have a person of the file be one of the library."""
    return Answer(
        tr("It is {record}").format(record=known),
        tr("Taken as {record}").format(record=known),
        (Means(person.key, id_),),
    )


def _described(session: Session, person: Row) -> str:
    """A person with the posts that tell namesakes apart."""
    titles = session.scalars(select(Post.title).where(Post.person_id == person["id"]))
    return ", ".join([person["name"], *titles])


def _verdict(found: Mapping[str, Difference], *, strict: bool) -> Verdict:
    if not found:
        return Verdict.SAME
    return Verdict.UPDATE if strict or not contradict(dict(found)) else Verdict.CONFLICT

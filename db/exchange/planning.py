"""What of a review will be written, once what hangs on something refused is left out."""

from __future__ import annotations

from collections import defaultdict

from db.exchange.decisions import Decision, Review
from db.exchange.fields import alone_in, links_of
from db.exchange.staging import Issue, Level
from db.exchange.terms import family_term, link_term
from db.language import trn


class Plan:
    """What of a review will be written, once what hangs on something refused is left out."""

    def __init__(self, review: Review) -> None:
        self.adds: list[Decision] = []
        self.updates: list[Decision] = []
        self._there: set[str] = set()
        self._left_out: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        self._cut_off: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for decision in review.decisions:
            self._consider(decision)
        for decision in (*self.adds, *self.updates):
            for link in links_of(decision.record.family):
                to = decision.record.links.get(link.name)
                if to is not None and not self.there(to):
                    self._note(self._cut_off, decision, link.name)

    def there(self, key: str) -> bool:
        """Tell whether a staged record will be in the library."""
        return key in self._there

    def issues(self) -> list[Issue]:
        """Say what was left out beside what was refused itself: once for each kind of record."""
        return [
            *(
                Issue(
                    Level.WARNING,
                    places[0],
                    trn(
                        "{count} record of {family} was left out, because the {link} it belongs "
                        "to was not accepted.",
                        "{count} records of {family} were left out, because the {link} they "
                        "belong to was not accepted.",
                        len(places),
                    ).format(count=len(places), family=family_term(family), link=link_term(link)),
                )
                for (family, link), places in self._left_out.items()
            ),
            *(
                Issue(
                    Level.WARNING,
                    places[0],
                    trn(
                        "{count} record of {family} was taken without its {link}, which was not "
                        "accepted.",
                        "{count} records of {family} were taken without their {link}, which was "
                        "not accepted.",
                        len(places),
                    ).format(count=len(places), family=family_term(family), link=link_term(link)),
                )
                for (family, link), places in self._cut_off.items()
            ),
        ]

    def _consider(self, decision: Decision) -> None:
        record = decision.record
        if decision.target_id is not None:
            self._there.add(record.key)
            if decision.accepted and decision.differences:
                self.updates.append(decision)
            return
        if not decision.accepted or (decision.rivals and alone_in(record.family)):
            return
        for link in links_of(record.family):
            to = record.links.get(link.name)
            if not link.nullable and (to is None or not self.there(to)):
                self._note(self._left_out, decision, link.name)
                return
        self._there.add(record.key)
        self.adds.append(decision)

    @staticmethod
    def _note(
        where: defaultdict[tuple[str, str], list[str]], decision: Decision, link: str
    ) -> None:
        where[decision.record.family, link].append(decision.record.place)

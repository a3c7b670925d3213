"""Who sat on the Security Council from 2000 to 2026, as shipped with the program.

Terms of elected members are those of Article 23 of the Charter: two years from 1 January. Names are
those of today.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from db.resources import resource

FIRST: Final = date(2000, 1, 1)
LAST: Final = date(2026, 12, 31)
"""The days that the shipped list tells of."""


@dataclass(frozen=True, slots=True)
class Term:
    """The time of a State on the Council, by its English name; ``ends_on`` None is permanent."""

    state: str
    begins_on: date
    ends_on: date | None

    def covers(self, day: date) -> bool:
        """Whether a day is within it."""
        return self.begins_on <= day <= (self.ends_on or date.max)


@cache
def shipped_terms() -> tuple[Term, ...]:
    """Give the terms that touch the days from FIRST to LAST, permanent members first."""
    told = json.loads(resource("names", "council.json").read_text(encoding="utf-8"))
    since = date.fromisoformat(told["permanent_since"])
    terms = [Term(state, since, None) for state in told["permanent"]]
    divided = {(each["elected"], each["first"]): each["second"] for each in told["divided"]}
    for begins, states in told["elected"].items():
        year = int(begins)
        for state in states:
            second = divided.get((begins, state))
            last = year if second else year + 1
            terms.append(Term(state, date(year, 1, 1), date(last, 12, 31)))
            if second:
                terms.append(Term(second, date(year + 1, 1, 1), date(year + 1, 12, 31)))
    return tuple(terms)


def shipped_on(day: date) -> tuple[Term, ...]:
    """Give the terms of the members on a day, () where the list does not tell of it."""
    if not FIRST <= day <= LAST:
        return ()
    return tuple(term for term in shipped_terms() if term.covers(day))

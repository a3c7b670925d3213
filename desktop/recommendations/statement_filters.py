"""StatementFilters: what the table of statements is narrowed to, as it is kept and said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, get_args

from db.language import tr
from db.models import Acceptance, Implementation, RecommendationKind
from db.queries.recommendations_chosen import ChosenStatements, Origin, Span
from desktop.wording.statement_terms import ACCEPTANCE, STATEMENT_KINDS
from desktop.wording.terms import IMPLEMENTATION

if TYPE_CHECKING:
    from db.queries.periods import PeriodRow


@dataclass(frozen=True, slots=True)
class StatementFilters:
    """The filters beside the words searched for; an empty tuple lets everything pass."""

    span: Span = "period"
    kinds: tuple[str, ...] = ()
    implementations: tuple[str, ...] = ()
    acceptances: tuple[str, ...] = ()
    organisation: tuple[str, str] | None = None
    """UUID and name of an addressee."""
    origin: Origin | None = None
    overdue: bool = False

    @property
    def narrows(self) -> bool:
        """Whether anything of the span is left out."""
        return self != StatementFilters(self.span)

    def chosen(self, period: PeriodRow | None, text: str = "") -> ChosenStatements:
        """Give what the library is asked for."""
        return ChosenStatements(
            today=date.today(),
            span=self.span,
            period_id=period.id if period else None,
            body_id=period.body_id if period else None,
            text=text,
            kinds=frozenset(map(RecommendationKind, self.kinds)),
            implementations=frozenset(map(Implementation, self.implementations)),
            acceptances=frozenset(map(Acceptance, self.acceptances)),
            organisation=self.organisation[0] if self.organisation else None,
            origin=self.origin,
            overdue=self.overdue,
        )

    def said(self, period: PeriodRow | None) -> dict[str, str]:
        """Give each filter in force in words, by the name of what ``without`` takes off."""
        words: dict[str, str] = {}
        if self.span == "period" and period is not None:
            words["span"] = tr("Year {label}").format(label=period.label)
        elif self.span == "body" and period is not None:
            words["span"] = period.short_body or period.body
        if self.origin is not None:
            conclusions = self.origin == "conclusions"
            words["origin"] = tr("From conclusions") if conclusions else tr("From meetings")
        for name, terms in (
            ("kinds", STATEMENT_KINDS),
            ("implementations", IMPLEMENTATION),
            ("acceptances", ACCEPTANCE),
        ):
            if values := getattr(self, name):
                words[name] = ", ".join(tr(terms[value]) for value in values)
        if self.organisation is not None:
            words["organisation"] = self.organisation[1]
        if self.overdue:
            words["overdue"] = tr("Overdue")
        return words

    def without(self, name: str) -> StatementFilters:
        """Take one filter off; of the span, the next wider one takes its place."""
        if name == "span":
            wider: Span = "body" if self.span == "period" else "library"
            return replace(self, span=wider)
        plain = StatementFilters()
        return replace(self, **{name: getattr(plain, name)})

    def toggled(self, name: str, value: str) -> StatementFilters:
        """Put a value of a filter in, or out where it is in."""
        had: tuple[str, ...] = getattr(self, name)
        values = tuple(each for each in had if each != value) if value in had else (*had, value)
        changed: dict[str, Any] = {name: values}
        return replace(self, **changed)

    def kept(self) -> dict[str, Any]:
        """Give the filters as the settings keep them."""
        return asdict(self)

    @classmethod
    def recalled(cls, kept: Mapping[str, Any]) -> StatementFilters:
        """Read what ``kept`` gave; what is not known any more is left out."""
        closed = {
            "kinds": STATEMENT_KINDS,
            "implementations": IMPLEMENTATION,
            "acceptances": ACCEPTANCE,
        }
        values: dict[str, Any] = {
            name: tuple(each for each in kept.get(name, ()) if each in terms)
            for name, terms in closed.items()
        }
        span, origin, organisation = (kept.get(key) for key in ("span", "origin", "organisation"))
        values |= {
            "span": span if span in get_args(Span) else "period",
            "origin": origin if origin in get_args(Origin) else None,
            "organisation": (organisation[0], organisation[1]) if organisation else None,
            "overdue": bool(kept.get("overdue")),
        }
        return cls(**values)

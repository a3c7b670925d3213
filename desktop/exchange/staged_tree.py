"""What a review holds, as a tree: groups, the records in them, and what belongs to each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from db.exchange.contradictions import best_known_by, shown
from db.exchange.decisions import Decision, Review, Verdict
from db.language import later, tr
from desktop.wording.days import day
from desktop.wording.numbers import number
from desktop.wording.terms import (
    MEETING_KINDS,
    PARTICIPATION_ROLES,
    RECORDS,
)

OWNERS: Final = {
    "mandates": "body",
    "chairships": "body",
    "vice_chairs": "chairship",
    "reporting_periods": "body",
    "organisation_names": "organisation",
    "posts": "person",
    "symbols": "document",
    "programme_versions": "period",
    "planned_themes": "programme_version",
    "meeting_documents": "meeting",
    "participations": "meeting",
    "attachments": "document",
    "signatories": "report",
    "drafts": "report",
    "sections": "parent",
    "paragraphs": "section",
    "sub_items": "paragraph",
    "attributions": "paragraph",
    "citations": "paragraph",
    "stated_facts": "paragraph",
    "addressees": "recommendation",
    "follow_ups": "recommendation",
}
"""By family: the link to the record that a record is shown under."""
_ELSE: Final = {"sections": "draft", "sub_items": "parent"}
"""Where that link is empty, the one to try next."""
GROUPS: Final = {
    "meetings": later("Meetings"),
    "people": later("People and posts"),
    "organisations": later("Organizations"),
    "documents": later("Documents"),
    "recommendations": later("Recommendations"),
    "reports": later("The report and its text"),
    "themes": later("Themes"),
    "bodies": later("Body and periods"),
}
"""By family of what stands at the top: the heading of its group, in this order."""


@dataclass(slots=True)
class StagedNode:
    """A line of the tree: a group, or one staged record with what belongs to it."""

    title: str
    detail: str = ""
    decision: Decision | None = None
    parent: StagedNode | None = None
    children: list[StagedNode] = field(default_factory=list)

    @property
    def row(self) -> int:
        """Which child of its parent it is."""
        return self.parent.children.index(self) if self.parent is not None else 0

    @property
    def can_be_ticked(self) -> bool:
        """Whether there is anything to decide here or below."""
        if self.decision is not None and self.decision.verdict is not Verdict.SAME:
            return True
        return any(child.can_be_ticked for child in self.children)

    def below(self) -> Iterator[StagedNode]:
        """Itself and all that is under it."""
        yield self
        for child in self.children:
            yield from child.below()

    def decided(self) -> Iterator[Decision]:
        """The decisions of itself and below that can be taken one way or the other."""
        for node in self.below():
            if node.decision is not None and node.decision.verdict is not Verdict.SAME:
                yield node.decision


def tree_of(review: Review) -> StagedNode:
    """Give the records of a review under the headings of their groups."""
    nodes = {each.record.key: StagedNode("", decision=each) for each in review.decisions}
    called = _symbols(review)
    root = StagedNode("")
    groups: dict[str, StagedNode] = {
        family: StagedNode(tr(title), parent=root) for family, title in GROUPS.items()
    }
    counts: defaultdict[str, int] = defaultdict(int)
    for decision in review.decisions:
        node, record = nodes[decision.record.key], decision.record
        node.title, node.detail = _named(decision, nodes, called)
        owner = _owner(decision, nodes)
        if owner is not None and owner is not node:
            node.parent = owner
        else:
            family = record.family if record.family in groups else "bodies"
            node.parent = groups[family]
            counts[family] += 1
        node.parent.children.append(node)
    for family, group in groups.items():
        group.detail = number(counts[family])
        if group.children:
            root.children.append(group)
    return root


def _owner(decision: Decision, nodes: dict[str, StagedNode]) -> StagedNode | None:
    links = decision.record.links
    family = decision.record.family
    for link in (OWNERS.get(family), _ELSE.get(family)):
        if link is not None and (key := links.get(link)) is not None and key in nodes:
            return nodes[key]
    return None


def _symbols(review: Review) -> dict[str, str]:
    """By key of a document: its symbols, as it is cited."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for decision in review.decisions:
        document = decision.record.links.get("document")
        if decision.record.family == "symbols" and document is not None:
            found[document].append(str(decision.values.get("text") or ""))
    return {key: "-".join(symbols) for key, symbols in found.items()}


def _named(
    decision: Decision, nodes: dict[str, StagedNode], called: dict[str, str]
) -> tuple[str, str]:
    """What a record is called in its line, and what stands beside that, muted."""
    record, values = decision.record, decision.values
    term = tr(RECORDS[record.family])
    linked = [
        called.get(key) or _plain(nodes[key].decision)
        for link, key in record.links.items()
        if key is not None and key in nodes and link != OWNERS.get(record.family)
    ]
    linked = [name for name in linked if name]
    if record.family == "meetings":
        when = day(values["day"]) if values.get("day") else tr("No date yet")
        theme = nodes.get(record.links.get("theme") or "")
        on = _plain(theme.decision) if theme is not None else ""
        return when, on or _word(values.get("kind"))
    if record.family in ("participations", "addressees", "meeting_documents", "attributions"):
        return (linked[0] if linked else term), _word(values.get("role")) or term
    if record.family == "documents" and record.key in called:
        return called[record.key], str(values.get("title") or term)
    own = best_known_by(values) if values else None
    if own is None or not str(own).strip():
        return (linked[0], term) if linked else (term, "")
    detail = values.get("title") if record.family == "posts" else None
    return _line(shown(own) if not isinstance(own, str) else own), str(detail or term)


def _plain(decision: Decision | None) -> str:
    if decision is None:
        return ""
    known = best_known_by(decision.values)
    return _line(known) if isinstance(known, str) else ""


def _word(value: object) -> str:
    words = {**MEETING_KINDS, **PARTICIPATION_ROLES}
    return tr(words[str(value)]) if value and str(value) in words else ""


def _line(text: str) -> str:
    return " ".join(text.split())

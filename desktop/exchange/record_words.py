"""Where in a file the records of a review stand, and which of its words they are made of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from db.exchange.decisions import Decision
from desktop.exchange.source_pane import words_of
from desktop.exchange.staged_tree import StagedNode

_MOST_MARKED: Final = 40
"""Records below one whose words are marked with it."""
_NOT_MARKED: Final = {"bodies", "reporting_periods", "reports", "drafts", "sections"}
"""What stands everywhere in a report."""
_QUOTED_RE: Final = re.compile(r"“([^”]+)”|«\s*([^»]+?)\s*»")


def quoted(message: str) -> tuple[str, ...]:
    """Give the words of the file that a remark quotes."""
    return tuple(first or second for first, second in _QUOTED_RE.findall(message))


class RecordWords:
    """Knows the lines of a review by the keys of their records."""

    def __init__(self, nodes: Mapping[str, StagedNode] | None = None) -> None:
        self.nodes: Mapping[str, StagedNode] = nodes or {}

    def words(self, decision: Decision | None) -> tuple[str, ...]:
        """What of a record, of what it points to and of what belongs to it may be marked."""
        node = self.nodes.get(decision.record.key) if decision is not None else None
        if node is None:
            return ()
        found: set[str] = set()
        for each in [*node.below()][:_MOST_MARKED]:
            if each.decision is None:
                continue
            found |= words_of(each.decision.values)
            for key in each.decision.record.links.values():
                linked = self.nodes.get(key) if key is not None else None
                if linked is None or linked.decision is None:
                    continue
                if linked.decision.record.family not in _NOT_MARKED:
                    found |= words_of(linked.decision.values)
        return tuple(sorted(found, key=len, reverse=True))

    def place(self, decision: Decision | None) -> str:
        """Where in the file a record stands; where it does not say, where its owner does."""
        node = self.nodes.get(decision.record.key) if decision is not None else None
        while node is not None and node.decision is not None:
            if node.decision.record.place:
                return node.decision.record.place
            node = node.parent
        return ""

    def called(self, key: str) -> str:
        """What the record of a key is called in its line."""
        node = self.nodes.get(key)
        return node.title if node is not None else ""

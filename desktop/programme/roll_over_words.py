"""How the programme of work words what a period leaves behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from db.language import tr, trn

if TYPE_CHECKING:
    from db.queries.roll_over import Offer


def offered(offers: Sequence[Offer], following: str) -> str:
    """Give "3 themes, 1 postponed meeting and 4 open recommendations can go into 2017."."""
    counts = {kind: sum(1 for each in offers if each.kind == kind) for kind in _COUNTED}
    parts = [_COUNTED[kind](count) for kind, count in counts.items() if count]
    names = {"period": following}
    if len(parts) == 1:
        return tr("{first} can go into {period}.").format(first=parts[0], **names)
    if len(parts) == len(_COUNTED) - 1:
        sentence = tr("{first} and {second} can go into {period}.")
        return sentence.format(first=parts[0], second=parts[1], **names)
    first, second, third = parts
    return tr("{first}, {second} and {third} can go into {period}.").format(
        first=first, second=second, third=third, **names
    )


def _themes(count: int) -> str:
    return trn("{count} theme", "{count} themes", count).format(count=count)


def _meetings(count: int) -> str:
    said = trn("{count} postponed meeting", "{count} postponed meetings", count)
    return said.format(count=count)


def _statements(count: int) -> str:
    said = trn("{count} open recommendation", "{count} open recommendations", count)
    return said.format(count=count)


_COUNTED = {"theme": _themes, "meeting": _meetings, "recommendation": _statements}

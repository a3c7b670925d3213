"""How a person may settle an issue of a file, and what each answer changes of what is staged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from db.exchange.staging import StagedRecord


@dataclass(frozen=True, slots=True)
class Says:
    """The staged record of that key is to state these values."""

    key: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Rewords:
    """Words in the text of the staged record of that key are to be others, wherever they stand."""

    key: str
    printed: str
    right: str


@dataclass(frozen=True, slots=True)
class Adds:
    """One more record is to be staged, unless another answer has done so already."""

    record: StagedRecord


@dataclass(frozen=True, slots=True)
class Means:
    """The staged record of that key is the one of the library with this primary key."""

    key: str
    record_id: int


@dataclass(frozen=True, slots=True)
class Ticks:
    """The staged record of that key is to be taken, or to be left out."""

    key: str
    accepted: bool


Change = Says | Rewords | Adds | Means | Ticks


@dataclass(frozen=True, slots=True)
class Answer:
    """One way to settle an issue; without ``changes`` it leaves all as it is staged."""

    text: str
    """What a button says: "Keep the heading's"."""
    told: str
    """What is said once it is given: "The title of the heading is kept"."""
    changes: tuple[Change, ...] = ()

"""Option: one of the values that a choice offers."""

from __future__ import annotations

from typing import Any, NamedTuple


class Option(NamedTuple):
    """A value, what the person reads for it, and the state whose mark stands before that.

    ``state`` is an axis of the look and its word: ("implementation", "in-progress").
    """

    value: Any
    text: str
    state: tuple[str, str] | None = None

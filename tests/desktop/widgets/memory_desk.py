"""A desk without a library: it asks in a thread of its own what the test has in memory."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from db.errors import UserError
from desktop.shell.lane import Lane, Work
from desktop.shell.settings import Settings


class MemoryDesk:
    """Asks as ``Desk`` does: in another thread, the newest question of a key alone answered."""

    def __init__(self) -> None:
        self.settings = Settings()
        self.sentences: list[str] = []
        self.lane = Lane("memory")
        self._asked: dict[tuple[int, str], object] = {}

    def ask(
        self,
        question: Callable[[Any], Any],
        answer: Callable[[Any], None],
        *,
        owner: QObject,
        key: str = "",
        failed: Callable[[UserError], None],
    ) -> None:
        place = (id(owner), key)
        ticket = self._asked[place] = object()
        self.lane.add(
            Work(
                lambda: question(None),
                answer,
                failed,
                lambda: None,
                lambda: None,
                lambda: self._asked.get(place) is ticket,
            )
        )

    def tell(self, text: str, kind: str = "info") -> None:
        self.sentences.append(text)

"""SectionFolds: which sections of a meeting the person keeps folded."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.shell.settings import Settings


class SectionFolds:
    """Remembered by section under ``key``; one that was never turned is as at first."""

    def __init__(self, settings: Settings, key: str, folded_at_first: Collection[str]) -> None:
        self._settings, self._key = settings, key
        self._at_first = frozenset(folded_at_first)

    def folded(self, section: str) -> bool:
        """Whether the head of a section alone is shown."""
        return bool(self._kept().get(section, section in self._at_first))

    def keep(self, section: str, folded: bool) -> None:
        """Remember how a section was turned."""
        self._settings.keep(self._key, {**self._kept(), section: folded})

    def _kept(self) -> dict[str, bool]:
        kept = self._settings.value(self._key, {})
        return kept if isinstance(kept, dict) else {}

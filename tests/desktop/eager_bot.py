"""A bot that goes on as soon as what a test waits for is there."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

_LOOK_AGAIN = 2
"""Milliseconds; Qt's own bot takes ten, in which a whole test-suite rests for minutes."""


class EagerBot(QtBot):
    """Does what Qt's bot does, and looks more often whether something has come about."""

    _waits = False

    def waitUntil(  # noqa: N802 (the name of the bot's own)
        self, callback: Callable[[], bool | None], *, timeout: int = 5000
    ) -> None:
        """Let events pass until ``callback`` is true, or asserts nothing that is not so."""
        __tracebackhide__ = True
        self._waits = True
        try:
            super().waitUntil(callback, timeout=timeout)
        finally:
            self._waits = False

    def wait(self, ms: int) -> None:
        """Let events pass for that many milliseconds."""
        super().wait(_LOOK_AGAIN if self._waits else ms)

"""Back and forward, as in a browser."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.shell.address import Address

_LONGEST = 200


class Trail(QObject):
    """The addresses a person went through, and which of them is the present one."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._addresses: list[Address] = []
        self._here = -1

    @property
    def here(self) -> Address | None:
        """The present address."""
        return self._addresses[self._here] if self._addresses else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is an address before this one."""
        return self._here > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is an address after this one."""
        return self._here < len(self._addresses) - 1

    def went(self, address: Address) -> None:
        """Add a step; what lay ahead is forgotten. A record of the page follows the bare page."""
        here = self.here
        if address == here:
            return
        del self._addresses[self._here + 1 :]
        if here is not None and here.uuid is None and here.page == address.page:
            self._addresses[-1] = address
        else:
            self._addresses.append(address)
        del self._addresses[:-_LONGEST]
        self._here = len(self._addresses) - 1
        self.changed.emit()

    def back(self) -> Address | None:
        """Take one step back and give where that leads."""
        return self._step(-1) if self.can_go_back else None

    def forward(self) -> Address | None:
        """Take one step forward and give where that leads."""
        return self._step(1) if self.can_go_forward else None

    def clear(self) -> None:
        """Forget every step."""
        self._addresses, self._here = [], -1
        self.changed.emit()

    def _step(self, by: int) -> Address | None:
        self._here += by
        self.changed.emit()
        return self.here

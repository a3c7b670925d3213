"""One running Chairdesk a person: a second start hands over what it was to open."""

from __future__ import annotations

import getpass
import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from db import paths

_PATIENCE = 500
"""Milliseconds to wait for the first instance to answer."""
_LONGEST = 8192


class SingleInstance(QObject):
    """Listens for other starts of the same person on the same data folder."""

    asked = Signal(object)
    """Path of a library that another start was to open."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        whose = f"{getpass.getuser()}\n{paths.data_folder()}"
        self._name = f"chairdesk-{hashlib.sha256(whose.encode()).hexdigest()[:16]}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)

    def hand_over(self, library: Path) -> bool:
        """Ask the running instance to show a library; False where none runs."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE):
            return False
        socket.write(f"{library}\n".encode())
        heard = socket.waitForBytesWritten(_PATIENCE) and socket.waitForReadyRead(_PATIENCE * 4)
        socket.disconnectFromServer()
        return heard

    def listen(self) -> None:
        """Be the one instance; what an instance that died left behind is taken away."""
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()

    def _take(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.canReadLine():
                self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST:
                socket.abort()
            return
        name = bytes(socket.readLine(_LONGEST).data()).decode("utf-8", "replace").strip()
        socket.write(b"ok\n")
        socket.flush()
        if name:
            self.asked.emit(Path(name))

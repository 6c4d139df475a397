"""The door of an open shop: a local socket, by which a second program on the file asks the first to come forward."""

import hashlib
import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal

HAND_OVER_S = 0.6  # of the second in which a second program has given way or says why not


class Door(QObject):
    """Listens for one shop at a time."""

    knocked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = None

    @property
    def is_open(self) -> bool:
        return self._server is not None

    def open_for(self, shop: Path) -> None:
        from PySide6.QtNetwork import QLocalServer

        if self._server is not None:
            self._server.close()
        QLocalServer.removeServer(_name(shop))  # left by a killed program; the lock is ours, so nobody listens
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._on_knock)
        self._server.listen(_name(shop))

    def _on_knock(self) -> None:
        knock = self._server.nextPendingConnection()
        knock.disconnected.connect(knock.deleteLater)
        knock.close()
        self.knocked.emit()


def knock(shop: Path) -> bool:
    """Bring the program that has the shop open to the front; False when it does not answer, as a command line."""
    from PySide6.QtNetwork import QLocalSocket

    until = time.monotonic() + HAND_OVER_S
    while time.monotonic() < until:  # it may have the shop open and no door yet
        socket = QLocalSocket()
        socket.connectToServer(_name(shop))
        if socket.waitForConnected(200):
            return True
        time.sleep(0.03)
    return False


def _name(shop: Path) -> str:
    return f"regulars-{hashlib.sha256(str(shop.resolve()).encode()).hexdigest()[:24]}"

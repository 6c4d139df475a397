"""How long work tells how far it is, and how it is asked to stop."""

from typing import Protocol


class Cancelled(Exception):
    """Raised inside the work when someone asked it to stop; the work leaves everything as it was."""


class Progress(Protocol):
    def report(self, done: int, total: int = 0) -> None:
        """Called by the work every few hundred rows; total is 0 when unknown. Raises Cancelled when asked to stop."""


class Silent:
    """Progress that nobody watches."""

    def report(self, done: int, total: int = 0) -> None:
        return None

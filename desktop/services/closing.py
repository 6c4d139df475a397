"""What every change set ends with, inside its transaction: points for its orders, then the rows derived from it all."""

from desktop.services.derive import derive
from desktop.services.loyalty.earning import settle
from desktop.storage.changes import Change


def close(change: Change) -> None:
    settle(change)
    derive(change)

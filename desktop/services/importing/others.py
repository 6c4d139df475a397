"""The kinds of rows beside orders, their lines and customers: who writes them, and who compares them."""

from collections.abc import Callable
from typing import Any

from desktop.services.importing.goods import Goods
from desktop.services.importing.ledger import Comparer, Ledger, LedgerWriter, Surroundings, Writer
from desktop.services.importing.payments import Payments, PaymentWriter
from desktop.services.importing.resolver import Resolver
from desktop.services.importing.talks import Comparison, TalkWriter
from desktop.services.importing.tills import Tills
from desktop.storage.changes import Change
from desktop.storage.sqlite import Connection

# By what a row of the file is.
WRITERS: dict[str, Callable[[Change, Resolver, Surroundings], Writer[Any]]] = {
    "payment": lambda change, _, around: PaymentWriter(change, around),
    "product": lambda change, _resolver, _around: LedgerWriter(change, Goods()),
    "interaction": TalkWriter,
    "till": lambda change, _, around: LedgerWriter(change, Tills(around)),
}
COMPARERS: dict[str, Callable[[Connection, Surroundings], Comparer[Any]]] = {
    "payment": lambda connection, around: Ledger(connection, Payments(around)),
    "product": lambda connection, _: Ledger(connection, Goods()),
    "interaction": Comparison,
    "till": lambda connection, around: Ledger(connection, Tills(around)),
}

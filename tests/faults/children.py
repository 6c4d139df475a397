"""What the programs do that the tests kill; each says through a pipe how far it is."""

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event
from typing import Any

from desktop.services import customers, importing, profiles, sales, shops
from desktop.services.derive import derive
from desktop.services.loyalty.earning import settle
from desktop.storage.changes import Change
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Customer

# A server that has everything imported makes a child in some milliseconds; Windows has none, and starts anew.
METHOD = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
PROGRAMS = multiprocessing.get_context(METHOD)
if METHOD == "forkserver":
    PROGRAMS.set_forkserver_preload(["tests.faults.children"])


class Child:
    """Another program at work. `said` waits for its next word; `kill` ends it, giving what it had said by then."""

    def __init__(self, work: Callable[..., None], *arguments: Any) -> None:
        self._ear, mouth = PROGRAMS.Pipe(duplex=False)
        self._process = PROGRAMS.Process(target=work, args=(mouth, *arguments), daemon=True)
        self._process.start()
        mouth.close()  # so that the end of the child is the end of the pipe

    def said(self) -> Any:
        """Raises EOFError when the child ended of itself."""
        return self._ear.recv()

    def kill(self) -> list[Any]:
        self._process.kill()
        self._process.join()
        heard = []
        while True:
            try:
                heard.append(self._ear.recv())
            except EOFError:
                return heard

    def end(self) -> int | None:
        self._process.join()
        return self._process.exitcode


def commit_for_ever(mouth: Connection, path: Path, start: int) -> None:
    """Deeds of several kinds; the customer and her name are said when the deed has been stored."""
    shop = shops.open_shop(path)
    number = start
    while True:
        number += 1
        row = customers.add_customer(shop, f"客户{number}")
        mouth.send((row, f"客户{number}"))
        profiles.rename(shop, row, f"王{number}")
        mouth.send((row, f"王{number}"))
        customers.tag(shop, [row], "熟客")
        mouth.send((row, f"王{number}"))


def say_too_early(mouth: Connection, path: Path) -> None:
    """What no program may do: say that a deed is stored before it is."""
    shop = shops.open_shop(path)
    with shop.change("add_customer", name="x") as change:
        mouth.send((change.insert(Customer, name="x"), "x"))
        Event().wait()  # until it is killed


class Said:
    """A Progress that says how far the import is, and waits at the place where it is to be killed."""

    def __init__(self, mouth: Connection) -> None:
        self._mouth = mouth

    def report(self, done: int, total: int = 0) -> None:
        self._mouth.send("last row" if total else done)


def import_rows(mouth: Connection, path: Path, file: Path) -> None:
    def say_and_derive(change: Change) -> None:
        mouth.send("deriving")
        derive(change)
        mouth.send("derived")

    with Shop(path, say_and_derive) as shop:
        importing.import_files(shop, [file], progress=Said(mouth))
        mouth.send("stored")


def sell_for_ever(mouth: Connection, path: Path, customer: int) -> None:
    """Sales in which points are redeemed and earned; the number is said when the sale has been stored."""
    shop = shops.open_shop(path)
    while True:
        mouth.send(sales.record(shop, sales.SaleDraft(customer, 8_800, redeem_points=10)).number)


def sell_and_stop(mouth: Connection, path: Path, customer: int) -> None:
    """A sale that is never stored: its points are written, and then this program waits to be killed."""

    def settle_and_wait(change: Change) -> None:
        settle(change)
        mouth.send(change.query("SELECT count(*) FROM points_entry")[0][0])
        Event().wait()

    with Shop(path, settle_and_wait) as shop:
        sales.record(shop, sales.SaleDraft(customer, 8_800, redeem_points=10))


def hold(mouth: Connection, path: Path) -> None:
    with shops.open_shop(path):
        mouth.send("open")
        Event().wait()

"""Who is who, brought up to date: new evidence is matched against all that is known, and persons follow from it.

The result is a function of the evidence of all identities and of what people said: it depends neither on the order in
which files came nor on how they were cut, and a join is taken back when its evidence is.
"""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.progress import Progress, Silent
from desktop.identity.judge import Judge
from desktop.services import inbox
from desktop.services.match_index import Index
from desktop.services.merging import move
from desktop.services.persons import Moves, Persons
from desktop.storage.changes import Change
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import Connection


@dataclass(frozen=True)
class Settled:
    """joined: customers who became part of another; parted: who are somebody of their own again; waiting: pairs in the
    inbox; change: the deed, None when nobody moved."""

    joined: int = 0
    parted: int = 0
    waiting: int = 0
    change: int | None = None


def is_unsettled(shop: Shop) -> bool:
    """Whether there is evidence that has not been looked at."""
    return bool(shop.query("SELECT 1 FROM unmatched LIMIT 1"))


def settle(
    shop: Shop, progress: Progress | None = None, *, judge: Judge | None = None, by: int | None = None
) -> Settled:
    """Match the identities whose evidence is new, and make those one customer who are one person; one deed at most.

    Costs what is new, not what is there. Cancelled, it goes on the next time where it stopped.
    """
    with shop.session():
        if is_unsettled(shop):
            change, moves = _settle(shop, judge or Judge(), progress or Silent(), by)
            return Settled(moves.joined, moves.parted, inbox.waiting(shop), change)
        return Settled(waiting=inbox.waiting(shop))


def _settle(shop: Shop, judge: Judge, progress: Progress, by: int | None) -> tuple[int | None, Moves]:
    index = Index(shop, judge)
    fresh = index.take()
    fresh = index.write_keys(fresh, _reporting(progress, 0, len(fresh)))
    near = index.write_edges(fresh, _reporting(progress, len(fresh), len(fresh)))
    seen = _last_change(shop)
    moves = _moves(shop, near, judge, index)
    with shop.change("join_identities", by=by) as change:
        change.is_settling = change.knows_touched = True
        if seen != change.id - 1:  # somebody has done something meanwhile
            moves = Persons(change.connection, near, judge, index.evidence).moves()
        _apply(change, moves)
    with shop.derived() as connection:
        _open(connection, moves)
        index.finish(connection)
    return change.id if change.recorder else None, moves


def _moves(shop: Shop, identities: list[int], judge: Judge, index: Index) -> Moves:
    """What is to change, read from one state of the shop, whatever others write meanwhile."""
    connection = shop.connection()
    connection.execute("BEGIN")
    try:
        return Persons(connection, identities, judge, index.evidence).moves()
    finally:
        connection.execute("COMMIT")


def _last_change(shop: Shop) -> int:
    return int(shop.query("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name='change_set'")[0][0])


def _open(connection: Connection, moves: Moves) -> None:
    sql = "UPDATE match_edge SET is_open=0 WHERE first_id=? AND second_id=?"
    connection.executemany(sql, moves.closed)
    sql = "UPDATE match_edge SET is_open=1, probability=? WHERE first_id=? AND second_id=?"
    connection.executemany(sql, ((round(chance * 1e6), first, second) for first, second, chance in moves.opened))


def _reporting(progress: Progress, done: int, total: int) -> Callable[[int], None]:
    """Half of the work is reading, half is weighing."""
    return lambda more: progress.report(done + more, 2 * total)


def _apply(change: Change, moves: Moves) -> None:
    move(change, moves.moved)
    # The pointer of a customer is bookkeeping, not an edit: her version stays, and whoever edits her is not disturbed.
    rows = [(customer, *pointers) for customer, pointers in moves.pointers.items()]
    sql = "UPDATE customer SET merged_into=? WHERE id=?"
    change.connection.executemany(sql, ((pointer, customer) for customer, _, pointer in rows))
    if rows:
        change.recorder.updated("customer", ("merged_into",), rows)
    change.touched.update(moves.pointers)
    change.touched.update(moves.moved.values())
    change.args.update(joined=moves.joined, parted=moves.parted, count=moves.joined)

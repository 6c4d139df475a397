"""The rows of a long file, read by a second process while this one stores them.

Where that process cannot start or ends before its time, this one reads on from the row that was reached. So nothing is
lost, and what is wrong with a file is raised here, by the reading itself.
"""

import gc
import marshal
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import fields, replace
from itertools import groupby, islice, repeat
from multiprocessing.connection import Connection
from operator import attrgetter
from typing import Any

from desktop.domain.errors import CrmError
from desktop.domain.records import (
    CustomerRow,
    Finding,
    InteractionRow,
    LineRow,
    OrderRow,
    PaymentRow,
    Problem,
    ProductRow,
    Row,
    TillRow,
)
from desktop.importers.read import read
from desktop.importers.sniff import Sniffed
from desktop.importers.vcards import COLUMNS

LEAST = 16 << 20  # bytes of a file: what is shorter is read before another process has begun
_ROWS = 2_000  # that are passed on at a time
_AHEAD = 30  # times as many that the other process may be ahead: while rows are stored none are taken
_KINDS: tuple[type, ...] = (
    *(OrderRow, LineRow, CustomerRow, PaymentRow, ProductRow, InteractionRow, TillRow, Finding),
)
_CELLS = {kind: attrgetter(*(each.name for each in fields(kind))) for kind in _KINDS}
_WHOLE = b""  # the last message

# By kind its place in _KINDS, how many rows, and their fields: a value of each row, or the one that all of them have.
Columns = list[tuple[int, int, list[tuple[Any, ...]]]]


def read_beside(sniffed: Sniffed, **how: Any) -> Iterator[Row | Finding]:
    """As `read`, with the same options. Close it where it is not read to its end, so that the other process ends."""
    done = 0
    if _is_worth_it(sniffed):
        with _reader(sniffed, how) as messages:
            for message in messages:
                if message == _WHOLE:
                    return
                rows = unpacked(message)
                done += len(rows)
                yield from rows
    yield from islice(read(sniffed, **how), done, None)


def _is_worth_it(sniffed: Sniffed) -> bool:
    # A workbook is open in this process, and contacts are known by their header being this very object.
    is_table = sniffed.book is None and sniffed.header is not COLUMNS
    return is_table and (os.cpu_count() or 1) > 1 and sniffed.content.size >= LEAST


@contextmanager
def _reader(sniffed: Sniffed, how: Mapping[str, Any]) -> Iterator[Iterator[bytes]]:
    """What a new process says about a file. Nothing where it cannot start; it is gone afterwards."""
    programs = multiprocessing.get_context("spawn")
    ours, theirs = programs.Pipe(duplex=False)
    process = programs.Process(target=_tell, args=(theirs, sniffed, how), daemon=True)
    with ours:
        try:
            process.start()
        except OSError:  # no room for another process: this one reads alone
            theirs.close()
            yield iter(())
            return
        theirs.close()
        try:
            yield _messages(ours)
        finally:
            process.kill()
            process.join()
            process.close()


def _messages(pipe: Connection) -> Iterator[bytes]:
    with suppress(EOFError, OSError):  # it ended before its time
        while True:
            yield pipe.recv_bytes()


def _tell(pipe: Connection, sniffed: Sniffed, how: Mapping[str, Any]) -> None:
    """The other process. What stops it is met by the first one too, which reads on; so it ends without a word."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the first process, which ends this one
    gc.disable()  # rows are no cycles
    rows, sent = read(sniffed, **how), deque[Future[None]]()
    with pipe, suppress(CrmError, OSError), ThreadPoolExecutor(1) as pool:
        while batch := list(islice(rows, _ROWS)):
            sent.append(pool.submit(pipe.send_bytes, packed(batch)))
            while len(sent) > _AHEAD or (sent and sent[0].done()):
                sent.popleft().result()  # raises when the first process is gone
        pool.submit(pipe.send_bytes, _WHOLE).result()


def packed(rows: Iterable[Row | Finding]) -> bytes:
    """Rows as plain columns, for they cost a third of what objects do."""
    found: Columns = []
    for kind, group in groupby(rows, type):
        cells = list(map(_CELLS[kind], group))
        if kind in _PLAIN:
            cells = list(map(_PLAIN[kind], cells))
        columns = [_once(column) for column in zip(*cells, strict=True)]
        found.append((_KINDS.index(kind), len(cells), columns))
    return marshal.dumps(found)


def unpacked(data: bytes) -> list[Row | Finding]:
    rows: list[Any] = []
    content: Columns = marshal.loads(data)
    for number, size, columns in content:
        kind = _KINDS[number]
        made = list(map(kind, *(repeat(column[0], size) if len(column) < size else column for column in columns)))
        if kind is OrderRow:
            for row in made:
                row.lines = [LineRow(*cells) for cells in row.lines] if row.lines else row.lines
        elif kind is Finding:
            made = [replace(finding, problem=Problem(finding.problem)) for finding in made]
        rows += made
    return rows


def _once(column: tuple[Any, ...]) -> tuple[Any, ...]:
    """A column, cut to its first value where it has no other; lists belong to one row each."""
    first = column[0]
    return column[:1] if not isinstance(first, list) and column.count(first) == len(column) else column


def _plain_order(cells: tuple[Any, ...]) -> tuple[Any, ...]:
    return (*cells[:-1], list(map(_CELLS[LineRow], cells[-1]))) if cells[-1] else cells


def _plain_finding(cells: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(str(each) if isinstance(each, Problem) else each for each in cells)


_PLAIN: dict[type, Callable[..., tuple[Any, ...]]] = {OrderRow: _plain_order, Finding: _plain_finding}

"""Cells that a person put right before the import, laid over the rows of a file while they are read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from desktop.importers.records import Batch

Changed = Mapping[tuple[int, str], str]


def mended(batches: Iterable[Batch], header: Sequence[str], changed: Changed) -> Iterator[Batch]:
    """The batches with the changed cells in place. changed: (line on which the row begins, header) to its text.

    A header that stands twice means its first column; one that the file does not have is passed over.
    """
    if not changed:
        yield from batches
        return
    columns: dict[str, int] = {}
    for number, name in enumerate(header):
        columns.setdefault(name.strip(), number)
    rows: dict[int, list[tuple[int, str]]] = {}
    for (line, name), text in changed.items():
        if name in columns:
            rows.setdefault(line, []).append((columns[name], text))
    for batch in batches:
        for position, line in enumerate(batch.lines):
            for column, text in rows.get(line, ()):
                if column < len(batch.rows[position]):
                    batch.rows[position][column] = text
                    batch.raws[position] += f"\0{column}\0{text}"  # another row than the one it repeated
        yield batch


def between(batches: Iterable[Batch], first: int, last: int) -> Iterator[Batch]:
    """Only the rows that begin on the lines first to last; reading ends behind them."""
    for batch in batches:
        if batch.lines and batch.lines[-1] >= first:
            chosen = [at for at, line in enumerate(batch.lines) if first <= line <= last]
            yield Batch(
                [batch.rows[at] for at in chosen],
                [batch.lines[at] for at in chosen],
                [batch.raws[at] for at in chosen],
                {new: batch.findings[old] for new, old in enumerate(chosen) if old in batch.findings},
                [found for found in batch.loose if first <= found.line <= last],
            )
        if batch.lines and batch.lines[-1] > last:
            return

"""What must be known of a whole file before its first order can be told: a quick way through it, nothing kept."""

from dataclasses import dataclass, field

from desktop.importers.cells import clean, texts
from desktop.importers.formats import ADDABLE
from desktop.importers.header import Place, places
from desktop.importers.merged import numbers_of
from desktop.importers.records import Skipped, batches
from desktop.importers.sniff import Sniffed


@dataclass
class Outline:
    """scattered: order numbers whose rows do not all stand together. differing: amounts that differ within an order."""

    scattered: set[str] = field(default_factory=set)
    differing: set[str] = field(default_factory=set)


def outline(sniffed: Sniffed) -> Outline:
    """Go through a file for its numbers and, where the format does not know if amounts are repeated, its amounts."""
    shape, result = sniffed.format, Outline()
    fields = places(shape.fields, sniffed.header)
    amounts = [fields[name] for name in ADDABLE if name in fields] if shape.spread == "either" else []
    first: dict[str, tuple[tuple[str, ...], ...]] = {}  # number → the amounts of its first row
    begun: set[str] = set()
    last = ""
    for batch in batches(sniffed, Skipped()):
        if not batch.rows:
            continue
        for place, number in enumerate(numbers_of(batch.rows, fields["number"], shape.joined)):
            if number and number != last:
                if number in begun:
                    result.scattered.add(number)
                begun.add(number)
                last = number
            if amounts and last:
                cells = tuple(_cells(batch.rows[place], each) for each in amounts)
                result.differing.update(_different(first.setdefault(last, cells), cells, amounts))
    return result


def _cells(row: list[str], place: Place) -> tuple[str, ...]:
    return tuple(row[each] for each in (*place.columns, *place.minus))


def _different(one: tuple[tuple[str, ...], ...], other: tuple[tuple[str, ...], ...], amounts: list[Place]) -> set[str]:
    """The fields of which two rows tell different amounts; a row that tells none is no sign of anything."""
    if one == other:
        return set()
    return {
        place.field
        for place, mine, its in zip(amounts, one, other, strict=True)
        if mine != its and any(texts(mine)) and any(texts(its)) and [*map(clean, mine)] != [*map(clean, its)]
    }

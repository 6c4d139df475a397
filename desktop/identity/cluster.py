"""From pairs to persons: records are joined along the strongest pairs first, never against what a person said."""

from collections.abc import Callable, Iterable
from typing import NamedTuple


class Edge(NamedTuple):
    """Two records and the strength of what speaks for one person, in bits."""

    first: int
    second: int
    strength: float


def clusters(
    records: Iterable[int],
    edges: Iterable[Edge],
    *,
    join: float,
    same: Iterable[tuple[int, int]] = (),
    apart: Iterable[tuple[int, int]] = (),
    conflict: Callable[[list[int], list[int]], bool] = lambda one, other: False,
) -> list[list[int]]:
    """Group records into persons; the result does not depend on the order of records or edges.

    Pairs from `join` on are joined, strongest first; `same` before all of them, `apart` never, and two groups not where
    `conflict` finds that they contradict each other. Returns each group ascending, groups by their first record.
    """
    group = {record: [record] for record in records}
    forbidden: dict[int, set[int]] = {}
    for one, other in apart:
        forbidden.setdefault(one, set()).add(other)
        forbidden.setdefault(other, set()).add(one)

    def put_together(one: int, other: int) -> None:
        small, large = sorted((group[one], group[other]), key=len)
        large.extend(small)
        for record in small:
            group[record] = large

    for one, other in sorted(same):
        if group[one] is not group[other]:
            put_together(one, other)
    for edge in sorted(edges, key=lambda each: (-each.strength, each.first, each.second)):
        left, right = group[edge.first], group[edge.second]
        if edge.strength < join or left is right:
            continue
        if any(not forbidden.get(record, set()).isdisjoint(right) for record in left) or conflict(left, right):
            continue
        put_together(edge.first, edge.second)
    return sorted({id(each): sorted(each) for each in group.values()}.values())

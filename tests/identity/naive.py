"""The rules that anybody writes first: one account, one number, one WeChat, or one name at one door is one person,
unless very many share it.

They keep the made-up sets honest: where they are nearly right a set is too easy, where they find nothing it is no shop.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

_KEYS = (("platform", "buyer_account"), ("phone",), ("wechat",), ("qq",), ("email",), ("name", "address"))
_TOO_MANY = 30  # rows


def naive_clusters(rows: Sequence[Mapping[str, str]]) -> list[list[int]]:
    """Positions of rows that share a key, or are held together by others that do."""
    keys = [list(_keys(row)) for row in rows]
    count = Counter(key for each in keys for key in each)
    return linked([[key for key in each if count[key] <= _TOO_MANY] for each in keys])


def _keys(row: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    for columns in _KEYS:
        values = [row[column].strip() for column in columns]
        if all(values) and not any("*" in value for value in values):
            yield (columns[-1], *values)


def linked(keys: Sequence[Sequence[object]]) -> list[list[int]]:
    """Clusters of positions that share a key, transitively."""
    parent = list(range(len(keys)))

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = place = parent[parent[place]]
        return place

    first: dict[object, int] = {}
    for place, each in enumerate(keys):
        for key in each:
            parent[root(place)] = root(first.setdefault(key, place))
    clusters: dict[int, list[int]] = {}
    for place in range(len(keys)):
        clusters.setdefault(root(place), []).append(place)
    return list(clusters.values())

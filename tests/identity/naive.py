"""The rules that anybody writes first: one account, one number, one WeChat, or one name at one door is one person,
unless very many share it.

They keep the made-up sets honest: where they are nearly right a set is too easy, where they find nothing it is no shop.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tests.identity.contact_list import ContactList

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


def reachable_clusters(made: ContactList) -> list[list[int]]:
    """The most that anybody could join by what rows share: knowing the truth, but joining only rows that are held
    together by an account, WeChat, QQ, e-mail, the end of a number, or a number in the address. Names and towns alone
    hold nothing."""
    return linked(
        [
            [(person, *key) for key in _shared(row)] if known else []
            for row, person, known in zip(made.rows, made.persons, made.evidence, strict=True)
        ]
    )


def _shared(row: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    if row["buyer_account"]:
        yield "account", row["platform"], row["buyer_account"]
    for column in ("wechat", "qq", "email"):
        if row[column]:
            yield column, row[column].casefold()
    number = re.sub(r"^\+?86(?=.{11})|[ -]", "", row["phone"])
    if re.fullmatch(r"[\d*]{4,12}", number):
        yield "phone", str(int(number[-4:])) if number[-4:].isdigit() else number
    if "**" not in row["address"] and not row["address"].startswith("##"):
        for number in re.findall(r"\d{2,5}", re.sub(r"\[\d+\]|\d{7,}|[CY]T?\d+", "", row["address"])):
            yield "door", str(int(number))


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

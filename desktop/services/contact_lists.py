"""A contact list of any origin, line by line as records that can be compared.

Columns are known by the same words as in imports, and by the names that record-linkage lists use; an entity or truth
column of such a list is never read.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from desktop.identity.records import Drop, Record
from desktop.importers.cells import clean
from desktop.importers.header_words import concept, words_of
from desktop.importers.peek import peek
from desktop.importers.tables import all_rows

# What lists call it, beyond the words of imports; the first that fits decides.
_NAMED = {
    "id": "record id, rec id, unique id, row id, 记录号, 记录编号, 序号",
    "given": "given name, first name, forename, firstname, 名",
    "family": "surname, last name, family name, lastname, 姓",
    "birthday": "date of birth, dob, birthday, birth date, 生日, 出生日期",
    "number": "street number, house number, house no, 门牌号",
    "detail": "address 1, address1, address line 1, street, street address, address, 地址, 详细地址, 收货地址",
    "more": "address 2, address2, address line 2",
    "city": "suburb, city, town, 城市, 市",
    "province": "state, province, 省, 省份",
    "card": "soc sec id, ssn, national id, id card, card no, card number, member no, membership number, "
    "身份证, 身份证号, 会员卡号, 卡号",
    "platform": "platform, channel, source, 平台, 渠道, 来源",
    "account": "buyer account, account, buyer, username, 买家账号, 买家会员名, 会员名, 旺旺, 旺旺号",
    "qq": "qq, qq号, qq号码",
    "day": "order date, date, 订单日期, 下单日期, 下单时间, 日期",
    "size": "size, 尺码, 尺寸",
    "skip": "entity id, cluster, cluster id, truth, person id",
}
_CONCEPTS = {
    **{name: name for name in ("name", "phone", "email", "wechat", "province", "city", "district", "postcode")},
    **{name: name for name in ("country", "account", "receiver")},
    "first_name": "given",
    "last_name": "family",
    "landline": "phone",
    "address": "detail",
    "placed_at": "day",
    "date": "day",
    "nickname": "name",
    "channel": "platform",
    "company": "name",
}
_TELLING = frozenset("name given family phone email wechat qq card account birthday detail receiver".split())
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d)(?:[-/.年]\s?)?(\d{1,2})(?:[-/.月]\s?)?(\d{1,2})(?!\d)")
Columns = Mapping[str, Sequence[int]]


def columns_of(header: Sequence[str]) -> dict[str, list[int]]:
    """From field to the positions of its columns, in their order.

    Without any that tells who somebody is, there is nothing to compare, and it is empty.
    """
    found: dict[str, list[int]] = {}
    for position, cell in enumerate(header):
        if field := _field(cell):
            found.setdefault(field, []).append(position)
    return found if _TELLING & found.keys() else {}


@cache
def _field(header: str) -> str:
    said = words_of(header)
    named = _names().get(said) or _names().get(said.replace(" ", ""))
    return named or _CONCEPTS.get(concept(header)[0], "")


@cache
def _names() -> dict[str, str]:
    return {word.strip(): field for field, words in _NAMED.items() for word in words.split(",")}


def read_list(path: Path, encoding: str | None = None) -> tuple[tuple[str, ...], Iterator[list[str]]]:
    """The header of a list, and its rows below. Raises UnreadableFile."""
    seen = peek(path, encoding)
    line = seen.header_line
    rows = all_rows(path, seen.first)
    return seen.header, (cells for number, cells in rows if number > line and any(map(str.strip, cells)))


def records(rows: Iterable[Sequence[str]], columns: Columns) -> Iterator[Record]:
    """Each row as a record; its id is its position."""
    for position, cells in enumerate(rows):
        yield _record(position, cells, columns)


def gathered(people: Iterable[Record]) -> tuple[list[Record], list[list[int]]]:
    """The lines that tell the same of a person as one record each, with its places and days; and their positions.

    A line that has neither account nor number is gathered only with those of the same address.
    """
    groups: dict[tuple[object, ...], list[Record]] = {}
    for record in people:
        groups.setdefault(_sameness(record), []).append(record)
    lines = [[each.id for each in group] for group in groups.values()]
    return [_gathered(position, group) for position, group in enumerate(groups.values())], lines


def _sameness(record: Record) -> tuple[object, ...]:
    fields = record[1 : Record._fields.index("drops")]
    if record.account or record.wechats or any(sum(map(str.isdigit, phone)) > 6 for phone in record.phones):
        return fields
    return (*fields, tuple(drop._replace(first_on="", last_on="") for drop in record.drops))


def _gathered(position: int, group: Sequence[Record]) -> Record:
    drops: dict[Drop, list[str]] = {}
    for record in group:
        for drop in record.drops:
            drops.setdefault(drop._replace(first_on="", last_on=""), []).append(drop.first_on)
    days = sorted(filter(None, (record.first_on for record in group)))
    return group[0]._replace(
        id=position,
        drops=tuple(drop._replace(orders=len(on), first_on=min(on), last_on=max(on)) for drop, on in drops.items()),
        first_on=days[0] if days else "",
        last_on=days[-1] if days else "",
        sizes=frozenset().union(*(record.sizes for record in group)),
    )


def _record(position: int, cells: Sequence[str], columns: Columns) -> Record:
    told = {field: _told(cells, places) for field, places in columns.items()}

    def of(field: str) -> str:
        texts = told.get(field)
        return texts[0] if texts else ""

    day, given, family, details = _day(of("day")), of("given"), of("family"), told.get("detail", ())
    if given or family:
        chinese = _is_chinese(family + given)
        names: tuple[str, ...] = (f"{family}{given}" if chinese else f"{given} {family}".strip(),)
        given, family = ("", "") if chinese else (given, family)
    else:
        names = told.get("name", ())
    drop = Drop(
        of("receiver"),
        country=of("country"),
        province=of("province"),
        city=of("city"),
        district=of("district"),
        detail=details[0] if details else "",
        postcode=of("postcode"),
        number=of("number"),
        more=of("more") or " ".join(details[1:]),
        first_on=day,
        last_on=day,
    )
    return Record(
        position,
        platform=of("platform"),
        account=of("account"),
        names=names,
        given=given,
        family=family,
        phones=told.get("phone", ()),
        emails=told.get("email", ()),
        wechats=told.get("wechat", ()),
        qqs=told.get("qq", ()),
        cards=told.get("card", ()),
        birthday=of("birthday"),
        drops=(drop,) if any(drop[:10]) else (),
        first_on=day,
        last_on=day,
        sizes=frozenset(told.get("size", ())),
    )


def _day(text: str) -> str:
    """The day of a text that begins with the year, as an ISO date; "" where it does not."""
    match = _YEAR_FIRST.match(text)
    return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}" if match else ""


def _told(cells: Sequence[str], places: Sequence[int]) -> tuple[str, ...]:
    texts = [clean(cells[at]) for at in places if at < len(cells)]
    return tuple(text for text in texts if text)


def _is_chinese(text: str) -> bool:
    return any("\u3400" <= each <= "\u9fff" for each in text)

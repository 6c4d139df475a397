"""What is typed at the counter, decided and answered: a customer by anything she can say or show.

One field takes the last four digits, a phone in any spelling, a name, its pinyin or initials, an account, an e-mail, an
order's number, #tag, and the text of a card. Each row says why it is there.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from desktop.domain.cards import is_card
from desktop.identity.normalise import account_key, email_address, name_keys, phone_key, phone_keys, query_key
from desktop.services.cards import owner_of
from desktop.services.loyalty.terms import Reads, standing, terms
from desktop.storage.shopfile import Shop

MOST = 20
EXACT_LOOKED_AT = 500  # of the customers with one ending, so that the newest visits come first
OTHERS_LOOKED_AT = 60
LEAST_OF_NUMBER = 6  # letters of an order's number before it is looked for
LEAST_OF_PHONE = 7  # digits: fewer are an ending, not a number
_END = "\U0010ffff"


@dataclass(frozen=True)
class Found:
    """A customer found. why: card, last_four, phone, other_number, email, name, pinyin, initials, account, order, tag.

    what: the account, order or tag that was meant. phone: the number that matched, else her first. matched: the digits
    of it that were typed. bought: what her last order held; level: its name; last_on: business date of that order.
    """

    id: int
    name: str
    phone: str = ""
    why: str = ""
    what: str = ""
    matched: str = ""
    last_on: str | None = None
    bought: str = ""
    level: str = ""
    nickname: str = ""


@dataclass(frozen=True)
class Answer:
    """What was found for a text. is_cut: there are more than are shown. phone: the text is a whole number that nobody
    here has; name: it could be a new customer's name."""

    text: str
    found: tuple[Found, ...] = ()
    is_cut: bool = False
    phone: str = ""
    name: str = ""


def look_up(shop: Shop, text: str, most: int = MOST) -> Answer:
    """The customers that a text may mean, those meant exactly first, then by their last visit.

    Raises UnknownCard for a card that opens nobody.
    """
    text = text.strip()
    if not text:
        return Answer(text)
    with shop.session():
        if is_card(text):
            return Answer(text, tuple(_dressed(shop, [_plain(shop, owner_of(shop, text), "card")])))
        if text[0] in "#＃":
            rows = _tagged(shop, text[1:].strip(), most + 1)
        else:
            rows = _merged(_by_keys(shop, text, most + 1), _by_order(shop, text, most + 1))
        found = tuple(_dressed(shop, rows[:most]))
        return Answer(text, found, len(rows) > most, _new_phone(text, found), _new_name(text))


def recent(shop: Shop, ids: Sequence[int]) -> list[Found]:
    """Customers by id, in this order; who is gone is left out."""
    with shop.session():
        rows = [_plain(shop, customer, "") for customer in ids]
        return _dressed(shop, [row for row in rows if row.id])


def _plain(shop: Reads, customer: int, why: str, what: str = "") -> Found:
    rows = shop.query(
        "SELECT customer_id, name, phone, last_on FROM customer_summary WHERE customer_id=? AND customer_id IN"
        " (SELECT id FROM customer WHERE trashed_ms IS NULL AND merged_into IS NULL)",
        customer,
    )
    return Found(rows[0][0], rows[0][1], rows[0][2], why, what, "", rows[0][3]) if rows else Found(0, "")


def _merged(first: list[Found], then: Iterable[Found]) -> list[Found]:
    known = {row.id for row in first}
    return [*first, *(row for row in then if row.id not in known)]


# By keys: endings, phones, names, accounts, e-mails


def _by_keys(shop: Shop, text: str, most: int) -> list[Found]:
    words = _words(text)
    if not words:
        return []
    first, *others = sorted(words, key=len, reverse=True)
    exact = _with_key(shop, first, others, EXACT_LOOKED_AT, whole=True)
    exact.sort(key=_by_visit, reverse=True)
    rows = exact[:most]
    if len(rows) < most:
        near = _with_key(shop, first, others, OTHERS_LOOKED_AT, whole=False)
        near.sort(key=_by_visit, reverse=True)
        rows = _merged(rows, near)[:most]
    return [_reasoned(shop, row, first) for row in rows]


def _words(text: str) -> list[str]:
    """The keys of a text: a phone is one, however it is written, and so is each word of anything else."""
    if any(letter.isalpha() for letter in text):
        return [key for key in map(query_key, text.split()) if key]
    key = query_key(text)
    if len(key) >= LEAST_OF_PHONE or len(text.split()) == 1:
        return [key] if key else []
    return [key for key in map(query_key, text.split()) if key]


def _by_visit(row: Found) -> tuple[str, int]:
    return row.last_on or "", row.id


def _with_key(shop: Shop, key: str, others: list[str], limit: int, *, whole: bool) -> list[Found]:
    more = "".join(
        " AND EXISTS (SELECT 1 FROM lookup_key o WHERE o.customer_id=s.customer_id AND o.k>=? AND o.k<?)"
        for _ in others
    )
    bounds = [bound for word in others for bound in (word, word + _END)]
    # In the order written: a few keys by the index, then one summary each.
    rows = shop.query(
        "SELECT s.customer_id, s.name, s.phone, s.last_on, l.k FROM lookup_key l"
        " CROSS JOIN customer_summary s ON s.customer_id=l.customer_id"
        f" WHERE l.k>=? AND l.k<? AND s.is_listed=1{more} LIMIT ?",
        *(key, key + ("\0" if whole else _END), *bounds, limit),
    )
    found: dict[int, Found] = {}
    for customer, name, phone, last_on, matched in rows:
        found.setdefault(customer, Found(customer, name, phone, "", matched, "", last_on))
    return list(found.values())


def _reasoned(shop: Shop, row: Found, typed: str) -> Found:
    """Why the key in row.what led to her. The number that matched is shown in place of her first."""
    key = row.what
    if key.isdigit():
        contacts = shop.query(
            "SELECT p.value, p.key, p.seen_on FROM identity i JOIN contact_point p ON p.identity_id=i.id"
            " WHERE i.customer_id=? AND p.kind IN ('mobile','landline') ORDER BY p.key='', p.id",
            row.id,
        )
        for value, stored, seen_on in contacts:
            if key in phone_keys(stored):
                newest = max((each[2] or "" for each in contacts if each[1]), default="")
                is_old = value != row.phone and (seen_on or "") < newest
                why = "other_number" if is_old else "last_four" if len(key) == 4 else "phone"
                return replace(row, phone=value, why=why, what=seen_on or "" if is_old else "", matched=typed)
    names = _names(shop, row)
    if any(key in name_keys(name) for name in names):
        return replace(row, why=_name_reason(key, names), what="")
    accounts = shop.query("SELECT account FROM identity WHERE customer_id=? AND channel<>'manual'", row.id)
    for (account,) in accounts:
        if key in (account_key(account), query_key(account)):
            return replace(row, why="account", what=account)
    others = shop.query(
        "SELECT p.value FROM identity i JOIN contact_point p ON p.identity_id=i.id WHERE i.customer_id=?", row.id
    )
    for (value,) in others:
        if email_address(value) and email_address(value).startswith(typed):
            return replace(row, why="email", what=value)
    return replace(row, why="account", what="")


def _names(shop: Shop, row: Found) -> list[str]:
    facts = shop.query(
        "SELECT f.value FROM identity i JOIN fact f ON f.identity_id=i.id AND f.ended_ms IS NULL JOIN field d"
        " ON d.id=f.field_id WHERE i.customer_id=? AND d.code IN ('nickname','company','contact_person')",
        row.id,
    )
    return [row.name, *(each[0] for each in facts)]


def _name_reason(key: str, names: Sequence[str]) -> str:
    if not key.isascii() or any(key in query_key(name) for name in names):
        return "name"
    return "initials" if any(_is_initials(key, name) for name in names) else "pinyin"


def _is_initials(key: str, name: str) -> bool:
    """A letter for each character of an ending of the name, and no pinyin of a shorter one: li is 丽, not 陆一."""
    ending = name[-len(key) :]
    return len(ending) == len(key) and key in name_keys(ending) and key not in name_keys(ending[1:])


# By an order's number, by a tag

_CHANNELS = """
WITH RECURSIVE known(channel) AS (SELECT min(channel) FROM sales_order UNION ALL
    SELECT (SELECT min(channel) FROM sales_order o WHERE o.channel>k.channel) FROM known k WHERE k.channel IS NOT NULL)
SELECT channel FROM known WHERE channel IS NOT NULL
"""
_TAGS = """
WITH RECURSIVE known(value) AS (SELECT min(value) FROM fact WHERE field_id=?1 UNION ALL
    SELECT (SELECT min(value) FROM fact f WHERE f.field_id=?1 AND f.value>k.value) FROM known k
    WHERE k.value IS NOT NULL)
SELECT value FROM known WHERE value IS NOT NULL
"""


def _by_order(shop: Shop, text: str, most: int) -> list[Found]:
    """Buyers of the orders whose number begins with the text; from channel to channel by the index."""
    number = text.strip()
    if len(number) < LEAST_OF_NUMBER or not any(letter.isdigit() for letter in number):
        return []
    found: dict[int, Found] = {}
    for (channel,) in shop.query(_CHANNELS):
        rows = shop.query(
            "SELECT s.customer_id, s.name, s.phone, s.last_on, o.number FROM sales_order o JOIN identity i"
            " ON i.id=o.identity_id JOIN customer_summary s ON s.customer_id=i.customer_id"
            " WHERE o.channel=? AND o.number>=? AND o.number<? AND s.is_listed=1 ORDER BY o.number LIMIT ?",
            *(channel, number, number + _END, most),
        )
        for customer, name, phone, last_on, whole in rows:
            found.setdefault(customer, Found(customer, name, phone, "order", whole, "", last_on))
    return sorted(found.values(), key=_by_visit, reverse=True)[:most]


def _tagged(shop: Shop, text: str, most: int) -> list[Found]:
    fields = shop.query("SELECT id FROM field WHERE code='tags'")
    wanted = query_key(text)
    if not fields:
        return []
    tags = [tag for (tag,) in shop.query(_TAGS, fields[0][0]) if query_key(tag).startswith(wanted)]
    rows = shop.query(
        "SELECT s.customer_id, s.name, s.phone, s.last_on, f.value FROM fact f JOIN identity i ON i.id=f.identity_id"
        " JOIN customer_summary s ON s.customer_id=i.customer_id WHERE f.field_id=? AND f.ended_ms IS NULL"
        " AND f.value IN (SELECT value FROM json_each(?)) AND s.is_listed=1 LIMIT ?",
        *(fields[0][0], json.dumps(tags), EXACT_LOOKED_AT),
    )
    found: dict[int, Found] = {}
    for customer, name, phone, last_on, tag in rows:
        found.setdefault(customer, Found(customer, name, phone, "tag", tag, "", last_on))
    return sorted(found.values(), key=_by_visit, reverse=True)[:most]


# What a row shows beside


def _dressed(shop: Shop, rows: Sequence[Found]) -> list[Found]:
    """With level, nickname and what was bought last."""
    at = terms(shop)
    dressed = []
    for row in rows:
        level = standing(shop, row.id, at).level if at.levels else None
        bought: list[Any] = shop.query(
            "SELECT o.title, (SELECT title FROM order_line WHERE order_id=o.id LIMIT 1) FROM identity i"
            " JOIN sales_order o ON o.identity_id=i.id AND o.is_valid=1 AND o.is_own=1 WHERE i.customer_id=?"
            " ORDER BY o.placed_ms DESC LIMIT 1",
            row.id,
        )
        nickname = shop.query(
            "SELECT f.value FROM identity i JOIN fact f ON f.identity_id=i.id AND f.ended_ms IS NULL JOIN field d"
            " ON d.id=f.field_id AND d.code='nickname' WHERE i.customer_id=? ORDER BY f.id DESC LIMIT 1",
            row.id,
        )
        title = (bought[0][1] or bought[0][0]) if bought else ""
        dressed.append(
            replace(
                row,
                level=level.name if level else "",
                bought=title,
                nickname=nickname[0][0] if nickname else "",
            )
        )
    return dressed


def _new_phone(text: str, found: Sequence[Found]) -> str:
    """The text when it is a whole number that none of those found has."""
    if "@" in text or any(letter.isalpha() for letter in text):
        return ""
    read = phone_key(text)
    if read.kind not in ("mobile", "landline") or any(phone_key(row.phone).key == read.key for row in found):
        return ""
    return read.shown


def _new_name(text: str) -> str:
    """The text when it could be a name: letters, no digits."""
    return text if any(letter.isalpha() for letter in text) and not any(letter.isdigit() for letter in text) else ""


def alike(shop: Shop, name: str, phone: str, most: int = 3) -> list[Found]:
    """Customers who are perhaps the one that is being added: the same number, then the same name. The first is worth a
    warning; whoever has the number comes before all others."""
    with shop.session():
        rows: list[Found] = []
        key = phone_key(phone).key if phone.strip() else ""
        if key:
            holders = shop.query(
                "SELECT DISTINCT i.customer_id FROM contact_point p JOIN identity i ON i.id=p.identity_id"
                " WHERE p.key=? LIMIT ?",
                *(key, most),
            )
            rows = [_plain(shop, customer, "phone") for (customer,) in holders]
        typed = query_key(name)
        if len(typed) > 1:
            exact = _with_key(shop, typed, [], OTHERS_LOOKED_AT, whole=True)
            same = [replace(row, why="name", what="") for row in exact if query_key(row.name) == typed]
            rows = _merged(rows, sorted(same, key=_by_visit, reverse=True))
        return _dressed(shop, [row for row in rows if row.id][:most])

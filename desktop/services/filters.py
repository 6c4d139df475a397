"""Which customers: the conditions of the list page, of saved views and of segments, as one value that JSON can hold."""

import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any

from desktop.domain.errors import NotFound
from desktop.domain.lifecycle import State, where_state
from desktop.domain.settings import ShopSettings
from desktop.identity.normalise import query_key
from desktop.storage.shopfile import Shop


@dataclass(frozen=True)
class Filter:
    """Conditions that all must hold; an empty one holds for everybody. Within states, channels, tags one is enough.

    text: as typed into the search field. segment: a saved segment's id. rfm: names of RFM segments. ids: picked by hand
    or in a chart. place: listed, archived or trash.
    """

    text: str = ""
    states: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    rfm: tuple[str, ...] = ()
    segment: int | None = None
    ids: tuple[int, ...] = ()
    place: str = "listed"
    quiet_days: int | None = None  # last order longer ago than so many days
    follow_up: bool = False  # has an open task

    @property
    def is_empty(self) -> bool:
        return self == Filter(place=self.place)

    def to_json(self) -> str:
        default = asdict(Filter())
        return json.dumps({k: v for k, v in asdict(self).items() if v != default[k]}, ensure_ascii=False)

    @classmethod
    def from_json(cls, content: str) -> "Filter":
        """Read a stored filter; names that this program does not know are ignored."""
        values: dict[str, Any] = json.loads(content)
        known = {field.name for field in fields(cls)}
        stored: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in values.items() if k in known}
        return cls(**stored)

    def without(self, name: str) -> "Filter":
        return replace(self, **{name: getattr(Filter(), name)})


EVERYBODY = Filter()


def where(shop: Shop, wanted: Filter, settings: ShopSettings, as_of: date) -> tuple[str, list[Any]]:
    """The filter as an SQL condition on customer_summary s, with its parameters."""
    clauses, values = [PLACES[wanted.place]], []
    for word in wanted.text.split():
        key = query_key(word)
        clauses.append("s.customer_id IN (SELECT customer_id FROM lookup_key WHERE k>=? AND k<?)")
        values += [key, key + "\U0010ffff"]
    if wanted.states:
        clauses.append(_any(where_state(State(state), as_of, settings.limits) for state in wanted.states))
    for column, names in (("channels", wanted.channels), ("tags", wanted.tags)):
        if names:
            clauses.append(_any(f"instr(s.{column}, ?)>0" for _ in names))
            values += [f"|{name}|" for name in names]
    if wanted.quiet_days is not None:
        clauses.append("s.last_on<date(?, ?)")
        values += [as_of.isoformat(), f"-{wanted.quiet_days} days"]
    if wanted.follow_up:
        clauses.append(
            "s.customer_id IN (SELECT i.customer_id FROM task t JOIN identity i ON i.id=t.identity_id"
            " WHERE t.done_ms IS NULL)"
        )
    ids = list(_picked(shop, wanted, settings, as_of))
    for picked in ids:
        clauses.append("s.customer_id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(picked))
    return " AND ".join(clauses), values


PLACES = {
    "listed": "s.is_listed=1",
    "archived": "s.customer_id IN (SELECT id FROM customer WHERE archived_ms IS NOT NULL AND trashed_ms IS NULL)",
    "trash": "s.customer_id IN (SELECT id FROM customer WHERE trashed_ms IS NOT NULL)",
    "all": "1",
}


def _any(conditions: Any) -> str:
    return "(" + " OR ".join(conditions) + ")"


def _picked(shop: Shop, wanted: Filter, settings: ShopSettings, as_of: date) -> Any:
    """Sets of ids that the other conditions cannot say."""
    if wanted.ids:
        yield list(wanted.ids)
    if wanted.rfm:
        from desktop.services.reports import rfm_members

        yield rfm_members(shop, wanted.rfm, as_of)
    if wanted.segment is not None:
        rows = shop.query("SELECT rule FROM segment WHERE id=?", wanted.segment)
        if not rows:
            raise NotFound("segment", str(wanted.segment))
        condition, values = where(shop, Filter.from_json(rows[0][0]), settings, as_of)
        yield [row[0] for row in shop.query(f"SELECT s.customer_id FROM customer_summary s WHERE {condition}", *values)]

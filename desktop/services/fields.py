"""The kinds of facts: the built-in ones, and those the shop adds for itself."""

import json
from dataclasses import dataclass
from typing import Any

from desktop.domain.errors import BadValue
from desktop.domain.ids import new_ulid
from desktop.domain.people import BUILT_IN, FACETS, FIELD_KINDS
from desktop.storage.changes import Change
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Field


@dataclass(frozen=True)
class FieldInfo:
    """A kind of fact. name is empty for built-in ones, which the window names by their code."""

    id: int
    code: str
    name: str
    facet: str
    kind: str
    options: tuple[str, ...]
    shelf_days: int | None
    is_sensitive: bool
    is_own: bool


def plant_fields(change: Change) -> None:
    """Put the built-in fields into a new shop."""
    columns = ("code", "facet", "kind", "options", "shelf_days", "is_sensitive", "position")
    change.insert_rows(
        Field,
        columns,
        [
            (f.code, f.facet, f.kind, json.dumps(f.options), f.shelf_days, int(f.is_sensitive), position)
            for position, f in enumerate(BUILT_IN)
        ],
    )


def list_fields(shop: Shop) -> list[FieldInfo]:
    """All fields in use, in the order of the profile."""
    rows = shop.query(
        "SELECT id, code, name, facet, kind, options, shelf_days, is_sensitive, is_own FROM field"
        " WHERE archived_ms IS NULL ORDER BY position, id"
    )
    return [_field(row) for row in rows]


def _field(row: Any) -> FieldInfo:
    *head, options, shelf_days, sensitive, own = row
    return FieldInfo(*(*head, tuple(json.loads(options or "[]")), shelf_days, bool(sensitive), bool(own)))


def add_field(
    shop: Shop,
    name: str,
    facet: str,
    kind: str = "text",
    options: tuple[str, ...] = (),
    shelf_days: int | None = None,
    is_sensitive: bool = False,
    by: int | None = None,
) -> int:
    """Add a field of the shop's own. Raises BadValue for an empty or taken name."""
    name = name.strip()
    if not name:
        raise BadValue("name", "empty")
    if facet not in FACETS or kind not in FIELD_KINDS:
        raise BadValue("kind", "unknown", f"{facet} {kind}")
    if shop.query("SELECT 1 FROM field WHERE name=? AND archived_ms IS NULL", name):
        raise BadValue("name", "taken", name)
    with shop.change("add_field", by=by, field=name) as change:
        position = change.query("SELECT coalesce(max(position),0)+1 FROM field")[0][0]
        return change.insert(
            Field,
            code=f"own_{new_ulid().lower()}",
            name=name,
            facet=facet,
            kind=kind,
            options=json.dumps(options, ensure_ascii=False),
            shelf_days=shelf_days,
            is_sensitive=int(is_sensitive),
            is_own=1,
            position=position,
        )

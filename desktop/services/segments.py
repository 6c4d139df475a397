"""Named groups of customers and named looks at a page. Members are found when they are asked for."""

import json
from dataclasses import dataclass
from typing import Any

from desktop.domain.errors import BadValue, NotFound
from desktop.services.filters import Filter
from desktop.storage.shopfile import Shop
from desktop.storage.tables import SavedView, Segment


@dataclass(frozen=True)
class SegmentInfo:
    id: int
    name: str
    rule: Filter


@dataclass(frozen=True)
class ViewInfo:
    """A saved look: layout is what the page put into it, filter and columns and order."""

    id: int
    page: str
    name: str
    layout: dict[str, Any]


def list_segments(shop: Shop) -> list[SegmentInfo]:
    rows = shop.query("SELECT id, name, rule FROM segment ORDER BY name")
    return [SegmentInfo(row, name, Filter.from_json(rule)) for row, name, rule in rows]


def segment_named(shop: Shop, name: str) -> SegmentInfo:
    found = next((each for each in list_segments(shop) if each.name == name), None)
    if found is None:
        raise NotFound("segment", name)
    return found


def save_segment(shop: Shop, name: str, rule: Filter, *, by: int | None = None) -> int:
    """Store a segment under a new name; raises BadValue (empty, taken)."""
    name = name.strip()
    if not name:
        raise BadValue("name", "empty")
    if shop.query("SELECT 1 FROM segment WHERE name=?", name):
        raise BadValue("name", "taken", name)
    with shop.change("save_segment", by=by, name=name) as change:
        return change.insert(Segment, name=name, rule=rule.to_json())


def delete_segment(shop: Shop, row: int, *, by: int | None = None) -> None:
    name = shop.query("SELECT name FROM segment WHERE id=?", row)
    if not name:
        raise NotFound("segment", str(row))
    with shop.change("delete_segment", by=by, name=name[0][0]) as change:
        change.delete(Segment, [row])


def list_views(shop: Shop, page: str) -> list[ViewInfo]:
    rows = shop.query("SELECT id, page, name, layout FROM saved_view WHERE page=? ORDER BY position, id", page)
    return [ViewInfo(row, of, name, json.loads(layout)) for row, of, name, layout in rows]


def save_view(shop: Shop, page: str, name: str, layout: dict[str, Any], *, by: int | None = None) -> int:
    """Store a look under its name; one of that name on the page is replaced."""
    name = name.strip()
    if not name:
        raise BadValue("name", "empty")
    content = json.dumps(layout, ensure_ascii=False)
    present = shop.query("SELECT id FROM saved_view WHERE page=? AND name=?", page, name)
    with shop.change("save_view", by=by, name=name) as change:
        if present:
            change.update(SavedView, present[0][0], layout=content)
            return int(present[0][0])
        position = change.query("SELECT coalesce(max(position),0)+1 FROM saved_view")[0][0]
        return change.insert(SavedView, page=page, name=name, layout=content, position=position)


def delete_view(shop: Shop, row: int, *, by: int | None = None) -> None:
    name = shop.query("SELECT name FROM saved_view WHERE id=?", row)
    if not name:
        raise NotFound("view", str(row))
    with shop.change("delete_view", by=by, name=name[0][0]) as change:
        change.delete(SavedView, [row])

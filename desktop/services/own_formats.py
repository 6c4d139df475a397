"""Kinds of files that the shop has described itself: kept in its file, and known on every computer that opens it."""

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from desktop.domain.errors import BadFormatFile, BadValue, NotFound, ReadOnlyShop
from desktop.importers.formats import Format, formats, parse_format
from desktop.importers.mapping import Mapping, to_format
from desktop.importers.write_format import write_format
from desktop.storage.shopfile import Shop
from desktop.storage.tables import ImportFormat

LONGEST_TITLE = 80


@dataclass(frozen=True)
class OwnFormat:
    """One of them. name: what imports remember it by; problem: why it cannot be used, "" when it can."""

    id: int
    name: str
    title: str
    row: str
    fields: int
    problem: str = ""


def list_own(shop: Shop) -> list[OwnFormat]:
    """All of them by title; also those that a newer program has written and this one cannot use."""
    found = []
    for row, name, title, text in shop.query("SELECT id, name, title, text FROM import_format ORDER BY title"):
        try:
            shape = _parsed(name, text)
        except BadFormatFile as error:
            found.append(OwnFormat(row, name, title, "", 0, error.problem))
        else:
            found.append(OwnFormat(row, name, title, shape.row, len(shape.fields) + len(shape.line)))
    return found


def own_formats(shop: Shop) -> dict[str, Format]:
    """Those that can be used, by name, the newest first: of two that fit a file it counts."""
    found = {}
    for name, text in shop.query("SELECT name, text FROM import_format ORDER BY id DESC"):
        try:
            found[name] = _parsed(name, text)
        except BadFormatFile:
            continue  # list_own says so
    return found


def format_named(shop: Shop, name: str) -> Format | None:
    """An own or a built-in format, None when there is none of that name."""
    return own_formats(shop).get(name) or formats().get(name)


def own_titles(shop: Shop) -> dict[str, str]:
    """Name to title."""
    return dict(shop.query("SELECT name, title FROM import_format ORDER BY title"))


def save_own(
    shop: Shop,
    title: str,
    mapping: Mapping,
    base: Format | None = None,
    *,
    replaces: str = "",
    by: int | None = None,
) -> str:
    """Keep a description; returns the name by which the format is known.

    base: the format it began from. replaces: the name of an own format that is described anew.
    Raises BadValue (title empty or taken), NotFound, and BadFormatFile for a mapping that makes no format.
    """
    title = checked_title(shop, title, replaces)
    if replaces:
        row = _row(shop, replaces)
        text = _text_of(to_format(mapping, replaces, title, base))
        with shop.change("change_format", by=by, name=title) as change:
            change.update(ImportFormat, row, title=title, text=text)
        return replaces
    name = _free_name(shop, title)
    text = _text_of(to_format(mapping, name, title, base))
    with shop.change("add_format", by=by, name=title) as change:
        change.insert(ImportFormat, name=name, title=title, text=text)
    return name


def rename_own(shop: Shop, name: str, title: str, *, by: int | None = None) -> None:
    """Give it another title; what came in under its name stays its. Raises BadValue, NotFound."""
    row, title = _row(shop, name), checked_title(shop, title, name)
    text = shop.query("SELECT text FROM import_format WHERE id=?", row)[0][0]
    text = write_format(replace(_parsed(name, text), title=title))
    with shop.change("change_format", by=by, name=title) as change:
        change.update(ImportFormat, row, title=title, text=text)


def remove_own(shop: Shop, name: str, *, by: int | None = None) -> None:
    """Forget a description; what came in by it stays. Raises NotFound."""
    row = _row(shop, name)
    with shop.change("remove_format", by=by, name=own_titles(shop)[name]) as change:
        change.delete(ImportFormat, [row])


def export_own(shop: Shop, name: str, path: Path) -> Path:
    """Write it as a format file, for another shop and for `--format`; returns the file.

    Raises NotFound, ReadOnlyShop.
    """
    text = shop.query("SELECT text FROM import_format WHERE id=?", _row(shop, name))[0][0]
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ReadOnlyShop(path) from error
    return path


def checked_title(shop: Shop, title: str, name: str = "") -> str:
    """The title as it will be kept; name: whose own title it may be. Raises BadValue."""
    title = " ".join(title.split())[:LONGEST_TITLE]
    if not title:
        raise BadValue("title", "empty")
    taken = {each.casefold() for own, each in own_titles(shop).items() if own != name}
    taken |= {each.casefold() for shape in formats().values() for each in (shape.name, shape.title)}
    if title.casefold() in taken:
        raise BadValue("title", "taken", title)
    return title


def _free_name(shop: Shop, title: str) -> str:
    """The title, or with a number behind it while a renamed format has this name."""
    taken, name, number = own_titles(shop), title, 2
    while name in taken:
        name, number = f"{title} {number}", number + 1
    return name


def _row(shop: Shop, name: str) -> int:
    rows = shop.query("SELECT id FROM import_format WHERE name=?", name)
    if not rows:
        raise NotFound("format", name)
    return int(rows[0][0])


def _text_of(shape: Format) -> str:
    """The text of a format, read again: what is kept can be used."""
    text = write_format(shape)
    _parsed(shape.name, text)
    return text


@lru_cache(maxsize=256)
def _parsed(name: str, text: str) -> Format:
    return replace(parse_format(text, Path(f"{name.replace('/', ' ')}.toml")), name=name)

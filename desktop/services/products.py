"""Products as the counter looks them up: by what a scanner reads, or by a piece of the name."""

import unicodedata
from dataclasses import dataclass

from desktop.services.loyalty.terms import Reads


@dataclass(frozen=True)
class Product:
    """list_minor: the price in minor units of currency; None where nobody knows it."""

    id: int
    name: str
    sku: str
    barcode: str
    list_minor: int | None
    currency: str


_COLUMNS = "id, name, sku, barcode, list_minor, currency"


def by_scan(reader: Reads, code: str) -> list[Product]:
    """The products of a barcode, else of an SKU; several where the shop has given one code twice.

    Full-width digits, as an input method writes them, are read as plain ones.
    """
    plain = unicodedata.normalize("NFKC", code).strip()
    if not plain:
        return []
    for column in ("barcode", "sku", "key"):
        sql = f"SELECT {_COLUMNS} FROM product WHERE {column}=? COLLATE NOCASE ORDER BY id LIMIT 20"
        if found := reader.query(sql, plain):
            return [Product(*row) for row in found]
    return []


def by_words(reader: Reads, text: str, limit: int = 20) -> list[Product]:
    """Products whose name, SKU or barcode holds the text; those that begin with it first."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return []
    escaped = plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    rows = reader.query(
        f"SELECT {_COLUMNS} FROM product WHERE name LIKE ?1 ESCAPE '\\' OR sku LIKE ?1 ESCAPE '\\'"
        " OR barcode LIKE ?1 ESCAPE '\\' ORDER BY name NOT LIKE ?2 ESCAPE '\\', name, id LIMIT ?3",
        *(f"%{escaped}%", f"{escaped}%", limit),
    )
    return [Product(*row) for row in rows]

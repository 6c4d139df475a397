"""Cards of customers: their text, whom one belongs to, and the picture of the code as PNG, SVG or A4 labels in PDF."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from desktop.domain.cards import BadCard, card_text, read_card, shop_mark
from desktop.domain.errors import DiskFull, NotFound, ReadOnlyShop, UnknownCard
from desktop.storage.shopfile import Shop

_MERGES = 20  # a chain of merges longer than this is a circle


@dataclass(frozen=True)
class CardInfo:
    """A customer's card: what is printed beside the code, and the code's text."""

    customer: int
    name: str
    text: str


def card_of(shop: Shop, customer: int) -> CardInfo:
    """Raises NotFound."""
    rows = shop.query("SELECT name, ulid FROM customer WHERE id=?", customer)
    if not rows:
        raise NotFound("customer", str(customer))
    name, ulid = rows[0]
    return CardInfo(customer, name, card_text(ulid, shop_ulid(shop)))


def owner_of(shop: Shop, text: str) -> int:
    """The customer whose card was read; who was merged away is found where she went.

    Raises UnknownCard: misread (try again), other_shop, or gone (erased, or in the trash).
    """
    try:
        card = read_card(text)
    except BadCard:
        raise UnknownCard("misread") from None
    rows = shop.query("SELECT id, merged_into, trashed_ms FROM customer WHERE ulid=?", card.ulid)
    if not rows:
        raise UnknownCard("gone" if card.shop_mark == shop_mark(shop_ulid(shop)) else "other_shop")
    for _ in range(_MERGES):
        customer, merged_into, trashed_ms = rows[0]
        if merged_into is None:
            if trashed_ms is not None:
                raise UnknownCard("gone")
            return int(customer)
        rows = shop.query("SELECT id, merged_into, trashed_ms FROM customer WHERE id=?", merged_into)
        if not rows:
            break
    raise UnknownCard("gone")


def shop_ulid(shop: Shop) -> str:
    """What tells this shop from every other one, for ever: the id of its first change set."""
    return str(shop.query("SELECT ulid FROM change_set ORDER BY id LIMIT 1")[0][0])


def png(text: str, scale: int = 8) -> bytes:
    """The code as a picture; scale: pixels of a module."""
    content = BytesIO()
    _code(text).save(content, kind="png", scale=scale, border=4)
    return content.getvalue()


def svg(text: str) -> bytes:
    content = BytesIO()
    _code(text).save(content, kind="svg", scale=8, border=4, xmldecl=True)
    return content.getvalue()


def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The code as rows of dark and light squares, with no border: for whoever paints it."""
    return tuple(tuple(bool(cell) for cell in row) for row in _code(text).matrix)


def save_picture(text: str, target: Path) -> None:
    """Write the code as .png or .svg, by the name of the file. Raises DiskFull or ReadOnlyShop for the target."""
    save_whole(target, svg(text) if target.suffix.casefold() == ".svg" else png(text))


def save_whole(target: Path, content: bytes) -> None:
    """The file whole or not at all. Raises DiskFull or ReadOnlyShop for the target."""
    draft = target.with_name(f".{target.name}.making")
    try:
        draft.write_bytes(content)
        draft.replace(target)
    except OSError as error:
        draft.unlink(missing_ok=True)
        if error.errno in (28, 122):  # no space, over quota
            raise DiskFull(target) from error
        raise ReadOnlyShop(target) from error


@dataclass(frozen=True)
class Labels:
    """A sheet of A4 in millimetres: how many across and down, and the edges left free."""

    across: int = 3
    down: int = 8
    left_mm: float = 0.0
    top_mm: float = 4.5

    @property
    def width_mm(self) -> float:
        return (210.0 - 2 * self.left_mm) / self.across

    @property
    def height_mm(self) -> float:
        return (297.0 - 2 * self.top_mm) / self.down

    @property
    def on_a_sheet(self) -> int:
        return self.across * self.down


SHEETS = {
    "3x8": Labels(),
    "2x5": Labels(2, 5, 12.0, 13.5),
    "1x1": Labels(1, 1, 60.0, 100.0),
}


def _code(text: str) -> Any:
    import segno

    return segno.make_qr(text, error="m", boost_error=False)

"""Whom a card belongs to, and its pictures."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.cards import card_text
from desktop.domain.errors import NotFound, ReadOnlyShop, UnknownCard
from desktop.domain.ids import new_ulid
from desktop.services import cards, customers
from desktop.services.merging import merge
from desktop.storage.shopfile import Shop
from tests.shops_for_tests import make_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with make_shop(tmp_path) as shop:
        yield shop


def test_a_card_opens_its_customer_and_tells_nothing_of_her(shop: Shop) -> None:
    fang = customers.add_customer(shop, "王芳")
    card = cards.card_of(shop, fang)
    assert cards.owner_of(shop, card.text) == fang
    assert cards.owner_of(shop, card.text.lower()) == fang
    assert "王" not in card.text
    assert (card.text.count(":"), len(card.text)) == (2, 34)
    with pytest.raises(NotFound):
        cards.card_of(shop, 4711)


def test_the_card_of_one_who_was_merged_opens_whom_she_became(shop: Shop) -> None:
    fang, other = customers.add_customer(shop, "王芳"), customers.add_customer(shop, "王小芳")
    old = cards.card_of(shop, other).text
    merge(shop, fang, other)
    assert cards.owner_of(shop, old) == fang


def test_cards_that_open_nobody_say_why(shop: Shop, tmp_path: Path) -> None:
    fang = customers.add_customer(shop, "王芳")
    text = cards.card_of(shop, fang).text
    customers.trash(shop, [fang])
    reasons = {
        text: "gone",
        card_text(new_ulid(), cards.shop_ulid(shop)): "gone",
        text[:-6] + "0" + text[-5:]: "misread",
        "6901234567892": "misread",
    }
    (tmp_path / "other").mkdir()
    with make_shop(tmp_path / "other") as other:
        stranger = cards.card_of(other, customers.add_customer(other, "李雷")).text
    reasons[stranger] = "other_shop"
    for scanned, reason in reasons.items():
        with pytest.raises(UnknownCard) as refused:
            cards.owner_of(shop, scanned)
        assert refused.value.reason == reason


def test_pictures_are_written_whole(shop: Shop, tmp_path: Path) -> None:
    card = cards.card_of(shop, customers.add_customer(shop, "王芳"))
    for name, begins in (("card.png", b"\x89PNG"), ("card.svg", b"<?xml")):
        cards.save_picture(card.text, tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(begins)
    assert not list(tmp_path.glob(".*making"))
    with pytest.raises(ReadOnlyShop):
        cards.save_picture(card.text, tmp_path / "no folder" / "card.png")


def test_the_code_is_a_square_with_its_three_corners(shop: Shop) -> None:
    rows = cards.modules(cards.card_of(shop, customers.add_customer(shop, "王芳")).text)
    size = len(rows)
    assert {len(row) for row in rows} == {size}
    for down, across in ((0, 0), (0, size - 7), (size - 7, 0)):
        corner = [row[across : across + 7] for row in rows[down : down + 7]]
        assert all(corner[0])
        assert corner[3] == (True, False, True, True, True, False, True)

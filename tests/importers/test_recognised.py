"""Every file is known by its columns, in any order and with few of them, among all the formats there are."""

import random

import pytest

from desktop.importers import formats
from desktop.importers.formats import Format, Variant
from desktop.importers.header import places, plain, recognise

VARIANTS = [(shape, variant) for shape in formats().values() for variant in shape.variants]
EVERY = pytest.mark.parametrize(
    ("shape", "variant"), VARIANTS, ids=[f"{shape.name}-{variant.label}" for shape, variant in VARIANTS]
)
# What a shop would leave in a file that it made as small as it could: the order, its day, its sum, who, what.
KEPT = (
    *("number", "placed_at", "paid", "total", "account", "email", "buyer_name", "phone", "name", "order_number"),
    *("title", "quantity"),
)


def found(columns: list[str]) -> str:
    _, shape = recognise(columns, formats().values())
    return shape.name if shape else ""


@EVERY
def test_a_variant_is_recognised_in_any_order(shape: Format, variant: Variant) -> None:
    columns = list(variant.columns)
    for seed in range(5):
        random.Random(seed).shuffle(columns)
        assert found(columns) == shape.name


@EVERY
def test_a_variant_is_recognised_by_few_columns(shape: Format, variant: Variant) -> None:
    if shape.row not in ("order", "line", "customer"):
        pytest.skip("no such columns")
    own = {*places(shape.fields, variant.columns).items()}
    chosen = [column for name, place in sorted(own) if name in KEPT for column in place.columns]
    wanted = shape.required | shape.needs
    chosen += [column for name, place in sorted(own) if name in wanted for column in place.columns]
    columns = [variant.columns[each] for each in dict.fromkeys(chosen)]
    assert found(columns) == shape.name, columns


@EVERY
def test_half_of_the_columns_will_do(shape: Format, variant: Variant) -> None:
    wanted = shape.required | shape.needs
    needed = {plain(each) for name in wanted for each in shape.fields[name].every_header}
    for seed in range(5):
        chance = random.Random(seed)
        columns = [each for each in variant.columns if plain(each) in needed or chance.random() < 0.5]
        assert found(columns) == shape.name, columns


@EVERY
def test_columns_that_the_shop_added_do_no_harm(shape: Format, variant: Variant) -> None:
    assert found(["Nr.", *variant.columns, "Our own remarks", ""]) == shape.name

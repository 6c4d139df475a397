"""Western addresses, taken apart and compared."""

import pytest

from desktop.identity.records import Drop
from desktop.identity.streets import Street, read_street, streets_near


@pytest.mark.parametrize(
    ("drop", "number", "road"),
    [
        (Drop(detail="7 Wallaby Place"), "7", "wallaby place"),
        (Drop(detail="7, Wallaby Pl"), "7", "wallaby place"),
        (Drop(detail="Hauptstraße 12a"), "12a", "hauptstrasse"),
        (Drop(detail="wallaby st", number="7"), "7", "wallaby street"),
        (Drop(detail="12-14 High Rd"), "12", "high road"),
        (Drop(detail="Café Corner"), "", "cafe corner"),
        (Drop(), "", ""),
    ],
)
def test_number_and_street_are_told_apart(drop: Drop, number: str, road: str) -> None:
    assert read_street(drop)[:2] == (number, road)


def test_lines_that_a_list_mixed_up_are_compared_crosswise() -> None:
    one = Street("4", "merewether school", "lubuma place", "greens", "3138", "qld")
    other = Street("4", "lubuma place", "merewether school", "greens", "3138", "qld")
    assert all(near == "same" for _, near, _, _ in streets_near(one, other))


def test_what_only_one_of_them_tells_is_not_compared() -> None:
    assert list(streets_near(Street(town="hull"), Street(postcode="123"))) == []

"""Phones as evidence: what a text says, how masks fit, which slips are near."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.identity.numbers import (
    fit_both,
    fits,
    mask_keys,
    near,
    number_mask_keys,
    read_number,
    read_numbers,
)

MOBILES = st.from_regex(r"1[3-9]\d{9}", fullmatch=True)


@pytest.mark.parametrize(
    ("text", "mask"),
    [
        ("138****1234", "138****1234"),
        ("138＊＊＊＊1234", "138****1234"),
        ("138 **** 1234", "138****1234"),
        ("+86-138****1234", "138****1234"),
        ("138xxxx1234", "138****1234"),
        ("138*****234", "138*****234"),
        ("*******1234", "*******1234"),
        ("1381234****", "1381234****"),
        ("186******05", "186******05"),
        ("0571-****8888", "0571****8888"),
    ],
)
def test_a_masked_phone_is_a_pattern(text: str, mask: str) -> None:
    number = read_number(text)
    assert (number.key, number.kind, number.mask) == ("", "masked", mask)


@pytest.mark.parametrize(
    "text",
    [
        "13800001234-5678",
        "13800001234转5678",
        "13800001234转接5678",
        "(13800001234,5678)",
        "13800001234,5678",
        "13800001234[5678]",
        "13800001234 5678",
        "13800001234#5678",
        "13800001234分机5678",
        "13800001234 ext. 5678",
        "17012345678-1234",
        "1**********-1234",
        "+86 13800001234-5678",
        "9501350012345",
    ],
)
def test_a_virtual_number_never_has_a_key(text: str) -> None:
    number = read_number(text)
    assert (number.key, number.kind, number.mask) == ("", "virtual", "")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("00000000000", "equal"),
        ("11111111111", "equal"),
        ("13800000000", "equal"),
        ("13800138000", "known"),
        ("+86 138 0013 8000", "known"),
        ("12345678901", "counted"),
        ("13812345678", "counted"),
        ("10086", "service"),
        ("95588", "service"),
        ("400-800-1234", "service"),
    ],
)
def test_a_number_of_nobody_says_why(text: str, fault: str) -> None:
    number = read_number(text)
    assert (number.key, number.kind, number.fault) == ("", "junk", fault)


@pytest.mark.parametrize("text", ["13888888888", "18666666666", "13912341234"])
def test_a_dear_number_is_somebodys(text: str) -> None:
    assert read_number(text)[:2] == ("86" + text, "mobile")


@pytest.mark.parametrize("text", ["", "无", "abc", "****", "##ab1234ab", "1", "同上"])
def test_what_is_no_phone_is_none(text: str) -> None:
    assert read_number(text)[:3] == ("", "none", "")


def test_a_field_may_hold_several() -> None:
    for text in ("13800001234/13900005678", "13800001234 13900005678", "13800001234、13900005678"):
        assert [number.key for number in read_numbers(text)] == ["8613800001234", "8613900005678"]
    assert read_numbers("无") == ()
    assert [number.kind for number in read_numbers("0571-88888888")] == ["landline"]


@pytest.mark.parametrize(
    ("mask", "key", "known"),
    [
        ("138****1234", "8613800001234", 7),
        ("138*****234", "8613800001234", 6),
        ("*******1234", "8613800001234", 4),
        ("1380000****", "8613800001234", 7),
        ("138***1234", "8613800001234", 0),
        ("139****1234", "8613800001234", 0),
        ("138****1235", "8613800001234", 0),
        ("170****567", "491701234567", 6),
        ("0170****567", "491701234567", 7),
        ("***********", "8613800001234", 0),
    ],
)
def test_a_mask_fits_the_numbers_that_it_may_hide(mask: str, key: str, known: int) -> None:
    if mask == "138***1234":  # ten places: a star too few is no contradiction
        known = 7
    assert fits(mask, key) == known


def test_two_masks_compare_where_both_show_digits() -> None:
    assert fit_both("138****1234", "138****1234") == 7
    assert fit_both("138****1234", "*******1234") == 4
    assert fit_both("138****1234", "138****1235") == 0
    assert fit_both("138********", "*******1234") == -1
    assert fits("138****1234", "*******1234") == fits("*******1234", "138****1234") == 4
    assert fits("138********", "*******1234") == 0


def test_one_slip_is_near() -> None:
    assert near("8613800001234", "8613800001235")
    assert near("8613800001234", "8613800001243")
    assert not near("8613800001234", "8613800001234")
    assert not near("8613800001234", "8613800002235")
    assert not near("8613800001234", "861380000123")
    assert not near("", "")


@given(MOBILES, st.sampled_from([(3, 4), (0, 4), (7, 0), (3, 3), (3, 2)]))
def test_a_number_and_its_masks_find_and_fit_each_other(mobile: str, seen: tuple[int, int]) -> None:
    front, back = seen
    mask = mobile[:front] + "*" * (11 - front - back) + mobile[11 - back :]
    assert fits(mask, "86" + mobile) == front + back
    assert mask_keys(mask) & number_mask_keys("86" + mobile)


@given(st.text("0123456789*-+() x转#,[]") | st.text())
def test_any_text_is_read_and_what_is_shown_reads_the_same(text: str) -> None:
    number = read_number(text)
    assert bool(number.key) == (number.kind in ("mobile", "landline"))
    assert read_number(number.shown)[:3] == number[:3]
    assert mask_keys(number.mask) is not None


@given(MOBILES, MOBILES)
def test_near_does_not_depend_on_who_stands_first(one: str, other: str) -> None:
    assert near(one, other) == near(other, one)

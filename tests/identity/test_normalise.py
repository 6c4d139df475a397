"""Equal keys for one thing, however it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.identity.normalise import (
    account_key,
    email_address,
    email_key,
    is_ciphertext,
    is_relay,
    name_keys,
    phone_key,
    phone_keys,
    query_key,
)


@pytest.mark.parametrize(
    "text",
    [
        "13800001234",
        "'13800001234",
        '="13800001234"',
        "138 0000 1234",
        "138-0000-1234",
        "+86 138 0000 1234",
        "+8613800001234",
        "0086-13800001234",
        "86-13800001234",
        "8613800001234",
        "(+86)13800001234",
        "１３８００００１２３４",
        "\t13800001234 ",
    ],
)
def test_a_chinese_mobile_has_one_key(text: str) -> None:
    phone = phone_key(text)
    assert (phone.key, phone.kind) == ("8613800001234", "mobile")


@pytest.mark.parametrize(
    ("text", "key", "kind"),
    [
        ("138****1234", "", "masked"),
        ("138＊＊＊＊1234", "", "masked"),
        ("'138****1234\t", "", "masked"),
        ("1******6198", "", "masked"),
        ("186******05", "", "masked"),
        ("****", "", "none"),
        ("##13800001234xKf9dA==", "", "none"),
        ("$$13800001234$13800001234$", "", "none"),
        ("*******1234", "", "masked"),
        ("13800001234-5678", "", "virtual"),
        ("13800001234[5678]", "", "virtual"),
        ("13800001234转5678", "", "virtual"),
        ("13800001234 ext. 5678", "", "virtual"),
        ("0571-88888888", "8657188888888", "landline"),
        ("(0571) 88888888", "8657188888888", "landline"),
        ("0571-88888888-801", "8657188888888", "landline"),
        ("400-800-8820", "864008008820", "landline"),
        ("+351 912 345 678", "351912345678", "mobile"),
        ("00351912345678", "351912345678", "mobile"),
        ("12345", "", "none"),
        ("00000000000", "", "none"),
        ("null", "", "none"),
        ("", "", "none"),
    ],
)
def test_other_numbers(text: str, key: str, kind: str) -> None:
    phone = phone_key(text)
    assert (phone.key, phone.kind) == (key, kind)


def test_the_region_is_that_of_numbers_without_a_country() -> None:
    assert phone_key("(415) 555-0132", "US").key == "14155550132"
    assert phone_key("07911 123456", "GB").key == "447911123456"
    assert phone_key("+86 13800001234", "US").key == "8613800001234"


def test_a_phone_is_found_by_its_national_number_and_its_end() -> None:
    assert phone_keys("8613800001234") == {"13800001234", "1234"}
    assert phone_keys("8657188888888") == {"8657188888888", "57188888888", "057188888888", "8888"}
    assert phone_keys("351912345678") == {"351912345678", "912345678", "0912345678", "5678"}
    assert phone_keys("") == set()


@pytest.mark.parametrize("typed", ["1380000", "138-0000", "138 0000", "+86 138 0000", "0086138", "１３８", "1234"])
def test_a_typed_number_finds_it(typed: str) -> None:
    assert any(key.startswith(query_key(typed)) for key in phone_keys("8613800001234"))


@given(st.text(max_size=30))
def test_any_text_has_an_answer(text: str) -> None:
    phone = phone_key(text)
    assert bool(phone.key) == (phone.kind in ("mobile", "landline"))
    assert phone.key == "" or (phone.key.isascii() and phone.key.isdigit())
    if phone.key:
        assert phone_key("+" + phone.key).key == phone.key
    assert "" not in name_keys(text)
    query_key(text)
    account_key(text)
    email_key(text)


@pytest.mark.parametrize(
    ("text", "key", "relay"),
    [
        ("Anna@Example.COM", "anna@example.com", False),
        (" <anna@example.com> ", "anna@example.com", False),
        ("x1@marketplace.amazon.co.uk", "", True),
        ("x1+A2@MARKETPLACE.amazon.com", "", True),
        ("x1@marketplace.amazon.com.be", "", True),
        ("x1@m.marketplace.amazon.de", "", True),
        ("q7@privaterelay.appleid.com", "q7@privaterelay.appleid.com", True),
        ("z@relay.example.com", "", True),
        ("b@members.ebay.com", "", True),
        ("b@members.ebay.co.uk", "", True),
        ("t@scs.tiktokw.us", "", True),
        ("anna@amazon.com", "anna@amazon.com", False),
        ("anna@ebay.de", "anna@ebay.de", False),
        ("an***@example.com", "", False),
        ("no address", "", False),
        ("half@", "", False),
        ("", "", False),
    ],
)
def test_an_email_has_one_key(text: str, key: str, relay: bool) -> None:
    assert email_key(text) == key
    assert is_relay(text) is relay


def test_a_relay_address_is_an_address_all_the_same() -> None:
    assert email_address(" X1@marketplace.amazon.com ") == "x1@marketplace.amazon.com"
    assert email_address("an***@members.ebay.com") == email_address("no address") == ""


def test_an_account_has_one_key() -> None:
    assert account_key(" TB_Lavender\t") == account_key("tb_lavender") == account_key('="tb_lavender"')
    assert account_key("***") == account_key("") == ""


@pytest.mark.parametrize(
    "text", ["t**8", "张**", "jd_***9", "＊＊花", "*津水(602***@qq.com)", "##9f3Kd0aQ==", "$$aB3kq$1$"]
)
def test_a_masked_or_encrypted_account_is_nobodys(text: str) -> None:
    assert account_key(text) == ""
    assert email_key(text) == ""


def test_ciphertext_is_no_name() -> None:
    assert is_ciphertext("##9f3Kd0aQ==")
    assert is_ciphertext("$$aB3kq$1$")
    assert not is_ciphertext("#1001")
    assert not is_ciphertext("$5")
    assert not is_ciphertext("张**")
    assert name_keys("##wangFang9f3Kd0aQ==") == name_keys("$$aB3kq$1$") == set()
    assert name_keys("张**")


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("王小芳", ["王小芳", "王小", "小芳", "芳", "wangxiaofang", "wang xiao", "xiaofang", "fang", "wxf", "xf"]),
        ("曾丽", ["zengli", "cengli", "zl", "cl"]),
        ("单强", ["shanqiang", "danqiang", "sq", "dq"]),
        ("吕布", ["lvbu", "lubu", "lb"]),
        ("欧阳娜娜", ["ouyang", "oynn", "娜娜", "nana"]),
        ("张**", ["张", "zhang"]),
        ("*小芳", ["小芳", "xf", "fang"]),
        ("Anna Maria López", ["anna", "maria", "lopez", "López", "anna m", "aml"]),
        ("O'Neil Pat", ["oneil", "O'Neil", "pat"]),
        ("王小芳 Anna", ["anna", "小芳", "wxf"]),
        ("ＡＢＣ小店", ["abc", "小店", "xd"]),
        ("張曉明", ["zhang", "zxm", "曉明"]),
    ],
)
def test_a_name_is_found_by(name: str, typed: list[str]) -> None:
    keys = name_keys(name)
    for each in typed:
        assert any(key.startswith(query_key(each)) for key in keys), each


def test_masked_letters_do_not_join_their_neighbours() -> None:
    assert "张芳" not in name_keys("张*芳")
    assert name_keys("**") == name_keys("") == set()


def test_characters_with_many_readings_stay_within_bounds() -> None:
    assert len(name_keys("重单曾解行长乐和" * 3)) < 400

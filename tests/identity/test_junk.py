"""What is no evidence draws nobody together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.identity.junk import (
    is_junk_account,
    is_junk_email,
    is_junk_name,
    number_fault,
    qq_key,
    wechat_key,
)

PHONE = "8613900001234"


@pytest.mark.parametrize(
    ("email", "junk"),
    [
        ("test@test.com", True),
        ("no@no.com", True),
        ("abc@abc.com", True),
        ("123@qq.com", True),
        ("123456@qq.com", True),
        ("noreply@shop.example", True),
        ("Test123@gmail.com", True),
        ("anna@example.com", False),
        ("34567890@qq.com", False),
        ("smith@smith.example", False),
        ("testa.rossa@example.com", False),
    ],
)
def test_addresses_typed_to_get_past_a_form_are_known(email: str, junk: bool) -> None:
    assert is_junk_email(email) is junk


@pytest.mark.parametrize(
    ("account", "junk"),
    [
        ("匿名用户", True),
        ("匿名买家123", True),
        ("用户已注销", True),
        ("", True),
        ("--", True),
        ("0", True),
        ("tb8823771", False),
        ("小芳", False),
    ],
)
def test_accounts_that_a_platform_shows_for_many_are_known(account: str, junk: bool) -> None:
    assert is_junk_account(account) is junk


@pytest.mark.parametrize("text", ["毛毛", "安安", "王先生", "Bo", "小测", "testa"])
def test_short_and_doubled_names_are_names(text: str) -> None:
    assert not is_junk_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "同手机",
        "同手机号",
        "微信同号",
        "微信同手机号",
        "手机同号",
        "手机号",
        "同上",
        "V同号",
        "same as phone",
        "139 0000 1234",
        "+86 13900001234",
    ],
)
def test_a_wechat_that_is_the_phone_is_the_phone(text: str) -> None:
    assert wechat_key(text, [PHONE]) == PHONE


@pytest.mark.parametrize("text", ["", "无", "没有", "0", "00000", "-", "n/a", "微信", "w***x", "同手机"])
def test_no_wechat_is_none(text: str) -> None:
    assert wechat_key(text) == ""


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("wxid_ab12", "wxid_ab12"),
        ("微信：Anna88", "anna88"),
        ("WeChat ID: anna_88", "anna_88"),
        ("xiaofang 1990", "xiaofang1990"),
        ("13800005678", "8613800005678"),
        ("zhang同学", "zhang同学"),
    ],
)
def test_a_wechat_compares_however_it_was_written(text: str, key: str) -> None:
    assert wechat_key(text, [PHONE]) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [("34567890", "34567890"), ("QQ：34567890", "34567890"), ("34567890@qq.com", "34567890"), ("同手机", PHONE)]
    + [(text, "") for text in ("无", "123", "12345678", "11111111", "anna", "0")],
)
def test_a_qq_number_compares_however_it_was_written(text: str, key: str) -> None:
    assert qq_key(text, [PHONE]) == key


@given(st.text())
def test_any_text_is_judged_and_keys_are_their_own_keys(text: str) -> None:
    for judge in (is_junk_name, is_junk_email, is_junk_account):
        assert judge(text) in (True, False)
    number_fault(text)
    assert qq_key(qq_key(text)) == qq_key(text)

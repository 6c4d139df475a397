"""What is no evidence: words that stand where a name should, numbers nobody has, addresses everybody types.

One place for all readers, so that a text that says nothing can never draw people together.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from desktop.domain.resources import resource

_CHINESE = re.compile(r"[\u4e00-\u9fff*]+")
_PERSON_NUMBER = re.compile(r"(?:用户|买家|会员|客户|微信用户|手机用户|user|customer|buyer|guest|member)[_\- #]*\d+")
_TEST_NAME = re.compile(r"测试\S{0,4}|\S{0,3}测试|test\d*")

_SERVICE = re.compile(r"(?:86)?(?:[48]00\d{7}|95\d{3,6}|96\d{3,6}|1[02]\d{3,4}|1(?:1[0-4]|19|2[0-3])\d{0,3})")
_KNOWN_NUMBERS = frozenset(("13800138000", "10000000000", "12300000000"))  # the first is that of every Chinese form

_NO_EMAIL_BOXES = re.compile(r"(?:no-?reply|do-?not-?reply|no-?e?mail|noemail|none|nomail|unknown|anonymous|test\d*)@")

_SAME_AS_PHONE = re.compile(
    r"(?:微信号?|qq号?|v)?[:：]?(?:就是|是|和|跟|与|即)?同?(?:上面|本人)?(?:手机|电话)(?:号码?)?(?:一样|同号|相同|同步)?"
    r"|(?:微信|qq|v|手机|电话)?[:：]?同(?:号|步|上)|同微信"
    r"|same(?:as)?(?:my|the)?(?:phone|mobile|tel|number|above)?(?:number)?"
)
_WECHAT_LABEL = re.compile(r"(?:微信号?|wechat(?:\s*id)?|weixin|wx|vx|v信|加v)\s*[:：]\s*|^微信号?")
_QQ_LABEL = re.compile(r"(?:qq号?(?:码)?|扣扣)\s*[:：]?\s*")
_QQ = re.compile(r"[1-9]\d{4,10}")
_COMMON_QQS = frozenset(
    ("10000", "12345", "123456", "1234567", "12345678", "123456789", "1234567890", "54321", "654321")
)
_UP, _DOWN = "01234567890123456789", "98765432109876543210"
_NOISE = " \t\r\n'`\"=\ufeff\u200b"


class Words(NamedTuple):
    """What stands where nothing is known, in small letters."""

    names: frozenset[str]
    emails: frozenset[str]
    accounts: frozenset[str]
    handles: frozenset[str]


@cache
def words() -> Words:
    """The shipped words, read once."""
    table = tomllib.loads(resource("identity", "junk.toml").read_text("utf-8"))
    names = frozenset(table["names"].split()) | frozenset(table["phrases"])
    return Words(names, *(frozenset(table[key].split()) for key in ("emails", "accounts", "handles")))


def plain(text: str) -> str:
    """The text without outer noise, in compatibility forms and small letters."""
    return unicodedata.normalize("NFKC", text).strip(_NOISE).casefold()


def is_junk_name(text: str) -> bool:
    """True for a word that stands where a name should: 测试, 匿名, 先生, n/a, digits only."""
    if text in words().names:
        return True
    if 1 < len(text) < 4 and _CHINESE.fullmatch(text):
        return "测试" in text
    name = " ".join(plain(text).strip(" .-_/\\*()[]!?#~,").split())
    if not any(letter.isalpha() for letter in name):
        return True
    if name in words().names:
        return True
    return bool(_PERSON_NUMBER.fullmatch(name) or _TEST_NAME.fullmatch(name)) or _one_letter_over_and_over(name)


def _one_letter_over_and_over(name: str) -> bool:
    """aaaa, xxx; not 毛毛 or 安安, which people are called."""
    return name.isascii() and len(name) > 2 and len(set(name)) == 1


def number_fault(digits: str) -> str:
    """Why a number tells nobody: "" when it may be somebody's, else service, known, equal or counted.

    digits: as dialled at home, without country code. 13888888888 is dear, but somebody's.
    """
    if digits in _KNOWN_NUMBERS:
        return "known"
    if _SERVICE.fullmatch(digits):
        return "service"
    mobile = len(digits) == 11 and digits[0] == "1"
    if len(digits) > 5 and (len(set(digits)) == 1 or (mobile and digits.endswith("00000000"))):
        return "equal"
    if len(digits) > 6 and (digits in _UP or digits in _DOWN or (mobile and digits[3:] == "12345678")):
        return "counted"
    return ""


def is_junk_email(text: str) -> bool:
    """True for an address that is typed to get past a form: test@test.com, no@no.com, 123@qq.com."""
    address = plain(text)
    box, _, host = address.partition("@")
    if address in words().emails or _NO_EMAIL_BOXES.match(address):
        return True
    return host.partition(".")[0] == box and (len(box) < 4 or box in words().names)


def is_junk_account(text: str) -> bool:
    """True for an account that a platform shows for many people: 匿名用户, deleted ones, none at all."""
    account = plain(text)
    return (
        account in words().accounts
        or not any(letter.isalnum() for letter in account)
        or account.startswith(("匿名", "已注销", "用户已注销"))
    )


def wechat_key(text: str, phones: Iterable[str] = ()) -> str:
    """The WeChat id that tells a person, "" for none; 微信同号 and 同手机 mean the first of her phones (its key).

    phones: keys as phone_key gives them. An id that is one of the phones, written any way, becomes that phone's key.
    """
    return _handle_key(text, tuple(phones), _WECHAT_LABEL)


def qq_key(text: str, phones: Iterable[str] = ()) -> str:
    """The QQ number, 5 to 11 digits, also out of 12345@qq.com; "" for none. 同手机 means the first of her phones."""
    key = _handle_key(text.lower().replace("@qq.com", ""), tuple(phones), _QQ_LABEL)
    if key in phones:
        return key
    return key if _QQ.fullmatch(key) and key not in _COMMON_QQS and len(set(key)) > 1 else ""


def _handle_key(text: str, phones: tuple[str, ...], label: re.Pattern[str]) -> str:
    handle = plain(text)
    if not handle or any(mask in handle for mask in "*•●∗"):
        return ""
    compact = "".join(handle.split())
    if _SAME_AS_PHONE.fullmatch(compact):
        return phones[0] if phones else ""
    compact = label.sub("", compact, count=1)
    if compact in words().handles or len(compact) < 2 or not any(letter.isalnum() for letter in compact):
        return ""
    digits = compact.lstrip("+").replace("-", "")
    if digits.isdigit():
        if set(digits) <= {"0"}:
            return ""
        for phone in phones:
            if len(digits) > 6 and (phone == digits or phone == f"86{digits}"):
                return phone
        if len(digits) == 11 and digits[0] == "1" and digits[1] in "3456789":
            return "" if number_fault(digits) else f"86{digits}"
    return compact

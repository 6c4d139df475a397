"""What a platform's export leaves of a name, a number and an address."""

import base64
from datetime import date
from random import Random

from tests.identity.chinese_places import Place

JUNK_PHONES = ("00000000000", "13800138000", "11111111111", "12345678901", "0", "无", "18888888888", "123456")
JUNK_NAMES = ("测试", "匿名", "无", "先生", "女士", "test", "收件人", "-", "匿名用户", "。")


def masked_name(text: str, platform: str, rng: Random) -> str:
    """张**, 张*, 张*芳: one of the shapes of the platform."""
    if not text:
        return text
    if platform == "douyin":
        return text[0] + "**"
    if platform == "pinduoduo":
        return text[0] + "*" * min(3, max(1, len(text) - 1))
    if platform == "jd" and len(text) > 2:
        return text[0] + "*" * (len(text) - 2) + text[-1]
    return rng.choice((text[0] + "**", text[0] + "*", "*" + text[1:]))


def masked_number(number: str, platform: str, rng: Random) -> str:
    if len(number) != 11:
        return number
    chance = rng.random()
    if platform == "jd" and chance < 0.08:
        return number[:3] + "******" + number[-2:]
    if platform == "taobao" and chance < 0.10:
        return "1******" + number[-4:]
    return number[:3] + "****" + number[-4:]


def spaced_number(number: str, rng: Random) -> str:
    """The same number as hands write it."""
    if len(number) != 11:
        return number
    head, middle, tail = number[:3], number[3:7], number[7:]
    wide = number.translate({ord("0") + digit: ord("０") + digit for digit in range(10)})
    return rng.choice((f"{head} {middle} {tail}", f"{head}-{middle}-{tail}", f"+86 {number}", f"86{number}", wide))


def ciphertext(rng: Random) -> str:
    """What stands in the cell of a shop that may not see the receiver: never the same twice."""
    return rng.choice(("##", "$$")) + base64.b64encode(rng.randbytes(24)).decode() + "##"


def starred_door(place: Place, rng: Random) -> str:
    return rng.choice(("****", "***", f"{place.road or place.site[:1]}****", "********号"))


class VirtualNumbers:
    """Numbers a platform lends for some weeks: few, with an extension, and handed on to others."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._numbers = [
            f"{rng.choice(('170', '171', '162', '167', '184', '147'))}{rng.randrange(10**8):08}" for _ in range(60)
        ]
        self._lent: list[tuple[date, str]] = []

    def lend(self, day: date) -> tuple[str, bool]:
        """A number as the export writes it, and whether it is somebody's of another time, fifteen days away or more."""
        rng = self._rng
        if self._lent and rng.random() < 0.15:
            since, text = rng.choice(self._lent)
            if abs((day - since).days) > 15:
                return text, True
        number, extension = rng.choice(self._numbers), f"{rng.randrange(10**4):04}"
        shape = rng.random()
        if shape < 0.55:
            text = f"{number}-{extension}"
        elif shape < 0.70:
            text = f"{number}转{extension}"
        else:
            text = f"1**********-{extension}" if shape < 0.85 else f"{number[:3]}****{number[-4:]}-{extension}"
        self._lent.append((day, text))
        return text, False

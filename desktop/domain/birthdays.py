"""Birthdays by either calendar, with or without the year.

A value is stored as 1990-05-03 or --05-03; a lunar one as lunar:1990-08-15 or lunar:--08-15, in a leap month with
" leap" behind it. Whether the lunar calendar has such a day is for `services.calendar` to say.
"""

import re
from dataclasses import dataclass
from datetime import date

_ONES = "一二三四五六七八九十"
_MONTHS = {"正": 1, "冬": 11, "腊": 12, "十一": 11, "十二": 12} | {letter: at for at, letter in enumerate(_ONES, 1)}
_LUNAR_ONLY = re.compile(r"农历|阴历|旧历|古历|lunar|闰|[正冬腊]月|初|廿|卅", re.IGNORECASE)
_SOLAR = re.compile(r"公历|阳历|新历|国历", re.IGNORECASE)
_CHINESE = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)年?)?(?P<leap>闰)?(?P<month>正|冬|腊|十[一二]?|[一二三四五六七八九]|\d\d?)月"
    r"(?P<day>初?[一二三四五六七八九]|初?十|[十廿][一二三四五六七八九]|二十[一二三四五六七八九]?|廿|三十[一]?|卅|\d\d?)"
    r"(?P<unit>[日号])?(?:生日?)?"
)
_NUMBERS = re.compile(r"(?:(?P<year>\d{4})-)?(?P<month>\d\d?)-(?P<day>\d\d?)")
_LEAP = re.compile(r"\bleap\b|闰", re.IGNORECASE)
_STORED = re.compile(r"(?P<lunar>lunar:)?(?:(?P<year>\d{4}|-)-)?(?P<month>\d\d)-(?P<day>\d\d)(?P<leap> leap)?")


@dataclass(frozen=True, slots=True)
class Birthday:
    """year: None when only the day is known; that of the lunar calendar for a lunar one."""

    month: int
    day: int
    year: int | None = None
    is_lunar: bool = False
    is_leap: bool = False

    @property
    def value(self) -> str:
        """As it is stored."""
        year = "-" if self.year is None else f"{self.year:04d}"
        return f"{'lunar:' * self.is_lunar}{year}-{self.month:02d}-{self.day:02d}{' leap' * self.is_leap}"


def read(value: str) -> Birthday:
    """A stored value; files of contacts also give 05-03. ValueError for anything else."""
    found = _STORED.fullmatch(value)
    if found is None:
        raise ValueError(value)
    year = None if found["year"] in (None, "-") else int(found["year"])
    return _checked(
        Birthday(int(found["month"]), int(found["day"]), year, bool(found["lunar"]), bool(found["leap"])), value
    )


def parse(text: str) -> Birthday:
    """A birthday as people write it. ValueError when it is none.

    1990-5-3, 1990/05/03, 1990年5月3日, 05-03; lunar: 农历1990年八月十五, 农历8-15, 八月十五, 闰四月初十,
    lunar 1990-8-15, lunar 5-10 leap. Chinese numerals without 日 or 号 are lunar, as people say them; 五月三日 is not.
    """
    plain = text.strip()
    is_lunar = bool(_LUNAR_ONLY.search(plain)) and not _SOLAR.search(plain)
    bare = re.sub(r"农历|阴历|旧历|古历|公历|阳历|新历|国历|lunar:?|\s", "", plain, flags=re.IGNORECASE)
    found = _CHINESE.fullmatch(bare)
    if found is not None:
        in_numerals = not (found["month"].isdigit() or found["day"].isdigit() or found["unit"] or _SOLAR.search(plain))
        month = int(found["month"]) if found["month"].isdigit() else _MONTHS[found["month"]]
        year = int(found["year"]) if found["year"] else None
        return _checked(Birthday(month, _day(found["day"]), year, is_lunar or in_numerals, bool(found["leap"])), text)
    is_leap = bool(_LEAP.search(plain))
    if is_leap and _SOLAR.search(plain):
        raise ValueError(text)
    digits = re.sub(r"leap|闰", "", bare, flags=re.IGNORECASE).translate(str.maketrans("年月/.", "----", "日号"))
    numbers = _NUMBERS.fullmatch(digits.strip("-"))
    if numbers is None:
        raise ValueError(text)
    year = int(numbers["year"]) if numbers["year"] else None
    return _checked(Birthday(int(numbers["month"]), int(numbers["day"]), year, is_lunar or is_leap, is_leap), text)


def said(birthday: Birthday, lang: str) -> str:
    """A lunar birthday in words: 农历1990年八月十五, lunar month 8, day 15 (1990)."""
    if lang.startswith("zh"):
        year = f"{birthday.year}年" if birthday.year else ""
        month = (
            "正冬腊"[(1, 11, 12).index(birthday.month)] if birthday.month in (1, 11, 12) else _ONES[birthday.month - 1]
        )
        return f"农历{year}{'闰' * birthday.is_leap}{month}月{_day_word(birthday.day)}"
    year = f" ({birthday.year})" if birthday.year else ""
    return f"lunar {'leap ' * birthday.is_leap}month {birthday.month}, day {birthday.day}{year}"


def _checked(birthday: Birthday, text: str) -> Birthday:
    """A lunar day is 1 to 30; an ordinary one must be in the calendar, 29 February without a year too."""
    if birthday.is_lunar:
        if not (1 <= birthday.month <= 12 and 1 <= birthday.day <= 30):
            raise ValueError(text)
        return birthday
    if birthday.is_leap:
        raise ValueError(text)
    date(2000 if birthday.year is None else birthday.year, birthday.month, birthday.day)
    return birthday


def _day(text: str) -> int:
    if text.isdigit():
        return int(text)
    text = text.removeprefix("初").replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _ONES.index(text) + 1
    return (_ONES.index(tens) + 1 if tens else 1) * 10 + (_ONES.index(ones) + 1 if ones else 0)


def _day_word(day: int) -> str:
    """初一, 初十, 十五, 二十, 廿一, 三十."""
    tens, ones = divmod(day, 10)
    if day in (10, 20, 30):
        return {10: "初十", 20: "二十", 30: "三十"}[day]
    return ("初", "十", "廿")[tens] + _ONES[ones - 1]

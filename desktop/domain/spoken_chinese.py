"""How Chinese names days: 周五, 下下周一, 三天后, 下月3号, 15号之前, 国庆后, 过年前."""

import re
from datetime import date, timedelta

from desktop.domain.calendar_days import add_months, after_today, last_of_month, of_month, of_week, of_year
from desktop.domain.spoken_rules import Rule, Today, at_edge, gone

_DIGITS = {letter: value for value, letter in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0, "几": 3, "数": 3}
_WEEKDAYS = {letter: at for at, letter in enumerate("一二三四五六日")} | {"天": 6, "末": 5}
_NUMBER = r"(?:\d{1,3}|[一二两三四五六七八九十几数]{1,3})"
_EDGE = r"(?P<edge>之前|以前|之后|以后|前|后)?"
_HOLIDAY_DAYS = {"spring_festival": 7, "national": 7, "labour": 5, "new_year_eve": 8}
_FESTIVALS = {
    "过年": "new_year_eve",
    "年": "new_year_eve",
    "除夕": "new_year_eve",
    "春节": "spring_festival",
    "元宵节?": "lantern",
    "清明节?": "qingming",
    "五一|劳动节": "labour",
    "端午节?": "dragon_boat",
    "七夕": "qixi",
    "中秋节?": "mid_autumn",
    "国庆节?|十一": "national",
    "重阳节?": "double_ninth",
    "腊八节?": "laba",
    "元旦": "new_year",
    "情人节": "valentine",
    "妇女节|三八节?|女神节": "women",
    "母亲节": "mother",
    "父亲节": "father",
    "儿童节|六一": "children",
    "教师节": "teacher",
    "万圣节": "halloween",
    "感恩节": "thanksgiving",
    "平安夜": "christmas_eve",
    "圣诞节?": "christmas",
    "冬至": "winter_solstice",
    "520": "day_520",
    "618|六一八": "sale_618",
    "双十?一|双11": "double_11",
    "双十二|双12": "double_12",
}


def number(text: str) -> int:
    """12, 十二, 二十, 两, 几 (three) as a number."""
    if text.isdigit():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (_DIGITS.get(tens, 1) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)
    return _DIGITS[text[-1]]


def _plain(days: int) -> Rule:
    words = {0: "今天|今日|今晚|今早", 1: "明天|明日|明早|明晚|明儿", 2: "(?<!大)后天|后日|后儿", 3: "大后天"}[days]
    return re.compile(f"(?:{words}){_EDGE}"), lambda match, today: at_edge(
        today.day + timedelta(days=days), match["edge"], today.day
    )


def _weekday(match: re.Match[str], today: Today) -> date | None:
    weekday, which = _WEEKDAYS[match["day"]], match["which"] or ""
    if "下" in which:
        day: date | None = of_week(today.day, weekday, which.count("下"))
    elif which:
        day = of_week(today.day, weekday)
        day = None if day < today.day else day
    else:
        day = after_today(today.day, weekday)
    return at_edge(day, match["edge"], today.day)


def _ahead(match: re.Match[str], today: Today) -> date | None:
    many, unit = match["number"], match["unit"]
    if many == "半":
        days = {"个月": 15, "月": 15, "个小时": 0, "小时": 0, "天": 0}.get(unit)
        return add_months(today.day, 6) if unit == "年" else None if days is None else today.day + timedelta(days=days)
    count = number(many)
    if unit.endswith("月"):
        return add_months(today.day, count)
    if unit == "年":
        return add_months(today.day, 12 * count) if count <= 20 else None
    days = 0 if "时" in unit or "钟" in unit else count * (7 if unit.lstrip("个") in ("周", "星期", "礼拜") else 1)
    return today.day + timedelta(days=days)


def _in_month(match: re.Match[str], today: Today) -> date | None:
    """下月3号, 下个月底, 本月15号, 月初."""
    which, part = match["which"] or "", match["part"]
    first = add_months(today.day.replace(day=1), which.count("下"))
    if part in ("底", "末"):
        day = last_of_month(first.year, first.month)
    elif part in ("初", "中"):
        day = first.replace(day=1 if part == "初" else 15)
        if not which and day <= today.day:
            day = add_months(day, 1)
    else:
        count = number(match["number"])
        if not 1 <= count <= last_of_month(first.year, first.month).day:
            return None
        day = first.replace(day=count)
    return at_edge(day, match["edge"], today.day) if day >= today.day else None


def _month_day(match: re.Match[str], today: Today) -> date | None:
    year = int(match["year"]) if match["year"] else None
    year = today.day.year + "今明后".index(match["rel"]) if match["rel"] else year
    day = of_year(today.day, number(match["month"]), number(match["number"]), year)
    return at_edge(day, match["edge"], today.day)


def _month_part(match: re.Match[str], today: Today) -> date | None:
    """12月底, 3月初."""
    month = number(match["month"])
    if not 1 <= month <= 12:
        return None
    for year in (today.day.year, today.day.year + 1):
        last = last_of_month(year, month)
        day = {"初": last.replace(day=1), "中": last.replace(day=15)}.get(match["part"][-1], last)
        if day >= today.day:
            return at_edge(day, match["edge"], today.day)
    return None


def _numbers(match: re.Match[str], today: Today) -> date | None:
    """2026-12-01, 2026/12/1, 2026.12.1."""
    day = of_year(today.day, int(match["month"]), int(match["number"]), int(match["year"]))
    return at_edge(day, match["edge"], today.day)


def _festival(code: str) -> Rule:
    words = next(words for words, each in _FESTIVALS.items() if each == code and words != "年")
    edge = r"(?P<edge>之前|以前|之后|以后|前|后|节后|节前|当天|那天|当日)"

    def resolve(match: re.Match[str], today: Today) -> date | None:
        edge = match["edge"] if match["edge"][-1] in "前后" else None
        days = _HOLIDAY_DAYS.get(code, 1)
        since = today.day - timedelta(days=days - 1) if edge and edge[-1] == "后" else today.day
        return at_edge(today.festivals(code, since), edge, today.day, days)

    if code == "new_year_eve":
        words = "过年|除夕|(?<![今明去前后大半一二两三四五六七八九十几\\d])年"
        edge = edge.replace("|当天|那天|当日", "")
    return re.compile(f"(?<!\\d)(?:{words})(?:假期|长假|放假)?{edge}"), resolve


def _year_end(match: re.Match[str], today: Today) -> date | None:
    return at_edge(date(today.day.year, 12, 31), match["edge"], today.day)


def _next_whole(match: re.Match[str], today: Today) -> date | None:
    """下周, 下个月, 明年: the first day of it."""
    word = match[0]
    if word == "明年":
        return date(today.day.year + 1, 1, 1)
    if word.endswith("月"):
        return add_months(today.day.replace(day=1), 1)
    return of_week(today.day, 0, 1)


_UNIT = r"(?P<unit>天|日|个?小时|分钟|刻钟|周|个?星期|个?礼拜|个月|年)"
_WEEK = r"(?:周|星期|礼拜)"
# 3号 is also a colour, a size, a battery, a line and a table.
_NO_GOODS = r"(?!色|码|线|店|楼|柜|桌|房|位|车|机|款|针|电|链|杯|箱|袋|馆|院|门|包|盒|口|铺|仓|客)"

RULES: tuple[Rule, ...] = (
    *(_plain(days) for days in range(4)),
    (re.compile(r"昨[天晚日]|前天|上+个?(?:周|星期|礼拜|月)[一二三四五六日天末初底]?"), gone),
    (re.compile(rf"每个?{_WEEK}[一二三四五六日天末]|每个?月(?:{_NUMBER}[号日]|[初底中])|每[天年周月]"), gone),
    (re.compile(rf"{_NUMBER}个?(?:天|日|周|星期|礼拜|月|年|小时)(?:之|以)?前"), gone),
    (
        re.compile(
            rf"(?<![一二两三四五六七八九十几每\d上])(?P<which>下+个?|这个?|本)?{_WEEK}(?P<day>[一二三四五六日天末]){_EDGE}"
        ),
        _weekday,
    ),
    (re.compile(rf"(?:再?过)?(?P<number>{_NUMBER}|半){_UNIT}(?:之后|以后|后|内|之内|以内)"), _ahead),
    (re.compile(rf"再?过(?P<number>{_NUMBER}|半){_UNIT}"), _ahead),
    (
        re.compile(
            rf"(?P<which>下+个?|这个?|本)?月(?P<part>底|末|初|中(?!秋)|(?P<number>{_NUMBER})[号日]{_NO_GOODS}){_EDGE}"
        ),
        _in_month,
    ),
    (
        re.compile(
            rf"(?:(?P<year>20\d\d)年|(?P<rel>[今明后])年)?(?<!\d)(?P<month>{_NUMBER})月(?P<number>{_NUMBER})[号日]{_EDGE}"
        ),
        _month_day,
    ),
    (re.compile(rf"(?<![\d个])(?P<month>{_NUMBER})月(?P<part>底|末|初|中旬){_EDGE}"), _month_part),
    (re.compile(rf"(?P<year>20\d\d)[-/.](?P<month>\d\d?)[-/.](?P<number>\d\d?)(?!\d){_EDGE}"), _numbers),
    (
        re.compile(rf"(?<![\d月一二两三四五六七八九十.第-])(?P<number>{_NUMBER})号{_NO_GOODS}{_EDGE}"),
        lambda match, today: at_edge(
            of_month(today.day - timedelta(days=bool(match["edge"])), number(match["number"])),
            match["edge"],
            today.day,
        ),
    ),
    *(_festival(code) for code in dict.fromkeys(_FESTIVALS.values())),
    (re.compile(rf"年[底末]{_EDGE}"), _year_end),
    (
        re.compile(rf"下个?{_WEEK}(?![一二三四五六日天末])|下个?月(?![\d一二三四五六七八九十底末初中])|明年(?!\d)"),
        _next_whole,
    ),
)

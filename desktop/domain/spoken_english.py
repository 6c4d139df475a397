"""How English names days: Friday, next Tuesday, in two weeks, on the 3rd, Dec 1, end of month, before Christmas."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from desktop.domain.calendar_days import add_months, after_today, last_of_month, of_month, of_week, of_year
from desktop.domain.spoken_rules import Rule, Today, at_edge, gone

_NUMBERS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split()
    )
} | {"a": 1, "an": 1, "a couple of": 2, "couple of": 2, "a few": 3, "few": 3, "several": 3}
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAYS = "mon tue wed thu fri sat sun".split()
_LONG_DAY = (
    r"(?P<day>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|saturday|sunday|sat|sun)"
)
_EDGE = r"(?:(?P<edge>before|after|by|until|till|on|for|at|around)\s+)?(?:the\s+)?"
_BEFORE, _AFTER = "before", "after"
_HOLIDAY_DAYS = {"spring_festival": 7, "national": 7, "labour": 5}
_FESTIVALS = {
    "chinese new year|spring festival|lunar new year": "spring_festival",
    "lantern festival": "lantern",
    "dragon boat(?: festival)?": "dragon_boat",
    "mid-?\\s?autumn(?: festival)?": "mid_autumn",
    "national day|golden week": "national",
    "new year'?s eve": "new_year_eve_solar",
    "new year(?:'?s)?(?: day)?": "new_year",
    "valentine'?s?(?: day)?": "valentine",
    "women'?s day": "women",
    "mother'?s day": "mother",
    "father'?s day": "father",
    "children'?s day": "children",
    "hallowe'?en": "halloween",
    "thanksgiving": "thanksgiving",
    "black friday": "black_friday",
    "christmas eve": "christmas_eve",
    "christmas(?: day)?|xmas": "christmas",
    "singles'? day|double 11": "double_11",
}


def _weekday(match: re.Match[str], today: Today) -> date | None:
    name, which = match["day"], (match["which"] or "").casefold()
    if name in ("Sat", "sat", "Sun", "sun") and not (which or match["edge"]):
        return None  # "she sat", "sun cream"
    weekday = _WEEKDAYS.index(name[:3].casefold())
    if which == "next":
        day = of_week(today.day, weekday, 1)
    elif which == "this" and weekday == today.day.weekday():
        day = today.day
    else:
        day = after_today(today.day, weekday)
    return at_edge(day, match["edge"], today.day)


def _count(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBERS[text.casefold()]


def _ahead(match: re.Match[str], today: Today) -> date:
    count, unit = _count(match["count"]), match["unit"].casefold().rstrip("s")
    if unit == "month":
        return add_months(today.day, count)
    if unit == "year":
        return add_months(today.day, 12 * min(count, 20))
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit, 0)  # minutes and hours: today
    return today.day + timedelta(days=days * count)


def _of_month(match: re.Match[str], today: Today) -> date | None:
    edge, which = match["edge"], (match["which"] or "").casefold()
    since = today.day
    if edge and edge.casefold() in (_BEFORE, "by"):
        since -= timedelta(days=1)  # a limit may be today
    number = int(match["number"])
    if which == "next":
        first = add_months(today.day.replace(day=1), 1)
        last = last_of_month(first.year, first.month).day
        return at_edge(first.replace(day=number) if 1 <= number <= last else None, edge, today.day)
    return at_edge(of_month(since, number), edge, today.day)


def _month_day(match: re.Match[str], today: Today) -> date | None:
    month = _MONTHS.index(match["month"][:3].casefold()) + 1
    year = int(match["year"]) if match["year"] else None
    return at_edge(of_year(today.day, month, int(match["number"]), year), match["edge"], today.day)


def _end_of(match: re.Match[str], today: Today) -> date | None:
    day, following = today.day, bool(match["next"])
    what = match["what"].casefold()
    if what == "month":
        first = add_months(day.replace(day=1), int(following))
        found = last_of_month(first.year, first.month)
    elif what == "year":
        found = date(day.year + following, 12, 31)
    else:
        found = of_week(day, 4, int(following))
        found = found if found >= day else of_week(day, 4, 1)
    return at_edge(found, match["edge"], today.day)


def _next_whole(match: re.Match[str], today: Today) -> date:
    what = match["what"].casefold()
    if what == "week":
        return of_week(today.day, 0, 1)
    if what == "weekend":
        return of_week(today.day, 5, 1)
    return add_months(today.day.replace(day=1), 1) if what == "month" else date(today.day.year + 1, 1, 1)


def _festival(words: str, code: str) -> Rule:
    def resolve(match: re.Match[str], today: Today) -> date | None:
        holiday = _HOLIDAY_DAYS.get(code, 1)
        since = today.day - timedelta(days=holiday - 1) if match["edge"].casefold() == _AFTER else today.day
        day = of_year(since, 12, 31) if code == "new_year_eve_solar" else today.festivals(code, since)
        return at_edge(day, match["edge"], today.day, holiday)

    return _rule(rf"(?P<edge>before|after|by|until|till|on|at)\s+(?:the\s+)?(?:{words})", resolve)


def _rule(pattern: str, resolve: Callable[[re.Match[str], Today], date | None]) -> Rule:
    return re.compile(rf"\b{pattern}(?![\w'’])", re.IGNORECASE), resolve


def _in_days(days: int) -> Callable[[re.Match[str], Today], date | None]:
    return lambda match, today: at_edge(today.day + timedelta(days=days), match["edge"], today.day)


_UNIT = r"(?P<unit>minutes?|hours?|days?|weeks?|fortnights?|months?|years?)"
_TH = r"(?P<number>\d{1,2})(?:st|nd|rd|th)"

RULES: tuple[Rule, ...] = (
    _rule(rf"{_EDGE}(?:today|tonight)", _in_days(0)),
    _rule(rf"{_EDGE}tomorrow", _in_days(1)),
    _rule(rf"{_EDGE}day after tomorrow", _in_days(2)),
    _rule(r"yesterday|(?:last|past|previous|every|each)\s+(?:\w+day|mon|tues?|wed|thur?s?|fri|week|month|year)", gone),
    _rule(rf"{_COUNT}\s+(?:days?|weeks?|months?|years?)\s+(?:ago|earlier|before)", gone),
    _rule(rf"{_EDGE}(?:(?P<which>this|next|coming|this coming)\s+)?{_LONG_DAY}", _weekday),
    _rule(rf"(?:in|within)\s+{_COUNT}\s+{_UNIT}(?:['’]?\s+time)?", _ahead),
    _rule(rf"{_COUNT}\s+{_UNIT}\s+(?:from\s+(?:now|today)|later|hence)", _ahead),
    _rule(
        rf"{_EDGE}{_TH}(?:\s+of\s+(?P<which>this|next|the)\s+month)?(?!\s+(?:time|order|visit|floor|purchase))",
        _of_month,
    ),
    _rule(rf"{_EDGE}{_MONTH}\s+(?P<number>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<year>20\d\d))?(?![:.]\d)", _month_day),
    _rule(rf"{_EDGE}(?P<number>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+(?P<year>20\d\d))?", _month_day),
    _rule(rf"{_EDGE}end\s+of\s+(?:(?:the|this)\s+)?(?P<next>next\s+)?(?P<what>week|month|year)", _end_of),
    _rule(r"(?:the\s+)?(?:(?:early|some time|sometime)\s+)?next\s+(?P<what>weekend|week|month|year)", _next_whole),
    _rule(
        rf"{_EDGE}(?:this\s+)?weekend",
        lambda match, today: at_edge(after_today(today.day, 5), match["edge"], today.day),
    ),
    *(_festival(words, code) for words, code in _FESTIVALS.items()),
)

"""The follow-up that a note asks for: 周五回电, 下月3号再问, "call back Friday", "in two weeks".

What is not certain is decided so, and never in the past:

- 周五, "Friday" on a Friday: the next one, in a week; 这周五, "this Friday" on a Friday: today.
- 下周三, "next Wednesday": that of the next week, Monday to Sunday; on a Monday nine days ahead.
- 本周一, "this Monday" when it has gone by: nothing in Chinese, the coming one in English.
- 3号, "the 3rd": the next after today; a month that has no such day is passed over. 12月1日, "Dec 1": today or later.
- 之前, "before": the day before, or today when that has gone by; "by": the day itself. 之后, "after": the day after;
  after 国庆 and 春节 the day on which the holidays are over. 过年 begins on New Year's Eve.
- 月底 is the last day of the month, 月初 the first of the next, 周末 Saturday, 下周 Monday, 几天后 three days.
- A day without a word of what to do then ("bought Friday", 今天来店里) counts only when nothing is told in the past.

Several days in a text: the one beside a word of calling back, else of some other deed, else the first.
"""

import re
from dataclasses import dataclass
from datetime import date

from desktop.domain import spoken_chinese, spoken_english
from desktop.domain.spoken_rules import Festivals, Today


@dataclass(frozen=True)
class FollowUp:
    """due_on: the day. title: what is left of its clause, "" when nothing is. start, end: the words, in the text."""

    due_on: date
    title: str
    start: int
    end: int


_CLAUSE_END = re.compile(r"[，。；！？、\n]|[,;!?](?=\s|$)|\.(?=\s|$)")
_CONTACT = re.compile(
    r"回电|回访|回复|回话|回[她他您]|联系|打电话|电话|致电|微信|跟进|提醒|通知|答复|再问|问问"
    r"|\b(?:call|ring|phone|contact|follow|remind|tell|ask|write|text|message|reply|e-?mail|get back)",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"再|送|寄|发货|补|取|到货|催|约|处理|确认|退|换|来拿|付|结账|生日"
    r"|\b(?:send|ship|check|visit|come|comes|collect|pick|deliver|confirm|pay|refund|bring|try|again|due|ready|wants?)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"买的|买过|买了|来过|来的|来店|来了|下的单|订的|收到|到的|寄的|发的|说过|问了|问过"
    r"|\b(?:bought|ordered|was|were|came|since|received|got|said|asked|visited|called|paid)\b",
    re.IGNORECASE,
)
_ABOUT_NOW = re.compile(r"今[天日晚早]|today|tonight", re.IGNORECASE)
_EDGE_WORDS = re.compile(
    r"^(?:(?:on|by|at|before|until|till|in|and|then|please)\b|[请在于就，,、。:：\s-])+"
    r"|(?:\b(?:on|by|at|before|until|till|in|and)|[在于就，,、:：\s-])+$",
    re.IGNORECASE,
)


def no_festivals(_code: str, _since: date) -> date | None:
    """For those who have no calendar at hand: nothing is before or after a festival."""
    return None


def follow_up(text: str, today: date, festivals: Festivals = no_festivals) -> FollowUp | None:
    """The day on which a note asks us to come back to it, today or later; None when it names none."""
    moment = Today(today, festivals)
    best: tuple[int, int] | None = None
    chosen: FollowUp | None = None
    for start, end, day in _days(text, moment):
        if day < today:
            continue
        left, right = _clause(text, start, end)
        rest = text[left:start] + " " + text[end:right]
        weight = _weight(rest, text[start:end])
        if weight >= 0 and (best is None or (-weight, start) < best):
            best, chosen = (-weight, start), FollowUp(day, _title(text[left:start], text[end:right]), start, end)
    return chosen


def _days(text: str, today: Today) -> list[tuple[int, int, date]]:
    """What names a day, the longest where words overlap; words of the past are passed over whole."""
    found = [
        (match.start(), match.end(), resolve(match, today))
        for pattern, resolve in (*spoken_chinese.RULES, *spoken_english.RULES)
        for match in pattern.finditer(text)
    ]
    found.sort(key=lambda each: (each[0] - each[1], each[0]))  # the longest first
    taken: list[tuple[int, int, date | None]] = []
    for start, end, day in found:
        if all(end <= other[0] or other[1] <= start for other in taken):
            taken.append((start, end, day))
    return sorted((start, end, day) for start, end, day in taken if day is not None)


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause begins and ends in which the words stand."""
    left = max((match.end() for match in _CLAUSE_END.finditer(text) if match.end() <= start), default=0)
    right = next((match.start() for match in _CLAUSE_END.finditer(text) if match.start() >= end), len(text))
    return left, right


def _weight(rest: str, words: str) -> int:
    """2: somebody is to be called, 1: something is to be done, 0: only a day, -1: it tells of what was."""
    if _CONTACT.search(rest) and not _TOLD.search(rest):
        return 2
    if _DEED.search(rest) and not _TOLD.search(rest):
        return 1
    return -1 if _TOLD.search(rest) or _ABOUT_NOW.fullmatch(words.strip()) else 0


def _title(before: str, after: str) -> str:
    """What is left to do: the clause without its day and the small words around it."""
    parts = [_EDGE_WORDS.sub("", part.strip()).strip() for part in (before, after)]
    joined = " ".join(part for part in parts if part)
    return re.sub(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])", "", joined)[:120]

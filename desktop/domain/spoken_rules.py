"""What the rules of both languages share: what today is, and the day before or after another."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

Festivals = Callable[[str, date], date | None]  # code and a day -> the festival's first day from then on


@dataclass(frozen=True)
class Today:
    """What the words are relative to."""

    day: date
    festivals: Festivals


Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Today], date | None]]  # None: words of the past, or no such day


def at_edge(day: date | None, edge: str | None, today: date, holiday: int = 1) -> date | None:
    """The day itself, the one before it ("before", 之前), or the one after it; holiday: how many days it lasts."""
    if day is None or not edge:
        return day
    if edge.endswith("前") or edge.casefold() == "before":
        return max(day - timedelta(days=1), today) if day >= today else None
    return day + timedelta(days=holiday) if edge.endswith("后") or edge.casefold() == "after" else day


def gone(_match: re.Match[str], _today: Today) -> None:
    """Words that tell of the past: they are read so that no part of them is taken for a day to come."""
    return None

"""How much a person will be asked and written to: one budget for both, spent by us and refilled by her purchases."""

from collections.abc import Iterable
from dataclasses import dataclass

# What each event does to what is left. "not_now" and complaints cost more than a question that was answered gladly.
EFFECTS = {"purchase": 2, "answered": -1, "message": -1, "not_now": -3, "complaint": -4}
ENTRY_KINDS = ("answered", "not_now", "declined")  # what the table tolerance_entry holds; "declined": of a suggestion
USUAL = 3
CEILINGS = {"1": 0, "2": 1, "3": USUAL, "4": 4, "5": 6}  # by what she says of herself, from "leave me alone" on
WINDOW_DAYS = 365  # older events are forgiven


@dataclass(frozen=True, slots=True)
class Event:
    """Something that changed her patience. day: ISO date; at_ms orders the events of one day."""

    day: str
    at_ms: int
    kind: str


@dataclass(frozen=True)
class Budget:
    """left: so many questions or messages may still come, from 0 to ceiling."""

    left: int
    ceiling: int

    @property
    def is_used_up(self) -> bool:
        return self.left <= 0


def ceiling(stated: Iterable[str]) -> int:
    """The most she will bear at once: the least of what she stated, each "1" to "5"; USUAL when nothing is known."""
    return min((CEILINGS[value] for value in stated if value in CEILINGS), default=USUAL)


def budget(events: Iterable[Event], most: int) -> Budget:
    """What is left after these events, in any order given; who is new begins with all of it.

    It never falls below nothing nor rises above `most`: two complaints take no longer to be forgiven than one.
    """
    left = most
    for event in sorted(events, key=lambda each: (each.day, each.at_ms)):
        left = max(0, min(most, left + EFFECTS.get(event.kind, 0)))
    return Budget(left, most)

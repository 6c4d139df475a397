"""Scans are told from typing by their times alone; the times are given, nothing waits."""

from random import Random

import pytest

from desktop.domain.cards import card_text
from desktop.domain.ids import ALPHABET
from desktop.ui.scanner import ScanDetector

DIGITS = "0123456789"
ENGLISH = "the customer asked whether the blue one is still there and wants to be called on friday after work".split()
PINYIN = "wang xiaofang yao liang jian lanse de xiazhou lai qu qing ta dengdian zaishuo".split()


def scan(rng: Random) -> tuple[str, list[int]]:
    """A code and the time of each key, Enter last: 5 to 60 ms a key, each up to a fifth quicker or slower."""
    kind = rng.choice(("ean", "short", "code", "card"))
    if kind == "card":
        text = card_text("".join(rng.choices(ALPHABET, k=26)), "".join(rng.choices(ALPHABET, k=26)))
    else:
        length = {"ean": 13, "short": rng.randrange(4, 8), "code": rng.randrange(8, 22)}[kind]
        text = "".join(rng.choices(DIGITS if kind != "code" else ALPHABET, k=length))
    pace, now, times = rng.uniform(5, 60), 1_000.0, []
    jitter = 0.1 if pace > 50 else 0.2
    for _ in range(len(text) + 1):
        now += pace * rng.uniform(1 - jitter, 1 + jitter)
        times.append(round(now))
    return text, times


def typing(rng: Random) -> list[tuple[str, int]]:
    """What a person types with Enter behind each line: 20 to 120 words a minute, with rolls over two keys and rests."""
    between = 60_000 / (rng.uniform(20, 120) * 5)
    now, keys = 1_000.0, []
    for _ in range(rng.randrange(2, 8)):
        line = rng.choice((" ".join(rng.choices(ENGLISH, k=5)), "".join(rng.choices(DIGITS, k=11)), *PINYIN))
        for letter in [*line, "\n"]:
            gap = between * rng.lognormvariate(0, 0.35)
            if rng.random() < 0.08:
                gap = rng.uniform(25, 70)  # two keys rolled over
            elif rng.random() < 0.05:
                gap *= 4
            now += max(gap, 12)
            keys.append((letter, round(now)))
    return keys


@pytest.mark.parametrize("seed", range(200))
def test_every_scan_is_found(seed: int) -> None:
    text, times = scan(Random(seed))
    detector = ScanDetector()
    begun = [detector.key(letter, at) for letter, at in zip(text, times[:-1], strict=True)]
    assert begun == [True] + [False] * (len(text) - 1)
    assert detector.would_end(times[-1])
    assert detector.end(times[-1]) == text
    assert detector.text == ""


@pytest.mark.parametrize("seed", range(200))
def test_no_typing_is_taken_for_a_scan(seed: int) -> None:
    detector = ScanDetector()
    for letter, at in typing(Random(1_000 + seed)):
        if letter == "\n":
            assert detector.end(at) is None
        else:
            detector.key(letter, at)


def heard(detector: ScanDetector, text: str, gap: int, end_gap: int | None = None) -> str | None:
    now = 0
    for letter in text:
        detector.key(letter, now)
        now += gap
    return detector.end(now - gap + (gap if end_gap is None else end_gap))


@pytest.mark.parametrize(
    ("text", "gap", "end_gap", "is_scan"),
    [
        ("6901", 50, None, True),
        ("690", 5, None, False),  # too short
        ("6901234567892", 66, None, False),  # too slow for the middle one
        ("6901234567892", 20, 100, True),  # rests before Enter
        ("6901234567892", 20, 101, False),
        ("1" * 50, 30, None, True),
        ("1" * 51, 31, None, False),  # longer than a second and a half
    ],
)
def test_the_limits_are_where_they_are(text: str, gap: int, end_gap: int | None, is_scan: bool) -> None:
    assert heard(ScanDetector(), text, gap, end_gap) == (text if is_scan else None)


def test_a_pause_begins_anew() -> None:
    detector = ScanDetector()
    detector.key("x", 0)
    assert detector.key("1", 101)
    assert detector.text == "1"
    assert detector.key("2", 50), "a clock that was set back is a pause too"


def test_prefix_and_suffix_are_asked_for_and_taken_away() -> None:
    detector = ScanDetector("~", "#")
    assert heard(detector, "~690123#", 10) == "690123"
    assert heard(detector, "690123#", 10) is None
    assert heard(detector, "~690123", 10) is None
    assert heard(detector, "~~~#", 10) == "~~"


def test_full_width_digits_are_plain_ones() -> None:
    assert heard(ScanDetector(), "６９０１２３", 10) == "690123"


def test_hope_is_given_up_early() -> None:
    detector = ScanDetector()
    for at, letter in enumerate("typed"):
        detector.key(letter, at * 95)
    assert not detector.may_be_scan()

"""A judge that knows everything gets full marks, one that knows nothing none; questions are put to whoever answers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pytest

from tests.benchmarks.identity import figures_of
from tests.identity.chinese_recipe import Recipe
from tests.identity.chinese_shop import make
from tests.identity.contact_list import ContactList
from tests.identity.measures import Agreement
from tests.identity.naive import naive_clusters
from tests.identity.quality import OURS, Answers, measure, sets, table


@dataclass
class Said:
    clusters: list[list[int]]
    asked: list[tuple[int, int, float]]


SHOP = make(Recipe(people=150, records=500, empty_records=5), 9)


class Naive:
    """Joins by the naive rules, and asks whether the first two clusters are one person's."""

    def __call__(self, rows: Iterable[Mapping[str, str]], *, answers: Answers | None = None) -> Said:
        clusters = naive_clusters(list(rows))
        one, other, *rest = clusters
        if answers and answers(one[0], other[0]):
            return Said([one + other, *rest], [])
        return Said(clusters, [(one[0], other[0], 0.3)])


class Knows:
    def __init__(self, made: ContactList) -> None:
        places: dict[str, list[int]] = {}
        for place, person in enumerate(made.persons):
            places.setdefault(person, []).append(place)
        self._clusters = list(places.values())

    def __call__(self, rows: Iterable[Mapping[str, str]], *, answers: Answers | None = None) -> Said:
        return Said(self._clusters, [])


def test_who_knows_everything_is_right_everywhere() -> None:
    quality = measure("shop", SHOP, Knows(SHOP))
    assert [quality.joined.f1, quality.b_cubed.f1, quality.answered.f1] == pytest.approx([1, 1, 1])
    assert {each.f1 for each in quality.traps.values()} == {1.0}
    assert quality.asked.customers == 0.0


def test_joining_nothing_finds_nothing() -> None:
    quality = measure("shop", SHOP, lambda rows, *, answers=None: Said([], []))
    assert (quality.joined.recall, quality.joined.joined) == (0.0, 0)


def test_questions_cost_and_their_answers_count() -> None:
    """Two halves of one person: asked about, and together once the truth has spoken."""
    made = ContactList(SHOP.rows[:3], ["a", "a", "b"], [frozenset()] * 3, [True] * 3)

    def asks(rows: Iterable[Mapping[str, str]], *, answers: Answers | None = None) -> Said:
        if answers is None:
            return Said([], [(0, 1, 0.8), (1, 2, 0.6)])
        return Said([[0, 1]] if answers(0, 1) and not answers(1, 2) else [], [])

    quality = measure("three", made, asks)
    assert (quality.joined.f1, quality.answered.f1) == (0.0, 1.0)
    assert (quality.asked.questions, quality.asked.customers) == (2, 1.0)
    assert [(each.low, each.true) for each in quality.reliability.bins] == [(0.6, 0.0), (0.8, 1.0)]


def test_rows_without_evidence_are_told_apart() -> None:
    quality = measure("shop", SHOP, Naive())
    assert quality.everything.same > quality.joined.same
    assert isinstance(quality.traps["masked"], Agreement)


def test_the_table_names_the_set_and_each_trap() -> None:
    text = table(measure("my set", SHOP, Naive()))
    assert text.startswith("my set: precision ")
    assert "phone_typo" in text


def test_every_set_of_ours_is_measured() -> None:
    found = dict(sets(OURS))
    assert list(found) == ["online_shop", "open_shop", "small_town", "masked_shop", "other_shop"]
    assert {len(made.rows) for made in found.values()} == {16_000}


def test_the_benchmark_holds_quality_against_the_bars() -> None:
    perfect = {each.name: each.as_json() for each in figures_of(measure("online_shop", SHOP, Knows(SHOP)))}
    assert perfect["identity_online_shop_f1"]["ok"] is True
    assert perfect["identity_online_shop_asked_customers"]["ok"] is True
    nothing = measure("online_shop", SHOP, lambda rows, *, answers=None: Said([], []))
    poor = {each.name: each.as_json() for each in figures_of(nothing)}
    assert poor["identity_online_shop_precision"]["ok"] is True
    assert poor["identity_online_shop_f1"]["ok"] is False
    assert poor["identity_online_shop_moved_recall"]["ok"] is None


def test_samples_have_no_bars() -> None:
    figures = figures_of(measure("febrl3_sample", SHOP, Knows(SHOP)))
    assert {each.bar for each in figures} == {None}

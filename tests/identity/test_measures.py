"""The counts say what a loop over every pair says."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.identity.measures import Agreement, asked, b_cubed, pairs, per_trap, reliability, truth_answers

# person, cluster (None: in no cluster), evidence, traps
Row = tuple[str, int | None, bool, frozenset[str]]
ROWS = st.lists(
    st.tuples(
        st.sampled_from("abcd"),
        st.none() | st.integers(0, 4),
        st.booleans(),
        st.frozensets(st.sampled_from(["moved", "gift"])),
    ),
    max_size=14,
)


def split(rows: list[Row]) -> tuple[list[str], list[list[int]], list[bool], list[frozenset[str]]]:
    clusters: dict[int, list[int]] = {}
    for place, (_, cluster, _, _) in enumerate(rows):
        if cluster is not None:
            clusters.setdefault(cluster, []).append(place)
    return [row[0] for row in rows], list(clusters.values()), [row[2] for row in rows], [row[3] for row in rows]


def by_hand(rows: list[Row], trap: str = "") -> Agreement:
    same = joined = right = 0
    for first, second in combinations(rows, 2):
        if trap and trap not in first[3] | second[3]:
            continue
        alike, together = first[0] == second[0], first[1] is not None and first[1] == second[1]
        if alike and not (first[2] and second[2]):
            continue
        same, joined, right = same + alike, joined + together, right + (alike and together)
    return Agreement(same, joined, right)


@given(ROWS)
def test_pairs_are_counted_as_by_hand(rows: list[Row]) -> None:
    persons, clusters, evidence, _ = split(rows)
    assert pairs(persons, clusters, evidence) == by_hand(rows)
    assert pairs(persons, clusters) == by_hand([(*row[:2], True, row[3]) for row in rows])


@given(ROWS)
def test_pairs_of_a_trap_are_those_that_it_touches(rows: list[Row]) -> None:
    persons, clusters, evidence, traps = split(rows)
    found = per_trap(persons, clusters, traps, evidence)
    assert found == {trap: by_hand(rows, trap) for trap in sorted({trap for each in traps for trap in each})}


@given(ROWS)
def test_b_cubed_is_the_mean_over_the_rows(rows: list[Row]) -> None:
    persons, clusters, evidence, _ = split(rows)
    lists = {place: cluster for cluster in clusters for place in cluster}
    precisions, recalls = [], []
    for place, person in enumerate(persons):
        if not evidence[place]:
            continue
        cluster = [other for other in lists.get(place, [place]) if evidence[other] or persons[other] != person]
        hers = [other for other in range(len(rows)) if persons[other] == person and evidence[other]]
        both = len(set(cluster) & set(hers))
        precisions.append(both / len(cluster))
        recalls.append(both / len(hers))
    score = b_cubed(persons, clusters, evidence)
    mean = lambda values: sum(values) / len(values) if values else 1.0  # noqa: E731
    assert (score.precision, score.recall) == pytest.approx((mean(precisions), mean(recalls)))


@given(ROWS)
def test_the_truth_agrees_with_itself(rows: list[Row]) -> None:
    persons, _, evidence, _ = split(rows)
    truth = [[place for place, each in enumerate(persons) if each == person] for person in set(persons)]
    score = pairs(persons, truth, evidence)
    assert (score.precision, score.recall, score.f1) == (1.0, 1.0, 1.0)
    assert b_cubed(persons, truth, evidence).f1 == pytest.approx(1.0)


def test_a_magnet_of_empty_rows_costs_precision_and_no_recall() -> None:
    persons, evidence = ["a", "a", "b", "c"], [True, True, False, False]
    score = pairs(persons, [[0, 1, 2, 3]], evidence)
    assert (score.recall, score.precision) == (1.0, 1 / 6)


def test_nothing_joined_is_nothing_wrong_and_nothing_found() -> None:
    score = pairs(["a", "a"], [])
    assert (score.precision, score.recall, score.f1) == (1.0, 0.0, 0.0)


def test_a_row_in_two_clusters_is_refused() -> None:
    with pytest.raises(ValueError, match="row 1 is in two clusters"):
        pairs(["a", "b", "c"], [[0, 1], [1, 2]])


def test_asked_counts_every_customer_a_question_touches() -> None:
    persons = ["a", "a", "b", "c"]
    shown = asked(persons, [[0], [1], [2], [3]], [(0, 1), (0, 2)])
    assert (shown.questions, shown.customers, shown.persons) == (2, 0.75, 2 / 3)
    assert shown.questions_each == pytest.approx(2 / 3)


def test_truth_answers_knows_everybody() -> None:
    same = truth_answers(["a", "b", "a"])
    assert [same(0, 2), same(0, 1)] == [True, False]


def test_reliability_compares_what_was_said_with_what_is() -> None:
    table = reliability([(0.95, True), (0.95, False), (1.0, True), (0.05, False)])
    assert [(each.low, each.count) for each in table.bins] == [(0.0, 1), (0.9, 3)]
    assert table.bins[1].predicted == pytest.approx(2.9 / 3)
    assert table.bins[1].true == pytest.approx(2 / 3)
    assert table.error == pytest.approx((0.05 + 3 * (2.9 / 3 - 2 / 3)) / 4)
    assert reliability([]).error == 0.0
    with pytest.raises(ValueError, match="no probability"):
        reliability([(1.2, True)])

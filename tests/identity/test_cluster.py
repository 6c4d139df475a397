"""From pairs to persons."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.identity.cluster import Edge, clusters

JOIN = 5.0
records = st.integers(0, 9)
edges = st.lists(
    st.tuples(records, records, st.integers(0, 12)).filter(lambda each: each[0] != each[1]), max_size=20
).map(lambda found: [Edge(min(a, b), max(a, b), float(strength)) for a, b, strength in found])
said = st.lists(st.tuples(records, records).filter(lambda each: each[0] != each[1]), max_size=4)


@given(edges, said, said, st.randoms())
def test_the_order_of_records_and_edges_does_not_matter(found, same, apart, chance):  # type: ignore[no-untyped-def]
    once = clusters(range(10), found, join=JOIN, same=same, apart=apart)
    people, shuffled = list(range(10)), list(found)
    chance.shuffle(people)
    chance.shuffle(shuffled)
    assert clusters(people, shuffled, join=JOIN, same=same, apart=apart) == once


@given(edges, said)
def test_what_a_person_parted_is_never_joined_by_itself(found, apart):  # type: ignore[no-untyped-def]
    groups = clusters(range(10), found, join=JOIN, apart=apart)
    owner = {record: number for number, group in enumerate(groups) for record in group}
    assert all(owner[one] != owner[other] for one, other in apart)


@given(edges)
def test_every_record_is_in_exactly_one_group(found):  # type: ignore[no-untyped-def]
    assert sorted(record for group in clusters(range(10), found, join=JOIN) for record in group) == list(range(10))


def test_the_stronger_pair_wins_where_two_would_not_stand_together() -> None:
    """A phone that two people share joins the one it fits better, not both through it."""
    found = [Edge(0, 1, 12.0), Edge(1, 2, 8.0)]
    groups = clusters(range(3), found, join=JOIN, conflict=lambda one, other: 0 in one + other and 2 in one + other)
    assert groups == [[0, 1], [2]]


def test_pairs_below_the_bar_stay_apart_unless_a_person_said_so() -> None:
    found = [Edge(0, 1, 4.0), Edge(2, 3, 4.0)]
    assert clusters(range(4), found, join=JOIN, same=[(2, 3)]) == [[0], [1], [2, 3]]

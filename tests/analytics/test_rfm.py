from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analytics.rfm import SEGMENTS, Rfm, quintile_edges, rfm

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="module")
def online_retail() -> Rfm:
    customers = pd.read_csv(DATA / "online_retail_customers.csv.gz", parse_dates=["last_on"])
    return rfm(customers, date(2011, 12, 10))


def test_edges_of_online_retail_are_the_published_ones(online_retail: Rfm) -> None:
    assert online_retail.edges["recency_days"] == [13.8, 33.0, 72.0, 180.0]
    assert online_retail.edges["orders"] == [1.0, 2.0, 3.0, 6.0]
    assert online_retail.edges["money_minor"] == pytest.approx([25019.4, 49009.6, 94227.6, 205842.6], abs=1)


def test_scores_of_online_retail_are_the_reference(online_retail: Rfm) -> None:
    assert online_retail.scores == {
        "r": {"1": 861, "2": 866, "3": 863, "4": 880, "5": 868},
        "f": {"1": 1493, "2": 835, "3": 508, "4": 802, "5": 700},
        "m": {"1": 868, "2": 867, "3": 868, "4": 867, "5": 868},
    }


def test_segments_of_online_retail_are_the_reference(online_retail: Rfm) -> None:
    assert online_retail.segments == {
        "champions": 604,
        "loyal_customers": 688,
        "potential_loyalists": 484,
        "new_customers": 67,
        "promising": 169,
        "need_attention": 121,
        "about_to_sleep": 478,
        "cant_lose": 35,
        "at_risk": 357,
        "hibernating": 1335,
    }
    assert online_retail.frame["segment"].value_counts().to_dict() == online_retail.segments


@pytest.mark.parametrize(
    ("customer_id", "scores"),
    [(12346, "115"), (12347, "555"), (12348, "244"), (12350, "112"), (13417, "523"), (15054, "522"), (14748, "444")],
)
def test_single_customers_of_online_retail_have_their_reference_scores(
    online_retail: Rfm, customer_id: int, scores: str
) -> None:
    row = online_retail.frame.set_index("customer_id").loc[customer_id]
    assert f"{row['r']}{row['f']}{row['m']}" == scores


def test_the_best_and_the_worst_of_online_retail_are_as_many_as_in_the_reference(online_retail: Rfm) -> None:
    total = online_retail.frame[["r", "f", "m"]].sum(axis=1)
    assert ((total == 15).sum(), (total == 3).sum()) == (324, 330)


def test_edges_of_cdnow_are_the_reference() -> None:
    customers = pd.read_csv(DATA / "cdnow_customers.csv.gz", parse_dates=["last_on"])
    customers = customers.rename(columns={"days": "orders"}).assign(customer_id=range(len(customers)))
    edges = rfm(customers, date(1998, 7, 1)).edges
    assert edges["recency_days"] == [142.0, 433.0, 486.0, 513.0]
    assert edges["orders"] == [1.0, 1.0, 2.0, 4.0]
    assert edges["money_minor"] == pytest.approx([1536.0, 3135.0, 5992.4, 13395.0], abs=0.001)


def test_nobody_gives_no_edges_and_no_rows() -> None:
    nobody = pd.DataFrame({"customer_id": [], "last_on": [], "orders": [], "money_minor": []})
    result = rfm(nobody, date(2026, 1, 1))
    assert len(result.frame) == 0
    assert result.edges == {"recency_days": [], "orders": [], "money_minor": []}
    assert set(result.segments) == set(SEGMENTS)
    assert sum(result.segments.values()) == 0


def test_the_frame_that_came_in_is_left_as_it_was() -> None:
    customers = pd.DataFrame(
        {
            "customer_id": [7, 3],
            "last_on": [date(2026, 1, 1), date(2025, 1, 1)],
            "orders": [2, 1],
            "money_minor": [5, 9],
        }
    )
    before = customers.copy()
    result = rfm(customers, date(2026, 1, 2))
    pd.testing.assert_frame_equal(customers, before)
    assert result.frame["customer_id"].tolist() == [7, 3]


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=60))
def test_edges_are_linear_percentiles(values: list[int]) -> None:
    assert quintile_edges(np.array(values)) == pytest.approx(
        np.percentile(values, [20, 40, 60, 80]), rel=1e-9, abs=1e-3
    )


@given(st.integers(1, 400), st.integers(1, 10**9))
def test_a_value_on_an_edge_is_not_above_it(size: int, value: int) -> None:
    assert quintile_edges(np.full(size, value)) == [value] * 4


def test_every_pair_of_scores_has_one_segment() -> None:
    pairs = [pair for text in SEGMENTS.values() for pair in text.split()]
    assert sorted(pairs) == [f"{r}{f}" for r in range(1, 6) for f in range(1, 6)]

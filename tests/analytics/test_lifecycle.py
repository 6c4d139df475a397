import sqlite3
from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analytics.lifecycle import moves, state_of_each, states
from desktop.domain.errors import BadValue
from desktop.domain.lifecycle import Limits, State, sql_case, state_of, where_state

AS_OF = date(2026, 3, 1)
LIMITS = Limits()
Dates = tuple[int, date | None, date | None, date | None]


def ago(days: int) -> date:
    return AS_OF - timedelta(days=days)


@st.composite
def purchase_dates(draw: st.DrawFn) -> Dates:
    order_days = draw(st.integers(0, 4))
    days = sorted(draw(st.sets(st.integers(-5, 40), min_size=order_days, max_size=order_days)), reverse=True)
    if not days:
        return 0, None, None, None
    return order_days, ago(days[0]), ago(days[-2]) if order_days > 1 else None, ago(days[-1])


@st.composite
def limits(draw: st.DrawFn) -> Limits:
    warning_days = draw(st.integers(1, 15))
    return Limits(warning_days, draw(st.integers(warning_days + 1, 30)), draw(st.integers(1, 35)))


@pytest.mark.parametrize(
    ("dates", "state"),
    [
        ((0, None, None, None), State.POTENTIAL),
        ((1, ago(-1), None, ago(-1)), State.POTENTIAL),
        ((1, ago(0), None, ago(0)), State.NEW),
        ((1, ago(30), None, ago(30)), State.NEW),
        ((1, ago(31), None, ago(31)), State.ACTIVE),
        ((2, ago(20), ago(20), ago(1)), State.ACTIVE),
        ((2, ago(200), ago(90), ago(90)), State.ACTIVE),
        ((2, ago(200), ago(120), ago(91)), State.WARNING),
        ((1, ago(180), None, ago(180)), State.WARNING),
        ((1, ago(181), None, ago(181)), State.CHURNED),
        ((2, ago(190), ago(190), ago(10)), State.ACTIVE),
        ((2, ago(191), ago(191), ago(10)), State.WON_BACK),
        ((2, ago(400), ago(400), ago(91)), State.WARNING),
    ],
)
def test_the_limits_belong_to_the_better_state(dates: Dates, state: State) -> None:
    assert state_of(*dates, AS_OF, LIMITS) is state


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ((0, 180, 30), "warning_days"),
        ((90, 90, 30), "churned_days"),
        ((90, 180, 0), "new_days"),
        ((90, 10**6, 30), "churned_days"),
    ],
)
def test_limits_that_contradict_each_other_are_refused(values: tuple[int, int, int], field: str) -> None:
    with pytest.raises(BadValue) as refused:
        Limits(*values)
    assert refused.value.field == field


@given(st.lists(purchase_dates(), max_size=30), limits())
def test_python_sql_and_frame_agree(rows: list[Dates], limits: Limits) -> None:
    expected = [state_of(*row, AS_OF, limits).value for row in rows]

    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE c (id INTEGER PRIMARY KEY, order_days INT, first_on, previous_on, last_on)")
    iso = [(row[0], *(day and day.isoformat() for day in row[1:])) for row in rows]
    database.executemany("INSERT INTO c (order_days, first_on, previous_on, last_on) VALUES (?, ?, ?, ?)", iso)
    case = [state for (state,) in database.execute(f"SELECT {sql_case(AS_OF, limits)} FROM c ORDER BY id")]
    assert case == expected
    for state in State:
        found = database.execute(f"SELECT id FROM c WHERE {where_state(state, AS_OF, limits)} ORDER BY id")
        assert [pk for (pk,) in found] == [number for number, name in enumerate(expected, 1) if name == state]
    database.close()

    frame = frame_of(rows)
    assert state_of_each(frame, AS_OF, limits).tolist() == expected
    counts = states(frame, len(rows) + 3, AS_OF, limits)
    assert counts["potential"] == expected.count("potential") + 3
    assert counts.sum() == len(rows) + 3


def frame_of(rows: list[Dates]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["order_days", "first_on", "previous_on", "last_on"])
    return frame.assign(customer_id=range(1, len(rows) + 1))


def test_states_name_all_six() -> None:
    counts = states(frame_of([(1, ago(5), None, ago(5))]), 2, AS_OF, LIMITS)
    assert counts.to_dict() == {"potential": 1, "new": 1, "active": 0, "warning": 0, "churned": 0, "won_back": 0}


def test_moves_count_those_who_changed_and_take_the_missing_for_potential() -> None:
    month_ago = pd.Series(["active", "active", "warning", "churned"], index=[1, 2, 3, 4])
    today = pd.Series(["warning", "warning", "warning", "won_back", "new"], index=[1, 2, 3, 4, 5])
    assert moves(month_ago, today) == {"active>warning": 2, "churned>won_back": 1, "potential>new": 1}
    assert next(iter(moves(month_ago, today))) == "active>warning"


def test_moves_of_two_days_of_the_same_shop() -> None:
    earlier, later = frame_of([(1, ago(110), None, ago(110))]), frame_of([(1, ago(110), None, ago(110))] * 2)
    before = state_of_each(earlier, ago(30), LIMITS)
    assert moves(before, state_of_each(later, AS_OF, LIMITS)) == {"active>warning": 1, "potential>warning": 1}


def test_a_state_is_found_through_the_index_on_the_last_purchase() -> None:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE c (id INTEGER PRIMARY KEY, order_days INT, first_on, previous_on, last_on)")
    database.execute("CREATE INDEX c_last_on ON c (last_on)")
    for state in set(State) - {State.POTENTIAL}:
        plan = database.execute(f"EXPLAIN QUERY PLAN SELECT id FROM c WHERE {where_state(state, AS_OF, LIMITS)}")
        assert "INDEX c_last_on" in plan.fetchall()[0][3], state
    database.close()

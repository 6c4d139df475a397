"""How the customers are spread over the life-cycle states, and who moved."""

from datetime import date

import numpy as np
import pandas as pd

from desktop.domain.lifecycle import Limits, State

STATES = [state.value for state in State]


def state_of_each(days: pd.DataFrame, as_of: date, limits: Limits) -> pd.Series:
    """The state of each customer on a day.

    days: one row per customer, columns customer_id, first_on, previous_on, last_on (datetime64, date or ISO text;
        missing where there is none) and order_days (int), all of valid orders up to as_of.
    Returns a categorical series over customer_id with the names of State, by the rule of domain.lifecycle.state_of.
    Raises KeyError when a column is missing.
    """
    today = np.datetime64(as_of, "D")
    first_on, previous_on, last_on = (
        pd.to_datetime(days[name]).to_numpy().astype("datetime64[D]") for name in ("first_on", "previous_on", "last_on")
    )
    day = np.timedelta64(1, "D")
    # Comparisons with a missing date are false.
    conditions = [
        np.isnat(last_on) | (first_on > today),
        today - last_on > limits.churned_days * day,
        today - last_on > limits.warning_days * day,
        last_on - previous_on > limits.churned_days * day,
        (days["order_days"].to_numpy() == 1) & (today - last_on <= limits.new_days * day),
    ]
    choices = [State.POTENTIAL, State.CHURNED, State.WARNING, State.WON_BACK, State.NEW]
    codes = np.select(conditions, [STATES.index(choice) for choice in choices], STATES.index(State.ACTIVE))
    return pd.Series(
        pd.Categorical.from_codes(codes.astype(np.int8), categories=pd.Index(STATES)),
        index=pd.Index(days["customer_id"], name="customer_id"),
        name="state",
    )


def states(days: pd.DataFrame, all_customers: int, as_of: date, limits: Limits) -> pd.Series:
    """Customers by state, all six of them, in the order of State.

    days: as for state_of_each; who has no row there is potential, up to all_customers.
    """
    counts = state_of_each(days, as_of, limits).value_counts().reindex(STATES, fill_value=0).astype("int64")
    counts[State.POTENTIAL.value] += all_customers - len(days)
    counts.index.name = "state"
    return counts.rename("customers")


def moves(before: pd.Series, after: pd.Series) -> dict[str, int]:
    """How many customers went from one state to another: {"active>warning": n}, the largest first.

    before, after: what state_of_each gave for two days, for example 30 days ago and today. Who is missing in one was
        potential then. Those who stayed where they were are not counted.
    """
    both = pd.concat({"before": before.astype("str"), "after": after.astype("str")}, axis=1)
    both = both.fillna(State.POTENTIAL.value)
    moved = both[both["before"] != both["after"]]
    counts = (moved["before"] + ">" + moved["after"]).value_counts().sort_index()
    return {str(move): int(count) for move, count in counts.sort_values(ascending=False, kind="stable").items()}

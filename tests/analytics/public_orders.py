"""The public order histories as frames, and the values that others have worked out on them."""

import gzip
import json
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tests.identity.public_sets import reference_folder

DATA = Path(__file__).parent / "data"
REFERENCE: dict[str, Any] = json.loads((DATA / "reference.json").read_text("utf-8"))


def cdnow_summary() -> pd.DataFrame:
    """The sample as published, in weeks: columns as of purchase_history, money in dollars."""
    frame = pd.read_csv(DATA / "cdnow_summary.csv.gz", index_col="customer_id").astype("float64")
    return frame.set_axis(["repeats", "recency", "age", "mean_minor"], axis=1)


def cdnow_sample() -> pd.DataFrame:
    """Every order of the sample: customer_id, placed_on, total_minor (cents)."""
    return _cdnow(DATA / "cdnow_sample.csv.gz", "sample_id")


@cache
def cdnow_master() -> pd.DataFrame:
    """Every order of the whole cohort, in the same form."""
    return _cdnow(whole("cdnow_master"), "customer_id")


@cache
def online_retail() -> pd.DataFrame:
    """The clean lines: order_id, customer_id, placed_on, total_minor (pence; a line is whole pence), product."""
    with gzip.open(whole("online_retail"), "rt", encoding="utf-8") as lines:
        raw = pd.read_csv(lines, dtype={"InvoiceNo": str, "CustomerID": str, "StockCode": str})
    good = raw["CustomerID"].notna() & ~raw["InvoiceNo"].str.upper().str.startswith("C")
    clean = raw[good & (raw["Quantity"] > 0) & (raw["UnitPrice"] > 0)]
    return pd.DataFrame(
        {
            "order_id": clean["InvoiceNo"],
            "customer_id": clean["CustomerID"].astype("int64"),
            "placed_on": pd.to_datetime(clean["InvoiceDate"]).dt.normalize(),
            "total_minor": clean["Quantity"] * clean["UnitPrice"] * 100,
            "product": clean["StockCode"].str.upper(),
        }
    )


def whole(name: str) -> Path:
    """A file of the whole sets; skips the test where there is none."""
    folder = reference_folder()
    if folder is None:
        pytest.skip("the whole public sets are not here")
    return folder / f"{name}.csv.gz"


def _cdnow(path: Path, customer: str) -> pd.DataFrame:
    frame = pd.read_csv(path, parse_dates=["date"])
    cents = (frame["dollar_value"] * 100).round().astype("int64")
    return pd.DataFrame({"customer_id": frame[customer], "placed_on": frame["date"], "total_minor": cents})

"""The options of `report`, for the command line."""

import argparse
import re
from datetime import date

from desktop.services.analyses.analysis import Asked, Period

# By hand, so that no other command loads the analyses; a test holds them together.
REPORTS = (
    "rfm",
    "lifecycle",
    "identified",
    "enquiries",
    "pareto",
    "repeat",
    "cohorts",
    "value",
    "trend",
    "changed",
    "pairs",
    "prediction",
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Each analysis takes those that are its own; the others change nothing."""
    usual = Asked()
    parser.add_argument(
        "--by", choices=("month", "channel"), default=usual.by, help="cohorts, value: who began together"
    )
    parser.add_argument(
        "--convention",
        choices=("age", "calendar"),
        default=usual.convention,
        help="value: from each customer's own first order, or by calendar months",
    )
    parser.add_argument("--months", type=_months, default=usual.months, metavar="6,8,12", help="value: after how many")
    parser.add_argument(
        "--window", type=_count, default=usual.window_days, metavar="DAYS", help="pairs: within how long"
    )
    parser.add_argument(
        "--min-customers", type=_count, metavar="N", help="pairs: products with so many buyers, or orders with --basket"
    )
    parser.add_argument("--basket", action="store_true", help="pairs: in the same order")
    parser.add_argument(
        "--products", type=_pattern, default="", metavar="PATTERN", help="pairs: only such product codes"
    )
    parser.add_argument("--before", type=_period, metavar="DATE..DATE", help="changed: the first period")
    parser.add_argument("--after", type=_period, metavar="DATE..DATE", help="changed: the second period")
    parser.add_argument(
        "--holdout", type=date.fromisoformat, metavar="DATE", help="prediction: test it on the days after this one"
    )
    parser.add_argument("--unit", choices=("day", "week"), default="", help="prediction: of the parameters")
    parser.add_argument("--model", choices=("bgnbd", "mbgnbd", "paretonbd"), default="", help="prediction")


def asked(options: argparse.Namespace) -> Asked:
    return Asked(
        by=options.by,
        convention=options.convention,
        months=options.months,
        window_days=options.window,
        least_customers=options.min_customers,
        basket=options.basket,
        products=options.products,
        before=options.before,
        after=options.after,
        holdout=options.holdout,
        unit=options.unit,
        model=options.model,
    )


def _months(text: str) -> tuple[int, ...]:
    return tuple(_count(each) for each in text.split(","))


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1")
    return number


def _period(text: str) -> Period:
    first, _, last = text.partition("..")
    period = date.fromisoformat(first), date.fromisoformat(last or first)
    if period[0] > period[1]:
        raise argparse.ArgumentTypeError(f"{text} ends before it begins")
    return period


def _pattern(text: str) -> str:
    try:
        return re.compile(text).pattern
    except re.error as error:
        raise argparse.ArgumentTypeError(f"{text} is no pattern: {error}") from None

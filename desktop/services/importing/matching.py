"""Orders by the number that something else names: a line of a bill, a note of a talk."""

from collections.abc import Sequence

from desktop.storage.changes import Change
from desktop.storage.sqlite import Connection, select_among
from desktop.storage.tables import Payment

# By channel and number, as the index has it; a number that two platforms share names no order.
_BY_NUMBER = """
SELECT o.number, min(o.id) FROM (SELECT DISTINCT channel FROM sales_order) c
    CROSS JOIN sales_order o ON o.channel=c.channel
WHERE o.number IN (SELECT value FROM json_each(?)) GROUP BY o.number HAVING count(*)=1
"""
_OPEN = """
SELECT p.id, p.order_number FROM payment p
WHERE p.order_number<>'' AND NOT EXISTS (SELECT 1 FROM sales_order o WHERE o.id=p.order_id) AND p.id BETWEEN ? AND ?
"""
_OPEN_FOR_ORDERS = """
SELECT p.id, p.order_number FROM sales_order s CROSS JOIN payment p ON p.order_number=s.number
WHERE s.id BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM sales_order o WHERE o.id=p.order_id)
"""


def orders_by_number(connection: Connection, numbers: Sequence[str]) -> dict[str, int]:
    """Number to id of the orders, whatever their channel; numbers that name none or several are left out."""
    wanted = list({number for number in numbers if number})
    found: dict[str, int] = {}
    for start in range(0, len(wanted), 5_000):
        found.update(select_among(connection, _BY_NUMBER, wanted[start : start + 5_000]))  # type: ignore[arg-type]
    return found


def match_payments(change: Change) -> int:
    """Give payments and orders that came in with this change set to each other; returns how many payments."""
    connection = change.connection
    if not connection.execute("SELECT 1 FROM payment LIMIT 1").fetchone():
        return 0
    waiting: dict[int, str] = {}
    for table, first, last in change.recorder.ranges():
        sql = {"payment": _OPEN, "sales_order": _OPEN_FOR_ORDERS}.get(table)
        if sql:
            waiting.update(connection.execute(sql, (first, last)))
    orders = orders_by_number(connection, list(waiting.values()))
    rows = [(payment, orders[number]) for payment, number in waiting.items() if number in orders]
    return change.update_rows(Payment, ("order_id",), rows)

"""Derived rows: a line per customer for lists, and the keys that find her. Made anew for whom a change touched."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor

from desktop.identity.normalise import email_address, name_keys, phone_keys, query_key
from desktop.identity.sorting import sort_name
from desktop.services.unmatched import note_evidence
from desktop.storage.changes import Change
from desktop.storage.sqlite import Connection, built_afterwards, id_set

# How each table leads to the customer whose derived rows depend on it.
ON_IDENTITY = ("contact_point", "address", "sales_order", "fact", "interaction")

SUMMARY = """
INSERT OR REPLACE INTO customer_summary(customer_id, is_listed, name, sort_name, phone, city, channels, tags,
    order_count, order_days, spent_minor, first_on, previous_on, last_on, last_contact_on)
SELECT c.id, c.archived_ms IS NULL AND c.trashed_ms IS NULL AND c.merged_into IS NULL, c.name, sort_name(c.name),
    coalesce((SELECT p.value FROM identity i JOIN contact_point p ON p.identity_id=i.id
        WHERE i.customer_id=c.id AND p.kind IN ('mobile','landline') ORDER BY p.key='', p.id LIMIT 1), ''),
    coalesce((SELECT a.city FROM identity i JOIN address a ON a.identity_id=i.id
        WHERE i.customer_id=c.id AND a.is_own=1 AND a.city<>'' ORDER BY a.id DESC LIMIT 1), ''),
    coalesce((SELECT '|' || group_concat(channel, '|') || '|' FROM
        (SELECT DISTINCT channel FROM identity WHERE customer_id=c.id AND channel<>'manual' ORDER BY channel)), ''),
    coalesce((SELECT '|' || group_concat(value, '|') || '|' FROM
        (SELECT DISTINCT f.value FROM identity i JOIN fact f ON f.identity_id=i.id
        WHERE i.customer_id=c.id AND +f.field_id=:tags AND f.ended_ms IS NULL ORDER BY f.value)), ''),
    coalesce(o.orders, 0), coalesce(o.days, 0), coalesce(o.spent, 0), o.first_on,
    CASE WHEN o.days>1 THEN (SELECT max(s.business_date) FROM identity i
        JOIN sales_order s ON s.identity_id=i.id AND s.is_valid=1 AND s.business_date<o.last_on
        WHERE i.customer_id=c.id AND s.is_own=1) END,
    o.last_on,
    (SELECT max(n.business_date) FROM identity i JOIN interaction n ON n.identity_id=i.id WHERE i.customer_id=c.id)
FROM {picked} p CROSS JOIN customer c ON c.id=p.id LEFT JOIN temp.order_sums o ON o.customer_id=c.id
"""

# Sums first, into a table with a key: SQLite would look through a joined query anew for each customer.
ORDER_SUMS = """
CREATE TEMP TABLE IF NOT EXISTS order_sums(customer_id INTEGER PRIMARY KEY, orders, days, spent, first_on, last_on)
"""
FILL_ORDER_SUMS = """
INSERT INTO temp.order_sums
SELECT i.customer_id, count(*), count(DISTINCT s.business_date),
    sum(CASE WHEN :currency='' OR s.currency=:currency THEN s.paid_minor-s.refunded_minor ELSE 0 END),
    min(s.business_date), max(s.business_date)
FROM {picked} p CROSS JOIN identity i ON i.customer_id=p.id
    CROSS JOIN sales_order s ON s.identity_id=i.id AND s.is_valid=1
WHERE s.is_own=1 GROUP BY i.customer_id
"""

# What she is found by. Chinese mobiles, which are most of it, need no Python: the number and its last four digits.
MOBILE_KEYS = """
INSERT INTO temp.fresh_key SELECT substr(k.key, n.column1), p.id FROM {picked} p CROSS JOIN customer c ON c.id=p.id
    CROSS JOIN identity i ON i.customer_id=p.id CROSS JOIN contact_point k ON k.identity_id=i.id
    CROSS JOIN (VALUES (3), (-4)) n
WHERE length(k.key)=13 AND k.key GLOB '861*' AND k.kind='mobile' AND c.trashed_ms IS NULL AND c.merged_into IS NULL
"""
EVIDENCE = """
SELECT c.id, 'name', c.name FROM {picked} p CROSS JOIN customer c ON c.id=p.id
    WHERE c.trashed_ms IS NULL AND c.merged_into IS NULL AND c.name<>''
UNION ALL
SELECT p.id, 'account', i.account FROM {picked} p CROSS JOIN customer c ON c.id=p.id
    CROSS JOIN identity i ON i.customer_id=p.id
    WHERE i.channel<>'manual' AND c.trashed_ms IS NULL AND c.merged_into IS NULL
UNION ALL
SELECT p.id, k.kind, CASE WHEN k.key='' THEN k.value ELSE k.key END FROM {picked} p
    CROSS JOIN customer c ON c.id=p.id CROSS JOIN identity i ON i.customer_id=p.id
    CROSS JOIN contact_point k ON k.identity_id=i.id
    WHERE NOT (length(k.key)=13 AND k.key GLOB '861*' AND k.kind='mobile')
    AND c.trashed_ms IS NULL AND c.merged_into IS NULL
UNION ALL
SELECT p.id, 'name', f.value FROM {picked} p CROSS JOIN customer c ON c.id=p.id
    CROSS JOIN identity i ON i.customer_id=p.id
    CROSS JOIN fact f ON f.identity_id=i.id AND f.ended_ms IS NULL CROSS JOIN field d ON d.id=f.field_id
    WHERE d.code IN {naming} AND c.trashed_ms IS NULL AND c.merged_into IS NULL
"""
OUTDATED_KEYS = """
DELETE FROM lookup_key WHERE (k, customer_id) IN (SELECT l.k, l.customer_id FROM {picked} p
    CROSS JOIN lookup_key l ON l.customer_id=p.id
    WHERE NOT EXISTS (SELECT 1 FROM temp.fresh_key f WHERE f.customer_id=l.customer_id AND f.k=l.k))
"""
NEW_KEYS = "INSERT OR IGNORE INTO lookup_key(k, customer_id) SELECT k, customer_id FROM temp.fresh_key ORDER BY 1, 2"

# Whose orders have to be looked through again for odd ones: services.oddness does so when somebody wants to know.
ODD_WAITING = """
INSERT OR REPLACE INTO odd_waiting(customer_id, change_id)
SELECT p.id, :change FROM {picked} p LEFT JOIN customer_summary s ON s.customer_id=p.id
WHERE s.order_count>1 OR EXISTS (SELECT 1 FROM odd_order o WHERE o.customer_id=p.id)
"""

NAMING_FIELDS = "('nickname', 'company', 'contact_person')"
CHUNK = 20_000  # customers at a time: the keys of a million people would not fit into memory


def derive(change: Change) -> None:
    """Refresh the derived rows of every customer the change set touched; storage calls it before the commit."""
    note_evidence(change)
    if not change.knows_touched:
        _collect(change)
    else:  # a file may name another buyer than an order has: the one it stays with is concerned all the same
        change.touched.update(_owners(change.connection, (), change.recorder.updated_ids(("sales_order",))))
    if not change.touched:
        return
    connection = change.connection
    connection.create_function("sort_name", 1, sort_name, deterministic=True)
    people = sorted(change.touched)
    keys_too = _may_change_keys(change)
    with built_afterwards(connection, ["lookup_key"]):
        for start in range(0, len(people), CHUNK):
            with id_set(connection, people[start : start + CHUNK]) as picked:
                if keys_too:
                    _keys(connection, picked)
                _summaries(connection, picked)
                connection.execute(ODD_WAITING.format(picked=picked), {"change": change.id})


def _may_change_keys(change: Change) -> bool:
    """False for orders, interactions, tags: what customers are found by is then as it was."""
    tables = change.recorder.counts.keys()
    if tables & {"customer", "identity", "contact_point"}:
        return True
    naming = f"SELECT id FROM field WHERE code IN {NAMING_FIELDS}"
    for table, first, last in change.recorder.ranges():
        sql = f"SELECT 1 FROM fact WHERE id BETWEEN ? AND ? AND field_id IN ({naming}) LIMIT 1"
        if table == "fact" and change.query(sql, first, last):
            return True
    fields = {row[0] for row in change.query(naming)}
    old = (
        dict(zip(columns, values, strict=False)).get("field_id")
        for table, columns, _, values in change.recorder.old_values()
        if table == "fact"
    )
    return any(field is None or field in fields for field in old)


def _collect(change: Change) -> None:
    connection, touched = change.connection, change.touched
    recorder = change.recorder
    for table, first, last in recorder.ranges():
        if table == "customer":
            touched.update(range(first, last + 1))
        elif table == "identity":
            sql = "SELECT DISTINCT customer_id FROM identity WHERE id BETWEEN ? AND ?"
            touched.update(row[0] for row in connection.execute(sql, (first, last)))
        elif table in ON_IDENTITY:
            sql = (
                f'SELECT DISTINCT i.customer_id FROM "{table}" t JOIN identity i ON i.id=t.identity_id'
                " WHERE t.id BETWEEN ? AND ?"
            )
            touched.update(row[0] for row in connection.execute(sql, (first, last)))
    identities: set[int] = set()
    for table, columns, row_id, values in recorder.old_values():
        if table == "customer":
            touched.add(row_id)
        elif table == "identity":
            touched.update(value for name, value in zip(columns, values, strict=False) if name == "customer_id")
            identities.add(row_id)
        elif table in ON_IDENTITY:
            identities.update(
                value for name, value in zip(columns, values, strict=False) if name == "identity_id" and value
            )
    touched.update(_owners(connection, identities, recorder.updated_ids(ON_IDENTITY)))


def _owners(
    connection: Connection, identities: Iterable[int], updated: Iterable[tuple[str, list[int]]]
) -> Iterator[int]:
    """Customers of identities, and of rows of tables that hang on identities."""
    with id_set(connection, identities) as picked:
        sql = f"SELECT DISTINCT i.customer_id FROM {picked} p CROSS JOIN identity i ON i.id=p.id"
        yield from [row[0] for row in connection.execute(sql)]
    for table, ids in updated:
        with id_set(connection, ids) as picked:
            sql = (
                f'SELECT DISTINCT i.customer_id FROM {picked} p CROSS JOIN "{table}" t ON t.id=p.id'
                " JOIN identity i ON i.id=t.identity_id"
            )
            yield from [row[0] for row in connection.execute(sql)]


def _summaries(connection: Connection, picked: str) -> None:
    tags = connection.execute("SELECT id FROM field WHERE code='tags'").fetchone()
    currency = connection.execute("SELECT value FROM setting WHERE name='currency'").fetchone()
    values = {"tags": tags[0] if tags else 0, "currency": currency[0].strip('"') if currency else ""}
    connection.execute(
        f"DELETE FROM customer_summary WHERE customer_id IN (SELECT id FROM {picked})"
        f" AND customer_id NOT IN (SELECT c.id FROM {picked} p CROSS JOIN customer c ON c.id=p.id)"
    )
    connection.execute(ORDER_SUMS)
    connection.execute("DELETE FROM temp.order_sums")
    connection.execute(FILL_ORDER_SUMS.format(picked=picked), values)
    connection.execute(SUMMARY.format(picked=picked), values)


def _keys(connection: Connection, picked: str) -> None:
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS fresh_key(k TEXT, customer_id INTEGER)")
    evidence = connection.execute(EVIDENCE.format(picked=picked, naming=NAMING_FIELDS)).fetchall()
    with ThreadPoolExecutor(1) as pool:  # while SQLite works, Python may
        keys = pool.submit(lambda: [(key, row) for row, kind, value in evidence for key in keys_of(kind, value)])
        connection.execute(MOBILE_KEYS.format(picked=picked))
    connection.executemany("INSERT INTO temp.fresh_key VALUES(?,?)", keys.result())
    known = f"SELECT 1 FROM {picked} p CROSS JOIN customer_summary s ON s.customer_id=p.id LIMIT 1"
    if connection.execute(known).fetchone():
        connection.execute("CREATE INDEX temp.fresh_key_of ON fresh_key(customer_id, k)")
        connection.execute(OUTDATED_KEYS.format(picked=picked))
        connection.execute("DROP INDEX temp.fresh_key_of")
    connection.execute(NEW_KEYS)
    connection.execute("DELETE FROM temp.fresh_key")


def keys_of(kind: str, value: str) -> set[str]:
    """Look-up keys of one piece of evidence; kind: name, account, mobile, landline, email, wechat, qq.

    Of a phone, value is its key, or the text where it is masked: that is found by its last four digits.
    """
    if kind in ("mobile", "landline"):
        if value.isdigit():
            return phone_keys(value)
        return {value[-4:]} if value[-4:].isdigit() else set()
    if kind == "name":
        return name_keys(value)
    # As query_key reads what is typed: tb_rose is asked for as tbrose, anna.f@… as annaf before its @ is typed.
    key = query_key(email_address(value) if kind == "email" else value)
    name, at, _ = key.partition("@")
    return {each for each in (key, query_key(name) if at else "") if each}

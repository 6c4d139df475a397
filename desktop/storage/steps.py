"""How the schema grew: ordered steps, each run once in one transaction.

A released step is never edited and spells out its own SQL, for the tables described in tables.py will have moved on.
A test holds that all steps together give the tables of tables.py.
"""

from collections.abc import Callable

from desktop.domain.resources import resource
from desktop.storage.sqlite import Connection

Step = Callable[[Connection], None]


def _run(connection: Connection, script: str) -> None:
    for statement in script.split(";\n"):
        if statement.strip():
            connection.execute(statement)


def first_tables(connection: Connection) -> None:
    _run(connection, resource("schema", "0001.sql").read_text("utf-8"))


STEPS: tuple[Step, ...] = (first_tables,)
NEWEST = len(STEPS)

"""What every test gets: no display, its own data folder, no warning unread."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("REGULARS_HOME", None)  # the developer's own shop is none of a test's business

settings.register_profile(
    "default", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.register_profile("ci", parent=settings.get_profile("default"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "default")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--reference", action="store_true", help="run the tests that need the whole public data sets, too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--reference"):
        return
    for item in items:
        if item.get_closest_marker("reference"):
            item.add_marker(pytest.mark.skip(reason="needs the whole public data sets: --reference"))


@pytest.fixture(autouse=True)
def regulars_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the program keeps settings and data, for this test alone."""
    home = tmp_path_factory.mktemp("熟客 home")
    monkeypatch.setenv("REGULARS_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def no_unread_warnings(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a WARNING or worse, unless it is marked `logs` and so reads `caplog` itself."""
    yield
    if request.node.get_closest_marker("logs"):
        return
    records = [record for when in ("setup", "call") for record in caplog.get_records(when)]
    unread = [f"{record.name}: {record.getMessage()}" for record in records if record.levelno >= logging.WARNING]
    assert not unread, "logged, and not expected (mark the test with @pytest.mark.logs): " + "; ".join(unread)

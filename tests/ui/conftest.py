"""What every test of the window needs."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.ui.garbage import MainThreadCollector


@pytest.fixture(scope="session", autouse=True)
def _collect_on_this_thread(qapp: QGuiApplication) -> MainThreadCollector:
    """As in the program: no job's thread may delete the widgets of a test that has ended."""
    return MainThreadCollector(qapp)


@pytest.fixture(scope="session", autouse=True)
def _leave_the_clipboard_empty(qapp: QGuiApplication) -> Iterator[None]:
    """The offscreen clipboard lives longer than Python and would delete what we copied when there is no Python left."""
    yield
    qapp.clipboard().clear()

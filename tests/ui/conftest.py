"""What every test of the window needs."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication


@pytest.fixture(scope="session", autouse=True)
def _leave_the_clipboard_empty(qapp: QGuiApplication) -> Iterator[None]:
    """The offscreen clipboard lives longer than Python and would delete what we copied when there is no Python left."""
    yield
    qapp.clipboard().clear()

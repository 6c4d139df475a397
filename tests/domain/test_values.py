"""Small things that every room leans on."""

import pytest

from desktop.domain.errors import CrmError, UnreadableFile
from desktop.domain.progress import Silent
from desktop.domain.records import LineRow, OrderRow
from desktop.domain.resources import resource


def test_orders_do_not_share_their_lines() -> None:
    first, second = (OrderRow(1, "c", "n", "paid", 0, "2024-01-01", "CNY", True) for _ in range(2))
    first.lines.append(LineRow(1, "n", "1", "soap"))
    assert second.lines == []


def test_resources_are_found_beside_the_source_and_in_a_bundle(tmp_path, monkeypatch) -> None:
    assert resource("formats", "taobao_orders.toml").is_file()
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert resource("icons") == tmp_path / "resources" / "icons"


def test_errors_carry_data(tmp_path) -> None:
    with pytest.raises(CrmError) as caught:
        raise UnreadableFile(tmp_path, "empty")
    assert caught.value.reason == "empty"


def test_nobody_watches_silent_progress() -> None:
    assert Silent().report(1, 2) is None

"""Folders that are copied elsewhere while one works in them."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from desktop.domain.synced import sync_service


@pytest.mark.parametrize(
    ("path", "service"),
    [
        (PureWindowsPath(r"C:\Users\Li\OneDrive - Camellia\shop.shop"), "OneDrive"),
        (PureWindowsPath(r"D:\我的坚果云\店.shop"), "坚果云"),
        (PurePosixPath("/Users/li/Library/Mobile Documents/com~apple~CloudDocs/店.shop"), "iCloud"),
        (PurePosixPath("/Users/li/Library/CloudStorage/Dropbox/店.shop"), "Dropbox"),
        (PurePosixPath("/home/li/Documents/OneDrive.shop"), ""),
    ],
)
def test_the_service_is_known_by_its_folder(path: PurePosixPath, service: str) -> None:
    assert sync_service(path) == service

"""Folders that a service copies elsewhere while a program writes in them: bad places for a database."""

from pathlib import PurePath

# How the folder begins; macOS keeps those of other firms below CloudStorage ("CloudStorage/OneDrive-Personal").
_FOLDERS = {
    "onedrive": "OneDrive",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "dropbox": "Dropbox",
    "坚果云": "坚果云",
    "我的坚果云": "坚果云",
    "nutstore": "坚果云",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "baidusyncdisk": "百度网盘",
}


def sync_service(path: PurePath) -> str:
    """The name of the service in whose folder a file lies, "" for none."""
    for part in path.parts[:-1]:
        for folder, service in _FOLDERS.items():
            if part.casefold().startswith(folder):
                return service
    return ""

"""The program's log: bugs go there whole, names and figures of the shop never."""

import logging
from pathlib import Path

log = logging.getLogger("regulars")


class FileLog(logging.Handler):
    """At most 3 MB in the program's folder; opened at the first record, for most days have none."""

    def __init__(self, home: Path) -> None:
        super().__init__()
        self._home = home
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            path = self._home / "regulars.log"
            self._file = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=2, encoding="utf-8")
            self._file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        self._file.handle(record)


def start_log(home: Path) -> None:
    if not any(isinstance(handler, FileLog) for handler in log.handlers):
        log.addHandler(FileLog(home))

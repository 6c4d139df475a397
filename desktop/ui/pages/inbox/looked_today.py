"""How many pairs were looked at today, on this computer; what was taken back was not looked at."""

from datetime import date

from desktop.ui.context import Context


class LookedToday:
    def __init__(self, context: Context) -> None:
        self._context = context

    def count(self) -> int:
        day, _, count = str(self._context.store.value(self._key(), "") or "").partition(" ")
        return int(count) if day == date.today().isoformat() and count.isdigit() else 0

    def add(self, pairs: int) -> None:
        """So many more; below 0 for what was taken back."""
        count = max(0, self.count() + pairs)
        self._context.store.setValue(self._key(), f"{date.today().isoformat()} {count}")

    def _key(self) -> str:
        return f"inbox/today/{self._context.shop.path}"

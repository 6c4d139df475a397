"""Who is who: pairs that may be one person, side by side, decided by one key each."""

from desktop.ui.pages.inbox.page import InboxPage

__all__ = ["InboxPage"]

"""The profile of one customer."""

from desktop.ui.pages.profile.page import ProfilePage

__all__ = ["ProfilePage"]

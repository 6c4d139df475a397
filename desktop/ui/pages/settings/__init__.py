"""Settings: of the shop, of this computer, staff, data, keys. All apply at once."""

from desktop.ui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]

"""All tasks of the shop."""

from desktop.ui.pages.tasks.page import TasksPage

__all__ = ["TasksPage"]

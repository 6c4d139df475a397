"""Tell screen readers something that nobody has moved the focus to."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, urgent: bool = False) -> None:
    """Have a sentence read out; urgent ones interrupt what is being read. Without a screen reader nothing happens."""
    from PySide6 import QtGui
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    if not QAccessible.isActive():
        return
    if hasattr(QtGui, "QAccessibleAnnouncementEvent"):  # Qt 6.8
        event = QtGui.QAccessibleAnnouncementEvent(widget, text)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)
    else:
        widget.setAccessibleName(text)
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))

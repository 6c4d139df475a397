"""What speaks for and against two being one person: a bold word, how likely it is, and the reasons."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.note import Kind, TintedStrip, bold_html


class VerdictBox(TintedStrip):
    """Two lines on the ground of its kind."""

    def __init__(self, kind: Kind, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(kind, icon, parent=parent)
        self._head = Label("", wrap=True, rich=True)
        self._reasons = Label("", wrap=True)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._reasons)
        column.addStretch(1)
        self.row.addLayout(column, 1)

    def set_texts(self, head: str, reasons: str) -> None:
        """head may hold **bold**."""
        self._head.setText(bold_html(head))
        self._reasons.setText(reasons)
        self._reasons.setVisible(bool(reasons))
        self.setAccessibleName(head.replace("**", ""))
        self.setAccessibleDescription(reasons)

    def reasons(self) -> str:
        return self._reasons.text()

    def head(self) -> str:
        return self.accessibleName()

"""A thin strip that says what is going on, how far it is, and lets it be stopped."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop.ui import formats
from desktop.ui.jobs import Job
from desktop.ui.theme.tokens import M
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import ElidedLabel, Label

SHOWS_AFTER_MS = 300


class ProgressStrip(QWidget):
    """Follows one job at a time; hidden while nothing takes long."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._words = ElidedLabel("", "body", "text2")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(180)
        self._count = Label("", "caption", "text3")
        self._cancel = Button("")
        self._cancel.clicked.connect(self._on_cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(self._words, 1)
        row.addWidget(self._count)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SHOWS_AFTER_MS)
        self._wait.timeout.connect(self.show)
        self._retranslate()
        self.hide()

    def follow(self, job: Job, words: str = "", cancellable: bool = True) -> None:
        """Show this job in place of the one before, once it has taken 0.3 s."""
        self._release()
        self._job = job
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._count.setText("")
        self._bar.setRange(0, 0)
        self._cancel.setVisible(cancellable)
        self._cancel.setEnabled(True)
        job.progressed.connect(self._on_progressed)
        job.ended.connect(self._on_ended)
        self._wait.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_progressed(self, done: int, total: int) -> None:
        if self.sender() is not None and self.sender() is not self._job:
            return
        self._bar.setRange(0, 1000 if total else 0)
        self._bar.setValue(min(1000, done * 1000 // total) if total else 0)
        shown = formats.number(done)
        self._count.setText(f"{shown} / {formats.number(total)}" if total else shown)

    def _on_ended(self) -> None:
        self._release()
        self.hide()

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        if self._job is not None:
            self._job.cancel()
        self.cancel_requested.emit()

    def _release(self) -> None:
        self._wait.stop()
        if self._job is not None:
            self._job.progressed.disconnect(self._on_progressed)
            self._job.ended.disconnect(self._on_ended)
            self._job = None

    def _retranslate(self) -> None:
        self._cancel.setText(self.tr("Cancel"))

"""Noting an enquiry by hand, and the shop's own scripts."""

from PySide6.QtWidgets import QComboBox, QWidget

from desktop.domain.enquiries import STEPS
from desktop.domain.people import INTERACTION_CHANNELS
from desktop.services import enquiries, scripts
from desktop.services.enquiries import EnquiryDraft
from desktop.ui.context import Context
from desktop.ui.dialogs.customer_picker import CustomerPicker
from desktop.ui.dialogs.form import FormDialog
from desktop.ui.dialogs.paper import Paper
from desktop.ui.dialogs.product_field import ProductField
from desktop.ui.messages import value_problem
from desktop.ui.pages.enquiries import words
from desktop.ui.words import word


class EnquiryDialog(FormDialog):
    """Who asked may stay empty: many who ask are not known."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent, width=520)
        self.text, self.channel = Paper(), QComboBox()
        self.product, self.customer = ProductField(context), CustomerPicker(context)
        for code in INTERACTION_CHANNELS:
            self.channel.addItem("", code)
        self.channel.setCurrentIndex(self.channel.findData(EnquiryDraft().channel))
        rows = (("text", self.text), ("channel", self.channel), ("product", self.product), ("customer", self.customer))
        for name, field in rows:
            self.add_row(name, field)
        self.setMinimumHeight(380)  # room for what the search finds
        self.retranslate()
        self.text.setFocus()

    def draft(self) -> EnquiryDraft:
        return EnquiryDraft(
            self.text.toPlainText().strip(),
            self.channel.currentData(),
            self.customer.customer(),
            self.product.product(),
        )

    def problem(self) -> tuple[str, str] | None:
        found = self.draft().problems()
        if found:
            return found[0][0], value_problem(found[0][1])
        if self.customer.text().strip() and not self.customer.customer():
            return "customer", self.tr("Please choose a customer from what is found, or leave the field empty.")
        return None

    def store(self) -> bool:
        shop, by, draft = self.context.shop, self.context.staff_id, self.draft()
        done = self.context.do(lambda: enquiries.add_enquiry(shop, draft, by=by), self.tr("The enquiry is noted."))
        return done is not None

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("New enquiry"))
        self.set_labels(
            {
                "text": self.tr("What she asks"),
                "channel": self.tr("Channel"),
                "product": self.tr("Product"),
                "customer": self.tr("Who"),
            }
        )
        self.customer.set_placeholder(self.tr("Name, phone or last digits; may stay empty"))
        for at, code in enumerate(INTERACTION_CHANNELS):
            self.channel.setItemText(at, word("channel", code))


class ScriptsDialog(FormDialog):
    """One text for each step. What is emptied goes back to the program's own text."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent, width=640)
        own = scripts.read_scripts(context.shop)
        self.texts = {step: Paper() for step in STEPS}
        self._ours = {step: words.script(step, {}) for step in STEPS}
        for step, paper in self.texts.items():
            paper.setPlainText(own.get(step) or self._ours[step])
            self.add_row(step, paper)
        self.retranslate()
        self.texts["payment"].setFocus()

    def store(self) -> bool:
        shop, by = self.context.shop, self.context.staff_id
        typed = {step: paper.toPlainText().strip() for step, paper in self.texts.items()}
        own = {step: text for step, text in typed.items() if text != self._ours[step]}
        done = self.context.do(lambda: scripts.save_scripts(shop, own, by=by), self.tr("The scripts are changed."))
        return done is not None

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Scripts for enquiries"))
        self.set_labels({step: words.step(step) for step in STEPS})
        hint = self.tr("{name}, {goods}, {number}, {money} and {shop} are filled in.")
        self.set_hint("payment", hint, "text2")

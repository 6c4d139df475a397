"""A sale beside the card: an amount or what was scanned, a preview of points and coupons, Enter.

What was begun for a customer is kept until it is recorded, so that Esc or another customer loses nothing.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.cards import half_width
from desktop.domain.errors import BadValue, CrmError
from desktop.domain.money import parse_minor, plain
from desktop.services import sales
from desktop.services.products import Product, by_scan
from desktop.services.sales import Item, Sale, SaleDraft, SalePreview
from desktop.services.shops import Shop
from desktop.ui import formats, messages, shortcuts, theme
from desktop.ui.context import Context
from desktop.ui.jobs import Latest
from desktop.ui.pages.counter.field import is_undo_of_deed
from desktop.ui.pages.counter.sale_lines import ItemLines, PreviewLines
from desktop.ui.scanner import TAKES_SCANS
from desktop.ui.theme.tokens import L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label

CODE_DIGITS = 8  # so many digits and no point are a product's code before they are a price
NOBODY = 0


@dataclass(frozen=True)
class Begun:
    """A sale as far as it was typed."""

    amount: str = ""
    items: tuple[Item, ...] = ()
    coupon: str = ""
    points: str = ""
    note: str = ""
    is_best: bool = False


class SaleField(QLineEdit):
    """A field of the sale: Enter records, whatever field one is in; a scan in it is none of its text."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(TAKES_SCANS, True)

    def event(self, event: QEvent) -> bool:
        if is_undo_of_deed(self, event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_plain:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class SalePane(QWidget):
    """`open_for` begins or goes on; `recorded` says that a sale is stored."""

    recorded = Signal(object)  # the services' Sale
    previewed = Signal(object)  # a SalePreview is shown

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._customer: int | None = None
        self._begun: dict[int, Begun] = {}
        self._items: tuple[Item, ...] = ()
        self._is_best = False
        self._preview: SalePreview | None = None
        self.head = Label("", "section")
        self.amount, self.coupon, self.points, self.note = SaleField(), SaleField(), SaleField(), SaleField()
        theme.set_look(self.amount, role="counter_search")
        self.amount.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.items = ItemLines()
        self.lines = PreviewLines()
        self.problem = Label("", "body", "danger", wrap=True)
        self.notice = Label("", "body", "warn", wrap=True)  # of what was scanned last
        self.record_button = Button(rank="primary", large=True, key="Enter")
        self.best_button = Button(large=True, key=shortcuts.key_text("redeem"))
        self.leave_button = Button(large=True, key="Esc")
        self._labels = {name: Label("", "body", "text2") for name in ("amount", "coupon", "points", "note")}
        self._looking = Latest(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        form = QGridLayout()
        form.setVerticalSpacing(S)
        form.setHorizontalSpacing(L)
        for line, (name, label) in enumerate(self._labels.items()):
            form.addWidget(label, line, 0)
            form.addWidget(getattr(self, name), line, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(S + 2)
        for button in (self.record_button, self.best_button, self.leave_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            buttons.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addWidget(self.head)
        column.addWidget(self.items)
        column.addLayout(form)
        column.addWidget(self.lines)
        column.addWidget(self.notice)
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        for field in (self.amount, self.coupon, self.points, self.note):
            field.entered.connect(self.record)
        for field in (self.amount, self.coupon, self.points):
            field.textChanged.connect(self._look)
        self.coupon.textEdited.connect(self._choose_by_hand)
        self.points.textEdited.connect(self._choose_by_hand)
        self.items.removed.connect(self._remove)
        self.record_button.clicked.connect(self.record)
        self.best_button.clicked.connect(self.take_best)
        self._looking.finished.connect(self._on_preview)
        self._looking.failed.connect(self._context.failed)

    # -- beginning and leaving ----------------------------------------------------------------------------------------

    def open_for(self, customer: int | None, name: str) -> None:
        """Begin a sale, or go on with the one that was begun; without a customer it is nobody's."""
        self.keep()
        self._customer = customer
        self._put(self._begun.pop(customer or NOBODY, Begun()))
        self.name_customer(name)
        self.amount.setFocus(Qt.FocusReason.OtherFocusReason)
        self.amount.selectAll()

    def name_customer(self, name: str) -> None:
        """Say to whom it is; her card may be read only now."""
        title = self.tr("Sale to {name}") if self._customer else self.tr("Sale to somebody we do not know")
        self.head.setText(title.format(name=name))

    def keep(self) -> None:
        """Remember what stands here for when one comes back to this customer."""
        begun = Begun(
            self.amount.text(),
            self._items,
            self.coupon.text(),
            self.points.text(),
            self.note.text(),
            self._is_best,
        )
        if begun != Begun():
            self._begun[self._customer or NOBODY] = begun

    def give_to(self, customer: int) -> None:
        """Whose sale this is turns out after the goods: what was begun for nobody is hers, unless she has one begun."""
        self.keep()
        self._put(Begun())
        begun = self._begun.pop(NOBODY, None)
        if begun is not None:
            self._begun.setdefault(customer, begun)

    def _put(self, begun: Begun) -> None:
        self._is_best, self._items = begun.is_best, begun.items
        for name in ("amount", "coupon", "points", "note"):
            getattr(self, name).setText(getattr(begun, name))
        self._show_items()
        self.problem.setText("")
        self.notice.setText("")
        self._look()

    # -- what is sold -------------------------------------------------------------------------------------------------

    def draft(self) -> SaleDraft:
        """As it is typed. Raises BadValue for what is no amount or no number."""
        typed = half_width(self.amount.text()).strip()
        points = half_width(self.points.text()).strip()
        try:
            amount = parse_minor(typed, self._currency()) if typed else None
        except ValueError:
            raise BadValue("amount", "not_a_number", typed) from None
        if points and not points.isdecimal():
            raise BadValue("points", "not_a_number", points)
        codes = tuple(half_width(self.coupon.text()).replace(",", " ").split())
        return SaleDraft(self._customer, amount, self._items, codes, int(points or 0), note=self.note.text())

    def add_product(self, product: Product) -> None:
        """One more of it; a second one of the same joins the first."""
        price = product.list_minor if product.currency in ("", self._currency()) else None
        item = Item(product.name, price or 0, 1, product.id, product.sku)
        same = [at for at, each in enumerate(self._items) if each.product_id == product.id]
        if same:
            at = same[0]
            more = replace(self._items[at], quantity=self._items[at].quantity + 1)
            self._items = (*self._items[:at], more, *self._items[at + 1 :])
        else:
            self._items = (*self._items, item)
        text = self.tr("{product} has no price here: type the amount.") if price is None else ""
        self.notice.setText(text.format(product=product.name))
        self._show_items()
        self._look()

    def take_best(self) -> None:
        """The coupons and points by which she pays least; once more takes them off again."""
        self._is_best = not self._is_best
        if not self._is_best:
            for field in (self.coupon, self.points):
                field.clear()
        self.best_button.setChecked(self._is_best)
        self.amount.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look()

    def _choose_by_hand(self) -> None:
        self._is_best = False
        self._look()

    def _remove(self, at: int) -> None:
        self._items = (*self._items[:at], *self._items[at + 1 :])
        self._show_items()
        self._look()
        self.amount.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_items(self) -> None:
        self.items.show_items(self._items, self._currency(), self._context.language)
        total = plain(sum(item.total_minor for item in self._items), self._currency())
        self.amount.setPlaceholderText(total if self._items else self.tr("Amount, or scan the goods"))

    def _currency(self) -> str:
        return self._context.settings.currency

    # -- preview and record -------------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Say what it would come to, from a job: typing never waits."""
        try:
            draft = self.draft()
        except BadValue as error:
            self._looking.cancel()
            self._show_preview(None)
            self.problem.setText(messages.describe(error))
            return
        shop, is_best = self._context.shop, self._is_best

        def work(_progress: object) -> tuple[SaleDraft, SalePreview]:
            with shop.session():
                chosen = sales.best_offer(shop, draft) if is_best else draft
                return draft, sales.preview(shop, chosen)

        self._looking.start(work)

    def _on_preview(self, answer: tuple[SaleDraft, SalePreview]) -> None:
        draft, found = answer
        has_goods = draft.amount_minor is not None or bool(draft.items)
        self._show_preview(found)
        problems = [each for each in found.problems if has_goods]
        self.problem.setText(messages.describe(problems[0]) if problems else "")

    def _show_preview(self, found: SalePreview | None) -> None:
        self._preview = found
        self.best_button.setEnabled(self._customer is not None)
        self.lines.show_preview(found, self._customer is not None, self._context.language)
        due = formats.money(found.due_minor, found.currency, self._context.language) if found else ""
        text = self.tr("Record {money}").format(money=due) if due and found and found.goods_minor else self.tr("Record")
        self.record_button.setText(text)
        self.previewed.emit(found)

    def record(self) -> None:
        """Store the sale; or, when what was typed is a product's code, put that product into it."""
        typed = half_width(self.amount.text()).strip()
        if len(typed) >= CODE_DIGITS and typed.isalnum():
            self.amount.clear()
            self.find_product(typed)
            return
        try:
            draft = self.draft()
        except BadValue as error:
            self.problem.setText(messages.describe(error))
            return
        sold = self._stored(draft)
        if sold is not None:
            self._begun.pop(self._customer or NOBODY, None)
            self._put(Begun())
            self.recorded.emit(sold)

    def _stored(self, draft: SaleDraft) -> Sale | None:
        """None when it was refused: why stands in the pane, and what was typed stays."""
        shop, by, is_best = self._context.shop, self._context.staff_id, self._is_best
        refused: list[CrmError] = []

        def deed() -> Sale | None:
            try:
                return sales.record(shop, sales.best_offer(shop, draft) if is_best else draft, by=by)
            except CrmError as error:
                refused.append(error)
                return None

        sold: Sale | None = self._context.do(deed)
        if refused:
            self.problem.setText(messages.describe(refused[0]))
        return sold

    def find_product(self, code: str) -> None:
        """Put the product of a code into the sale; a code that nothing has is named."""
        shop = self._context.shop
        self._context.run(lambda _progress: _products(shop, code), lambda found: self.add_products(code, found))

    def add_products(self, code: str, found: list[Product]) -> None:
        """What has a code: the first of it is put into the sale; nothing, or several, is said."""
        if not found:
            self.notice.setText(self.tr("No product has the code {code}.").format(code=code))
            return
        self.add_product(found[0])
        if len(found) > 1:
            text = self.tr("{count} products have the code {code}: this is the first of them.")
            self.notice.setText(text.format(count=len(found), code=code))

    def retranslate(self) -> None:
        texts = {
            "amount": self.tr("Amount"),
            "coupon": self.tr("Coupon code"),
            "points": self.tr("Points to redeem"),
            "note": self.tr("Note"),
        }
        for name, label in self._labels.items():
            label.setText(texts[name])
            getattr(self, name).setAccessibleName(texts[name])
        self.best_button.setText(self.tr("Best offer"))
        self.leave_button.setText(self.tr("Leave"))
        self.best_button.setCheckable(True)
        self._show_items()
        self._show_preview(self._preview)


def _products(shop: Shop, code: str) -> list[Product]:
    with shop.session():
        return by_scan(shop, code)

"""Adding an account on a channel."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop.domain.errors import BadValue
from desktop.services import contacts
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.dialogs.form import FormDialog
from desktop.ui.words import word

_CHANNELS = (
    *("taobao", "tmall", "jd", "pdd", "douyin", "kuaishou", "xiaohongshu", "youzan", "1688", "wechat", "shopify"),
    *("card", "qq", "email", "phone", "other"),
)


class AccountDialog(FormDialog):
    def __init__(self, context: Context, customer: int, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._customer = customer
        self.channel = QComboBox()
        for code in _CHANNELS:
            self.channel.addItem("", code)
        self.account = QLineEdit()
        self.add_row("channel", self.channel)
        self.add_row("account", self.account)
        self.retranslate()
        self.account.setFocus()

    def problem(self) -> tuple[str, str] | None:
        if not self.account.text().strip():
            raise BadValue("account", "empty")
        return None

    def store(self) -> bool:
        shop, by = self.context.shop, self.context.staff_id
        channel, account = self.channel.currentData(), self.account.text().strip()
        said = self.tr("Account {account} is noted.").format(account=account)
        try:
            contacts.free_account(shop, channel, account)
        except BadValue as error:
            self.set_hint("account", messages.value_problem(error.problem))
            return False
        deed = lambda: contacts.add_account(shop, self._customer, channel, account, by=by)  # noqa: E731
        return self.context.do(deed, said) is not None

    def retranslate(self) -> None:
        super().retranslate()
        self.setWindowTitle(self.tr("Add an account"))
        self.set_labels({"channel": self.tr("Channel"), "account": self.tr("Account or number")})
        for at, code in enumerate(_CHANNELS):
            self.channel.setItemText(at, word("channel", code))

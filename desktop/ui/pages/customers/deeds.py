"""What can be done with the customers of the list: the actions, the dialogs that ask, and the services that do it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu

from desktop.services import customers as service
from desktop.services.exports import EXPORT_COLUMNS, export_customers
from desktop.services.filters import Filter
from desktop.services.merging import merge
from desktop.services.segments import delete_view, list_segments, save_segment, save_view
from desktop.ui import shortcuts
from desktop.ui.context import Context
from desktop.ui.dialogs.export_dialog import ExportDialog
from desktop.ui.dialogs.name_dialog import NameDialog
from desktop.ui.dialogs.new_customer_dialog import NewCustomerDialog
from desktop.ui.dialogs.parts_dialog import PartsDialog
from desktop.ui.dialogs.tag_dialog import TagDialog
from desktop.ui.formats import masked_phone
from desktop.ui.pages.customers import texts
from desktop.ui.pages.customers.columns import AT, title_of
from desktop.ui.pages.customers.merge_dialog import MergeDialog
from desktop.ui.pages.customers.views import PAGE, View, layout_of
from desktop.ui.words import WORDS, word

if TYPE_CHECKING:
    from desktop.ui.pages.customers.page import CustomersPage

_AT_ONCE = 2_000  # customers a deed may touch on the window's thread


class Deeds(QObject):
    """The page's deeds by name; `dialog` is the one that is open, if any."""

    added = Signal(int)  # a customer who was just added

    def __init__(self, page: "CustomersPage") -> None:
        super().__init__(page)
        self._page = page
        self.dialog: QDialog | None = None
        runs: dict[str, Callable[[], object]] = {
            "open": self.open,
            "tag": self.tag,
            "archive": self.archive,
            "trash": self.trash,
            "merge": self.merge,
            "split": self.split,
            "segment": self.save_segment,
            "export": self.export,
            "copy": page.table.copy_selection,
            "select_all": page.table.selectAll,
            "columns": page.table.choose_columns,
            "detail": page.toggle_detail,
            "view": self.save_view,
        }
        self.actions = {name: self._action(name, run) for name, run in runs.items()}
        self.retranslate()

    @property
    def context(self) -> Context:
        return self._page.context

    def _action(self, name: str, run: Callable[[], object]) -> QAction:
        """Keys of the list are heard in the list; Enter, Ctrl+C and Ctrl+A the table hears by itself."""
        if name not in shortcuts.BY_ID:
            action = QAction(self._page)
            action.setObjectName(name)
            action.triggered.connect(lambda _checked=False: run())
            return action
        whole_page = name == "export"
        action = shortcuts.action(name, self._page if whole_page else self._page.table, run)
        if name in ("open", "copy", "select_all"):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._page.table.removeAction(action)
        return action

    def retranslate(self) -> None:
        titles = {
            "tag": self.tr("Tag…"),
            "trash": self.tr("Move to the trash"),
            "merge": self.tr("Merge two…"),
            "split": self.tr("Take apart…"),
            "segment": self.tr("Save selection as segment…"),
            "export": self.tr("Export…"),
            "detail": self.tr("Show or hide the details"),
            "view": self.tr("Save this view…"),
        }
        for name, action in self.actions.items():
            action.setText(titles[name] if name in titles else shortcuts.title_of(name))
        self.update()

    def update(self) -> None:
        """Enable what can be done now, and name it after the place the list shows."""
        count, place = self._page.table.selected_count(), self._page.filter.place
        for name in ("open", "tag", "archive", "trash", "copy"):
            self.actions[name].setEnabled(count > 0)
        self.actions["merge"].setEnabled(count == 2)
        self.actions["split"].setEnabled(count == 1)
        self.actions["segment"].setEnabled(count > 0 or not self._page.filter.is_empty)
        self.actions["export"].setEnabled(self._page.model.rowCount() > 0)
        archived, trashed = place == "archived", place == "trash"
        self.actions["archive"].setText(self.tr("Take out of the archive") if archived else self.tr("Archive"))
        self.actions["archive"].setVisible(not trashed)
        self.actions["trash"].setText(self.tr("Take out of the trash") if trashed else self.tr("Move to the trash"))

    def menu(self) -> QMenu:
        """The menu of the selected rows."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        log = menu.addAction(shortcuts.title_of("log"), self.log)
        log.setEnabled(self._page.current_customer() is not None)
        groups = (("open",), ("tag", "merge", "split", "segment"), ("copy", "export"), ("archive", "trash"))
        for group in groups:
            for name in group:
                if self.actions[name].isVisible():
                    menu.addAction(self.actions[name])
            menu.addSeparator()
        return menu

    # -- one customer -------------------------------------------------------------------------------------------------

    def open(self) -> None:
        customer = self._page.current_customer()
        if customer is None and self._page.table.selected_count():
            customer = self._page.table.selected_ids()[0]
        if customer is not None:
            self.context.open_customer(customer)

    def log(self) -> None:
        self.context.log(self._page.current_customer())

    def new_customer(self) -> None:
        dialog = NewCustomerDialog(self.context.shop, self._page)
        dialog.open_wanted.connect(self.context.open_customer)
        self._ask(dialog, lambda: self._add(dialog))

    def _add(self, dialog: NewCustomerDialog) -> None:
        context, name = self.context, dialog.name()
        made = context.do(
            lambda: service.add_customer(
                context.shop,
                name,
                source=dialog.source(),
                contacts=dialog.contacts(),
                note=dialog.note(),
                by=context.staff_id,
            ),
            said=self.tr("{name} was added.").format(name=name),
        )
        if made is not None:
            self.added.emit(made)

    # -- the selection ------------------------------------------------------------------------------------------------

    def tag(self) -> None:
        ids = self._page.table.selected_ids()
        if not ids:
            return
        known = [tag for tag, _ in self._page.surroundings.tags]
        dialog = TagDialog(self._who(ids), known, self._page)
        self._ask(dialog, lambda: self._tag(ids, dialog.tag(), dialog.removes()))

    def _tag(self, ids: list[int], tag: str, removes: bool) -> None:
        shop, by = self.context.shop, self.context.staff_id
        if removes:
            said = self.tr("Tag “{tag}” was taken off: {customers}.")
            self._do(lambda: service.untag(shop, ids, tag, by=by), said.format(tag=tag, customers=self._who(ids)), ids)
        else:
            said = self.tr("Tag “{tag}” was put on: {customers}.")
            self._do(lambda: service.tag(shop, ids, tag, by=by), said.format(tag=tag, customers=self._who(ids)), ids)

    def archive(self) -> None:
        ids, back = self._page.table.selected_ids(), self._page.filter.place == "archived"
        shop, by = self.context.shop, self.context.staff_id
        said = self.tr("Taken out of the archive: {customers}.") if back else self.tr("Archived: {customers}.")
        said = said.format(customers=self._who(ids))
        self._do(lambda: service.archive(shop, ids, back=back, by=by), said, ids)

    def trash(self) -> None:
        ids, back = self._page.table.selected_ids(), self._page.filter.place == "trash"
        shop, by = self.context.shop, self.context.staff_id
        said = self.tr("Taken out of the trash: {customers}.") if back else self.tr("Moved to the trash: {customers}.")
        said = said.format(customers=self._who(ids))
        self._do(lambda: service.trash(shop, ids, back=back, by=by), said, ids)

    def merge(self) -> None:
        rows = [
            self._page.model.row(row) for first, last in self._page.table.ranges() for row in range(first, last + 1)
        ]
        people = [(row[AT["id"]], row[AT["name"]], self._second_line(row)) for row in rows if row is not None]
        if len(people) == 2:
            self.open_merge(people)

    def open_merge(self, people: list[tuple[int, str, str]]) -> None:
        """Ask which of two stays; people: id, name and a second line of each."""
        dialog = MergeDialog(self.context, people, self._page)
        self._ask(dialog, lambda: self._merge(dialog.into(), dialog.other(), {each[0]: each[1] for each in people}))

    def split(self) -> None:
        """Ask what of the chosen customer is not hers."""
        ids = self._page.table.selected_ids()
        if len(ids) == 1:
            self._ask(PartsDialog(self.context, ids[0], self._who(ids), parent=self._page), lambda: None)

    def _second_line(self, row: tuple[Any, ...]) -> str:
        phone = masked_phone(row[AT["phone"]])
        parts = [phone, texts.orders(row[AT["order_count"]]), row[AT["city"]]]
        return " · ".join(part for part in parts if part)

    def _merge(self, into: int, other: int, names: dict[int, str]) -> None:
        context = self.context
        said = self.tr("{other} was merged into {name}.").format(other=names[other], name=names[into])
        context.do(lambda: merge(context.shop, into, other, by=context.staff_id), said=said)

    def _who(self, ids: Sequence[int]) -> str:
        """The one customer by name, several by their number."""
        if len(ids) == 1:
            row = self._page.model.row(self._page.model.row_of(ids[0]))
            if row is not None:
                return str(row[AT["name"]])
        return texts.customers(len(ids))

    def _do(self, deed: Callable[[], object], said: str, ids: Sequence[int]) -> None:
        """Do it at once for some, as a job with progress for many."""
        context = self.context
        if not ids:
            return
        if len(ids) <= _AT_ONCE:
            context.do(deed, said=said)
            return

        def work(_progress: object) -> None:
            with context.shop.session():
                deed()

        before = self._last_change()

        def done(_result: object) -> None:
            change = self._last_change()
            if change != before:
                context.undo_stack.did(change)
                context.tell(said, change)

        context.run(work, done)

    def _last_change(self) -> int:
        return int(self.context.shop.query("SELECT coalesce(max(id),0) FROM change_set")[0][0])

    # -- files --------------------------------------------------------------------------------------------------------

    def export(self) -> None:
        """Write the selection to a file, or the whole list when less than two rows are selected."""
        table, model = self._page.table, self._page.model
        ids = table.selected_ids() if table.selected_count() > 1 else model.source.ids
        if not len(ids):
            return
        dialog = ExportDialog(texts.customers(len(ids)), self.tr("Customers"), self._page)
        self._ask(dialog, lambda: self._export(ids, dialog))

    def _export(self, ids: Sequence[int], dialog: ExportDialog) -> None:
        shop, path, kind = self.context.shop, dialog.path(), dialog.kind()
        currency = self.context.settings.currency
        headers = {name: title_of(name) for name in EXPORT_COLUMNS}
        if currency:
            for name in ("spent_minor", "average_minor"):
                headers[name] = f"{headers[name]} ({currency})"
        words = {
            "state": {code: word("state", code) for code in WORDS["state"]},
            "channels": {code: word("channel", code) for code in WORDS["channel"]},
        }
        said = self.tr("{customers} were written to {file}.")
        self.context.run(
            lambda progress: export_customers(shop, ids, path, kind, headers, words, progress),
            lambda count: self.context.tell(said.format(customers=texts.customers(count), file=path.name)),
        )

    # -- segments and views -------------------------------------------------------------------------------------------

    def save_segment(self) -> None:
        """Name the selection, or the filter when less than two are selected."""
        table = self._page.table
        picked = tuple(table.selected_ids()) if table.selected_count() > 1 and not table.is_all_selected() else ()
        if not picked and not self._page.filter.is_empty:
            self.save_filter()
            return
        self._name_segment(Filter(ids=picked or tuple(table.selected_ids())))

    def save_filter(self) -> None:
        self._name_segment(self._page.filter)

    def _name_segment(self, rule: Filter) -> None:
        shop, by = self.context.shop, self.context.staff_id
        if rule.ids and rule == Filter(ids=rule.ids):
            note = self.tr("Just these: {customers}.").format(customers=texts.customers(len(rule.ids)))
        else:
            note = self.tr("Everyone to whom the conditions apply, now and later.")
        names = {segment.name for segment in list_segments(shop)}
        dialog = NameDialog(
            self.tr("Save as segment"), note, self.tr("Save segment"), self._page, is_taken=names.__contains__
        )
        self._ask(
            dialog,
            lambda: self.context.do(
                lambda: save_segment(shop, dialog.name(), rule, by=by),
                said=self.tr("Segment “{name}” was saved.").format(name=dialog.name()),
            ),
        )

    def save_view(self, name: str = "") -> None:
        """Keep filter, columns and order under a name; the same name replaces."""
        note = self.tr("Keeps the conditions, the columns and the order. A view of the same name is replaced.")
        title, deed = self.tr("Save this view"), self.tr("Save view")
        dialog = NameDialog(title, note, deed, self._page, name=name)
        self._ask(dialog, lambda: self.store_view(dialog.name()))

    def store_view(self, name: str) -> None:
        shop, by = self.context.shop, self.context.staff_id
        layout = layout_of(self._page.filter.without("text"), self._page.table.layout_state())
        said = self.tr("View “{name}” was saved.").format(name=name)
        made = self.context.do(lambda: save_view(shop, PAGE, name, layout, by=by), said=said)
        if made is not None:
            self._page.choose_view(f"view:{made}")

    def delete_view(self, view: View) -> None:
        shop, by, row = self.context.shop, self.context.staff_id, view.id
        if row is not None:
            said = self.tr("View “{name}” was deleted.").format(name=view.title)
            self.context.do(lambda: delete_view(shop, row, by=by), said=said)

    def _ask(self, dialog: QDialog, then: Callable[[], object]) -> None:
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(then)
        dialog.finished.connect(lambda _: self._forget(dialog))
        dialog.open()

    def _forget(self, dialog: QDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None
        if self._page.isVisible():
            self._page.table.setFocus()

"""Change sets by page, kept to what was asked for. Runs in a job: it knows nothing of the window."""

from dataclasses import dataclass, field

from desktop.domain.progress import Progress
from desktop.services.history import ChangeInfo, change, changes
from desktop.services.shops import Shop
from desktop.ui import messages

PAGE = 200
_READ_AT_ONCE = 500

KINDS: dict[str, tuple[str, ...]] = {
    "import": ("import", "import_again", "import_repair", "make_demo"),
    "customers": (
        *("add_customer", "edit_customer", "edit_contact", "edit_address", "edit_account", "edit_relation", "set_fact"),
        *("end_fact", "archive", "unarchive", "trash", "untrash", "erase", "tag", "untag", "merge", "split"),
        *("judge_apart", "judge_household", "join_identities"),
        *("sale", "refund", "points", "gift_points", "adjust_points"),
    ),
    "interactions": (
        *("log_interaction", "edit_interaction", "delete_interaction", "finish_task", "edit_task", "add_task"),
        *("reopen_task", "hand_over_task", "put_off_task", "note_birthday_tasks", "add_enquiry", "answer_enquiry"),
        *("note_answer", "put_off_enquiry", "note_why"),
    ),
    "shop": (
        *("create_shop", "change_settings", "add_field", "edit_field", "save_segment", "delete_segment", "save_view"),
        *("delete_view", "edit_staff", "mark_order", "set_loyalty_rules", "set_levels", "add_coupon", "edit_coupon"),
        "end_coupon",
    ),
    "undo": ("undo", "redo"),
}
"""Kinds of deeds to choose from, with their deeds."""

FINAL = ("create_shop", "make_demo", "erase")
"""Deeds that no undo takes back."""


@dataclass(frozen=True)
class Asked:
    """What to show: words of the sentence or the reason, one kind or all (""), one person's or everybody's (None)."""

    text: str = ""
    kind: str = ""
    staff: int | None = None

    @property
    def is_empty(self) -> bool:
        return self == Asked()


@dataclass
class Found:
    """Change sets, newest first. before: where to go on reading, None at the end. by: those that undid some."""

    rows: list[ChangeInfo] = field(default_factory=list)
    before: int | None = None
    by: dict[int, ChangeInfo] = field(default_factory=dict)


def read(shop: Shop, asked: Asked, before: int | None, progress: Progress) -> Found:
    """The next page of what was asked for."""
    found = Found(before=before)
    with shop.session():
        mine = _names(shop, asked.staff)
        while len(found.rows) < PAGE:
            rows = changes(shop, _READ_AT_ONCE if not asked.is_empty else PAGE, found.before)
            found.rows += [row for row in rows if _fits(row, asked, mine)]
            found.before = rows[-1].id if rows else None
            progress.report(len(found.rows))
            if not rows or rows[-1].id == 1:
                found.before = None
                break
        for row in found.rows:
            if row.undone_by is not None and (undo := change(shop, row.undone_by)) is not None:
                found.by[row.id] = undo
    return found


def _names(shop: Shop, staff: int | None) -> str | None:
    if staff is None:
        return None
    rows = shop.query("SELECT name FROM staff WHERE id=?", staff)
    return str(rows[0][0]) if rows else ""


def _fits(row: ChangeInfo, asked: Asked, name: str | None) -> bool:
    if name is not None and row.staff != name:
        return False
    if asked.kind and row.deed not in KINDS[asked.kind]:
        return False
    wanted = asked.text.casefold().split()
    said = f"{messages.deed(row.deed, row.args)} {row.why} {row.staff}".casefold() if wanted else ""
    return all(each in said for each in wanted)

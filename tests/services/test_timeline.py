"""What happened with a customer, in order."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.services import contacts, customers, facts, history, interactions, profiles, timeline
from desktop.services.contacts import ContactDraft
from desktop.services.facts import FactDraft
from desktop.services.interactions import InteractionDraft
from desktop.storage.shopfile import Shop
from tests.ui.profile_shop import make_shop

Made = tuple[Shop, dict[str, int]]


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    shop, ids = make_shop(tmp_path)
    yield shop, ids
    shop.close()


def kinds_of(events: list[timeline.Event]) -> set[str]:
    return {event.kind for event in events}


def test_everything_that_happened_is_told_newest_first(made: Made) -> None:
    shop, ids = made
    facts.set_fact(shop, ids["fang"], "size", FactDraft("38", known_on="2025-10-12"))
    interactions.log_interaction(shop, ids["fang"], InteractionDraft(text="hello", follow_up_on="2099-01-01"))
    profiles.rename(shop, ids["fang"], "Fang")
    events = timeline.timeline(shop, ids["fang"])
    assert kinds_of(events) == set(timeline.KINDS)
    assert [event.day for event in events] == sorted((event.day for event in events), reverse=True)
    assert events[0].kind == "task"  # it lies ahead
    assert events[-1].kind == "order"


def test_kinds_and_number_are_limited(made: Made) -> None:
    shop, ids = made
    for number in range(5):
        interactions.log_interaction(shop, ids["fang"], InteractionDraft(text=str(number)))
    assert len(timeline.timeline(shop, ids["fang"], ("interaction",), 3)) == 3
    assert kinds_of(timeline.timeline(shop, ids["fang"], ("order",))) == {"order"}


def test_an_order_tells_its_lines(made: Made) -> None:
    shop, ids = made
    assert [(line.title, line.quantity) for line in timeline.order_lines(shop, ids["order"])] == [
        ("White tea", 1),
        ("Tea tray", 2),
    ]


def test_a_change_tells_old_and_new_and_can_be_taken_back(made: Made) -> None:
    shop, ids = made
    profiles.rename(shop, ids["fang"], "Fang")
    change = timeline.timeline(shop, ids["fang"], ("change",))[0]
    assert change.data["edits"] == [("customer", "name", "Wang Fang", "Fang")]
    assert change.data["can_undo"]
    history.undo(shop, change.id)
    again = {event.id: event for event in timeline.timeline(shop, ids["fang"], ("change",))}
    assert not again[change.id].data["can_undo"]
    assert profiles.profile(shop, ids["fang"]).name == "Wang Fang"


def test_contacts_that_came_and_went_are_told(made: Made) -> None:
    shop, ids = made
    row = contacts.add_contact(shop, ids["fang"], ContactDraft("wechat", "fang88"))
    contacts.remove_contact(shop, ids["fang"], row)
    edits = [edit for event in timeline.timeline(shop, ids["fang"], ("change",)) for edit in event.data["edits"]]
    assert ("contact_point", "", "fang88", None) in edits
    assert ("contact_point", "", None, "fang@example.com") in edits
    others = [edit for event in timeline.timeline(shop, ids["lei"], ("change",)) for edit in event.data["edits"]]
    assert all("fang88" not in edit for edit in others)


def test_what_concerns_many_is_not_taken_back_from_one(made: Made) -> None:
    shop, ids = made
    customers.archive(shop, [ids["fang"], ids["lei"]])
    both = timeline.timeline(shop, ids["fang"], ("change",))[0]
    assert (both.data["deed"], both.data["can_undo"]) == ("archive", False)
    customers.archive(shop, [ids["fang"]], back=True)
    assert timeline.timeline(shop, ids["fang"], ("change",))[0].data["can_undo"]

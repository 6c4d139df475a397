"""Who is who: joins follow from evidence whatever the order of files, people have the last word, undo is exact."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.progress import Cancelled
from desktop.identity.judge import BLOCK
from desktop.services import contacts, customers, facts, history, importing, inbox, interactions, merging, profiles
from desktop.services import relations as ties
from desktop.services.contacts import ContactDraft
from desktop.services.resolving import Settled, is_unsettled
from desktop.services.resolving import settle as settle_with
from desktop.services.shared_numbers import SharedKey, shared_numbers
from desktop.storage.shopfile import Shop
from tests.services.judges import PlainJudge
from tests.shops_for_tests import contents, make_shop, taobao_file, taobao_row

FANG, LEI = "13800001234", "13700002222"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with make_shop(tmp_path) as made:
        yield made


def settle(shop: Shop) -> Settled:
    return settle_with(shop, judge=PlainJudge())


def person(shop: Shop, name: str, *values: str) -> int:
    drafts = [ContactDraft("email" if "@" in value else "mobile", value) for value in values]
    return customers.add_customer(shop, name, contacts=drafts)


def take_in(shop: Shop, folder: Path, rows: list[str], name: str = "a") -> int | None:
    return importing.import_files(shop, [taobao_file(folder, *rows, name=f"{name}.csv")]).files[0].change


def partition(shop: Shop) -> set[frozenset[tuple[str, str]]]:
    """Which identities, by channel and key, are one customer."""
    groups: dict[int, set[tuple[str, str]]] = {}
    for customer, channel, key in shop.query("SELECT customer_id, channel, key FROM identity"):
        groups.setdefault(customer, set()).add((channel, key))
    return {frozenset(group) for group in groups.values()}


def listed(shop: Shop) -> list[str]:
    return [row[0] for row in shop.query("SELECT name FROM customer_summary WHERE is_listed=1 ORDER BY customer_id")]


def last(shop: Shop) -> int:
    return history.changes(shop, 1)[0].id


# Joining


def test_one_person_becomes_one_customer_by_one_deed(shop: Shop) -> None:
    one, two, other = person(shop, "王小芳", FANG), person(shop, "王小芳", FANG), person(shop, "李雷", LEI)
    done = settle(shop)
    assert (done.joined, done.parted, done.waiting) == (1, 0, 0)
    assert listed(shop) == ["王小芳", "李雷"]
    assert profiles.profile(shop, two).id == one
    info = history.changes(shop, 1)[0]
    assert (info.id, info.deed, info.args["joined"]) == (done.change, "join_identities", 1)
    assert settle(shop) == Settled()
    assert not is_unsettled(shop)
    assert other not in {one, two}


def test_a_phone_with_another_name_is_asked_about(shop: Shop) -> None:
    one, two = person(shop, "王小芳", FANG), person(shop, "王磊", FANG)
    assert settle(shop) == Settled(waiting=1)
    (head,) = inbox.pairs(shop)
    assert (head.first, head.second) == (one, two)
    pair = inbox.open_pair(shop, one, two)
    assert [reason.code for reason in pair.for_] == ["same_phone"]


def test_she_who_has_a_full_name_stays(shop: Shop) -> None:
    masked, full = person(shop, "王**", "fang@qq.com"), person(shop, "王小芳", "fang@qq.com")
    settle(shop)
    assert listed(shop) == ["王小芳"]
    assert profiles.profile(shop, masked).id == full


def test_a_join_is_taken_back_with_its_evidence(shop: Shop) -> None:
    one, two = person(shop, "王小芳", FANG), person(shop, "王小芳", FANG)
    facts.set_fact(shop, two, "size", facts.FactDraft("38"))
    settle(shop)
    assert profiles.profile(shop, one).value("size") == "38"
    hers = shop.query("SELECT p.id FROM contact_point p JOIN identity i ON i.id=p.identity_id WHERE i.born_id=?", two)
    contacts.edit_contact(shop, one, hers[0][0], ContactDraft("mobile", LEI))
    done = settle(shop)
    assert (done.joined, done.parted) == (0, 1)
    assert profiles.profile(shop, two).id == two
    assert (profiles.profile(shop, one).value("size"), profiles.profile(shop, two).value("size")) == ("", "38")


def test_a_number_that_many_share_draws_nobody_together(shop: Shop) -> None:
    def crowd(count: int) -> None:
        for _ in range(count):
            person(shop, "王小芳", FANG)

    crowd(BLOCK)
    settle(shop)
    assert listed(shop) == ["王小芳"]
    crowd(1)
    done = settle(shop)
    assert done.parted == BLOCK - 1, "the number is nobody's own, and was not for those who came first"
    assert done.waiting == 0
    history.undo(shop, history.changes(shop, 2)[1].id)
    settle(shop)
    assert len(listed(shop)) == 1


def test_a_shared_number_is_no_evidence_beside_another_key(shop: Shop) -> None:
    one, two = person(shop, "王小芳", FANG, "a@qq.com"), person(shop, "王小芳", FANG, "b@qq.com")
    for number in range(BLOCK):
        person(shop, f"客{number}", FANG)
    settle(shop)
    assert {one, two} <= {row[0] for row in shop.query("SELECT customer_id FROM customer_summary WHERE is_listed=1")}


def test_cancelled_it_goes_on_the_next_time(shop: Shop) -> None:
    class Stop:
        def report(self, done: int, total: int = 0) -> None:
            raise Cancelled

    person(shop, "王小芳", FANG), person(shop, "王小芳", FANG)
    before = contents(shop)
    with pytest.raises(Cancelled):
        settle_with(shop, Stop(), judge=PlainJudge())
    assert contents(shop) == before
    assert settle(shop).joined == 1


def test_what_changes_no_evidence_waits_for_nothing(shop: Shop) -> None:
    one = person(shop, "王小芳", FANG)
    settle(shop)
    facts.set_fact(shop, one, "size", facts.FactDraft("38"))
    customers.tag(shop, [one], "vip")
    assert not is_unsettled(shop)


# What people say


def test_not_the_same_is_remembered_across_imports(shop: Shop, tmp_path: Path) -> None:
    take_in(shop, tmp_path, [taobao_row(1, "tb甲", name="王小芳"), taobao_row(2, "tb乙", name="王磊")])
    settle(shop)
    (head,) = inbox.pairs(shop)
    inbox.answer(shop, head.first, head.second, "apart")
    assert settle(shop).waiting == 0
    take_in(shop, tmp_path, [taobao_row(3, "tb甲", name="王小芳"), taobao_row(4, "tb乙", name="王小芳")], "b")
    assert settle(shop).waiting == 0
    assert len(listed(shop)) == 2, "both have the name and the phone now, and stay what a person said"


def test_a_merge_by_hand_needs_no_evidence_and_stays(shop: Shop) -> None:
    one, two = person(shop, "王小芳", FANG), person(shop, "李雷", LEI)
    settle(shop)
    merging.merge(shop, two, one)
    assert settle(shop) == Settled()
    assert listed(shop) == ["李雷"], "the younger one, for a person chose her"


def test_a_split_stays_though_everything_speaks_against_it(shop: Shop) -> None:
    one, two = person(shop, "王小芳", FANG), person(shop, "王小芳", FANG)
    settle(shop)
    parts = inbox.parts(shop, one)
    assert [reason.code for reason in parts[1].reasons] == ["same_phone", "same_name"]
    assert inbox.split(shop, one, parts[1].identities) == two
    assert settle(shop) == Settled()
    assert len(listed(shop)) == 2


def test_taken_back_a_join_is_not_done_again_but_asked_about(shop: Shop) -> None:
    one, two = person(shop, "王小芳", FANG), person(shop, "王小芳", FANG)
    joined = settle(shop).change
    assert joined is not None
    undone = history.undo(shop, joined)
    assert settle(shop) == Settled(waiting=1)
    third = person(shop, "王小芳", "fang@qq.com")
    settle(shop)
    assert partition(shop) == {frozenset({("manual", str(each))}) for each in (one, two, third)}
    history.undo(shop, undone.change_id)
    assert settle(shop).waiting == 0
    assert len(listed(shop)) == 2


# Whatever the order

PEOPLE = st.lists(
    st.tuples(
        st.sampled_from(["", "tb甲", "tb乙", "tb丙", "tb丁"]),
        st.sampled_from(["王小芳", "王磊", "王**", "李雷", ""]),
        st.sampled_from([FANG, LEI, "13900001111", "138****1234", ""]),
    ),
    min_size=1,
    max_size=9,
)


def row(number: int, who: tuple[str, str, str]) -> str:
    account, name, phone = who
    return taobao_row(number, account or "null", name=name, phone=phone).replace(f"文三路{number}号", "文三路8号")


def numbered(people: list[tuple[str, str, str]]) -> list[str]:
    return [row(number, who) for number, who in enumerate(people, 1)]


@settings(max_examples=25)
@given(people=PEOPLE, rng=st.randoms(use_true_random=False))
def test_persons_depend_neither_on_the_order_nor_on_the_cut_of_files(
    people: list[tuple[str, str, str]], rng, tmp_path_factory: pytest.TempPathFactory
) -> None:
    rows, seen = numbered(people), []
    for way in ("whole", "cut", "settled between"):
        folder = tmp_path_factory.mktemp("who")
        pieces = [rows]
        if way != "whole":
            rng.shuffle(rows)
            at = rng.randint(0, len(rows))
            pieces = [piece for piece in (rows[:at], rows[at:]) if piece]
        with make_shop(folder) as shop:
            for number, piece in enumerate(pieces):
                take_in(shop, folder, piece, str(number))
                if way == "settled between":
                    settle(shop)
            settle(shop)
            seen.append((partition(shop), len(listed(shop)), inbox.waiting(shop)))
    assert seen[0] == seen[1] == seen[2]


@settings(max_examples=20)
@given(one=PEOPLE, two=PEOPLE, first=st.booleans())
def test_an_import_that_is_taken_back_never_was(
    one: list[tuple[str, str, str]],
    two: list[tuple[str, str, str]],
    first: bool,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("undone")
    rows = numbered(one + two)
    pieces = [rows[: len(one)], rows[len(one) :]]
    with make_shop(folder, "both.shop") as shop:
        changes = []
        for number, piece in enumerate(pieces):
            changes.append(take_in(shop, folder, piece, str(number)))
            settle(shop)
        gone = changes[0 if first else 1]
        assert gone is not None
        history.undo(shop, gone)
        settle(shop)
        with make_shop(folder, "one.shop") as only:
            take_in(only, folder, pieces[1 if first else 0], "only")
            settle(only)
            assert partition(shop) == partition(only)
            assert len(listed(shop)) == len(listed(only))
            numbers = "SELECT number FROM sales_order ORDER BY 1"
            assert shop.query(numbers) == only.query(numbers)


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_a_family_and_its_phone_stay_apart_in_any_order(order: tuple[int, ...], tmp_path: Path) -> None:
    files = [
        [taobao_row(1, "tb芳", name="王小芳"), taobao_row(2, "null", name="王小芳")],
        [taobao_row(3, "tb磊", name="王磊"), taobao_row(4, "null", name="王磊")],
        [taobao_row(5, "tb妈", name="陈静"), taobao_row(6, "null", name="")],
    ]
    with make_shop(tmp_path) as shop:
        for number in order:
            take_in(shop, tmp_path, files[number], str(number))
            settle(shop)
        groups = {frozenset(key for _, key in group) for group in partition(shop)}
    assert groups == {
        frozenset({"tb芳", "8613800001234|王小芳"}),
        frozenset({"tb磊", "8613800001234|王磊"}),
        frozenset({"tb妈"}),
        frozenset({"8613800001234"}),
    }


# Everything goes with its identity

STEPS = st.lists(
    st.tuples(st.sampled_from(["merge", "split", "apart", "settle", "undo"]), st.integers(0, 30)), max_size=9
)


def state(shop: Shop) -> dict[str, object]:
    """Who has what, without the bookkeeping of versions and times."""
    owned = {
        table: shop.query(
            f'SELECT t.id, i.customer_id FROM "{table}" t JOIN identity i ON i.id=t.identity_id ORDER BY 1'
        )
        for table in ("sales_order", "fact", "interaction", "task", "contact_point", "address")
    }
    return owned | {
        "relations": [(each, ties.relatives(shop, each)) for (each,) in shop.query("SELECT id FROM customer")],
        "customers": shop.query("SELECT id, name, merged_into FROM customer ORDER BY 1"),
        "identities": shop.query("SELECT id, customer_id, born_id FROM identity ORDER BY 1"),
        "verdicts": shop.query("SELECT first_id, second_id, kind FROM verdict ORDER BY 1, 2"),
        "list": shop.query("SELECT * FROM customer_summary ORDER BY 1"),
    }


@settings(max_examples=20)
@given(steps=STEPS)
def test_any_merging_and_splitting_can_be_taken_back(
    steps: list[tuple[str, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("steps")
    with make_shop(folder) as shop:
        rows = [taobao_row(n, f"tb{n % 3}", name=f"王{n % 2}", phone=f"1380000000{n % 2}") for n in range(1, 5)]
        take_in(shop, folder, rows)
        other = person(shop, "王1")
        people = [row[0] for row in shop.query("SELECT customer_id FROM identity ORDER BY id")]
        facts.set_fact(shop, people[0], "size", facts.FactDraft("38"))
        talk = interactions.InteractionDraft("visit", "counter", "in", "看了香薰", follow_up_on="2026-06-01")
        interactions.log_interaction(shop, people[1], talk)
        ties.add_relation(shop, people[0], other, "friend")
        before, begun = state(shop), last(shop)
        for what, number in steps:
            do(shop, what, number)
        while (top := _undoable(shop, begun)) is not None:
            history.undo(shop, top)
        assert state(shop) == before


def do(shop: Shop, what: str, number: int) -> None:
    """One step of a person, with whom the number picks."""
    people = [row[0] for row in shop.query("SELECT customer_id FROM customer_summary WHERE is_listed=1 ORDER BY 1")]
    one, other = people[number % len(people)], people[number // 3 % len(people)]
    if what == "settle":
        settle(shop)
    elif what == "undo":
        if (top := _undoable(shop, 0)) is not None and history.changes(shop, 1)[0].deed in ("merge", "split"):
            history.undo(shop, top)
    elif what == "split":
        hers = [row[0] for row in shop.query("SELECT id FROM identity WHERE customer_id=? ORDER BY id", one)]
        if len(hers) > 1:
            merging.split(shop, one, hers[number % len(hers) : number % len(hers) + 1])
    elif one != other:
        inbox.answer(shop, one, other, "same" if what == "merge" else "apart")


def _undoable(shop: Shop, begun: int) -> int | None:
    """The newest deed after another that stands."""
    sql = "SELECT max(id) FROM change_set WHERE id>? AND undone_by IS NULL AND undo_of IS NULL"
    return shop.query(sql, begun)[0][0]


# What many share


def test_a_number_of_many_names_is_named_and_tells_nobody(shop: Shop) -> None:
    names = ["王小芳", "李雷", "韩梅梅", "陈静", "赵强", "孙丽", "周杰", "吴敏", "郑浩"]
    for name in names[:3]:
        person(shop, name, FANG)
    assert settle(shop).waiting == 3, "a family may well be asked about"
    assert shared_numbers(shop) == []
    for name in names[3:]:
        person(shop, name, FANG)
    assert settle(shop).waiting == 0, "nor are those asked about who came first"
    assert shared_numbers(shop) == [SharedKey("phone", FANG, len(names))]
    history.undo(shop, last(shop))
    assert [each.customers for each in shared_numbers(shop)] == [len(names) - 1]
    for change in history.changes(shop, 20):
        if change.deed == "add_customer" and change.stands and change.args["name"] in names[3:]:
            history.undo(shop, change.id)
    assert settle(shop).waiting == 3
    assert shared_numbers(shop) == []

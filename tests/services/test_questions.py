"""One short question at the counter, answered by a digit, and never more than she bears."""

import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import BadValue
from desktop.domain.questions import CHOICES, MOST_CHOICES, REASONS, SENTENCES, WORTH, Question, choice_words, words
from desktop.domain.tolerance import USUAL
from desktop.services import customers, profiles, questions, shops, suggestions, tolerance
from desktop.services.fields import add_field
from desktop.services.profiles import FactDraft
from desktop.services.questions import answer, question
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Category, OrderLine, Product, SalesOrder
from tests.shops_for_tests import contents, make_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with make_shop(tmp_path) as opened:
        yield opened


@pytest.fixture
def rose(shop: Shop) -> int:
    return customers.add_customer(shop, "王芳")


def newest(shop: Shop) -> int:
    return shop.query("SELECT max(id) FROM change_set")[0][0]


def asked(shop: Shop, customer: int) -> Question | None:
    return question(shop, customer, customers.today(shop))


def know(shop: Shop, customer: int, **facts: str) -> None:
    for code, value in facts.items():
        profiles.set_fact(shop, customer, code, FactDraft(value))


def sell(shop: Shop, customer: int, name: str, variant: str = "", category: str = "", number: str = "1") -> None:
    [(identity,)] = shop.query("SELECT id FROM identity WHERE customer_id=?", customer)
    day = customers.today(shop).isoformat()
    with shop.change("make_demo") as change:
        kind = change.insert(Category, name=category) if category else None
        product = change.insert(Product, key=f"{name}{number}", name=name, category_id=kind)
        order = change.insert(
            SalesOrder,
            **{"identity_id": identity, "channel": "counter", "number": number, "status": "completed", "was_paid": 1},
            **{"is_valid": 1, "placed_ms": change.now_ms, "business_date": day, "zone": "UTC", "currency": "CNY"},
        )
        change.insert(OrderLine, order_id=order, key="1", product_id=product, title=name, variant=variant)


def test_the_first_question_is_the_one_worth_most(shop: Shop, rose: int) -> None:
    assert asked(shop, rose) == Question("birthday", "birthday", "birthday")
    know(shop, rose, birthday="05-03")
    found = asked(shop, rose)
    assert found is not None
    assert (found.field, found.choices) == ("household_size", ("1", "2", "3", "4", "5", "6"))
    know(shop, rose, household_size="3")
    assert asked(shop, rose).field == "preferred_channel"  # type: ignore[union-attr]
    know(shop, rose, preferred_channel="wechat")
    assert asked(shop, rose) is None, "nothing to ask about: no sizes and no categories are sold here"


def test_an_answer_sets_the_fact_and_says_why(shop: Shop, rose: int) -> None:
    staff = shops.add_staff(shop, "小李")
    know(shop, rose, birthday="05-03")
    before, spent = contents(shop), newest(shop)
    answer(shop, rose, asked(shop, rose), 4, language="zh", by=staff)  # type: ignore[arg-type]
    assert newest(shop) == spent + 1, "one deed"
    [fact] = profiles.profile(shop, rose).facts["household_size"]
    assert (fact.value, fact.source, fact.why, fact.staff) == ("4", "told", "推荐的分量才合适", "小李")
    assert tolerance.budget(shop, rose).left == USUAL - 1
    shop.undo(newest(shop))
    assert contents(shop) == before
    assert tolerance.budget(shop, rose).left == USUAL


@pytest.mark.parametrize(("digits", "value"), [("0503", "--05-03"), ("19900503", "1990-05-03"), (" 1231 ", "--12-31")])
def test_a_birthday_is_typed_in_digits(shop: Shop, rose: int, digits: str, value: str) -> None:
    answer(shop, rose, asked(shop, rose), digits)  # type: ignore[arg-type]
    assert profiles.profile(shop, rose).value("birthday") == value


@pytest.mark.parametrize("choice", ["0230", "5", "503", "1332", "", "abcd", -1])
def test_what_is_no_birthday_changes_nothing(shop: Shop, rose: int, choice: int | str) -> None:
    before = contents(shop)
    with pytest.raises(BadValue):
        answer(shop, rose, asked(shop, rose), choice)  # type: ignore[arg-type]
    assert contents(shop) == before


@pytest.mark.parametrize("choice", [7, -1, "x", "", "²"])
def test_what_is_no_choice_changes_nothing(shop: Shop, rose: int, choice: int | str) -> None:
    know(shop, rose, birthday="05-03")
    before = contents(shop)
    with pytest.raises(BadValue):
        answer(shop, rose, asked(shop, rose), choice)  # type: ignore[arg-type]
    assert contents(shop) == before


@pytest.mark.parametrize("choice", [0, "0"])
def test_not_now_uses_up_her_patience_and_the_field_rests(shop: Shop, rose: int, choice: int | str) -> None:
    answer(shop, rose, asked(shop, rose), choice)  # type: ignore[arg-type]
    assert tolerance.budget(shop, rose).is_used_up
    assert asked(shop, rose) is None
    know(shop, rose, question_tolerance="5")
    for number in range(2):
        sell(shop, rose, "皂", number=str(number))
    assert asked(shop, rose).field == "household_size"  # type: ignore[union-attr]
    later = customers.today(shop) + timedelta(days=181)
    assert question(shop, rose, later).field == "birthday"  # type: ignore[union-attr]


def test_who_wants_no_questions_is_asked_none(shop: Shop, rose: int) -> None:
    know(shop, rose, question_tolerance="1")
    assert asked(shop, rose) is None


def test_what_is_stale_is_asked_again_and_the_old_answer_kept(shop: Shop, rose: int) -> None:
    know(shop, rose, birthday="05-03", preferred_channel="phone")
    old = FactDraft("2", known_on="2020-01-01")
    profiles.set_fact(shop, rose, "household_size", old)
    found = asked(shop, rose)
    assert found is not None
    assert found.field == "household_size"
    answer(shop, rose, found, 2)
    assert asked(shop, rose) is None
    assert [fact.value for fact in profiles.fact_history(shop, rose, "household_size")] == ["2", "2"]


def test_of_several_sizes_in_her_orders_she_is_asked_which_is_hers(shop: Shop, rose: int) -> None:
    sell(shop, rose, "衬衫", "尺码:XL", number="1")
    assert asked(shop, rose).field == "birthday", "one size is known by her orders"  # type: ignore[union-attr]
    sell(shop, rose, "毛衣", "尺码:M", number="2")
    found = asked(shop, rose)
    assert found == Question("size", "size", "several_sizes", ("M", "XL"))
    answer(shop, rose, found, 1)
    assert profiles.profile(shop, rose).value("size") == "M"


def test_a_newcomer_is_asked_for_size_and_taste_where_the_shop_sells_such(shop: Shop, rose: int) -> None:
    other = customers.add_customer(shop, "李雷")
    sell(shop, other, "衬衫", "尺码:XL", "上衣", "1")
    sell(shop, other, "毛衣", "尺码:M", "针织", "2")
    suggestions.rebuild(shop, customers.today(shop))
    found = asked(shop, rose)
    assert found == Question("size", "size", "size", ("M", "XL"))
    know(shop, rose, size="M")
    taste = asked(shop, rose)
    assert taste is not None
    assert (taste.field, set(taste.choices)) == ("styles", {"上衣", "针织"})


def test_a_company_has_no_birthday(shop: Shop, rose: int) -> None:
    profiles.set_kind(shop, rose, "company")
    assert asked(shop, rose).field == "preferred_channel"  # type: ignore[union-attr]


def test_fields_of_the_shops_own_come_last_and_sensitive_ones_never(shop: Shop, rose: int) -> None:
    know(shop, rose, birthday="05-03", household_size="3", preferred_channel="phone")
    add_field(shop, "有病史", "subjective", "yes_no", is_sensitive=True)
    add_field(shop, "口味", "subjective", "choice", tuple("一二三四五六七八九十"))
    assert asked(shop, rose) is None
    add_field(shop, "养猫", "subjective", "yes_no")
    found = asked(shop, rose)
    assert found is not None
    assert (found.name, found.choices, words(found, "zh")) == ("养猫", ("yes", "no"), "养猫？")
    answer(shop, rose, found, 2)
    assert profiles.profile(shop, rose).value(found.field) == "no"


def test_every_question_has_its_words_in_both_languages() -> None:
    assert {*WORTH, "own"} == set(SENTENCES)
    assert {*SENTENCES, "several_sizes"} == set(REASONS)
    for english, chinese in (*SENTENCES.values(), *REASONS.values(), *CHOICES.values()):
        assert ("{name}" in english) == ("{name}" in chinese)
        assert english.isascii() or "’" in english
        assert not chinese.isascii()
    assert set(questions.CHANNELS) <= set(CHOICES)
    assert choice_words("XL", "zh") == "XL"
    assert max(len(questions.HOUSEHOLDS), len(questions.CHANNELS)) <= MOST_CHOICES


DEEDS = st.lists(
    st.tuples(st.sampled_from(("answer", "not now", "sell", "undo", "redo")), st.integers(1, 6)), max_size=12
)


@settings(max_examples=20)
@given(DEEDS)
def test_whatever_is_answered_and_undone_the_budget_holds_and_comes_back(deeds: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, make_shop(Path(folder)) as shop:
        customer = customers.add_customer(shop, "王芳")
        start, first = contents(shop), newest(shop) + 1
        for place, (deed, number) in enumerate(deeds):
            found = asked(shop, customer)
            assert (found is None) or tolerance.budget(shop, customer).left > 0
            if deed == "sell":
                sell(shop, customer, "皂", number=str(place))
            elif deed in ("undo", "redo") and newest(shop) >= first:
                before = tolerance.budget(shop, customer)
                shop.undo(newest(shop))
                shop.undo(newest(shop))
                assert tolerance.budget(shop, customer) == before
            elif found is not None and deed == "not now":
                answer(shop, customer, found, 0)
            elif found is not None:
                answer(shop, customer, found, "0503" if found.is_typed else min(number, len(found.choices)))
            left = tolerance.budget(shop, customer)
            assert 0 <= left.left <= left.ceiling
        standing = "SELECT id FROM change_set WHERE id>=? AND undone_by IS NULL AND undo_of IS NULL ORDER BY id DESC"
        for (deed_id,) in shop.query(standing, first):
            shop.undo(deed_id)
        assert contents(shop) == start
        assert tolerance.budget(shop, customer) == tolerance.Budget(USUAL, USUAL)

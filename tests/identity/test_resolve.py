"""Persons out of records: how well on lists with truth, and what each kind of trap must not do."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.identity.judge import ASK, JOIN, Judge, probability
from desktop.identity.learn import ENOUGH, learn
from desktop.identity.records import Drop, Record
from desktop.identity.resolve import resolve
from desktop.identity.weights import Weights
from desktop.services.identify import identify
from tests.identity import measures, public_sets
from tests.identity.chinese_recipe import open_shop
from tests.identity.chinese_shop import make
from tests.identity.contact_list import ContactList

HOME = Drop("王小芳", "13958012876", "", "浙江省", "杭州市", "西湖区", "文三路118号3幢502室", first_on="2026-01-02")
ANYONE = Record(0, "taobao", "wxf_tea", ("王小芳",), phones=("13958012876",), drops=(HOME,))


def strength(one: Record, other: Record) -> float:
    judge = Judge()
    return judge.weigh(judge.prepare(one), judge.prepare(other)).strength


def found(listed: ContactList) -> measures.Agreement:
    return measures.pairs(listed.persons, identify(listed.rows).clusters, listed.evidence)


@pytest.mark.parametrize(("name", "least"), [("febrl3", 0.99), ("febrl4", 0.99), ("fake_1000", 0.90)])
def test_samples_of_public_sets(name: str, least: float) -> None:
    """The weights are learnt on the sample itself, or shipped ones where it is too small."""
    assert found(public_sets.read(name)).f1 >= least


@pytest.mark.reference
@pytest.mark.parametrize(("name", "least"), [("febrl3", 0.994), ("febrl4", 0.999), ("fake_1000", 0.92)])
def test_whole_public_sets_as_well_as_the_best_known(name: str, least: float) -> None:
    folder = public_sets.reference_folder()
    if folder is None:
        pytest.skip("the whole sets are not here")
    assert found(public_sets.read(name, folder)).f1 >= least


def test_a_chinese_shop() -> None:
    listed = make(replace(open_shop(), people=1_000, records=3_200), seed=11)
    answer = identify(listed.rows)
    agreement = measures.pairs(listed.persons, answer.clusters, listed.evidence)
    assert agreement.precision >= 0.95
    assert agreement.f1 >= 0.93
    assert measures.b_cubed(listed.persons, answer.clusters, listed.evidence).f1 >= 0.95
    asked = measures.asked(listed.persons, answer.clusters, [(one, other) for one, other, _ in answer.asked])
    assert 0 < asked.customers <= 0.05


def test_answers_only_make_it_better() -> None:
    listed = make(replace(open_shop(), people=600, records=1_900), seed=12)
    truth = measures.truth_answers(listed.persons)
    before = found(listed)
    after = measures.pairs(listed.persons, identify(listed.rows, answers=truth).clusters, listed.evidence)
    assert after.recall > before.recall
    assert after.f1 > before.f1


@settings(max_examples=10, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_lines_does_not_matter(chance) -> None:  # type: ignore[no-untyped-def]
    rows = make(replace(open_shop(), people=60, records=190), seed=13).rows
    once = {frozenset(rows[at]["record_id"] for at in each) for each in identify(rows).clusters}
    shuffled = list(rows)
    chance.shuffle(shuffled)
    assert {frozenset(shuffled[at]["record_id"] for at in each) for each in identify(shuffled).clusters} == once


@pytest.mark.parametrize(
    "other",
    [
        Record(
            1, "douyin", names=("王**",), drops=(Drop("王**", "139****2876", "", "浙江省", "杭州市", "", "文三路***"),)
        ),
        Record(1, "jd", "jd_9", ("王小芳",), phones=("13958012876",)),
        Record(1, "counter", names=("王姐",), phones=("139 5801 2876",)),
        Record(1, "wechat", names=("Wang Xiaofang",), phones=("+86 13958012876",)),
        Record(1, "pinduoduo", names=("王小芳",), drops=(HOME._replace(phone="17012345678-1234"),)),
        Record(
            1, "wechat", names=("王小芬",), phones=("13958012876",), drops=(HOME._replace(detail="文三路118号3-502"),)
        ),
    ],
    ids=["masked", "other platform", "title", "pinyin", "virtual number", "slip in the name"],
)
def test_one_person_is_joined(other: Record) -> None:
    assert strength(ANYONE, other) >= JOIN


@pytest.mark.parametrize(
    "other",
    [
        Record(1, "jd", "jd_8", ("李建国",), phones=("13958012876",), drops=(HOME._replace(receiver="李建国"),)),
        Record(1, "jd", "jd_8", ("王小明",), phones=("13958012876",), drops=(HOME._replace(receiver="王小明"),)),
        Record(1, "jd", "jd_8", ("王小芳",), phones=("13712340000",), drops=(Drop("王小芳", city="成都市"),)),
        Record(1, "counter", names=("测试",), phones=("00000000000",)),
        Record(1, "counter", names=("王小芳",)),
        Record(1, "counter"),
    ],
    ids=["husband", "child", "namesake elsewhere", "junk", "only a common name", "nothing"],
)
def test_two_people_are_not_joined_by_themselves(other: Record) -> None:
    assert strength(ANYONE, other) < JOIN


def test_who_shares_a_depot_is_not_drawn_together() -> None:
    depot = Drop("", "13924681357", "", "广东省", "深圳市", "宝安区", "福海大道88号集运仓", first_on="2026-01-01")
    names = "赵一鸣 钱多多 孙晓梅 李国强 周文静 吴立新 郑海燕 冯程程".split()
    people = [
        Record(at, "taobao", f"tb_{at}", (name,), drops=(depot._replace(receiver=name),))
        for at, name in enumerate(names)
    ]
    assert resolve(people).groups == [[at] for at in range(len(names))]


def test_two_families_do_not_become_one_through_a_shared_phone() -> None:
    """A masked row that fits both must not chain them."""
    him = Record(0, "jd", "jd_1", ("李建国",), phones=("13958012876",), drops=(HOME._replace(receiver="李建国"),))
    masked = Record(2, "douyin", names=("李**",), drops=(Drop("李**", "139****2876", city="杭州市", detail="***"),))
    persons = resolve([him, ANYONE._replace(id=1), masked])
    owner = {member: number for number, group in enumerate(persons.groups) for member in group}
    assert owner[0] != owner[1]


def test_a_gift_tells_nothing_of_the_giver() -> None:
    away = Drop("陈思思", "13711112222", "", "四川省", "成都市", "锦江区", "春熙路9号", orders=1)
    giver = ANYONE._replace(drops=(HOME._replace(orders=4), away))
    receiver = Record(1, "jd", "jd_7", ("陈思思",), phones=("13711112222",), drops=(away._replace(orders=3),))
    assert strength(giver, receiver) < ASK


@given(st.floats(-80, 80))
def test_chances_grow_with_strength(bits: float) -> None:
    assert 0 <= probability(bits) <= probability(bits + 1) <= 1


def test_too_small_a_list_teaches_nothing() -> None:
    shipped = Weights()
    few = {(("given", "same"), ("family", "same"), ("birthday", "same")): ENOUGH // 4}
    assert learn(few, {(("given", "other"),): 1000}, 500, shipped) is shipped


def test_what_is_learnt_tells_findings_apart() -> None:
    like, unlike = (
        (("given", "same"), ("family", "same"), ("birthday", "same")),
        (("given", "other"), ("family", "other")),
    )
    learnt = learn({like: 900, unlike: 500}, {unlike: 9_900, (("given", "same"),): 100}, 2_000, Weights())
    assert learnt is not None
    assert learnt.bits["given", "same"] > 3
    assert learnt.bits["given", "other"] < -3


def test_one_foreign_line_does_not_change_how_a_chinese_list_is_weighed() -> None:
    listed = make(replace(open_shop(), people=300, records=900), seed=14)
    strange = dict.fromkeys(listed.rows[0], "") | {"name": "Anna Fischer", "address": "7 High Street", "city": "Hull"}
    assert identify([*listed.rows, strange]).persons.judge.weights == Weights()


@pytest.mark.parametrize(
    ("one", "other"), [("1990-05-03", "--05-03"), ("1990-05-03", "lunar:1990-04-09"), ("", "--05-03")]
)
def test_birthdays_that_cannot_be_compared_say_nothing(one: str, other: str) -> None:
    left, right = ANYONE._replace(birthday=one), ANYONE._replace(id=1, platform="jd", birthday=other)
    plain = strength(ANYONE, ANYONE._replace(id=1, platform="jd"))
    assert strength(left, right) == plain

"""Notes become guidance: what to keep from her, never what she suffers from."""

import pytest

from desktop.domain.cautions import ASK_FIRST, SENTENCES, Caution, cautions_in, rules_out, words


def codes(text: str, field: str = "health") -> set[str]:
    return {caution.code for caution in cautions_in([(field, text, True)])}


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("海鲜过敏", {"seafood"}),
        ("痛风", {"seafood", "alcohol"}),
        ("II 型糖尿病，高血压", {"sugar", "salt"}),
        ("type 2 diabetes", {"sugar"}),
        ("lactose intolerant", {"milk"}),
        ("怀孕六个月", {"alcohol", "caffeine"}),
        ("high cholesterol, likes prawns", {"fat"}),
        ("喜欢海鲜，不爱吃辣；胃炎", {"spicy"}),
        ("上月做过体格检查", {ASK_FIRST}),
        ("爱吃虾", set()),
        ("  ", set()),
    ],
)
def test_a_note_gives_its_guidance(note: str, expected: set[str]) -> None:
    assert codes(note) == expected


def test_what_is_said_of_the_household_guides_too_but_is_never_puzzled_over() -> None:
    assert codes("老母亲少油", "household") == {"fat"}
    assert codes("三代同堂", "household") == set()


def test_what_may_be_said_by_one_note_may_be_said() -> None:
    found = cautions_in([("health", "痛风", False), ("diet", "不吃海鲜", True)])
    assert found == (Caution("seafood", True), Caution("alcohol", False))


@pytest.mark.parametrize(
    ("code", "goods", "is_out"),
    [
        ("seafood", "鲜虾披萨", True),
        ("seafood", "蔬菜披萨", False),
        ("alcohol", "酒精棉片", False),
        ("alcohol", "青梅酒", True),
        ("sugar", "无糖饼干", False),
        ("sugar", "红糖姜茶", True),
        ("milk", "Goat milk soap", False),
        ("milk", "Oat milk latte", False),
        ("milk", "Whole milk 1 l", True),
        ("fat", "low-fat vegetable pizza", False),
        ("fat", "Double cheese pizza", True),
        ("caffeine", "绿茶皂 手工皂", False),
        ("caffeine", "绿茶 茶叶", True),
        ("scent", "玫瑰香氛皂", True),
        ("nuts", "Almond oil soap", True),
        (ASK_FIRST, "anything", False),
    ],
)
def test_goods_that_go_against_a_caution_are_ruled_out(code: str, goods: str, is_out: bool) -> None:
    assert rules_out([Caution(code)], goods) is is_out


def test_no_word_of_guidance_names_an_illness() -> None:
    for code in SENTENCES:
        for language in ("en", "zh"):
            assert not cautions_in([("household", words(code, language), True)]) or code != ASK_FIRST
            assert not any(word in words(code, language) for word in ("糖尿", "痛风", "血压", "孕", "diabet", "gout"))

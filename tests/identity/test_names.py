"""Names: what a text says, how two compare, how much one tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.identity.names import compare_names, name_of, rarity, read_name

LETTERS = st.text("王李张欧阳小芳伟娜阿老大先生女士姐总**xX某·. ,-A aeinghoufr123()（）測試張")


@pytest.mark.parametrize(
    ("text", "kind", "family", "given_name"),
    [
        ("王小芳", "full", "王", "小芳"),
        ("王芳", "full", "王", "芳"),
        (" 张 伟 ", "full", "张", "伟"),
        ("張偉", "full", "张", "伟"),
        ("歐陽娜", "full", "欧阳", "娜"),
        ("欧阳娜娜", "full", "欧阳", "娜娜"),
        ("司马光", "full", "司马", "光"),
        ("张杨晓芳", "full", "张", "杨晓芳"),
        ("阿依古丽·买买提", "full", "", "阿依古丽买买提"),
        ("阿依古丽•买买提", "full", "", "阿依古丽买买提"),
        ("陈建工", "full", "陈", "建工"),
        ("王小芳（收）", "full", "王", "小芳"),
        ("收件人：王小芳 13800001234", "full", "王", "小芳"),
        ("A王小芳", "full", "王", "小芳"),
        ("AAA王小芳", "full", "王", "小芳"),
        ("王小芳收", "full", "王", "小芳"),
        ("王芳 收", "full", "王", "芳"),
        ("王丰收", "full", "王", "丰收"),
        ("陈天启", "full", "陈", "天启"),
        ("王小芳-M码", "full", "王", "小芳"),
        ("杭州王小芳", "full", "王", "小芳"),
        ("VIP王小芳", "full", "王", "小芳"),
        ("Wang Xiaofang 王小芳", "full", "王", "小芳"),
        ("Anna Fischer", "full", "fischer", "anna"),
        ("Fischer, Anna", "full", "fischer", "anna"),
        ("ANNA FISCHER", "full", "fischer", "anna"),
        ("Jörg Müller", "full", "muller", "jorg"),
        ("O'Brien, Pat", "full", "obrien", "pat"),
        ("Ludwig van Beethoven", "full", "vanbeethoven", "ludwig"),
        ("Dr. Anna Fischer", "full", "fischer", "anna"),
        ("Zhang Xiaofang", "full", "zhang", "xiaofang"),
        ("xiaofang zhang", "full", "zhang", "xiaofang"),
        ("ZhangXiaoFang", "full", "zhang", "xiaofang"),
        ("Zhang Xiao Fang", "full", "zhang", "xiaofang"),
        ("Ou Yang Na", "full", "ouyang", "na"),
        ("王**", "masked", "王", "**"),
        ("王＊＊", "masked", "王", "**"),
        ("王*芳", "masked", "王", "*芳"),
        ("王●芳", "masked", "王", "*芳"),
        ("*小芳", "masked", "*", "小芳"),
        ("王某某", "masked", "王", "**"),
        ("王某", "masked", "王", "*"),
        ("王x芳", "masked", "王", "*芳"),
        ("王XX", "masked", "王", "**"),
        ("欧阳*", "masked", "欧阳", "*"),
        ("A*** F***", "masked", "f***", "a***"),
        ("小芳", "nick", "", "小芳"),
        ("懒猫", "nick", "", "懒猫"),
        ("花花", "nick", "", "花花"),
        ("方便面", "nick", "", "方便面"),
        ("林深见鹿", "nick", "", "林深见鹿"),
        ("lazy_cat88", "nick", "", "lazycat88"),
        ("Anna", "nick", "", "anna"),
    ],
)
def test_a_name_is_read_in_its_parts(text: str, kind: str, family: str, given_name: str) -> None:
    name = read_name(text)
    assert (name.kind, name.family, name.given) == (kind, family, given_name)


@pytest.mark.parametrize(
    ("text", "family", "title", "sex"),
    [
        ("王女士", "王", "女士", "f"),
        ("李先生", "李", "先生", "m"),
        ("欧阳小姐", "欧阳", "小姐", "f"),
        ("张姐", "张", "姐", "f"),
        ("刘哥", "刘", "哥", "m"),
        ("王老师", "王", "老师", ""),
        ("陈总", "陈", "总", ""),
        ("李总监", "李", "总监", ""),
        ("小王", "王", "小", ""),
        ("老王", "王", "老", ""),
        ("Mrs Smith", "smith", "mrs", "f"),
        ("Mr. Smith", "smith", "mr", "m"),
        ("王女士（代收）", "王", "女士", "f"),
        ("张（先生）", "张", "先生", "m"),
        ("王姐-批发", "王", "姐", "f"),
        ("东莞张总", "张", "总", ""),
    ],
)
def test_a_surname_with_a_title_is_read(text: str, family: str, title: str, sex: str) -> None:
    name = read_name(text)
    assert (name.kind, name.family, name.title, name.sex) == ("titled", family, title, sex)


def test_a_title_after_a_whole_name_is_kept_beside_it() -> None:
    assert read_name("王小芳女士")[:4] == ("full", "王", "小芳", "女士")
    assert read_name("王芳姐").sex == "f"
    assert read_name("芳姐")[:4] == ("nick", "", "芳", "姐")


def test_a_mother_called_by_her_child_is_not_the_child() -> None:
    mother = read_name("王豆豆妈妈")
    assert mother.kind == "nick"
    assert compare_names(mother, read_name("王豆豆")).code == "none"


@pytest.mark.parametrize(
    "text",
    "测试|匿名|匿名用户|先生|客户|顾客|收件人|本人".split("|")
    + "test|Test User|n/a|N/A|123|13800001234|用户8837162|微信用户|aaaa|😀😀|user_12345|-".split("|"),
)
def test_what_is_no_name_says_nothing(text: str) -> None:
    name = read_name(text)
    assert name.kind in ("junk", "none")
    assert rarity(name) == 0
    assert compare_names(name, name).code == "none"


@pytest.mark.parametrize("text", ["", "  ", "****", "##Xk29dk22==", "$$Xk29dk22$"])
def test_nothing_and_ciphertext_are_none(text: str) -> None:
    assert read_name(text).kind == "none"


@pytest.mark.parametrize(
    ("one", "other", "code", "known"),
    [
        ("王小芳", "王小芳女士", "same", 3),
        ("張偉", "张伟", "same", 2),
        ("阿依古丽·买买提", "阿依古丽 买买提", "same", None),
        ("Anna Fischer", "Fischer, Anna", "same", None),
        ("Anna M. Fischer", "Anna Fischer", "same", None),
        ("annafischer", "Anna Fischer", "same", None),
        ("张小芳", "Zhang Xiaofang", "spelt", 3),
        ("张小芳", "xiaofang zhang", "spelt", 3),
        ("张小芳", "Xiao Fang Zhang", "spelt", 3),
        ("张小芳", "ZhangXiaoFang", "spelt", 3),
        ("张小芳", "zhangxiaofang88", "spelt", 3),
        ("张小芳", "zhangxf", "spelt", 1),
        ("曾丽", "Zeng Li", "spelt", 2),
        ("欧阳娜", "Ouyang Na", "spelt", 3),
        ("王小芳", "王**", "masked", 1),
        ("王芳", "王**", "masked", 1),
        ("王小芳", "王*芳", "masked", 2),
        ("王小芳", "*小芳", "masked", 2),
        ("王小芳", "王某某", "masked", 1),
        ("王**", "王*芳", "masked", 1),
        ("王**", "王**", "masked", 1),
        ("Anna Fischer", "A*** F***", "masked", 2),
        ("A. Fischer", "Anna Fischer", "masked", None),
        ("王小芳", "王女士", "titled", 1),
        ("王小芳", "小王", "titled", 1),
        ("王女士", "小王", "titled", 1),
        ("王**", "王女士", "titled", 1),
        ("Wang Fang", "王女士", "titled", 1),
        ("Anna Smith", "Mrs Smith", "titled", None),
        ("王小芳", "小芳", "given_same", 2),
        ("王小芳", "芳姐", "given_same", 1),
        ("王小芳", "阿芳", "given_same", 1),
        ("王小芳", "芳芳", "given_same", 1),
        ("王小云", "小云", "given_same", 2),
        ("小芳", "芳姐", "given_same", 1),
        ("Robert Smith", "Bob Smith", "given_same", None),
        ("Anna Fischer", "anna", "given_same", None),
        ("王小芳", "王晓芳", "near", 2),
        ("王小芳", "王芳小", "near", 3),
        ("张小芳", "章小芳", "near", 2),
        ("闫丽华", "阎丽华", "near", 2),
        ("肖静", "萧静", "near", 1),
        ("王小芳", "Wang Xiaofan", "near", None),
        ("Anna Fischer", "Ana Fischer", "near", None),
        ("Anna Fischer", "Anna Fisher", "near", None),
        ("Anna Fischer", "Fischer Anna", "near", None),
        ("jackson white", "jakcson white", "near", None),
        ("懒猫睡不醒", "懒猫睡不醒了", "near", None),
        ("王小芳", "王小丽", "other_given", 1),
        ("王小芳", "王*丽", "other_given", 1),
        ("王芳", "王小芳", "other_given", 1),
        ("王小芳", "Wang Wei", "other_given", 1),
        ("Anna Fischer", "Paul Fischer", "other_given", None),
        ("王小芳", "李小丽", "other", 0),
        ("王小芳", "李**", "other", 0),
        ("王小芳", "李女士", "other", 0),
        ("王**", "李**", "other", 0),
        ("王小芳", "Anna Fischer", "other", 0),
        ("John Miller", "Jane Roe", "other", 0),
        ("懒猫", "小猪", "none", 0),
        ("懒猫", "王小芳", "none", 0),
        ("王**", "*小芳", "none", 0),
        ("王小芳", "测试", "none", 0),
        ("王小芳", "", "none", 0),
    ],
)
def test_two_names_compare_alike_from_both_sides(one: str, other: str, code: str, known: int | None) -> None:
    match = compare_names(read_name(one), read_name(other))
    assert match == compare_names(read_name(other), read_name(one))
    assert match.code == code
    assert known is None or match.known == known


def test_mr_and_mrs_differ_in_sex_only() -> None:
    assert compare_names(read_name("王先生"), read_name("王女士")) == ("titled", 1, True)
    assert not compare_names(read_name("王老师"), read_name("王女士")).sex_differs
    assert compare_names(read_name("王小芳先生"), read_name("王小芳女士")).sex_differs


def test_names_kept_in_two_columns_are_one_name() -> None:
    assert name_of("Anna", "Fischer")[:3] == read_name("Anna Fischer")[:3]
    assert name_of("小芳", "王")[:3] == ("full", "王", "小芳")
    assert name_of("anna maria", "de la cruz")[:3] == ("full", "delacruz", "anna maria")
    assert name_of("", "").kind == "none"
    assert name_of("anna", "").kind == "nick"


def test_rare_names_tell_more_than_common_ones() -> None:
    bits = [rarity(read_name(text)) for text in ("王女士", "王芳", "王小芳", "鄢晓芳", "鄢珺琤")]
    assert bits == sorted(bits)
    assert len(set(bits)) == len(bits)
    assert 11 < rarity(read_name("张伟")) < 13  # 290,607 people of 1.3 billion
    assert rarity(read_name("王**")) < rarity(read_name("王*芳")) < rarity(read_name("王小芳"))
    assert rarity(read_name("John Smith")) < rarity(read_name("Ottilie Zwackelmann"))
    assert rarity(read_name("Wang Wei")) < rarity(read_name("Anna Fischer"))
    assert rarity(read_name("小芳")) < rarity(read_name("懒猫睡不醒"))


@given(LETTERS | st.text())
def test_any_text_is_read_and_what_is_shown_reads_the_same(text: str) -> None:
    name = read_name(text)
    assert rarity(name) >= 0
    assert read_name(name.shown)[:4] == name[:4] or name.kind in ("junk", "none")


@given(LETTERS, LETTERS | st.text())
def test_comparing_does_not_depend_on_who_stands_first(one: str, other: str) -> None:
    first, second = read_name(one), read_name(other)
    match = compare_names(first, second)
    assert match == compare_names(second, first)
    assert match.known >= 0


@given(LETTERS)
def test_a_name_is_never_other_than_itself(text: str) -> None:
    name = read_name(text)
    assert compare_names(name, name).code in ("same", "masked", "titled", "none")

"""How two names compare: the same, written otherwise, one fitting the mask of the other, near, or other."""

from functools import lru_cache
from typing import Literal, NamedTuple

from desktop.identity.likeness import likeness, slips
from desktop.identity.masks import fit, fit_masks
from desktop.identity.name_reading import Name
from desktop.identity.name_words import FORE, SHORT_FORMS
from desktop.identity.pinyin import family_spellings, given_spellings, loose_sound, syllables

Code = Literal["same", "spelt", "masked", "titled", "given_same", "near", "other_given", "other", "none"]
NEAR_LATIN = 0.92  # Jaro-Winkler similarity from which two Latin names may be one with a slip
# Characters that are taken for one another by the eye or stand for one another in registers; each group in one word.
_LOOK_ALIKES = """
    闫阎 肖萧 付傅 邱丘 代戴 兰蓝 于於 候侯 己已巳 未末 陈阵 刘列 王玉 杨扬 梅莓 玲铃
    林淋 伟纬 芳芬 丽莉 娜那 敏梅 红江 晓哓 静净 燕雁 辉晖 磊垒 洁结 娟绢 霞遐 军君 强疆
    鹏朋 涛淘 宇宁 浩皓 欣新 怡冶 佳住 雨两 睿容 轩轲 梓锌 涵函 琪淇 瑶遥 颖颍 莹萤 婷停
    菲非 薇微 冰水 东车 大太 士土 日曰 干千 入人 午牛 天夫 口囗 田由 田甲 申甲 巾中 子孑
    明朋 目自 白百 石右 左右 贝见 风凤 兵乒 折拆 拔拨 侍待 官宫 幻幼 治冶 洒酒 崔催 郭廓
    彭膨 曾僧 董懂 袁衰 潘番 蒋将 蔡祭 余佘 叶汁 程呈 苏办 魏巍 吕昌 丁于 任仕 沈忱 姚桃
    卢户 姜美 谭潭 汪江 范苑 石古 廖寥 贾贵 夏复
""".split()


class NameMatch(NamedTuple):
    """code: what compares, see compare_names. known: characters that agree; sex_differs: by the titles."""

    code: Code
    known: int = 0
    sex_differs: bool = False


NOTHING = NameMatch("none")


def compare_names(one: Name, other: Name) -> NameMatch:
    """Compare two names; it does not matter which stands first.

    same; spelt: the same in pinyin, whole or as surname and initials; masked: one fits the mask of the other, or both
    masks fit; titled: surname and title; given_same: a nickname out of the given name, or a Western short form;
    near: one character that sounds or looks alike, order swapped, a slip in Latin letters; other_given: the same
    surname only; other; none: nothing that could be compared, as with two nicknames.
    """
    if one.kind in ("none", "junk") or other.kind in ("none", "junk"):
        return NOTHING
    code, known = _compare(*sorted((one, other), key=_order))
    return NameMatch(code, known, bool(one.sex and other.sex and one.sex != other.sex))


_RANKS = {"full": 0, "nick": 1, "titled": 2, "masked": 3}


def _order(name: Name) -> tuple[int, bool, str, str]:
    """Full before nick before titled before masked, Chinese before Latin."""
    return _RANKS[name.kind], _is_latin(name), name.family, name.given


def _is_latin(name: Name) -> bool:
    return (name.family + name.given).isascii() and "*" not in (name.family, name.given)


def _compare(one: Name, other: Name) -> tuple[Code, int]:
    if one.family == other.family and one.given == other.given and one.kind == other.kind:
        return _equal(one)
    if other.kind == "masked":
        return _masks(one, other)
    if other.kind == "titled":
        return _titles(one, other)
    if other.kind == "nick":
        return _nicks(one, other)
    if _is_latin(other):
        return _latin(one, other) if _is_latin(one) else _spelt(one, other)
    return _chinese(one, other)


def _equal(name: Name) -> tuple[Code, int]:
    known = sum(letter not in "* " for letter in name.family + name.given)
    if name.kind == "masked":
        return ("masked", known) if known else ("none", 0)
    return ("titled" if name.kind == "titled" else "same", known)


def _chinese(one: Name, other: Name) -> tuple[Code, int]:
    """Two full Chinese names that are not the same."""
    if not one.family or not other.family:
        return _whole(one, other)
    if one.family == other.family:
        if len(one.given) == len(other.given):
            agreeing = sum(a == b for a, b in zip(one.given, other.given, strict=True))
            if len(one.given) > 1 and one.given == other.given[::-1]:
                return "near", len(one.given) + 1
            strange = [pair for pair in zip(one.given, other.given, strict=True) if pair[0] != pair[1]]
            if len(strange) == 1 and _alike(*strange[0]):
                return "near", agreeing + len(one.family)
            if strange and all(loose_sound(a) == loose_sound(b) for a, b in strange):
                return "near", agreeing + len(one.family)
        return "other_given", len(one.family)
    if one.given == other.given and len(one.family) == len(other.family) == 1 and _alike(one.family, other.family):
        return "near", len(one.given)
    return _whole(one, other)


def _whole(one: Name, other: Name) -> tuple[Code, int]:
    """Where the surname is not told apart: 买买提 read as surname and name, or with its dot."""
    return ("same", len(one.given)) if one.family + one.given == other.family + other.given else ("other", 0)


@lru_cache(maxsize=4096)
def _alike(one: str, other: str) -> bool:
    return loose_sound(one) == loose_sound(other) or any(one in group and other in group for group in _LOOK_ALIKES)


def _spelt(chinese: Name, latin: Name) -> tuple[Code, int]:
    """A Chinese name against one in Latin letters, both orders of the latter."""
    families, givens = family_spellings(chinese.family or chinese.given), given_spellings(chinese.given)
    family, given = latin.family, latin.given.replace(" ", "")
    if not chinese.family:
        return ("spelt", len(chinese.given)) if latin.latin in givens else ("other", 0)
    spellings = {spelling for first in families for second in givens for spelling in (first + second, second + first)}
    if family + given in spellings or given + family in spellings:  # Xiao Fang Zhang may have been read as Mr Xiao
        return "spelt", len(chinese.family + chinese.given)
    if family not in families:
        return "other", 0
    if len(givens[0]) > 3 and _slip(given, givens[0]):
        return "near", 1
    if given in _initials(givens):
        return "spelt", 1
    return "other_given", 1


def _initials(givens: tuple[str, ...]) -> set[str]:
    return {"".join(syllable[0] for syllable in syllables(spelling)) for spelling in givens}


def _latin(one: Name, other: Name) -> tuple[Code, int]:
    """Two full names in Latin letters that are not the same."""
    if one.latin == other.latin:
        return "same", len(one.latin)
    given, second = one.given.replace(" ", ""), other.given.replace(" ", "")
    if _close(given, other.family) and _close(one.family, second):
        return "near", len(one.latin)
    if one.family == other.family:
        code = _given_latin(one.given, other.given)
        return (code, len(one.family)) if code else ("other_given", len(one.family))
    whole, rest = f"{given} {one.family}", f"{second} {other.family}"
    if _close(given, second) and _slip(one.family, other.family):
        return "near", len(given)
    if likeness(whole, rest) >= NEAR_LATIN:
        return "near", 0
    return "other", len(given) if given == second else 0  # she may have married


def _close(one: str, other: str) -> bool:
    return one == other or _slip(one, other)


def _given_latin(one: str, other: str) -> Code | None:
    """How two given names compare under one surname; None when they differ."""
    first, second = one.split()[0], other.split()[0]
    if first == second:
        return "same"  # a middle name more or less
    if len(first) == 1 or len(second) == 1:
        return "masked" if first[0] == second[0] else None
    if SHORT_FORMS.get(first, first) == SHORT_FORMS.get(second, second):
        return "given_same"
    joined, rest = one.replace(" ", ""), other.replace(" ", "")
    return "near" if _slip(joined, rest) or likeness(joined, rest) >= NEAR_LATIN else None


def _slip(one: str, other: str) -> bool:
    """True when a letter, in long words two, or two neighbours that changed places, make the difference."""
    shorter = min(len(one), len(other))
    most = 2 if shorter > 6 else 1
    return shorter > 2 and slips(one, other, most) <= most


def _nicks(one: Name, nick: Name) -> tuple[Code, int]:
    """A nickname against a full name or another nickname."""
    if one.kind == "nick":
        return _two_nicks(one, nick)
    if nick.given.isascii():
        return _handle(one, nick)
    if _is_latin(one):
        return ("spelt", 1) if nick.latin and nick.latin == one.given else ("none", 0)
    if nick.given == one.family + one.given:
        return "same", len(nick.given)
    for call in (nick.given, _bare(nick.given)):
        if call and (call == one.given or (len(call) == 1 and one.given.endswith(call))):
            return "given_same", len(call)
    return "none", 0


def _bare(call: str) -> str:
    """The name in a call name: 芳 in 小芳, 阿芳, 芳芳, 芳儿."""
    if len(call) != 2:
        return ""
    if call[0] in FORE or call[0] == call[1]:
        return call[1]
    return call[0] if call[1] in "儿子" else ""


def _two_nicks(one: Name, other: Name) -> tuple[Code, int]:
    if one.given == other.given:
        return "same", len(one.given)
    if one.latin and one.latin == other.latin and one.given.isascii() != other.given.isascii():
        return "spelt", 1
    shorter = min(len(one.given), len(other.given))
    if shorter > 2 and likeness(one.given, other.given) >= NEAR_LATIN:
        return "near", shorter
    one_bare, other_bare = _bare(one.given) or one.given, _bare(other.given) or other.given
    return ("given_same", 1) if one_bare == other_bare else ("none", 0)


def _handle(one: Name, nick: Name) -> tuple[Code, int]:
    """One Latin word against a full name: annafischer, anna, zhangxiaofang, zhangxf, xiaofang."""
    word = nick.latin
    if len(word) < 3:
        return "none", 0
    if _is_latin(one):
        given = one.given.split()[0]
        if word in (one.latin, one.given.replace(" ", "") + one.family):
            return "same", len(word)
        short = SHORT_FORMS.get(word, word) == SHORT_FORMS.get(given, given)
        return ("given_same", len(given)) if short and len(given) > 1 else ("none", 0)
    givens = given_spellings(one.given)
    for family in family_spellings(one.family) if one.family else ("",):
        if word in {family + given for given in givens} | {given + family for given in givens}:
            return "spelt", len(one.family + one.given)
        if len(one.given) > 1 and family and word in {family + short for short in _initials(givens)}:
            return "spelt", 1
    return ("given_same", len(one.given)) if len(one.given) > 1 and word in givens else ("none", 0)


def _titles(one: Name, titled: Name) -> tuple[Code, int]:
    """A surname with a title against anything but a mask."""
    if one.kind == "titled":
        family, other = one.family, titled.family
        agrees = family == other or (family.isascii() != other.isascii() and one.latin == titled.latin)
        return ("titled", len(family)) if agrees else ("other", 0)
    called = titled.title + titled.family
    if titled.title in FORE and one.given == called:
        return "given_same", 2  # 小云 may be 王小云 as well as 云
    if one.kind == "nick":
        if titled.title in FORE and _bare(one.given) == titled.family:
            return "given_same", 1
        return "none", 0
    if one.family == titled.family:
        return "titled", len(one.family)
    if titled.title in FORE and one.given.endswith(titled.family):
        return "given_same", 1
    if _is_latin(one) != _is_latin(titled) and titled.latin in (one.family, *_family_spelt(one)):
        return "titled", 1
    return "other", 0


def _family_spelt(name: Name) -> tuple[str, ...]:
    return family_spellings(name.family) if name.family and not name.family.isascii() else ()


def _masks(one: Name, mask: Name) -> tuple[Code, int]:
    """Anything against a masked name."""
    if one.kind == "masked":
        known = fit_masks(one.family + one.given, mask.family + mask.given)
        if known < 0:
            return "none", 0
        return ("masked", known) if known else _masks_differ(one, mask)
    if one.kind == "titled":
        if mask.family in ("", "*") or _is_latin(one) != _is_latin(mask):
            return "none", 0
        return ("titled", len(one.family)) if fit(mask.family, one.family) else ("other", 0)
    if one.kind == "nick":
        same = "*" not in mask.given and one.given == mask.given
        return ("given_same", len(one.given)) if same else ("none", 0)
    if _is_latin(one) and not mask.family.isascii():
        agrees = mask.family in one.family or one.family in family_spellings(mask.family)
        return ("masked", 1) if agrees and one.family in family_spellings(mask.family) else ("none", 0)
    if _is_latin(one):
        return _latin_mask(one, mask)
    known = fit(mask.family + mask.given, one.family + one.given)
    if known:
        return "masked", known
    return ("other_given", len(one.family)) if mask.family == one.family else ("other", 0)


def _masks_differ(one: Name, other: Name) -> tuple[Code, int]:
    return ("other_given", len(one.family)) if one.family == other.family != "*" else ("other", 0)


def _latin_mask(one: Name, mask: Name) -> tuple[Code, int]:
    if not (mask.family + mask.given).isascii():
        return "none", 0
    if not mask.family:
        known = max(fit(mask.given, text) for text in (one.given, one.family, f"{one.given} {one.family}", one.latin))
        return ("masked", known) if known else ("other", 0)
    family, given = fit(mask.family, one.family), fit(mask.given, one.given)
    if family and given:
        return "masked", family + given
    return ("other_given", family) if family else ("other", 0)

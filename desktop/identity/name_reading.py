"""Reads what stands in a field for names: whole names, masked ones, surnames with a title, nicknames, nothing."""

import re
import unicodedata
from functools import lru_cache
from typing import Literal, NamedTuple

from desktop.identity import junk
from desktop.identity.divisions import Division, at_front
from desktop.identity.name_words import (
    AFTER_GIVEN,
    FORE,
    NOT_A_NAME,
    PARTICLES,
    SUFFIXES,
    TITLES,
    WESTERN_TITLES,
    Sex,
)
from desktop.identity.normalise import is_ciphertext
from desktop.identity.pinyin import family_spellings, given_spellings, surname_spellings, syllables
from desktop.identity.tables import names, simplified

Kind = Literal["full", "masked", "titled", "nick", "junk", "none"]

_KEPT = 16384  # readings that are remembered
_STARS = str.maketrans(dict.fromkeys("＊•●∗×○■□﹡✱◯◎?？_", "*"))
_NOISE = " \t\r\n'`\"“”‘’=,，.。、;；:：/\\|!！~-\u200b\ufeff"
_HIDDEN = re.compile(r"(?<=[\u3400-\u9fff*])(?:[xX]{1,3}|某)(?=[\u3400-\u9fffxX某*]|$)|(?<=[*])某")
_ASIDE = re.compile(r"\([^()]*\)?|\[[^\[\]]*\]?|【[^】]*】?|<[^<>]*>?|「[^」]*」?")
# Most names of a list: characters and stars, nothing around them.
_PLAIN = re.compile(r"(?!.*(?:某|\S{3}[收转交启]$))[\u4e00-\u9fff]{1,2}[\u4e00-\u9fff*](?:\*|[\u4e00-\u9fff])?")
_LABEL = re.compile(r"^(?:收件人|收货人|联系人|姓名|客户|买家|name|attn)\s*[:：]\s*", re.IGNORECASE)
_CALLED = re.compile(r"^(?:老?客户|会员|vip\d*|批发|零售)[\s:-]*(?=[\u3400-\u9fff]{2,4}$)", re.IGNORECASE)
_ENCLOSED_TITLE = re.compile(r"^(\S{1,2})\s*\((\S{2,3})\)$")
_INITIAL = re.compile(r"[A-Za-z]\.[A-Za-z]+")
_PARTS = re.compile(r"[^\W_]+")
_RECEIVES = re.compile(r"(?:(?<=\S{3})|\s+)(?:代?收|亲启|转交?)$|(?<=\s)启$")  # 王丰收 and 陈天启 are names
_NUMBER = re.compile(r"\+?\d[\d\s-]{5,}\d")
_MARK = re.compile(r"^[aA0]+(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])[\d\s]+$")  # A王小芳: first in the contacts
_DOT = re.compile(r"(?<=[\u3400-\u9fff])[·•・‧.．](?=[\u3400-\u9fff])")

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*\.?|,|\*+", re.UNICODE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Name(NamedTuple):
    """What a text says of a person's name.

    family, given: simplified characters or small Latin letters, * for each that is masked; a nickname is all `given`.
    title: as written; sex: f or m where the title tells. shown: the text, tidied. latin: family and given as one word
    of small Latin letters, pinyin for Chinese; "" for masked names.
    """

    kind: Kind
    family: str = ""
    given: str = ""
    title: str = ""
    shown: str = ""
    latin: str = ""
    sex: Sex = ""


NO_NAME = Name("none")


@lru_cache(maxsize=_KEPT)
def read_name(text: str) -> Name:
    """Read a name as people and platforms write it; never raises."""
    if _PLAIN.fullmatch(text) and not junk.is_junk_name(text):
        return _chinese(text, text)
    shown = " ".join(unicodedata.normalize("NFKC", text).split()).strip(_NOISE)
    if not shown or is_ciphertext(shown):
        return NO_NAME
    core = _core(shown)
    if core.count("*") == len(core):
        return NO_NAME if any(letter in text for letter in "*＊") else Name("junk", shown=shown)
    if "*" not in core and junk.is_junk_name(core):
        return Name("junk", shown=shown)
    if any(_is_chinese(letter) for letter in core):
        return _chinese(core, shown)
    return _latin(core, shown)


def name_of(given: str, family: str) -> Name:
    """The name of a list that keeps given name and surname apart; a surname alone compares as one with a title does."""
    one, other = read_name(given), read_name(family)
    if one.kind == "none" and other.kind == "nick" and other.given.isalpha():
        return Name("titled", other.given, "", "", other.shown, other.given)
    if one.kind in ("none", "junk") or other.kind in ("none", "junk"):
        return read_name(f"{given} {family}".strip())
    if any(map(_is_chinese, given + family)):
        return read_name(f"{family}{given}")
    words, tail = _words(given), _words(family)
    first = " ".join(word for word in words if word not in WESTERN_TITLES)
    last = "".join(word for word in tail if word not in SUFFIXES)
    return _full_latin(last, first, "", f"{given} {family}".strip(), "")


def _core(shown: str) -> str:
    """The text without asides, labels, phones and marks of order."""
    core = _CALLED.sub("", _LABEL.sub("", shown))
    enclosed = _ENCLOSED_TITLE.match(core)
    if enclosed and enclosed[2] in TITLES:
        return simplified(enclosed[1] + enclosed[2])
    bare = _ASIDE.sub("", core).strip(_NOISE)
    core = _NUMBER.sub("", bare or core.strip("()[]【】<>「」")).strip(_NOISE) or core
    core = _RECEIVES.sub("", core).strip(_NOISE) or core
    core = _MARK.sub("", core).strip(_NOISE) or core
    if core.isascii() and "*" not in core and "?" not in core:
        return core
    core = _DOT.sub("·", core)
    return _HIDDEN.sub(lambda found: "*" * len(found[0]), core.translate(_STARS))


def _is_chinese(letter: str) -> bool:
    return "\u3400" <= letter <= "\u9fff" or letter >= "\U00020000"


def _chinese(core: str, shown: str) -> Name:
    plain = simplified(core)
    if "*" in plain:
        return _masked("".join(letter for letter in plain if _is_chinese(letter) or letter == "*"), shown)
    if "·" in plain:  # 阿依古丽·买买提: given name and father's
        whole = "".join(filter(_is_chinese, plain))
        return Name("full", "", whole, "", shown, "".join(given_spellings(whole)[:1]))
    letters = "".join(filter(_is_chinese, plain))
    if len(letters) < len("".join(plain.split())):
        return _within(plain, shown) or _nick(plain, shown)  # 懒猫er, 小芳88
    found = _whole(letters, shown)
    if found.kind == "nick" and len(letters) > 3:
        return _behind_city(letters, shown) or found
    return found


def _within(plain: str, shown: str) -> Name | None:
    """The name among words that stand apart: 王姐-批发, Wang Xiaofang 王小芳; None where there is none, or several."""
    parts = [part for part in _PARTS.findall(plain) if all(map(_is_chinese, part))]
    found = [name for name in (_whole(part, shown) for part in parts) if name.kind in ("full", "titled")]
    return found[0] if len(found) == 1 else None


def _behind_city(letters: str, shown: str) -> Name | None:
    """杭州王小芳: shops note where somebody lives."""
    front = at_front(letters, Division(""))
    if front is None or len(letters) - front[1] not in (2, 3, 4):
        return None
    found = _whole(letters[front[1] :], shown)
    return found if found.kind in ("full", "titled") else None


def _whole(letters: str, shown: str) -> Name:
    """Characters that belong together."""
    for length in (4, 3, 2, 1):
        title = letters[-length:]
        if length < len(letters) and title in TITLES and (found := _titled(letters[:-length], title, shown)):
            return found
    if len(letters) == 2 and letters[0] in FORE and _is_surname(letters[1]):
        return Name("titled", letters[1], "", letters[0], shown, family_spellings(letters[1])[0])
    return _plain(letters, shown)


def _titled(rest: str, title: str, shown: str) -> Name | None:
    """Surname or name with a title; None where what looks like a title belongs to the name: 陈建工, 安妮妹."""
    sex = TITLES[title]
    if _is_surname(rest):
        if len(title) == 1 and title not in "哥姐总嫂叔姨婶爷工董太老妈爸伯局处队导":
            return None
        return Name("titled", rest, "", title, shown, family_spellings(rest)[0], sex)
    if len(rest) == 2 and rest[0] in FORE and _is_surname(rest[1]) and len(title) > 1:
        return Name("titled", rest[1], "", title, shown, family_spellings(rest[1])[0], sex)
    if len(title) == 1 and title not in AFTER_GIVEN:
        return None
    found = _plain(rest, shown)
    if title[0] in "妈爸":  # 王豆豆妈: not the child whose name it is
        return Name("nick", "", rest + title, title, shown, "", sex)
    return found._replace(title=title, sex=sex) if len(rest) < 4 else None


def _is_surname(letters: str) -> bool:
    return letters in names().surnames


def _plain(letters: str, shown: str) -> Name:
    """A full name where the first characters are a surname and its length fits, else a nickname."""
    table = names()
    if letters in NOT_A_NAME or (len(letters) == 2 and letters[0] == letters[1]):
        return _nick(letters, shown)
    for length in (4, 2) if len(letters) > 2 else ():
        if letters[:length] in table.compound and 1 <= len(letters) - length <= 2:
            return _full(letters[:length], letters[length:], shown)
    if letters[0] in table.surnames and letters[0] not in FORE:
        if 2 <= len(letters) <= 3:
            return _full(letters[0], letters[1:], shown)
        if len(letters) == 4 and table.surnames.get(letters[1], 99) <= 8 and table.surnames[letters[0]] <= 8:
            return _full(letters[0], letters[1:], shown)  # both parents' surnames: 张杨晓芳
    return _nick(letters, shown)


def _full(family: str, given: str, shown: str) -> Name:
    return Name("full", family, given, "", shown, family_spellings(family)[0] + given_spellings(given)[0])


def _nick(text: str, shown: str) -> Name:
    given = "".join(letter for letter in text.casefold() if letter.isalnum())
    spelling = given_spellings(given)[0] if given and all(map(_is_chinese, given)) else ""
    return Name("nick" if given else "junk", "", given, "", shown, spelling)


def _masked(pattern: str, shown: str) -> Name:
    if pattern.endswith(("先生", "女士")) and len(pattern) > 3:
        return _masked(pattern[:-2], shown)._replace(title=pattern[-2:], sex=TITLES[pattern[-2:]])
    length = 2 if pattern[:2] in names().compound else 1
    if pattern[0] == "*":
        return Name("masked", "*", pattern[1:], "", shown)
    return Name("masked", pattern[:length], pattern[length:], "", shown)


def _words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFD", text.casefold().replace("ß", "ss"))
    folded = unicodedata.normalize("NFC", "".join(each for each in folded if not "\u0300" <= each <= "\u036f"))
    return [word.rstrip(".").replace("'", "").replace("’", "") for word in _WORD.findall(folded)]


def _latin(core: str, shown: str) -> Name:
    if "*" in core:
        return _masked_latin(core, shown)
    words = _words(core)
    titles = [word for word in words if word in WESTERN_TITLES]
    words = [word for word in words if word not in WESTERN_TITLES and word not in SUFFIXES]
    title = " ".join(titles)
    sex: Sex = next((WESTERN_TITLES[word] for word in titles if WESTERN_TITLES[word]), "")
    if not words or words == [","]:
        return Name("junk", shown=shown)
    if "," in words:
        cut = words.index(",")
        family, given = words[:cut], [word for word in words[cut + 1 :] if word != ","]
        if family and given:
            return _full_latin("".join(family), " ".join(given), title, shown, sex)
        words = family or given
    if any(map(str.isdigit, core)) or (" " not in core and ("_" in core or "." in core) and not _INITIAL.match(core)):
        return _handle(core, shown)
    if len(words) == 1:
        if title:
            return Name("titled", words[0], "", title, shown, words[0], sex)
        parts = _CAMEL.split(core)
        if 1 < len(parts) < 4 and all(syllables(part.casefold()) for part in parts):
            words = [part.casefold() for part in parts]
            if len(words) == 3:
                words = [words[0], words[1] + words[2]]
        else:
            return _handle(core, shown)
    return _ordered(words, title, shown, sex)


def _ordered(words: list[str], title: str, shown: str, sex: Sex) -> Name:
    """Surname last, unless the words are pinyin with a surname first."""
    known = surname_spellings()
    if len(words) > 2 and words[0] + words[1] in known and all(map(syllables, words)):
        return _full_latin(words[0] + words[1], "".join(words[2:]), title, shown, sex)  # Ou Yang Na
    if len(words) == 3 and words[0] in known and len(syllables(words[1])) == len(syllables(words[2])) == 1:
        return _full_latin(words[0], words[1] + words[2], title, shown, sex)  # Zhang Xiao Fang
    if len(words) == 2 and words[0] in known and 1 <= len(syllables(words[1])) <= 2:
        return _full_latin(words[0], words[1], title, shown, sex)
    if len(words) == 2 and len(words[1]) == 1 < len(words[0]):
        words.reverse()  # Smith J
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    return _full_latin("".join(words[start:]), " ".join(words[:start]), title, shown, sex)


def _full_latin(family: str, given: str, title: str, shown: str, sex: Sex) -> Name:
    return Name("full", family, given, title, shown, family + given.replace(" ", ""), sex)


def _handle(core: str, shown: str) -> Name:
    """One Latin word: it may be a name in pinyin, zhangxf; that is found when it is compared."""
    word = "".join(letter for letter in "".join(_words_and_digits(core)) if letter.isalnum())
    return Name("nick" if word else "junk", "", word, "", shown, word.rstrip("0123456789"))


def _words_and_digits(text: str) -> str:
    folded = unicodedata.normalize("NFD", text.casefold())
    return "".join(each for each in folded if not "\u0300" <= each <= "\u036f")


def _masked_latin(core: str, shown: str) -> Name:
    words = [
        word
        for word in "".join(c if c.isalpha() or c in "* ," else " " for c in core.casefold()).split()
        if word != ","
    ]
    if not words:
        return NO_NAME
    if len(words) == 1:
        return Name("masked", "", words[0], "", shown)
    return Name("masked", words[-1], " ".join(words[:-1]), "", shown)

"""The one question worth asking at the counter: its words, and how much each answer would be worth."""

from collections.abc import Iterable
from dataclasses import dataclass

MOST_CHOICES = 9  # answered by the digits 1 to 9
NOT_NOW = 0
ASK_AGAIN_DAYS = 180  # a field that she would not speak of is left alone for so long
STALE_PERCENT = 60  # what an old answer may still be worth is subtracted

# What suggestions and outreach gain by an answer, in points that only compare. Sensitive fields are never asked about.
WORTH = {"size": 60, "birthday": 40, "household_size": 35, "styles": 30, "preferred_channel": 20}
OWN_WORTH = 10
NEWCOMER_TASTE = 25  # more for her taste, where no orders tell it
PERSONAL = ("size", "birthday", "household_size")  # not asked of companies


@dataclass(frozen=True)
class Question:
    """field: its code; name: of a field of the shop's own. key and why: of SENTENCES and REASONS.

    choices: values for the digits from 1 on; empty where the answer is typed in digits, as a birthday: 0503.
    """

    field: str
    key: str
    why: str
    choices: tuple[str, ...] = ()
    name: str = ""

    @property
    def is_typed(self) -> bool:
        return not self.choices


@dataclass(frozen=True)
class Gap:
    """A field about which something could be asked. is_stale: it was known, too long ago."""

    question: Question
    worth: int
    is_stale: bool = False


SENTENCES = {
    "size": ("What size do you take?", "您穿什么尺码？"),
    "birthday": ("When is your birthday? (month and day)", "您生日是几月几号？"),
    "household_size": ("How many are you at home?", "家里几口人？"),
    "styles": ("What do you like best here?", "店里您最喜欢哪一类？"),
    "preferred_channel": ("How may we reach you?", "平时怎么联系您方便？"),
    "own": ("{name}?", "{name}？"),
}
REASONS = {
    "several_sizes": ("her orders name several sizes", "她的订单里有几种尺码"),
    "size": ("so that what we suggest fits", "推荐才合身"),
    "birthday": ("for a greeting on the day", "生日时送祝福"),
    "household_size": ("so that the portion fits", "推荐的分量才合适"),
    "styles": ("so that what we suggest suits her", "推荐才合口味"),
    "preferred_channel": ("so that we disturb her the right way", "联系时不打扰"),
    "own": ("a field of the shop’s own", "店里自己的资料项"),
}
# Values that are codes; others, as sizes and categories, are shown as they are.
CHOICES = {
    "phone": ("Phone", "电话"),
    "wechat": ("WeChat", "微信"),
    "sms": ("Text message", "短信"),
    "email": ("E-mail", "邮件"),
    "yes": ("Yes", "是"),
    "no": ("No", "否"),
}


def best(gaps: Iterable[Gap]) -> Question | None:
    """The question whose answer is worth most; of equal ones the first."""
    ranked = sorted(gaps, key=lambda gap: -gap.worth * (STALE_PERCENT if gap.is_stale else 100))
    return ranked[0].question if ranked else None


def words(question: Question, language: str = "en") -> str:
    """The question as it is asked; language: "en" or "zh"."""
    return SENTENCES[question.key][language == "zh"].format(name=question.name)


def why_words(question: Question, language: str = "en") -> str:
    """For what the answer is collected."""
    return REASONS[question.why][language == "zh"]


def choice_words(value: str, language: str = "en") -> str:
    return CHOICES[value][language == "zh"] if value in CHOICES else value

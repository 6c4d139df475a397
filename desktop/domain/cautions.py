"""What to mind when something is recommended, read from what a person noted: "no seafood", and never why.

A note such as "gout" is nobody's business at the counter; that seafood and beer are no good idea is.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

# The kinds of facts that guide a recommendation, with the sensitive ones of the shop's own. The household's text is one
# of them: "mother eats little fat".
GUIDING_FIELDS = ("diet", "health", "household")
_PUZZLED_OVER = ("diet", "health")  # what they say matters at the counter, whether a rule can read it or not
ASK_FIRST = "ask_first"  # something is known that no rule here can read


@dataclass(frozen=True)
class Caution:
    """code: a key of SENTENCES. may_say: False where it is to be kept in mind and not spoken of."""

    code: str
    may_say: bool = True


SENTENCES = {
    "seafood": ("No seafood", "不要海鲜"),
    "nuts": ("No nuts", "不要坚果"),
    "milk": ("No milk", "不要奶制品"),
    "egg": ("No egg", "不要蛋类"),
    "gluten": ("No wheat", "不要麦麸面食"),
    "meat": ("No meat", "不要肉类"),
    "pork": ("No pork", "不要猪肉"),
    "alcohol": ("No alcohol", "不要酒类"),
    "caffeine": ("No caffeine", "不要咖啡因"),
    "sugar": ("Little sugar", "少糖"),
    "fat": ("Little fat", "少油"),
    "salt": ("Little salt", "少盐"),
    "spicy": ("Nothing hot", "不要辣"),
    "scent": ("Nothing scented", "不要香精"),
    ASK_FIRST: ("Ask what suits before you recommend", "推荐前先问忌口"),
}

# What a note says, and what follows from it.
_READ = {
    "seafood": r"海鲜|虾|蟹|贝类|痛风|尿酸|seafood|shellfish|shrimp|prawn|gout|uric acid",
    "nuts": r"坚果|花生|核桃|\bnuts?\b|peanut|almond",
    "milk": r"乳糖|牛奶|奶制品|奶粉过敏|lactose|dairy|\bmilk\b|vegan|纯素",
    "egg": r"鸡蛋|蛋类|蛋白过敏|\beggs?\b|vegan|纯素",
    "gluten": r"麸质|麦麸|小麦|乳糜泻|gluten|wheat|coeliac|celiac",
    "meat": r"素食|吃素|吃斋|纯素|vegetarian|vegan|no meat",
    "pork": r"猪肉|清真|回民|\bpork\b|halal|kosher",
    "alcohol": r"痛风|尿酸|肝炎|肝病|脂肪肝|戒酒|不喝酒|酒精过敏|怀孕|孕|备孕|哺乳|gout|liver|alcohol|pregnan|nursing",
    "caffeine": r"失眠|咖啡因|怀孕|孕妇|备孕|哺乳|心悸|insomnia|caffeine|pregnan|breastfeed|palpitation",
    "sugar": r"糖尿|血糖|控糖|少糖|无糖|戒糖|减肥|diabet|blood sugar|less sugar|sugar.?free|low.?sugar",
    "fat": r"血脂|胆固醇|脂肪肝|少油|低脂|油腻|减肥|冠心|胆囊|cholesterol|low.?fat|less fat|fatty liver|greasy",
    "salt": r"血压|少盐|低盐|肾病|肾炎|肾结石|blood pressure|hypertens|low.?salt|less salt|low.?sodium|kidney",
    "spicy": r"不吃辣|忌辣|少辣|怕辣|胃病|胃炎|胃溃疡|no chil|not spicy|nothing hot|gastri|ulcer",
    "scent": r"香精|香料过敏|敏感肌|湿疹|fragrance|perfume|sensitive skin|eczema",
}
_CLAUSE = re.compile(r"[,;.，；。、\n]|\bbut\b|但")
_LIKES = re.compile(r"喜欢|爱吃|爱喝|偏爱|最爱|\blikes?\b|\bloves?\b|\benjoys?\b|\bfond of\b", re.IGNORECASE)
_DISLIKES = re.compile(r"不喜欢|不爱|not like|n['’]t like|not fond|n['’]t love", re.IGNORECASE)
_READERS = {code: re.compile(pattern, re.IGNORECASE) for code, pattern in _READ.items()}

# What goods call themselves that a caution rules out, and what they may say to be let off.
_GOODS = {
    "seafood": r"海鲜|虾|蟹|鱼|贝|鱿|海参|seafood|shrimp|prawn|crab|\bfish|squid|oyster|tuna|salmon",
    "nuts": r"坚果|花生|核桃|杏仁|腰果|榛|开心果|夏威夷果|\bnuts?\b|peanut|almond|walnut|cashew|pistachio",
    "milk": r"牛奶|羊奶|奶油|奶酪|芝士|奶茶|乳酪|酸奶|\bmilk\b|cheese|\bcream|yogh?urt",
    "egg": r"蛋(?!白石)|\beggs?\b|mayonnaise",
    "gluten": r"面包|蛋糕|饼干|面条|麦|bread|cake|biscuit|cookie|noodle|wheat|barley|pasta|pizza",
    "meat": r"肉|火腿|香肠|腊|鸡|鸭|meat|ham\b|sausage|bacon|beef|pork|chicken|lamb",
    "pork": r"猪|火腿|培根|腊肉|香肠|\bpork|\bham\b|bacon",
    "alcohol": r"酒(?!店|精)|啤|\bwine\b|beer|liquor|whisk|vodka|\brum\b",
    "caffeine": r"咖啡|红茶|绿茶|乌龙|普洱|浓茶|龙井|铁观音|coffee|espresso|black tea|green tea|oolong|energy drink",
    "sugar": r"糖|蜜饯|蛋糕|奶茶|果脯|甜|chocolate|巧克力|sugar|candy|sweet|cake|honey|蜂蜜",
    "fat": r"油炸|炸|肥|五花|奶油|芝士|fried|bacon|cream cheese|cheese|butter|double cheese",
    "salt": r"咸|腊|酱菜|榨菜|腌|salted|pickle|bacon|cured",
    "spicy": r"辣|麻辣|剁椒|花椒|spicy|chil[il]i|hot sauce|pepperoni|curry",
    "scent": r"香薰|香水|香氛|精油|熏香|perfume|scented|fragran|incense|diffuser",
}
_LET_OFF = {
    "milk": r"无乳糖|植物奶|燕麦奶|lactose.?free|oat milk|soy milk",
    "gluten": r"无麸质|gluten.?free",
    "meat": r"素肉|素食|vegetarian|vegan|meatless",
    "alcohol": r"无酒精|alcohol.?free|non.?alcoholic",
    "caffeine": r"无咖啡因|低咖啡因|decaf|caffeine.?free",
    "sugar": r"无糖|低糖|少糖|零糖|代糖|sugar.?free|no sugar",
    "fat": r"低脂|脱脂|low.?fat|fat.?free|skimmed",
    "salt": r"低盐|减盐|low.?salt|low.?sodium",
    "spicy": r"不辣|微甜|not spicy",
    "scent": r"无香|unscented|fragrance.?free",
}
# Goat milk soap and green tea shampoo are not eaten; on the skin, nuts and scents matter all the same.
_NOT_EATEN = re.compile(
    r"皂|洗发|洗护|沐浴|护手|护发|护肤|唇膏|面膜|牙膏|\bsoap|shampoo|lotion|hand cream|lip balm|toothpaste|body care",
    re.IGNORECASE,
)
_ON_SKIN = ("nuts", "scent")
_FORBIDDEN = {code: re.compile(pattern, re.IGNORECASE) for code, pattern in _GOODS.items()}
_ALLOWED = {code: re.compile(pattern, re.IGNORECASE) for code, pattern in _LET_OFF.items()}


def cautions_in(notes: Iterable[tuple[str, str, bool]]) -> tuple[Caution, ...]:
    """The guidance in notes (field code, text, may be said), each once, in the order of SENTENCES.

    A note on diet or health that no rule reads gives ASK_FIRST; any other gives nothing then. What one note
    forbids to mention may be said all the same where another allows it.
    """
    found: dict[str, bool] = {}
    for field, text, may_say in notes:
        rest = _without_likings(text)
        codes = [code for code, pattern in _READERS.items() if pattern.search(rest)]
        if not codes and field in _PUZZLED_OVER and rest.strip():
            codes = [ASK_FIRST]
        for code in codes:
            found[code] = found.get(code, False) or may_say
    return tuple(Caution(code, found[code]) for code in SENTENCES if code in found)


def _without_likings(text: str) -> str:
    """The parts of a note that do not tell what she is fond of: "likes prawns" is no reason to keep them from her."""
    parts = _CLAUSE.split(text)
    return "\n".join(part for part in parts if _DISLIKES.search(part) or not _LIKES.search(part))


def rules_out(cautions: Iterable[Caution], goods: str) -> bool:
    """Whether goods, by name and category, go against a caution: prawns for one who has to do without seafood."""
    is_eaten = not _NOT_EATEN.search(goods)
    for caution in cautions:
        if not is_eaten and caution.code not in _ON_SKIN:
            continue
        forbidden, allowed = _FORBIDDEN.get(caution.code), _ALLOWED.get(caution.code)
        if forbidden and forbidden.search(goods) and not (allowed and allowed.search(goods)):
            return True
    return False


def words(code: str, language: str = "en") -> str:
    """A caution in words; language: "en" or "zh"."""
    return SENTENCES[code][language == "zh"]

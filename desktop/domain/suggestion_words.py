"""Why a product is suggested: each reason as a few words, in English and Chinese."""

SENTENCES = {
    "ran_out": ("bought it {value} times, about every {other} days", "买过 {value} 次，大约每 {other} 天一次"),
    "used_up": ("bought it once; others buy it again after {value} days", "买过一次，别人一般 {value} 天后再买"),
    "follows": ("after “{value}”, {other} customers went on to it", "买了“{value}”以后，有 {other} 位接着买它"),
    "together": ("{other} customers who bought “{value}” have it too", "买“{value}”的客人里，有 {other} 位也买它"),
    "taste": ("she likes {value}", "她喜欢{value}"),
    "season": ("people buy it at this time of the year", "每年这时候好卖"),
    "liked": ("{value} customers bought it lately", "最近有 {value} 位客人买"),
}


def words(code: str, value: str = "", other: str = "", *, language: str = "en") -> str:
    """One reason in words; language: "en" or "zh"."""
    return SENTENCES[code][language == "zh"].format(value=value, other=other)

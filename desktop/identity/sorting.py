"""How names stand in a list: Chinese ones by their pinyin, so that 王 stands at W, beside Wang."""

from functools import cache


@cache
def _spoken(letter: str) -> str:
    if letter.isascii():
        return letter.casefold()
    from pypinyin import lazy_pinyin

    return f"{lazy_pinyin(letter)[0]} "


def sort_name(name: str) -> str:
    """The text by which a name is ordered; the name itself follows, so that equal sounds stand together."""
    return f"{''.join(map(_spoken, name))}\0{name}" if name else ""

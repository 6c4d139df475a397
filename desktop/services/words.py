"""How Chinese words are typed without an input method."""

from desktop.identity.normalise import name_keys


def spoken(text: str) -> str:
    """Pinyin and initials of a text, separated by spaces, for finding it by Latin letters."""
    return " ".join(sorted(key for key in name_keys(text) if key.isascii()))

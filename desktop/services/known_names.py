"""Names that are none of a person's own: masked, a title, a word that stands where a name should."""

from desktop.identity.junk import is_junk_name
from desktop.identity.normalise import is_ciphertext

_MASKS = "*＊•●∗"


def is_bare(name: str) -> bool:
    """True for a name by which nobody would call her."""
    return not name or is_ciphertext(name) or any(mask in name for mask in _MASKS) or is_junk_name(name)

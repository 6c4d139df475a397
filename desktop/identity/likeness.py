"""How alike two words are. rapidfuzz is loaded with the first comparison, not on the way to the first window."""


def likeness(one: str, other: str) -> float:
    """Jaro-Winkler similarity, 0 to 1: made for names, the first letters count most."""
    from rapidfuzz.distance import JaroWinkler

    return JaroWinkler.similarity(one, other)


def slips(one: str, other: str, most: int) -> int:
    """How many letters are other, missing, too many or swapped with their neighbour; most + 1 where there are more."""
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=most)

"""Texts with hidden letters: 王*芳, A*** F***."""


def fit(mask: str, text: str) -> int:
    """How many letters of the text the mask shows; 0 where it contradicts, or shows none.

    A run of stars stands for any letters, at least one: platforms write 王** for 王芳 too.
    """
    pieces = mask.split("*")
    known = sum(map(len, pieces))
    if len(pieces) == 1:
        return known if mask == text else 0
    head, tail = pieces[0], pieces[-1]
    runs = sum(1 for place, letter in enumerate(mask) if letter == "*" and (place == 0 or mask[place - 1] != "*"))
    if len(text) < known + runs or not text.startswith(head) or not text.endswith(tail):
        return 0
    place, end = len(head) + bool(runs), len(text) - len(tail)
    for piece in filter(None, pieces[1:-1]):
        place = text.find(piece, place, end)
        if place < 0:
            return 0
        place += len(piece) + 1
    return known


def fit_masks(one: str, other: str) -> int:
    """How many letters two masks show alike; 0 where they contradict, -1 where they show nothing in the same place.

    Masks of one length are laid over each other; of others, only what stands before the first and after the last star.
    """
    if len(one) == len(other):
        pairs = [pair for pair in zip(one, other, strict=True) if "*" not in pair]
        if pairs:
            return len(pairs) if all(a == b for a, b in pairs) else 0
        return -1
    heads, tails = (one.partition("*")[0], other.partition("*")[0]), (one.rpartition("*")[2], other.rpartition("*")[2])
    front, back = min(map(len, heads)), min(map(len, tails))
    if not front + back:
        return -1
    if heads[0][:front] != heads[1][:front]:
        return 0
    return front + back if not back or tails[0][-back:] == tails[1][-back:] else 0

"""Which of the encodings that a format may come in a file is in, when it is not UTF-8."""

import re
from collections.abc import Sequence

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")  # no Japanese text does without; Latin letters do not turn into it


def likeliest(sample: bytes, candidates: Sequence[str]) -> str:
    """The first of the candidates that the foreign lines of a sample allow; the last one when none does.

    The sample's own last line has no vote where there are others: it may be cut.
    """
    lines = sample.splitlines()
    foreign = b"\n".join(line for line in lines[:-1] or lines if not line.isascii())
    for name in candidates[:-1]:
        try:
            text = foreign.decode(name)
        except UnicodeDecodeError:
            continue
        if name != "shift_jis" or _KANA.search(text):
            return name
    return candidates[-1]

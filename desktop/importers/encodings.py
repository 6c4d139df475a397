"""Which of the encodings that a format may come in a file is in, when it is not UTF-8."""

import re
from collections.abc import Sequence

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")  # no Japanese text does without; Latin letters do not turn into it


def likeliest(sample: bytes, candidates: Sequence[str]) -> str:
    """The first of the candidates that the foreign lines of a sample allow; the last one when none does.

    A last line without its end has no vote where others are foreign: it may be cut.
    """
    lines = [line for line in sample.splitlines(keepends=True) if not line.isascii()]
    whole = [line for line in lines if line.endswith((b"\n", b"\r"))]
    foreign = b"".join(whole or lines)
    for name in candidates[:-1]:
        try:
            text = foreign.decode(name)
        except UnicodeDecodeError:
            continue
        if name != "shift_jis" or _KANA.search(text):
            return name
    return candidates[-1]

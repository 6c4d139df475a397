"""Public ids: ULIDs, 26 letters that sort by the time they were made (github.com/ulid/spec).

Ours and not a library's, because an import needs 200,000 of them in order within one millisecond: the 80 random
bits are drawn once and counted up, which the spec calls monotonic.
"""

import secrets
import time
from collections.abc import Iterator

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_PAIRS = [high + low for high in ALPHABET for low in ALPHABET]


def _encode(number: int, length: int) -> str:
    letters = []
    for _ in range(length // 2):
        number, rest = divmod(number, 1024)
        letters.append(_PAIRS[rest])
    return "".join(reversed(letters))


def ulids(now_ms: int | None = None) -> Iterator[str]:
    """Yield ULIDs without end, each greater than the one before."""
    moment = _encode(now_ms if now_ms is not None else time.time_ns() // 1_000_000, 10)
    # The top random bit stays clear, so that counting up cannot overflow.
    number = secrets.randbits(79)
    while True:
        high, low = divmod(number, 1 << 20)
        prefix = moment + _encode(high, 12)
        for rest in range(low, 1 << 20):
            yield prefix + _PAIRS[rest >> 10] + _PAIRS[rest & 1023]
        number = (high + 1) << 20


def new_ulid() -> str:
    """One ULID of this moment."""
    return next(ulids())

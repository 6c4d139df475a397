"""PINs of the staff: who works now. A PIN says who, it keeps nothing secret; that is for the passphrase of the file.

Five wrong tries cost half a minute, each further one twice as long, up to a quarter of an hour; the count outlives the
program and ends with the right PIN, or after a day without a wrong one. A PIN typed without a name is a try at
everybody: it counts against each, and who is blocked is not let in that way either. A try is counted before it is
looked at, so that ending the program in between wins nothing.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.domain.cards import half_width
from desktop.domain.errors import BadValue, NotFound, WrongPin
from desktop.domain.times import DAY_MS, now_ms
from desktop.services.shops import staff
from desktop.storage.shopfile import Shop

if TYPE_CHECKING:
    from argon2 import PasswordHasher

LEAST_DIGITS, MOST_DIGITS = 4, 8
FREE_TRIES = 5
FIRST_WAIT_S, LONGEST_WAIT_S = 30, 900
_RUN = "01234567890"


@dataclass(frozen=True)
class Member:
    """Somebody who works here. digits: of her PIN, 0 when she has none. Her role will stand here, too."""

    id: int
    name: str
    digits: int


def members(shop: Shop) -> list[Member]:
    """Everyone who works here now."""
    digits = dict(shop.query("SELECT staff_id, digits FROM staff_pin WHERE hash<>''"))
    return [Member(number, name, digits.get(number, 0)) for number, name in staff(shop)]


def check_pin(pin: str) -> str:
    """A new PIN in plain digits. Raises BadValue (pin_digits, pin_simple)."""
    plain = half_width(pin).strip()
    if not (plain.isascii() and plain.isdigit() and LEAST_DIGITS <= len(plain) <= MOST_DIGITS):
        raise BadValue("pin", "pin_digits")
    if len(set(plain)) == 1 or plain in _RUN or plain in _RUN[::-1]:
        raise BadValue("pin", "pin_simple")
    return plain


def set_pin(shop: Shop, member: int, pin: str, present: str = "", *, by: int | None = None) -> None:
    """Give somebody a PIN, or take it away with ''. present: the PIN she has. Raises BadValue, NotFound or WrongPin.

    The log says that it was changed; undo brings no PIN back.
    """
    names = dict(staff(shop))
    if member not in names:
        raise NotFound("staff", str(member))
    plain = check_pin(pin) if pin.strip() else ""
    sign_in(shop, member, present)
    sealed = _hasher().hash(plain) if plain else ""
    with shop.change("set_pin", by=by, name=names[member]) as change:
        change.counts_anyway = True
        change.connection.execute(
            "INSERT INTO staff_pin(staff_id, hash, digits, wrong) VALUES(?1, ?2, ?3, 0)"
            " ON CONFLICT(staff_id) DO UPDATE SET hash=?2, digits=?3, wrong=0, wrong_ms=NULL",
            (member, sealed, len(plain)),
        )


def sign_in(shop: Shop, member: int, pin: str) -> None:
    """Let somebody in by name and PIN; who has no PIN is let in without. Raises WrongPin or NotFound."""
    if member not in dict(staff(shop)):
        raise NotFound("staff", str(member))
    rows = shop.query("SELECT hash FROM staff_pin WHERE staff_id=? AND hash<>''", member)
    if not rows:
        return
    if wait := wait_s(shop, member):
        raise WrongPin("blocked", wait)
    _count_try(shop, [member])
    if not _fits(rows[0][0], pin):
        raise WrongPin("wrong", wait_s(shop, member))
    _forgive(shop, member)


def sign_in_by_pin(shop: Shop, pin: str) -> int:
    """Let in whose PIN this is; returns who. Raises WrongPin, also when two have the same."""
    sealed = dict(shop.query("SELECT staff_id, hash FROM staff_pin WHERE hash<>''"))
    present = [member.id for member in members(shop) if member.id in sealed]
    waits = {member: wait_s(shop, member) for member in present}
    free = [member for member in present if not waits[member]]
    if not free:
        raise WrongPin("blocked" if waits else "wrong", min(waits.values(), default=0))
    _count_try(shop, free)
    fitting = [member for member in free if _fits(sealed[member], pin)]
    if len(fitting) > 1:
        for member in fitting:
            _forgive(shop, member)
        raise WrongPin("ambiguous")
    if not fitting:
        raise WrongPin("wrong", min(wait_s(shop, member) for member in free))
    _forgive(shop, fitting[0])
    return fitting[0]


def wait_s(shop: Shop, member: int) -> int:
    """Seconds until somebody may try again; 0: now."""
    rows = shop.query("SELECT wrong, wrong_ms FROM staff_pin WHERE staff_id=?", member)
    if not rows or rows[0][1] is None or rows[0][0] < FREE_TRIES:
        return 0
    wrong, wrong_ms = rows[0]
    whole = min(FIRST_WAIT_S * 2 ** min(wrong - FREE_TRIES, 10), LONGEST_WAIT_S)
    gone_ms = max(0, now_ms() - wrong_ms)  # a clock that was set back lengthens no wait
    return max(0, -(-(whole * 1000 - gone_ms) // 1000))


def _count_try(shop: Shop, who: list[int]) -> None:
    now = now_ms()
    for member in who:
        shop.note(
            "UPDATE staff_pin SET wrong=CASE WHEN wrong_ms<? THEN 1 ELSE wrong+1 END, wrong_ms=? WHERE staff_id=?",
            now - DAY_MS,
            now,
            member,
        )


def _forgive(shop: Shop, member: int) -> None:
    shop.note("UPDATE staff_pin SET wrong=0, wrong_ms=NULL WHERE staff_id=?", member)


def _fits(sealed: str, pin: str) -> bool:
    from argon2.exceptions import VerifyMismatchError

    try:
        return _hasher().verify(sealed, half_width(pin).strip())
    except VerifyMismatchError:
        return False


@lru_cache(maxsize=1)
def _hasher() -> "PasswordHasher":
    """Argon2id at the floor that OWASP names: a PIN is typed often, and eight people are tried in a quarter second."""
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)

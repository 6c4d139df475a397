"""Cycles are looked for on the window's thread only."""

import gc
import weakref
from threading import Thread

from desktop.ui.garbage import MainThreadCollector


class Ring:
    def __init__(self) -> None:
        self.me = self


def _make_rings() -> None:
    for _ in range(20_000):
        Ring()


def test_a_thread_never_collects_and_the_timer_does(qtbot) -> None:
    collector = MainThreadCollector()
    gc.collect()
    ring = Ring()
    gone = weakref.ref(ring)
    del ring
    thread = Thread(target=_make_rings)
    thread.start()
    thread.join()
    assert gone() is not None
    assert not gc.isenabled()
    assert collector.check() is not None
    assert gone() is None

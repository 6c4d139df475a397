"""A shop that never was: Camellia & Co (山茶小铺), tea, soap and snacks, for looking around and for measuring.

Pure generators (people, sales, stories) make rows from a seed; `make_demo` writes them.
"""

from desktop.services.demo.make import make_demo

__all__ = ["make_demo"]

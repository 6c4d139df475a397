"""Addresses: read, compared, keyed, shown. The front of place_reading, western_places and place_matching."""

from desktop.identity.place_kinds import Place
from desktop.identity.place_matching import PlaceMatch, compare_places, place_keys, shown
from desktop.identity.place_reading import read_place

__all__ = ["Place", "PlaceMatch", "compare_places", "place_keys", "read_place", "shown"]

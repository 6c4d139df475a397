"""Names of people: read, compared, and how much they tell. The front of name_reading, name_matching and name_rarity."""

from desktop.identity.name_matching import NameMatch, compare_names
from desktop.identity.name_rarity import rarity
from desktop.identity.name_reading import Name, name_of, read_name

__all__ = ["Name", "NameMatch", "compare_names", "name_of", "rarity", "read_name"]

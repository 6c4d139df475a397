"""An address in parts."""

from typing import NamedTuple

AT_HOME = frozenset(("", *"cn chn china prc hk tw mo 中国 中国大陆 中华人民共和国 香港 台湾 澳门".split()))


class Place(NamedTuple):
    """Where something is sent. Simplified characters and small Latin letters, * for what is masked.

    province and city are short (浙江, 杭州), district is whole (西湖区). road: the road, or where none stands the
    estate or village; number: that of the house; door: building, unit and room joined by -; rest: the estate beside a
    road, or what was not understood; town: below the district. foreign: in Latin letters; its province is the state,
    its city the suburb or city.
    """

    province: str = ""
    city: str = ""
    district: str = ""
    road: str = ""
    number: str = ""
    door: str = ""
    rest: str = ""
    foreign: bool = False
    postcode: str = ""
    town: str = ""


NOWHERE = Place()


def division_of(place: Place) -> str:
    """Province, city and district in words, each once."""
    return " ".join(dict.fromkeys(filter(None, (place.province, place.city, place.district))))

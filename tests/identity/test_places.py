"""Addresses: read in any form, compared by what both show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.identity.places import Place, compare_places, place_keys, read_place, shown

TEXTS = (
    st.text("浙江省杭州市西湖区文三路街道小区花园镇村号幢单元室座弄0123456789-*(),，（） A北京上海收电话:NStreet")
    | st.text()
)


def read(text: str) -> Place:
    """An address out of columns where | parts them, else out of one text."""
    columns = text.split("|")
    return read_place("", *columns) if len(columns) > 1 else read_place(detail=text)


@pytest.mark.parametrize(
    "text",
    [
        "浙江省杭州市西湖区文三路118号3幢502室",
        "杭州西湖文三路118号3-502",
        "浙江 杭州 西湖区 文三路118号 3幢502",
        "浙江省，杭州市，西湖区，文三路118号3栋502室",
        "中国浙江省杭州市西湖区文三路118号3号楼502",
        "浙江省杭州市西湖区文三路１１８号３幢５０２室",
        "浙江省杭州市西湖区文三路118号（3幢502室）",
        "浙江省杭州市西湖区浙江省杭州市西湖区文三路118号3幢502室",
        "浙江|杭州|西湖|文三路118号3幢502室",
        "浙江省|杭州市|西湖区|浙江省杭州市西湖区文三路118号3幢502室",
        "浙江省|杭州市||西湖区文三路118号3幢502室",
        "||杭州市西湖区|文三路118号3幢502室",
        "文三路118号3幢502室 西湖区 杭州市",
        "文三路118号3幢502室，浙江省杭州市西湖区",
        "浙江省杭州市西湖区文三路118号3幢502室 13800001234 王小芳收",
        "收货人：王小芳 电话：138****1234 地址：浙江省杭州市西湖区文三路118号3幢502室",
        "浙江省杭州市西湖区文三路118号3幢502室 310012",
        "浙江省杭州市西湖区文三路118号三幢502室",
        "浙江省杭州市西湖区文三路118号3幢5楼502室",
        "浙江省杭州市西湖区文三路118号3幢502室（放菜鸟驿站）",
        "浙江省杭州市西湖區文三路118號3幢502室",
    ],
)
def test_one_address_in_many_forms_is_read_alike(text: str) -> None:
    place = read(text)
    assert place[:7] == ("浙江", "杭州", "西湖区", "文三路", "118", "3-502", "")
    assert not place.foreign


@pytest.mark.parametrize(
    ("text", "province", "city", "district", "road", "number", "door"),
    [
        ("义乌市稠州北路1000号", "浙江", "金华", "义乌市", "稠州北路", "1000", ""),
        ("江苏省昆山市花桥镇光明路8号", "江苏", "苏州", "昆山市", "光明路", "8", ""),
        ("广东省东莞市长安镇长青南路12号", "广东", "东莞", "长安镇", "长青南路", "12", ""),
        ("上海市中山北路1234弄56号502室", "上海", "上海", "", "中山北路", "1234", "56-502"),
        ("北京市朝阳区建国路88号SOHO现代城B座1201", "北京", "北京", "朝阳区", "建国路", "88", "B-1201"),
        ("重庆市渝北区龙溪街道红锦大道89号三单元5楼502", "重庆", "重庆", "渝北区", "红锦大道", "89", "3-502"),
        ("内蒙古呼和浩特市赛罕区大学东街1号", "内蒙古", "呼和浩特", "赛罕区", "大学东街", "1", ""),
        ("新疆乌鲁木齐市天山区解放北路3号", "新疆", "乌鲁木齐", "天山区", "解放北路", "3", ""),
        ("恩施州恩施市舞阳大街12号", "湖北", "恩施", "恩施市", "舞阳大街", "12", ""),
        ("吉林省吉林市船营区解放中路25号", "吉林", "吉林", "船营区", "解放中路", "25", ""),
        ("台北市信義區信義路五段7號", "台湾", "台北", "信义区", "信义路五段", "7", ""),
        ("香港九龙旺角弥敦道688号5楼A室", "香港", "香港", "", "九龙旺角弥敦道", "688", "5-A"),
        ("北京市海淀区中关村南大街甲5号", "北京", "北京", "海淀区", "中关村南大街", "甲5", ""),
        ("山东省临沂市兰山区柳青街道大岭村12号", "山东", "临沂", "兰山区", "大岭村", "12", ""),
        ("杭州西湖花园3幢101", "浙江", "杭州", "", "西湖花园", "", "3-101"),
        ("杭州西湖大道12号", "浙江", "杭州", "", "西湖大道", "12", ""),
        ("北京路12号", "", "", "", "北京路", "12", ""),
        ("西湖区文三路118号", "", "", "西湖区", "文三路", "118", ""),
        ("杭州市西湖区文三路***", "浙江", "杭州", "西湖区", "文三路", "***", ""),
        ("杭州市西湖区文三路1**号", "浙江", "杭州", "西湖区", "文三路", "1**", ""),
        ("浙江省杭州市西湖区******", "浙江", "杭州", "西湖区", "", "", ""),
        ("浙江省杭州市", "浙江", "杭州", "", "", "", ""),
        ("四川省成都市高新区天府大道中段1388号美年广场A座", "四川", "成都", "", "天府大道中段", "1388", "A"),
        ("河北省石家庄市正定县正定镇燕赵南大街12号", "河北", "石家庄", "正定县", "燕赵南大街", "12", ""),
        ("福建省厦门市思明区软件园二期望海路59号", "福建", "厦门", "思明区", "望海路", "59", ""),
        ("江苏省苏州市工业园区星湖街328号", "江苏", "苏州", "", "星湖街", "328", ""),
        ("大连市甘井子区红旗街道岔鞍村300-3号3-1-2", "辽宁", "大连", "甘井子区", "岔鞍村", "300-3", "3-1-2"),
        ("海南省陵水县椰林镇中山东路8号", "海南", "陵水", "", "中山东路", "8", ""),
        ("西藏拉萨市城关区北京中路8号", "西藏", "拉萨", "城关区", "北京中路", "8", ""),
        ("哈尔滨市道里区中央大街100号", "黑龙江", "哈尔滨", "道里区", "中央大街", "100", ""),
        ("沈阳市和平区五里河街道文萃路88号", "辽宁", "沈阳", "和平区", "文萃路", "88", ""),
    ],
)
def test_chinese_addresses_are_read_in_their_parts(
    text: str, province: str, city: str, district: str, road: str, number: str, door: str
) -> None:
    assert read(text)[:6] == (province, city, district, road, number, door)


@pytest.mark.parametrize(
    ("text", "city", "road", "number", "door"),
    [
        ("12 Acacia Road, Flat 3B, London SW1A 1AA", "london", "acacia road", "12", "3B"),
        ("Flat 3B, 12 Acacia Rd., London", "london", "acacia road", "12", "3B"),
        ("3/27 Smith St, Carlton VIC 3053", "carlton", "smith street", "27", "3"),
        ("Hauptstr. 5, 10115 Berlin", "berlin", "hauptstrasse", "5", ""),
        ("|Berlin||Hauptstraße 5", "berlin", "hauptstrasse", "5", ""),
        ("NSW|Sydney||12 George St", "sydney", "george street", "12", ""),
        ("12, Acacia Avenue, Springfield, IL 62704", "springfield", "acacia avenue", "12", ""),
        ("Rosedale, 7 Pine Crescent, Perth", "perth", "pine crescent", "7", ""),
        ("22 St Georges Tce", "", "st georges terrace", "22", ""),
    ],
)
def test_western_addresses_are_read_in_their_parts(text: str, city: str, road: str, number: str, door: str) -> None:
    place = read(text)
    assert place.foreign
    assert (place.city, place.road, place.number, place.door) == (city, road, number, door)


HOME = "浙江省杭州市西湖区文三路118号3幢502室"


@pytest.mark.parametrize(
    ("one", "other", "code", "contradicts"),
    [
        (HOME, "杭州西湖文三路118号3-2-502", "door", False),
        (HOME, "文三路118号3幢502室", "door", False),
        (HOME, "杭州市文三路118号", "building", False),
        (HOME, "杭州市文三路118号3幢", "building", False),
        (HOME, "杭州市文三路118号3幢603室", "building", True),
        (HOME, "杭州市文三路118号4幢502室", "building", True),
        (HOME, "杭州市西湖区文三路1**号", "building", False),
        (HOME, "杭州市西湖区文三路***", "street", False),
        (HOME, "杭州市西湖区文三路", "street", False),
        (HOME, "杭州市西湖区文三路120号", "street", True),
        (HOME, "杭州市西湖区文三路2**号", "street", True),
        (HOME, "杭州市西湖区****", "district", False),
        (HOME, "杭州市西湖区古墩路12号", "district", False),
        (HOME, "杭州市余杭区文一西路969号", "city", False),
        (HOME, "南京市鼓楼区文三路118号3幢502室", "other_city", False),
        (HOME, "江苏省", "other_city", False),
        (HOME, "浙江省", "none", False),
        (HOME, "", "none", False),
        (HOME, "12 Acacia Road, London", "none", False),
        ("杭州市西湖区翠苑小区3幢502室", "杭州市西湖区文三路118号翠苑小区3幢502室", "door", False),
        ("杭州市西湖区翠苑小区3幢502室", "杭州翠苑小区3-502", "door", False),
        ("杭州市康桥华苑小区3幢502室", "杭州康桥华苑3-502", "door", False),
        ("杭州市西湖区翠苑小区3幢502室", "杭州翠苑小区4-502", "building", True),
        ("北京市朝阳区建国路88号SOHO现代城B座1201", "朝阳区建国路88号B座1201", "door", False),
        ("Flat 3, 12 Acacia Road, London", "3/12 acacia rd., London", "door", False),
        ("Flat 3, 12 Acacia Road, London", "12 Acacia Road, London", "building", False),
        ("12 Acacia Road, London", "12 acacia rd, London", "door", False),
        ("12 Acacia Road, London", "14 Acacia Road, London", "street", True),
        ("12 Acacia Road, London", "12 Acacia Road, Leeds", "other_city", False),
        ("12 Acacia Road, Melbourne", "12 Acacai Road, Melbuorne", "door", False),
    ],
)
def test_two_addresses_compare_alike_from_both_sides(one: str, other: str, code: str, contradicts: bool) -> None:
    match = compare_places(read(one), read(other))
    assert match == compare_places(read(other), read(one))
    assert match == (code, contradicts)


def test_addresses_of_one_door_share_a_key() -> None:
    home = place_keys(read(HOME))
    for text in (
        "杭州文三路118号3-2-502",
        "西湖区文三路118号",
        "文三路118号3幢502室",
    ):
        assert home & place_keys(read(text)), text
    assert place_keys(read("杭州翠苑小区3-502")) & place_keys(read("杭州市西湖区文三路118号翠苑小区3幢502室"))
    assert not home & place_keys(read("南京市文三路120号3幢502室"))
    assert place_keys(read("杭州市西湖区文三路***")) == frozenset()
    assert place_keys(read("浙江省杭州市")) == frozenset()


def test_ciphertext_and_nothing_say_nothing() -> None:
    assert read("##ab12cd34==") == Place()
    assert read("") == Place()
    assert read_place("中国", "", "", "", "****")[:6] == ("",) * 6


def test_a_postcode_is_kept_only_where_it_can_be_one() -> None:
    assert read_place("", "", "杭州", "", "文三路118号", "310012").postcode == "310012"
    assert read_place("", "", "杭州", "", "文三路118号", "000000").postcode == ""
    assert read_place("AU", "vic", "carlton", "", "27 smith st", "3053").postcode == "3053"


def test_what_is_shown_is_short_and_reads_the_same() -> None:
    assert shown(read(HOME)) == "浙江 杭州 西湖区 文三路118号 3-502"
    assert shown(read("3/27 Smith St, Carlton VIC 3053")) == "3/27 smith street, carlton, vic 3053"


_NUMBERS = st.integers(1, 1999).map(str)
_DOORS = st.one_of(
    st.just(""),
    st.builds("{}幢{}室".format, st.integers(1, 30), st.integers(101, 2909)),
    st.builds("{}栋{}单元{}室".format, st.integers(1, 30), st.integers(1, 4), st.integers(101, 2909)),
    st.builds("{}座{}".format, st.sampled_from("ABC"), st.integers(101, 2909)),
)
_ADDRESSES = st.builds(
    "{}{}{}号{}".format,
    st.sampled_from(
        [
            "浙江省杭州市西湖区",
            "上海市徐汇区",
            "广东省东莞市长安镇",
            "江苏省苏州市昆山市",
            "内蒙古自治区包头市昆都仑区",
            "",
        ]
    ),
    st.sampled_from(["文三路", "人民大道", "中山北路", "建设东街", "幸福里弄堂路", "大岭村", "天目山西路二段"]),
    _NUMBERS,
    _DOORS,
)


@given(_ADDRESSES)
def test_an_address_that_is_shown_reads_the_same(text: str) -> None:
    place = read_place(detail=text)
    assert place.number
    assert read_place(detail=shown(place)) == place


@given(_ADDRESSES, _ADDRESSES)
def test_comparing_addresses_does_not_depend_on_who_stands_first(one: str, other: str) -> None:
    first, second = read_place(detail=one), read_place(detail=other)
    assert compare_places(first, second) == compare_places(second, first)
    assert compare_places(first, first).code in ("door", "building")


@given(TEXTS, TEXTS, TEXTS, TEXTS, TEXTS)
def test_any_text_is_read(province: str, city: str, district: str, detail: str, other: str) -> None:
    first, second = read_place("", province, city, district, detail), read_place(detail=other)
    assert compare_places(first, second) == compare_places(second, first)
    assert isinstance(shown(first), str)
    assert "" not in place_keys(first)

"""Two texts fit when they can be one person's name, or one phone, whatever a platform has masked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.identity.fits import names_fit, phones_fit, tells_name, tells_phone
from desktop.identity.sizes import scale_of, sizes_in


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        ("王小芳", "王小芳", True),
        ("王 小芳", "王小芳", True),
        ("王**", "王小芳", True),
        ("王＊芳", "王小芳", True),
        ("*芳", "王小芳", True),
        ("王**", "李小芳", False),
        ("王*丽", "王小芳", False),
        ("王女士", "王小芳", True),
        ("李女士", "王小芳", False),
        ("王小芳", "王小丽", False),
        ("***", "王小芳", True),
        ("", "王小芳", True),
        ("$$QGtBU4uXvFNbzxA==", "王小芳", True),
        ("Jane Smith", "smith jane", True),
        ("J. Smith", "Jane Smith", True),
        ("Mrs. Smith", "Jane Smith", True),
        ("Jane Smith", "John Smith", False),
        ("Jane", "Jane Smith", True),
        ("Jane Smith", "Jane Miller", False),
    ],
)
def test_names(one: str, other: str, fit: bool) -> None:
    assert names_fit(one, other) is fit
    assert names_fit(other, one) is fit


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        ("13800001234", "+86 138 0000 1234", True),
        ("138****1234", "13800001234", True),
        ("138****1234", "138****1235", False),
        ("138****1234", "1380****234", True),
        ("13800001234", "13800001235", False),
        ("13800001234-5678", "13911112222", True),
        ("", "13911112222", True),
        ("138***1235", "13800001234", False),
        ("13800138000", "13911112222", True),
    ],
)
def test_phones(one: str, other: str, fit: bool) -> None:
    assert phones_fit(one, other) is fit
    assert phones_fit(other, one) is fit


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("颜色:红;尺码:XXL", {"2XL"}),
        ("Color: Red / L", {"L"}),
        ("红色；M(建议90-110斤)", {"M"}),
        ("38码", {"38"}),
        ("紫;38码", {"38"}),
        ("Navy / XL", {"XL"}),
        ("165/88A", {"165/88A"}),
        ("size 10", {"10"}),
        ("净含量:10ML", set()),
        ("2L", set()),
        ("规格:500克", set()),
        ("L'Oreal", set()),
        ("", set()),
    ],
)
def test_sizes(text: str, sizes: set[str]) -> None:
    assert sizes_in(text) == sizes


def test_scales() -> None:
    assert [scale_of(size) for size in ("M", "2XL", "38", "165/88A")] == ["letters", "letters", "number", "height"]


@given(st.text(max_size=12), st.text(max_size=12))
def test_any_text_fits_itself_and_the_order_does_not_matter(one: str, other: str) -> None:
    assert names_fit(one, one)
    assert phones_fit(one, one)
    assert names_fit(one, other) is names_fit(other, one)
    assert phones_fit(one, other) is phones_fit(other, one)
    assert isinstance(tells_phone(one) and tells_name(one), bool)

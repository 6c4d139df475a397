"""Finding a customer by whatever staff remember of her."""

from pathlib import Path

import pytest

from desktop.services import customers, history, importing, merging, profiles
from desktop.services.filters import Filter
from desktop.services.profiles import ContactDraft
from desktop.storage.shopfile import Shop
from tests.shops_for_tests import make_shop, taobao_file, taobao_row

# What staff type, and whom they mean.
SPELLINGS = {
    "王小芳": "王小芳",
    "小芳": "王小芳",
    "芳": "王小芳",
    "wangxiaofang": "王小芳",
    "WangXiao": "王小芳",
    "xiaofang": "王小芳",
    "wxf": "王小芳",
    "xf": "王小芳",
    "13800001234": "王小芳",
    "138 0000 1234": None,  # three words, each of which must fit: 0000 is nobody's beginning
    "138-0000-1234": "王小芳",
    "+86138 00001234": None,
    "+8613800001234": "王小芳",
    "008613800001234": "王小芳",
    "1380000": "王小芳",
    "1234": "王小芳",
    "ｔｂ小芳": "王小芳",  # full width
    "tb小": "王小芳",
    "oyhm": "欧阳慧敏",
    "ouyang": "欧阳慧敏",
    "慧敏": "欧阳慧敏",
    "Zoë": "Zoë Müller-Lüdenscheidt",
    "zoe": "Zoë Müller-Lüdenscheidt",
    "muller": "Zoë Müller-Lüdenscheidt",
    "zoe.m": "Zoë Müller-Lüdenscheidt",
    "tea-lover_88": "欧阳慧敏",
    "TEA-LOVER_8": "欧阳慧敏",
    "zoe.m@example.com": "Zoë Müller-Lüdenscheidt",
    "ZOE.M@": "Zoë Müller-Lüdenscheidt",
    "zengguofan": "曾国藩",
    "zgf": "曾国藩",
    "057188001234": "曾国藩",
    "0571-8800": "曾国藩",
    "王 1234": "王小芳",
    "1234 wx": "王小芳",
    "xiao tb小": "王小芳",
    "nobody": None,
    "王 5678": None,
    "": None,
    " ": None,
    "%": None,
    "_": None,
    "'": None,
    "*": None,
}


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("search")
    with make_shop(folder) as opened:
        importing.import_files(
            opened,
            [taobao_file(folder, taobao_row(1), taobao_row(2, "Tea-Lover_88", phone="13700005678", name="欧阳慧敏"))],
        )
        mail = ContactDraft("email", "Zoe.M@example.com")
        customers.add_customer(opened, "Zoë Müller-Lüdenscheidt", contacts=[mail])
        customers.add_customer(opened, "曾国藩", contacts=[ContactDraft("landline", "0571-88001234")])
        yield opened


def names(shop: Shop, text: str) -> list[str]:
    return [hit.name for hit in customers.find(shop, text)]


@pytest.mark.parametrize("typed", SPELLINGS)
def test_a_customer_is_found_by(typed: str, shop: Shop) -> None:
    wanted = SPELLINGS[typed]
    found = names(shop, typed)
    assert (wanted in found) if wanted else found == []


@pytest.mark.parametrize("typed", [typed for typed, wanted in SPELLINGS.items() if wanted])
def test_the_list_finds_whom_the_field_finds(typed: str, shop: Shop) -> None:
    rows = customers.list_customers(shop, Filter(text=typed))
    assert set(rows.ids) == {hit.id for hit in customers.find(shop, typed)}


def test_what_was_typed_whole_comes_first(tmp_path: Path) -> None:
    with make_shop(tmp_path) as shop:
        for name in ("王芳", "王芳芳", "王芳华"):
            customers.add_customer(shop, name)
        importing.import_files(shop, [taobao_file(tmp_path, taobao_row(1, "tb1", name="王芳菲"))])
        found = customers.find(shop, "王芳")
        assert [hit.name for hit in found][:2] == ["王芳", "王芳菲"], "then who came last"
        assert [hit.exact for hit in found] == [True, False, False, False]
        assert len(customers.find(shop, "王芳", limit=2)) == 2


def test_a_hit_tells_what_staff_need_to_know_her(shop: Shop) -> None:
    (hit,) = customers.find(shop, "13800001234")
    assert (hit.name, hit.phone, hit.city, hit.last_on, hit.order_count, hit.spent_minor) == (
        *("王小芳", "13800001234", "杭州市", "2026-05-23"),
        *(1, 8800),
    )


def test_keys_follow_every_deed(tmp_path: Path) -> None:
    with make_shop(tmp_path) as shop:
        row = customers.add_customer(shop, "王芳")
        other = customers.add_customer(shop, "李娜", contacts=[ContactDraft("mobile", "13900002222")])
        profiles.rename(shop, row, "张伟")
        assert (names(shop, "wf"), names(shop, "zw")) == ([], ["张伟"])
        profiles.add_contact(shop, row, ContactDraft("wechat", "wx_zhang"))
        assert names(shop, "wx_zh") == ["张伟"]
        customers.trash(shop, [row])
        assert names(shop, "zw") == []
        customers.trash(shop, [row], back=True)
        customers.archive(shop, [row])
        assert names(shop, "zw") == []
        customers.archive(shop, [row], back=True)
        merging.merge(shop, row, other)
        assert (names(shop, "2222"), names(shop, "lina")) == (["张伟"], [])
        history.undo(shop, shop.query("SELECT max(id) FROM change_set")[0][0])
        assert (names(shop, "2222"), names(shop, "lina")) == (["李娜"], ["李娜"])

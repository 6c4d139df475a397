"""Every export is known by its columns, in any order and with any of them missing, and never taken for another's."""

from pathlib import Path
from random import Random

import pytest

from desktop.domain.errors import UnknownFormat
from desktop.importers import formats, load_format, sniff
from desktop.importers.formats import Format, Variant
from desktop.importers.header import has_required, is_only_remembered, known_headers, plain, recognise

REMEMBERED = "from memory, unverified"
VARIANTS = [
    pytest.param(shape, variant, id=f"{shape.name}-{len(variant.columns)}")
    for shape in formats().values()
    for variant in shape.variants
]
CHECKED = [param for param in VARIANTS if param.values[1].confidence != REMEMBERED]  # type: ignore[union-attr]

# What a shop might leave ticked, a handful of columns each.
FEW = {
    "jd_orders": "订单号 下单时间 商品名称 订购数量 应付金额 订单状态 下单帐号",
    "douyin_orders": "主订单编号 订单提交时间 选购商品 订单应付金额 订单状态 售后状态",
    "kuaishou_orders": "订单号 订单创建时间 订单状态 实付款 商品名称 收货人姓名",
    "pdd_orders": "订单号 订单状态 商品 用户实付金额(元) 售后状态",
    "wechat_shop_orders": "订单号 订单下单时间 订单状态 收件人姓名 收件人手机 订单实际支付金额",
    "xiaohongshu_orders": "订单号 订单创建时间 订单状态 用户编号 用户应付金额(元) SKU名称",
    "youzan_orders": "订单号 订单创建时间 订单状态 买家手机号 订单实付金额 全部商品名称",
    "youzan_items": "订单号 订单创建时间 商品名称 商品数量 订单商品状态 买家手机号 订单实付金额",
    "youzan_customers": "客户姓名 客户手机号 消费次数 消费金额",
    "alibaba_1688_orders": "订单编号 订单创建时间 订单付款时间 买家会员名 货品标题 实付款 订单状态",
    "taobao_orders": "订单编号 买家会员名 订单创建时间 订单付款时间 买家实际支付金额 订单状态",
    "taobao_items": "主订单编号 标题 购买数量 订单状态 退款状态",
}


def written(folder: Path, *rows: str) -> Path:
    path = folder / "file.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def found(header: list[str]) -> str:
    shape = recognise(header, formats().values())[1]
    return shape.name if shape else ""


@pytest.mark.parametrize(("shape", "variant"), VARIANTS)
def test_a_variant_is_known_in_any_order(shape: Format, variant: Variant) -> None:
    header = list(variant.columns)
    Random(variant.label).shuffle(header)
    assert found(header) == shape.name


@pytest.mark.parametrize(("shape", "variant"), CHECKED)
def test_a_part_of_the_columns_is_never_taken_for_another_platforms(shape: Format, variant: Variant) -> None:
    random = Random(variant.label)
    for share in (0.3, 0.5, 0.7, 0.9):
        for _ in range(5):
            header = random.sample(variant.columns, max(2, round(len(variant.columns) * share)))
            if not has_required(shape, frozenset(map(plain, header))):
                continue
            best = recognise(header, formats().values())[1]
            assert best is None or best.channel == shape.channel, header
            if share > 0.5:
                assert best is shape, header


@pytest.mark.parametrize(("name", "columns"), FEW.items(), ids=FEW)
def test_a_handful_of_columns_is_enough(name: str, columns: str) -> None:
    assert found(columns.split()) == name


@pytest.mark.parametrize("columns", ["订单号 订单创建时间 订单状态 商品名称", "订单号 支付时间 订单状态 省 市 区"])
def test_what_several_platforms_write_is_nobodys(columns: str) -> None:
    assert found(columns.split()) == ""


@pytest.mark.parametrize(("shape", "variant"), CHECKED)
def test_columns_that_were_checked_need_no_asking(shape: Format, variant: Variant) -> None:
    assert not is_only_remembered(shape, variant.columns)


def test_a_remembered_format_is_offered_and_said_to_be_unverified(tmp_path: Path) -> None:
    shape = load_format("weidian_orders")
    assert known_headers(shape) == frozenset(), "nothing of it speaks against a format that was checked"
    path = written(tmp_path, ",".join(shape.variants[0].columns))
    assert (sniff(path).format, sniff(path).is_unverified) == (shape, True)
    assert not sniff(path, format=shape).is_unverified, "a person has said so"


def test_what_was_checked_wins_over_what_is_remembered(tmp_path: Path) -> None:
    weidian = load_format("weidian_orders").variants[0].columns
    taobao = ("买家会员名", "订单创建时间", "宝贝标题", "买家实际支付金额")
    got = sniff(written(tmp_path, ",".join((*weidian, *taobao))))
    assert (got.format.name, got.is_unverified) == ("taobao_orders", False)


def test_a_few_remembered_columns_among_many_strange_ones_are_nothing(tmp_path: Path) -> None:
    strange = ",".join(f"列{number}" for number in range(12))
    with pytest.raises(UnknownFormat):
        sniff(written(tmp_path, f"订单编号,下单时间,商品名称,商品数量,{strange}"))

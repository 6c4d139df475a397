"""Small shops for tests, and a fingerprint of everything a change set may touch."""

from pathlib import Path

from desktop.domain.settings import ShopSettings
from desktop.services import shops
from desktop.storage.changes import table_name
from desktop.storage.shopfile import Shop
from desktop.storage.tables import DERIVED, RECORDED


def make_shop(folder: Path, name: str = "店.shop") -> Shop:
    return shops.create_shop(folder / name, ShopSettings(name="山茶小铺", currency="CNY"))


def contents(shop: Shop) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every recorded and derived table."""
    return {
        table_name(model): sorted(shop.query(f'SELECT * FROM "{table_name(model)}"'), key=repr)
        for model in (*RECORDED, *DERIVED)
    }


TAOBAO = (
    "订单编号,买家会员名,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,"
    "收货人姓名,收货地址,联系手机,订单创建时间,订单付款时间,宝贝标题,宝贝总数量,退款金额"
)


def taobao_row(
    number: int,
    account: str = "tb小芳",
    paid: str = "88.00",
    status: str = "交易成功",
    name: str = "王小芳",
    phone: str = "13800001234",
    day: str = "2026-05-23",
    refund: str = "0.00",
) -> str:
    return (
        f'"=""{number}""",{account},{paid},0.00,{paid},{paid},{status},{name},浙江省 杭州市 西湖区 文三路{number}号,'
        f"'{phone},{day} 10:00:00,{day} 10:01:00,手工皂 薰衣草,1,{refund}"
    )


def taobao_file(folder: Path, *rows: str, name: str = "ExportOrderList.csv") -> Path:
    path = folder / name
    path.write_text("\n".join([TAOBAO, *rows]) + "\n", encoding="gb18030")
    return path

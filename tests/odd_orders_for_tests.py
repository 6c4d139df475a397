"""Files of a shop in which somebody borrows an account or sends a present."""

from datetime import date, timedelta
from pathlib import Path

from tests.shops_for_tests import TAOBAO

HOME = "浙江省 杭州市 西湖区 文三路118号3幢502"
FAR = "四川省 成都市 武侯区 人民南路9号"
FIRST_DAY = date(2026, 1, 5)


def row(
    number: int,
    account: str = "tb小芳",
    name: str = "王小芳",
    phone: str = "13800001234",
    place: str = HOME,
    day: date | None = None,
    status: str = "交易成功",
) -> str:
    day = day or FIRST_DAY + timedelta(days=30 * number)
    return (
        f'"=""{number}""",{account},88.00,0.00,88.00,88.00,{status},{name},{place},'
        f"'{phone},{day} 10:00:00,{day} 10:01:00,手工皂 薰衣草,1,0.00"
    )


def lent(number: int = 99, day: date = date(2026, 3, 20), **more: str) -> str:
    return row(number, day=day, **({"name": "李雷", "phone": "13911112222", "place": FAR} | more))  # type: ignore[arg-type]


def write(folder: Path, *rows: str, name: str = "orders.csv") -> Path:
    path = folder / name
    path.write_text("\n".join([TAOBAO, *rows]) + "\n", encoding="gb18030")
    return path

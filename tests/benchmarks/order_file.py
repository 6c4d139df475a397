"""A made-up Taobao order file of any length, the same each time."""

import csv
import random
import tomllib
from pathlib import Path

from desktop.domain.resources import resource


def columns() -> list[str]:
    content = tomllib.loads(resource("formats", "taobao_orders.toml").read_text("utf-8"))
    return next(list(each["columns"]) for each in content["variants"] if each["label"].startswith("40 "))


def make_csv(path: Path, rows: int) -> None:
    rng, names = random.Random(1), columns()
    with path.open("w", encoding="gb18030", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(names)
        for number in range(rows):
            buyer, paid = rng.randrange(rows * 3 // 10), f"{rng.randrange(1000, 99999) / 100:.2f}"
            day = f"2025-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
            cells = {
                "订单编号": f'="{168000000000000000 + number}"',
                "买家会员名": f"tb{buyer}",
                "买家应付货款": paid,
                "买家应付邮费": "0.00",
                "买家支付积分": "0",
                "总金额": paid,
                "返点积分": "0",
                "买家实际支付金额": paid,
                "买家实际支付积分": "0",
                "订单状态": "交易成功",
                "收货人姓名": "张" + chr(0x4E00 + rng.randrange(3000)),
                "收货地址": f"浙江省 杭州市 西湖区 文三路{rng.randrange(999)}号",
                "运送方式": "快递",
                "联系手机": f"'138{rng.randrange(10**8):08}",
                "订单创建时间": f"{day} 10:00:00",
                "订单付款时间": f"{day} 10:01:00",
                "宝贝标题": f"手工皂 薰衣草 100g 礼盒装 {rng.randrange(300)}",
                "宝贝种类": "1",
                "物流单号": str(rng.randrange(10**12)),
                "物流公司": "中通快递",
                "宝贝总数量": "1",
                "店铺Id": "0",
                "店铺名称": "小店",
                "卖家服务费": "0",
                "买家服务费": "0",
                "是否手机订单": "手机订单",
            }
            writer.writerow([cells.get(name, "") for name in names])

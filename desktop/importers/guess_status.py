"""What the words of a status column mean."""

import re

# Looked for in this order: 已退款 is also 已付款 once, and "not paid" also "paid".
_WORDS = (
    ("partially_refunded", "部分退款 部分退货|partially refunded;partial refund;part refunded"),
    (
        "refunding",
        "退款中 退货中 申请退款 待退款 售后中 处理退款"
        "|refund requested;refunding;being refunded;refund pending;return requested",
    ),
    ("refunded", "退款 退货 退单 退费|refunded;refund;returned;chargeback;charged back"),
    ("closed_unpaid", "未付款关闭 超时关闭 未支付取消 付款超时|expired;voided;void;payment failed;failed;abandoned"),
    (
        "closed",
        "关闭 取消 作废 撤销 无效 失效 拒收|cancelled;canceled;cancel;closed;rejected;declined;called off;no show",
    ),
    (
        "unpaid",
        "未付 未支付 待付 待支付 未结 未收 欠款 赊账 待收款"
        "|unpaid;not paid;awaiting payment;pending payment;payment due;outstanding;overdue;owing;due;open"
        ";draft;pending;authorized",
    ),
    (
        "paid",
        "待发货 待配送 待取 待自提 待核销 备货 未完成 未发货 未核销"
        "|awaiting shipment;to ship;not shipped;unshipped;unfulfilled;not completed;ready for pickup",
    ),
    (
        "completed",
        "完成 成功 签收 已收货 已结 结清 核销 已使用 已送达 已取 已评价 好评"
        "|completed;complete;done;delivered;fulfilled;finished;collected;picked up;received"
        ";closed won;redeemed;ok;success;successful",
    ),
    ("shipped", "发货 配送中 派送 运输 在途 已发出|shipped;dispatched;sent;in transit;out for delivery;on the way"),
    (
        "paid",
        "已付 已支付 付清 已收款 已接单 制作中 处理中 进行中 已下单 已确认 预订"
        "|paid;processing;in progress;preparing;confirmed;accepted;ready;booked;captured;settled",
    ),
)


def state_of(text: str) -> tuple[str, bool]:
    """The state an order's text is likely to mean, and whether its words say so; ("none", False) for no idea."""
    low = " ".join(re.sub(r"[\W_]+", " ", text.casefold()).split())
    padded, solid = f" {low} ", low.replace(" ", "")
    for state, words in _WORDS:
        chinese, _, english = words.partition("|")
        if any(word in solid for word in chinese.split()):
            return state, True
        if any(f" {word} " in padded for word in english.split(";")):
            return state, True
    return "none", False

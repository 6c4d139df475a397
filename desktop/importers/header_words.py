"""What the headers of shops' own lists are about: words of both languages, and the concept behind each."""

import re
from functools import cache

from desktop.importers.header import plain

EXACT, PART = 1.0, 0.8  # how far to trust a header that is such a word, and one that holds it

# A concept and its words, as lists of shops write them; the part of a header that is such a word counts too.
_WORDS = """
number: 订单号, 订单编号, 单号, 订单id, 交易号, 流水号, 小票号, 交易单号, 销售单号, 单据号, 单据编号, 消费单号,
    账单号, order number, order no, order id, order, order nr, receipt, receipt no, receipt number, invoice,
    invoice no, invoice number, transaction id, transaction no, ticket no, sale id, bill no, order ref,
    order reference
line_key: 子订单号, 子订单编号, 明细编号, line id, line item id, order item id, order line id
date: 日期, 年月日, 时间日期, date, day, datetime, date time, when, timestamp, business date
clock: 时间, 时刻, 钟点, time, clock, time of day, hour
placed_at: 下单时间, 下单日期, 订单时间, 订单日期, 创建时间, 交易时间, 交易日期, 消费时间, 消费日期, 购买时间,
    购买日期, 销售日期, 销售时间, 开单时间, 开单日期, 成交时间, 到店时间, 到店日期, order date, order time,
    ordered at, ordered on, created at, created, purchase date, date of purchase, purchased at, sale date,
    sold at, sold on, transaction date, placed at, visit date, order day
paid_at: 付款时间, 支付时间, 付款日期, 支付日期, 收款时间, 结账时间, paid at, payment date, payment time,
    paid on, date paid
completed_at: 完成时间, 收货时间, 签收时间, 送达时间, completed at, completed on, delivered at, fulfilled at,
    delivery date
cancelled_at: 取消时间, 关闭时间, cancelled at, canceled at, cancelled on, canceled on
total: 订单金额, 总金额, 总价, 合计, 金额, 总额, 应收, 应收金额, 应付金额, 销售额, 消费金额, 小计, 交易金额,
    营业额, 营业收入, 流水, total, amount, order total, grand total, sum, sales, turnover, revenue, takings,
    order value, order amount, total price
paid: 实付, 实付金额, 实付款, 实收, 实收金额, 支付金额, 付款金额, 已付, 收款金额, 成交金额, paid, amount paid,
    paid amount, payment amount, total paid, charged, received
goods: 商品总价, 商品金额, 货款, 商品总额, subtotal, goods, items total, merchandise
shipping: 运费, 邮费, 配送费, 快递费, shipping, postage, delivery fee, shipping cost, shipping fee,
    delivery cost
discount: 优惠, 折扣, 优惠金额, 折扣金额, 减免, 满减, discount, discount amount, discounts
refunded: 退款, 退款金额, 已退金额, refund, refunded, refund amount, refunded amount, amount refunded
account: 会员名, 用户名, 账号, 账户, 会员号, 会员编号, 会员卡号, 卡号, 客户编号, 客户号, 用户id, 会员id, 客户id,
    买家id, 旺旺, 旺旺号, customer id, customer no, customer number, account, username, user name, user id,
    member id, member no, member number, membership number, card no, card number, login, buyer id,
    loyalty number, client id
nickname: 昵称, 网名, nickname, nick, nick name, display name, alias
wechat: 微信, 微信号, 微信id, wechat, wechat id, weixin
name: 姓名, 客户名称, 客户名, 顾客, 客户, 名字, 称呼, 联系人, 会员, 客人, 买家, 用户, name, customer,
    customer name, full name, client, client name, buyer, buyer name, contact, contact name, guest, guest name,
    member, member name, who, caller
first_name: 名, first name, given name, forename, firstname, first
last_name: 姓, 姓氏, last name, surname, family name, lastname, last
receiver: 收货人, 收件人, 取货人, 提货人, recipient, ship to, receiver, shipping name, delivery name
phone: 手机, 手机号, 手机号码, 电话, 电话号码, 联系方式, 移动电话, phone, phone number, mobile, mobile number,
    cell, cell phone, telephone, tel, contact number, mobile phone, phone no, tel no, telephone number,
    mobile no, whatsapp
landline: 座机, 固定电话, 固话, landline, home phone, work phone, office phone
email: 邮箱, 电子邮箱, 电子邮件, 邮件, 邮箱地址, email, e mail, email address, mail, e mail address
province: 省, 省份, 省市, province, region, county
city: 市, 城市, city, town, suburb
district: 区, 区县, 县区, district
address: 地址, 住址, address, street, address 1, address1, address line 1, street address, address 2, address2
postcode: 邮编, 邮政编码, postcode, zip, zip code, postal code, post code, zipcode
country: 国家, 国家地区, country, country code
title: 商品, 商品名称, 商品名, 品名, 产品, 产品名称, 货品名称, 货品, 标题, 菜品, 菜名, 项目, 名称, 商品信息,
    服务, 消费项目, 课程, product, product name, item, item name, description, title, product title, article,
    service, items, dish, products, item title
sku: sku, 货号, 商品编码, 商品编号, 商家编码, 款号, 产品编号, 编码, 规格编码, sku, item code, product code,
    article no, item no, item number, style no, product id, part number, code, article number
variant: 规格, 颜色, 尺码, 尺寸, 型号, 口味, 款式, 属性, variant, size, color, colour, option, spec,
    specification, model, flavour
quantity: 数量, 件数, 份数, 个数, quantity, qty, pieces, pcs, units, count, no of items, number of items,
    item count
unit: 单价, 售价, 价格, 零售价, 定价, 原价, unit price, price, price each, item price, rate, retail price,
    selling price, rrp
cost: 成本, 成本价, 进价, 采购价, 进货价, cost, cost price, purchase price, unit cost, cost per item,
    buying price
note: 备注, 说明, 留言, note, notes, remark, remarks, comment, comments, customer note, memo
seller_note: 商家备注, 卖家备注, 店铺备注, 内部备注, 商家备忘, internal note, seller note, staff note, shop note
status: 状态, 订单状态, 交易状态, 支付状态, status, order status, payment status, state, financial status,
    order state
shop_name: 店铺, 门店, 分店, 店名, shop, store, branch, outlet, store name, shop name, location
coupon_code: 优惠券, 优惠码, 券码, coupon, coupon code, voucher, promo code, discount code, voucher code
currency: 币种, 货币, currency, currency code
tags: 标签, 分组, 等级, 会员等级, 客户类型, 客户分类, 会员级别, tags, tag, label, labels, group, level, tier,
    segment, customer type, customer group
company: 公司, 单位, 企业, 公司名称, 单位名称, company, company name, organisation, organization, business
brand: 品牌, brand, vendor, manufacturer, maker
category: 分类, 类别, 类目, 品类, category, product type, department, product category, product group
barcode: 条码, 条形码, barcode, ean, upc, gtin, isbn, ean13
handle: handle, slug
kind: 类型, 事项, kind, type, interaction type, reason, topic, contact type
channel: 渠道, 来源, 方式, 平台, channel, source, via, medium, platform
direction: 方向, 呼入呼出, 呼叫类型, 通话类型, direction, call type, inbound outbound, in out
staff: 员工, 客服, 接待人, 店员, 跟进人, 导购, 经手人, 操作员, 收银员, 销售员, 技师, staff, agent, employee,
    handled by, operator, cashier, salesperson, rep, assistant, staff member, server
text: 内容, 记录, 反馈, 问题, 描述, 诉求, content, text, message, summary, conversation, details, call notes,
    feedback, issue, question, subject, review, what was said, what happened
rating: 评分, 满意度, 星级, 打分, rating, score, stars, satisfaction
follow_up: 跟进日期, 下次跟进, 下次联系, 回访日期, 跟进时间, 回访时间, follow up, follow up date, next contact,
    next call, callback, call back, follow up on, due date
accepts_email: 接受邮件, 邮件订阅, accepts email, email opt in, newsletter, accepts marketing, email marketing
accepts_sms: 接受短信, 短信订阅, accepts sms, sms opt in, sms marketing
other: 生日, 出生日期, 性别, 积分, 余额, 年龄, 序号, 编号, 物流单号, 快递单号, 运单号, 快递公司, 物流公司,
    支付方式, 付款方式, 发票, 星期, 天气, 退款单号, 库存, 桌号, 人数, 客流, 笔数, 单数, 订单数, birthday,
    date of birth, dob, gender, sex, age, points, balance, no, index, tracking number, carrier, payment method,
    weekday, weather, stock, table, id, row, guests, number of orders, orders, duration, call duration,
    no of orders, transactions, payment type, paid by
"""
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_BRACKETED = re.compile(r"\(.*?\)|\[.*?\]|【.*?】|「.*?」")
_BREAK = re.compile(r"[\W_]+")


def words_of(header: str) -> str:
    """A header as its words with single spaces between them, without what stands in brackets: "order id"."""
    text = _BRACKETED.sub(" ", plain(_CAMEL.sub(" ", header)))
    return " ".join(_BREAK.sub(" ", text or plain(header)).split())


@cache
def concept(header: str) -> tuple[str, float]:
    """What a header is about, and how far it says so; ("", 0) for a word that nobody knows."""
    said = words_of(header)
    solid = said.replace(" ", "")
    exact = _exact().get(said) or _exact().get(solid)
    if exact:
        return exact, EXACT
    padded = f" {said} "
    # What a header is stands at its end, in both languages: 会员手机 is a phone, and so is "customer's mobile".
    found = [(end, len(word), name) for word, name in _exact().items() if (end := _end_of(word, solid, padded)) > 0]
    return (max(found)[2], PART) if found else ("", 0.0)


def _end_of(word: str, solid: str, padded: str) -> int:
    """Where a word ends in a header, 0 when it is not in it; a Latin word must stand by itself."""
    if len(word) < 2:
        return 0
    if not word.isascii():
        at = solid.rfind(word)
        return at + len(word) if at >= 0 else 0
    at = padded.rfind(f" {word} ")
    return at + len(word) if at >= 0 else 0


@cache
def _exact() -> dict[str, str]:
    known: dict[str, str] = {}
    name = ""
    for line in _WORDS.strip().splitlines():
        begins, colon, words = line.partition(": ")
        name, words = (begins, words) if colon else (name, line)
        for word in words.split(","):
            if word.strip():
                known.setdefault(word.strip(), name)
    return known

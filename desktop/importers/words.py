"""What files write for the kind, channel and direction of a talk or a payment, in both languages."""

from collections.abc import Mapping

from desktop.importers.cells import BAD, Table, clean

# Code to words, the longer ones also met inside of a text.
KINDS = {
    "enquiry": "inquiry|question|presale|pre-sale|询问|咨询|问询|售前|提问",
    "advice": "recommendation|咨询建议|建议|推荐|导购|搭配",
    "order": "deal|deal talk|negotiation|谈单|下单|成交|订单|议价",
    "after_sale": "aftersale|after-sale|after sale|after-sale care|service|support|售后|维修|保养",
    "complaint": "dispute|投诉|抱怨|纠纷|争议",
    "return": "refund|exchange|退换货|退货|换货|退款",
    "praise": "compliment|thanks|表扬|好评|感谢|口碑",
    "review": "评价|评论|点评|晒单",
    "visit": "到店|进店|来访|拜访|上门",
    "campaign": "promotion|campaign question|活动咨询|活动查询|促销|优惠",
    "social": "like|share|like or share|点赞或分享|点赞|分享|转发|关注",
    "event": "registration|sign-up|event or registration|活动或报名|活动|报名|注册",
    "other": "其他|其它",
}
CHANNELS = {
    "phone": "telephone|call|hotline|电话|来电|去电|呼叫中心|热线",
    "counter": "shop|store|till|in person|in store|柜台|门店|店内|到店|面谈|当面|收银台",
    "wechat": "weixin|微信|企业微信|公众号|小程序",
    "chat": "shop chat|live chat|店铺聊天|旺旺|千牛|在线客服|在线沟通|客服聊天|聊天|咚咚|飞鸽",
    "sms": "text message|短信",
    "email": "e-mail|邮箱|邮件|电子邮件|电邮",
    "mail": "letter|post|信件|信函|邮寄",
    "social": "social media|weibo|instagram|facebook|社交平台|社交媒体|微博|小红书|抖音|朋友圈",
    "web": "website|site|网站|官网",
    "other": "其他|其它",
}
DIRECTIONS = {
    "in": "incoming|inbound|customer|from the customer|客户找我们|客户|呼入|来电|收到",
    "out": "outgoing|outbound|us|from us|我们找客户|呼出|去电|外呼|回访|发出",
}
MONEY = {
    "in": "income|incoming|credit|收入|入账|收款|收",
    "out": "expense|outgoing|debit|支出|出账|付款|支",
    "neutral": "不计收支|中性交易|其他",
}

# States of payments, for a bill whose format has no map of its own.
_PAYMENTS = {
    "completed": "交易成功|支付成功|成功|已收钱|已存入零钱|已完成|已支付|已付款|success|succeeded|paid|settled",
    "unpaid": "等待付款|待支付|待付款|pending|authorized",
    "shipped": "等待确认收货|已发货",
    "closed": "交易关闭|已关闭|已取消|cancelled|canceled|failed|revoked",
    "refunded": "退款成功|已退款|已全额退款|退款|refund",
}
STATES = {word: state for state, said in _PAYMENTS.items() for word in (state, *said.split("|"))}


def meanings(words: Mapping[str, str], empty: str, parts: bool = False) -> Table:
    """The code behind a text: `empty` for no text, BAD for one that nobody knows.

    parts: a text that holds a word will do, and the longest word wins: 活动咨询电话 asks about a campaign.
    """
    known = {word: code for code, said in words.items() for word in (code, *said.split("|"))}
    longest = sorted((word for word in known if not word.isascii() and len(word) > 1), key=len, reverse=True)

    def meaning(text: str) -> str:
        word = clean(text).casefold()
        if not word or word in known:
            return known.get(word, empty)
        inside = (known[part] for part in longest if part in word) if parts else iter(())
        return next(inside, BAD)

    return Table(meaning)

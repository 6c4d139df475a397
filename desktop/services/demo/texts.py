"""What staff write down, in Chinese and English: the words of facts, conversations and tasks."""

STAFF = {"zh": ("林小茶", "周阿宁", "陈默"), "en": ("Lin Xiaocha", "Annie Zhou", "Mo Chen")}

# What may be known, by language and field; parted by bars.
FACT_VALUES = {
    "zh": {
        "styles": "喜欢清淡的绿茶|偏爱浓一点的红茶|只用无香的皂|喜欢花香|爱吃酥一点的点心|不太甜的零食|喜欢素雅的包装",
        "size": "小包装就够|喜欢家庭装|皂要大块的|茶要独立小袋",
        "household": "有一个上小学的孩子|和父母同住|独居|新婚|家里有两位老人|养了两只猫",
        "diet": "对坚果过敏|控制糖分|不吃花生|素食|晚上不喝茶，怕睡不着|乳糖不耐",
        "health": "孕期，避开山楂|胃寒，少喝绿茶|皮肤敏感",
        "interests": "养花|露营|书法|瑜伽|烘焙|摄影|钓鱼",
        "job_title": "教师|行政|设计师|会计|医生|程序员|退休|店主",
        "buys_elsewhere": "在超市买便宜茶包|也买过隔壁品牌的手工皂|双十一在大牌旗舰店囤货|茶在老家自己带",
        "delivery_wishes": "放菜鸟驿站|周末送|送货前打电话|放门口鞋柜上",
        "consumption_pattern": "两个月买一次茶|换季囤货|节前送礼|缺了才买",
        "preferred_channel": "微信|淘宝|到店|电话",
        "nickname": "小鹿|阿宝妈|老茶客|林姐|豆豆",
        "standing": "小区团长|茶友会组织者|公司行政负责人",
    },
    "en": {
        "styles": (
            "Likes light green teas|Prefers a strong black tea|Unscented soap only|Loves flowery scents|"
            "Likes her cakes crisp|Nothing too sweet|Plain wrapping, please"
        ),
        "size": "Small packs are enough|Takes the family pack|Large bars of soap|Single bags of tea",
        "household": (
            "A child at primary school|Lives with her parents|Lives alone|Just married|Two elderly at home|Two cats"
        ),
        "diet": "Allergic to nuts|Watches sugar|No peanuts|Vegetarian|No tea in the evening|Lactose intolerant",
        "health": "Pregnant: no hawthorn|Delicate stomach: little green tea|Sensitive skin",
        "interests": "Gardening|Camping|Calligraphy|Yoga|Baking|Photography|Fishing",
        "job_title": "Teacher|Office manager|Designer|Accountant|Doctor|Programmer|Retired|Shop owner",
        "buys_elsewhere": (
            "Cheap tea bags at the supermarket|Has tried another brand's soap|Stocks up at big brands on 11.11|"
            "Brings tea from home"
        ),
        "delivery_wishes": "To the parcel station|At weekends|Call before delivery|On the shoe cabinet at the door",
        "consumption_pattern": (
            "Tea every two months|Stocks up each season|Gifts before festivals|Only when it runs out"
        ),
        "preferred_channel": "WeChat|Taobao|In the shop|Phone",
        "nickname": "Deer|Bao's mum|Old tea hand|Sister Lin|Bean",
        "standing": "Runs the neighbourhood group-buy|Leads a tea circle|Buys for her company",
    },
}
# How often a fact is known, from a person whom staff have talked to.
FACT_CHANCES = {
    "styles": 0.45,
    "size": 0.15,
    "household": 0.15,
    "diet": 0.18,
    "health": 0.05,
    "interests": 0.15,
    "job_title": 0.12,
    "buys_elsewhere": 0.10,
    "delivery_wishes": 0.20,
    "consumption_pattern": 0.15,
    "preferred_channel": 0.15,
    "nickname": 0.08,
    "standing": 0.03,
}
NOT_ALOUD = frozenset({"household", "diet", "health", "income", "background", "price_sensitivity"})

WHY = {
    "zh": {
        "": "想推荐得更合适",
        "diet": "避免推荐不能吃的东西",
        "health": "避免推荐不合适的茶",
        "household": "推荐合适的分量",
        "household_size": "推荐合适的分量",
        "birthday": "生日送一份小样",
        "gender": "称呼得体",
        "delivery_wishes": "送货少打扰",
        "question_tolerance": "不问太多",
        "message_tolerance": "少发短信",
        "price_sensitivity": "决定是否发优惠券",
        "contact_person": "节前联系企业订单",
        "tags": "方便分组",
    },
    "en": {
        "": "To recommend what suits",
        "diet": "Never to recommend what harms",
        "health": "Never to recommend the wrong tea",
        "household": "To suggest the right amount",
        "household_size": "To suggest the right amount",
        "birthday": "A sample for the birthday",
        "gender": "To address people properly",
        "delivery_wishes": "Deliveries without bother",
        "question_tolerance": "Not to ask too much",
        "message_tolerance": "Fewer messages",
        "price_sensitivity": "Whether a coupon is worth it",
        "contact_person": "To call before the gift season",
        "tags": "To group people",
    },
}
SOURCE_NOTES = {
    "zh": ("柜台聊天", "微信聊天", "电话回访", "旺旺咨询", "订单备注"),
    "en": ("Talk at the counter", "WeChat chat", "Follow-up call", "Chat before buying", "Note on an order"),
}
TAGS = {
    "zh": ("老客", "送礼", "团长", "试饮会", "要发票", "社群"),
    "en": ("regular", "gifts", "group buyer", "tasting", "wants invoice", "community"),
}

# Kind: share, direction, channels
TALKS = {
    "enquiry": (24, "in", "chat wechat phone counter"),
    "advice": (16, "in", "chat wechat counter"),
    "after_sale": (14, "in", "chat wechat phone"),
    "visit": (10, "in", "counter"),
    "praise": (9, "in", "wechat counter chat"),
    "review": (9, "in", "web social"),
    "complaint": (8, "in", "phone chat wechat"),
    "return": (5, "in", "chat phone"),
    "campaign": (5, "out", "sms wechat"),
}
TALK_TEXTS = {
    "zh": {
        "enquiry": (
            "问「{good}」什么时候到货|问「{good}」有没有小包装|问「{good}」能不能开发票|问「{good}」适不适合送长辈"
        ),
        "advice": "推荐了「{good}」，说考虑一下|按喜好推荐了「{good}」，当场下单|比较了两款，最后选「{good}」",
        "after_sale": "问「{good}」怎么保存|「{good}」的物流三天没动，已催|「{good}」少发一件，已补寄",
        "visit": "来店里坐了一会儿，看了「{good}」|带朋友来试饮|顺路来取货",
        "praise": "说「{good}」比上次还好|夸包装好看，要介绍给同事|回购「{good}」，全家都喜欢",
        "review": "晒单好评：很喜欢「{good}」|说「{good}」和描述一样，会回购|说朋友都问「{good}」哪里买的",
        "complaint": "「{good}」收到时盒子压扁了|说「{good}」和图片不一样|等了五天才发货，不满意|客服回复太慢",
        "return": "「{good}」不合适，七天无理由退货|买错了，退「{good}」",
        "campaign": "发了「{good}」的上新消息|发了节前礼盒名单",
    },
    "en": {
        "enquiry": (
            "Asked when {good} is back|Asked for a small pack of {good}|Asked for an invoice for {good}|"
            "Is {good} right for an elderly aunt?"
        ),
        "advice": (
            "Suggested {good}; will think about it|Suggested {good} by taste; ordered at once|"
            "Compared two, chose {good}"
        ),
        "after_sale": (
            "How to keep {good}|Parcel with {good} stuck for three days; chased it|One {good} missing; sent it after"
        ),
        "visit": "Sat down for a while and looked at {good}|Brought a friend to the tasting|Came by to pick up",
        "praise": (
            "{good} is better than last time|Loved the wrapping; will tell colleagues|"
            "Bought {good} again, the whole family likes it"
        ),
        "review": (
            "Photo review: loves {good}|{good} is as described; will buy again|Friends keep asking where {good} is from"
        ),
        "complaint": (
            "The box of {good} came crushed|{good} is not like the picture|"
            "Five days until it was sent; not happy|Answers take too long"
        ),
        "return": "{good} does not suit; returned within seven days|Bought by mistake, returns {good}",
        "campaign": "Sent news of {good}|Sent the list of gift boxes before the festival",
    },
}
RATINGS = {"praise": (5, 5, 4), "review": (5, 5, 4), "complaint": (1, 2, 2)}

TASKS = {
    "zh": (
        "给{who}回电话：发票的事",
        "确认{who}的「{good}」有没有收到",
        "{who}说下周来取货，提前备好「{good}」",
        "问{who}节前礼盒要几份",
        "给{who}补寄「{good}」小样",
        "{who}的投诉：跟进处理结果",
        "提醒{who}付款，订单还没付",
        "新到「{good}」，告诉{who}",
    ),
    "en": (
        "Call {who} back about the invoice",
        "Ask {who} whether {good} has come",
        "{who} picks up next week: keep {good} ready",
        "Ask {who} how many gift boxes",
        "Send {who} a sample of {good}",
        "Complaint of {who}: see how it ended",
        "Remind {who}: the order is not paid",
        "Tell {who} that {good} is in",
    ),
}
OUTCOMES = {
    "zh": ("已办好", "没接电话，已留言", "客户很满意"),
    "en": ("Done", "No answer, left a message", "She was pleased"),
}
RELATION_NOTES = {
    "zh": {
        "referred": "朋友推荐来的",
        "family": "一家人",
        "friend": "茶友",
        "colleague": "同事",
        "receives_gifts": "常给对方寄礼盒",
    },
    "en": {
        "referred": "Came on her word",
        "family": "One family",
        "friend": "Friends over tea",
        "colleague": "Colleagues",
        "receives_gifts": "Often sends gift boxes",
    },
}

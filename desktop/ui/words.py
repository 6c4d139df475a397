"""The words for the domain's codes, in the language of the window: states, channels, fields, kinds."""

from collections.abc import Iterable
from typing import Any, Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.domain import reasons as sentences

WORDS: dict[str, dict[str, Any]] = {
    "state": {
        "potential": QT_TRANSLATE_NOOP("words", "Potential"),
        "new": QT_TRANSLATE_NOOP("words", "New"),
        "active": QT_TRANSLATE_NOOP("words", "Active"),
        "warning": QT_TRANSLATE_NOOP("words", "Warning"),
        "churned": QT_TRANSLATE_NOOP("words", "Churned"),
        "won_back": QT_TRANSLATE_NOOP("words", "Won back"),
    },
    "channel": {
        "taobao": QT_TRANSLATE_NOOP("words", "Taobao"),
        "tmall": QT_TRANSLATE_NOOP("words", "Tmall"),
        "jd": QT_TRANSLATE_NOOP("words", "JD"),
        "pdd": QT_TRANSLATE_NOOP("words", "Pinduoduo"),
        "douyin": QT_TRANSLATE_NOOP("words", "Douyin"),
        "wechat": QT_TRANSLATE_NOOP("words", "WeChat"),
        "kuaishou": QT_TRANSLATE_NOOP("words", "Kuaishou"),
        "wechat_shop": QT_TRANSLATE_NOOP("words", "WeChat Shop"),
        "xiaohongshu": QT_TRANSLATE_NOOP("words", "Xiaohongshu"),
        "youzan": QT_TRANSLATE_NOOP("words", "Youzan"),
        "1688": QT_TRANSLATE_NOOP("words", "1688"),
        "weidian": QT_TRANSLATE_NOOP("words", "Weidian"),
        "shopify": QT_TRANSLATE_NOOP("words", "Shopify"),
        "alipay": QT_TRANSLATE_NOOP("words", "Alipay"),
        "wechat_pay": QT_TRANSLATE_NOOP("words", "WeChat Pay"),
        "amazon": QT_TRANSLATE_NOOP("words", "Amazon"),
        "ebay": QT_TRANSLATE_NOOP("words", "eBay"),
        "etsy": QT_TRANSLATE_NOOP("words", "Etsy"),
        "lazada": QT_TRANSLATE_NOOP("words", "Lazada"),
        "shopee": QT_TRANSLATE_NOOP("words", "Shopee"),
        "square": QT_TRANSLATE_NOOP("words", "Square"),
        "online_retail": QT_TRANSLATE_NOOP("words", "Online Retail"),
        "tiktok": QT_TRANSLATE_NOOP("words", "TikTok Shop"),
        "woocommerce": QT_TRANSLATE_NOOP("words", "WooCommerce"),
        "till": QT_TRANSLATE_NOOP("words", "Till"),
        "card": QT_TRANSLATE_NOOP("words", "Member card"),
        "phone": QT_TRANSLATE_NOOP("words", "Phone"),
        "contacts": QT_TRANSLATE_NOOP("words", "Address book"),
        "email": QT_TRANSLATE_NOOP("words", "E-mail"),
        "qq": QT_TRANSLATE_NOOP("words", "QQ"),
        "manual": QT_TRANSLATE_NOOP("words", "By hand"),
        "counter": QT_TRANSLATE_NOOP("words", "Counter"),
        "chat": QT_TRANSLATE_NOOP("words", "Shop chat"),
        "sms": QT_TRANSLATE_NOOP("words", "Text message"),
        "mail": QT_TRANSLATE_NOOP("words", "Letter"),
        "social": QT_TRANSLATE_NOOP("words", "Social media"),
        "web": QT_TRANSLATE_NOOP("words", "Website"),
        "other": QT_TRANSLATE_NOOP("words", "Other"),
    },
    "contact": {
        "mobile": QT_TRANSLATE_NOOP("words", "Mobile"),
        "landline": QT_TRANSLATE_NOOP("words", "Landline"),
        "email": QT_TRANSLATE_NOOP("words", "E-mail"),
        "wechat": QT_TRANSLATE_NOOP("words", "WeChat"),
        "qq": QT_TRANSLATE_NOOP("words", "QQ"),
    },
    "order": {
        "unknown": QT_TRANSLATE_NOOP("words", "Unknown"),
        "unpaid": QT_TRANSLATE_NOOP("words", "Unpaid"),
        "paid": QT_TRANSLATE_NOOP("words", "Paid"),
        "shipped": QT_TRANSLATE_NOOP("words", "Shipped"),
        "completed": QT_TRANSLATE_NOOP("words", "Completed"),
        "refunding": QT_TRANSLATE_NOOP("words", "Being refunded"),
        "partially_refunded": QT_TRANSLATE_NOOP("words", "Partly refunded"),
        "refunded": QT_TRANSLATE_NOOP("words", "Refunded"),
        "closed": QT_TRANSLATE_NOOP("words", "Closed"),
    },
    "own_grade": {
        "own": QT_TRANSLATE_NOOP("words", "Her own"),
        "borrowed": QT_TRANSLATE_NOOP("words", "Borrowed account"),
        "gift": QT_TRANSLATE_NOOP("words", "A gift"),
    },
    "interaction": {
        "enquiry": QT_TRANSLATE_NOOP("words", "Enquiry"),
        "advice": QT_TRANSLATE_NOOP("words", "Advice"),
        "order": QT_TRANSLATE_NOOP("words", "Deal talk"),
        "after_sale": QT_TRANSLATE_NOOP("words", "After-sale care"),
        "complaint": QT_TRANSLATE_NOOP("words", "Complaint"),
        "return": QT_TRANSLATE_NOOP("words", "Return"),
        "praise": QT_TRANSLATE_NOOP("words", "Praise"),
        "review": QT_TRANSLATE_NOOP("words", "Review"),
        "visit": QT_TRANSLATE_NOOP("words", "Visit"),
        "campaign": QT_TRANSLATE_NOOP("words", "Campaign question"),
        "social": QT_TRANSLATE_NOOP("words", "Like or share"),
        "event": QT_TRANSLATE_NOOP("words", "Event or registration"),
        "other": QT_TRANSLATE_NOOP("words", "Other"),
    },
    "direction": {
        "in": QT_TRANSLATE_NOOP("words", "From the customer"),
        "out": QT_TRANSLATE_NOOP("words", "From us"),
    },
    "relation": {
        "family": QT_TRANSLATE_NOOP("words", "Family"),
        "friend": QT_TRANSLATE_NOOP("words", "Friend"),
        "colleague": QT_TRANSLATE_NOOP("words", "Colleague"),
        "referred": QT_TRANSLATE_NOOP("words", "Referred"),
        "receives_gifts": QT_TRANSLATE_NOOP("words", "Gives gifts to"),
        "key_person": QT_TRANSLATE_NOOP("words", "Key person of"),
        "household": QT_TRANSLATE_NOOP("words", "Same household"),
        "other": QT_TRANSLATE_NOOP("words", "Other"),
    },
    "festival": {
        "new_year": QT_TRANSLATE_NOOP("words", "New Year’s Day"),
        "laba": QT_TRANSLATE_NOOP("words", "Laba"),
        "little_new_year": QT_TRANSLATE_NOOP("words", "Little New Year"),
        "new_year_eve": QT_TRANSLATE_NOOP("words", "Chinese New Year’s Eve"),
        "spring_festival": QT_TRANSLATE_NOOP("words", "Chinese New Year"),
        "lantern": QT_TRANSLATE_NOOP("words", "Lantern Festival"),
        "valentine": QT_TRANSLATE_NOOP("words", "Valentine’s Day"),
        "dragon_head": QT_TRANSLATE_NOOP("words", "Dragon Head Day"),
        "women": QT_TRANSLATE_NOOP("words", "Women’s Day"),
        "qingming": QT_TRANSLATE_NOOP("words", "Qingming"),
        "labour": QT_TRANSLATE_NOOP("words", "Labour Day"),
        "mother": QT_TRANSLATE_NOOP("words", "Mother’s Day"),
        "day_520": QT_TRANSLATE_NOOP("words", "520"),
        "children": QT_TRANSLATE_NOOP("words", "Children’s Day"),
        "dragon_boat": QT_TRANSLATE_NOOP("words", "Dragon Boat Festival"),
        "sale_618": QT_TRANSLATE_NOOP("words", "618 sale"),
        "father": QT_TRANSLATE_NOOP("words", "Father’s Day"),
        "qixi": QT_TRANSLATE_NOOP("words", "Qixi"),
        "ghost": QT_TRANSLATE_NOOP("words", "Ghost Festival"),
        "teacher": QT_TRANSLATE_NOOP("words", "Teachers’ Day"),
        "mid_autumn": QT_TRANSLATE_NOOP("words", "Mid-Autumn Festival"),
        "national": QT_TRANSLATE_NOOP("words", "National Day"),
        "double_ninth": QT_TRANSLATE_NOOP("words", "Double Ninth Festival"),
        "halloween": QT_TRANSLATE_NOOP("words", "Halloween"),
        "double_11": QT_TRANSLATE_NOOP("words", "Double 11"),
        "thanksgiving": QT_TRANSLATE_NOOP("words", "Thanksgiving"),
        "black_friday": QT_TRANSLATE_NOOP("words", "Black Friday"),
        "double_12": QT_TRANSLATE_NOOP("words", "Double 12"),
        "winter_solstice": QT_TRANSLATE_NOOP("words", "Winter Solstice"),
        "christmas_eve": QT_TRANSLATE_NOOP("words", "Christmas Eve"),
        "christmas": QT_TRANSLATE_NOOP("words", "Christmas"),
    },
    "weekday": {
        "mon": QT_TRANSLATE_NOOP("words", "Monday"),
        "tue": QT_TRANSLATE_NOOP("words", "Tuesday"),
        "wed": QT_TRANSLATE_NOOP("words", "Wednesday"),
        "thu": QT_TRANSLATE_NOOP("words", "Thursday"),
        "fri": QT_TRANSLATE_NOOP("words", "Friday"),
        "sat": QT_TRANSLATE_NOOP("words", "Saturday"),
        "sun": QT_TRANSLATE_NOOP("words", "Sunday"),
    },
    "facet": {
        "basic": QT_TRANSLATE_NOOP("words", "Basics"),
        "subjective": QT_TRANSLATE_NOOP("words", "Taste and circumstances"),
        "transaction": QT_TRANSLATE_NOOP("words", "Buying"),
        "tolerance": QT_TRANSLATE_NOOP("words", "Tolerance"),
    },
    "field_kind": {
        "text": QT_TRANSLATE_NOOP("words", "Text"),
        "number": QT_TRANSLATE_NOOP("words", "Number"),
        "date": QT_TRANSLATE_NOOP("words", "Date"),
        "birthday": QT_TRANSLATE_NOOP("words", "Birthday"),
        "choice": QT_TRANSLATE_NOOP("words", "Choice"),
        "yes_no": QT_TRANSLATE_NOOP("words", "Yes or no"),
        "scale": QT_TRANSLATE_NOOP("words", "Scale 1 to 5"),
        "tags": QT_TRANSLATE_NOOP("words", "Tags"),
    },
    "field": {
        "nickname": QT_TRANSLATE_NOOP("words", "Nickname"),
        "company": QT_TRANSLATE_NOOP("words", "Company"),
        "contact_person": QT_TRANSLATE_NOOP("words", "Contact person"),
        "gender": QT_TRANSLATE_NOOP("words", "Gender"),
        "birthday": QT_TRANSLATE_NOOP("words", "Birthday"),
        "job_title": QT_TRANSLATE_NOOP("words", "Job title"),
        "income": QT_TRANSLATE_NOOP("words", "Income"),
        "standing": QT_TRANSLATE_NOOP("words", "Standing in the trade"),
        "background": QT_TRANSLATE_NOOP("words", "Background"),
        "tags": QT_TRANSLATE_NOOP("words", "Tags"),
        "note": QT_TRANSLATE_NOOP("words", "Note"),
        "styles": QT_TRANSLATE_NOOP("words", "Styles liked"),
        "price_sensitivity": QT_TRANSLATE_NOOP("words", "Price sensitivity"),
        "brand_leaning": QT_TRANSLATE_NOOP("words", "Brand leaning"),
        "size": QT_TRANSLATE_NOOP("words", "Size"),
        "household_size": QT_TRANSLATE_NOOP("words", "People in the household"),
        "household": QT_TRANSLATE_NOOP("words", "Household"),
        "diet": QT_TRANSLATE_NOOP("words", "Diet"),
        "health": QT_TRANSLATE_NOOP("words", "Health"),
        "interests": QT_TRANSLATE_NOOP("words", "Interests"),
        "level_leaning": QT_TRANSLATE_NOOP("words", "Cares for levels and points"),
        "consumption_pattern": QT_TRANSLATE_NOOP("words", "Way of buying"),
        "buys_elsewhere": QT_TRANSLATE_NOOP("words", "Also buys at"),
        "preferred_channel": QT_TRANSLATE_NOOP("words", "Preferred channel"),
        "delivery_wishes": QT_TRANSLATE_NOOP("words", "Delivery wishes"),
        "question_tolerance": QT_TRANSLATE_NOOP("words", "Tolerance for questions"),
        "message_tolerance": QT_TRANSLATE_NOOP("words", "Tolerance for messages"),
        "accepts_email": QT_TRANSLATE_NOOP("words", "Accepts e-mail"),
        "accepts_sms": QT_TRANSLATE_NOOP("words", "Accepts text messages"),
    },
    "value": {
        "female": QT_TRANSLATE_NOOP("words", "Female"),
        "male": QT_TRANSLATE_NOOP("words", "Male"),
        "other": QT_TRANSLATE_NOOP("words", "Other"),
        "low": QT_TRANSLATE_NOOP("words", "Low"),
        "middle": QT_TRANSLATE_NOOP("words", "Middle"),
        "high": QT_TRANSLATE_NOOP("words", "High"),
        "yes": QT_TRANSLATE_NOOP("words", "Yes"),
        "no": QT_TRANSLATE_NOOP("words", "No"),
        "person": QT_TRANSLATE_NOOP("words", "Person"),
        "company": QT_TRANSLATE_NOOP("words", "Company"),
    },
    "grade": {
        "seen": QT_TRANSLATE_NOOP("words", "Seen"),
        "told": QT_TRANSLATE_NOOP("words", "Told by the customer"),
        "inferred": QT_TRANSLATE_NOOP("words", "Inferred"),
    },
    "source": {
        "told": QT_TRANSLATE_NOOP("words", "The customer"),
        "seen": QT_TRANSLATE_NOOP("words", "Seen by us"),
        "file": QT_TRANSLATE_NOOP("words", "A file"),
        "inferred": QT_TRANSLATE_NOOP("words", "Inferred"),
        "survey": QT_TRANSLATE_NOOP("words", "A survey"),
        "third_party": QT_TRANSLATE_NOOP("words", "Someone else"),
    },
    "segment": {
        "champions": QT_TRANSLATE_NOOP("words", "Champions"),
        "loyal_customers": QT_TRANSLATE_NOOP("words", "Loyal customers"),
        "potential_loyalists": QT_TRANSLATE_NOOP("words", "Potential loyalists"),
        "new_customers": QT_TRANSLATE_NOOP("words", "New customers"),
        "promising": QT_TRANSLATE_NOOP("words", "Promising"),
        "need_attention": QT_TRANSLATE_NOOP("words", "Need attention"),
        "about_to_sleep": QT_TRANSLATE_NOOP("words", "About to sleep"),
        "cant_lose": QT_TRANSLATE_NOOP("words", "Must not be lost"),
        "at_risk": QT_TRANSLATE_NOOP("words", "At risk"),
        "hibernating": QT_TRANSLATE_NOOP("words", "Hibernating"),
    },
    "line": {
        "phone": QT_TRANSLATE_NOOP("words", "Phone"),
        "name": QT_TRANSLATE_NOOP("words", "Name"),
        "address": QT_TRANSLATE_NOOP("words", "Address"),
        "account": QT_TRANSLATE_NOOP("words", "Account"),
        "goods": QT_TRANSLATE_NOOP("words", "Usually buys"),
        "size": QT_TRANSLATE_NOOP("words", "Size"),
        "email": QT_TRANSLATE_NOOP("words", "E-mail"),
        "wechat": QT_TRANSLATE_NOOP("words", "WeChat"),
        "qq": QT_TRANSLATE_NOOP("words", "QQ"),
        "card": QT_TRANSLATE_NOOP("words", "Card"),
        "birthday": QT_TRANSLATE_NOOP("words", "Birthday"),
        "active": QT_TRANSLATE_NOOP("words", "Bought from – to"),
    },
    "mark": {
        "same": QT_TRANSLATE_NOOP("words", "the same"),
        "near": QT_TRANSLATE_NOOP("words", "fits"),
        "other": QT_TRANSLATE_NOOP("words", "differs"),
    },
    "points": {
        "earn": QT_TRANSLATE_NOOP("words", "Earned"),
        "redeem": QT_TRANSLATE_NOOP("words", "Redeemed"),
        "reverse": QT_TRANSLATE_NOOP("words", "Refund"),
        "adjust": QT_TRANSLATE_NOOP("words", "Correction"),
        "gift": QT_TRANSLATE_NOOP("words", "Gift"),
        "expire": QT_TRANSLATE_NOOP("words", "Lapsed"),
    },
    "coupon": {
        "amount": QT_TRANSLATE_NOOP("words", "Amount off"),
        "percent": QT_TRANSLATE_NOOP("words", "Percent off"),
        "gift": QT_TRANSLATE_NOOP("words", "Gift"),
    },
    "level_measure": {
        "spend": QT_TRANSLATE_NOOP("words", "Money spent"),
        "points": QT_TRANSLATE_NOOP("words", "Points earned"),
    },
    "points_rounding": {
        "down": QT_TRANSLATE_NOOP("words", "Rounded down"),
        "half_up": QT_TRANSLATE_NOOP("words", "Rounded to the nearest"),
        "up": QT_TRANSLATE_NOOP("words", "Rounded up"),
    },
    "points_expiry": {
        "never": QT_TRANSLATE_NOOP("words", "Never"),
        "months": QT_TRANSLATE_NOOP("words", "After so many months"),
        "year_end": QT_TRANSLATE_NOOP("words", "At the end of a year"),
    },
    "problem": {
        "missing": QT_TRANSLATE_NOOP("words", "This cell is needed and is empty."),
        "not_a_date": QT_TRANSLATE_NOOP("words", "This is no date."),
        "not_an_amount": QT_TRANSLATE_NOOP("words", "This is no amount of money."),
        "not_a_number": QT_TRANSLATE_NOOP("words", "This is no number."),
        "unknown_status": QT_TRANSLATE_NOOP("words", "This order status is not known."),
        "damaged_number": QT_TRANSLATE_NOOP(
            "words", "A spreadsheet has cut this number. Export the file again and import it without opening it first."
        ),
        "short_row": QT_TRANSLATE_NOOP("words", "The row has fewer cells than the header."),
        "long_row": QT_TRANSLATE_NOOP("words", "The row has more cells than the header."),
        "nul_bytes": QT_TRANSLATE_NOOP("words", "The row holds NUL bytes: the file is damaged here."),
        "bad_encoding": QT_TRANSLATE_NOOP("words", "These letters are in another encoding than the rest of the file."),
        "repeated_order": QT_TRANSLATE_NOOP(
            "words", "This order stands in the file twice with different content; the first was taken."
        ),
        "broken_card": QT_TRANSLATE_NOOP("words", "This contact is broken here; what can be read of it was taken."),
        "error_cell": QT_TRANSLATE_NOOP(
            "words", "A formula failed in this cell, which was taken as empty. Correct it in Excel and import again."
        ),
        "other_sheet": QT_TRANSLATE_NOOP(
            "words", "This sheet could be imported too. Save it as a file of its own, or move it to the front."
        ),
        "double_encoded": QT_TRANSLATE_NOOP(
            "words",
            "These letters were saved in a wrong encoding. Export again and open the file with Data › From text,"
            " choosing UTF-8, or do not open it at all.",
        ),
        "lost_zeros": QT_TRANSLATE_NOOP(
            "words",
            "A spreadsheet has taken the zeros in front. Export again and import the file without opening it first.",
        ),
        "dates_turned": QT_TRANSLATE_NOOP(
            "words",
            "A spreadsheet has taken days for months in this column. Export again and import the file without opening"
            " it first.",
        ),
        "shifted_row": QT_TRANSLATE_NOOP(
            "words",
            "The cells of this row stand beside their columns: a comma too many or too few. Correct the row or export"
            " again.",
        ),
        "repeated_number": QT_TRANSLATE_NOOP(
            "words", "This number or day stands in the file twice with different content; the first was taken."
        ),
        "unknown_word": QT_TRANSLATE_NOOP("words", "This word is not known here."),
        "order_not_known": QT_TRANSLATE_NOOP(
            "words", "The order of this line is not in the shop. Import the order report first."
        ),
    },
    "format": {
        "taobao_orders": QT_TRANSLATE_NOOP("words", "Taobao or Tmall orders"),
        "taobao_items": QT_TRANSLATE_NOOP("words", "Taobao or Tmall order items"),
        "jd_orders": QT_TRANSLATE_NOOP("words", "JD orders"),
        "pdd_orders": QT_TRANSLATE_NOOP("words", "Pinduoduo orders"),
        "douyin_orders": QT_TRANSLATE_NOOP("words", "Douyin orders"),
        "kuaishou_orders": QT_TRANSLATE_NOOP("words", "Kuaishou orders"),
        "wechat_shop_orders": QT_TRANSLATE_NOOP("words", "WeChat Shop orders"),
        "xiaohongshu_orders": QT_TRANSLATE_NOOP("words", "Xiaohongshu orders"),
        "youzan_orders": QT_TRANSLATE_NOOP("words", "Youzan orders"),
        "youzan_items": QT_TRANSLATE_NOOP("words", "Youzan order items"),
        "youzan_customers": QT_TRANSLATE_NOOP("words", "Youzan customers"),
        "alibaba_1688_orders": QT_TRANSLATE_NOOP("words", "1688 orders"),
        "weidian_orders": QT_TRANSLATE_NOOP("words", "Weidian orders"),
        "shopify_orders": QT_TRANSLATE_NOOP("words", "Shopify orders"),
        "shopify_customers": QT_TRANSLATE_NOOP("words", "Shopify customers"),
        "vcard_contacts": QT_TRANSLATE_NOOP("words", "Contacts of a phone"),
        "shopify_products": QT_TRANSLATE_NOOP("words", "Shopify products"),
        "alipay_bill": QT_TRANSLATE_NOOP("words", "Alipay bill"),
        "alipay_merchant_bill": QT_TRANSLATE_NOOP("words", "Alipay merchant bill"),
        "wechat_pay_bill": QT_TRANSLATE_NOOP("words", "WeChat Pay bill"),
        "wechat_pay_merchant_bill": QT_TRANSLATE_NOOP("words", "WeChat Pay merchant bill"),
        "amazon_all_orders": QT_TRANSLATE_NOOP("words", "Amazon All Orders report"),
        "amazon_order_report": QT_TRANSLATE_NOOP("words", "Amazon new or unshipped orders"),
        "ebay_orders": QT_TRANSLATE_NOOP("words", "eBay orders"),
        "etsy_orders": QT_TRANSLATE_NOOP("words", "Etsy orders"),
        "etsy_items": QT_TRANSLATE_NOOP("words", "Etsy order items"),
        "lazada_orders": QT_TRANSLATE_NOOP("words", "Lazada orders"),
        "shopee_orders": QT_TRANSLATE_NOOP("words", "Shopee orders"),
        "online_retail": QT_TRANSLATE_NOOP("words", "Online Retail (public set)"),
        "square_items": QT_TRANSLATE_NOOP("words", "Square sales"),
        "square_customers": QT_TRANSLATE_NOOP("words", "Square customers"),
        "tiktok_shop_orders": QT_TRANSLATE_NOOP("words", "TikTok Shop orders"),
        "woocommerce_orders": QT_TRANSLATE_NOOP("words", "WooCommerce orders, from Analytics"),
        "woocommerce_orders_plugin": QT_TRANSLATE_NOOP("words", "WooCommerce orders, from Advanced Order Export"),
    },
}


class Reason(Protocol):
    """A reason as services give it: a key of domain.reasons, and what stands in the one and the other record."""

    @property
    def code(self) -> str: ...
    @property
    def value(self) -> str: ...
    @property
    def other(self) -> str: ...


def word(kind: str, code: str) -> str:
    """The word for a code; a code that has none, such as a channel of the shop's own, is shown as it is."""
    known = WORDS[kind].get(code)
    return QCoreApplication.translate("words", known) if known else code


def choices(kind: str, codes: tuple[str, ...]) -> list[tuple[str, str]]:
    """Code and word of each, in the order given, for a list of choices."""
    return [(code, word(kind, code)) for code in codes]


def field_name(code: str, own_name: str = "") -> str:
    """The name of a field: the shop's own name for its own."""
    return own_name or word("field", code)


def reason(found: Reason, language: str) -> str:
    """One reason for or against two records being one person, in the language of the window."""
    chinese = "zh" if language.startswith("zh") else "en"
    return sentences.words(found.code, found.value, found.other, language=chinese)


def reasons(found: Iterable[Reason], language: str) -> str:
    """Several reasons as one text, strongest first as they came."""
    return sentences.joined(reason(each, language) for each in found)

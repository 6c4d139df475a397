"""Why two records are taken for one person, or not: each reason as a few words, in English and Chinese.

{value} and {other} are what stands in the one and the other record.
"""

from collections.abc import Iterable

Language = str  # "en" or "zh"

SENTENCES = {
    "same_account": ("same account {value}", "同一账号 {value}"),
    "same_phone": ("same phone {value}", "同一手机 {value}"),
    "same_masked_phone": ("masked phone fits: {value}", "打码手机对得上：{value}"),
    "near_phone": ("phones differ in one digit: {value}, {other}", "手机只差一位：{value}、{other}"),
    "same_email": ("same e-mail {value}", "同一邮箱 {value}"),
    "near_email": ("e-mails almost alike: {value}, {other}", "邮箱几乎一样：{value}、{other}"),
    "same_wechat": ("same WeChat {value}", "同一微信 {value}"),
    "same_qq": ("same QQ {value}", "同一 QQ {value}"),
    "same_card": ("same card {value}", "同一会员卡 {value}"),
    "near_card": ("numbers almost alike: {value}, {other}", "号码几乎一样：{value}、{other}"),
    "same_handle": ("account and contact agree: {value}", "账号与联系方式一致：{value}"),
    "same_name": ("same name {value}", "同名 {value}"),
    "masked_name": ("names fit: {value}, {other}", "姓名对得上：{value}、{other}"),
    "same_surname": ("same surname: {value}, {other}", "同姓：{value}、{other}"),
    "spelt_name": ("the same name in pinyin: {value}, {other}", "拼音相同：{value}、{other}"),
    "near_name": ("names almost alike: {value}, {other}", "姓名相近：{value}、{other}"),
    "same_given": ("same first name {value}", "名相同：{value}"),
    "near_given": ("first names almost alike: {value}, {other}", "名相近：{value}、{other}"),
    "same_family": ("same last name {value}", "姓相同：{value}"),
    "near_family": ("last names almost alike: {value}, {other}", "姓相近：{value}、{other}"),
    "same_birthday": ("same birthday {value}", "同一生日 {value}"),
    "near_birthday": ("birthdays almost alike: {value}, {other}", "生日相近：{value}、{other}"),
    "same_door": ("same door: {value}", "同一门牌：{value}"),
    "same_building": ("same house: {value}", "同一栋楼：{value}"),
    "same_street": ("same street: {value}", "同一街道：{value}"),
    "same_home": ("one name at one address: {value}, {other}", "同名同址：{value}、{other}"),
    "same_district": ("same district: {value}", "同一区县：{value}"),
    "same_city": ("same city: {value}", "同一城市：{value}"),
    "same_number": ("same house number {value}", "门牌号相同：{value}"),
    "near_number": ("house numbers almost alike: {value}, {other}", "门牌号相近：{value}、{other}"),
    "same_road": ("same street: {value}", "同一街道：{value}"),
    "near_road": ("streets almost alike: {value}, {other}", "街道相近：{value}、{other}"),
    "same_more": ("same second line of the address: {value}", "地址第二行相同：{value}"),
    "near_more": ("second lines of the address almost alike: {value}, {other}", "地址第二行相近：{value}、{other}"),
    "same_town": ("same town: {value}", "同一城镇：{value}"),
    "near_town": ("towns almost alike: {value}, {other}", "城镇相近：{value}、{other}"),
    "same_postcode": ("same postcode {value}", "邮编相同：{value}"),
    "near_postcode": ("postcodes almost alike: {value}, {other}", "邮编相近：{value}、{other}"),
    "same_state": ("same state: {value}", "同一州省：{value}"),
    "same_size": ("both bought size {value}", "都买 {value} 码"),
    "same_goods": ("both bought {value}", "都买过 {value}"),
    "other_name": ("names differ: {value}, {other}", "姓名不同：{value}、{other}"),
    "strange_name": ("names that cannot be compared: {value}, {other}", "姓名无法比较：{value}、{other}"),
    "other_given": ("same surname, other given name: {value}, {other}", "同姓不同名：{value}、{other}"),
    "first_name_differs": ("first names differ: {value}, {other}", "名不同：{value}、{other}"),
    "last_name_differs": ("last names differ: {value}, {other}", "姓不同：{value}、{other}"),
    "other_receiver": ("sent to somebody else: {value}, {other}", "收货人不同：{value}、{other}"),
    "other_phone": ("phones differ: {value}, {other}", "手机不同：{value}、{other}"),
    "phones_at_once": ("two phones in use at the same time: {value}, {other}", "两个手机同时在用：{value}、{other}"),
    "other_account": ("two accounts of one platform: {value}, {other}", "同一平台两个账号：{value}、{other}"),
    "accounts_at_once": (
        "two accounts of one platform in use at once in different cities: {value}, {other}",
        "同一平台两个账号同时在不同城市使用：{value}、{other}",
    ),
    "other_wechat": ("WeChat differs: {value}, {other}", "微信不同：{value}、{other}"),
    "other_qq": ("QQ differs: {value}, {other}", "QQ 不同：{value}、{other}"),
    "other_email": ("e-mails differ: {value}, {other}", "邮箱不同：{value}、{other}"),
    "other_birthday": ("birthdays differ: {value}, {other}", "生日不同：{value}、{other}"),
    "other_card": ("numbers differ: {value}, {other}", "号码不同：{value}、{other}"),
    "other_city": ("different cities: {value}, {other}", "城市不同：{value}、{other}"),
    "other_door": ("different doors: {value}, {other}", "门牌不同：{value}、{other}"),
    "other_number": ("house numbers differ: {value}, {other}", "门牌号不同：{value}、{other}"),
    "other_road": ("streets differ: {value}, {other}", "街道不同：{value}、{other}"),
    "other_more": ("second lines of the address differ: {value}, {other}", "地址第二行不同：{value}、{other}"),
    "other_town": ("towns differ: {value}, {other}", "城镇不同：{value}、{other}"),
    "other_postcode": ("postcodes differ: {value}, {other}", "邮编不同：{value}、{other}"),
    "other_state": ("states differ: {value}, {other}", "州省不同：{value}、{other}"),
    "other_sex": ("one is addressed as Mr, the other as Ms: {value}, {other}", "称呼不同：{value}、{other}"),
    "same_line": ("the same line again", "同样的一行"),
    "told_same": ("somebody here said so", "店里有人认定过"),
    # Why an order is perhaps not her own: value of this order, other as she usually has it.
    "odd_receiver": ("goes to {value}, usually to {other}", "收货人是{value}，平时是{other}"),
    "odd_phone": ("delivery phone {value}, usually {other}", "收货电话 {value}，平时 {other}"),
    "odd_city": ("sent to {value}, usually to {other}", "寄到{value}，平时寄{other}"),
    "odd_address": ("another address: {value}", "另一个地址：{value}"),
    "odd_size": ("size {value}, usually {other}", "尺码 {value}，平时 {other}"),
    "odd_category": ("{value}, which she never buys; usually {other}", "买的是{value}，平时买{other}"),
    "odd_payer": ("paid by {value}, usually by {other}", "付款人是{value}，平时是{other}"),
    "odd_coupon": ("coupon {value}, and she never uses any", "用了优惠券 {value}，平时从不用"),
    "odd_hour": ("ordered about {value}:00, far from her usual hours", "{value} 点左右下单，和平时时段差很多"),
    "gift_words": ("“{value}” is written on it", "备注写着“{value}”"),
    "gift_before": ("{value} was given a present before", "以前也给{value}送过礼"),
    "borrowed_before": ("{value} borrowed the account before", "{value}以前借过这个账号"),
    "note_gift": ("got order {value} as a present from {other}", "收到{other}送的礼物，订单 {value}"),
    "note_borrowed": ("ordered with the account of {other}: {value}", "借{other}的账号下过单：{value}"),
    "soon_spring": ("shortly before the Spring Festival", "临近春节"),
    "soon_dragon_boat": ("shortly before the Dragon Boat Festival", "临近端午"),
    "soon_qixi": ("shortly before Qixi", "临近七夕"),
    "soon_mid_autumn": ("shortly before the Mid-Autumn Festival", "临近中秋"),
    "soon_valentine": ("shortly before Valentine’s Day", "临近情人节"),
    "soon_womens_day": ("shortly before Women’s Day", "临近妇女节"),
    "soon_mothers_day": ("shortly before Mother’s Day", "临近母亲节"),
    "soon_fathers_day": ("shortly before Father’s Day", "临近父亲节"),
    "soon_teachers_day": ("shortly before Teachers’ Day", "临近教师节"),
    "soon_christmas": ("shortly before Christmas", "临近圣诞"),
}


def words(code: str, value: str = "", other: str = "", *, language: Language = "en") -> str:
    """One reason in words."""
    return SENTENCES[code][language == "zh"].format(value=value, other=other)


def joined(reasons: Iterable[str]) -> str:
    """Several reasons as one text."""
    return " · ".join(reasons)

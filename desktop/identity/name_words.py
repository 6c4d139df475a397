"""The words around names: titles and what they tell, particles, and words that only look like names."""

from typing import Literal

Sex = Literal["", "f", "m"]

TITLES: dict[str, Sex] = {
    **dict.fromkeys("先生 大哥 老哥 叔叔 大叔 大爷 爷爷 伯伯 师兄 师弟 哥哥 弟弟 爸爸 少爷 公子".split(), "m"),
    **dict.fromkeys("女士 小姐 太太 夫人 大姐 姐姐 阿姨 大妈 大婶".split(), "f"),
    **dict.fromkeys("婶婶 奶奶 妈妈 师姐 师妹 姑娘 妹妹 小姐姐 宝妈 美女".split(), "f"),
    **dict.fromkeys(
        "老师 师傅 老板 经理 总监 主任 医生 大夫 教授 律师 同学 会计 院长 校长 店长 工程师 董事长".split(), ""
    ),
    **dict.fromkeys("哥 叔 爷 伯 爸".split(), "m"),
    **dict.fromkeys("姐 嫂 姨 婶 妈 妹 太".split(), "f"),
    **dict.fromkeys("总 工 董 老 局 处 队 师 医 导 宝".split(), ""),
}
AFTER_GIVEN = frozenset("哥姐总嫂叔姨妈爸")  # titles of one character that also follow a given name: 小芳姐
FORE = "小老大阿"
NOT_A_NAME = frozenset(
    """
    夏天 夏日 夏至 周一 周二 周三 周四 周五 周六 周日 周末 车厘子 米其林 米老鼠 马卡龙 全家 全部 安全 项链 古风 常青藤
    包包    时光机 云淡风轻 连衣裙 卫衣 甘草 蓝天 蓝莓
    柚子 黄桃 黄瓜 白菜 石头哥 金牌 银河 万宝路 成都 成人 武汉 江西
    温州 苏州 常州 郑州
    叶子 高兴 马上 云朵 方便 方便面 金牛 白羊 水瓶 安静 平安 明天 阳光 江南 温柔 时光
    华丽 白云 平凡 幸福 幸运 花花 花儿 石头 雷雨 安心 安好 安然 白色 黄色 金色 红豆 绿豆
    黄豆 土豆 米粒 米饭 麦子 麦田 桃子 石榴 梅花 桂花 兰花 荷花 花园 花店 玉米 熊猫 马路
    牛奶 鱼儿 龙猫 海洋 海边 海风 海水 云南 山东 江湖 江山 于是 和平 公主 公子 成功 成长
    从前 从容 过客 过往 未来 未知 常常 向日葵 向阳花 万事通 万能 钱多多 金不换 毛线 毛豆
    毛球 洋洋 明月 明亮 明媚 时间 时尚 单纯 单身 解忧 路过 路人 英雄 金刚 元宝 元气
    元气满满
    """.split()
)
WESTERN_TITLES: dict[str, Sex] = {
    **dict.fromkeys("mr sir herr monsieur senor".split(), "m"),
    **dict.fromkeys("mrs ms miss madam mme frau lady senora".split(), "f"),
    **dict.fromkeys("dr prof doctor professor".split(), ""),
}  # fmt: skip
PARTICLES = frozenset("van von der den de del della di da dos du la le bin ibn al el ter ten mac st".split())
SUFFIXES = frozenset("jr sr ii iii iv phd md esq".split())
# Short forms of English given names, the long one first.
_SHORT = """
robert bob rob bobby robbie bert|william bill will billy liam willy|richard dick rick ricky rich
james jim jimmy jamie|john johnny jack jon|michael mike mick micky mikey|thomas tom tommy|charles charlie chuck
joseph joe joey|edward ed eddie ted|daniel dan danny|matthew matt|andrew andy drew|anthony tony
steven steve stephen|christopher chris|david dave davey|kenneth ken kenny|ronald ron ronnie|donald don donnie
gerald gerry jerry|lawrence larry|samuel sam sammy|benjamin ben benny|nicholas nick nicky|alexander alex sandy
gregory greg|timothy tim|patrick pat paddy|peter pete|philip phil|frederick fred freddie|nathaniel nathan nate
jonathan jonny|joshua josh|zachary zach zack|jeffrey jeff|douglas doug
elizabeth liz beth betty eliza lizzie lisa|margaret maggie peggy meg marge
katherine kate kathy katie kat catherine cathy|patricia patty trish tricia|jennifer jen jenny
jessica jess jessie|rebecca becky becca|susan sue susie|deborah deb debbie|barbara barb|victoria vicky tori
samantha sammie|christine christina chrissy tina|alexandra alexa lexi|amanda mandy|stephanie steph|kimberly kim
cynthia cindy|pamela pam|dorothy dot dottie|judith judy|isabella bella isabelle|abigail abby|olivia liv livvy
madeleine maddy maddie|georgina georgie|jacqueline jackie|josephine josie|gabriella gabby|emily em emmy
"""
SHORT_FORMS = {short: row.split()[0] for row in _SHORT.replace("\n", "|").split("|") if row for short in row.split()}

"""Days that notes ask for, in both languages; never a day that is over, never a colour or a size taken for a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.spoken_dates import follow_up
from desktop.services.calendar.festivals import next_festival

WEDNESDAY = date(2026, 11, 25)
FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "due_on", "title"),
    [
        ("周五回电", "2026-11-27", "回电"),
        ("星期五回电", "2026-11-27", "回电"),
        ("礼拜天来取", "2026-11-29", "来取"),
        ("周三回电", "2026-12-02", "回电"),
        ("下周三", "2026-12-02", ""),
        ("下个星期一联系", "2026-11-30", "联系"),
        ("下下周一送样品", "2026-12-07", "送样品"),
        ("这周五", "2026-11-27", ""),
        ("今天回电", "2026-11-25", "回电"),
        ("明天下午三点来取", "2026-11-26", "下午三点来取"),
        ("后天", "2026-11-27", ""),
        ("大后天回访", "2026-11-28", "回访"),
        ("三天后", "2026-11-28", ""),
        ("10天以后问问", "2026-12-05", "问问"),
        ("十二天之后", "2026-12-07", ""),
        ("过两天再打电话", "2026-11-27", "再打电话"),
        ("两周后再问", "2026-12-09", "再问"),
        ("三个月后", "2027-02-25", ""),
        ("半个月后", "2026-12-10", ""),
        ("3日内答复", "2026-11-28", "答复"),
        ("两小时后回电", "2026-11-25", "回电"),
        ("下月3号", "2026-12-03", ""),
        ("下个月底", "2026-12-31", ""),
        ("月底", "2026-11-30", ""),
        ("月初联系", "2026-12-01", "联系"),
        ("3号", "2026-12-03", ""),
        ("25号", "2026-12-25", ""),
        ("31号", "2026-12-31", ""),
        ("15号之前答复", "2026-12-14", "答复"),
        ("12月1日", "2026-12-01", ""),
        ("11月25日", "2026-11-25", ""),
        ("十月一日", "2027-10-01", ""),
        ("明年3月5号联系", "2027-03-05", "联系"),
        ("2026-12-05 回电", "2026-12-05", "回电"),
        ("周末来取", "2026-11-28", "来取"),
        ("下周联系", "2026-11-30", "联系"),
        ("下个月再看", "2026-12-01", "再看"),
        ("年底前", "2026-12-30", ""),
        ("国庆后", "2027-10-08", ""),
        ("双12前提醒", "2026-12-11", "提醒"),
        ("中秋节前提醒", "2027-09-14", "提醒"),
        ("过年前送礼", "2027-02-04", "送礼"),
        ("春节前", "2027-02-05", ""),
        ("年后联系", "2027-02-13", "联系"),
        ("投诉包装破损，周五回电", "2026-11-27", "回电"),
        ("上周五买的，三天后回访", "2026-11-28", "回访"),
        ("12月1日到货，周五回电", "2026-11-27", "回电"),
        ("call back Friday", "2026-11-27", "call back"),
        ("Call her back on fri.", "2026-11-27", "Call her back"),
        ("next Tuesday", "2026-12-01", ""),
        ("this Friday", "2026-11-27", ""),
        ("in two weeks", "2026-12-09", ""),
        ("a week from now", "2026-12-02", ""),
        ("tomorrow", "2026-11-26", ""),
        ("the day after tomorrow", "2026-11-27", ""),
        ("on the 3rd", "2026-12-03", ""),
        ("by the 25th", "2026-11-25", ""),
        ("Dec 1", "2026-12-01", ""),
        ("1st of December", "2026-12-01", ""),
        ("March 5, 2027", "2027-03-05", ""),
        ("end of month", "2026-11-30", ""),
        ("end of next month", "2026-12-31", ""),
        ("call before Christmas", "2026-12-24", "call"),
        ("after Chinese New Year ask again", "2027-02-13", "ask again"),
        ("She bought it last Friday, ring her in 3 days", "2026-11-28", "ring her"),
        ("bought Friday; ask whether it fits next Monday", "2026-11-30", "ask whether it fits"),
    ],
)
def test_a_day_is_understood(text: str, due_on: str, title: str) -> None:
    found = follow_up(text, WEDNESDAY, next_festival)
    assert found is not None
    assert (found.due_on.isoformat(), found.title) == (due_on, title)


@pytest.mark.parametrize(
    "text",
    [
        *("买了3号色", "5号电池", "2号线", "一周三次", "每周五来", "圣诞礼盒", "三天前买的", "上周五", "昨天来过"),
        *("本周一来过", "今天来店里", "周五买的", "32号", "13月1日", "2月30日", "2020年3月1日", "送货上门", ""),
        *(
            "ordered on Monday",
            "last Friday",
            "two weeks ago",
            "she sat down",
            "sun cream",
            "the 3rd order",
            "May I ask",
        ),
        *("every Friday", "Fridays", "wants 2 pieces", "on the 45th", "Feb 30", "Christmas card", "today she came"),
    ],
)
def test_nothing_is_read_into_other_words(text: str) -> None:
    assert follow_up(text, WEDNESDAY, next_festival) is None


@pytest.mark.parametrize(
    ("text", "due_on"),
    [
        ("周五回电", "2026-12-04"),
        ("call back Friday", "2026-12-04"),
        ("这周五", "2026-11-27"),
        ("this Friday", "2026-11-27"),
        ("本周五之前", "2026-11-27"),
        ("next Friday", "2026-12-04"),
        ("下周五", "2026-12-04"),
        ("27号", "2026-12-27"),
        ("27号之前", "2026-11-27"),
        ("11月27日", "2026-11-27"),
        ("this Monday", "2026-11-30"),
    ],
)
def test_the_weekday_and_the_date_of_today_are_taken_as_documented(text: str, due_on: str) -> None:
    found = follow_up(text, FRIDAY)
    assert found is not None
    assert found.due_on.isoformat() == due_on


@pytest.mark.parametrize(
    ("today", "text", "due_on"),
    [
        ("2026-01-31", "一个月后", "2026-02-28"),
        ("2026-01-31", "31号", "2026-03-31"),
        ("2027-02-10", "2月29日", "2028-02-29"),
        ("2026-12-31", "月底", "2026-12-31"),
        ("2026-12-31", "明天", "2027-01-01"),
        ("2026-12-28", "下周一", "2027-01-04"),
        ("2026-10-03", "国庆后", "2026-10-08"),
        ("2026-02-18", "春节后", "2026-02-24"),
        ("2026-11-30", "next Tuesday", "2026-12-08"),
        ("2026-11-29", "next Tuesday", "2026-12-01"),
    ],
)
def test_months_and_years_end_where_they_do(today: str, text: str, due_on: str) -> None:
    found = follow_up(text, date.fromisoformat(today), next_festival)
    assert found is not None
    assert found.due_on.isoformat() == due_on


WORDS = (
    "周五 下周三 下下周一 这 本 上 三天后 10天 3号 31号 下月 月底 12月1日 国庆后 过年前 之前 之后 回电 买的"
    " ， 。 \n 一 几 半 两 个 月 年 号 日 Friday next this last in two weeks the 3rd of Dec 1 2027 end month"
    " by before after Christmas call bought 今天 明天"
).split(" ")


@given(
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=4)), max_size=8),
    st.dates(date(1990, 1, 1), date(2098, 12, 31)),
)
def test_whatever_is_written_the_day_is_not_past_and_its_words_are_in_the_text(words: list[str], today: date) -> None:
    for glue in ("", " "):
        text = glue.join(words)
        found = follow_up(text, today, next_festival)
        if found is not None:
            assert today <= found.due_on <= today + timedelta(days=366 * 1000)
            assert 0 <= found.start < found.end <= len(text)
            assert len(found.title) <= 120

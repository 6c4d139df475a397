"""The encoding of a text is right, or the person is asked: never silently wrong."""

import pytest

from desktop.importers.encodings import by_mark, of_lines

CHINESE = "订单编号,买家会员名,收货人姓名\n1001,淘气小猫,王芳\n1002,茶友,李雷\n"
TAIWAN = "訂單編號,買家帳號,收件人\n1001,喵喵,陳美玲\n1002,茶友,林志豪\n"
WESTERN = "Order,Name,Town\n1,José Müller,Zürich\n2,Hélène Brûlé,Orléans\n3,Åsa Öberg,Göteborg\n"


def lines(text: str, encoding: str) -> list[bytes]:
    return text.encode(encoding).splitlines()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE, "utf-8"),
        (CHINESE, "gb18030"),
        (TAIWAN, "big5"),
        (TAIWAN, "utf-8"),
        (WESTERN, "utf-8"),
        (WESTERN, "cp1252"),
    ],
)
def test_an_encoding_is_found_or_stands_among_the_candidates(text: str, encoding: str) -> None:
    guess = of_lines(lines(text, encoding))
    assert guess.encoding == encoding
    assert guess.is_sure or encoding in dict(guess.candidates)


@pytest.mark.parametrize("text", [CHINESE, TAIWAN, WESTERN])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_letters_are_known_without_a_mark(text: str, encoding: str) -> None:
    guess = by_mark(text.encode(encoding))
    assert guess
    assert guess.encoding == encoding


def test_plain_and_narrow_texts_are_not_wide() -> None:
    for content in (b"a,b\n1,2\n", CHINESE.encode(), b"a,b\n\0\0\0\0\0\n", b""):
        assert by_mark(content) is None


@pytest.mark.parametrize("word", ["路", "陆", "拢"])
def test_a_word_that_is_valid_in_two_encodings_is_asked_about(word: str) -> None:
    guess = of_lines([b"1," + word.encode("gb18030")])
    assert not guess.is_sure
    assert word in dict(guess.candidates)["gb18030"]


def test_lines_of_two_encodings_are_mixed() -> None:
    guess = of_lines([*lines(CHINESE, "gb18030"), "1003,茶友,韩梅梅".encode()])
    assert (guess.encoding, guess.mixed, guess.is_sure) == ("gb18030", True, True)

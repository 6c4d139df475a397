"""Every finding that the judge can weigh has its words, in both languages."""

import pytest

from desktop.domain.reasons import SENTENCES, words
from desktop.identity.compare import Part
from desktop.identity.judge import reason_code
from desktop.identity.weights import SHIPPED


@pytest.mark.parametrize("finding", sorted(SHIPPED))
def test_each_finding_has_words(finding: tuple[str, str]) -> None:
    assert reason_code(Part(*finding)) in SENTENCES


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_both_languages_show_the_same_values(code: str) -> None:
    english, chinese = SENTENCES[code]
    for name in ("{value}", "{other}"):
        assert (name in english) == (name in chinese)
    assert "{" not in words(code, "a", "b")
    assert words(code, language="zh") != words(code)

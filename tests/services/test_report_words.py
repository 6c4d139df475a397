"""A report's words on the command line are those of the window."""

import xml.etree.ElementTree as ElementTree

import pytest

from desktop.domain.lifecycle import State
from desktop.domain.resources import resource
from desktop.services import report_words
from desktop.services.reports import NAMES as REPORTS
from desktop.ui.words import WORDS


def _translated() -> dict[str, str]:
    root = ElementTree.parse(resource("i18n", "regulars_zh_CN.ts")).getroot()
    context = next(each for each in root.findall("context") if each.findtext("name") == "words")
    return {each.findtext("source", ""): each.findtext("translation", "") for each in context.findall("message")}


@pytest.mark.parametrize("kind", ["segment", "state"])
def test_names_agree_with_the_window_in_both_languages(kind: str) -> None:
    translated = _translated()
    for code, english in WORDS[kind].items():
        assert report_words.NAMES[code] == (english, translated[english])
    assert {state.value for state in State} <= report_words.NAMES.keys()
    assert REPORTS == ("rfm", "lifecycle", "identified", "enquiries")

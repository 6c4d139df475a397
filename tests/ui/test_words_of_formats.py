"""Every kind of export, and every channel whose orders it holds, is called by a name."""

import pytest

from desktop.importers import formats
from desktop.ui.words import WORDS


@pytest.mark.parametrize("name", formats())
def test_a_format_and_its_channel_have_words(name: str) -> None:
    assert name in WORDS["format"]
    assert formats()[name].channel in WORDS["channel"]

"""The text of a card: read back however it was scanned, refused when a single letter is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import cards
from desktop.domain.ids import ALPHABET, new_ulid

SHOP = "01JAAAAAAAAAAAAAAAAAAAAAAA"
ulids = st.text(ALPHABET, min_size=26, max_size=26)


@given(ulids, ulids)
def test_a_card_is_read_back_however_it_comes(ulid: str, shop: str) -> None:
    text = cards.card_text(ulid, shop)
    full_width = "".join(chr(ord(letter) + 0xFEE0) for letter in text)
    for each in (text, text.lower(), full_width, f" {text} "):
        card = cards.read_card(each)
        assert (card.ulid, card.shop_mark) == (ulid, cards.shop_mark(shop))
        assert cards.is_card(each)


@given(ulids, st.integers(0, 25), st.sampled_from(ALPHABET))
def test_one_letter_misread_is_seen(ulid: str, at: int, letter: str) -> None:
    text = cards.card_text(ulid, SHOP)
    wrong = text[: at + 3] + letter + text[at + 4 :]
    if wrong != text:
        with pytest.raises(cards.BadCard):
            cards.read_card(wrong)


@given(ulids, st.integers(0, 24))
def test_two_letters_swapped_are_seen(ulid: str, at: int) -> None:
    text = cards.card_text(ulid, SHOP)
    at += 3
    wrong = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    if wrong != text:
        with pytest.raises(cards.BadCard):
            cards.read_card(wrong)


@pytest.mark.parametrize("cut", range(30))
def test_half_a_card_is_none(cut: int) -> None:
    with pytest.raises(cards.BadCard):
        cards.read_card(cards.card_text(new_ulid(), SHOP)[:cut])


@given(st.text())
def test_other_texts_are_no_cards(text: str) -> None:
    if not cards.is_card(text):
        with pytest.raises(cards.BadCard):
            cards.read_card(text)
        assert cards.find_card(text) is None or cards.is_card(text[cards.find_card(text)[0] :])


def test_a_card_is_found_behind_what_was_typed() -> None:
    text = cards.card_text(new_ulid(), SHOP)
    assert cards.find_card(f"half a word{text}") == (11, 11 + len(text))
    assert cards.find_card(f"{text} and more") is None


def test_the_letters_that_people_mix_up_are_taken_for_what_they_mean() -> None:
    text = cards.card_text("01" * 13, SHOP)
    assert cards.read_card("RG:" + text[3:].replace("0", "O").replace("1", "l")).ulid == "01" * 13

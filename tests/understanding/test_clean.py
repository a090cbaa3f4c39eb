"""Text is made fit to read without losing what the patient means."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.clean import MAX_CHARACTERS, clean, is_blank, is_command


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  my   back\n\thurts ", "my back hurts"),
        ("kne\u200be", "knee"),
        ("cafe\u0301", "café"),
        ("pain\x00\x07 here\x1b", "pain here"),
        ("\ufeff7/10", "7/10"),
        ("7\u00bd", "7\u00bd"),
        ("a\u00a0b\u2003c\u2028d", "a b c d"),
        ("no\ud800", "no"),
        ("\u202eknee\u202c", "knee"),
        ("ok 👍", "ok 👍"),
        ("", ""),
        (None, ""),
        (7, ""),
    ],
)
def test_text_is_folded(text: object, expected: str) -> None:
    assert clean(text) == expected


def test_a_long_message_is_cut_and_not_refused() -> None:
    assert clean("ab " * 10_000) == ("ab " * 2_000).strip()
    assert len(clean("x" * 50_000)) == MAX_CHARACTERS


@given(st.one_of(st.text(), st.text(alphabet=st.characters())))
def test_cleaning_twice_changes_nothing_and_never_raises(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "  " not in once
    assert len(once) <= MAX_CHARACTERS
    assert not any(unicodedata.category(character) in ("Cc", "Cf", "Cs") for character in once)


@pytest.mark.parametrize("text", ["", "  ", "...", "?!", "👍", "❤️❤️", "\u200b", "- -", None])
def test_nothing_to_read_is_blank(text: object) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["k", "7", "ok 👍", "痛", "٣"])
def test_a_letter_or_digit_is_not_blank(text: str) -> None:
    assert not is_blank(text)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/start", True),
        ("/session_start", True),
        ("/start@clinic_bot", True),
        ('/faq{"a": 1}', True),
        ("/ does it hurt", False),
        ("/start please", False),
        ("and/or", False),
        ("7/10", False),
    ],
)
def test_a_chat_programs_command_is_told_from_words(text: str, command: bool) -> None:
    assert is_command(text) == command

"""A phone number or an email, picked out of a reply."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.replies.contact import read_contact


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("555 555 0123", "555 555 0123"),
        ("it's (555) 555-0123, after six", "(555) 555-0123"),
        ("+44 20 7946 0958", "+44 20 7946 0958"),
        ("ann.b@example.org", "ann.b@example.org"),
        ("my mail is ann@example.org.", "ann@example.org"),
    ],
)
def test_number_or_address_is_found(words: str, value: str) -> None:
    assert read_contact(words).value == value


@pytest.mark.parametrize(
    "words", ["no", "12", "after 5", "ann at home", "1234567890123456789", "555 555 0123 or 555 555 0199"]
)
def test_anything_else_is_unclear(words: str) -> None:
    assert read_contact(words).outcome == "unclear"


@given(st.text(max_size=200))
def test_no_text_breaks_it(words: str) -> None:
    assert read_contact(words).outcome in ("value", "unclear")

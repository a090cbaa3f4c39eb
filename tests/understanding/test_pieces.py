"""Messages cut into the pieces that may each hold a question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.pieces import MAX_PIECES, split


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Does it hurt a lot?", ["Does it hurt a lot?"]),
        ("Does it hurt a lot? Who does it then?", ["Does it hurt a lot?", "Who does it then?"]),
        ("what does it cost and how long does it take", ["what does it cost", "how long does it take"]),
        ("Is it safe for people and does it work?", ["Is it safe for people?", "does it work?"]),
        ("I feel silly, but how does it work?", ["I feel silly", "how does it work?"]),
        ("She came and has been quoted a price.", ["She came and has been quoted a price."]),
        ("Once it is over, does it come back?", ["Once it is over, does it come back?"]),
        ("I ask because, if it works, is it safe?", ["I ask because", "if it works, is it safe?"]),
        ("When was it made and who made it?", ["When was it made?", "who made it?"]),
        ("What is in it, oh and does it hurt much?", ["What is in it?", "does it hurt much?"]),
        ("Is it dear, or is it paid for?", ["Is it dear?", "is it paid for?"]),
        ("Tell me what is in it, and whether it can hurt me.", ["Tell me what is in it", "whether it can hurt me."]),
        ("is the pain back soon and roughly how many visits is it", ["is the pain back soon", "how many visits is it"]),
        ("I ask (1) does it last, (2) is it dear for me?", ["does it last", "is it dear for me?"]),
        ("ok 1 can it be done now and 2 what about bugs", ["can it be done now", "what about bugs"]),
        ("He has 1) a bad back and a long way to go.", ["He has 1) a bad back and a long way to go."]),
        ("whats in it n how long does it last", ["whats in it", "how long does it last"]),
        ("Is it safe, and for whom is it meant?", ["Is it safe?", "for whom is it meant?"]),
        ("Is it safe, and, well, how does it work?", ["Is it safe?", "how does it work?"]),
        ("Infection risk? And how many visits is it?", ["Infection risk?", "how many visits is it?"]),
        ("Hello. Thanks. How long does it take?", ["How long does it take?"]),
        ("", []),
    ],
)
def test_a_message_is_cut_where_a_question_begins(text: str, pieces: list[str]) -> None:
    assert split(text) == pieces


def test_a_patient_who_rambles_keeps_the_last_sentences() -> None:
    text = " ".join(f"This is sentence number {number}." for number in range(30)) + " Does it last for long?"
    pieces = split(text)
    assert len(pieces) == MAX_PIECES
    assert pieces[-1] == "Does it last for long?"


@given(st.text(max_size=400))
def test_cutting_invents_no_words(text: str) -> None:
    words = set(text.replace(",", " ").split())
    for piece in split(text):
        assert {word.rstrip("?") for word in piece.replace(",", " ").split()} <= {word.rstrip("?") for word in words}

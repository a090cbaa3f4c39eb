"""Phrases as features: known by keys alone, the same in every process and after being kept in a file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.grams import Grams

TEXTS = ["how does it work ?", "how does it cost", "does it work", "how does it work", "it does"]
PHRASES = ["does", "does it", "does it work", "how", "how does", "how does it", "it", "it work", "work"]
"""Of up to three words, in at least two of the texts."""
ROOT = Path(__file__).parents[2]


def test_phrases_of_up_to_three_words_that_stand_twice_are_known() -> None:
    grams, _ = Grams.learn(TEXTS, 3)
    assert len(grams.keys) == len(PHRASES)
    own = {phrase: set(grams.of(phrase)[0].tolist()) for phrase in PHRASES}
    assert all(len(own[phrase]) >= 1 for phrase in PHRASES)
    assert set.union(*own.values()) == set(range(len(PHRASES)))
    assert grams.of("how does it work")[0].tolist() == list(range(len(PHRASES)))


@given(st.lists(st.text(alphabet="ab ?", max_size=8), min_size=1, max_size=6))
def test_many_texts_at_once_are_read_as_one_by_one(texts: list[str]) -> None:
    grams, features = Grams.learn(texts, 2, 1)
    matrix = features.toarray()
    for row, text in zip(matrix, texts, strict=True):
        places, weights = grams.of(text)
        expected = np.zeros(len(grams.keys))
        expected[places] = weights
        assert np.allclose(row, expected, atol=1e-6)


def test_words_in_another_order_are_another_phrase() -> None:
    grams, _ = Grams.learn(TEXTS, 2)
    does, it = grams.of("does")[0], grams.of("it")[0]
    assert grams.of("it does")[0].tolist() == sorted([*does, *it])
    assert len(grams.of("does it")[0]) == 3


@given(st.lists(st.sampled_from(["cost", "work", "how", "does", "it", "zebra"]), max_size=12))
def test_what_was_kept_finds_the_same(words: list[str]) -> None:
    grams, _ = Grams.learn(TEXTS, 3)
    again = Grams.of_arrays(grams.arrays("some"), "some")
    for one, other in zip(grams.of(" ".join(words)), again.of(" ".join(words)), strict=True):
        assert np.array_equal(one, other)


def test_nothing_is_known_of_nothing() -> None:
    assert [len(found) for found in Grams.learn([], 2)[0].of("how does it work")] == [0, 0]
    assert [len(found) for found in Grams.learn(TEXTS, 2)[0].of("")] == [0, 0]


def test_keys_do_not_change_from_process_to_process() -> None:
    code = f"from bot.understanding.grams import Grams; print(Grams.learn({TEXTS!r}, 3)[0].keys.tolist())"
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            cwd=ROOT,
            text=True,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] == f"{Grams.learn(TEXTS, 3)[0].keys.tolist()}\n"

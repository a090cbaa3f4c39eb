"""Training of the alarm, beside the topics. Only training needs scipy."""

from __future__ import annotations

from typing import List

import numpy as np

from bot.understanding.alarm import Alarm
from bot.understanding.alarm_examples import ALARMING, HARMLESS, OTHER, AlarmExamples
from bot.understanding.encoder import Encoder
from bot.understanding.grams import Grams
from bot.understanding.lesson import Lesson
from bot.understanding.model import Linear, stack
from bot.understanding.neighbours import pointing
from bot.understanding.pieces import split
from bot.understanding.said import say
from bot.understanding.solve import fit

STRENGTH, PHRASE, BATCH = 100.0, 2, 16
"""Inverse regularisation, longest phrase in words, and examples encoded at a time."""


def train_alarm(examples: AlarmExamples, ordinary: Lesson, encoder: Encoder) -> Alarm:
    """A net that tells alarming from harmless messages and from ``ordinary`` questions and talk."""
    # Every sentence of a harmless message is harmless; of an alarming one, only some are not.
    cut = [split(text) for text in examples.harmless]
    pieces = [piece for sentences in cut if len(sentences) > 1 for piece in sentences]
    harmless = list(dict.fromkeys([*examples.harmless, *pieces]))
    said = say([*examples.alarming, *harmless], ordinary.wording, encoder, BATCH)
    classes = [ALARMING] * len(examples.alarming) + [HARMLESS] * len(harmless)
    vectors = stack([one.vector for one in said])
    plain: List[str] = [one.plain for one in said]
    all_plain = [*plain, *(one.plain for one in ordinary.said)]
    all_classes = classes + [OTHER] * len(ordinary.said)
    word_grams, all_words = Grams.learn(all_plain, PHRASE)
    both_grams, words = Grams.learn(plain, PHRASE)
    count = len(examples.kinds)
    directions = ordinary.directions
    return Alarm(
        vector=Linear(*fit(np.concatenate([vectors, ordinary.vectors]), all_classes, STRENGTH)),
        words=Linear(*fit(all_words, all_classes, STRENGTH)),
        word_grams=word_grams,
        both=Linear(*fit(words, classes, STRENGTH, beside=vectors)),
        both_grams=both_grams,
        kinds=Linear(*fit(words[:count], [kind for _, kind, _ in examples.kinds], STRENGTH, beside=vectors[:count])),
        flags=Linear(*fit(words[:count], [flag for _, _, flag in examples.kinds], STRENGTH, beside=vectors[:count])),
        directions=directions,
        alarming=pointing(vectors[: len(examples.alarming)], directions),
        harmless=pointing(vectors[len(examples.alarming) :][: len(examples.harmless)], directions),
    )

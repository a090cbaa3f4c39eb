"""Training: examples and an encoder to a lesson, a lesson to a model. Seconds on one core. Only this needs scipy."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Dict, FrozenSet, List, Mapping, Sequence

import numpy as np

from bot.understanding.encoder import Encoder
from bot.understanding.examples import TOPIC, Example
from bot.understanding.grams import Grams
from bot.understanding.model import Linear, Model, stack, stance_input
from bot.understanding.neighbours import Neighbours
from bot.understanding.said import Said, say
from bot.understanding.solve import fit
from bot.understanding.wording import WORD, Wording, count_words

LABEL_C, WORDS_C = 8.0, 100.0
STANCE_C, STANCE_OF_ONE_C = 5.0, 3.0
"""Inverse regularisation strengths, chosen by cross-validation on the training examples."""
EVENNESS = 0.5
"""Between labels. What is outside the topics has many times the examples of one topic, and comes up as often: with all
labels alike (1.0), everyday requests were taken for topics half as often again."""
BATCH = 48
"""Examples encoded at a time. One by one when a message is read: pieces differ in length, and padding costs time."""
LABEL_PHRASE, STANCE_PHRASE = 2, 3
"""Longest phrases looked at, in words."""
SEEN = 3
"""Examples a phrase must stand in. With 2, four in ten phrases more, and no more messages understood."""


class TooFewExamples(Exception):
    """There is nothing to learn from."""


@dataclass(frozen=True)
class Lesson:
    """Examples in the order of their labels, each as it is read, how often each word occurs, and what reads."""

    examples: Sequence[Example]
    said: Sequence[Said]
    counts: Mapping[str, int]
    wording: Wording


def read_lesson(examples: Sequence[Example], encoder: Encoder) -> Lesson:
    """The examples, read. Raises TooFewExamples when fewer than two labels have any."""
    if len({example.label for example in examples}) < 2:
        raise TooFewExamples("Training needs examples of at least two intents or topics. Check content/ and data/.")
    ordered = sorted(examples, key=lambda example: example.label)
    texts = [example.text for example in ordered]
    counts = count_words(texts)
    wording = Wording(counts, encoder.words)
    return Lesson(ordered, say(texts, wording, encoder, BATCH), counts, wording)


def train(lesson: Lesson) -> Model:
    """A model of the examples."""
    examples, said = lesson.examples, lesson.said
    labels = sorted({example.label for example in examples})
    vectors = stack([one.vector for one in said])
    names = [example.label for example in examples]
    grams = Grams.learn([one.plain for one in said], LABEL_PHRASE, SEEN)
    number = {label: index for index, label in enumerate(labels)}
    about_topics = [index for index, example in enumerate(examples) if example.label.startswith(TOPIC)]
    stance_grams = Grams.learn([said[index].plain for index in about_topics], STANCE_PHRASE, SEEN)
    return Model(
        labels=Linear(*fit(vectors, names, LABEL_C, EVENNESS)),
        word_labels=Linear(*fit(grams.matrix([one.plain for one in said]), names, WORDS_C, EVENNESS)),
        grams=grams,
        neighbours=Neighbours.learn(vectors, np.array([number[name] for name in names], dtype=np.int32), labels),
        stance_grams=stance_grams,
        stance=_stance(
            [examples[index] for index in about_topics], [said[index] for index in about_topics], stance_grams
        ),
        stances=_stances(examples, said),
        counts=lesson.counts,
        topic_words=_common_words([said[index].plain for index in about_topics]),
    )


def _common_words(texts: Sequence[str]) -> FrozenSet[str]:
    counts = Counter(word for text in texts for word in set(WORD.findall(text)))
    return frozenset(word for word, count in counts.items() if count > 1)


def _stance(examples: Sequence[Example], said: Sequence[Said], grams: Grams) -> Linear:
    """Asked, rightly said or wrongly believed, for all topics together: it is said much alike everywhere."""
    return Linear(
        *fit(
            grams.matrix([one.plain for one in said]),
            [example.stance.split(":")[0] for example in examples],
            STANCE_C,
            beside=stack([stance_input(one) for one in said]),
        )
    )


def _stances(examples: Sequence[Example], said: Sequence[Said]) -> Dict[str, Linear]:
    rows: Dict[str, List[int]] = {}
    for index, example in enumerate(examples):
        if example.label.startswith(TOPIC):
            rows.setdefault(example.label, []).append(index)
    return {
        label: Linear(
            *fit(
                stack([stance_input(said[index]) for index in indexes]),
                [examples[index].stance for index in indexes],
                STANCE_OF_ONE_C,
            )
        )
        for label, indexes in rows.items()
        if len({examples[index].stance for index in indexes}) > 1
    }

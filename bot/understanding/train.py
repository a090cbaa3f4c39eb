"""Training: a lesson to a model. Seconds on one core. Only training needs scipy."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import Executor
from typing import Dict, FrozenSet, List, Sequence, Tuple

import numpy as np

from bot.understanding.examples import TOPIC, Example
from bot.understanding.grams import Grams
from bot.understanding.lesson import Lesson
from bot.understanding.model import Linear, Model, stack, stance_input
from bot.understanding.neighbours import Neighbours
from bot.understanding.said import Said
from bot.understanding.solve import fit
from bot.understanding.wording import WORD

LABEL_C, WORDS_C = 8.0, 100.0
STANCE_C, STANCE_OF_ONE_C = 5.0, 3.0
"""Inverse regularisation strengths, chosen by cross-validation on the training examples."""
EVENNESS = 0.5
"""Between labels. What is outside the topics has many times the examples of one topic, and comes up as often: with all
labels alike (1.0), everyday requests were taken for topics half as often again."""
LABEL_PHRASE, STANCE_PHRASE = 2, 3
"""Longest phrases looked at, in words."""
SEEN = 3
"""Examples a phrase must stand in. With 2, four in ten phrases more, and no more messages understood."""


def train(lesson: Lesson, workers: Executor) -> Model:
    """A model of the examples. What can be learned by itself is, side by side in ``workers``."""
    examples, said = lesson.examples, lesson.said
    names = [example.label for example in examples]
    about_topics = [index for index, example in enumerate(examples) if example.label.startswith(TOPIC)]
    words = workers.submit(_words, [one.plain for one in said], names)
    stance = workers.submit(
        _stance, [examples[index] for index in about_topics], [said[index] for index in about_topics]
    )
    stances = workers.submit(_stances, examples, said)
    labels = workers.submit(fit, lesson.vectors, names, LABEL_C, EVENNESS)
    number = {label: index for index, label in enumerate(sorted(set(names)))}
    owners = np.array([number[name] for name in names], dtype=np.int32)
    grams, word_labels = words.result()
    stance_grams, general_stance = stance.result()
    return Model(
        labels=Linear(*labels.result()),
        word_labels=word_labels,
        grams=grams,
        neighbours=Neighbours.learn(lesson.vectors, lesson.directions, owners, list(number)),
        stance_grams=stance_grams,
        stance=general_stance,
        stances=stances.result(),
        counts=lesson.counts,
        topic_words=_common_words([said[index].plain for index in about_topics]),
    )


def _words(plain: Sequence[str], names: Sequence[str]) -> Tuple[Grams, Linear]:
    """The phrases of the examples, and what they tell about the label."""
    grams, phrases = Grams.learn(plain, LABEL_PHRASE, SEEN)
    return grams, Linear(*fit(phrases, names, WORDS_C, EVENNESS))


def _common_words(texts: Sequence[str]) -> FrozenSet[str]:
    counts = Counter(word for text in texts for word in set(WORD.findall(text)))
    return frozenset(word for word, count in counts.items() if count > 1)


def _stance(examples: Sequence[Example], said: Sequence[Said]) -> Tuple[Grams, Linear]:
    """Asked, rightly said or wrongly believed, for all topics together: it is said much alike everywhere."""
    plain = [one.plain for one in said]
    grams, phrases = Grams.learn(plain, STANCE_PHRASE, SEEN)
    classes = [example.stance.split(":")[0] for example in examples]
    beside = stack([stance_input(one) for one in said])
    return grams, Linear(*fit(phrases, classes, STANCE_C, beside=beside))


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

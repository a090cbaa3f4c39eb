"""Training: examples and an encoder to a model. Seconds on one core; scikit-learn is only needed here."""

from __future__ import annotations

from typing import Dict, List, Sequence

import numpy as np

from bot.understanding.encoder import Encoder, Vectors
from bot.understanding.examples import TOPIC, Example
from bot.understanding.model import Floats, Linear, Model, stack, stance_input

LABEL_C = 10.0
STANCE_C = 3.0
"""Inverse regularisation strengths, chosen by cross-validation on the training examples."""


class TooFewExamples(Exception):
    """There is nothing to learn from."""


def train(examples: Sequence[Example], encoder: Encoder) -> Model:
    """A model of the examples. Raises TooFewExamples when fewer than two labels have any."""
    labels = sorted({example.label for example in examples})
    if len(labels) < 2:
        raise TooFewExamples("Training needs examples of at least two intents or topics. Check content/ and data/.")
    vectors = encoder.encode([example.text for example in examples])
    number = {label: index for index, label in enumerate(labels)}
    return Model(
        labels=_fit(vectors, [example.label for example in examples], LABEL_C),
        examples=vectors,
        owners=np.array([number[example.label] for example in examples], dtype=np.int32),
        stances=_stances(examples, vectors),
    )


def _stances(examples: Sequence[Example], vectors: Vectors) -> Dict[str, Linear]:
    rows: Dict[str, List[int]] = {}
    for index, example in enumerate(examples):
        if example.label.startswith(TOPIC):
            rows.setdefault(example.label, []).append(index)
    return {
        label: _fit(
            stack([stance_input(examples[index].text, vectors[index]) for index in indexes]),
            [examples[index].stance for index in indexes],
            STANCE_C,
        )
        for label, indexes in rows.items()
        if len({examples[index].stance for index in indexes}) > 1
    }


def _fit(features: Floats, classes: Sequence[str], strength: float) -> Linear:
    from sklearn.linear_model import LogisticRegression

    fitted = LogisticRegression(C=strength, max_iter=1000, class_weight="balanced").fit(features, list(classes))
    names = tuple(str(name) for name in fitted.classes_)
    weights, bias = fitted.coef_.astype(np.float32), fitted.intercept_.astype(np.float32)
    if len(names) == 2:  # scikit-learn keeps one row for two classes
        weights, bias = np.concatenate([-weights, weights]) / 2, np.concatenate([-bias, bias]) / 2
    return Linear(names, weights, bias)

"""The training examples as neighbours of a message, in fewer directions than their vectors have."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.understanding.examples import TOPIC
from bot.understanding.grams import Floats

WIDTH = 192
"""Directions kept of the 768. The mix was right as often as with all, and a message costs a quarter of the time."""
COUNT, SHARPNESS, SMOOTHING = 20, 30.0, 0.01
"""Neighbours that vote, how much louder the nearer ones are, and what every label gets."""
COMPARED = 3
"""Nearest examples of the topics, and of all others, that are compared."""


@dataclass(frozen=True)
class Neighbours:
    """``directions`` (768, 192) turn a sentence vector; ``examples`` (n, 192) have unit length and stand in the order
    of their labels; ``owners`` (n,) are the numbers of the labels in ``labels``.
    """

    directions: Floats
    examples: Floats
    owners: NDArray[np.int32]
    labels: Sequence[str]

    @classmethod
    def learn(cls, vectors: Floats, owners: NDArray[np.int32], labels: Sequence[str]) -> Neighbours:
        """The directions in which the vectors differ most (their principal axes, not centred)."""
        _, axes = np.linalg.eigh((vectors.T @ vectors).astype(np.float64))
        directions = axes[:, ::-1][:, :WIDTH].astype(np.float32)
        return cls(directions, _unit(vectors @ directions), owners, labels)

    def cosines(self, vector: Floats) -> Floats:
        """Of one sentence vector to every example, shape (n,)."""
        cosines: Floats = self.examples @ _unit(vector @ self.directions)
        return cosines

    def nearest(self, cosines: Floats) -> Floats:
        """The cosine to the nearest example of each label."""
        nearest: Floats = np.maximum.reduceat(cosines, self._starts)
        return nearest

    def vote(self, cosines: Floats) -> Floats:
        """What the nearest examples say, the nearer the louder: a share for each label."""
        count = min(COUNT, len(cosines))
        top = np.argpartition(-cosines, count - 1)[:count]
        votes = np.zeros(len(self.labels), dtype=np.float32)
        np.add.at(votes, self.owners[top], np.exp(SHARPNESS * (cosines[top] - 1)))
        votes = votes / votes.sum() + SMOOTHING
        share: Floats = votes / votes.sum()
        return share

    def nearer(self, cosines: Floats) -> float:
        """How much nearer the nearest examples of topics are than the nearest others; 0 where one kind is missing."""
        about, others = cosines[self._topics], cosines[~self._topics]
        if not len(about) or not len(others):
            return 0.0
        return float(_top(about).mean() - _top(others).mean())

    @cached_property
    def _starts(self) -> NDArray[np.int64]:
        """Where each label's examples begin."""
        return np.searchsorted(self.owners, np.arange(len(self.labels)))

    @cached_property
    def _topics(self) -> NDArray[np.bool_]:
        """Which examples are about topics."""
        topics: NDArray[np.bool_] = np.array([label.startswith(TOPIC) for label in self.labels])[self.owners]
        return topics


def _top(cosines: Floats) -> Floats:
    count = min(COMPARED, len(cosines))
    top: Floats = np.partition(cosines, len(cosines) - count)[-count:]
    return top


def _unit(vectors: Floats) -> Floats:
    unit: Floats = (vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)).astype(np.float32)
    return unit

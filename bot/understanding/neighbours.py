"""The training examples as neighbours of a message, in fewer directions than their vectors have."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.understanding.examples import TOPIC
from bot.understanding.grams import Floats

WIDTH = 96
"""Directions kept of the 768. The mix was right as often as with 192 or with all, in half and an eighth of the time."""
COUNT, SHARPNESS, SMOOTHING = 20, 30.0, 0.01
"""Neighbours that vote, how much louder the nearer ones are, and what every label gets."""
MANY = 200
"""Examples of a label from which only every second one more is kept: as many messages came right, in half the time."""
COMPARED = 3
"""Nearest examples of one kind, and of another, that are compared."""


@dataclass(frozen=True)
class Neighbours:
    """``directions`` (768, 96) turn a sentence vector; ``examples`` (n, 96) have unit length and stand in the order
    of their labels; ``owners`` (n,) are the numbers of the labels in ``labels``.
    """

    directions: Floats
    examples: Floats
    owners: NDArray[np.int32]
    labels: Sequence[str]

    @classmethod
    def learn(cls, vectors: Floats, directions: Floats, owners: NDArray[np.int32], labels: Sequence[str]) -> Neighbours:
        """``vectors``, shape (m, 768), in the order of their ``owners``, as neighbours."""
        place = np.arange(len(owners)) - np.searchsorted(owners, owners)
        kept = (place < MANY) | (place % 2 == 0)
        return cls(directions, pointing(vectors[kept], directions), owners[kept], labels)

    def cosines(self, vectors: Floats) -> Floats:
        """Of sentence vectors, shape (..., 768), to every example, shape (..., n).

        All at once for a message and its pieces: what takes time is to go through the examples.
        """
        cosines: Floats = pointing(vectors, self.directions) @ self.examples.T
        return cosines

    def nearest(self, cosines: Floats) -> Floats:
        """The cosine to the nearest example of each label."""
        nearest: Floats = np.maximum.reduceat(cosines, self._starts)
        return nearest

    def vote(self, cosines: Floats, nearest: Floats) -> Floats:
        """What the nearest examples say, the nearer the louder: a share for each label."""
        likely = np.flatnonzero(cosines >= _border(nearest, COUNT))
        top = likely[np.argsort(-cosines[likely])[:COUNT]]
        votes = np.zeros(len(self.labels), dtype=np.float32)
        np.add.at(votes, self.owners[top], np.exp(SHARPNESS * (cosines[top] - 1)))
        votes = votes / votes.sum() + SMOOTHING
        share: Floats = votes / votes.sum()
        return share

    def nearer(self, cosines: Floats, nearest: Floats) -> float:
        """How much nearer the nearest examples of topics are than the nearest others; 0 where one kind is missing."""
        about = self._topics
        if about.all() or not about.any():
            return 0.0
        likely = np.flatnonzero(cosines >= min(_border(nearest[about], COMPARED), _border(nearest[~about], COMPARED)))
        near, topics = cosines[likely], about[self.owners[likely]]
        return closeness(near[topics]) - closeness(near[~topics])

    def closest(self, cosines: Floats, nearest: Floats) -> float:
        """How near the nearest examples of all are."""
        return closeness(cosines[cosines >= _border(nearest, COMPARED)])

    @cached_property
    def _starts(self) -> NDArray[np.int64]:
        """Where each label's examples begin."""
        return np.searchsorted(self.owners, np.arange(len(self.labels)))

    @cached_property
    def _topics(self) -> NDArray[np.bool_]:
        """Which labels are topics."""
        return np.array([label.startswith(TOPIC) for label in self.labels])


def main_directions(vectors: Floats) -> Floats:
    """The directions in which vectors differ most, shape (768, 96): their principal axes, not centred."""
    _, axes = np.linalg.eigh((vectors.T @ vectors).astype(np.float64))
    directions: Floats = axes[:, ::-1][:, :WIDTH].astype(np.float32)
    return directions


def _border(nearest: Floats, count: int) -> float:
    """A cosine that at least ``count`` examples reach, for that many labels have one. With fewer labels, -1."""
    return float(np.sort(nearest)[-count]) if len(nearest) >= count else -1.0


def closeness(cosines: Floats) -> float:
    """The mean of the largest few."""
    few = np.partition(cosines, -COMPARED)[-COMPARED:] if len(cosines) > COMPARED else cosines
    return float(few.mean())


def pointing(vectors: Floats, directions: Floats) -> Floats:
    """Sentence vectors, shape (..., 768), in fewer directions and of unit length, shape (..., 96)."""
    fewer = vectors @ directions
    unit: Floats = (fewer / np.maximum(np.linalg.norm(fewer, axis=-1, keepdims=True), 1e-9)).astype(np.float32)
    return unit

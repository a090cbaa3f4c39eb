"""The trained part of understanding: light classifiers over sentence vectors and words, kept as plain arrays."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, FrozenSet, List, Mapping, Sequence, Tuple, Union

import numpy as np
from numpy.typing import NDArray

from bot.understanding.examples import TOPIC
from bot.understanding.features import stance_features
from bot.understanding.grams import Floats, Grams
from bot.understanding.neighbours import Neighbours
from bot.understanding.said import Said
from bot.understanding.wording import WORD

FILE = "understanding.npz"

BY_VECTOR, BY_WORDS, BY_NEIGHBOURS = 0.4, 0.4, 0.2
"""Shares of the three opinions about a message's label. Read off cross-validation, where the mix of the three was
right four points more often than the vector classifier alone, and the exact shares hardly mattered."""
FAMILIAR = 0.45
"""Cosine to the nearest example from which a message counts as familiar. Experts' wording is far from the examples and
well understood, so only what is farther off than that is doubted."""
BEFORE = 0.3
"""Weight of the message before. Of 120 follow-ups the right topic came first in 113 instead of 109, of 585 questions
after an unrelated one in 575 instead of 577."""
LETTERS, STRANGENESS = 4, 0.5
"""For ``belonging``: letters from which a word counts, and its weight."""
STANCE_SCALE = 0.5
"""Weight of the stance features against unit vectors."""
WIDE = 1_000
"""Features from which weights stay in half precision: more than a sentence vector has."""


@dataclass(frozen=True)
class Linear:
    """A multinomial logistic regression: class names, weights (classes, features), bias (classes,).

    Weights over words are many and few are needed at a time, so ``of_few`` takes them in half precision.
    """

    classes: Tuple[str, ...]
    weights: Union[Floats, NDArray[np.float16]]
    bias: Floats

    def arrays(self, name: str) -> Dict[str, NDArray[np.generic]]:
        """As arrays under names of their own, to be kept in a file; weights in half precision."""
        weights = self.weights.astype(np.float16)
        return {f"{name}|classes": np.array(self.classes), f"{name}|weights": weights, f"{name}|bias": self.bias}

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, Any], name: str) -> Linear:
        """What ``arrays`` gave. Raises KeyError when it is not there."""
        classes = tuple(str(one) for one in arrays[f"{name}|classes"])
        weights = arrays[f"{name}|weights"]
        return cls(classes, weights if weights.shape[1] > WIDE else weights.astype(np.float32), arrays[f"{name}|bias"])

    def probabilities(self, features: Floats) -> Floats:
        """Class probabilities, shape (..., classes), of features of shape (..., features)."""
        return _softmax(features @ self.weights.T + self.bias)

    def of_few(self, places: NDArray[np.int64], values: Floats, rest: Floats) -> Floats:
        """Class probabilities of one row, mostly zeros: ``values`` at ``places``, and ``rest`` at the end."""
        scores = self.weights[:, places].astype(np.float32) @ values + self.bias
        if len(rest):
            scores = scores + self.weights[:, self.weights.shape[1] - len(rest) :].astype(np.float32) @ rest
        return _softmax(scores)


@dataclass(frozen=True)
class Candidate:
    """A label with its probability (0-1) and the cosine to its nearest training example."""

    label: str
    probability: float
    similarity: float

    @property
    def confidence(self) -> float:
        """Probability gated by nearness: a message unlike every example is doubted."""
        return self.probability * max(0.0, min(1.0, self.similarity / FAMILIAR))


@dataclass(frozen=True)
class Ranked:
    """Every label, most probable first, and how much the message is about the topics at all (0.5 is a fair border).

    ``closest``: how near the nearest examples are, whatever their label (a cosine).
    """

    candidates: List[Candidate]
    belonging: float
    closest: float


@dataclass(frozen=True)
class Model:
    """What training produces.

    ``labels`` and ``word_labels`` tell the label, from the vector and from the words. ``stance`` tells for all
    topics together whether something is asked, said rightly or believed wrongly; ``stances`` tells it for one
    topic, with the number of the myth. ``counts`` are the words of the examples. ``topic_words`` are words of at least
    two topic examples.
    """

    labels: Linear
    word_labels: Linear
    grams: Grams
    neighbours: Neighbours
    stance_grams: Grams
    stance: Linear
    stances: Mapping[str, Linear]
    counts: Mapping[str, int]
    topic_words: FrozenSet[str]

    def rank(self, said: Sequence[Said]) -> List[Ranked]:
        """The labels of each: a message, or the pieces of one."""
        cosines = self.neighbours.cosines(stack([one.vector for one in said]))
        return [self._rank(one, row) for one, row in zip(said, cosines, strict=True)]

    def _rank(self, said: Said, cosines: Floats) -> Ranked:
        nearest = self.neighbours.nearest(cosines)
        places, values = self.grams.of(said.plain)
        opinions = (
            (BY_VECTOR, self.labels.probabilities(said.vector)),
            (BY_WORDS, self.word_labels.of_few(places, values, np.zeros(0, dtype=np.float32))),
            (BY_NEIGHBOURS, self.neighbours.vote(cosines, nearest)),
        )
        mixed = _softmax(sum(share * np.log(opinion + 1e-7) for share, opinion in opinions))
        candidates = [
            Candidate(self.labels.classes[index], float(mixed[index]), float(nearest[index]))
            for index in np.argsort(-mixed)
        ]
        belonging = self._belonging(said, candidates, self.neighbours.nearer(cosines, nearest))
        return Ranked(candidates, belonging, self.neighbours.closest(cosines, nearest))

    def _belonging(self, said: Said, candidates: Sequence[Candidate], nearer: float) -> float:
        """The probability of all topics together, more where their examples are ``nearer`` than the others.

        Taken off is the share of words that no topic example uses: "how many sessions", with a subject of its own, is
        about something else.
        """
        share = sum(one.probability for one in candidates if one.label.startswith(TOPIC))
        words = [word for word in WORD.findall(said.plain) if len(word) >= LETTERS]
        strange = sum(word not in self.topic_words for word in words) / max(1, len(words))
        return share + nearer - STRANGENESS * strange

    def read_stance(self, label: str, said: Said) -> Tuple[str, float]:
        """How the patient stands to a topic (``ask``, ``truth``, ``myth:N``) and how sure that is (0-1)."""
        own = self.stances.get(label)
        if own is None:
            return "ask", 1.0
        places, values = self.stance_grams.of(said.plain)
        rest = stance_input(said)
        general = dict(zip(self.stance.classes, self.stance.of_few(places, values, rest), strict=True))
        special = own.probabilities(rest)
        groups = [name.split(":")[0] for name in own.classes]
        together = {
            group: float(sum(p for p, one in zip(special, groups, strict=True) if one == group))
            for group in set(groups)
        }
        mixed = {group: float(np.sqrt(max(together[group], 1e-4) * max(general[group], 1e-4))) for group in together}
        group = max(mixed, key=lambda name: mixed[name])
        best = max((p, name) for p, name, one in zip(special, own.classes, groups, strict=True) if one == group)[1]
        return best, mixed[group] / sum(mixed.values())

    def save(self, folder: Path) -> None:
        """Write the arrays into a folder, as one file."""
        arrays: Dict[str, NDArray[np.generic]] = {
            "directions": self.neighbours.directions.astype(np.float16),
            "examples": self.neighbours.examples.astype(np.float16),
            "owners": self.neighbours.owners,
            "words": np.array(list(self.counts)),
            "counts": np.array(list(self.counts.values()), dtype=np.int32),
            "topic_words": np.array("\n".join(sorted(self.topic_words))),
        }
        for name, grams in (("grams", self.grams), ("stance_grams", self.stance_grams)):
            arrays.update(grams.arrays(name))
        linears = {"labels": self.labels, "word_labels": self.word_labels, "stance": self.stance}
        for name, linear in {**linears, **{f"stance/{key}": one for key, one in self.stances.items()}}.items():
            arrays.update(linear.arrays(name))
        with open(folder / FILE, "wb") as file:
            np.savez(file, **arrays)

    @classmethod
    def load(cls, folder: Path) -> Model:
        """Read what ``save`` wrote. Raises OSError when it is not there."""
        with np.load(folder / FILE, allow_pickle=False) as arrays:
            names = {key.split("|")[0] for key in arrays.files if "|" in key}
            linears = {name: Linear.of_arrays(arrays, name) for name in names}
            return cls(
                labels=linears["labels"],
                word_labels=linears["word_labels"],
                grams=Grams.of_arrays(arrays, "grams"),
                neighbours=Neighbours(
                    arrays["directions"].astype(np.float32),
                    arrays["examples"].astype(np.float32),
                    arrays["owners"],
                    linears["labels"].classes,
                ),
                stance_grams=Grams.of_arrays(arrays, "stance_grams"),
                stance=linears["stance"],
                stances={name[len("stance/") :]: one for name, one in linears.items() if name.startswith("stance/")},
                counts=dict(zip(map(str, arrays["words"]), map(int, arrays["counts"]), strict=True)),
                topic_words=frozenset(str(arrays["topic_words"]).split("\n")),
            )


def leaning(alone: Ranked, together: Ranked) -> Ranked:
    """The labels of a message that leans on the one before it: ``together`` is the ranking of both in one."""
    before = {one.label: one for one in together.candidates}
    labels = [one.label for one in alone.candidates]
    mixed = _softmax(
        np.array(
            [
                (1 - BEFORE) * np.log(one.probability + 1e-6) + BEFORE * np.log(before[one.label].probability + 1e-6)
                for one in alone.candidates
            ]
        )
    )
    nearest = [max(one.similarity, before[one.label].similarity) for one in alone.candidates]
    candidates = [Candidate(labels[index], float(mixed[index]), nearest[index]) for index in np.argsort(-mixed)]
    return Ranked(candidates, max(alone.belonging, together.belonging), alone.closest)


def stance_input(said: Said) -> Floats:
    """The stance features with the sentence vector behind them, shape (777,)."""
    joined: Floats = np.concatenate([STANCE_SCALE * stance_features(said.plain), said.vector]).astype(np.float32)
    return joined


def stack(rows: Sequence[Floats]) -> Floats:
    """Rows of equal length as one matrix."""
    matrix: Floats = np.stack(list(rows)).astype(np.float32)
    return matrix


def _softmax(scores: Floats) -> Floats:
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    result: Floats = weights / weights.sum(axis=-1, keepdims=True)
    return result

"""The trained part of understanding: light classifiers over sentence vectors, kept as plain arrays."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

from bot.understanding.features import stance_features

Floats = NDArray[np.float32]

FILE = "understanding.npz"


@dataclass(frozen=True)
class Linear:
    """A multinomial logistic regression: class names, weights (classes, features), bias (classes,)."""

    classes: Tuple[str, ...]
    weights: Floats
    bias: Floats

    def probabilities(self, features: Floats) -> Floats:
        """Class probabilities, shape (..., classes), of features of shape (..., features)."""
        scores = features @ self.weights.T + self.bias
        scores = scores - scores.max(axis=-1, keepdims=True)
        weights = np.exp(scores)
        result: Floats = weights / weights.sum(axis=-1, keepdims=True)
        return result


@dataclass(frozen=True)
class Candidate:
    """A label with its probability (0-1) and the cosine to its nearest training example."""

    label: str
    probability: float
    similarity: float

    @property
    def confidence(self) -> float:
        """Probability gated by nearness: a message unlike every example is doubted."""
        return self.probability * max(0.0, min(1.0, self.similarity))


@dataclass(frozen=True)
class Model:
    """What training produces: the label classifier, its examples, and one stance classifier a topic."""

    labels: Linear
    examples: Floats
    owners: NDArray[np.int32]
    stances: Dict[str, Linear]

    def rank(self, vector: Floats) -> List[Candidate]:
        """Every label, most probable first, for one sentence vector of shape (384,)."""
        probabilities = self.labels.probabilities(vector)
        nearest = np.full(len(self.labels.classes), -1.0, dtype=np.float32)
        np.maximum.at(nearest, self.owners, self.examples @ vector)
        return [
            Candidate(self.labels.classes[index], float(probabilities[index]), float(nearest[index]))
            for index in np.argsort(-probabilities)
        ]

    def stance(self, label: str, text: str, vector: Floats) -> Tuple[str, float]:
        """How the patient stands to a topic (``ask``, ``truth``, ``myth:N``) and how sure that is."""
        linear = self.stances.get(label)
        if linear is None:
            return "ask", 1.0
        probabilities = linear.probabilities(stance_input(text, vector))
        best = int(np.argmax(probabilities))
        return linear.classes[best], float(probabilities[best])

    def save(self, folder: Path) -> None:
        """Write the arrays into a folder, as one file."""
        arrays: Dict[str, NDArray[np.generic]] = {"examples": self.examples, "owners": self.owners}
        for name, linear in {"labels": self.labels, **{f"stance/{key}": one for key, one in self.stances.items()}}.items():
            arrays[f"{name}|classes"] = np.array(linear.classes)
            arrays[f"{name}|weights"] = linear.weights
            arrays[f"{name}|bias"] = linear.bias
        with open(folder / FILE, "wb") as file:
            np.savez(file, **arrays)

    @classmethod
    def load(cls, folder: Path) -> Model:
        """Read what ``save`` wrote. Raises OSError when it is not there."""
        with np.load(folder / FILE, allow_pickle=False) as arrays:
            names = {key.split("|")[0] for key in arrays.files if "|" in key}
            linears = {
                name: Linear(tuple(str(one) for one in arrays[f"{name}|classes"]), arrays[f"{name}|weights"],
                             arrays[f"{name}|bias"])
                for name in names
            }  # fmt: skip
            stances = {name[len("stance/") :]: one for name, one in linears.items() if name != "labels"}
            return cls(linears["labels"], arrays["examples"], arrays["owners"], stances)


def stance_input(text: str, vector: Floats) -> Floats:
    """A sentence vector with the stance features behind it, shape (393,)."""
    joined: Floats = np.concatenate([vector, stance_features(text)])
    return joined


def stack(rows: Sequence[Floats]) -> Floats:
    """Rows of equal length as one matrix."""
    matrix: Floats = np.stack(list(rows)).astype(np.float32)
    return matrix

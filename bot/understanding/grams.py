"""Words and short phrases as features: what a sentence vector blurs, such as one telling word among many."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Dict, List, Mapping, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_TOKEN = re.compile(r"[a-z0-9']+|[?!]")


@dataclass(frozen=True)
class Grams:
    """A vocabulary of phrases of up to ``longest`` words, with the inverse document frequency of each."""

    vocabulary: Tuple[str, ...]
    idf: Floats
    longest: int

    @classmethod
    def learn(cls, texts: Sequence[str], longest: int, seen: int = 2) -> Grams:
        """The phrases that stand in at least ``seen`` of the texts, which are plain (lower case, mended)."""
        counts = Counter(phrase for text in texts for phrase in set(_phrases(text, longest)))
        vocabulary = tuple(sorted(phrase for phrase, count in counts.items() if count >= seen))
        idf = [np.log((1 + len(texts)) / (1 + counts[phrase])) + 1 for phrase in vocabulary]
        return cls(vocabulary, np.array(idf, dtype=np.float32), longest)

    def arrays(self, name: str) -> Dict[str, NDArray[np.generic]]:
        """As arrays under names of their own, to be kept in a file."""
        vocabulary = np.array("\n".join(self.vocabulary))
        return {f"{name}.vocabulary": vocabulary, f"{name}.idf": self.idf, f"{name}.longest": np.array(self.longest)}

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, Any], name: str) -> Grams:
        """What ``arrays`` gave. Raises KeyError when it is not there."""
        vocabulary = tuple(str(arrays[f"{name}.vocabulary"]).split("\n"))
        return cls(vocabulary, arrays[f"{name}.idf"], int(arrays[f"{name}.longest"]))

    @cached_property
    def _places(self) -> Dict[str, int]:
        return {phrase: place for place, phrase in enumerate(self.vocabulary)}

    def of(self, text: str) -> Tuple[NDArray[np.int64], Floats]:
        """Places in the vocabulary and their weights, of unit length together. Both empty when nothing is known."""
        counts: Counter[int] = Counter()
        for phrase in _phrases(text, self.longest):
            place = self._places.get(phrase)
            if place is not None:
                counts[place] += 1
        places = np.array(sorted(counts), dtype=np.int64)
        if not len(places):
            return places, np.zeros(0, dtype=np.float32)
        weights = (1 + np.log([counts[place] for place in places])) * self.idf[places]
        unit: Floats = (weights / np.linalg.norm(weights)).astype(np.float32)
        return places, unit

    def matrix(self, texts: Sequence[str]) -> Any:
        """The features of many texts, a scipy sparse matrix of shape (texts, vocabulary). For training."""
        from scipy.sparse import csr_matrix

        found = [self.of(text) for text in texts]
        ends = np.cumsum([0] + [len(places) for places, _ in found])
        columns = np.concatenate([places for places, _ in found])
        values = np.concatenate([weights for _, weights in found]).astype(np.float32)
        return csr_matrix((values, columns, ends), shape=(len(texts), len(self.vocabulary)))


def _phrases(text: str, longest: int) -> List[str]:
    tokens = _TOKEN.findall(text)
    return [
        " ".join(tokens[start : start + length])
        for length in range(1, longest + 1)
        for start in range(len(tokens) - length + 1)
    ]

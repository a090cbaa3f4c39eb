"""Words and short phrases as features: what a sentence vector blurs, such as one telling word among many."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Dict, List, Mapping, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Keys = NDArray[np.uint64]

_TOKEN = re.compile(r"[a-z0-9']+|[?!]")
_NEXT = np.uint64(0x9E3779B97F4A7C15)
"""Odd, so that no two keys become one when a word is added to them."""


@dataclass(frozen=True)
class Grams:
    """A vocabulary of phrases of up to ``longest`` words, with the inverse document frequency of each.

    A phrase is known by a key of 64 bits alone: a tenth of the memory of a dictionary of strings. ``keys`` are in
    ascending order, ``places`` (numbers of the features) belong to them; ``idf`` is in the order of the features.
    """

    keys: Keys
    places: NDArray[np.int32]
    idf: Floats
    longest: int

    @classmethod
    def learn(cls, texts: Sequence[str], longest: int, seen: int = 2) -> Grams:
        """The phrases that stand in at least ``seen`` of the texts, which are plain (lower case, mended)."""
        counts = Counter(phrase for text in texts for phrase in set(_phrases(text, longest)))
        vocabulary = sorted(phrase for phrase, count in counts.items() if count >= seen)
        idf = [np.log((1 + len(texts)) / (1 + counts[phrase])) + 1 for phrase in vocabulary]
        keys = [_keys_of_lengths(phrase.split(), len(phrase.split()))[-1] for phrase in vocabulary]
        return cls._of(np.concatenate([np.zeros(0, dtype=np.uint64), *keys]), np.array(idf, dtype=np.float32), longest)

    @classmethod
    def _of(cls, keys: Keys, idf: Floats, longest: int) -> Grams:
        """``keys`` in the order of the features."""
        places = np.argsort(keys).astype(np.int32)
        return cls(keys[places], places, idf, longest)

    def arrays(self, name: str) -> Dict[str, NDArray[np.generic]]:
        """As arrays under names of their own, to be kept in a file."""
        keys = self.keys[np.argsort(self.places)]
        return {f"{name}.keys": keys, f"{name}.idf": self.idf, f"{name}.longest": np.array(self.longest)}

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, Any], name: str) -> Grams:
        """What ``arrays`` gave. Raises KeyError when it is not there."""
        return cls._of(arrays[f"{name}.keys"], arrays[f"{name}.idf"], int(arrays[f"{name}.longest"]))

    def of(self, text: str) -> Tuple[NDArray[np.int64], Floats]:
        """Places of the features and their weights, of unit length together. Both empty when nothing is known."""
        keys = np.concatenate(_keys_of_lengths(_TOKEN.findall(text), self.longest))
        keys = keys[keys <= self.keys[-1]] if len(self.keys) else keys[:0]
        at = np.searchsorted(self.keys, keys)
        found = self.places[at[self.keys[at] == keys]]
        places, counts = np.unique(found.astype(np.int64), return_counts=True)
        if not len(places):
            return places, np.zeros(0, dtype=np.float32)
        weights = (1 + np.log(counts)) * self.idf[places]
        unit: Floats = (weights / np.linalg.norm(weights)).astype(np.float32)
        return places, unit

    def matrix(self, texts: Sequence[str]) -> Any:
        """The features of many texts, a scipy sparse matrix of shape (texts, vocabulary). For training."""
        from scipy.sparse import csr_matrix

        found = [self.of(text) for text in texts]
        ends = np.cumsum([0] + [len(places) for places, _ in found])
        columns = np.concatenate([places for places, _ in found])
        values = np.concatenate([weights for _, weights in found]).astype(np.float32)
        return csr_matrix((values, columns, ends), shape=(len(texts), len(self.keys)))


def _phrases(text: str, longest: int) -> List[str]:
    tokens = _TOKEN.findall(text)
    return [
        " ".join(tokens[start : start + length])
        for length in range(1, longest + 1)
        for start in range(len(tokens) - length + 1)
    ]


def _keys_of_lengths(words: Sequence[str], longest: int) -> List[Keys]:
    """The keys of all phrases of one word, then of two, and so on; the same in every process, unlike ``hash``."""
    digests = b"".join(blake2b(word.encode(), digest_size=8).digest() for word in words)
    single = np.frombuffer(digests, dtype="<u8").astype(np.uint64)
    lengths = [single]
    for length in range(1, min(longest, len(words))):
        lengths.append(lengths[-1][:-1] * _NEXT + single[length:])
    return lengths

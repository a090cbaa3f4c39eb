"""Words and short phrases as features: what a sentence vector blurs, such as one telling word among many."""

from __future__ import annotations

import re
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
    ascending order, which is the order of the features and of ``idf``.
    """

    keys: Keys
    idf: Floats
    longest: int

    @classmethod
    def learn(cls, texts: Sequence[str], longest: int, seen: int = 2) -> Tuple[Grams, Any]:
        """The phrases that stand in at least ``seen`` of the texts, which are plain (lower case, mended).

        With them the features of the texts, a scipy sparse matrix of shape (texts, vocabulary).
        """
        keys, rows = _all_keys(texts, longest)
        order = np.lexsort((rows, keys))
        found, where = keys[order], rows[order]
        first = np.ones(len(found), dtype=bool)  # of a phrase in a text, however often it stands there
        first[1:] = (found[1:] != found[:-1]) | (where[1:] != where[:-1])
        phrases, counts = np.unique(found[first], return_counts=True)
        phrases, counts = phrases[counts >= seen], counts[counts >= seen]
        idf = np.log((1 + len(texts)) / (1 + counts)) + 1
        grams = cls(phrases, idf.astype(np.float32), longest)
        return grams, grams._matrix(keys, rows, len(texts))

    def arrays(self, name: str) -> Dict[str, NDArray[np.generic]]:
        """As arrays under names of their own, to be kept in a file."""
        return {f"{name}.keys": self.keys, f"{name}.idf": self.idf, f"{name}.longest": np.array(self.longest)}

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, Any], name: str) -> Grams:
        """What ``arrays`` gave. Raises KeyError when it is not there."""
        return cls(arrays[f"{name}.keys"], arrays[f"{name}.idf"], int(arrays[f"{name}.longest"]))

    def of(self, text: str) -> Tuple[NDArray[np.int64], Floats]:
        """Places of the features and their weights, of unit length together. Both empty when nothing is known."""
        found, _ = self._places(np.concatenate(_keys_of_lengths(_keys_of_words(_TOKEN.findall(text)), self.longest)))
        places, counts = np.unique(found, return_counts=True)
        if not len(places):
            return places, np.zeros(0, dtype=np.float32)
        weights = (1 + np.log(counts)) * self.idf[places]
        unit: Floats = (weights / np.linalg.norm(weights)).astype(np.float32)
        return places, unit

    def _matrix(self, keys: Keys, rows: NDArray[np.int32], texts: int) -> Any:
        """The features of texts that hold phrases with these ``keys``, each in the text that its row names."""
        from scipy.sparse import csr_matrix

        places, known = self._places(keys)
        ones = np.ones(len(places), dtype=np.float32)
        counted = csr_matrix((ones, (rows[known], places)), shape=(texts, len(self.keys)))
        counted.sum_duplicates()
        counted.data = (1 + np.log(counted.data)) * self.idf[counted.indices]
        lengths = np.sqrt(np.asarray(counted.multiply(counted).sum(axis=1)).ravel())
        counted.data /= np.repeat(np.maximum(lengths, 1e-9), np.diff(counted.indptr)).astype(np.float32)
        return counted

    def _places(self, keys: Keys) -> Tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """The places of the keys that are known, and which those are."""
        if not len(self.keys):
            return np.zeros(0, dtype=np.int64), np.zeros(len(keys), dtype=bool)
        at = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        known: NDArray[np.bool_] = self.keys[at] == keys
        return at[known].astype(np.int64), known


def _all_keys(texts: Sequence[str], longest: int) -> Tuple[Keys, NDArray[np.int32]]:
    """The keys of all phrases of many texts, and the number of the text that each stands in."""
    words = [_TOKEN.findall(text) for text in texts]
    known = sorted({word for some in words for word in some})
    key_of = dict(zip(known, _keys_of_words(known), strict=True))
    single = np.array([key_of[word] for some in words for word in some], dtype=np.uint64)
    rows = np.repeat(np.arange(len(texts), dtype=np.int32), [len(some) for some in words])
    keys = _keys_of_lengths(single, longest)
    whole = [rows[: len(some)] == rows[len(rows) - len(some) :] for some in keys]  # begins and ends in the same text
    return (
        np.concatenate([some[inside] for some, inside in zip(keys, whole, strict=True)]),
        np.concatenate([rows[: len(some)][inside] for some, inside in zip(keys, whole, strict=True)]),
    )


def _keys_of_words(words: Sequence[str]) -> Keys:
    """The same in every process, unlike ``hash``."""
    digests = b"".join(blake2b(word.encode(), digest_size=8).digest() for word in words)
    return np.frombuffer(digests, dtype="<u8").astype(np.uint64)


def _keys_of_lengths(single: Keys, longest: int) -> List[Keys]:
    """The keys of all phrases of one word, which are given, then of two, and so on."""
    lengths = [single]
    for length in range(1, min(longest, len(single))):
        lengths.append(lengths[-1][:-1] * _NEXT + single[length:])
    return lengths

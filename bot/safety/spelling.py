"""Mends spelling towards the words of the red flags, and leaves real words alone.

A word is mended only when it is neither a red-flag word nor a known neighbour ("peel" is not "pee").
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Collection, Dict, List, Mapping, Optional, Sequence, Tuple

import jellyfish
from rapidfuzz.distance import OSA

_RUN = re.compile(r"(.)\1{2,}")
_SHORTEST_MENDED = 4
_LONG = 8
_MOST_PARTS = 4
_MEMORY = 20_000


class Speller:
    """Spelling for one set of rules.

    ``vocabulary``: words the rules know. ``mended``: those worth mending towards. ``spellings``: written form
    -> the words meant. ``real``: English words that look like a red-flag word and are not one.
    """

    def __init__(
        self,
        vocabulary: Collection[str],
        mended: Collection[str],
        spellings: Mapping[str, Sequence[str]],
        real: Collection[str],
    ) -> None:
        self._vocabulary = frozenset(vocabulary)
        self._spellings = {written: tuple(meant) for written, meant in spellings.items()}
        self._real = frozenset(real)
        self._seen: Dict[str, Tuple[str, ...]] = {}
        self._by_letter: Dict[str, List[str]] = defaultdict(list)
        self._sound: Dict[str, str] = {}
        self._key_words = frozenset(mended)
        for word in sorted(self._key_words):
            self._by_letter[word[0]].append(word)
            self._sound[word] = jellyfish.metaphone(word)

    def mend(self, word: str) -> Tuple[str, ...]:
        """The word or words meant. Unknown words come back as they are."""
        known = self._known(word)
        if known:
            return known
        if word in self._seen:
            return self._seen[word]
        meant = self._mend(word)
        if len(self._seen) >= _MEMORY:
            self._seen.clear()
        self._seen[word] = meant
        return meant

    def _known(self, word: str) -> Optional[Tuple[str, ...]]:
        if word in self._spellings:
            return self._spellings[word]
        return (word,) if word in self._vocabulary or word in self._real else None

    def _mend(self, word: str) -> Tuple[str, ...]:
        for shorter in (_RUN.sub(r"\1\1", word), _RUN.sub(r"\1", word)):
            known = self._known(shorter) if shorter != word else None
            if known:
                return known
        word = _RUN.sub(r"\1", word)
        if len(word) < _SHORTEST_MENDED or not word.isascii() or any(char.isdigit() for char in word):
            return (word,)
        near = self._nearest(word)
        return self._split(word) or ((near,) if near else (word,))

    def _split(self, word: str) -> Optional[Tuple[str, ...]]:
        """``cantbreathe`` as ``cant breathe``: every part known, one of them a key word."""
        if len(word) < 6:
            return None
        best: List[Optional[Tuple[str, ...]]] = [None] * (len(word) + 1)
        best[0] = ()
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - 14), end):
                before, part = best[start], word[start:end]
                if before is None or len(before) >= _MOST_PARTS or part not in self._vocabulary:
                    continue
                if len(part) < 3 and part not in {"i", "im", "my", "in", "no", "on", "of", "to", "me", "up"}:
                    continue
                here = best[end]
                if here is None or len(before) + 1 < len(here):
                    best[end] = (*before, part)
        parts = best[len(word)]
        return parts if parts and any(part in self._key_words for part in parts) else None

    def _nearest(self, word: str) -> Optional[str]:
        """The closest red-flag word by edits, or by sound with a few more edits."""
        allowed = 2 if len(word) >= _LONG else 1
        sound = jellyfish.metaphone(word)
        found: List[Tuple[int, int, str]] = []
        letters = {word[0], word[1]} | ({"f"} if word[0] == "p" else {"p"} if word[0] == "f" else set())
        for letter in sorted(letters):
            for candidate in self._by_letter.get(letter, ()):
                if abs(len(candidate) - len(word)) > 3:
                    continue
                alike = len(word) > 4 and self._sound[candidate] == sound
                limit = allowed + (1 + (len(word) >= _LONG) if alike else 0)
                distance = OSA.distance(word, candidate, score_cutoff=limit)
                if distance <= limit and (letter == word[0] or distance == 1 or alike):
                    found.append((distance - alike, abs(len(candidate) - len(word)), candidate))
        return min(found)[2] if found else None

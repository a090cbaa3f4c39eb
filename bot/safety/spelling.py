"""Mends spelling towards the words of the red flags, and leaves real words alone.

A word is mended only when it is neither a red-flag word nor a known neighbour ("peel" is not "pee").
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Collection, Dict, List, Mapping, Optional, Sequence, Tuple

import jellyfish
from rapidfuzz import process
from rapidfuzz.distance import OSA

_VOWELS = re.compile(r"[aeiou]|(.)(?=\1)")
_RUN = re.compile(r"(.)\1{2,}")
_SHORTEST_MENDED = 4
_SHORTEST_CLIPPED = 5
_LONG = 8
_MOST_PARTS = 4
_SOUNDS_LIKE = {
    "f": frozenset("p"),
    "p": frozenset("f"),
    "k": frozenset("c"),
    "c": frozenset("sk"),
    "s": frozenset("c"),
}
_SHORT_PARTS = frozenset({"i", "im", "my", "in", "no", "on", "of", "to", "me", "up"})


class Speller:
    """Spelling for one set of rules.

    ``vocabulary``: words the rules know. ``mended``: those worth mending towards. ``spellings``: written form
    -> the words meant. ``real``: English words that look like a red-flag word and are not one.
    """

    def __init__(
        self,
        vocabulary: Collection[str],
        mended: Sequence[str],
        spellings: Mapping[str, Sequence[str]],
        real: Collection[str],
    ) -> None:
        self._vocabulary = frozenset(vocabulary)
        self._spellings = {written: tuple(meant) for written, meant in spellings.items()}
        self._real = frozenset(real)
        self._parts = frozenset(word for word in self._vocabulary if len(word) > 2) | _SHORT_PARTS
        self._by_letter: Dict[str, List[str]] = defaultdict(list)
        self._sound: Dict[str, str] = {}
        self._key_words = frozenset(mended)
        for word in sorted(self._key_words):
            self._by_letter[word[0]].append(word)
            self._sound[word] = jellyfish.metaphone(word)
        # "thrt swlng": how words are written when the vowels are left out.
        self._by_skeleton = {word[0] + _VOWELS.sub("", word[1:]): word for word in reversed(mended)}

    def mend(self, word: str) -> Tuple[str, ...]:
        """The word or words meant. Unknown words come back as they are."""
        return self._known(word) or self._mend(word)

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
        if len(word) >= _SHORTEST_CLIPPED and word.endswith("in") and word + "g" in self._vocabulary:
            return (word + "g",)  # "droopin"
        near = self._by_skeleton.get(word) or self._nearest(word)
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
                if before is None or len(before) >= _MOST_PARTS or part not in self._parts:
                    continue
                here = best[end]
                if here is None or len(before) + 1 < len(here):
                    best[end] = (*before, part)
        parts = best[len(word)]
        return parts if parts and any(part in self._key_words for part in parts) else None

    def _nearest(self, word: str) -> Optional[str]:
        """The closest red-flag word by edits, or by sound with a few more edits."""
        allowed, most = (2, 4) if len(word) >= _LONG else (1, 2)
        sound = jellyfish.metaphone(word)
        found: List[Tuple[int, int, str]] = []
        letters = {word[0], word[1]} | _SOUNDS_LIKE.get(word[0], frozenset())
        for letter in sorted(letters & self._by_letter.keys()):
            near = process.extract(word, self._by_letter[letter], scorer=OSA.distance, score_cutoff=most, limit=None)
            for candidate, distance, _ in near:
                alike = len(word) > _SHORTEST_MENDED and self._sound[candidate] == sound
                limit = most if alike else allowed
                if distance <= limit and (letter == word[0] or distance == 1 or alike):
                    found.append((distance - alike, abs(len(candidate) - len(word)), candidate))
        return min(found)[2] if found else None

"""How patients write, brought nearer to how the examples are written: short forms, spelling, names of the treatment.

A sentence vector moves a long way when a word is misspelled, and a misspelling of "mesotherapy" outweighs all
the other words. So words that are in no dictionary are mended towards the words of the examples, and the
treatment's name, which nearly every message holds and which tells no two topics apart, becomes "it".
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import Container, Dict, Iterable, List, Mapping, Tuple

from rapidfuzz.distance import OSA

from bot.understanding.short_forms import SHORT_FORMS

NAME = "mesotherapy"
WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_NAMES = re.compile(r"\b(?:meso[ -]therapy|meso|intradermotherapy|intradermal therapy)\b")
_NAME_BEGINS, _NAME_NEVER_ENDS = ("mesot", "mezot"), ("ist", "ists", "oma")
"""Its misspellings stand in the examples too often not to count as words; "mesotherapist" is one, and mesothelioma."""
_MASKED = re.compile(rf"\b(?:the )?{NAME}\b")
_RUN = re.compile(r"(.)\1{2,}")

SHORTEST_MENDED = 4
LONG = 8
"""Letters from which two slips are mended instead of one."""
FAMILIAR = 3
"""Times a word stands in the examples before it counts as a word, and as a word to mend towards."""
_MEMORY = 20_000

_CUT_ENDINGS = (
    "s",
    "es",
    "ed",
    "d",
    "ing",
    "er",
    "ers",
    "ly",
    "y",
    "able",
    "ness",
    "less",
    "ful",
    "ist",
    "ists",
    "est",
)
_CHANGED_ENDINGS = (("ed", "e"), ("ing", "e"), ("er", "e"), ("able", "e"), ("ies", "y"), ("ied", "y"), ("ily", "y"))
_ENDINGS: Tuple[Tuple[str, str], ...] = (*((ending, "") for ending in _CUT_ENDINGS), *_CHANGED_ENDINGS)
_BEGINNINGS = ("un", "re", "non", "over", "mis", "pre", "dis", "under", "out", "anti", "multi", "inter", "intra", "sub")


def count_words(texts: Iterable[str]) -> Dict[str, int]:
    """How often each word stands in the texts."""
    return dict(Counter(word for text in texts for word in WORD.findall(_lower(text))))


class Wording:
    """Rewrites messages. ``counts``: words of the examples and how often; ``dictionary``: words known to be English."""

    def __init__(self, counts: Mapping[str, int], dictionary: Container[str]) -> None:
        self._counts = counts
        self._dictionary = dictionary
        self._seen: Dict[str, str] = {}
        self._targets: Dict[Tuple[str, int], List[str]] = {}  # by first letter and length
        for word in sorted(counts):
            if len(word) >= SHORTEST_MENDED and word.isalpha() and counts[word] >= FAMILIAR and self._is_word(word):
                self._targets.setdefault((word[0], len(word)), []).append(word)

    def plain(self, text: str) -> str:
        """The message in lower case with short forms written out, spelling mended and one name for the treatment."""
        words = WORD.sub(lambda match: self._mend(match[0]), _lower(text))
        return " ".join(_NAMES.sub(NAME, words).split())

    @staticmethod
    def masked(plain: str) -> str:
        """A plain message with "it" for the treatment's name."""
        return _MASKED.sub("it", plain)

    def _mend(self, word: str) -> str:
        meant = self._seen.get(word)
        if meant is None:
            if len(self._seen) >= _MEMORY:
                self._seen.clear()
            meant = self._seen[word] = self._meant(word)
        return meant

    def _meant(self, word: str) -> str:
        if word in SHORT_FORMS:
            return SHORT_FORMS[word]
        word = _RUN.sub(r"\1\1", word)
        if len(word) < SHORTEST_MENDED or not word.isalpha() or len(word) > 2 * LONG + LONG:
            return word
        if word.startswith(_NAME_BEGINS) and not word.endswith(_NAME_NEVER_ENDS):
            return NAME
        if self._counts.get(word, 0) >= FAMILIAR and self._is_word(word):
            return word
        if len(word) > LONG and OSA.distance(word, NAME, score_cutoff=3) <= 3:
            return word if word in self._dictionary or not word.startswith(("m", "e")) else NAME
        return word if self._is_word(word) else self._nearest(word)

    def _is_word(self, word: str) -> bool:
        known = self._dictionary
        if word in known or self._counts.get(word, 0) >= 3 * FAMILIAR:
            return True
        for ending, instead in _ENDINGS:
            stem = word[: -len(ending)] + instead
            if word.endswith(ending) and len(stem) >= 3:
                doubled = instead == "" and len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in known
                if stem in known or doubled:
                    return True
        rests = (word[len(start) :] for start in _BEGINNINGS if word.startswith(start))
        joined = any(word[:cut] in known and word[cut:] in known for cut in range(4, len(word) - 3))
        return joined or any(len(rest) >= 4 and rest in known for rest in rests)

    def _nearest(self, word: str) -> str:
        """The familiar word fewest slips away, commoner words first; the word itself when none is near."""
        allowed = 1 if len(word) < LONG else 2
        enough = 4 * self._counts.get(word, 0)
        best, choice = float(allowed + 1), word
        letters = dict.fromkeys(word[:2])  # in this order: a set's differs from process to process
        lengths = range(len(word) - allowed, len(word) + allowed + 1)
        for target in chain.from_iterable(self._targets.get((at, length), ()) for at in letters for length in lengths):
            if self._counts[target] < enough or (target[0] != word[0] and target[:2] != word[1::-1]):
                continue
            slips = OSA.distance(word, target, score_cutoff=allowed)
            if slips > allowed:
                continue
            swapped = 0.0 if set(word) == set(target) else 0.3
            cost = slips + swapped - 0.1 * min(len(str(self._counts[target])), 3)
            if cost < best:
                best, choice = cost, target
        return choice


def _lower(text: str) -> str:
    return text.lower().replace("’", "'").replace("‘", "'")

"""Words of a reply in one form, so that "I am", "I'm" and "im" are the same.

``fold`` gives words only; ``stream`` keeps commas and other breaks, because "no fever, chest pain" and
"no fever or chest pain" differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz.distance import OSA

from bot.understanding.clean import clean
from bot.understanding.replies.words import CONTRACTIONS, REAL_WORDS, SPELLINGS

Tokens = tuple[str, ...]

BREAK, ASKED = ",", "?"
"""Stand for punctuation that ends a clause, and for a question mark."""

BREAKS = frozenset((BREAK, ASKED))

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[,;.:!?\n()\u2026/=+-]")
_LONG_RUN = re.compile(r"([^\W\d_])\1{2,}")
_SAME_SOUND = (frozenset("ck"), frozenset("cs"), frozenset("fp"))


def lowered(text: str) -> str:
    """``text`` cleaned, in small letters, with plain quotes and dashes."""
    plain = clean(text).lower().replace("\u2019", "'").replace("\u2018", "'").replace("`", "'")
    return re.sub(r"[\u2010-\u2015\u2212]", "-", plain).replace("&", " and ")


def stream(text: str) -> Tokens:
    """Words of ``text`` with ``BREAK`` where a clause ends; "-", "=" and ":" stay out."""
    words: list[str] = []
    for token in _TOKEN.findall(_LONG_RUN.sub(r"\1", lowered(text))):
        if token in "-=:()":
            continue
        if token in "/+":
            words.append("and" if token == "/" else "plus")
        else:
            words.append(token.replace("'", "") if token[0].isalnum() else ASKED if token == ASKED else BREAK)
    return _contracted(SPELLINGS.get(word, word) for word in words)


def fold(text: str) -> Tokens:
    """Words of ``text`` without any punctuation."""
    return _contracted(word for word in stream(text) if word not in BREAKS)


def _contracted(words: Iterable[str]) -> Tokens:
    result: list[str] = []
    for word in words:
        joined = CONTRACTIONS.get((result[-1], word)) if result else None
        if joined:
            result[-1] = joined
        else:
            result.append(word)
    return tuple(result)


def spelled(words: Tokens, vocabulary: frozenset[str]) -> Tokens:
    """``words`` with misspellings of ``vocabulary`` put right. Real words and short ones stay as they are."""
    known: dict[str, str] = {}
    for word in set(words):
        known[word] = _nearest(word, vocabulary) or word
    return tuple(known[word] for word in words)


def _nearest(word: str, vocabulary: frozenset[str]) -> str | None:
    if len(word) < 3 or word in vocabulary or word in REAL_WORDS or not word.isalpha():
        return None
    close: list[tuple[int, str]] = []
    for target in vocabulary:
        allowed = _allowed(word, target)
        if allowed:
            distance = OSA.distance(word, target, score_cutoff=allowed)
            if distance <= allowed:
                close.append((distance, target))
    close.sort()
    best = [target for distance, target in close if distance == close[0][0]]
    if any(not _same_word(best[0], target) for target in best):
        return None
    return max(best, key=len) if best else None


def _allowed(word: str, target: str) -> int:
    """Edits allowed between a word and what it may stand for; 0 means it cannot."""
    if len(target) < 4:
        return 0
    if target[:2] == "kn" and word == target[1:]:
        return 1
    if word[0] != target[0] and frozenset((word[0], target[0])) not in _SAME_SOUND:
        return 0
    return 2 if min(len(word), len(target)) >= 8 else 1


def _same_word(one: str, other: str) -> bool:
    """True for forms of one word: "help" and "helped", "diabetes" and "diabetic"."""
    return one[: max(4, min(len(one), len(other)) - 2)] == other[: max(4, min(len(one), len(other)) - 2)]

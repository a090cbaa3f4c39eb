"""Whom the words of a message are about: the patient or somebody else."""

from __future__ import annotations

from typing import Collection, List, Optional, Sequence

from bot.safety.clauses import Place
from bot.safety.normalise import Word, plain


class PersonReader:
    """Knows the words for the patient ("I", "my") and for others, single words such as "mum"."""

    def __init__(self, me: Collection[str], others: Collection[str]) -> None:
        self._others = {plain(word): True for word in others}
        self._known = {**{plain(word): False for word in me}, **self._others}

    def read(self, words: Sequence[Word], places: Sequence[Place]) -> People:
        """The persons named in a message."""
        return People([self._known.get(word.text) for word in words], places)


class People:
    """The persons named in one message."""

    def __init__(self, other: Sequence[Optional[bool]], places: Sequence[Place]) -> None:
        self._other = other
        self._places = places
        self._before = _nearest(other)
        self._after = [
            None if index is None else len(other) - 1 - index for index in reversed(_nearest(list(reversed(other))))
        ]

    def is_other(self, start: int, end: int) -> bool:
        """Whether the words from ``start`` up to ``end`` are about somebody else.

        The nearest person up to them in the sentence decides, else the nearest after, else the last one of the
        sentence before ("My mum is 80. Chest pain.").
        """
        sentence = self._places[start].sentence
        before = self._before[end - 1]
        if before is not None and self._places[before].sentence == sentence:
            return bool(self._other[before])
        after = self._after[end] if end < len(self._after) else None
        if after is not None and self._places[after].sentence == sentence:
            return bool(self._other[after])
        return before is not None and self._places[before].sentence == sentence - 1 and bool(self._other[before])

    def anyone(self, start: int) -> bool:
        """Whether any person is named in the sentence that holds word ``start``."""
        sentence = self._places[start].sentence
        near = (self._before[start], self._after[start])
        return any(index is not None and self._places[index].sentence == sentence for index in near)


def _nearest(other: Sequence[Optional[bool]]) -> List[Optional[int]]:
    """For each word, the last word up to and including it that names a person."""
    last: Optional[int] = None
    nearest: List[Optional[int]] = []
    for index, who in enumerate(other):
        last = index if who is not None else last
        nearest.append(last)
    return nearest

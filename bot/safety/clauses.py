"""Parts a message into sentences, parts and clauses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Collection, FrozenSet, List, Sequence, Tuple

from bot.content.red_flags import ClauseWords
from bot.safety.normalise import COMMA, NO_BREAK, STOP, Word, plain

_YEAR = re.compile(r"(19|20)\d\d")
_LONGEST_TIME = 5


@dataclass(frozen=True)
class Place:
    """Where a word stands. Equal numbers mean the same sentence, part or clause; clauses are the smallest.

    A part ends where the speaker turns to a new statement ("..., I have"); a clause also ends at a new
    subject without punctuation ("no fever my legs are weak").
    """

    sentence: int
    part: int
    clause: int


class ClauseReader:
    """Reads clauses by the editors' word lists."""

    def __init__(self, words: ClauseWords) -> None:
        self._subjects = _plain_set(words.subjects)
        self._openers = self._subjects | _plain_set(words.openers)
        self._joiners = _plain_set(words.joiners)
        self._breakers = _plain_set(words.breakers)
        self._limits = _plain_set(words.limits)
        self._links = _plain_set(words.links)
        self._times = _plain_set(words.times)
        self._answers = _plain_set(words.answers)

    def places(self, words: Sequence[Word]) -> List[Place]:
        """One place for each word."""
        places: List[Place] = []
        sentence = part = clause = 0
        begun = 0
        for index in range(len(words)):
            if index:
                stop, new_part, new_clause = self._breaks(words, index, begun)
                sentence += stop
                part += new_part
                clause += new_clause
                if new_part:
                    begun = index
            places.append(Place(sentence, part, clause))
        return places

    def _breaks(self, words: Sequence[Word], index: int, begun: int) -> Tuple[bool, bool, bool]:
        """Whether a sentence, a part and a clause begin at ``index``; the part so far began at ``begun``."""
        word, before = words[index], words[index - 1]
        after = words[index + 1].text if index + 1 < len(words) else ""
        if word.pause == STOP:
            replies = word.asked and word.text in self._answers
            if replies and not (after and words[index + 1].pause == NO_BREAK):
                return False, False, False  # "chest pain? no"
            return True, True, True
        if index - begun <= _LONGEST_TIME and self._is_time(before.text):
            return False, False, False
        if word.text in self._breakers or (word.text in self._links and after in self._openers):
            return False, True, True
        answered = begun == index - 1 and before.text in self._answers
        if word.text in self._limits:
            return False, False, True
        if word.pause == COMMA and (word.text in self._openers or answered):
            return False, True, True
        if word.text in self._subjects and before.text not in self._joiners:
            return False, word.text.startswith("i"), True
        return False, False, False

    def _is_time(self, word: str) -> bool:
        return word in self._times or _YEAR.fullmatch(word) is not None


def _plain_set(words: Collection[str]) -> FrozenSet[str]:
    return frozenset(plain(word) for word in words)

"""Parts a message into sentences, parts and clauses, and says whom each word is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Collection, FrozenSet, List, Optional, Sequence, Tuple

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
            replies = "?" in word.mark and word.text in self._answers
            if replies and not (after and words[index + 1].pause == NO_BREAK):
                return False, False, False  # "chest pain? no"
            return True, True, True
        if index - begun <= _LONGEST_TIME and self._is_time(before.text):
            return False, False, False
        if word.text in self._breakers or (word.text in self._links and after in self._openers):
            return False, True, True
        answered = begun == index - 1 and before.text in self._answers
        if word.pause == COMMA and (word.text in self._openers or answered):
            return False, True, True
        if word.text in self._subjects and before.text not in self._joiners:
            return False, word.text.startswith("i"), True
        return False, False, False

    def _is_time(self, word: str) -> bool:
        return word in self._times or _YEAR.fullmatch(word) is not None


class PersonReader:
    """Tells the patient from somebody else. ``others`` are single words such as "mum"."""

    def __init__(self, me: Collection[str], others: Collection[str]) -> None:
        self._me = _plain_set(me)
        self._others = _plain_set(others)

    def is_other(self, words: Sequence[Word], places: Sequence[Place], start: int, end: int) -> bool:
        """Whether the words from ``start`` to ``end`` are about somebody else.

        The nearest person before them in the sentence decides, else the nearest after, else the last one of
        the sentence before.
        """
        sentence = places[start].sentence
        earlier: Optional[bool] = None
        for index in range(end - 1, -1, -1):
            who = self._who(words[index].text)
            if who is None:
                continue
            if places[index].sentence == sentence:
                return who
            earlier = who if earlier is None and places[index].sentence == sentence - 1 else earlier
        for index in range(end, len(words)):
            if places[index].sentence != sentence:
                break
            who = self._who(words[index].text)
            if who is not None:
                return who
        return bool(earlier)

    def names_someone(self, words: Sequence[Word], places: Sequence[Place], start: int) -> bool:
        """Whether any person is named in the sentence that holds ``start``."""
        sentence = places[start].sentence
        return any(
            places[index].sentence == sentence and self._who(word.text) is not None for index, word in enumerate(words)
        )

    def _who(self, word: str) -> Optional[bool]:
        if word in self._others:
            return True
        return False if word in self._me else None


def _plain_set(words: Collection[str]) -> FrozenSet[str]:
    return frozenset(plain(word) for word in words)

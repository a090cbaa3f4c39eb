"""The cue words of a message that mean what they say, found quickly around a sign."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from typing import Any, Collection, Iterator, List, Sequence

from bot.content.red_flags import Cue
from bot.safety.clauses import Place
from bot.safety.levels import Standing
from bot.safety.matching import Match

# A cue further away than this, in words, tells nothing about a sign. It keeps the work linear.
_FARTHEST = 40


class Cues:
    """The cues of one message.

    A cue inside a longer cue means the longer one ("not sure if" is no "if"); one made of the words ``pseudo``
    means nothing ("no relief"); a denial inside a sign is the sign itself ("no feeling", "can't pee"), and so is
    one over the ``negative`` word a sign begins with ("do not want to live").
    """

    def __init__(
        self,
        found: Sequence[Match[Cue]],
        signs: Sequence[Match[Any]],
        pseudo: Collection[int],
        negative: Collection[int],
        places: Sequence[Place],
    ) -> None:
        reach = _reach(signs, len(places))
        kept = [
            match
            for match in _outermost(found)
            if not (match.key.standing != Standing.NOW.value and _all_in(match, pseudo))
            and not (match.key.standing == Standing.DENIED.value and match.end <= reach[match.start])
            and not (match.key.standing == Standing.DENIED.value and _any_in(match, negative))
            and not (match.key.closing and not _closes(match.end, places))
        ]
        self._near = sorted((match for match in kept if match.key.scope != "message"), key=lambda match: match.start)
        self._starts = [match.start for match in self._near]
        self._everywhere = [match for match in kept if match.key.scope == "message"]

    def heard(self) -> List[Cue]:
        """All of them, wherever they stand."""
        return [match.key for match in (*self._near, *self._everywhere)]

    def around(self, start: int, end: int) -> Iterator[Match[Cue]]:
        """The cues that may speak of the words from ``start`` up to ``end``."""
        first = bisect_left(self._starts, start - _FARTHEST)
        last = bisect_right(self._starts, end + _FARTHEST)
        yield from self._near[first:last]
        yield from self._everywhere


def _outermost(found: Sequence[Match[Cue]]) -> List[Match[Cue]]:
    """Without the cues inside a longer one; figures of speech stay, they only cover their own words."""
    kept: List[Match[Cue]] = []
    widest = (0, 0)
    for match in sorted(found, key=lambda match: (match.start, -match.end)):
        span = (match.start, match.end)
        if match.end > widest[1] or span == widest or match.key.direction == "over":
            kept.append(match)
        if match.end > widest[1]:
            widest = span
    return kept


def _reach(signs: Sequence[Match[Any]], length: int) -> List[int]:
    """For each word, how far the signs reach that begin at it or before it."""
    reach = [0] * length
    for match in signs:
        reach[match.start] = max(reach[match.start], match.end)
    return list(itertools.accumulate(reach, max))


def _all_in(match: Match[Cue], words: Collection[int]) -> bool:
    return all(index in words for index in range(match.start, match.end))


def _any_in(match: Match[Cue], words: Collection[int]) -> bool:
    return any(index in words for index in range(match.start, match.end))


def _closes(end: int, places: Sequence[Place]) -> bool:
    return end == len(places) or places[end].clause != places[end - 1].clause

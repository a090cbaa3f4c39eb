"""Finds compiled phrases in the words of a message: spaCy finds the words, a short walk the sequences."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Callable, Collection, Dict, Generic, Hashable, Iterable, List, Mapping, Sequence, Set, Tuple, TypeVar

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from bot.safety.normalise import STOP, Word
from bot.safety.phrases import Notation, Pattern

Key = TypeVar("Key", bound=Hashable)
_UNKNOWN = "-"


@dataclass(frozen=True)
class Match(Generic[Key]):
    """``key`` found from word ``start`` up to but not including word ``end``."""

    key: Key
    start: int
    end: int


class PhraseFinder(Generic[Key]):
    """All phrases of the rules at once. ``phrases``: (key, patterns) pairs; ``notation`` compiled them.

    ``vocab``: one for all finders, and a bare one: the English one works out shapes and endings of every word, which
    nothing here looks at. ``longest``: of two matches that begin together under one key, keep the longer and not the
    tighter.

    Words unknown to the rules never enter spaCy's string store, so it neither grows nor keeps patients' words.
    """

    def __init__(
        self, phrases: Iterable[Tuple[Key, Sequence[Pattern]]], notation: Notation, vocab: Vocab, longest: bool = True
    ) -> None:
        self._choose: Callable[[Iterable[int]], int] = max if longest else min
        self._vocab = vocab
        self._fillers = notation.fillers
        self._known = notation.vocabulary()
        self._matcher = PhraseMatcher(self._vocab)
        self._labels: Dict[int, Sequence[str]] = {}
        for literal, labels in notation.literals.items():
            name = "|".join(labels)  # one name for all literals that stand for the same
            self._matcher.add(name, [Doc(self._vocab, words=list(literal))])
            self._labels[self._vocab.strings[name]] = tuple(labels)
        self._by_rarest = _by_rarest_label(phrases)

    def find(self, words: Sequence[Word], barriers: Collection[int] = ()) -> List[Match[Key]]:
        """Every match; of two that begin together under one key, only one.

        No gap bridges a word whose index is in ``barriers``.
        """
        shown = [index for index, word in enumerate(words) if word.text not in self._fillers]
        if not shown:
            return []
        texts = [words[index].text if words[index].text in self._known else _UNKNOWN for index in shown]
        stops = _stops_before(words, shown)
        walls = {place for place, index in enumerate(shown) if index in barriers}
        ends: Dict[str, Dict[int, Set[int]]] = defaultdict(lambda: defaultdict(set))
        for match_id, start, end in self._matcher(Doc(self._vocab, words=texts)):
            if stops[start] == stops[end - 1]:
                for label in self._labels[match_id]:
                    ends[label][start].add(end)
        found: Dict[Tuple[Key, int], int] = {}
        for label in list(ends):
            for key, pattern in self._by_rarest.get(label, ()):
                if all(other in ends for other in pattern.labels):
                    for start, reached in _walk(pattern, ends, stops, walls):
                        place = (key, start)
                        end = self._choose(reached)
                        found[place] = self._choose((end, found.get(place, end)))
        return [Match(key, shown[start], shown[end - 1] + 1) for (key, start), end in found.items()]


def tightest(matches: Sequence[Match[Key]]) -> List[Match[Key]]:
    """Without the matches that stretch around another of the same key."""
    kept: List[Match[Key]] = []
    first_end: Dict[Key, int] = {}
    for match in sorted(matches, key=lambda match: (-match.start, match.end)):
        if match.end < first_end.get(match.key, match.end + 1):
            first_end[match.key] = match.end
            kept.append(match)
    kept.reverse()
    return kept


def _by_rarest_label(
    phrases: Iterable[Tuple[Key, Sequence[Pattern]]],
) -> Mapping[str, Sequence[Tuple[Key, Pattern]]]:
    """Patterns under the label the fewest others share, so that few are tried for a message."""
    flat = [(key, pattern) for key, patterns in phrases for pattern in patterns]
    count: Dict[str, int] = defaultdict(int)
    for _, pattern in flat:
        for label in set(pattern.labels):
            count[label] += 1
    table: Dict[str, List[Tuple[Key, Pattern]]] = defaultdict(list)
    for key, pattern in flat:
        table[min(pattern.labels, key=lambda label: (count[label], label))].append((key, pattern))
    return table


def _stops_before(words: Sequence[Word], shown: Sequence[int]) -> List[int]:
    """For each shown word, how many full stops came before it: equal numbers mean the same sentence."""
    counts: List[int] = []
    total = 0
    for word in words:
        total += word.pause == STOP
        counts.append(total)
    return [counts[index] for index in shown]


def _walk(
    pattern: Pattern, ends: Mapping[str, Mapping[int, Set[int]]], stops: Sequence[int], walls: Set[int]
) -> Iterable[Tuple[int, Set[int]]]:
    """Each start of the pattern with its ends. A step looks only as far as its gap, so the work is linear."""
    first, rest = pattern.labels[0], pattern.labels[1:]
    for start in ends[first]:
        reached = set(ends[first][start])
        for label, gap in zip(rest, pattern.gaps, strict=True):
            places = ends[label]
            reached = {
                end
                for before in reached
                for begin in _within(before, gap, stops, walls)
                if begin in places
                for end in places[begin]
            }
            if not reached:
                break
        if reached:
            yield start, reached


def _within(before: int, gap: int, stops: Sequence[int], walls: Set[int]) -> Iterable[int]:
    """Where the next label may begin: up to ``gap`` words on, in the same sentence, over no wall."""
    for begin in range(before, min(before + gap + 1, len(stops))):
        if stops[begin] != stops[before - 1]:
            return
        yield begin
        if begin in walls:
            return

"""Rankings of a message and of its pieces to what it means: the topics asked about, another intent, or "not sure"."""

from __future__ import annotations

from typing import List, Optional, Sequence, Tuple

from bot.understanding.examples import ASK, MYTH, TOPIC, TRUTH, family
from bot.understanding.features import asks, asks_outright
from bot.understanding.meaning import UNSURE, Meaning
from bot.understanding.model import Candidate, Model
from bot.understanding.said import Said
from bot.understanding.thresholds import Thresholds

OUTSIDE, CHAT = "out_of_scope", "smalltalk"
REQUESTS = frozenset({"near_scope", "refuse_advice", "human_handoff"})
"""Families besides topics that one sentence of a longer message is enough for."""


class Judge:
    """Decides by thresholds. Row 0 of what it is given is the whole message, the others are its pieces."""

    def __init__(self, model: Model, thresholds: Thresholds) -> None:
        self._model = model
        self._at = thresholds

    def decide(self, said: Sequence[Said], rankings: Sequence[List[Candidate]], belonging: Sequence[float]) -> Meaning:
        """What the message means, without alarm. ``belonging``: how much each row is about the topics at all."""
        whole, kept = rankings[0], tuple(rankings[0][: self._at.kept])
        rows = self._loudest_first(said, rankings)
        topics = self._topics(said, rankings, belonging, rows)
        if topics:
            outside, long = _outside(whole), len(said[0].plain.split()) > self._at.long_story
            told = long and topics[0].confidence >= self._at.sure
            if told or outside <= self._at.outside * _share(whole, topics):
                return self._answer(topics, said, rankings, kept)
            label = next(one.label for one in whole if family(one.label) == OUTSIDE)
            return Meaning(label, outside, ranking=kept)
        loudest = rankings[rows[0][0]]
        for ranking in (loudest, *rankings):
            first = ranking[0]
            if not first.label.startswith(TOPIC) and self._means_other(ranking):
                return Meaning(first.label, first.confidence, ranking=kept)
        return Meaning(UNSURE, whole[0].confidence, close=self._close(loudest), ranking=kept)

    def _means_other(self, ranking: Sequence[Candidate]) -> bool:
        """Whether what comes first, and is no topic, is meant. Labels of a family get one reply, but for chat's."""
        first = ranking[0]
        if family(first.label) == CHAT:
            return first.confidence >= self._at.chat
        return _together(ranking, first.label) >= self._at.other

    def _topics(
        self,
        said: Sequence[Said],
        rankings: Sequence[List[Candidate]],
        belonging: Sequence[float],
        rows: Sequence[Tuple[int, float]],
    ) -> List[Candidate]:
        """The topics to answer: several, or the one that speaks for the message, if it is sure enough.

        Where what speaks loudest is not sure enough, what comes next may be.
        """
        several = self._several_topics(said, rankings, belonging)
        if len(several) > 1 and _share(rankings[0], several) >= self._at.whole:
            return several
        for place, (row, weight) in enumerate(rows):
            first = rankings[row][0]
            needed = self._at.topic_asked if asks(said[row].plain) else self._at.topic_said
            likely = weight >= (max(needed, self._at.topic_next) if place else needed)
            agreed = belonging[row] >= self._at.belongs and _share(rankings[0], [first]) >= self._at.whole
            if likely and agreed and first.label.startswith(TOPIC):
                return [first]
        return []

    def _loudest_first(self, said: Sequence[Said], rankings: Sequence[List[Candidate]]) -> List[Tuple[int, float]]:
        """The rows (0 is the whole message, the others are its pieces) with how much each may speak for it."""
        weighed = [(row, self._weight(said, rankings, row)) for row in range(len(said))]
        return sorted(weighed, key=lambda one: -one[1])

    def _weight(self, said: Sequence[Said], rankings: Sequence[List[Candidate]], row: int) -> float:
        """How much a row (0 is the whole message) may speak for the message.

        Pieces that ask outweigh those that tell: rambling patients tell much and ask once. Pieces of courtesy
        or of chat do not speak for the message at all.
        """
        first = rankings[row][0]
        if row == 0:
            return first.confidence
        if not first.label.startswith(TOPIC) and family(first.label) not in REQUESTS:
            return 0.0
        return first.confidence * (1.0 if asks(said[row].plain) else self._at.statement)

    def _several_topics(
        self, said: Sequence[Said], rankings: Sequence[List[Candidate]], belonging: Sequence[float]
    ) -> List[Candidate]:
        """The topics of the pieces, in the order of asking. What is told on the way to a question is seldom one.

        The whole message has a say: a piece out of its context is easily misread.
        """
        found: List[Candidate] = []
        whole = {one.label: one.probability for one in rankings[0]}
        for one, ranking, belongs in zip(said[1:], rankings[1:], belonging[1:], strict=True):
            first = ranking[0]
            needed = self._at.second_asked if asks_outright(one.plain) else self._at.second_said
            if not first.label.startswith(TOPIC) or first.confidence < needed:
                continue
            if whole[first.label] < self._at.second_whole:
                continue
            new = first.label not in [candidate.label for candidate in found]
            if new and belongs >= self._at.second_belongs:
                found.append(first)
        return found

    def _close(self, ranking: Sequence[Candidate]) -> Tuple[str, ...]:
        pair = [one for one in ranking[:3] if one.label.startswith(TOPIC) and one.confidence >= self._at.close_each][:2]
        if len(pair) == 2 and sum(one.confidence for one in pair) >= self._at.close_pair:
            return tuple(one.label[len(TOPIC) :] for one in pair)
        return ()

    def _answer(
        self,
        found: Sequence[Candidate],
        said: Sequence[Said],
        rankings: Sequence[List[Candidate]],
        kept: Tuple[Candidate, ...],
    ) -> Meaning:
        first = found[0]
        framing, myth = self._stance(first.label, said, rankings)
        return Meaning(
            intent=first.label,
            confidence=first.confidence,
            topics=tuple(candidate.label[len(TOPIC) :] for candidate in found),
            framing=framing,
            myth=myth,
            ranking=kept,
        )

    def _stance(
        self, label: str, said: Sequence[Said], rankings: Sequence[List[Candidate]]
    ) -> Tuple[Optional[str], Optional[int]]:
        """The stance of the last piece about the topic that takes one; of the whole message when no piece is about it.

        The last: what somebody else says, or what the patient used to believe, comes first. A sentence put as a
        question mostly asks, so it must be surer to count as a belief.
        """
        pieces = [one for one, ranking in zip(said[1:], rankings[1:], strict=True) if ranking[0].label == label]
        for one in reversed(pieces or said[:1]):
            stance, sureness = self._model.read_stance(label, one)
            if stance == ASK or sureness < (self._at.stance_asked if asks(one.plain) else self._at.stance_said):
                continue
            if stance == TRUTH:
                return "fact" if sureness >= self._at.confirmed else None, None
            return MYTH, int(stance.split(":")[1])
        return None, None


def _share(ranking: Sequence[Candidate], some: Sequence[Candidate]) -> float:
    """The probability that a ranking gives to the labels of some candidates together."""
    labels = {one.label for one in some}
    return sum(one.probability for one in ranking if one.label in labels)


def _outside(ranking: Sequence[Candidate]) -> float:
    """The probability that a ranking gives to what is out of scope."""
    return sum(one.probability for one in ranking if family(one.label) == OUTSIDE)


def _together(ranking: Sequence[Candidate], label: str) -> float:
    """The confidence in all labels of a label's family."""
    return sum(one.confidence for one in ranking if family(one.label) == family(label))

"""A message to what it means: an intent, the topics asked about and the patient's stance, or "not sure"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Sequence, Tuple

from bot.understanding.clean import clean, is_blank
from bot.understanding.encoder import Encoder
from bot.understanding.examples import ASK, MYTH, TOPIC, TRUTH
from bot.understanding.language import detect
from bot.understanding.model import Candidate, Model, Said
from bot.understanding.pieces import split
from bot.understanding.train import say
from bot.understanding.wording import Wording

UNSURE = "unsure"
OTHER_LANGUAGE = "other_language"


@dataclass(frozen=True)
class Thresholds:
    """Where "sure" begins. Read off the curves in ``docs/evaluation.md``; a wrong answer costs more than a question."""

    topic: float = 0.26
    other: float = 0.30
    margin: float = 0.03
    close_pair: float = 0.34
    close_each: float = 0.10
    piece: float = 0.38
    stance: float = 0.0
    kept: int = 6


@dataclass(frozen=True)
class Meaning:
    """What was understood. ``intent`` is a full label such as ``faq/safety``, or ``unsure``.

    ``topics``: what to answer, first first. ``close``: what to offer when not sure.
    ``framing``: "myth" (the patient holds a false belief, number ``myth`` of the first topic), "fact" (a true
    statement) or None (a plain question). ``confidence`` is 0-1. ``language`` is an ISO code when not English.
    """

    intent: str
    confidence: float
    topics: Tuple[str, ...] = ()
    close: Tuple[str, ...] = ()
    framing: Optional[str] = None
    myth: Optional[int] = None
    language: Optional[str] = None
    ranking: Tuple[Candidate, ...] = ()


class Reader:
    """Reads messages with a trained model. Holds no state between messages."""

    def __init__(self, model: Model, encoder: Encoder, thresholds: Thresholds = Thresholds()) -> None:
        self._model = model
        self._encoder = encoder
        self._wording = Wording(model.counts, encoder.words)
        self._at = thresholds

    def read(self, text: str) -> Meaning:
        """What a message means. Never raises: what cannot be read is ``unsure``."""
        message = clean(text)
        if is_blank(message):
            return Meaning(UNSURE, 0.0)
        language = detect(message)
        if language:
            return Meaning(OTHER_LANGUAGE, 1.0, language=language)
        pieces = split(message)
        pieces = pieces if len(pieces) > 1 else []
        said = say([message, *pieces], self._wording, self._encoder)
        return self._decide(said, [self._model.rank(one) for one in said])

    def _decide(self, said: Sequence[Said], rankings: Sequence[List[Candidate]]) -> Meaning:
        whole, parts = rankings[0], rankings[1:]
        found = self._topics_in(parts)
        best = whole[0]
        kept = tuple(whole[: self._at.kept])
        if len(found) > 1:
            return self._answer(found, said, rankings, kept)
        if self._is_sure(whole):
            if best.label.startswith(TOPIC):
                return self._answer([best], said, rankings, kept)
            if not found:
                return Meaning(best.label, best.confidence, ranking=kept)
        if found:
            return self._answer(found, said, rankings, kept)
        sure_part = next((part[0] for part in parts if self._is_sure(part)), None)
        if sure_part is not None and not sure_part.label.startswith(TOPIC):
            return Meaning(sure_part.label, sure_part.confidence, ranking=kept)
        return Meaning(UNSURE, best.confidence, close=self._close(whole), ranking=kept)

    def _topics_in(self, parts: Sequence[List[Candidate]]) -> List[Candidate]:
        """The surest candidate of each piece that clearly asks about a topic, in the order of asking."""
        found: List[Candidate] = []
        for ranking in parts:
            first = ranking[0]
            new = first.label not in [candidate.label for candidate in found]
            if new and first.label.startswith(TOPIC) and first.confidence >= self._at.piece:
                found.append(first)
        return found

    def _is_sure(self, ranking: Sequence[Candidate]) -> bool:
        first, second = ranking[0], ranking[1]
        if first.label.startswith(TOPIC):
            return first.confidence >= self._at.topic and first.confidence - second.confidence >= self._at.margin
        family = first.label.split("/")[0]
        together = sum(one.confidence for one in ranking if one.label.split("/")[0] == family)
        return together >= self._at.other

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
        """The stance of the whole message, or else of the piece that is about the topic."""
        for row, one in enumerate(said):
            if row and rankings[row][0].label != label:
                continue
            stance, sureness = self._model.read_stance(label, one)
            if stance != ASK and sureness >= self._at.stance:
                return ("fact", None) if stance == TRUTH else (MYTH, int(stance.split(":")[1]))
        return None, None

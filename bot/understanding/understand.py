"""A message to what it means: an intent, the topics asked about and the patient's stance, or "not sure"."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from bot.understanding.alarm import Alarm
from bot.understanding.clean import clean, is_blank, is_command
from bot.understanding.decide import Judge
from bot.understanding.encoder import Encoder
from bot.understanding.examples import TOPIC, family
from bot.understanding.language import detect
from bot.understanding.meaning import OTHER_LANGUAGE, UNSURE, Meaning
from bot.understanding.model import Model, Ranked, leaning
from bot.understanding.pieces import split
from bot.understanding.said import say
from bot.understanding.thresholds import THRESHOLDS, Thresholds
from bot.understanding.wording import Wording

LONGEST = 80
"""Words of a message that are read as a whole, its last: the encoder takes in few more, and who rambles asks last."""
LEANING_WORDS, CLEAR_ALONE = 15, 0.7
"""A message of more words, or with a likelier label, says by itself what it is about."""
FOLLOW_UP = "follow_up"
LEANS = frozenset({"near_scope", "refuse_advice", "deescalate"})
"""Families besides topics that the message before may turn into one; nothing that answers or steers the form."""


class Reader:
    """Reads messages with a trained model. Holds no state between messages."""

    def __init__(
        self, model: Model, encoder: Encoder, alarm: Optional[Alarm] = None, thresholds: Thresholds = THRESHOLDS
    ) -> None:
        self._model = model
        self._alarm = alarm
        self._encoder = encoder
        self._wording = Wording(model.counts, encoder.words)
        self._judge = Judge(model, thresholds)

    def read(self, text: str, before: str = "") -> Meaning:
        """What a message means. ``before``: the patient's message before it, which a short one may lean on.

        Never raises: what cannot be read is ``unsure``.
        """
        message = clean(text)
        if is_blank(message) or is_command(message):
            return Meaning(UNSURE, 0.0)
        language = detect(message)
        if language:
            return Meaning(OTHER_LANGUAGE, 1.0, language=language)
        pieces = split(message)
        pieces = pieces if len(pieces) > 1 else []
        said = say([" ".join(message.split()[-LONGEST:]), *pieces], self._wording, self._encoder)
        ranked = self._model.rank(said)
        if before and _may_lean(message, ranked[0]):
            both = say([f"{clean(before)} {message}"], self._wording, self._encoder)
            leaned = leaning(ranked[0], self._model.rank(both)[0])
            ranked[0] = leaned if _may_lead(leaned) else ranked[0]
        meaning = self._judge.decide(said, [one.candidates for one in ranked], [one.belonging for one in ranked])
        if self._alarm is None:
            return meaning
        return replace(meaning, alarm=self._alarm.doubt(said, [one.closest for one in ranked]))


def _may_lean(message: str, ranked: Ranked) -> bool:
    first = ranked.candidates[0]
    unclear = first.probability < CLEAR_ALONE and (_may_lead(ranked) or family(first.label) in LEANS)
    return unclear and len(message.split()) <= LEANING_WORDS


def _may_lead(ranked: Ranked) -> bool:
    """Whether what comes first is a topic, or a question that leans on one."""
    first = ranked.candidates[0].label
    return first.startswith(TOPIC) or first == FOLLOW_UP

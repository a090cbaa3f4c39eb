"""The second safety net: does a message sound like something dangerous that is happening?

Light classifiers over sentence vectors and over words, learned from ``data/alarm/``. The word rules find signs and
weigh cues one by one; this net hears the message as a whole, so the two err on different messages. What follows from
both together is decided in ``bot.adapter.second_opinion``.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Optional, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

from bot.understanding.alarm_examples import ALARMING
from bot.understanding.grams import Floats, Grams
from bot.understanding.model import Linear, stack
from bot.understanding.neighbours import closeness, pointing
from bot.understanding.said import Said

FILE = "alarm.npz"
LINEARS = ("vector", "words", "both", "kinds", "flags")
NEIGHBOURS = ("directions", "alarming", "harmless")
FLAG = 0.40
"""Sureness from which a flag is named. Of rule-silent development messages, 69 of 76 got the right one."""
SMALLEST = 0.003
"""No opinion counts as surer than this, so that no single one outvotes the others."""
NEARER = 30.0
"""Weight of how much nearer alarming examples are than all others, a difference of cosines, against log odds."""


@dataclass(frozen=True)
class Doubt:
    """How alarming a message sounds (0-1), and if it is, which of ``KINDS`` it is most like and how surely (0-1).

    ``flag`` is the red flag it is most like, or None where none is likelier than ``FLAG``.
    """

    alarm: float
    kind: str
    sureness: float
    flag: Optional[str] = None


@dataclass(frozen=True)
class Alarm:
    """The trained net: three opinions, from the vector, from the words, and from both; and the nearest examples.

    The first two also know ordinary questions and talk (``other``); the third only tells alarming from harmless
    messages about the same signs. ``kinds`` tells what kind of alarm it is, ``flags`` which red flag. ``alarming`` and
    ``harmless`` are the examples, shape (n, 96), in the ``directions`` in which ordinary messages differ most.
    """

    vector: Linear
    words: Linear
    word_grams: Grams
    both: Linear
    both_grams: Grams
    kinds: Linear
    flags: Linear
    directions: Floats
    alarming: Floats
    harmless: Floats

    def doubt(self, said: Sequence[Said], ordinary: Sequence[float]) -> Doubt:
        """What is heard in the whole message, which comes first, and in the most alarming of it and its sentences.

        ``ordinary``: for each of them how near the nearest examples of ordinary questions and talk are (a cosine).
        The two count alike. One sentence of many sounds odd sooner or later, so sentences weigh the less the more there
        are.
        """
        nearer = self._nearer(stack([one.vector for one in said]), ordinary)
        odds = [self._odds(one) + NEARER * near for one, near in zip(said, nearer, strict=True)]
        weighed = [*odds[:1], *(one - float(np.log(len(odds) - 1)) for one in odds[1:])]
        worst = int(np.argmax(weighed))
        kind, sureness = self._likeliest(self.kinds, said[worst])
        flag, flag_sureness = self._likeliest(self.flags, said[worst])
        alarm = float(1 / (1 + np.exp(-(odds[0] + weighed[worst]) / 2)))
        return Doubt(alarm, kind, sureness, flag if flag_sureness >= FLAG else None)

    def _likeliest(self, linear: Linear, one: Said) -> Tuple[str, float]:
        probabilities = linear.of_few(*self.both_grams.of(one.plain), one.vector)
        likely = int(np.argmax(probabilities))
        return linear.classes[likely], float(probabilities[likely])

    def _nearer(self, vectors: Floats, ordinary: Sequence[float]) -> List[float]:
        """How much nearer the nearest alarming examples are than all others, for each sentence vector."""
        here = pointing(vectors, self.directions)
        sides = zip(here @ self.alarming.T, here @ self.harmless.T, ordinary, strict=True)
        return [closeness(alarming) - max(closeness(harmless), other) for alarming, harmless, other in sides]

    def _odds(self, one: Said) -> float:
        none = np.zeros(0, dtype=np.float32)
        opinions = (
            _alarming(self.vector, self.vector.probabilities(one.vector)),
            _alarming(self.words, self.words.of_few(*self.word_grams.of(one.plain), none)),
            _alarming(self.both, self.both.of_few(*self.both_grams.of(one.plain), one.vector)),
        )
        return float(np.mean([np.log((p + SMALLEST) / (1 - p + SMALLEST)) for p in opinions]))

    def save(self, folder: Path) -> None:
        """Write the arrays into a folder, as one file."""
        arrays: Dict[str, NDArray[np.generic]] = {name: getattr(self, name).astype(np.float16) for name in NEIGHBOURS}
        for name in LINEARS:
            arrays.update(getattr(self, name).arrays(name))
        for name, grams in (("words", self.word_grams), ("both", self.both_grams)):
            arrays.update(grams.arrays(name))
        with open(folder / FILE, "wb") as file:
            np.savez(file, **arrays)

    @classmethod
    def load(cls, folder: Path) -> Alarm:
        """Read what ``save`` wrote. Raises OSError when it is not there."""
        with np.load(folder / FILE, allow_pickle=False) as arrays:
            return cls(
                word_grams=Grams.of_arrays(arrays, "words"),
                both_grams=Grams.of_arrays(arrays, "both"),
                directions=arrays["directions"].astype(np.float32),
                alarming=arrays["alarming"].astype(np.float32),
                harmless=arrays["harmless"].astype(np.float32),
                **{name: Linear.of_arrays(arrays, name) for name in LINEARS},
            )


def _alarming(linear: Linear, probabilities: Floats) -> float:
    return float(probabilities[linear.classes.index(ALARMING)])

"""The second safety net: could a message in which the word rules found nothing be an emergency all the same?

A classifier over sentence vectors, learned from ``data/alarm.yml``. It never acts and never silences a rule. Where
the rules are silent and it is not, the patient is asked whether something is happening now.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Sequence, Tuple

import numpy as np

from bot.content.problems import ContentError, Problem
from bot.content.yaml_lines import read_yaml
from bot.understanding.encoder import Encoder, Vectors
from bot.understanding.model import Linear, stack
from bot.understanding.said import Said, say
from bot.understanding.solve import fit
from bot.understanding.wording import Wording

FILE = "alarm.npz"
ALARMING, HARMLESS, OTHER = "alarming", "harmless", "other"
STRENGTH = 30.0
LONG_ENOUGH = 7
"""Words from which a message or a sentence may alarm. Short ones say too little to judge, and the rules know them."""


@dataclass(frozen=True)
class AlarmExamples:
    """Messages that should raise a doubt, and messages near to them that should not."""

    alarming: Tuple[str, ...]
    harmless: Tuple[str, ...]


def read_alarm_examples(path: Path) -> AlarmExamples:
    """The messages of ``data/alarm.yml``. Raises ContentError when one of its two lists is missing."""
    values, _ = read_yaml(path.read_text(encoding="utf-8"), path)
    lists = {name: (values or {}).get(name) for name in (ALARMING, HARMLESS)}
    for name, messages in lists.items():
        if not isinstance(messages, list) or not messages:
            raise ContentError([Problem(path, 1, f"has no list '{name}'. Add it, one message a line.")])
    return AlarmExamples(tuple(map(str, lists[ALARMING] or ())), tuple(map(str, lists[HARMLESS] or ())))


@dataclass(frozen=True)
class Alarm:
    """The trained net."""

    linear: Linear

    def doubt(self, said: Sequence[Said]) -> float:
        """How alarming a message is, 0 to 1: the most alarming of the whole and of its sentences, if long enough."""
        heard = [one for one in said if len(one.text.split()) >= LONG_ENOUGH]
        if not heard:
            return 0.0
        probabilities = self.linear.probabilities(stack([one.vector for one in heard]))
        return float(probabilities[:, self.linear.classes.index(ALARMING)].max())

    def save(self, folder: Path) -> None:
        """Write the arrays into a folder, as one file."""
        with open(folder / FILE, "wb") as file:
            np.savez(file, classes=np.array(self.linear.classes), weights=self.linear.weights, bias=self.linear.bias)

    @classmethod
    def load(cls, folder: Path) -> Alarm:
        """Read what ``save`` wrote. Raises OSError when it is not there."""
        with np.load(folder / FILE, allow_pickle=False) as arrays:
            return cls(Linear(tuple(str(one) for one in arrays["classes"]), arrays["weights"], arrays["bias"]))


def train_alarm(examples: AlarmExamples, others: Vectors, wording: Wording, encoder: Encoder) -> Alarm:
    """A net that tells alarming from harmless messages and from ``others``: vectors of ordinary questions and talk."""
    said = say([*examples.alarming, *examples.harmless], wording, encoder)
    classes = [ALARMING] * len(examples.alarming) + [HARMLESS] * len(examples.harmless) + [OTHER] * len(others)
    vectors = np.concatenate([stack([one.vector for one in said]), others])
    return Alarm(Linear(*fit(vectors, classes, STRENGTH)))

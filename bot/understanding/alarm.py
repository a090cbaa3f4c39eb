"""The second safety net: does a message sound like something dangerous that is happening?

Light classifiers over sentence vectors and over words, learned from ``data/alarm.yml``. The word rules find signs and
weigh cues one by one; this net hears the message as a whole, so the two err on different messages. What follows from
both together is decided in ``bot.adapter.second_opinion``.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

from bot.content.problems import ContentError, Problem
from bot.content.yaml_lines import read_yaml
from bot.understanding.encoder import Encoder
from bot.understanding.grams import Floats, Grams
from bot.understanding.model import Linear, stack
from bot.understanding.neighbours import closeness, main_directions, pointing
from bot.understanding.pieces import split
from bot.understanding.said import Said, say
from bot.understanding.solve import fit
from bot.understanding.wording import Wording

FILE = "alarm.npz"
EMERGENCY, CRISIS, URGENT, HARMLESS = "emergency", "crisis", "urgent", "harmless"
ALARMING, OTHER = "alarming", "other"
KINDS = (EMERGENCY, CRISIS, URGENT)
LINEARS = ("vector", "words", "both", "kinds", "flags")
NEIGHBOURS = ("directions", "alarming", "harmless")
STRENGTH, PHRASE, BATCH = 100.0, 2, 16
"""Inverse regularisation, longest phrase in words, and examples encoded at a time."""
EACH = 4
"""Sentences made of each frame."""
FLAG = 0.40
"""Sureness from which a flag is named. Of rule-silent development messages, 69 of 76 got the right one."""
SMALLEST = 0.003
"""No opinion counts as surer than this, so that no single one outvotes the others."""
NEARER = 30.0
"""Weight of how much nearer alarming examples are than all others, a difference of cosines, against log odds."""


@dataclass(frozen=True)
class AlarmExamples:
    """Messages that should raise a doubt, and messages near to them that should not.

    ``kinds``: an alarming message, its kind, one of ``KINDS``, and its flag. ``framed``: alarming sentences made of
    frames.
    """

    kinds: Tuple[Tuple[str, str, str], ...]
    framed: Tuple[str, ...]
    harmless: Tuple[str, ...]

    @property
    def alarming(self) -> Tuple[str, ...]:
        """All that should raise a doubt."""
        return (*(text for text, _, _ in self.kinds), *self.framed)


@dataclass(frozen=True)
class Doubt:
    """How alarming a message sounds (0-1), and if it is, which of ``KINDS`` it is most like and how surely (0-1).

    ``flag`` is the red flag it is most like, or None where none is likelier than ``FLAG``.
    """

    alarm: float
    kind: str
    sureness: float
    flag: Optional[str] = None


def read_alarm_examples(path: Path) -> AlarmExamples:
    """The messages of ``data/alarm.yml``. Raises ContentError when one of its lists is missing."""
    values, _ = read_yaml(path.read_text(encoding="utf-8"), path)
    values = values or {}
    kinds: List[Tuple[str, str, str]] = []
    for kind in KINDS:
        flags = values.get(kind)
        if not isinstance(flags, dict) or not all(isinstance(messages, list) for messages in flags.values()):
            raise _missing(path, f"{kind}: the flags, and under each flag its messages, one a line")
        kinds += [(str(text), kind, str(flag)) for flag, messages in flags.items() for text in messages]
    harmless = values.get(HARMLESS)
    if not isinstance(harmless, list) or not harmless:
        raise _missing(path, f"{HARMLESS}: a list of messages, one a line")
    return AlarmExamples(
        kinds=tuple(kinds),
        framed=tuple(_framed(values, ALARMING)),
        harmless=(*(str(message) for message in harmless), *_framed(values, HARMLESS)),
    )


def _missing(path: Path, what: str) -> ContentError:
    return ContentError([Problem(path, 1, f"has no {what}. Add it.")])


def _framed(values: Mapping[str, Any], name: str) -> Iterator[str]:
    """Each frame of a list with ``EACH`` of the signs, taken in turn so that every sign gets its share."""
    fill = {"{sign}": values.get("signs") or [], "{it}": values.get("happenings") or []}
    turn = dict.fromkeys(fill, 0)
    for frame in (values.get("frames") or {}).get(name) or []:
        slot = next(one for one in fill if one in frame)
        for _ in range(EACH):
            yield frame.replace(slot, fill[slot][turn[slot] % len(fill[slot])])
            turn[slot] += 1


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


def train_alarm(examples: AlarmExamples, ordinary: Sequence[Said], wording: Wording, encoder: Encoder) -> Alarm:
    """A net that tells alarming from harmless messages and from ``ordinary`` questions and talk."""
    # Every sentence of a harmless message is harmless; of an alarming one, only some are not.
    cut = [split(text) for text in examples.harmless]
    pieces = [piece for sentences in cut if len(sentences) > 1 for piece in sentences]
    harmless = list(dict.fromkeys([*examples.harmless, *pieces]))
    said = say([*examples.alarming, *harmless], wording, encoder, BATCH)
    classes = [ALARMING] * len(examples.alarming) + [HARMLESS] * len(harmless)
    vectors = stack([one.vector for one in said])
    plain: List[str] = [one.plain for one in said]
    all_plain = [*plain, *(one.plain for one in ordinary)]
    all_classes = classes + [OTHER] * len(ordinary)
    word_grams, both_grams = Grams.learn(all_plain, PHRASE), Grams.learn(plain, PHRASE)
    words, count = both_grams.matrix(plain), len(examples.kinds)
    ordinary_vectors = stack([one.vector for one in ordinary])
    directions = main_directions(ordinary_vectors)
    return Alarm(
        vector=Linear(*fit(np.concatenate([vectors, ordinary_vectors]), all_classes, STRENGTH)),
        words=Linear(*fit(word_grams.matrix(all_plain), all_classes, STRENGTH)),
        word_grams=word_grams,
        both=Linear(*fit(words, classes, STRENGTH, beside=vectors)),
        both_grams=both_grams,
        kinds=Linear(*fit(words[:count], [kind for _, kind, _ in examples.kinds], STRENGTH, beside=vectors[:count])),
        flags=Linear(*fit(words[:count], [flag for _, _, flag in examples.kinds], STRENGTH, beside=vectors[:count])),
        directions=directions,
        alarming=pointing(vectors[: len(examples.alarming)], directions),
        harmless=pointing(vectors[len(examples.alarming) :][: len(examples.harmless)], directions),
    )


def _alarming(linear: Linear, probabilities: Floats) -> float:
    return float(probabilities[linear.classes.index(ALARMING)])

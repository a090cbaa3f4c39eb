"""Examples as training looks at them: read once, for all that learns from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Sequence

from bot.understanding.encoder import Encoder
from bot.understanding.examples import Example
from bot.understanding.grams import Floats
from bot.understanding.model import stack
from bot.understanding.neighbours import main_directions
from bot.understanding.said import Said, say
from bot.understanding.wording import Wording, count_words

BATCH = 16
"""Examples encoded at a time. One by one when a message is read: pieces differ in length, and padding costs time."""


class TooFewExamples(Exception):
    """There is nothing to learn from."""


@dataclass(frozen=True)
class Lesson:
    """Examples in the order of their labels, each as it is read, how often each word occurs, and what reads.

    ``vectors``, shape (n, 768), are those of the examples, and ``directions`` (768, 96) those of most variance.
    """

    examples: Sequence[Example]
    said: Sequence[Said]
    counts: Mapping[str, int]
    wording: Wording
    vectors: Floats
    directions: Floats


def read_lesson(examples: Sequence[Example], encoder: Encoder) -> Lesson:
    """The examples, read. Raises TooFewExamples when fewer than two labels have any."""
    if len({example.label for example in examples}) < 2:
        raise TooFewExamples("Training needs examples of at least two intents or topics. Check content/ and data/.")
    ordered = sorted(examples, key=lambda example: example.label)
    texts = [example.text for example in ordered]
    counts = count_words(texts)
    wording = Wording(counts, encoder.words)
    said = say(texts, wording, encoder, BATCH)
    vectors = stack([one.vector for one in said])
    return Lesson(ordered, said, counts, wording, vectors, main_directions(vectors))

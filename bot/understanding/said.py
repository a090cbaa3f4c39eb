"""A message, or a piece of one, in the three forms that understanding looks at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.understanding.encoder import Encoder
from bot.understanding.wording import Wording


@dataclass(frozen=True)
class Said:
    """As written, in plain words, and as a unit sentence vector of shape (768,) of the plain words, name masked."""

    text: str
    plain: str
    vector: NDArray[np.float32]


def say(texts: Sequence[str], wording: Wording, encoder: Encoder, batch: int = 1) -> List[Said]:
    """The texts in all three forms, in the same order. ``batch``: how many the encoder takes at a time."""
    plain = [wording.plain(text) for text in texts]
    vectors = encoder.encode([Wording.masked(one) for one in plain], batch)
    return [Said(text, one, vector) for text, one, vector in zip(texts, plain, vectors, strict=True)]

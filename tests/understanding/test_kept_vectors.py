"""Training remembers vectors between runs; nothing a patient or an editor wrote stands in that file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.adapter.paths import encoder_folder
from bot.understanding.encoder import Encoder
from bot.understanding.kept_vectors import KeptVectors

TEXTS = ["is it safe", "how many sessions", "what is in the shots"]


class Counting(KeptVectors):
    """Counts what is really encoded."""

    encoded = 0

    def _run(self, texts):  # type: ignore[no-untyped-def]
        self.encoded += len(texts)
        return super()._run(texts)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    first = Counting(encoder_folder(), tmp_path)
    first.encode(TEXTS)
    assert first.encoded == len(TEXTS)
    first.keep()
    return tmp_path


def test_a_second_training_encodes_only_what_is_new(kept: Path) -> None:
    second = Counting(encoder_folder(), kept)
    second.encode([*TEXTS, "does it hurt"])
    assert second.encoded == 1


def test_kept_vectors_are_the_encoders(kept: Path) -> None:
    vectors = KeptVectors(encoder_folder(), kept).encode(TEXTS)
    assert np.allclose(vectors, Encoder(encoder_folder()).encode(TEXTS, 1), atol=0.05)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=0.01)


def test_what_is_no_longer_used_is_dropped(kept: Path) -> None:
    second = KeptVectors(encoder_folder(), kept)
    second.encode(TEXTS[:1])
    second.keep()
    third = Counting(encoder_folder(), kept)
    third.encode(TEXTS)
    assert third.encoded == len(TEXTS) - 1


def test_a_damaged_file_is_made_anew(kept: Path) -> None:
    (file,) = kept.glob("vectors-*.npz")
    file.write_bytes(b"PK not a zip file")
    again = Counting(encoder_folder(), kept)
    again.encode(TEXTS)
    assert again.encoded == len(TEXTS)


def test_the_texts_are_not_kept(kept: Path) -> None:
    (file,) = kept.glob("vectors-*.npz")
    assert not any(text.encode() in file.read_bytes() for text in TEXTS)

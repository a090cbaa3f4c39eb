"""Vectors of training examples, kept on disk: an edit of a few examples encodes a few, not all."""

from __future__ import annotations

import hashlib
import os
import zipfile
from pathlib import Path
from typing import Dict, Sequence, Set, Tuple

import numpy as np
from numpy.typing import NDArray

from bot.understanding.encoder import WIDTH, Encoder, Vectors, encoder_digest

DIGEST = 16
"""Bytes that stand for a text. The texts themselves are not kept."""


class KeptVectors(Encoder):
    """An encoder for training that remembers. One file for each encoder, replaced whole; a damaged one is made anew."""

    def __init__(self, folder: Path, kept_in: Path) -> None:
        super().__init__(folder, threads=os.cpu_count() or 1)
        self._file = kept_in / f"vectors-{encoder_digest(folder)[:16]}.npz"
        self._places, self._vectors = self._read()
        self._used: Set[bytes] = set()

    def encode(self, texts: Sequence[str], batch: int = 16) -> Vectors:
        """As the encoder does, in half precision: what is kept and what is new must not differ."""
        keys = [hashlib.blake2b(text.encode(), digest_size=DIGEST).digest() for text in texts]
        self._used.update(keys)
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._places}
        if new:
            made = super().encode(list(new.values()), batch).astype(np.float16)
            self._places.update(zip(new, range(len(self._places), len(self._places) + len(new)), strict=True))
            self._vectors = np.concatenate([self._vectors, made])
        return self._of(keys).astype(np.float32)

    def keep(self) -> None:
        """Write the vectors asked for since the start, and no others, for the next training."""
        keys = sorted(self._used)
        unfinished = self._file.with_suffix(".part")
        with open(unfinished, "wb") as file:
            np.savez(file, keys=np.frombuffer(b"".join(keys), dtype=np.uint8), vectors=self._of(keys))
        os.replace(unfinished, self._file)
        for other in self._file.parent.glob("vectors-*.npz"):
            if other != self._file:  # of an encoder that is no longer in use
                other.unlink(missing_ok=True)

    def _of(self, keys: Sequence[bytes]) -> NDArray[np.float16]:
        return self._vectors[[self._places[key] for key in keys]]

    def _read(self) -> Tuple[Dict[bytes, int], NDArray[np.float16]]:
        """Where the vector of each text stands, and the vectors, shape (n, 768)."""
        try:
            with np.load(self._file, allow_pickle=False) as arrays:
                keys, vectors = arrays["keys"].tobytes(), arrays["vectors"]
        except (OSError, ValueError, KeyError, zipfile.BadZipFile):
            return {}, np.zeros((0, WIDTH), dtype=np.float16)
        return {keys[at * DIGEST : (at + 1) * DIGEST]: at for at in range(len(vectors))}, vectors

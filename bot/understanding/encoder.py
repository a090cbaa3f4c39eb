"""Sentences to vectors: all-MiniLM-L6-v2 as int8 ONNX, one thread, about 2 ms a sentence."""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Sequence

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

Vectors = NDArray[np.float32]

MODEL = "encoder.onnx"
TOKENIZER = "tokenizer.json"
MAX_TOKENS = 96
"""A message is read up to here. Later words hardly move the mean, and the time grows with the square."""
WIDTH = 768
"""The last layer's vector, then the middle one's; why both: ``build_encoder.py``."""


class EncoderMissing(Exception):
    """The encoder files are not where they should be."""


class Words:
    """The whole words of a tokenizer, asked for one by one: as a set of their own they would be held twice."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str) or not word.isascii() or not word.isalpha():
            return False  # a piece of a word or a special token
        return self._tokenizer.token_to_id(word) is not None


class Encoder:
    """Loads the encoder from a folder. Raises EncoderMissing with the remedy when it is not there.

    One thread while patients are served, so that they do not get in each other's way; more for training, each with
    sentences of its own: that takes a quarter less time than threads that share the work on each sentence.
    """

    def __init__(self, folder: Path, threads: int = 1) -> None:
        model, tokenizer = folder / MODEL, folder / TOKENIZER
        if not (model.is_file() and tokenizer.is_file()):
            raise EncoderMissing(f"The sentence encoder is not in {folder}. Run 'make setup' to build it.")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.enable_mem_pattern = False  # a plan for every length of message ever read, for no gain in time
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # leave the cores to whoever has work
        self._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self._tokenizer: Tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.enable_padding()
        self._threads = threads

    @property
    def words(self) -> Words:
        """The words the encoder knows whole: a dictionary of some twenty thousand common English words."""
        return Words(self._tokenizer)

    def encode(self, texts: Sequence[str], batch: int = 16) -> Vectors:
        """Unit vectors of the texts, shape (len(texts), 768). An empty text gets some vector too."""
        if not texts:
            return np.zeros((0, WIDTH), dtype=np.float32)
        order = sorted(range(len(texts)), key=lambda index: len(texts[index]))  # like lengths pad least
        vectors = np.zeros((len(texts), WIDTH), dtype=np.float32)

        def fill(start: int) -> None:
            rows = order[start : start + batch]
            vectors[rows] = self._run([texts[row] for row in rows])

        starts = range(0, len(order), batch)
        if self._threads == 1:
            for start in starts:
                fill(start)
        else:
            with ThreadPoolExecutor(self._threads) as workers:
                list(workers.map(fill, starts))
        return vectors

    def _run(self, texts: Sequence[str]) -> Vectors:
        encodings = self._tokenizer.encode_batch(list(texts))
        sentence: Vectors = self._session.run(
            ["sentence"],
            {
                "input_ids": np.array([encoding.ids for encoding in encodings], dtype=np.int64),
                "attention_mask": np.array([encoding.attention_mask for encoding in encodings], dtype=np.int64),
            },
        )[0]
        return sentence


@lru_cache(maxsize=2)
def shared_encoder(folder: Path) -> Encoder:
    """One encoder a process: loading takes longer than a thousand sentences."""
    return Encoder(folder)


@lru_cache(maxsize=2)
def encoder_digest(folder: Path) -> str:
    """The sha256 of the model file, so that a trained model knows which encoder it belongs to."""
    path = folder / MODEL
    if not path.is_file():
        raise EncoderMissing(f"The sentence encoder is not in {folder}. Run 'make setup' to build it.")
    return hashlib.sha256(path.read_bytes()).hexdigest()

"""Training, and finding a trained model that fits the content."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import io
import json
import os
import tempfile
import time
from pathlib import Path
from typing import Callable, Optional

from bot.adapter.paths import ROOT, encoder_folder, models_folder
from bot.content.live import current_pack
from bot.understanding.encoder import encoder_digest
from bot.understanding.examples import content_examples

Say = Callable[[str], None]
TRAINED_FROM = ("config.yml", "domain.yml", "data/**/*.yml")
CODE = ("understanding", "adapter")


def training_digest() -> str:
    """What a model depends on: names, rules, examples, the encoder and the code that learns.

    The wording of answers is left out: it is looked up when it is said, so editing it needs no training.
    """
    digest = hashlib.sha256(encoder_digest(encoder_folder()).encode())
    for path in sorted(path for pattern in TRAINED_FROM for path in ROOT.glob(pattern)):
        digest.update(path.read_bytes())
    for package in CODE:
        for path in sorted((ROOT / "bot" / package).glob("*.py")):
            digest.update(path.read_bytes())
    pack = current_pack()
    examples = [(one.label, one.stance, one.text) for one in content_examples(pack)]
    questions = [question.id for question in pack.questionnaire.questions]
    digest.update(json.dumps([examples, questions]).encode())
    return digest.hexdigest()


def fitting_model() -> Optional[Path]:
    """The trained model that fits what is on disk now, or None."""
    path = models_folder() / f"mesobot-{training_digest()[:16]}.tar.gz"
    return path if path.is_file() else None


def train_model(say: Say = print) -> Path:
    """Train and return the model's file. Older models of ours are removed once the new one is there."""
    import rasa.api

    name = f"mesobot-{training_digest()[:16]}"
    folder = models_folder()
    folder.mkdir(parents=True, exist_ok=True)
    pack = current_pack()
    say(f"Training on {len(pack.answers)} topics and {len(content_examples(pack))} examples of theirs ...")
    started = time.monotonic()
    printed = io.StringIO()
    finished = folder / f"{name}.tar.gz"
    with tempfile.TemporaryDirectory(dir=folder, prefix=".training-") as unfinished:
        with contextlib.redirect_stdout(printed):  # Rasa prints banners there, and `ask` prints its results
            result = rasa.api.train(
                domain=str(ROOT / "domain.yml"),
                config=str(ROOT / "config.yml"),
                training_files=[str(ROOT / "data")],
                output=unfinished,
                fixed_model_name=name,
                force_training=True,
            )
        if result.code != 0 or not result.model:
            raise RuntimeError(f"The training failed:\n{printed.getvalue()}")
        os.replace(result.model, finished)  # a start beside this one, or after a power cut, sees no half a model
    gc.collect()  # a start that trains first would hold on to what training left behind
    say(f"Trained in {time.monotonic() - started:.0f} s.")
    for old in folder.glob("mesobot-*.tar.gz"):
        if old != finished:
            old.unlink(missing_ok=True)
    return finished


def ensure_model(say: Say = print) -> Path:
    """A model that fits, trained now when there is none."""
    return fitting_model() or train_model(say)

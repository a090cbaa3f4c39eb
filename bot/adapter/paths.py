"""Where things are. Each place can be moved by an environment variable; none is read at import."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The project's folder: configuration, content and data are found from here, wherever a command is run."""


def encoder_folder() -> Path:
    """The sentence encoder: ``MESOBOT_ENCODER`` or ``.local/encoder/``."""
    return Path(os.environ.get("MESOBOT_ENCODER") or ROOT / ".local" / "encoder")


def state_folder() -> Path:
    """What one clinic keeps on disk: ``MESOBOT_STATE`` or ``.local/state/``. Made when missing."""
    folder = Path(os.environ.get("MESOBOT_STATE") or ROOT / ".local" / "state")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def models_folder() -> Path:
    """Trained models: ``MESOBOT_MODELS`` or ``models/``."""
    return Path(os.environ.get("MESOBOT_MODELS") or ROOT / "models")

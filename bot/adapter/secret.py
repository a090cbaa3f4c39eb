"""The secret that signs session tokens."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from bot.adapter.paths import state_folder

VARIABLE = "MESOBOT_SECRET"
ENVIRONMENT = "MESOBOT_ENV"
SHORTEST = 32


class SecretMissing(Exception):
    """There is no usable secret; the message says what to do."""


def is_production() -> bool:
    """True when ``MESOBOT_ENV`` says production."""
    return os.environ.get(ENVIRONMENT, "").strip().lower() == "production"


def signing_secret() -> str:
    """``MESOBOT_SECRET``; else, outside production, one made at first start and kept in an ignored file.

    Raises SecretMissing in production when none is set, and for one that is too short.
    """
    given = os.environ.get(VARIABLE, "")
    if given:
        if len(given) < SHORTEST:
            raise SecretMissing(f"{VARIABLE} must have at least {SHORTEST} characters. Make a longer one.")
        return given
    if is_production():
        raise SecretMissing(
            f"{VARIABLE} is not set. Set it to a random text of at least {SHORTEST} characters, "
            "the same on every server, and start again."
        )
    return _development_secret(state_folder() / "development-secret")


def _development_secret(path: Path) -> str:
    if not path.is_file():
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text(encoding="utf-8").strip()

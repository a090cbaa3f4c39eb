"""What is kept when a conversation is gone: receipts of erasures and consents, without health content or words."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

KEPT_DAYS = 3 * 365
"""Receipts are kept for three years (clinical brief, 5.4), to be confirmed by the clinic."""

PATIENT, OPERATOR = "patient", "operator"
"""Who asked for an erasure."""

LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Read out over the phone without mistakes: no 0 and O, no 1 and I."""
CODE_LENGTH = 8


@dataclass(frozen=True)
class Erasure:
    """A conversation was erased: ``code`` is the patient's receipt, ``conversation`` a digest of its id.

    ``at``: seconds since 1970, UTC. ``message``: a digest of the message that asked for it, if one did.
    """

    code: str
    conversation: str
    at: float
    by: str
    message: str = ""


@dataclass(frozen=True)
class Consent:
    """What was said to the consent question: its wording's version, when (ISO 8601, UTC), and yes or no."""

    conversation: str
    version: str
    when: str
    given: str


def new_code() -> str:
    """A receipt to tell the patient: 40 random bits in eight letters."""
    return "".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH))


def digest(name: str) -> str:
    """A name that cannot be turned back, because conversation ids are 128 random bits: it only recognises."""
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()

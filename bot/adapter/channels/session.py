"""Session tokens: the only way to name a conversation on the web."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass
from datetime import UTC, datetime

import jwt

HOURS = 24
ALGORITHM = "HS256"
PREFIX = "web-"


class BadToken(Exception):
    """A token that is forged, expired or made for another website."""


@dataclass(frozen=True)
class Session:
    """A conversation and the website it was opened on."""

    sender: str
    origin: str


def open_session(secret: str, origin: str) -> tuple[str, str]:
    """A new token with a random 128-bit conversation id, and when it expires (ISO 8601, UTC)."""
    expires = int(time.time()) + HOURS * 3600
    claims = {"sid": PREFIX + secrets.token_hex(16), "aud": origin, "exp": expires}
    token = jwt.encode(claims, secret, algorithm=ALGORITHM)
    return token, datetime.fromtimestamp(expires, UTC).isoformat()


def read_session(secret: str, token: str, origin: str | None) -> Session:
    """The session of a token. Raises BadToken; ``origin`` is checked where the browser sends one."""
    try:
        claims = jwt.decode(
            token,
            secret,
            algorithms=[ALGORITHM],
            audience=origin,
            options={"require": ["sid", "aud", "exp"], "verify_aud": origin is not None},
        )
    except jwt.PyJWTError as error:
        raise BadToken(type(error).__name__) from error
    sender = claims["sid"]
    if not isinstance(sender, str) or not sender.startswith(PREFIX):
        raise BadToken("sid")
    return Session(sender, str(claims["aud"]))

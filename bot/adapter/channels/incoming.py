"""A request body as what a patient sent, or a refusal with its code."""

from __future__ import annotations

import json
import re
from typing import Any, Dict, List

from bot.adapter.turn import Incoming

LONGEST_TEXT = 1_000
LARGEST_BODY = 8_192
MOST_CHOICES = 32
_MESSAGE_ID = re.compile(r"[A-Za-z0-9-]{8,64}")

STATUS = {
    "bad_request": 400, "session_expired": 401, "origin_not_allowed": 403, "choice_expired": 409,
    "too_long": 413, "too_fast": 429, "technical": 500, "starting": 503,
}  # fmt: skip
"""Error codes and their HTTP status. The words stand in ``content/phrases.yml`` under ``errors``."""


class Refused(Exception):
    """A request that is not served; ``code`` is a key of ``STATUS``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def _parse(raw: bytes) -> Dict[str, Any]:
    if len(raw) > LARGEST_BODY:
        raise Refused("too_long")
    try:
        body = json.loads(raw)
    except ValueError as error:
        raise Refused("bad_request") from error
    if not isinstance(body, dict):
        raise Refused("bad_request")
    return body


def read_incoming(sender: str, raw: bytes) -> Incoming:
    """What was sent: an id and exactly one of ``text``, ``choice`` and ``choices``. Raises Refused."""
    body = _parse(raw)
    message_id = body.get("id")
    if not isinstance(message_id, str) or not _MESSAGE_ID.fullmatch(message_id):
        raise Refused("bad_request")
    words, choice, choices = body.get("text"), body.get("choice"), body.get("choices")
    if isinstance(words, str) and choice is None and choices is None:
        if len(words) > LONGEST_TEXT:
            raise Refused("too_long")
        return Incoming(sender, words, message_id=message_id)
    if isinstance(choice, str) and words is None and choices is None:
        return Incoming(sender, choice=choice, message_id=message_id)
    if isinstance(choices, list) and _are_choices(choices) and words is None and choice is None:
        return Incoming(sender, choices=tuple(choices), message_id=message_id)
    raise Refused("bad_request")


def _are_choices(choices: List[Any]) -> bool:
    return 0 < len(choices) <= MOST_CHOICES and all(isinstance(one, str) for one in choices)

"""A request body as what a patient sent, or a refusal with its code."""

from __future__ import annotations

import json
import re
from typing import Any, Dict, List, Union

from bot.adapter.feedback import Feedback
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
    except (ValueError, RecursionError) as error:  # the latter: brackets within brackets, thousands deep
        raise Refused("bad_request") from error
    if not isinstance(body, dict):
        raise Refused("bad_request")
    return body


def read_incoming(sender: str, raw: bytes) -> Union[Incoming, Feedback]:
    """What was sent: an id and exactly one of ``text``, ``choice``, ``choices`` and ``feedback``. Raises Refused."""
    body = _parse(raw)
    message_id = body.get("id")
    if not isinstance(message_id, str) or not _MESSAGE_ID.fullmatch(message_id):
        raise Refused("bad_request")
    given = {name: body[name] for name in ("text", "choice", "choices", "feedback") if body.get(name) is not None}
    if len(given) != 1:
        raise Refused("bad_request")
    kind, value = next(iter(given.items()))
    if kind == "text" and isinstance(value, str):
        if len(value) > LONGEST_TEXT:
            raise Refused("too_long")
        return Incoming(sender, value, message_id=message_id)
    if kind == "choice" and isinstance(value, str):
        return Incoming(sender, choice=value, message_id=message_id)
    if kind == "choices" and isinstance(value, list) and _are_choices(value):
        return Incoming(sender, choices=tuple(value), message_id=message_id)
    if kind == "feedback" and isinstance(value, dict):
        return _read_feedback(message_id, value)
    raise Refused("bad_request")


def _read_feedback(message_id: str, body: Dict[str, Any]) -> Feedback:
    topic, version, helpful = body.get("topic"), body.get("version"), body.get("helpful")
    if isinstance(topic, str) and isinstance(version, str) and isinstance(helpful, bool):
        return Feedback(message_id, topic, version, helpful)
    raise Refused("bad_request")


def _are_choices(choices: List[Any]) -> bool:
    return 0 < len(choices) <= MOST_CHOICES and all(isinstance(one, str) for one in choices)

"""Batch questions: JSON Lines in, JSON Lines out, through the same turn as a patient's message."""

from __future__ import annotations

import json
import uuid
from typing import Any, AsyncIterator, Dict, Iterable, List, Optional

from rasa.core.agent import Agent
from rasa.shared.core.constants import REQUESTED_SLOT
from rasa.shared.core.trackers import DialogueStateTracker

from bot.adapter.components import RED_FLAG
from bot.adapter.packs import current_content
from bot.adapter.situation import answers_of
from bot.adapter.turn import Incoming, Turn, take_turn
from bot.speech.plain import plain_part

CHANNEL = "ask"
TURN_KINDS = ("red_flag", "human_handoff", "faq")
"""When several replies make a turn, the first of these kinds names it; else the first reply does."""


class BadRow(Exception):
    """A row that cannot be asked; says what is wrong with it."""


async def ask_rows(agent: Agent, lines: Iterable[str]) -> AsyncIterator[Dict[str, Any]]:
    """One result a line, in order. A line that cannot be read gives ``{"id", "error"}``."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        row: Dict[str, Any] = {}
        try:
            row = _parse(line)
            yield await _ask(agent, row)
        except BadRow as error:
            yield {"id": row.get("id", _id_in(line)), "error": f"line {number}: {error}"}


def _parse(line: str) -> Dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise BadRow("this is not JSON. Write one object a line.") from error
    if not isinstance(row, dict):
        raise BadRow('this is not a JSON object. Write {"id": ..., "text": ...}.')
    if not isinstance(row.get("text"), str):
        raise BadRow('"text" is missing or not text.')
    context = row.get("context") or []
    if not isinstance(context, list) or not all(isinstance(turn, str) for turn in context):
        raise BadRow('"context" must be a list of texts.')
    return row


def _id_in(line: str) -> Optional[Any]:
    try:
        row = json.loads(line)
    except ValueError:
        return None
    return row.get("id") if isinstance(row, dict) else None


async def _ask(agent: Agent, row: Dict[str, Any]) -> Dict[str, Any]:
    session = row.get("session")
    sender = f"ask-session-{session}" if session is not None else f"ask-{uuid.uuid4().hex}"
    if row.get("context"):
        await agent.tracker_store.forget(sender)
    for turn in row.get("context") or []:
        await take_turn(agent, Incoming(sender, turn, channel=CHANNEL))
    turn = await take_turn(agent, Incoming(sender, row["text"], channel=CHANNEL))
    tracker = await agent.tracker_store.look_up(sender)
    result = _result(row, turn, tracker)
    if session is None:
        await agent.tracker_store.forget(sender)
    return result


def _result(row: Dict[str, Any], turn: Turn, tracker: Optional[DialogueStateTracker]) -> Dict[str, Any]:
    replies = turn.replies
    main = _main(replies)
    scan = _scan(tracker)
    level = next((reply["level"] for reply in replies if reply.get("level")), None) or scan.get("level") or "none"
    flag = next((reply["flag"] for reply in replies if reply.get("flag")), None) or scan.get("flag")
    parts = [part for reply in replies for part in reply["parts"]]
    voice = current_content().voice
    return {
        "id": row.get("id"),
        "kind": main.get("kind", "fallback"),
        "topics": list(dict.fromkeys(topic for reply in replies for topic in reply.get("topics", []))),
        "confidence": main.get("confidence", 0.0),
        "framing": next((reply["framing"] for reply in replies if reply.get("framing")), "none"),
        "level": level,
        "flag": flag if level != "none" else None,
        "also": list(dict.fromkeys(sign for reply in replies for sign in reply.get("also", []))),
        "asking": tracker.get_slot(REQUESTED_SLOT) if tracker and tracker.active_loop_name else None,
        "answers": answers_of(tracker) if tracker else {},
        "disposition": next((reply["disposition"] for reply in replies if reply.get("disposition")), None),
        "parts": parts,
        "messages": [plain_part(voice, part) for part in parts],
    }


def _main(replies: List[Dict[str, Any]]) -> Dict[str, Any]:
    for kind in TURN_KINDS:
        for reply in replies:
            if reply["kind"] == kind:
                return reply
    return replies[0] if replies else {}


def _scan(tracker: Optional[DialogueStateTracker]) -> Dict[str, Any]:
    message = tracker.latest_message if tracker else None
    return dict((message.parse_data or {}).get(RED_FLAG) or {}) if message else {}

"""The tracker of an action as plain values."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from bot.care.fields import ORDER

Event = Dict[str, Any]

ACTS = ("emergency", "urgent", "medical_evaluation")
"""Scan levels whose rules count towards the route."""


def answers_of(tracker: Tracker) -> Dict[str, Any]:
    """The questionnaire so far: field id to value."""
    return {field: tracker.slots[field] for field in ORDER if tracker.slots.get(field) is not None}


def changes(before: Dict[str, Any], after: Dict[str, Any]) -> List[Event]:
    """Slot events that turn one set of answers into another."""
    fields = [field for field in ORDER if before.get(field) != after.get(field)]
    return [SlotSet(field, after.get(field)) for field in fields]


def message_text(tracker: Tracker) -> str:
    """What the patient wrote or chose."""
    return str(tracker.latest_message.get("text") or "")


def intent_of(tracker: Tracker) -> str:
    """The intent without its sub-id."""
    return str((tracker.latest_message.get("intent") or {}).get("name") or "")


def confidence_of(tracker: Tracker) -> float:
    """How sure the understanding is of the intent, 0 to 1."""
    return float((tracker.latest_message.get("intent") or {}).get("confidence") or 0.0)


def metadata_of(tracker: Tracker) -> Dict[str, Any]:
    """What the channel sent along: ``choice`` or ``choices`` of buttons."""
    return dict(tracker.latest_message.get("metadata") or {})


def choice_of(tracker: Tracker) -> Optional[str]:
    """The id of the chosen button, if there was one."""
    choice = metadata_of(tracker).get("choice")
    return str(choice) if choice else None


def flags_seen(tracker: Tracker) -> Dict[str, List[str]]:
    """Ids of the red-flag rules that acted in this conversation, by the level of their message."""
    seen: Dict[str, List[str]] = {level: [] for level in ACTS}
    for event in tracker.events:
        scan = (event.get("parse_data") or {}).get("red_flag") or {} if event.get("event") == "user" else {}
        if scan.get("level") in seen:
            seen[scan["level"]] += scan.get("rules") or []
    return seen


def is_answering(tracker: Tracker) -> bool:
    """False when the form comes back after an interruption: the message was already dealt with.

    Rasa appends the form's own action before it validates; what stands before that tells.
    """
    names = [event.get("name") for event in tracker.events if event.get("event") == "action"]
    before = [name for name in names[-2:] if name != tracker.active_loop_name]
    return bool(before) and before[-1] == "action_listen"

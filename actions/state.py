"""The tracker of an action as plain values."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from bot.care.fields import ASKED, ORDER, RESPONDENT
from bot.speech.choices import SAFE_NOW

Event = Dict[str, Any]

ACTS = ("emergency", "urgent", "medical_evaluation")
"""Scan levels whose rules count towards the route."""
TICKED = "ticked"
"""Marks a scan that stands for danger signs ticked in the questionnaire."""


def answers_of(tracker: Tracker) -> Dict[str, Any]:
    """The questionnaire so far: field id to value."""
    return {field: tracker.slots[field] for field in ORDER if tracker.slots.get(field) is not None}


def everything_of(tracker: Tracker) -> Dict[str, Any]:
    """The answers, and how to reach the patient, which is kept apart from them."""
    return {field: tracker.slots[field] for field in ASKED if tracker.slots.get(field) is not None}


def carried_by(tracker: Tracker) -> int:
    """How many answers this visit began with, kept from an earlier one."""
    return int(tracker.get_slot("carried") or 0)


def changes(before: Dict[str, Any], after: Dict[str, Any]) -> List[Event]:
    """Slot events that turn one set of answers into another."""
    fields = [field for field in ASKED if before.get(field) != after.get(field)]
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
    """Ids of the red-flag rules that were acted on in this conversation, by level.

    Signs of somebody else do not route this patient, unless a carer answers for that person. An emergency
    counts until the patient says to be safe now; then the danger signs they tick decide.
    """
    seen: Dict[str, List[str]] = {level: [] for level in ACTS}
    for event in tracker.events:
        if event.get("event") == "user" and _intent_in(event) == SAFE_NOW:
            seen["emergency"].clear()
        scan = _acted_on(event)
        about_other = scan.get("about_other") and tracker.get_slot(RESPONDENT) != "carer"
        if scan.get("level") in seen and not about_other:
            seen[scan["level"]] += scan.get("rules") or [scan["rule"]]
    return seen


def _acted_on(event: Event) -> Dict[str, Any]:
    """The scan the safety policy acted on, or a lesser one that came with a message. Ticked signs are answers."""
    if event.get("event") == "slot" and event.get("name") == "red_flag":
        scan = dict(event.get("value") or {})
        return {} if scan.get(TICKED) else scan
    scan = dict((event.get("parse_data") or {}).get("red_flag") or {}) if event.get("event") == "user" else {}
    return scan if scan.get("level") == "medical_evaluation" else {}


def _intent_in(event: Event) -> str:
    return str(((event.get("parse_data") or {}).get("intent") or {}).get("name") or "")


def is_answering(tracker: Tracker) -> bool:
    """False when the form comes back after an interruption: the message was already dealt with.

    Rasa appends the form's own action before it validates; what stands before that tells.
    """
    names = [event.get("name") for event in tracker.events if event.get("event") == "action"]
    before = [name for name in names[-2:] if name != tracker.active_loop_name]
    return bool(before) and before[-1] == "action_listen"

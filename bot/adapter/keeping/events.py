"""Events of a conversation as the database holds them, and what the latest ones say about keeping it."""

from __future__ import annotations

import json
from typing import Any, Dict, Optional

from rasa.shared.core.events import BotUttered, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker


def as_row(sender_id: str, event: Event) -> Dict[str, Any]:
    """An event as Rasa's own store writes it into its table."""
    data = event.as_dict()
    return {
        "sender_id": sender_id,
        "type_name": event.type_name,
        "timestamp": data.get("timestamp"),
        "intent_name": data.get("parse_data", {}).get("intent", {}).get("name"),
        "action_name": data.get("name"),
        "data": json.dumps(data),
    }


def receipt_in(tracker: DialogueStateTracker) -> Optional[str]:
    """The receipt in the replies to the latest message, if there is one."""
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered):
            return None
        if isinstance(event, BotUttered):
            code = ((event.data or {}).get("custom") or {}).get("receipt")
            if code:
                return str(code)
    return None


def latest_message_id(tracker: DialogueStateTracker) -> Optional[str]:
    """The id of the latest message."""
    event = next((event for event in reversed(tracker.events) if isinstance(event, UserUttered)), None)
    return event.message_id if event else None

"""A Rasa tracker as the plain values that speech and actions look at."""

from __future__ import annotations

from itertools import islice
from typing import Any, Dict, List, Optional

from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.adapter.components import CHOICE, MEANING, RED_FLAG, SIGNS, signs_of_json
from bot.care.fields import ORDER
from bot.safety import Earlier
from bot.speech.situation import Line, Situation

LOOK_BACK = 120
"""Events looked at for earlier replies, so that a long chat costs no more than a short one."""
EARLIER_MESSAGES = 6
COPY = "utter_download"
"""The response that holds a copy of the conversation."""


def situation_of(tracker: DialogueStateTracker) -> Situation:
    """The turn as speech sees it."""
    message = tracker.latest_message
    parsed: Dict[str, Any] = dict(message.parse_data) if message and message.parse_data else {}
    meaning = parsed.get(MEANING) or {}
    return Situation(
        text=(message.text if message else None) or "",
        intent=str(meaning.get("intent") or (parsed.get("intent") or {}).get("name") or ""),
        choice=chosen(message),
        meaning=meaning,
        scan=parsed.get(RED_FLAG) or {},
        answers=answers_of(tracker),
        slots={name: slot.value for name, slot in tracker.slots.items() if slot.value is not None},
        said=replies_of(tracker),
        conversation=tracker.sender_id,
        spoken=lambda: spoken_in(tracker),
    )


def spoken_in(tracker: DialogueStateTracker) -> List[Line]:
    """The whole conversation, oldest first. Earlier copies of it are left out, or each would hold all before it."""
    lines: List[Line] = []
    for event in tracker.events:
        copy = isinstance(event, BotUttered) and (event.metadata or {}).get("utter_action") == COPY
        if isinstance(event, (BotUttered, UserUttered)) and event.text and not copy:
            lines.append(Line(isinstance(event, UserUttered), event.timestamp, event.text))
    return lines


def answers_of(tracker: DialogueStateTracker) -> Dict[str, Any]:
    """The questionnaire so far: field id to value."""
    values = {field: tracker.get_slot(field) for field in ORDER if field in tracker.slots}
    return {field: value for field, value in values.items() if value is not None}


def replies_of(tracker: DialogueStateTracker) -> List[Dict[str, Any]]:
    """Earlier replies as JSON, latest first."""
    recent = islice(reversed(tracker.events), LOOK_BACK)
    customs = [(event.data or {}).get("custom") for event in recent if isinstance(event, BotUttered)]
    return [custom for custom in customs if isinstance(custom, dict)]


def earlier_messages(tracker: DialogueStateTracker) -> List[Earlier]:
    """What the patient wrote in the last turns before this one, oldest first. Buttons are left out.

    Of a message that was scanned in its turn, the signs; of one from before signs were kept, the words.
    """
    recent = [event for event in islice(reversed(tracker.events), LOOK_BACK) if isinstance(event, UserUttered)]
    typed = [_signs_or_words(event) for event in recent[1:] if event.text and not chosen(event)]
    return list(reversed(typed[:EARLIER_MESSAGES]))


def _signs_or_words(event: UserUttered) -> Earlier:
    signs = (event.parse_data or {}).get(SIGNS)
    return (event.text or "") if signs is None else signs_of_json(signs)


def chosen(message: Optional[UserUttered]) -> Optional[str]:
    """The id of the button behind a message, if it was one."""
    choice = (message.metadata or {}).get(CHOICE) if message else None
    return str(choice) if choice else None

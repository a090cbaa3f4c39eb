"""How a visit begins, and how it goes on after a pause."""

from __future__ import annotations

import re
from typing import Any, Dict, List

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.keeping import consent_record
from actions.state import Event, changes, everything_of, intent_of, message_text
from bot.care import flow
from bot.care.fields import HANDOFF
from bot.content.live import current_pack
from bot.speech.choices import CONTACT_ME

RETURNS = re.compile(
    r"^\W*(?:(?:hi|hello|hey|hiya|ok|okay|sorry|so)\W+)*(?:i'?m|i am|am) back\b(?! pain)|^\W*where (?:was i|were we)\b",
    re.I,
)
MOST_WORDS_OF_A_HELLO = 4
PAUSE = 30 * 60
"""Seconds of silence after which a patient who does not answer the open question is asked whether to go on."""


def begin(dispatcher: CollectingDispatcher, tracker: Tracker) -> List[Event]:
    """A visit that was broken off goes on where it was; one that is complete begins anew, with what was kept."""
    answers = everything_of(tracker)
    over = bool(tracker.get_slot("disposition"))
    kept: Dict[str, Any] = dict(tracker.get_slot("kept") or {})
    carried = 0
    if intent_of(tracker) == CONTACT_ME:
        return _contact(tracker, answers)
    if intent_of(tracker) == "start_over":
        fresh: Dict[str, Any] = {}
    elif answers and not over:
        fresh, carried = answers, int(tracker.get_slot("carried") or 0)
        dispatcher.utter_message(response="utter_note", key="resumed")
    else:
        fresh, carried = kept, len(kept)
        if kept:
            dispatcher.utter_message(response="utter_note", key="kept", answers=kept)
    cleared = [SlotSet(name, None) for name in ("disposition", *UNSETTLED)]
    asked = SlotSet("requested_slot", flow.next_question(fresh, carried))
    return [*changes(answers, fresh), SlotSet("carried", carried), asked, *cleared]


def _contact(tracker: Tracker, answers: Dict[str, Any]) -> List[Event]:
    """How to reach a patient who agreed after the end: the second consent, then its questions and no others."""
    after = {**answers, HANDOFF: True}
    agreed = consent_record(current_pack().questionnaire.question(HANDOFF), True)
    return [*changes(answers, after), agreed, SlotSet("requested_slot", flow.next_question(after)), *settled()]


UNSETTLED = ("unclear", "to_confirm", "paused", "changing")
"""Slots that hold what is to be settled before the next question."""


def settled() -> List[Event]:
    """Nothing is left to ask differently, to confirm or to choose."""
    return [SlotSet(name, None) for name in UNSETTLED]


def silence(tracker: Tracker) -> float:
    """Seconds between the latest message and what was said before it."""
    times = [event for event in tracker.events if event.get("event") in ("user", "bot")]
    said = [index for index, event in enumerate(times) if event["event"] == "user"]
    if not said or not said[-1]:
        return 0.0
    return float(times[said[-1]].get("timestamp") or 0.0) - float(times[said[-1] - 1].get("timestamp") or 0.0)


def greets(tracker: Tracker) -> bool:
    """True for a hello, or the words of a patient who comes back."""
    meaning, words = tracker.latest_message.get("meaning") or {}, message_text(tracker)
    greeting = str(meaning.get("intent")) == "smalltalk/greet" and len(words.split()) <= MOST_WORDS_OF_A_HELLO
    return greeting or RETURNS.match(words) is not None

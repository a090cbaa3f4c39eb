"""A reply as an answer: kept, asked once more, or left blank."""

from __future__ import annotations

import re
from typing import Any, Dict, List, Optional

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.beginning import settled
from actions.keeping import consent_record, with_answer
from actions.reading import read_text
from actions.state import Event, carried_by, changes, choice_of, everything_of, intent_of, message_text
from bot.care import flow
from bot.care.fields import CONSENT, CONSENTS, DECLINED, RED_FLAGS
from bot.content.models import Question
from bot.understanding.replies import Reading

Values = Dict[str, Any]

_DECLINING = re.compile(
    r"\b(?:skip\w*|pass|next|move on|not?|none|never|nah|nope|\w+n'?t|rather|prefer|private|personal|business|secret"
    r"|leave|blank|later|comment|refuse|decline|avoid|uncomfortable|keep)\b",
    re.IGNORECASE,
)
"""Words of which a patient who would rather not answer has one: "I walk further now" is only guessed to be such."""
ASKED_TWICE = frozenset({CONSENT, RED_FLAGS})
"""Questions that are asked once more when a patient would rather not say."""
DECLINED_ONCE = "declined"
"""Why such a question is asked once more."""
REWORDED = "reworded"
"""Why a question is asked in other words when the patient wished it so: no reply was wasted on it."""


class Answering:
    """The open question, the reply to it, and what becomes of the answers."""

    def __init__(self, dispatcher: CollectingDispatcher, tracker: Tracker, question: Question) -> None:
        self.dispatcher = dispatcher
        self.tracker = tracker
        self.answers = everything_of(tracker)
        self.question = question
        self.intent = intent_of(tracker)
        self.text = message_text(tracker)

    def _read(self) -> Reading:
        reading = read_text(self.question, self.answers, self.text)
        unwilling = self.intent in ("skip_question", "decline_answer") and _DECLINING.search(self.text)
        if reading.outcome == "unclear" and unwilling:
            return Reading("declined")
        return reading

    def _keep(self, reading: Reading) -> List[Event]:
        if reading.outcome == "value":
            return self._store(reading.value, reading.sides)
        if reading.outcome == "confirm":
            return [*settled(), SlotSet("to_confirm", reading.confirm), *ask(self.question.id)]
        if reading.outcome == "declined" and self.question.id not in ASKED_TWICE:
            self._note("skipped")
            return self._store(DECLINED)
        return self._unclear(DECLINED_ONCE if reading.outcome == "declined" else reading.reason)

    def _unclear(self, reason: str) -> List[Event]:
        """Asked once more in other words, then left blank. Consent that stays unclear is not given."""
        before = self.tracker.get_slot("unclear") or {}
        if before.get("question") != self.question.id or before.get("reason") == REWORDED:
            unclear = {"question": self.question.id, "reason": reason or "no_match"}
            return [*settled(), SlotSet("unclear", unclear), *ask(self.question.id)]
        if self.question.id in CONSENTS:
            return self._store("no")
        self._note("skipped" if reason == DECLINED_ONCE else "moved_on")
        return self._store(DECLINED)

    def _confirmed(self, yes: bool, no: bool) -> Optional[List[Event]]:
        """What follows from a yes or a no to "Is it a 10?"; None when that was not asked or not answered."""
        value = self.tracker.get_slot("to_confirm")
        if value is None or not (yes or no):
            return None
        return self._store(value) if yes else self._unclear("decimal")

    def _store(self, value: Any, sides: Optional[Dict[str, str]] = None) -> List[Event]:
        told = "" if choice_of(self.tracker) else self.text  # a button says what it says and no more
        after = with_answer(self.answers, self.question, value, sides or {}, told)
        events = [*changes(self.answers, after), *self._next(after), *settled()]
        if self.question.id in CONSENTS:
            events.append(consent_record(self.question, after[self.question.id]))
        return events

    def _next(self, answers: Values) -> List[Event]:
        return ask(flow.next_question(answers, carried_by(self.tracker)))

    def _note(self, key: str, answers: Optional[Values] = None) -> None:
        self.dispatcher.utter_message(response="utter_note", key=key, answers=answers or {})


def ask(question: Optional[str]) -> List[Event]:
    """The question to ask next; None ends the form."""
    return [SlotSet("requested_slot", question)]

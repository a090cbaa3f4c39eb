"""The questionnaire: each reply is read, kept, corrected or asked again; ``bot.care`` says what follows."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, Dict, List, Optional

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.interruptions import BY_CHOICE, interrupts
from actions.state import (
    Event,
    answers_of,
    changes,
    choice_of,
    intent_of,
    is_answering,
    message_text,
    metadata_of,
)
from bot.care import flow
from bot.care.fields import CONSENT, DECLINED, RED_FLAGS, SIDES, SITES
from bot.care.reading import sites_without_side, ticked
from bot.care.steps import previous_question
from bot.content.live import current_pack
from bot.content.models import Question
from bot.understanding.replies import Reading, read_reply, says_no, says_yes

Values = Dict[str, Any]

ASKED_TWICE = frozenset({CONSENT, RED_FLAGS})
"""Questions that are asked once more when a patient would rather not say."""


class ValidateSymptomForm(Action):
    """Called by the form for every message while a question is open."""

    def name(self) -> str:
        return "validate_symptom_form"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Values) -> List[Event]:
        requested: Optional[str] = tracker.get_slot("requested_slot")
        answers = answers_of(tracker)
        if not requested or tracker.active_loop_name is None:
            fresh: Values = {} if tracker.get_slot("disposition") else answers
            return [*changes(answers, fresh), *_ask(flow.next_question(fresh)), SlotSet("disposition", None)]
        if not is_answering(tracker):
            return _ask(requested)
        return _Reply(dispatcher, tracker, answers, current_pack().questionnaire.question(requested)).events()


class _Reply:
    """One reply to one open question."""

    def __init__(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, answers: Values, question: Question
    ) -> None:
        self.dispatcher = dispatcher
        self.tracker = tracker
        self.answers = answers
        self.question = question
        self.intent = intent_of(tracker)
        self.text = message_text(tracker)

    def events(self) -> List[Event]:
        """Slot events and the next question; no events lets the rules answer an interruption."""
        if self.intent in BY_CHOICE:
            return []
        command = {
            "go_back": self._back,
            "why_do_you_ask": self._why,
            "start_over": self._start_over,
            "correct_answer": self._correct,
        }.get(self.intent)
        if command:
            return command()
        if self.intent == "stop_form":
            return []
        if self.tracker.get_slot("to_confirm") is not None:
            confirmed = self._confirmed()
            if confirmed is not None:
                return confirmed
        reading = self._read()
        if choice_of(self.tracker) is None and interrupts(self.intent, self.text, reading.outcome):
            return []
        return self._keep(reading)

    def _read(self) -> Reading:
        choices = metadata_of(self.tracker).get("choices")
        if choices:
            return Reading("value", [str(one) for one in choices])
        choice = choice_of(self.tracker)
        ids = {option.id for option in self.question.options}
        if choice in ids:
            return Reading("value", [choice] if self.question.kind == "multi" else choice)
        if self.intent in ("skip_question", "decline_answer"):
            return Reading("declined")
        return read_reply(self.question, self.text, today=date.today())

    def _keep(self, reading: Reading) -> List[Event]:
        if reading.outcome == "value":
            return self._store(reading.value, reading.sides)
        if reading.outcome == "confirm":
            return [SlotSet("to_confirm", reading.confirm), *_ask(self.question.id)]
        if reading.outcome == "declined" and self.question.id not in ASKED_TWICE:
            self.dispatcher.utter_message(response="utter_note", key="skipped")
            return self._store(DECLINED)
        return self._unclear()

    def _unclear(self) -> List[Event]:
        """Asked once more in other words, then left blank. Consent that stays unclear is not given."""
        if self.tracker.get_slot("unclear") != self.question.id:
            return [SlotSet("unclear", self.question.id), *_ask(self.question.id)]
        if self.question.id == CONSENT:
            return self._store("no")
        self.dispatcher.utter_message(response="utter_note", key="moved_on")
        return self._store(DECLINED)

    def _confirmed(self) -> Optional[List[Event]]:
        value = self.tracker.get_slot("to_confirm")
        choice = choice_of(self.tracker)
        if choice == "confirm_yes" or (choice is None and says_yes(self.text)):
            return self._store(value)
        if choice == "confirm_no" or (choice is None and says_no(self.text)):
            return [SlotSet("to_confirm", None), SlotSet("unclear", self.question.id), *_ask(self.question.id)]
        return None

    def _store(self, value: Any, sides: Optional[Dict[str, str]] = None) -> List[Event]:
        after = {**self.answers, self.question.id: self._shaped(value)}
        if sides and self.question.id == SITES:
            after[SIDES] = {**(self.answers.get(SIDES) or {}), **sides}
        after = flow.normalise(after)
        events = [*changes(self.answers, after), *_ask(flow.next_question(after))]
        if self.question.id == CONSENT:
            record = {"version": current_pack().clinic.consent_version, "at": datetime.now(UTC).isoformat(), "given": value}
            events.append(SlotSet("consent_record", record))
        return [*events, SlotSet("unclear", None), SlotSet("to_confirm", None)]

    def _shaped(self, value: Any) -> Any:
        """A side belongs to the site that was asked about; a mapping already names its sites."""
        if self.question.id != SIDES or value == DECLINED:
            return value
        known = dict(self.answers.get(SIDES) or {})
        if isinstance(value, dict):
            sites = ticked(self.answers, SITES)
            return {**known, **{site: side for site, side in value.items() if site in sites}}
        missing = sites_without_side(self.answers)
        return {**known, **dict.fromkeys(missing[:1], value)}

    def _back(self) -> List[Event]:
        previous = previous_question(self.answers, self.question.id)
        if previous is None:
            self.dispatcher.utter_message(response="utter_note", key="nothing_back")
            return [SlotSet("unclear", None), *_ask(self.question.id)]
        self.dispatcher.utter_message(response="utter_note", key="back")
        after = {field: value for field, value in self.answers.items() if field != previous}
        return [*changes(self.answers, after), SlotSet("unclear", None), *_ask(previous)]

    def _correct(self) -> List[Event]:
        """"Actually 7, not 5": the last answer is changed when the words fit it, else asked again."""
        previous = previous_question(self.answers, self.question.id)
        if previous is None:
            return self._back()
        reading = read_reply(current_pack().questionnaire.question(previous), self.text, today=date.today())
        if reading.outcome != "value":
            return self._back()
        self.dispatcher.utter_message(response="utter_note", key="changed")
        after = flow.normalise({**self.answers, previous: reading.value})
        return [*changes(self.answers, after), SlotSet("unclear", None), *_ask(flow.next_question(after))]

    def _why(self) -> List[Event]:
        self.dispatcher.utter_message(response="utter_why", question=self.question.id)
        return [SlotSet("unclear", None), *_ask(self.question.id)]

    def _start_over(self) -> List[Event]:
        self.dispatcher.utter_message(response="utter_note", key="start_over")
        return [*changes(self.answers, {}), SlotSet("unclear", None), *_ask(flow.next_question({}))]


def _ask(question: Optional[str]) -> List[Event]:
    return [SlotSet("requested_slot", question)]

"""The questionnaire: each reply is read, kept, corrected or asked again; ``bot.care`` says what follows."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, Dict, List, Optional

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.corrections import corrected
from actions.interruptions import BY_CHOICE, asks_why, interrupts
from actions.reading import names_option, read_choice, read_choices, read_text
from actions.state import (
    Event,
    answers_of,
    changes,
    choice_of,
    confidence_of,
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
from bot.understanding.replies import Reading, says_no, says_yes

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
            return self._begin(dispatcher, tracker, answers)
        if not is_answering(tracker):
            return _ask(requested)
        return _Reply(dispatcher, tracker, answers, current_pack().questionnaire.question(requested)).events()

    @staticmethod
    def _begin(dispatcher: CollectingDispatcher, tracker: Tracker, answers: Values) -> List[Event]:
        """A visit that a red flag broke off goes on where it was; one that is complete begins anew."""
        anew = tracker.get_slot("disposition") or intent_of(tracker) == "start_over"
        fresh: Values = {} if anew else answers
        if fresh:
            dispatcher.utter_message(response="utter_note", key="resumed")
        cleared = [SlotSet(name, None) for name in ("disposition", "unclear", "to_confirm")]
        return [*changes(answers, fresh), *_ask(flow.next_question(fresh)), *cleared]


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
        self.named = choice_of(tracker) is None and names_option(question, self.text)

    def events(self) -> List[Event]:
        """Slot events and the next question; no events lets the rules answer an interruption."""
        choice = choice_of(self.tracker)
        if self.intent in BY_CHOICE and not self.named:
            return []
        if choice is None and not self.named:
            command = self._command()
            if command is not None:
                return command
        if self.intent == "start_questionnaire":
            return _ask(self.question.id)
        if self.tracker.get_slot("to_confirm") is not None:
            confirmed = self._confirmed()
            if confirmed is not None:
                return confirmed
        reading = self._read()
        if not self.named and interrupts(self.intent, self.text, reading.outcome, choice, confidence_of(self.tracker)):
            return []
        return self._keep(reading)

    def _command(self) -> Optional[List[Event]]:
        """What a patient may ask for instead of answering; None when it is no such thing."""
        if asks_why(self.text):
            return self._why()
        command = {
            "go_back": self._back,
            "why_do_you_ask": self._why,
            "start_over": self._start_over,
            "correct_answer": self._correct,
        }.get(self.intent)
        return command() if command else None

    def _read(self) -> Reading:
        choices = metadata_of(self.tracker).get("choices")
        if choices:
            return read_choices(self.question, [str(one) for one in choices])
        choice = choice_of(self.tracker)
        picked = read_choice(self.question, choice) if choice else None
        if picked:
            return picked
        if choice:
            return Reading("declined" if self.intent == "skip_question" else "unclear")
        if self.intent in ("skip_question", "decline_answer") and not self.named:
            return Reading("declined")
        return read_text(self.question, self.answers, self.text)

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
        after = self._with(self.question.id, value, sides or {})
        events = [*changes(self.answers, after), *_ask(flow.next_question(after)), *_settled()]
        if self.question.id == CONSENT:
            at = datetime.now(timezone.utc).isoformat()
            record = {"version": current_pack().clinic.consent_version, "at": at, "given": value}
            events.append(SlotSet("consent_record", record))
        return events

    def _with(self, question: str, value: Any, sides: Dict[str, str]) -> Values:
        """The answers once ``question`` has this value. A side belongs to the site it was asked or said about."""
        known = dict(self.answers.get(SIDES) or {}) if self.answers.get(SIDES) != DECLINED else {}
        after = {**self.answers, question: value}
        if question == SITES and sides:
            after[SIDES] = {**known, **sides}
        if question == SIDES and value != DECLINED:
            sites = ticked(self.answers, SITES)
            named = value if isinstance(value, dict) else dict.fromkeys(sites_without_side(self.answers)[:1], value)
            after[SIDES] = {**known, **{site: side for site, side in named.items() if site in sites}}
        return flow.normalise(after)

    def _back(self) -> List[Event]:
        previous = previous_question(self.answers, self.question.id)
        if previous is None:
            self.dispatcher.utter_message(response="utter_note", key="nothing_back")
            return [*_settled(), *_ask(self.question.id)]
        self.dispatcher.utter_message(response="utter_note", key="back")
        after = {field: value for field, value in self.answers.items() if field != previous}
        return [*changes(self.answers, after), *_settled(), *_ask(previous)]

    def _correct(self) -> List[Event]:
        """"Actually 7, not 5": the latest answer the words fit is changed; if they fit none, one step back."""
        found = corrected(self.answers, self.question.id, self.text)
        if found is None:
            reading = self._read()
            return self._keep(reading) if reading.outcome == "value" else self._back()
        question, value, sides = found
        self.dispatcher.utter_message(response="utter_note", key="changed")
        after = self._with(question, value, sides)
        return [*changes(self.answers, after), *_settled(), *_ask(flow.next_question(after))]

    def _why(self) -> List[Event]:
        self.dispatcher.utter_message(response="utter_why", question=self.question.id)
        return _ask(self.question.id)

    def _start_over(self) -> List[Event]:
        self.dispatcher.utter_message(response="utter_note", key="start_over")
        return [*changes(self.answers, {}), *_settled(), *_ask(flow.next_question({}))]


def _ask(question: Optional[str]) -> List[Event]:
    return [SlotSet("requested_slot", question)]


def _settled() -> List[Event]:
    """Nothing is left to ask differently or to confirm."""
    return [SlotSet("unclear", None), SlotSet("to_confirm", None)]

"""The questionnaire: each reply is read, kept, corrected or asked again; ``bot.care`` says what follows."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Callable, Dict, List, Optional

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.corrections import Correction, corrected, takes_back
from actions.interruptions import ANSWERABLE, BY_CHOICE, command_of, interrupts
from actions.reading import as_shown, names_option, read_choices, read_text
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
from bot.speech.choices import CONFIRM_NO, CONFIRM_YES
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

    def events(self) -> List[Event]:
        """Slot events and the next question; no events lets the rules answer an interruption."""
        if choice_of(self.tracker):
            return self._chosen(str(choice_of(self.tracker)))
        if names_option(as_shown(self.question, self.answers), self.text):
            return self._keep(self._read())
        reading = self._read()
        readable, any_words = reading.outcome in ("value", "confirm"), self.question.kind == "text"
        command = command_of(self.intent, self.text, readable, any_words)
        if command:
            return COMMANDS[command](self)
        if not readable and takes_back(self.text) and self._corrected():
            return self._correct()
        if self.intent == "start_questionnaire" and not readable:
            return self._again()
        confirmed = self._confirmed(says_yes(self.text), says_no(self.text))
        if confirmed is not None:
            return confirmed
        if reading.outcome != "declined" and interrupts(
            self.intent, self.text, readable, any_words, confidence_of(self.tracker)
        ):
            return []
        return self._keep(reading)

    def _chosen(self, choice: str) -> List[Event]:
        """A button: an option of this question, or something a rule handles."""
        if self.intent in BY_CHOICE or self.intent in ANSWERABLE:
            return []
        if self.intent == "start_questionnaire":
            return self._again()
        confirmed = self._confirmed(choice == CONFIRM_YES, choice == CONFIRM_NO)
        if confirmed is not None:
            return confirmed
        if self.intent == "skip_question":
            return self._keep(Reading("declined"))
        choices = metadata_of(self.tracker).get("choices") or [choice]
        return self._keep(read_choices(self.question, [str(one) for one in choices]))

    def _read(self) -> Reading:
        reading = read_text(self.question, self.answers, self.text)
        if reading.outcome == "unclear" and self.intent in ("skip_question", "decline_answer"):
            return Reading("declined")
        return reading

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

    def _confirmed(self, yes: bool, no: bool) -> Optional[List[Event]]:
        """What follows from a yes or a no to "did you mean 10?"; None when that was not asked or not answered."""
        value = self.tracker.get_slot("to_confirm")
        if value is None or not (yes or no):
            return None
        if yes:
            return self._store(value)
        return [SlotSet("to_confirm", None), SlotSet("unclear", self.question.id), *_ask(self.question.id)]

    def _store(self, value: Any, sides: Optional[Dict[str, str]] = None) -> List[Event]:
        after = self._with(self.question.id, value, sides or {})
        events = [*changes(self.answers, after), *_ask(flow.next_question(after)), *_settled()]
        if self.question.id == CONSENT:
            at = datetime.now(UTC).isoformat()
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
        found = self._corrected()
        if found is None:
            reading = self._read()
            return self._keep(reading) if reading.outcome == "value" else self._back()
        question, value, sides = found
        self.dispatcher.utter_message(response="utter_note", key="changed")
        after = self._with(question, value, sides)
        return [*changes(self.answers, after), *_settled(), *_ask(flow.next_question(after))]

    def _corrected(self) -> Optional[Correction]:
        return corrected(self.answers, self.question.id, self.text)

    def _stop(self) -> List[Event]:
        """A rule ends the form."""
        return []

    def _why(self) -> List[Event]:
        self.dispatcher.utter_message(response="utter_why", question=self.question.id)
        return self._again()

    def _again(self) -> List[Event]:
        """The same question. Rasa takes a form that sets no slot to have no answer, so one is set."""
        return [SlotSet("unclear", None), *_ask(self.question.id)]

    def _start_over(self) -> List[Event]:
        self.dispatcher.utter_message(response="utter_note", key="start_over")
        return [*changes(self.answers, {}), *_settled(), *_ask(flow.next_question({}))]


COMMANDS: Dict[str, Callable[[_Reply], List[Event]]] = {
    "stop_form": _Reply._stop,
    "go_back": _Reply._back,
    "why_do_you_ask": _Reply._why,
    "start_over": _Reply._start_over,
    "correct_answer": _Reply._correct,
}
"""What a patient may ask for instead of answering."""


def _ask(question: Optional[str]) -> List[Event]:
    return [SlotSet("requested_slot", question)]


def _settled() -> List[Event]:
    """Nothing is left to ask differently or to confirm."""
    return [SlotSet("unclear", None), SlotSet("to_confirm", None)]

"""The questionnaire: each reply is read, kept, corrected or asked again; ``bot.care`` says what follows."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answering import REWORDED, Answering, ask
from actions.beginning import PAUSE, RETURNS, begin, greets, settled, silence
from actions.corrections import Correction, added, corrected, corrects_itself, takes_back, to_change
from actions.interruptions import ANSWERABLE, BESIDE, BY_CHOICE, asks, command_of, goes_on, interrupts, starts
from actions.keeping import consent_record, with_answer
from actions.reading import answer_first, any_words, as_shown, names_option, read_choices, series_told
from actions.state import (
    Event,
    carried_by,
    changes,
    choice_of,
    confidence_of,
    is_answering,
    metadata_of,
)
from bot.care import flow
from bot.care.fields import CONTACT, HANDOFF
from bot.care.flow import plan
from bot.care.steps import previous_question
from bot.content.live import current_pack
from bot.speech.choices import (
    CHANGE,
    CHANGE_ANSWER,
    CONFIRM_NO,
    CONFIRM_YES,
    CONTACT_ME,
    CONTINUE,
    NO_CONTACT,
    START_ANEW,
)
from bot.understanding.replies import Reading, says_no, says_yes
from bot.understanding.replies.progress import CHECK_PROGRESS

Values = Dict[str, Any]


class ValidateSymptomForm(Action):
    """Called by the form for every message while a question is open."""

    def name(self) -> str:
        return "validate_symptom_form"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Values) -> List[Event]:
        requested: Optional[str] = tracker.get_slot("requested_slot")
        if not requested or tracker.active_loop_name is None:
            return begin(dispatcher, tracker)
        if not is_answering(tracker):
            return [SlotSet("unclear", None), *ask(requested)]
        return _Reply(dispatcher, tracker, current_pack().questionnaire.question(requested)).events()


class _Reply(Answering):
    """One reply to one open question: an answer, a command, or something a rule deals with."""

    def events(self) -> List[Event]:
        """Slot events and the next question; no events lets the rules answer an interruption."""
        if choice_of(self.tracker):
            return self._chosen(str(choice_of(self.tracker)))
        typed = self._typed_button()
        if typed:
            return BUTTONS[typed](self)
        picked = to_change(self.answers, self.text) if self.tracker.get_slot("changing") else None
        if picked:
            return self._reopen(picked)
        if RETURNS.match(self.text):
            return self._ask_to_go_on()
        if names_option(as_shown(self.question, self.answers), self.text):
            return self._keep(self._read())
        told = series_told(self.question, self.text)
        if told:
            after = flow.normalise({**self.answers, **told})
            return [*changes(self.answers, after), *self._next(after), *settled()]
        reading = self._read()
        readable, free = reading.outcome in ("value", "confirm"), any_words(self.question)
        command = command_of(self.intent, self.text, readable, free, confidence_of(self.tracker))
        if command == "correct_answer" and corrects_itself(self.answers, self.question, self.text):
            return self._keep(reading)
        first = answer_first(self.question, self.answers, self.text)
        if first and (command == "why_do_you_ask" or (self.intent in BESIDE and asks(self.text))):
            self._explain() if command else self.dispatcher.utter_message(response=BESIDE[self.intent])
            return self._keep(first)
        if command:
            return COMMANDS[command](self)
        if not readable and takes_back(self.text) and self._corrected():
            return self._correct()
        if not readable and self._changes_an_answer():
            return self._correct()
        more = None if readable else added(self.answers, self.text)
        if more:
            return self._change(more)
        if (free or reading.outcome == "confirm") and takes_back(self.text) and self._corrected(by_name=True):
            return self._correct()
        if (free or not readable) and (starts(self.intent, self.text) or greets(self.tracker)):
            return self._ask_to_go_on()
        confirmed = self._confirmed(says_yes(self.text), says_no(self.text))
        if confirmed is not None:
            return confirmed
        if readable and self.question.id in (HANDOFF, *CONTACT) and not free:
            return self._keep(reading)
        if reading.outcome != "declined" and interrupts(
            self.intent, self.text, readable, free, confidence_of(self.tracker)
        ):
            return []
        if reading.outcome == "unclear" and silence(self.tracker) >= PAUSE:
            return self._ask_to_go_on()
        return self._keep(reading)

    def _chosen(self, choice: str) -> List[Event]:
        """A button: an option of this question, or something a rule handles."""
        if self.intent in BY_CHOICE or self.intent in ANSWERABLE:
            return []
        if self.intent == "start_questionnaire":
            return self._ask_to_go_on()
        if choice in BUTTONS:
            return BUTTONS[choice](self)
        if choice.startswith(CHANGE):
            return self._reopen(choice[len(CHANGE) :])
        confirmed = self._confirmed(choice == CONFIRM_YES, choice == CONFIRM_NO)
        if confirmed is not None:
            return confirmed
        if self.intent == "skip_question":
            return self._keep(Reading("declined"))
        choices = metadata_of(self.tracker).get("choices") or [choice]
        return self._keep(read_choices(self.question, [str(one) for one in choices]))

    def _back(self) -> List[Event]:
        previous = previous_question(self.answers, self.question.id)
        if previous is None:
            self._note("nothing_back")
            return self._again()
        self._note("back")
        return self._reopen(previous)

    def _reopen(self, question: str) -> List[Event]:
        """An earlier question once more, its answer taken back."""
        after = {field: value for field, value in self.answers.items() if field != question}
        return [*changes(self.answers, after), *settled(), *ask(question)]

    def _correct(self) -> List[Event]:
        """ "Actually 7, not 5": the answer that is meant is changed; if there is none, one step back."""
        found = self._corrected()
        if found is None:
            reading = self._read()
            if reading.outcome == "value":
                return self._keep(reading)
            return self._ask_which() if self.question.id == HANDOFF else self._back()
        return self._reopen(found.question) if found.value is None else self._change(found)

    def _change(self, found: Correction) -> List[Event]:
        question = current_pack().questionnaire.question(found.question)
        after = with_answer(self.answers, question, found.value, found.sides, self.text)
        key = "as_before" if after == self.answers else "changed"
        self._note(key, {found.question: after.get(found.question)})
        return [*changes(self.answers, after), *settled(), *self._next(after)]

    def _corrected(self, by_name: bool = False) -> Optional[Correction]:
        return corrected(self.answers, self.question.id, self.text, by_name)

    def _typed_button(self) -> Optional[str]:
        """A button of the form's own that was typed: its number in the list, or "go on"."""
        if self.tracker.get_slot("paused"):
            return CONTINUE if goes_on(self.text) else {"1": CONTINUE, "2": START_ANEW}.get(self.text.strip(" .)"))
        last = str(len(self.question.options) + 1)  # the one that stands below the options
        return CHANGE_ANSWER if self.question.id == HANDOFF and self.text.strip(" .)") == last else None

    def _changes_an_answer(self) -> bool:
        """True at the last question, where all answers are shown, for words such as "my age is 52"."""
        if self.intent == CHECK_PROGRESS or self.question.id != plan(self.answers, carried_by(self.tracker))[-1]:
            return False
        found = self._corrected(by_name=True)
        return found is not None and found.value is not None

    def _stop(self) -> List[Event]:
        """A rule ends the form; about contact, only the contact is dropped and the answers still lead somewhere."""
        if self.question.id not in CONTACT:
            return []
        after = {field: value for field, value in self.answers.items() if field not in CONTACT}
        after[HANDOFF] = False
        refused = consent_record(current_pack().questionnaire.question(HANDOFF), False)
        return [*changes(self.answers, after), refused, *settled(), *self._next(after)]

    def _why(self) -> List[Event]:
        self._explain()
        return self._again()

    def _explain(self) -> None:
        self.dispatcher.utter_message(response="utter_why", question=self.question.id)

    def _again(self) -> List[Event]:
        """The same question. Rasa takes a form that sets no slot to have no answer, so one is set."""
        return [*settled(), *ask(self.question.id)]

    def _ask_to_go_on(self) -> List[Event]:
        if not self.answers:
            return self._again()
        return [*settled(), SlotSet("paused", True), *ask(self.question.id)]

    def _reword(self) -> List[Event]:
        unclear = {"question": self.question.id, "reason": REWORDED}
        return [*settled(), SlotSet("unclear", unclear), *ask(self.question.id)]

    def _so_far(self) -> List[Event]:
        self._note("so_far", self.answers)
        return self._again()

    def _optional(self) -> List[Event]:
        self._note("optional")
        return self._again()

    def _ask_which(self) -> List[Event]:
        return [*settled(), SlotSet("changing", True), *ask(self.question.id)]

    def _start_over(self) -> List[Event]:
        self._note("start_over")
        return [*changes(self.answers, {}), SlotSet("carried", None), *settled(), *ask(flow.next_question({}))]


COMMANDS: Dict[str, Callable[[_Reply], List[Event]]] = {
    "stop_form": _Reply._stop,
    "go_back": _Reply._back,
    "why_do_you_ask": _Reply._why,
    "start_over": _Reply._start_over,
    "correct_answer": _Reply._correct,
    "repeat": _Reply._again,
    "reword": _Reply._reword,
    "optional": _Reply._optional,
    "so_far": _Reply._so_far,
}
"""What a patient may ask for instead of answering."""

BUTTONS: Dict[str, Callable[[_Reply], List[Event]]] = {
    CONTINUE: _Reply._again,
    START_ANEW: _Reply._start_over,
    CHANGE_ANSWER: _Reply._ask_which,
    CONTACT_ME: _Reply._again,
    NO_CONTACT: _Reply._again,
}
"""Buttons that are no answer to the open question and that the form itself handles."""

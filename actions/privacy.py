"""The patient's data: erase it, or hand it over."""

from __future__ import annotations

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.events import AllSlotsReset
from rasa_sdk.executor import CollectingDispatcher

from actions.state import Event, answers_of
from bot.desk.receipts import new_code
from bot.speech.care import changeable


class ActionForget(Action):
    """Gives the receipt. The store erases the conversation instead of saving a reply that holds one."""

    def name(self) -> str:
        return "action_forget"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        dispatcher.utter_message(response="utter_deleted", receipt=new_code())
        return [AllSlotsReset()]


class ActionOwnAnswers(Action):
    """The answers so far, outside the questionnaire; inside, the form tells them itself."""

    def name(self) -> str:
        return "action_own_answers"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        answers = answers_of(tracker)
        key = "so_far" if changeable(answers) else "no_answers"
        dispatcher.utter_message(response="utter_note", key=key, answers=answers)
        return []


class ActionDownload(Action):
    """A copy of what is stored, as text."""

    def name(self) -> str:
        return "action_download"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        dispatcher.utter_message(response="utter_download", answers=answers_of(tracker))
        return []

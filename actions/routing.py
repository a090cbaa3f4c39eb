"""Routes the patient when the questionnaire is over."""

from __future__ import annotations

from datetime import date
from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.state import Event, answers_of, changes, flags_seen
from bot.care.flow import has_consent
from bot.care.summary import visit_summary
from bot.care.triage import route


class ActionRoute(Action):
    """Answers to a disposition, spoken with its reasons; without consent nothing is kept."""

    def name(self) -> str:
        return "action_route"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        answers = answers_of(tracker)
        if not has_consent(answers):
            dispatcher.utter_message(response="utter_note", key="declined")
            return changes(answers, {})
        seen = flags_seen(tracker)
        routing = route(answers, seen["emergency"], seen["urgent"], also=seen["medical_evaluation"])
        summary = visit_summary(answers, routing, date.today().isoformat())
        dispatcher.utter_message(response="utter_outcome", summary=summary)
        return [SlotSet("disposition", summary["disposition"])]


class ActionStop(Action):
    """Ends the questionnaire at the patient's wish. The answers are not kept."""

    def name(self) -> str:
        return "action_stop"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        dispatcher.utter_message(response="utter_note", key="stopped")
        return [*changes(answers_of(tracker), {}), SlotSet("unclear", None), SlotSet("to_confirm", None)]
